import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type { Plan, Segment } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A segment does not say how, or how many of, its customers can be reached.
 *
 * ## Why it matters
 *
 * A message has to arrive somewhere: in an inbox, a shop, a trade fair. A segment without a reach and without a
 * channel counts as wholly reachable in every number of the plan, which is nearly always too good to be true.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Bees "Bee supplies 2027" {
 *   period 2027
 * }
 *
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Bees "Bee supplies 2027" {
 *   period 2027
 * }
 *
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 *   reach 40%
 *   channel community, post
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler's tests of a segment: it must be *accessible*, so that it can be reached and served.
 */
export const reachMissing = defineRule({
  code: "reach-missing",
  section: "segmentation",
  severity: "hint",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    let channels: Channels | undefined;
    for (const segment of plan.segments) {
      if (!isAbsent(segment.reach) || !isAbsent(segment.channel)) continue;
      channels ??= channelsOf(plan);
      const channel = channels.named.get(segment) ?? channels.general ?? "email";
      const title = quoted(segment.title);
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          ${title} says neither how many of these customers can be reached nor where. Add its reach in percent, or the
          channels on which they are reached.`,
        fixes: [
          {
            title: say`Reach ${title} by ${channel}`,
            safe: false,
            edits: [addStatement(segment, `channel ${channel}`)],
          },
        ],
      });
    }
  },
});

interface Channels {
  /** A channel of a service for every segment. */
  readonly general: string | undefined;
  /** A channel of a service that names the segment. */
  readonly named: ReadonlyMap<Segment, string>;
}

/** A channel on which services already meet customers, so that the one proposed here is no mismatch with them. */
function channelsOf(plan: Plan): Channels {
  let general: string | undefined;
  const named = new Map<Segment, string>();
  for (const service of plan.services) {
    const channel = known(service.channel)?.items[0]?.value;
    if (channel === undefined) continue;
    if (isAbsent(service.for)) general ??= channel;
    for (const { target } of known(service.for)?.items ?? []) if (!named.has(target)) named.set(target, channel);
  }
  return { general, named };
}
