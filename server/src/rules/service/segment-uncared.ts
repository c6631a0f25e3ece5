import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addItem } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Segment, Service } from "../../model/plan.ts";
import { listed, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { type Bounds, boundsOf, within } from "./waiting.ts";

/**
 * Money goes to a segment that no service is for.
 *
 * ## Why it matters
 *
 * A focus is a promise to win and keep these customers. Where the plan has services, but none for them, it pays for
 * winning them and has nobody to keep them. Often the services were simply written for the first segment and never
 * widened.
 *
 * A service without `for` is for every segment, so the rule is silent where there is one. It is silent, too, where the
 * plan has no services at all or where the `for` of a service cannot be read.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Schools "Music schools"
 * segment Homes "Families with a piano"
 *
 * service Tuning "Tuned once a year" { mode proactive; every 1y; for Schools }
 *
 * concentration {
 *   focus Schools 60%
 *   focus Homes 40%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Schools "Music schools"
 * segment Homes "Families with a piano"
 *
 * service Tuning "Tuned once a year" { mode proactive; every 1y; for Schools, Homes }
 *
 * concentration {
 *   focus Schools 60%
 *   focus Homes 40%
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's principle of concentration: energy, money and time go to winning and keeping the customers that the
 * strategy is for. The check is a rule of this house.
 */
export const segmentUncared = defineRule({
  code: "segment-uncared",
  section: "service",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    // A service that cannot be read may be for anyone.
    if (plan.services.length === 0 || plan.funded.length === 0 || plan.file.mayHold("service")) return;
    const cared = new Set<Segment>();
    for (const service of plan.services) {
      // Without `for` it is for everyone, and whom an unclear `for` leaves out cannot be told.
      const segments = service.for === undefined ? undefined : plan.segmentsOf(service);
      if (segments === undefined) return;
      for (const segment of segments) cared.add(segment);
    }
    let helpers: readonly Service[] | undefined;
    let bounds: ((segments: readonly Segment[]) => Bounds) | undefined;
    for (const segment of plan.funded) {
      if (cared.has(segment)) continue;
      helpers ??= willing(plan);
      bounds ??= boundsOf(plan);
      const focus = plan.focusOn(segment);
      const titles = plan.services.slice(0, 5).map((service) => quoted(service.title));
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          ${quoted(segment.title)} gets a share of the money, but no service is for it:
          ${listed(titles)}${plan.services.length > titles.length ? say` and the others` : ""}
          ${plan.services.length === 1 ? say`is` : say`are`} for others. Add ${segment.name} to a service, or stop paying
          for it.`,
        related: [
          ...(focus === undefined
            ? []
            : [{ file: focus.file, at: focus.nameAt ?? focus.at, message: say`Here money goes to ${segment.name}.` }]),
          ...plan.services.slice(0, 5).map((service) => ({
            file: service.file,
            at: known(service.for)?.keyword ?? service.nameAt,
            message: say`${service.name} is not for ${segment.name}.`,
          })),
        ],
        fixes: widenings(segment, helpers, bounds([segment])),
      });
    }
  },
});

/** How many services are tried, and how many offered, for one segment: enough to choose from. */
const mostTried = 50;
const mostOffered = 3;

/**
 * The plan's own services that a segment can be added to. Those that deliver something come last: widening them
 * changes how well the plan fits the segment, and with it where the money should go.
 */
function willing(plan: Plan): readonly Service[] {
  const own = plan.services.filter((service) => plan.isOwn(service) && known(service.mode) !== undefined);
  return [
    ...own.filter((service) => service.delivers === undefined),
    ...own.filter((service) => service.delivers !== undefined),
  ].slice(0, mostTried);
}

/** Services that reach the segment where it is, and that leave no more valuable customer waiting longer. */
function widenings(segment: Segment, services: readonly Service[], bounds: Bounds): readonly Fix[] {
  const fixes: Fix[] = [];
  const reached = known(segment.channel)?.items;
  for (const service of services) {
    const list = known(service.for);
    const channels = known(service.channel)?.items;
    if (list === undefined) continue;
    if (reached && channels && !channels.some((one) => reached.some((other) => other.value === one.value))) continue;
    const respond = known(service.respond);
    if (known(service.mode)?.value === "reactive" && respond && !within(respond.years, bounds)) continue;
    fixes.push({
      title: say`Add ${segment.name} to the service ${service.name}`,
      safe: false,
      edits: [addItem(service.file, list, segment.name)],
    });
    if (fixes.length === mostOffered) break;
  }
  return fixes;
}
