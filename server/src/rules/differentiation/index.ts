import type { Rule } from "../rule.ts";
import { advantageUnvalued } from "./advantage-unvalued.ts";
import { competitorMissing } from "./competitor-missing.ts";
import { competitorUnscored } from "./competitor-unscored.ts";
import { curveMeToo } from "./curve-me-too.ts";
import { curveUnfocused } from "./curve-unfocused.ts";
import { dominated } from "./dominated.ts";
import { mustUnmet } from "./must-unmet.ts";
import { needUnanswered } from "./need-unanswered.ts";
import { premiumAboveWillingness } from "./premium-above-willingness.ts";
import { premiumUnbacked } from "./premium-unbacked.ts";
import { reasonMissing } from "./reason-missing.ts";
import { uspForIndifferent } from "./usp-for-indifferent.ts";
import { uspNotUnique } from "./usp-not-unique.ts";
import { uspOnMusts } from "./usp-on-musts.ts";
import { uspUndervalued } from "./usp-undervalued.ts";
import { uspUnvalued } from "./usp-unvalued.ts";

/** The rules about what we do better than anyone, and who says so. */
export const differentiationRules: readonly Rule[] = [
  uspUnvalued,
  uspUndervalued,
  uspForIndifferent,
  uspNotUnique,
  advantageUnvalued,
  uspOnMusts,
  mustUnmet,
  needUnanswered,
  premiumUnbacked,
  premiumAboveWillingness,
  competitorMissing,
  competitorUnscored,
  dominated,
  curveMeToo,
  curveUnfocused,
  reasonMissing,
];
