import { say } from "../../base/say.ts";
import { unclear } from "../../model/fields.ts";
import type { GivenList, Service } from "../../model/plan.ts";
import { listed } from "../../model/wording.ts";
import type { WordValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";

/**
 * No service helps customers before the purchase, or none helps them after it.
 *
 * ## Why it matters
 *
 * Before the purchase, customers want advice and proof; after it, help and the feeling that they chose well. A plan
 * that serves only afterwards loses those who could not decide; one that serves only beforehand loses those whom it
 * won. The time in between may well need nothing, so the rule does not ask for it.
 *
 * The rule needs at least one service that declares its `stage`; services that do not are left aside. It is silent
 * where a `stage` cannot be read. It is a piece of advice: a business without advice before the purchase may be quite
 * right.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Keys "Keystone Pianos 2027" { period 2027 }
 *
 * service Tuning "Tuned once a year" { mode proactive; stage after; every 1y }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Keys "Keystone Pianos 2027" { period 2027 }
 *
 * service Tuning "Tuned once a year" { mode proactive; stage after; every 1y }
 * service Visit "We look at your room and advise" { mode reactive; stage before; respond 2d }
 * ```
 *
 * ## Source
 *
 * That every function of customer service can stand before and after the purchase is a commonplace of textbooks. The
 * check is a rule of this house.
 */
export const stageUncovered = defineRule({
  code: "stage-uncovered",
  section: "service",
  severity: "information",
  planOnly: true,
  check(plan, report) {
    const { strategy } = plan;
    // A service that cannot be read may be the one that is looked for.
    if (strategy === undefined || plan.file.mayHold("service")) return;
    const covered = new Set<string>();
    const declared: { service: Service; stage: GivenList<WordValue> }[] = [];
    for (const service of plan.services) {
      const { stage } = service;
      if (stage === unclear) return;
      if (stage === undefined) continue;
      for (const word of stage.items) covered.add(word.value);
      declared.push({ service, stage });
    }
    if (declared.length === 0) return;
    for (const missing of ["before", "after"]) {
      if (covered.has(missing)) continue;
      report({
        owner: strategy,
        at: strategy.nameAt,
        about: [],
        message: say`
          The plan's services are there ${listed([...covered])} the purchase, but none ${missing} it. Add a service
          that helps customers ${missing} they buy, or add ${missing} to the stages of one that does.`,
        related: declared.slice(0, 10).map(({ service, stage }) => ({
          file: service.file,
          at: stage.keyword,
          message: say`${service.name} is there ${listed(stage.items.map((word) => word.value))} the purchase.`,
        })),
      });
    }
  },
});
