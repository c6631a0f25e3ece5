import { say } from "../../base/say.ts";
import { wordFinder } from "../../base/words.ts";
import type { Owner } from "../../model/plan.ts";
import { placeInText } from "../../model/text-place.ts";
import { quoted } from "../../model/wording.ts";
import type { TextValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";

/**
 * A claim that holds words which blur it or take it back.
 *
 * ## Why it matters
 *
 * "Up to 40 degrees" is also true of cold water, and "helps" does not say whether it works. Such words feel safe to
 * those who write them, and customers learn to read past them, along with the rest of the claim. Fashionable words such
 * as "seamless" do the same harm in another way: everybody uses them, so they say nothing. Only the titles of USPs and
 * of the specialization are read, as those are what the company claims.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Warmth "Warm in January"
 *
 * usp Warm "Water of up to 38 degrees" {
 *   delivers Warmth 5
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Warmth "Warm in January"
 *
 * usp Warm "Water of 38 degrees, every day" {
 *   delivers Warmth 5
 * }
 * ```
 *
 * ## Source
 *
 * Weasel words are an old notion of the critics of advertising, and style guides list them. This list is a rule of this
 * house.
 */
export const weaselWords = defineRule({
  code: "weasel-words",
  section: "evidence",
  severity: "hint",
  options: {
    words: {
      default: [
        "up to",
        "virtually",
        "helps",
        "helping",
        "can",
        "may",
        "could",
        "almost",
        "some",
        "many",
        "various",
        "leverage",
        "synergy",
        "seamless",
        "cutting-edge",
        "next-generation",
        "state-of-the-art",
      ],
      doc: "Words and phrases that blur a claim; replaces the list.",
    },
    alsoWords: { default: [], doc: "Words and phrases that are added to the list." },
  },
  check(plan, report, options) {
    const find = wordFinder([...options.words, ...options.alsoWords]);
    const look = (owner: Owner, title: TextValue | undefined): void => {
      if (title === undefined) return;
      for (const { phrase, index } of find(title.value)) {
        report({
          owner,
          at: placeInText(owner.file, title, index, phrase.length),
          message: say`
            The wording "${phrase}" blurs what ${quoted(title.value)} claims. Leave it out, or say exactly what
            customers get, with a number where there is one.`,
        });
      }
    };
    if (plan.specialization !== undefined) look(plan.specialization, plan.specialization.titleText);
    for (const usp of plan.usps) look(usp, usp.titleText);
  },
});
