import { say } from "../../base/say.ts";
import { defineRule } from "../rule.ts";
import { addServices } from "./skeletons.ts";

/**
 * The plan does not say how customers are served and kept.
 *
 * ## Why it matters
 *
 * A strategy that ends with the sale is half a strategy. What customers expect after it, and how fast somebody
 * answers, decides whether they stay; and those who stay are the ones that the money for winning them was spent on. A
 * plan without a service leaves all of that to chance.
 *
 * It is a hint: a plan can be about something that needs no service, or its services may be planned elsewhere.
 * Services of a shared file count once the plan brings them into play with `use`.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Tides "Tides Swim School 2027" { period 2027 }
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
 * A rule of this house.
 */
export const serviceMissing = defineRule({
  code: "service-missing",
  section: "service",
  severity: "hint",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    const { strategy } = plan;
    // A line with an error in it may be a service, or bring one into play.
    if (strategy === undefined || plan.services.length > 0 || plan.file.mayHold("service")) return;
    report({
      owner: strategy,
      at: strategy.nameAt,
      about: [],
      message: say`
        The plan has no service, so it does not say how customers are served and kept. Add one that answers when they
        call, and one that gets in touch by itself.`,
      fixes: [addServices(plan, say`Add a reactive and a proactive service`, ["reactive", "proactive"])],
    });
  },
});
