import type { GivenList, Scored, ValueDeclaration } from "../plan.ts";

/** Beyond this many items a list is looked up by a map, so that long lists stay linear. */
const SHORT = 12;

const maps = new WeakMap<GivenList<Scored>, Map<ValueDeclaration, number>>();

/** The level of a value in a list; undefined where the list does not have it. */
export function levelIn(list: GivenList<Scored>, value: ValueDeclaration): number | undefined {
  const { items } = list;
  if (items.length <= SHORT) {
    for (const item of items) if (item.value === value) return item.level;
    return undefined;
  }
  let map = maps.get(list);
  if (map === undefined) {
    map = new Map(items.map((item) => [item.value, item.level]));
    maps.set(list, map);
  }
  return map.get(value);
}
