/** Reading what others wrote as JSON, of which nothing is known for sure. */

/** What stands at the end of a way of names; undefined where the way ends before. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  let here = value;
  for (const name of names) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, name)) return undefined;
    here = Object.entries(here).find(([key]) => key === name)?.[1];
  }
  return here;
}

/** A text that is not empty. */
export function textAt(value: unknown, ...names: readonly string[]): string | undefined {
  const found = at(value, ...names);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A whole number above zero, such as those that name things. */
export function idAt(value: unknown, ...names: readonly string[]): number | undefined {
  const found = at(value, ...names);
  return typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
