import { printableJson } from "./printable.ts";
import type { Results } from "./results.ts";

/** Everything that was found, whatever is shown elsewhere, in the format that scripts read. */
export function jsonReport({ files, summary }: Results): string {
  return `${printableJson({ version: 1, files, summary })}\n`;
}
