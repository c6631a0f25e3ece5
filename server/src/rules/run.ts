import type { Severity } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import { forgetLastPlan } from "./once-per-plan.ts";
import type { Option, OptionValue, OptionValues, Remark, Rule } from "./rule.ts";
import type { Settings } from "./settings.ts";

/** A remark with the rule that made it and the severity that it has in this file. */
export interface Judgement {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly remark: Remark;
}

/** A rule that failed: our fault, and told as such; it costs its own remarks and no others. */
export interface RuleFailure {
  readonly code: string;
  readonly error: unknown;
}

/**
 * Runs rules over a plan and drops what another remark says already.
 *
 * @param onFailure called for a rule that throws.
 */
export function runRules(
  rules: readonly Rule[],
  plan: Plan,
  settings: Settings,
  onFailure: (failure: RuleFailure) => void,
): Judgement[] {
  const made: Judgement[] = [];
  for (const rule of rules) {
    if (rule.planOnly && !plan.isPlan) continue;
    const { severity, options } = settings(rule.code);
    if (severity === "off") continue;
    const before = made.length;
    const report = (remark: Remark): void => {
      made.push({ rule, severity: severity ?? remark.severity ?? rule.severity, remark });
    };
    try {
      rule.check(plan, report, valuesOf(rule, options));
    } catch (error) {
      made.length = before;
      onFailure({ code: rule.code, error });
    }
  }
  forgetLastPlan();
  return withoutSilenced(made);
}

const defaults = new WeakMap<Rule, Record<string, OptionValue>>();

function valuesOf(rule: Rule, set: Readonly<Record<string, OptionValue>>): OptionValues<Record<string, Option>> {
  let values = defaults.get(rule);
  if (values === undefined) {
    values = {};
    for (const [name, option] of Object.entries(rule.options)) values[name] = option.default;
    defaults.set(rule, values);
  }
  for (const _ in set) return { ...values, ...set };
  return values;
}

/** What a remark about everything is listed under. */
const everything = {};

/** Drops each remark whose code another one silences for things that it is about. */
function withoutSilenced(made: Judgement[]): Judgement[] {
  const silencers = new Map<string, Map<object, (readonly object[])[]>>();
  for (const { rule, remark } of made) {
    const codes = remark.silences ?? rule.silences;
    if (codes.length === 0) continue;
    const about = aboutOf(remark);
    const key = about[0] ?? everything;
    for (const code of codes) {
      let of = silencers.get(code);
      if (of === undefined) {
        of = new Map();
        silencers.set(code, of);
      }
      const there = of.get(key);
      if (there === undefined) of.set(key, [about]);
      else there.push(about);
    }
  }
  if (silencers.size === 0) return made;
  return made.filter(({ rule, remark }) => {
    const of = silencers.get(rule.code);
    return of === undefined || !isSilenced(of, aboutOf(remark));
  });
}

function aboutOf(remark: Remark): readonly object[] {
  return remark.about ?? [remark.owner];
}

function isSilenced(of: ReadonlyMap<object, (readonly object[])[]>, about: readonly object[]): boolean {
  if (of.has(everything)) return true;
  for (const thing of about) {
    for (const silencer of of.get(thing) ?? []) if (silencer.every((each) => about.includes(each))) return true;
  }
  return false;
}
