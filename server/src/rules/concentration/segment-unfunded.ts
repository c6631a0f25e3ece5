import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Concentration, Goal, Plan, Ref, Segment, Service, Usp } from "../../model/plan.ts";
import { listed, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { fundable } from "./fundable.ts";

/**
 * Something is promised to a segment that gets no money.
 *
 * ## Why it matters
 *
 * A USP, a service or a goal that names a segment is a promise to it. When the plan divides its money and this
 * segment gets none, the promise will not be kept, or it will be kept with money that was meant for others.
 * Concentration works both ways: fund the segment, or stop promising.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * segment Schools "Craft teachers"
 * service Workshops "A workshop each month" { mode proactive; for Schools }
 * concentration {
 *   focus Knitters 90%
 *   reserve 10%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * segment Schools "Craft teachers"
 * service Workshops "A workshop each month" { mode proactive; for Schools }
 * concentration {
 *   focus Knitters 60%
 *   focus Schools 30%
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house, after the fourth of Brian Tracy's principles of marketing strategy: concentrate all
 * energy and resources on the customers with the best chance.
 */
export const segmentUnfunded = defineRule({
  code: "segment-unfunded",
  section: "concentration",
  severity: "warning",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    const concentration = plan.concentration;
    if (concentration === undefined || concentration.foci.length === 0) return;
    const promises = promisesTo(plan);
    if (promises.size === 0) return;
    for (const segment of plan.segments) {
      const made = promises.get(segment);
      if (made === undefined || plan.isFunded(segment) !== false) continue;
      const names = made.map(({ by }) => quoted(by.title));
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          ${listed(names)} ${made.length === 1 ? say`is` : say`are`} for ${quoted(segment.title)}, which gets no money. Add
          \`focus ${segment.name}\` to the concentration, or take ${segment.name} out of \`for\`.`,
        related: made.map(({ by, at }) => ({
          file: by.file,
          at,
          message: say`${quoted(by.title)} is for ${quoted(segment.title)}.`,
        })),
        fixes: addFocus(plan, concentration, segment),
        // A goal for the segment says the same at its own place, and then it is not said again here.
        about: [segment, ...made.map(({ by }) => by).filter((by) => by.kind === "goal")],
      });
    }
  },
});

interface Promised {
  readonly by: Usp | Service | Goal;
  readonly at: Ref<Segment>;
}

/** Who names which segment in `for`. */
function promisesTo(plan: Plan): ReadonlyMap<Segment, readonly Promised[]> {
  const promises = new Map<Segment, Promised[]>();
  const collect = (by: Usp | Service | Goal): void => {
    for (const at of known(by.for)?.items ?? []) {
      const made = promises.get(at.target);
      if (made === undefined) promises.set(at.target, [{ by, at }]);
      else made.push({ by, at });
    }
  };
  plan.usps.forEach(collect);
  plan.services.forEach(collect);
  plan.goals.forEach(collect);
  return promises;
}

/** How large its share should be is for people to decide: the money is spoken for, so the new line has none. */
function addFocus(plan: Plan, concentration: Concentration, segment: Segment): readonly Fix[] {
  if (!fundable(plan, [segment], () => true)) return [];
  const edits = [addStatement(concentration, `focus ${segment.name}`)];
  return [{ title: say`Add a focus on ${quoted(segment.title)}`, safe: false, edits }];
}
