/** Changes of the defaults of a rule's options. */
import type { OptionValue, Rule } from "../../server/src/rules/rule.ts";
import type { Change } from "./sites.ts";

/** A little less and a little more; a word list loses its first or its last word. */
const directions = ["less", "more"] as const;

/** The changes of a rule's defaults. */
export function optionChanges(rule: Rule): Change[] {
  return Object.entries(rule.options).flatMap(([name, option]) =>
    directions
      .map((direction) => ({ id: idOf(rule, name, direction), value: shifted(option.default, direction) }))
      .filter(({ value }) => JSON.stringify(value) !== JSON.stringify(option.default))
      .map(({ id, value }) => ({ id, kind: "option" as const, line: 0, text: `option ${name} → ${brief(value)}` })),
  );
}

/** What the rule is given for an option while `active` is switched on. */
export function changedOption(rule: Rule, name: string, value: OptionValue, active: string): OptionValue {
  const direction = directions.find((each) => active === idOf(rule, name, each));
  const option = rule.options[name];
  if (direction === undefined || option === undefined) return value;
  return JSON.stringify(value) === JSON.stringify(option.default) ? shifted(value, direction) : value;
}

function idOf(rule: Rule, name: string, direction: string): string {
  return `${rule.section}/${rule.code}.ts:option:${name} ${direction}`;
}

/** Small whole numbers count things and move by one, others by a tenth; of a duration, its number. */
function shifted(value: OptionValue, direction: (typeof directions)[number]): OptionValue {
  const sign = direction === "less" ? -1 : 1;
  if (typeof value === "number") {
    const step = Number.isInteger(value) && value <= 10 ? 1 : value / 10;
    return Number((value + sign * step).toPrecision(12));
  }
  if (typeof value === "string") return value.replace(/^\d+/, (digits) => String(Number(digits) + sign));
  return direction === "less" ? value.slice(1) : value.slice(0, -1);
}

function brief(value: OptionValue): string {
  return typeof value === "object" ? `${value.length} words` : String(value);
}
