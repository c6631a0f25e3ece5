import type { ValueNode } from "../nodes.ts";

/** The items of a list that stand there a second time, each with the last of its values. */
export function repeatedItems(
  values: readonly (ValueNode | undefined)[],
  slots: number,
): { readonly first: ValueNode; readonly last: ValueNode }[] {
  const repeated: { first: ValueNode; last: ValueNode }[] = [];
  if (values.length <= slots) return repeated;
  const seen = values.length > slots * 8 ? new Set<string>() : undefined;
  for (let i = 0; i < values.length; i += slots) {
    const value = values[i];
    const key = itemKey(value);
    if (value === undefined || key === undefined) continue;
    const known = seen === undefined ? earlier(values, slots, i, key) : seen.has(key);
    seen?.add(key);
    if (known) repeated.push({ first: value, last: lastOf(values, i, slots) ?? value });
  }
  return repeated;
}

function earlier(values: readonly (ValueNode | undefined)[], slots: number, before: number, key: string): boolean {
  for (let i = 0; i < before; i += slots) if (itemKey(values[i]) === key) return true;
  return false;
}

function lastOf(values: readonly (ValueNode | undefined)[], from: number, slots: number): ValueNode | undefined {
  for (let i = from + slots - 1; i >= from; i--) if (values[i] !== undefined) return values[i];
  return undefined;
}

/** What two equal items of a list have in common; texts and names of different forms are different items. */
export function itemKey(value: ValueNode | undefined): string | undefined {
  switch (value?.type) {
    case "ref":
      return value.name;
    case "word":
    case "code":
    case "name":
      return value.value;
    case "text":
      return `"${value.value}`;
    default:
      return undefined;
  }
}
