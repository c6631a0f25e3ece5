/**
 * What a plan says of one thing: a value, nothing (`undefined`), or something with an error in it (`unclear`).
 * No rule is decided by what is unclear, and no rule counts it as absent.
 */
export const unclear: unique symbol = Symbol("unclear");

export type Field<T> = T | typeof unclear | undefined;

/** The value where there is one; `undefined` where it is absent or unclear. */
export function known<T>(field: Field<T>): T | undefined {
  return field === unclear ? undefined : field;
}

/** The value, or `fallback` where it is absent; `undefined` where it is unclear. */
export function knownOr<T>(field: Field<T>, fallback: T): T | undefined {
  if (field === unclear) return undefined;
  return field === undefined ? fallback : field;
}

/** Whether the plan says nothing of it: neither a value nor something unclear. */
export function isAbsent<T>(field: Field<T>): field is undefined {
  return field === undefined;
}
