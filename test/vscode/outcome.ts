/** Says what came out of a suite. */
import process from "node:process";
import type { SuiteResults } from "./suite/results.ts";

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Tells what failed, and how many tests passed.
 *
 * @param results undefined where the extension host wrote none.
 * @param leavesOut the tests that this host cannot run: whatever else is skipped has failed.
 */
export function tell(suite: string, results: SuiteResults | undefined, leavesOut: readonly string[]): Count {
  if (results === undefined) {
    say(`FAILED  ${suite}: the extension host wrote no results.`);
    return { passed: 0, failed: 1 };
  }
  const surprising = results.skipped.filter((title) => !leavesOut.includes(title));
  const failed = [
    ...results.failed,
    ...(results.ended ? [] : [{ title: "the suite", error: "It did not come to its end." }]),
    ...surprising.map((title) => ({ title, error: "It was skipped, and is not in the list of what may be." })),
  ];
  for (const { title, error } of failed) say(`FAILED  ${suite}: ${title}\n${error.replace(/^/gm, "        ")}`);
  for (const note of results.notes) say(`        ${note}`);
  for (const title of results.skipped) say(`        left out here: ${title}`);
  say(`${results.passed.length} passed, ${failed.length} failed: ${results.host}`);
  return { passed: results.passed.length, failed: failed.length };
}
