import { atLeast, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { count, number, percent, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { fociInPlay, planMoney } from "./shared.ts";

/**
 * Winning a customer costs many times what keeping one does, yet little of the money is for keeping.
 *
 * ## Why it matters
 *
 * By the plan's own figures, what wins one new customer would keep five or more of those you have. Where these
 * customers get less than 30% of the money, it may be worth moving some of it to them.
 *
 * Both numbers are contested. That winning costs five times as much is an old rule of thumb, so the rule uses the
 * ratio of your own figures and nothing else; and there is a school which holds that growth comes from new buyers
 * and that loyalty follows market share. Read the remark as a question.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Farm "Farm software 2027" { period 2027; currency EUR }
 * segment Dairy "Dairy farms" {
 *   customers 50
 *   economics { acquisition 500 EUR; retention 100 EUR }
 * }
 * concentration {
 *   focus Dairy 90% { acquire 80%; retain 20% }
 *   reserve 10%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Farm "Farm software 2027" { period 2027; currency EUR }
 * segment Dairy "Dairy farms" {
 *   customers 50
 *   economics { acquisition 500 EUR; retention 100 EUR }
 * }
 * concentration {
 *   focus Dairy 90% { acquire 65%; retain 35% }
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * The five-times rule, which consultants spread in the late 1980s and which has been disputed since (by the
 * Ehrenberg-Bass school among others); the limit of 30% is a rule of this house.
 */
export const retentionUnderfunded = defineRule({
  code: "retention-underfunded",
  section: "concentration",
  severity: "information",
  options: {
    minRatio: { default: 5, doc: "How many times the cost of keeping a customer the cost of winning one must be." },
    minRetain: { default: 30, doc: "How much of the focus's money should then go to keeping customers.", unit: "%" },
  },
  check(plan, report, options) {
    for (const { focus, segment } of fociInPlay(plan)) {
      const retain = known(focus.retain);
      const customers = known(segment.customers);
      if (retain === undefined || customers === undefined || retain.value <= 0 || customers.value <= 0) continue;
      if (!below(retain.value, options.minRetain / 100)) continue;
      const { acquisition, retention } = plan.numbers.segment(segment);
      if (acquisition === undefined || retention === undefined) continue;
      if (!atLeast(acquisition, options.minRatio * retention)) continue;
      const times = retention === 0 ? "" : say`, ${number(acquisition / retention, 1)} times as much`;
      const economics = known(segment.economics);
      const winning = known(economics?.acquisition);
      const keeping = known(economics?.retention);
      const { file } = segment;
      report({
        owner: focus,
        at: retain.keyword,
        message: say`
          Winning one of ${quoted(segment.title)} costs ${planMoney(plan, acquisition)} and keeping one
          ${planMoney(plan, retention)} a year${times}, but only ${percent(retain.value)} of the money is for the
          ${count(customers.value)} there are. Consider giving more of it to \`retain\`.`,
        related: [
          { file, at: customers, message: say`${count(customers.value)} are customers.` },
          ...(winning === undefined ? [] : [{ file, at: winning, message: say`What it costs to win one.` }]),
          ...(keeping === undefined ? [] : [{ file, at: keeping.amount, message: say`What it costs to keep one.` }]),
        ],
        about: [focus, segment],
      });
    }
  },
});
