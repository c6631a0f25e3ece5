import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { listed, plural, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { addServices } from "./skeletons.ts";

/**
 * Every service waits for the customer to get in touch first.
 *
 * ## Why it matters
 *
 * Most customers who are about to leave never call. A proactive service begins with you: a visit, a tip, an update, a
 * question how things are going. It finds trouble while it is small, and it is often the only reason why a customer
 * who has no trouble remembers you. A plan with reactive services alone repairs what went wrong and builds nothing.
 *
 * The rule looks at all services in play. It is silent where there are none at all, which is a remark of its own, and
 * where the mode of a service cannot be read.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Tides "Tides Swim School 2027" { period 2027 }
 *
 * service Office "The office picks up the phone" {
 *   mode reactive
 *   respond 4h
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Tides "Tides Swim School 2027" { period 2027 }
 *
 * service Office "The office picks up the phone" {
 *   mode reactive
 *   respond 4h
 * }
 *
 * service Letters "A letter to parents every quarter" {
 *   mode proactive
 *   every 3mo
 * }
 * ```
 *
 * ## Source
 *
 * The distinction of reactive and proactive customer relations is common in customer service. That a plan should have
 * both is a rule of this house.
 */
export const proactiveMissing = defineRule({
  code: "proactive-missing",
  section: "service",
  severity: "warning",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    const { strategy, services } = plan;
    if (strategy === undefined || services.length === 0) return;
    // A service that cannot be read, or whose mode cannot, may be the proactive one.
    if (plan.file.mayHold("service")) return;
    if (!services.every((service) => known(service.mode)?.value === "reactive")) return;
    const titles = services.slice(0, 5).map((service) => quoted(service.title));
    const what =
      services.length === 1
        ? say`The plan's only service, ${titles[0] ?? ""}, is reactive`
        : say`
          All ${plural(services.length, "service")} of the plan are reactive
          (${listed(titles)}${services.length > titles.length ? say` among them` : ""})`;
    report({
      owner: strategy,
      at: strategy.nameAt,
      about: [],
      message: say`
        ${what}, so customers hear from you only when they call. Add a proactive service that gets in touch before
        something goes wrong.`,
      related: services.slice(0, 5).map((service) => ({
        file: service.file,
        at: service.nameAt,
        message: say`${quoted(service.title)} is reactive.`,
      })),
      fixes: [addServices(plan, say`Add a proactive service`, ["proactive"])],
    });
  },
});
