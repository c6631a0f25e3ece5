import type { Finding } from "../../model/diagnostic.ts";
import type { Plan } from "../../model/plan.ts";
import { concentrationView } from "./concentration.ts";
import { Context, given, type SectionOf } from "./context.ts";
import { differentiationView } from "./differentiation.ts";
import { economicsView } from "./economics.ts";
import { overviewOf } from "./overview.ts";
import { postureView } from "./posture.ts";
import { segmentationView } from "./segmentation.ts";
import { serviceView } from "./service.ts";
import { Sides } from "./sides.ts";
import { specializationView } from "./specialization.ts";
import type { PlanViews } from "./types.ts";

export type { SectionOf } from "./context.ts";

/**
 * What the pictures of a plan show; undefined for a library.
 *
 * @param findings what the checker says of the plan, in its order.
 * @param sectionOf the section of a rule by its code; undefined for a code that is none.
 */
export function viewsOf(plan: Plan, findings: readonly Finding[], sectionOf: SectionOf): PlanViews | undefined {
  const { strategy, numbers } = plan;
  if (strategy === undefined) return undefined;
  const context = new Context(plan, findings, sectionOf);
  const sides = new Sides(context);
  return {
    version: 1,
    path: plan.file.path,
    name: strategy.name,
    title: strategy.title,
    ...given("currency", numbers.moneyCode),
    overview: overviewOf(context, strategy, sides),
    specialization: specializationView(context, sides),
    differentiation: differentiationView(context, strategy, sides),
    segmentation: segmentationView(context, sides),
    concentration: concentrationView(context, sides),
    service: serviceView(context, sides),
    economics: economicsView(context, sides),
    posture: postureView(context, sides),
  };
}
