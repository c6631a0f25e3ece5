import type { Rule } from "../rule.ts";
import { bestCustomersWait } from "./best-customers-wait.ts";
import { cadenceMissing } from "./cadence-missing.ts";
import { channelMismatch } from "./channel-mismatch.ts";
import { complaintsUnhandled } from "./complaints-unhandled.ts";
import { expectationUnmet } from "./expectation-unmet.ts";
import { proactiveMissing } from "./proactive-missing.ts";
import { reactiveMissing } from "./reactive-missing.ts";
import { segmentUncared } from "./segment-uncared.ts";
import { serviceMissing } from "./service-missing.ts";
import { slaOrder } from "./sla-order.ts";
import { stageUncovered } from "./stage-uncovered.ts";

/** How customers are served and kept. */
export const serviceRules: readonly Rule[] = [
  reactiveMissing,
  proactiveMissing,
  serviceMissing,
  complaintsUnhandled,
  stageUncovered,
  segmentUncared,
  channelMismatch,
  expectationUnmet,
  slaOrder,
  bestCustomersWait,
  cadenceMissing,
];
