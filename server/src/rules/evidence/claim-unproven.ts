import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A USP without a proof.
 *
 * ## Why it matters
 *
 * A USP is a promise that a competitor cannot make. Customers have heard many promises, and what tells this one from
 * the others is something that they can check: a measurement, a test, a certificate, customers who say so. In many
 * countries an objective claim in advertising needs its evidence before it is published. A proof may have an address
 * and a date, and needs neither.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Quiet "Sleep through the night"
 *
 * usp Silent "A night train that you do not hear" {
 *   delivers Quiet 5
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Quiet "Sleep through the night"
 *
 * usp Silent "A night train that you do not hear" {
 *   delivers Quiet 5
 *   proof "31 dB in the sleeping car, measured at 160 km/h" 2026-09
 * }
 * ```
 *
 * ## Source
 *
 * The advertising codes' rule that proof comes before the claim (in Britain the CAP Code on substantiation, in the
 * United States the Federal Trade Commission's policy on it).
 */
export const claimUnproven = defineRule({
  code: "claim-unproven",
  section: "evidence",
  severity: "information",
  fixable: true,
  check(plan, report) {
    for (const usp of plan.usps) {
      if (usp.proofs.length > 0) continue;
      report({
        owner: usp,
        at: usp.nameAt,
        message: say`
          Nothing proves ${quoted(usp.title)}. Add a proof that customers can check: a measurement, a test, a
          certificate or what customers say.`,
        fixes: [
          {
            title: say`Add a proof`,
            safe: false,
            edits: [addStatement(usp, `proof "${say`What customers tell us in the yearly survey`}"`)],
          },
        ],
      });
    }
  },
});
