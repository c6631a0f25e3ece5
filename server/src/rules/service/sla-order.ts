import { below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { replace } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { spoken } from "./durations.ts";

/**
 * A service promises to solve a problem sooner than it answers.
 *
 * ## Why it matters
 *
 * `respond` is the time to the first answer, `resolve` the time until the matter is settled. Nothing can be settled
 * before anybody has answered, so one of the two numbers is wrong; mostly they are the wrong way round. Whatever is
 * built on them (staffing, contracts, what sales may promise) is wrong with them.
 *
 * Both may be the same: the first answer then is the solution.
 *
 * ## Breaks it
 *
 * ```strategy
 * service Workshop "We repair what we sell" {
 *   mode reactive
 *   respond 3d
 *   resolve 1d
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * service Workshop "We repair what we sell" {
 *   mode reactive
 *   respond 1d
 *   resolve 3d
 * }
 * ```
 *
 * ## Source
 *
 * Service-level agreements commonly hold a time to the first response and a longer one to the resolution. The check is
 * a rule of this house, and plain arithmetic.
 */
export const slaOrder = defineRule({
  code: "sla-order",
  section: "service",
  severity: "error",
  fixable: true,
  check(plan, report) {
    for (const service of plan.services) {
      const respond = known(service.respond);
      const resolve = known(service.resolve);
      if (respond === undefined || resolve === undefined || !below(resolve.years, respond.years)) continue;
      const { file } = service;
      report({
        owner: service,
        at: resolve.keyword,
        message: say`
          ${quoted(service.title)} promises a solution within ${spoken(resolve)}, but the first answer only within
          ${spoken(respond)}. Make the answer as fast as the solution or faster; perhaps the two were swapped.`,
        related: [{ file, at: respond.keyword, message: say`The first answer comes within ${spoken(respond)}.` }],
        fixes: [
          {
            title: say`Swap the times to answer and to solve`,
            safe: false,
            edits: [
              replace(file, respond, file.text.slice(resolve.start, resolve.end)),
              replace(file, resolve, file.text.slice(respond.start, respond.end)),
            ],
          },
        ],
      });
    }
  },
});
