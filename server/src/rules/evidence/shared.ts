import { unclear } from "../../model/fields.ts";
import type { StrategyBlock } from "../../model/plan.ts";

/** Whether the plan is retired, or may be because its status has an error: then nobody is asked to keep it current. */
export function mayBeRetired(strategy: StrategyBlock): boolean {
  return strategy.status === unclear || strategy.status?.value === "retired";
}
