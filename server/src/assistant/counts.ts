import { type Severity, severities } from "../model/diagnostic.ts";
import { count } from "./answer.ts";

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(found: Iterable<{ readonly severity: Severity }>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of found) counts[severity]++;
  return counts;
}

/** `2 errors, 1 warning`, or `nothing to remark`; hints are not worth a word. */
export function inWords({ error, warning, information }: Counts): string {
  const parts = [
    error > 0 && count(error, "error"),
    warning > 0 && count(warning, "warning"),
    information > 0 && count(information, "piece", "pieces").concat(" of information"),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "nothing to remark" : parts.join(", ");
}

/** Whether a severity is as grave as a limit, or graver. */
export function reaches(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}
