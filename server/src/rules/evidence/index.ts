import type { Rule } from "../rule.ts";
import { claimGeneric } from "./claim-generic.ts";
import { claimUnproven } from "./claim-unproven.ts";
import { dateAhead } from "./date-ahead.ts";
import { planEnded } from "./plan-ended.ts";
import { proofStale } from "./proof-stale.ts";
import { reviewOverdue } from "./review-overdue.ts";
import { superlativeUnproven } from "./superlative-unproven.ts";
import { weaselWords } from "./weasel-words.ts";

/** Whether the plan is current, and whether what it claims is proven and says something. */
export const evidenceRules: readonly Rule[] = [
  reviewOverdue,
  planEnded,
  dateAhead,
  claimUnproven,
  superlativeUnproven,
  proofStale,
  claimGeneric,
  weaselWords,
];
