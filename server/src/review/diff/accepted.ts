import type { Naming } from "./said.ts";
import type { Accepted, AcceptedChange } from "./types.ts";

/** Risks that are accepted anew, not any more, or otherwise: with another reason or another last day. */
export function acceptedChanges(
  before: readonly Accepted[],
  after: readonly Accepted[],
  naming: Naming,
): readonly AcceptedChange[] {
  const old = new Map<string, Accepted[]>();
  for (const each of before) {
    const key = keyOf(each, naming);
    old.set(key, [...(old.get(key) ?? []), each]);
  }
  const changes: AcceptedChange[] = [];
  for (const accepted of after) {
    const was = old.get(keyOf(accepted))?.shift();
    if (was === undefined) changes.push({ change: accepted.expired ? "expired" : "added", accepted });
    else if (accepted.expired && !was.expired) changes.push({ change: "expired", accepted, before: was });
    else if (was.until !== accepted.until || was.reason !== accepted.reason) {
      changes.push({ change: "changed", accepted, before: was });
    }
  }
  for (const accepted of [...old.values()].flat()) changes.push({ change: "removed", accepted });
  return changes;
}

/** What is accepted, and where. */
function keyOf({ codes, where }: Accepted, naming?: Naming): string {
  const [kind = "", name] = where?.split(" ") ?? [];
  const place = name === undefined ? kind : `${kind} ${naming?.(kind, name) ?? name}`;
  return `${[...codes].sort().join(" ")} at ${place}`;
}
