import { say } from "../../base/say.ts";
import { wordFinder } from "../../base/words.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A USP claims to be the best of all and proves nothing.
 *
 * ## Why it matters
 *
 * "The best", "the only" and "number one" say something about every competitor, and that can be checked. Customers
 * discount such words, competitors complain about them, and the advertising codes of many countries ask for the
 * evidence before the claim is published. "First" and "only" alone are no such claim: they may say when or how often.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Repair "Back on the road at once"
 *
 * usp Fast "The fastest bicycle repair in town" {
 *   delivers Repair 5
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Repair "Back on the road at once"
 *
 * usp Fast "The fastest bicycle repair in town" {
 *   delivers Repair 5
 *   proof "Mystery shopping in all 14 workshops of the town" 2026-08
 * }
 * ```
 *
 * ## Source
 *
 * The advertising codes' rule that proof comes before the claim; the British CAP Code asks for evidence that covers the
 * competitors where a claim is a superlative. The list of words is a rule of this house.
 */
export const superlativeUnproven = defineRule({
  code: "superlative-unproven",
  section: "evidence",
  severity: "warning",
  // The graver fact about a title such as "The best service" is told, and that it says nothing is not.
  silences: ["claim-unproven", "claim-generic"],
  options: {
    words: {
      default: [
        "best",
        "the first",
        "the only",
        "fastest",
        "cheapest",
        "leading",
        "number one",
        "no. 1",
        "#1",
        "unique",
        "unrivalled",
        "unbeatable",
        "the most",
        "lowest",
        "highest",
        "world-class",
      ],
      doc: "Words and phrases that claim a rank among all competitors; replaces the list.",
    },
    alsoWords: { default: [], doc: "Words and phrases that are added to the list." },
  },
  check(plan, report, options) {
    const find = wordFinder([...options.words, ...options.alsoWords]);
    for (const usp of plan.usps) {
      if (usp.proofs.length > 0 || usp.titleText === undefined) continue;
      const found = find(usp.titleText.value)[0];
      if (found === undefined) continue;
      report({
        owner: usp,
        at: usp.nameAt,
        message: say`
          ${quoted(usp.title)} claims a rank among all competitors ("${found.phrase}") and has no proof. Add a proof
          that compares with the competitors, or say what customers get without ranking it.`,
        related: [{ file: usp.file, at: usp.titleText, message: say`The claim.` }],
      });
    }
  },
});
