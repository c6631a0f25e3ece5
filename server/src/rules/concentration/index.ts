import type { Rule } from "../rule.ts";
import { acquisitionExceedsSegment } from "./acquisition-exceeds-segment.ts";
import { budgetDiluted } from "./budget-diluted.ts";
import { budgetMisaligned } from "./budget-misaligned.ts";
import { budgetOverallocated } from "./budget-overallocated.ts";
import { budgetUnallocated } from "./budget-unallocated.ts";
import { effortMisaligned } from "./effort-misaligned.ts";
import { effortOverallocated } from "./effort-overallocated.ts";
import { fiveTimesDiffers } from "./five-times-differs.ts";
import { moneyUnaimed } from "./money-unaimed.ts";
import { retentionOverfunded } from "./retention-overfunded.ts";
import { retentionUnderfunded } from "./retention-underfunded.ts";
import { retentionUnfunded } from "./retention-unfunded.ts";
import { segmentUnfunded } from "./segment-unfunded.ts";
import { splitIncomplete } from "./split-incomplete.ts";
import { splitOverallocated } from "./split-overallocated.ts";

/** Where the money, time and people go, in the order of the reference. */
export const concentrationRules: readonly Rule[] = [
  budgetOverallocated,
  budgetUnallocated,
  effortOverallocated,
  splitOverallocated,
  splitIncomplete,
  segmentUnfunded,
  moneyUnaimed,
  budgetDiluted,
  budgetMisaligned,
  effortMisaligned,
  acquisitionExceedsSegment,
  retentionUnfunded,
  retentionOverfunded,
  retentionUnderfunded,
  fiveTimesDiffers,
];
