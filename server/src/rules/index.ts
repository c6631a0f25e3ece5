import { concentrationRules } from "./concentration/index.ts";
import { differentiationRules } from "./differentiation/index.ts";
import { economicsRules } from "./economics/index.ts";
import { evidenceRules } from "./evidence/index.ts";
import { languageRules } from "./language/index.ts";
import { postureRules } from "./posture/index.ts";
import type { Rule } from "./rule.ts";
import { segmentationRules } from "./segmentation/index.ts";
import { serviceRules } from "./service/index.ts";
import { specializationRules } from "./specialization/index.ts";
import { structureRules } from "./structure/index.ts";
import { suppressionRules } from "./suppression/index.ts";

/** The rules that look at a plan, section by section in the order of the reference. */
export const checkedRules: readonly Rule[] = [
  ...structureRules,
  ...specializationRules,
  ...differentiationRules,
  ...segmentationRules,
  ...concentrationRules,
  ...serviceRules,
  ...postureRules,
  ...economicsRules,
  ...evidenceRules,
];

/** Every code that a diagnostic can have: the language's own first, what is said of suppressions last. */
export const allRules: readonly Rule[] = [...languageRules, ...checkedRules, ...suppressionRules];
