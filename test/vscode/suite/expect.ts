/** The few comparisons that the suite needs. Node's own are not there in a web worker. */

/** Fails with a message that says what was found. */
export function ok(condition: unknown, message: string): asserts condition {
  if (condition === false || condition === undefined || condition === null || condition === "")
    throw new Error(message);
}

/** Compares by what both hold, as JSON says it. */
export function equal(actual: unknown, expected: unknown, about = "value"): void {
  const [found, wanted] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (found !== wanted) throw new Error(`${about}: expected\n${wanted}\nbut found\n${found}`);
}

/** Fails unless all of `wanted` are in the list. */
export function includesAll(list: readonly string[], wanted: readonly string[], about = "list"): void {
  const missing = wanted.filter((item) => !list.includes(item));
  if (missing.length > 0)
    throw new Error(`${about} lacks ${missing.join(", ")}; it has ${list.join(", ") || "nothing"}`);
}

/** Fails unless the text matches. */
export function matches(text: string, pattern: RegExp, about = "text"): void {
  if (!pattern.test(text)) throw new Error(`${about} does not match ${pattern}:\n${text}`);
}
