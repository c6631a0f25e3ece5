import { allOf, fieldChanges } from "./fields.ts";
import { asNamed, type Naming } from "./said.ts";
import type { SaidField, Subject } from "./subjects.ts";
import type { Change, FieldChange, Principle, SubjectKind } from "./types.ts";

/** What is declared anew, gone, renamed or said differently, each thing once. */

export interface Pair {
  readonly before: Subject | undefined;
  readonly after: Subject | undefined;
}

const sides: Readonly<Record<SubjectKind, Principle>> = {
  imports: "plan",
  strategy: "plan",
  specialization: "specialization",
  value: "differentiation",
  usp: "differentiation",
  competitor: "differentiation",
  segment: "segmentation",
  persona: "segmentation",
  concentration: "concentration",
  focus: "concentration",
  service: "service",
  goal: "economics",
  posture: "posture",
};

/**
 * @param samePath whether two paths are the same file, before and after.
 */
export function changesOf(
  pairs: readonly Pair[],
  naming: Naming,
  samePath: (before: string, after: string) => boolean,
): readonly Change[] {
  const whole = new Set(pairs.filter(comesOrGoes).flatMap(both));
  const changes: Change[] = [];
  for (const pair of pairs) {
    // What belongs to something new or gone comes and goes with it.
    if (both(pair).some(({ owner }) => owner !== undefined && whole.has(owner))) continue;
    const change = changeOf(pair, naming, samePath);
    if (change !== undefined) changes.push(withParts(change, pair, pairs));
  }
  return changes;
}

function comesOrGoes({ before, after }: Pair): boolean {
  return (before?.isInPlay === true) !== (after?.isInPlay === true);
}

function both({ before, after }: Pair): Subject[] {
  return [before, after].filter((each) => each !== undefined);
}

function changeOf(
  { before, after }: Pair,
  naming: Naming,
  samePath: (before: string, after: string) => boolean,
): Change | undefined {
  // Of other files, only what is in play is a matter of this plan.
  const [was, now] = [before?.isInPlay === true, after?.isInPlay === true];
  if (after !== undefined && now && !was) {
    return after.isOwn
      ? { change: "added", ...headOf(after), fields: allOf(after, "after") }
      : { change: "in-play", ...headOf(after), fields: [] };
  }
  if (before !== undefined && was && !now) {
    return before.isOwn
      ? { change: "removed", ...headOf(before), fields: allOf(before, "before") }
      : { change: "out-of-play", ...headOf(before), fields: [] };
  }
  if (before === undefined || after === undefined || !now) return undefined;
  const moved = before.isOwn !== after.isOwn || !samePath(before.path, after.path);
  // What a shared file says differently is told with that file.
  if (!before.isOwn && !after.isOwn && !moved) return undefined;
  const fields = [...fieldChanges(before, after, naming), ...(moved ? [movedTo(before, after)] : [])];
  const renamed = before.name !== after.name && before.kind !== "focus" && before.kind !== "imports";
  const retitled = before.title !== after.title && before.kind !== "focus";
  if (fields.length === 0 && !renamed && !retitled) return undefined;
  return {
    change: renamed ? "renamed" : "changed",
    ...headOf(after, fields),
    ...(renamed ? { was: before.name ?? "" } : {}),
    ...(retitled ? { titleWas: before.title } : {}),
    fields,
  };
}

function movedTo(before: Subject, after: Subject): FieldChange {
  return { field: "declared in", before: before.path, after: after.path };
}

function headOf(
  subject: Subject,
  fields: readonly FieldChange[] = [],
): Pick<Change, "kind" | "title" | "principle" | "name" | "of" | "from"> {
  const { kind, name, title, owner, path, isOwn } = subject;
  // A segment of which only the economics changed is told with these.
  const worth = kind === "segment" && fields.length > 0 && fields.every(({ field }) => field.startsWith("economics."));
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    title: title === "" ? (name ?? "") : title,
    principle: worth ? "economics" : sides[kind],
    ...(kind === "persona" && owner?.name !== undefined ? { of: owner.name } : {}),
    ...(isOwn ? {} : { from: path }),
  };
}

/** The personas of a new segment and the foci of a new concentration, among what it says. */
function withParts(change: Change, { before, after }: Pair, pairs: readonly Pair[]): Change {
  if (change.change !== "added" && change.change !== "removed") return change;
  const side = change.change === "added" ? "after" : "before";
  const owner = side === "after" ? after : before;
  const parts = pairs.flatMap((pair) => {
    const part = pair[side];
    return part !== undefined && owner !== undefined && part.owner === owner ? [part] : [];
  });
  const fields = parts.map((part): FieldChange => {
    const share = labelsOf(part.fields(asNamed).get("share"));
    const text = `${part.name ?? ""}${share === "" ? "" : ` ${share}`}`;
    return side === "after" ? { field: part.kind, after: text } : { field: part.kind, before: text };
  });
  return { ...change, fields: [...change.fields, ...fields] };
}

function labelsOf(field: SaidField | undefined): string {
  return (field?.items ?? []).map(({ label }) => label).join(", ");
}
