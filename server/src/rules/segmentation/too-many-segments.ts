import { say } from "../../base/say.ts";
import { listed, plural, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * More funded segments than a team can serve well.
 *
 * ## Why it matters
 *
 * Each segment wants its own message, offer, channel and service. A company that courts many at once is second-best
 * in all of them, while a rival who serves only one knows it better. How many are too many depends on the company;
 * four is a rule of thumb that a team can set for itself.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Skiers "Skiers"
 * segment Students "Students"
 * segment Consultants "Consultants"
 * segment Cyclists "Cyclists"
 * segment Choirs "Choirs"
 *
 * concentration {
 *   focus Skiers 20%
 *   focus Students 20%
 *   focus Consultants 20%
 *   focus Cyclists 20%
 *   focus Choirs 20%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Skiers "Skiers"
 * segment Students "Students"
 * segment Consultants "Consultants"
 * segment Cyclists "Cyclists"
 * segment Choirs "Choirs"
 *
 * concentration {
 *   focus Skiers 60%
 *   focus Cyclists 40%
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's fourth principle, concentration: put all energy where the chances are best. Geoffrey Moore's advice
 * to win one beachhead before the next is stricter still. The number four is this house's.
 */
export const tooManySegments = defineRule({
  code: "too-many-segments",
  section: "segmentation",
  severity: "information",
  options: {
    maxSegments: {
      default: 4,
      doc: "How many segments may have a focus before it is called too many.",
      unit: "segments",
    },
  },
  check(plan, report, options) {
    const { concentration, funded } = plan;
    if (concentration === undefined || funded.length <= options.maxSegments) return;
    report({
      owner: concentration,
      at: concentration.at,
      message: say`
        The money goes to ${plural(funded.length, "segment")}, more than ${options.maxSegments}:
        ${listed(funded.map(({ title }) => quoted(title)))}. Choose those that value most what you do better, and
        leave the others for later.`,
      related: funded.slice(0, 20).flatMap((segment) => {
        const focus = plan.focusOn(segment);
        return focus === undefined
          ? []
          : [{ file: focus.file, at: focus.at, message: say`Focus on ${quoted(segment.title)}.` }];
      }),
      about: [],
    });
  },
});
