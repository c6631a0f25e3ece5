import { asNamed, type Item, type Naming } from "./said.ts";
import type { SaidField, Subject } from "./subjects.ts";
import type { FieldChange, LevelChange } from "./types.ts";

/** What two states of one thing say differently, keyword by keyword in the order of the text, what is gone last. */
export function fieldChanges(before: Subject, after: Subject, naming: Naming): readonly FieldChange[] {
  // Compared under the names of today, written as they were.
  const keyed = before.fields(naming);
  const now = after.fields(asNamed);
  const changes: FieldChange[] = [];
  for (const field of new Set([...now.keys(), ...keyed.keys()])) {
    const change = fieldChange(field, keyed.get(field), now.get(field));
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

/** What something new says, or what something that is gone said. */
export function allOf(subject: Subject, side: "before" | "after"): readonly FieldChange[] {
  return [...subject.fields(asNamed).values()].map(({ field, items }) => {
    const text = items.map(labelOf).join(", ");
    return side === "before" ? { field, before: text } : { field, after: text };
  });
}

function labelOf({ label, detail }: Item): string {
  return detail === undefined ? label : `${label} ${detail.label}`;
}

function fieldChange(
  field: string,
  before: SaidField | undefined,
  after: SaidField | undefined,
): FieldChange | undefined {
  if (before?.isList === true || after?.isList === true) return listChange(field, before?.items, after?.items);
  const [was, now] = [before?.items[0], after?.items[0]];
  if (was?.key === now?.key) return undefined;
  return {
    field,
    ...(was === undefined ? {} : { before: labelOf(was) }),
    ...(now === undefined ? {} : { after: labelOf(now) }),
  };
}

/** Items are the same where they have the same key; of several that do, each finds its own. */
function listChange(field: string, before: readonly Item[] = [], after: readonly Item[] = []): FieldChange | undefined {
  const old = new Map<string, Item[]>();
  for (const item of before) old.set(item.key, [...(old.get(item.key) ?? []), item]);
  const added: string[] = [];
  const levels: LevelChange[] = [];
  const open: Item[] = [];
  for (const item of after) {
    const there = old.get(item.key) ?? [];
    const same = there.findIndex(({ detail }) => detail?.key === item.detail?.key);
    if (same >= 0) there.splice(same, 1);
    else open.push(item);
  }
  for (const item of open) {
    const other = old.get(item.key)?.shift();
    if (other === undefined) added.push(labelOf(item));
    else levels.push({ item: item.label, before: other.detail?.label ?? "", after: item.detail?.label ?? "" });
  }
  const removed = [...old.values()].flat().map(labelOf);
  if (added.length + removed.length + levels.length === 0) return undefined;
  return {
    field,
    ...(added.length > 0 ? { added } : {}),
    ...(removed.length > 0 ? { removed } : {}),
    ...(levels.length > 0 ? { levels } : {}),
  };
}
