import type { Rule } from "../rule.ts";
import { everyoneIsTarget } from "./everyone-is-target.ts";
import { excludedButServed } from "./excluded-but-served.ts";
import { focusMissing } from "./focus-missing.ts";
import { focusUndescribed } from "./focus-undescribed.ts";
import { nothingExcluded } from "./nothing-excluded.ts";
import { specializationEmpty } from "./specialization-empty.ts";

/** Whether the plan says where it focuses, and on whom it does not. */
export const specializationRules: readonly Rule[] = [
  specializationEmpty,
  focusUndescribed,
  focusMissing,
  everyoneIsTarget,
  nothingExcluded,
  excludedButServed,
];
