import type { Rule } from "../rule.ts";
import { goalExceedsSegment } from "./goal-exceeds-segment.ts";
import { goalOutsidePeriod } from "./goal-outside-period.ts";
import { goalPast } from "./goal-past.ts";
import { goalRevenueUnreachable } from "./goal-revenue-unreachable.ts";
import { goalUnderfunded } from "./goal-underfunded.ts";
import { goalUnfunded } from "./goal-unfunded.ts";
import { goalUnmeasurable } from "./goal-unmeasurable.ts";
import { lifetimeChurnMismatch } from "./lifetime-churn-mismatch.ts";
import { ltvBelowCac } from "./ltv-below-cac.ts";
import { ltvCacThin } from "./ltv-cac-thin.ts";
import { paybackLong } from "./payback-long.ts";

/** Whether the customers are worth what they cost, and whether the goals can be reached. */
export const economicsRules: readonly Rule[] = [
  ltvBelowCac,
  ltvCacThin,
  paybackLong,
  lifetimeChurnMismatch,
  goalUnmeasurable,
  goalOutsidePeriod,
  goalUnfunded,
  goalPast,
  goalRevenueUnreachable,
  goalUnderfunded,
  goalExceedsSegment,
];
