import { say } from "../../base/say.ts";
import { isAbsent, known } from "../../model/fields.ts";
import { percent, plural, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { fociInPlay } from "./shared.ts";

/**
 * There are customers to keep, and all the money goes into winning others.
 *
 * ## Why it matters
 *
 * Customers leave when nobody looks after them, and each one that leaves has to be won again before there is any
 * growth. A plan that counts its customers in a segment and divides that segment's money should leave something for
 * keeping them. If they stay by themselves, a small share for `retain` says that this was thought of.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Farm "Farm software 2027" { period 2027; currency EUR }
 * segment Dairy "Dairy farms" { customers 50 }
 * concentration {
 *   focus Dairy 90% { acquire 100% }
 *   reserve 10%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Farm "Farm software 2027" { period 2027; currency EUR }
 * segment Dairy "Dairy farms" { customers 50 }
 * concentration {
 *   focus Dairy 90% { acquire 60%; retain 40% }
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * The fourth of Brian Tracy's principles, concentration: winning *and keeping* the best customers. How the money is
 * best divided between the two is disputed, so the rule only asks that there is something.
 */
export const retentionUnfunded = defineRule({
  code: "retention-unfunded",
  section: "concentration",
  severity: "warning",
  silences: ["split-incomplete"],
  check(plan, report) {
    for (const { focus, segment } of fociInPlay(plan)) {
      const acquire = known(focus.acquire);
      const customers = known(segment.customers);
      if (acquire === undefined || customers === undefined || customers.value <= 0) continue;
      const retain = known(focus.retain);
      if (retain === undefined ? !isAbsent(focus.retain) : retain.value > 0) continue;
      report({
        owner: focus,
        at: focus.at,
        message: say`
          ${quoted(segment.title)} already counts ${plural(customers.value, "customer")}, but none of its money is for
          keeping them and ${percent(acquire.value)} is for winning others. Give part of it to \`retain\`.`,
        related: [
          { file: segment.file, at: customers, message: `${plural(customers.value, "customer")}.` },
          { file: focus.file, at: acquire, message: say`For winning: ${percent(acquire.value)}.` },
          ...(retain === undefined ? [] : [{ file: focus.file, at: retain, message: say`For keeping: nothing.` }]),
        ],
      });
    }
  },
});
