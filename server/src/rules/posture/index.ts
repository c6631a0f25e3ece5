import type { Rule } from "../rule.ts";
import { attackWithoutOpponent } from "./attack-without-opponent.ts";
import { costLeaderNotCheapest } from "./cost-leader-not-cheapest.ts";
import { costLeaderPremium } from "./cost-leader-premium.ts";
import { differentiationUnbacked } from "./differentiation-unbacked.ts";
import { growthAgainstConcentration } from "./growth-against-concentration.ts";
import { moveNotForRole } from "./move-not-for-role.ts";
import { pioneerFollows } from "./pioneer-follows.ts";
import { roleAgainstShare } from "./role-against-share.ts";
import { scopeMismatch } from "./scope-mismatch.ts";
import { segmentationTooBroad } from "./segmentation-too-broad.ts";
import { twoLeaders } from "./two-leaders.ts";

/** The generic posture that the plan takes. */
export const postureRules: readonly Rule[] = [
  costLeaderPremium,
  costLeaderNotCheapest,
  differentiationUnbacked,
  segmentationTooBroad,
  scopeMismatch,
  twoLeaders,
  roleAgainstShare,
  moveNotForRole,
  attackWithoutOpponent,
  growthAgainstConcentration,
  pioneerFollows,
];
