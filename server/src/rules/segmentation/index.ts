import type { Rule } from "../rule.ts";
import { customersExceedSize } from "./customers-exceed-size.ts";
import { demographicsMissing } from "./demographics-missing.ts";
import { personaMissing } from "./persona-missing.ts";
import { personaOutside } from "./persona-outside.ts";
import { psychographicsMissing } from "./psychographics-missing.ts";
import { reachMissing } from "./reach-missing.ts";
import { segmentInsubstantial } from "./segment-insubstantial.ts";
import { segmentUnreachable } from "./segment-unreachable.ts";
import { segmentUnserved } from "./segment-unserved.ts";
import { segmentUnsized } from "./segment-unsized.ts";
import { segmentsAlike } from "./segments-alike.ts";
import { segmentsOverlap } from "./segments-overlap.ts";
import { tooManySegments } from "./too-many-segments.ts";
import { valuesMissing } from "./values-missing.ts";

/** The rules about segments: who the customers are, what they value, and whether they are worth it. */
export const segmentationRules: readonly Rule[] = [
  demographicsMissing,
  psychographicsMissing,
  valuesMissing,
  segmentUnserved,
  segmentUnsized,
  segmentUnreachable,
  reachMissing,
  customersExceedSize,
  segmentInsubstantial,
  segmentsAlike,
  segmentsOverlap,
  tooManySegments,
  personaMissing,
  personaOutside,
];
