import type { Rule } from "../rule.ts";
import { configInvalid } from "./config-invalid.ts";
import { suppressionExpired } from "./suppression-expired.ts";
import { suppressionUnexplained } from "./suppression-unexplained.ts";
import { suppressionUnused } from "./suppression-unused.ts";

/** What the workspace finds about suppressions and the configuration, in the order of the reference. */
export const suppressionRules: readonly Rule[] = [
  suppressionUnused,
  suppressionUnexplained,
  suppressionExpired,
  configInvalid,
];
