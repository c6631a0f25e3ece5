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
import type { PlanViews, View } from "./types.ts";

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
    specialization: withOwn(specializationView(context, sides)),
    differentiation: withOwn(differentiationView(context, strategy, sides)),
    segmentation: withOwn(segmentationView(context, sides)),
    concentration: withOwn(concentrationView(context, sides)),
    service: withOwn(serviceView(context, sides)),
    economics: withOwn(economicsView(context, sides)),
    posture: withOwn(postureView(context, sides)),
  };
}

/** Finds out which messages are drawn on nothing within the view. Each finding is one message, wherever it is drawn. */
function withOwn<T extends View>(view: T): T {
  if (view.messages.length === 0) return view;
  const { messages, ...rest } = view;
  const drawn = new Set<unknown>();
  collect(rest, drawn);
  return { ...view, own: messages.filter((message) => !drawn.has(message)) };
}

function collect(value: unknown, drawn: Set<unknown>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (key !== "messages" || !Array.isArray(each)) collect(each, drawn);
    else for (const message of each) drawn.add(message);
  }
}
