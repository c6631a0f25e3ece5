import { printableJson } from "./printable.ts";
import type { Results } from "./results.ts";

/** Everything that was found, whatever is shown elsewhere, in the format that scripts read. */
export function jsonReport({ files, summary, since, baseline }: Results): string {
  const found = files.map(({ path, diagnostics }) => ({ path, diagnostics }));
  return `${printableJson({ version: 1, files: found, summary, since, baseline })}\n`;
}
