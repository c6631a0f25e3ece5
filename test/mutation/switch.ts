/**
 * What the changed conditions of a rule call while the tests run. Every change is built in from the start and one at a
 * time is switched on, so that nothing has to be loaded again between two of them.
 */
import { above, atLeast, atMost, below, same } from "../../server/src/base/compare.ts";

/** A comparison of two values; objects only by identity. */
export type Operator = "<" | "<=" | ">" | ">=" | "===" | "!==";

type Limit = (value: number, limit: number) => boolean;

const relations: Readonly<Record<Operator, (a: unknown, b: unknown) => boolean>> = {
  "<": (a, b) => order(a, b, (difference) => difference < 0),
  "<=": (a, b) => order(a, b, (difference) => difference <= 0),
  ">": (a, b) => order(a, b, (difference) => difference > 0),
  ">=": (a, b) => order(a, b, (difference) => difference >= 0),
  "===": (a, b) => a === b,
  "!==": (a, b) => a !== b,
};

/** Numbers and texts, which are all that rules put in an order. */
function order(a: unknown, b: unknown, holds: (difference: number) => boolean): boolean {
  if (typeof a === "string" && typeof b === "string") return holds(a < b ? -1 : a > b ? 1 : 0);
  if (a === b) return holds(0);
  return holds(Number(a) - Number(b));
}

/** What stands in for a comparison: the other side of its boundary first, then its opposite. */
export const operatorChanges: Readonly<Record<Operator, readonly Operator[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
};

const limits: Readonly<Record<string, Limit>> = {
  above,
  below,
  atLeast,
  atMost,
  same,
  different: (value, limit) => !same(value, limit),
};

/** The same for the comparisons with a limit. */
export const limitChanges: Readonly<Record<string, readonly string[]>> = {
  above: ["atLeast", "atMost"],
  below: ["atMost", "atLeast"],
  atLeast: ["above", "below"],
  atMost: ["below", "above"],
  same: ["different"],
};

export interface Switch {
  /** The change that is switched on; none where it is empty. */
  active: string;
  not(id: string, condition: unknown): unknown;
  logic(id: string, operator: string, left: () => unknown, right: () => unknown): unknown;
  /** `id` without its ending: each replacement is a change of its own, `id` and the replacement. */
  compare(id: string, operator: Operator, a: unknown, b: unknown): boolean;
  limit(id: string, name: string): Limit;
}

export const mutation: Switch = {
  active: "",
  not(id, condition) {
    return mutation.active === id ? !condition : condition;
  },
  logic(id, operator, left, right) {
    const isAnd = (operator === "&&") !== (mutation.active === id);
    return isAnd ? left() && right() : left() || right();
  },
  compare(id, operator, a, b) {
    if (!mutation.active.startsWith(id)) return relations[operator](a, b);
    const change = operatorChanges[operator].find((each) => mutation.active === `${id} ${each}`);
    return relations[change ?? operator](a, b);
  },
  limit(id, name) {
    const change = limitChanges[name]?.find((each) => mutation.active === `${id} ${each}`);
    const limit = limits[change ?? name];
    if (limit === undefined) throw new Error(`There is no comparison ${change ?? name}.`);
    return limit;
  },
};
