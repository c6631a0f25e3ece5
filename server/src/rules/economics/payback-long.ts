import { above, atMost } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Severity } from "../../model/diagnostic.ts";
import { isAbsent, known, unclear } from "../../model/fields.ts";
import { keywordOf } from "../../model/places.ts";
import type { Economics, Plan, Segment } from "../../model/plan.ts";
import { money, number, quoted, years } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { amounts, apart, currencyOf, inputsOf } from "./shared.ts";

interface Finding {
  readonly severity: Severity;
  readonly message: string;
}

/** What to say of a segment whose customers earn no more than it costs to keep them; undefined where they do. */
function neverPaysBack(plan: Plan, segment: Segment, economics: Economics): Finding | undefined {
  const { yearlyContribution, revenue, retention = 0 } = plan.numbers.segment(segment);
  const margin = known(economics.margin);
  if (yearlyContribution === undefined || revenue === undefined || margin === undefined) return undefined;
  const earned = revenue * margin.value;
  if (!atMost(earned, retention)) return undefined;
  const currency = currencyOf(plan, economics);
  const [kept, left] = amounts(retention, earned, currency);
  const balance =
    retention === 0
      ? say`A customer of ${quoted(segment.title)} leaves nothing after costs`
      : say`Keeping a customer of ${quoted(segment.title)} costs ${kept} a year and the margin leaves ${left}`;
  return {
    severity: "warning",
    message: say`
      ${balance}, so the money spent on winning one never comes back. Raise what they pay or the margin, or keep them
      for less.`,
  };
}

/** Whether so many months outlast both the plan and half of the time that a customer stays. */
function outlasts(plan: Plan, segment: Segment, economics: Economics, months: number): boolean {
  const period = plan.strategy?.period;
  if (!isAbsent(period)) {
    const length = plan.numbers.periodYears;
    if (length === undefined || !above(months, 12 * length)) return false;
  }
  const lifetime = plan.numbers.segment(segment).lifetime;
  if (lifetime !== undefined) return above(months, 6 * lifetime);
  // A lifetime with an error in it may be long enough.
  return economics.lifetime !== unclear && economics.churn !== unclear;
}

function paysBackLate(
  plan: Plan,
  segment: Segment,
  economics: Economics,
  limits: { readonly maxMonths: number; readonly warnMonths: number },
): Finding | undefined {
  const { payback, acquisition, lifetime } = plan.numbers.segment(segment);
  if (payback === undefined || acquisition === undefined) return undefined;
  const grave = above(payback, limits.warnMonths) && outlasts(plan, segment, economics, payback);
  if (!grave && !above(payback, limits.maxMonths)) return undefined;
  const limit = grave ? limits.warnMonths : limits.maxMonths;
  const period = plan.numbers.periodYears;
  const compared = [say`${number(limit)} months`];
  if (grave && period !== undefined) compared.push(say`the plan's ${years(period)}`);
  if (grave && lifetime !== undefined) compared.push(say`half of the ${years(lifetime)} that one stays`);
  return {
    severity: grave ? "warning" : "information",
    message: say`
      It takes ${apart(payback, limit)[0]} months until a customer of ${quoted(segment.title)} has paid back the
      ${money(acquisition, currencyOf(plan, economics))} it costs to win one, more than ${compared.join(say` and `)}.
      Win them for less, or earn more from each of them every month.`,
  };
}

/**
 * It takes long until a customer has paid back what it cost to win it.
 *
 * ## Why it matters
 *
 * Money spent on winning a customer is gone today and comes back month by month. Until it is back, the company lends it
 * out: the longer that takes, the more cash growth devours, and the more customers leave before they have paid for
 * themselves. A year is the usual limit for a remark. It becomes a warning where the payback takes more than two years
 * and longer than the plan runs and longer than half of the time that a customer stays, or where a customer costs as
 * much to keep as it earns, so that the money never comes back at all.
 *
 * The twelve months are contested: they are a habit of software subscriptions and no law. A survey of 2025 found a
 * median of 16 months, and contracts with large companies usually take 18 to 24. Set `maxMonths` to what is usual in
 * your field.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Bikes "Cargo bikes by the month 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Bakeries "Bakeries that deliver" {
 *   economics {
 *     acquisition 600 EUR
 *     retention 120 EUR
 *     revenue 90 EUR monthly
 *     margin 50%
 *     lifetime 6y
 *   }
 * }
 * ```
 *
 * A bakery leaves 540 EUR a year, of which 120 EUR go into keeping it: 600 EUR are back after 17.1 months.
 *
 * ## Mended
 *
 * ```strategy
 * strategy Bikes "Cargo bikes by the month 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Bakeries "Bakeries that deliver" {
 *   economics {
 *     acquisition 400 EUR
 *     retention 120 EUR
 *     revenue 90 EUR monthly
 *     margin 50%
 *     lifetime 6y
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * David Skok's notes on subscription businesses give 5 to 12 months; the newer medians are surveys of software
 * companies. A software-subscription habit and not a law.
 */
export const paybackLong = defineRule({
  code: "payback-long",
  section: "economics",
  severity: "information",
  severities: ["information", "warning"],
  options: {
    maxMonths: {
      default: 12,
      doc: "After how many months the cost of winning a customer should be back.",
      unit: "months",
    },
    warnMonths: {
      default: 24,
      doc: "From how many months on a payback that outlasts the plan and half of a customer's stay is a warning.",
      unit: "months",
    },
  },
  check(plan, report, options) {
    for (const segment of plan.segments) {
      const economics = known(segment.economics);
      if (economics === undefined) continue;
      const finding = neverPaysBack(plan, segment, economics) ?? paysBackLate(plan, segment, economics, options);
      if (finding === undefined) continue;
      report({
        owner: segment,
        at: keywordOf(economics.statement),
        severity: finding.severity,
        message: finding.message,
        related: inputsOf(economics),
      });
    }
  },
});
