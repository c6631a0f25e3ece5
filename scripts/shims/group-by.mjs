/**
 * `Object.groupBy` for Node 20, which lacks it and on which the bundles must run. The build puts it in the place of
 * every use, so that nothing global is changed.
 */
export function strategyGroupBy(items, keyOf) {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
}
