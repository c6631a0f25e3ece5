import type { Rule } from "../rule.ts";
import { competitorUnused } from "./competitor-unused.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import { principleMissing } from "./principle-missing.ts";
import { valueUnused } from "./value-unused.ts";

/** Whether the plan is whole, and whether all in it is used and written out. */
export const structureRules: readonly Rule[] = [principleMissing, valueUnused, competitorUnused, placeholderLeft];
