import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { listed, plural, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { addServices } from "./skeletons.ts";

/**
 * No service answers when customers get in touch.
 *
 * ## Why it matters
 *
 * A reactive service begins with the customer: a question, an order, a complaint. Where every service is proactive,
 * the plan says how you talk to customers and leaves open who listens. Those who find nobody do not tell you; they
 * tell others, and leave. Winning somebody new in their place costs money that the plan wanted to spend elsewhere.
 *
 * The rule looks at all services in play. It is silent where there are none at all, which is a remark of its own, and
 * where the mode of a service cannot be read.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Tides "Tides Swim School 2027" { period 2027 }
 *
 * service Letters "A letter to parents every quarter" {
 *   mode proactive
 *   every 3mo
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Tides "Tides Swim School 2027" { period 2027 }
 *
 * service Letters "A letter to parents every quarter" {
 *   mode proactive
 *   every 3mo
 * }
 *
 * service Office "The office picks up the phone" {
 *   mode reactive
 *   respond 4h
 * }
 * ```
 *
 * ## Source
 *
 * The distinction of reactive and proactive customer relations is common in customer service. That a plan should have
 * both is a rule of this house.
 */
export const reactiveMissing = defineRule({
  code: "reactive-missing",
  section: "service",
  severity: "warning",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    const { strategy, services } = plan;
    if (strategy === undefined || services.length === 0) return;
    // A service that cannot be read, or whose mode cannot, may be the reactive one.
    if (plan.file.mayHold("service")) return;
    if (!services.every((service) => known(service.mode)?.value === "proactive")) return;
    const titles = services.slice(0, 5).map((service) => quoted(service.title));
    const what =
      services.length === 1
        ? say`The plan's only service, ${titles[0] ?? ""}, is proactive`
        : say`
          All ${plural(services.length, "service")} of the plan are proactive
          (${listed(titles)}${services.length > titles.length ? say` among them` : ""})`;
    report({
      owner: strategy,
      at: strategy.nameAt,
      about: [],
      message: say`
        ${what}, so nobody answers when a customer gets in touch. Add a reactive service that takes questions and
        complaints.`,
      related: services.slice(0, 5).map((service) => ({
        file: service.file,
        at: service.nameAt,
        message: say`${quoted(service.title)} is proactive.`,
      })),
      fixes: [addServices(plan, say`Add a reactive service`, ["reactive"])],
    });
  },
});
