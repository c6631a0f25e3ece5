import type { Rule } from "../rule.ts";
import { ambiguousName } from "./ambiguous-name.ts";
import { importCycle } from "./import-cycle.ts";
import { importMissing } from "./import-missing.ts";
import { importOutside } from "./import-outside.ts";
import { missingKeyword } from "./missing-keyword.ts";
import { nameShadowed } from "./name-shadowed.ts";
import { outOfRange } from "./out-of-range.ts";
import { rateMissing } from "./rate-missing.ts";
import { repeatedItem } from "./repeated-item.ts";
import { repeatedKeyword } from "./repeated-keyword.ts";
import { repeatedName } from "./repeated-name.ts";
import { syntaxError } from "./syntax-error.ts";
import { unknownCode } from "./unknown-code.ts";
import { unknownKeyword } from "./unknown-keyword.ts";
import { unknownName } from "./unknown-name.ts";
import { unknownWord } from "./unknown-word.ts";
import { wrongValue } from "./wrong-value.ts";

/** The language's own errors, in the order of the reference. They are found while a file is read and linked. */
export const languageRules: readonly Rule[] = [
  syntaxError,
  unknownKeyword,
  repeatedKeyword,
  missingKeyword,
  wrongValue,
  unknownWord,
  unknownCode,
  outOfRange,
  unknownName,
  repeatedName,
  ambiguousName,
  repeatedItem,
  importMissing,
  importCycle,
  importOutside,
  rateMissing,
  nameShadowed,
];
