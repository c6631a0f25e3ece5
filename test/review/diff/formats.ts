import type { Paints } from "../../../server/src/review/diff/text.ts";

/** A terminal without colours. */
export const plainPaints: Paints = {
  bold: (text) => text,
  dim: (text) => text,
  red: (text) => text,
  yellow: (text) => text,
  green: (text) => text,
};
