/**
 * Do the tests of the rules notice when a condition is wrong? `npm run test:mutation` turns every `if` of every rule
 * round, one at a time, runs the rule's own tests and conformance cases, and lists the changes that none of them finds.
 *
 * `--all` tries more: both sides of `&&` and `||`, comparisons and their boundaries, choices, defaults of options.
 * `--only NAME` takes one rule, one shared file or one section (`service/`). Ends with 1 where a change was not found
 * that is not among the allowed ones, and with 2 where an option is unknown.
 */
import os from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { allowed } from "./allowed.ts";
import { type FilePlan, filePlans } from "./plan.ts";
import { Runner } from "./pool.ts";
import type { Change } from "./sites.ts";

interface Survivor {
  readonly file: string;
  readonly change: Change;
}

function options(): { all: boolean; only: string } {
  try {
    const { values } = parseArgs({ options: { all: { type: "boolean" }, only: { type: "string" } } });
    return { all: values.all ?? false, only: values.only ?? "" };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

/** Takes files from the queue until it is empty. */
async function work(queue: FilePlan[], survivors: Survivor[], broken: string[]): Promise<void> {
  const runner = new Runner();
  try {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { file, changes, tests, codes } = next;
      const trouble = await runner.fails({ change: "", tests, codes }).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (trouble !== undefined) {
        broken.push(`${file}: its tests fail before anything is changed. ${trouble.split("\n")[0]}`);
        continue;
      }
      for (const change of changes) {
        if (!(await runner.fails({ change: change.id, tests, codes }))) survivors.push({ file, change });
      }
    }
  } finally {
    runner.stop();
  }
}

/** Prints what was found; whether nothing is left to do. */
function judge(plans: readonly FilePlan[], survivors: readonly Survivor[], started: number): boolean {
  const key = (file: string, change: string): string => `${file} ${change}`;
  const reasons = new Map(allowed.map((each) => [key(each.file, each.change), each]));
  const left = survivors
    .filter(({ file, change }) => !reasons.has(key(file, change.text)))
    .sort((a, b) => (a.file === b.file ? a.change.line - b.change.line : a.file < b.file ? -1 : 1));
  for (const { file, change } of left) {
    process.stdout.write(`server/src/rules/${file}:${change.line}  ${change.text}\n`);
  }
  const survived = new Set(survivors.map(({ file, change }) => key(file, change.text)));
  const files = new Set(plans.map(({ file }) => file));
  const stale = allowed
    .filter(({ file, change }) => files.has(file) && (settings.all || !isOther(change)))
    .filter(({ file, change }) => !survived.has(key(file, change)));
  for (const { file, change } of stale) process.stdout.write(`allowed for nothing: ${file}  ${change}\n`);
  const total = plans.reduce((sum, { changes }) => sum + changes.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${total} changes, ${total - survivors.length} found, ${survivors.length - left.length} allowed, ` +
      `${left.length} not found (${seconds} s)\n`,
  );
  return left.length === 0 && stale.length === 0;
}

/** Whether a change is of a kind that only `--all` tries. */
function isOther(change: string): boolean {
  return !/^[^:]*: if /.test(change);
}

const settings = options();
const started = performance.now();
const plans = filePlans(settings);
if (plans.length === 0) {
  process.stderr.write(`There is nothing to change in ${settings.only}.\n`);
  process.exit(2);
}
// The longest first, so that no process waits for another at the end.
const queue = [...plans].sort((a, b) => b.changes.length * b.tests.length - a.changes.length * a.tests.length);
const survivors: Survivor[] = [];
const broken: string[] = [];
const workers = Math.max(1, Math.min(os.availableParallelism(), 8));
await Promise.all(Array.from({ length: workers }, () => work(queue, survivors, broken)));
const clean = judge(plans, survivors, started);
for (const trouble of broken) process.stdout.write(`server/src/rules/${trouble}\n`);
process.exitCode = clean && broken.length === 0 ? 0 : 1;
