import { say } from "../../base/say.ts";
import { wordFinder } from "../../base/words.ts";
import { known } from "../../model/fields.ts";
import type { Owner } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import type { TextValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";
import { areas } from "./shared.ts";

/**
 * The specialization or a segment is meant for everyone.
 *
 * ## Why it matters
 *
 * Who wants to serve everyone has nobody in mind when deciding on a product, a price or a message, and loses each kind
 * of customer to a competitor who does. A segment is useful only if it leaves most people out. What stands in `excludes`
 * and in notes is not read: there it is good to name the general public.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Glass "Stained glass 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * specialization "Stained glass for everyone" {
 *   product "Lead glazing"
 *   focus product
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Glass "Stained glass 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * specialization "Stained glass for parishes with listed churches" {
 *   product "Lead glazing"
 *   focus product
 *   excludes "The general public"
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy: nobody can be all things to all customers. The list of words is a rule of this house.
 */
export const everyoneIsTarget = defineRule({
  code: "everyone-is-target",
  section: "specialization",
  severity: "warning",
  options: {
    words: {
      default: [
        "everyone",
        "everybody",
        "anyone",
        "anybody",
        "all customers",
        "any customer",
        "all businesses",
        "any business",
        "general public",
        "mass market",
      ],
      doc: "Words and phrases that mean everyone; replaces the list.",
    },
    alsoWords: { default: [], doc: "Words and phrases that are added to the list." },
  },
  check(plan, report, options) {
    const find = wordFinder([...options.words, ...options.alsoWords]);
    const look = (owner: Owner, text: TextValue | undefined): void => {
      const found = text === undefined ? undefined : find(text.value)[0];
      if (text === undefined || found === undefined) return;
      report({
        owner,
        at: text,
        message: say`
          ${quoted(text.value)} leaves nobody out: it says "${found.phrase}". Name the customers who value your offer
          most, and leave the others to others.`,
      });
    };
    const { specialization } = plan;
    if (specialization !== undefined) {
      look(specialization, specialization.titleText);
      for (const area of areas) look(specialization, known(specialization.areas.get(area)));
    }
    for (const segment of plan.segments) look(segment, segment.titleText);
  },
});
