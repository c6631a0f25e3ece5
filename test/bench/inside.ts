/**
 * Measures within one process: `node --expose-gc inside.ts ROW [LINES]` prints one JSON object. The benchmark starts
 * each row in a process of its own, so that no row inherits another one's heap or compiled code.
 */
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { tokenize } from "../../server/src/syntax/tokens.ts";
import { longPlan, withErrors } from "./generate.ts";
import { interleave, median, timed, timedOften } from "./measure.ts";
import { plainLexer } from "./plain-lexer.ts";

// The library as it ships, so that what is measured is what people run.
const built = pathToFileURL(path.resolve(import.meta.dirname, "../../dist/index.js")).href;
const library: typeof import("../../server/src/index.ts") = await import(built);

const TODAY = "2026-11-22";
const PLAN = "plan.strategy";

function workspaceOf(text: string) {
  return library.createWorkspace({
    files: library.memoryFiles({ [PLAN]: text }),
    today: TODAY,
    onFailure: ({ code, error }) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
  });
}

/** A whole check by a workspace that knows nothing yet; returns how many diagnostics there are. */
function check(text: string): number {
  return workspaceOf(text).diagnostics(PLAN)?.length ?? 0;
}

function errorsIn(text: string): number {
  const all = workspaceOf(text).diagnostics(PLAN) ?? [];
  return all.filter(({ severity }) => severity === "error").length;
}

/** Nothing of the generated plans may be an error, or they would not be what they are called. */
function cleanPlan(lines: number): string {
  const text = longPlan(lines);
  const errors = errorsIn(text);
  if (errors > 0) throw new Error(`The plan of ${lines} lines has ${errors} errors.`);
  return text;
}

/** Twice, as what a weak map held is only let go of by the second. */
function collect(): void {
  globalThis.gc?.();
  globalThis.gc?.();
}

/** What stays in the heap, in bytes, while a workspace lives that has checked a plan. */
function bytesKept(text: string): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const workspace = workspaceOf(text);
  workspace.diagnostics(PLAN);
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  // Used after the measurement, so that the workspace is alive during it.
  if (workspace.text(PLAN) !== text) throw new Error("The workspace lost its plan.");
  return kept;
}

const rows: Readonly<Record<string, (lines: number) => object>> = {
  /** A check of a long plan beside Chevrotain's lexer, with tokens written the plain way and with the parser's own. */
  warm: (lines) => {
    const text = cleanPlan(lines);
    const lexer = plainLexer();
    if (lexer.tokenize(text).errors.length > 0) throw new Error("The plain lexer does not know the plan's tokens.");
    const bare = (): number => timed(() => void lexer.tokenize(text));
    const lean = (): number => timed(() => void tokenize(text));
    const ours = (): number => timed(() => void check(text));
    interleave(5, bare, ours);
    const full = interleave(7, bare, ours);
    return { ...full, lean: interleave(5, lean, bare).floor };
  },
  /** Milliseconds a line, of a plan of a thousand lines and of a long one. */
  lines: (lines) => {
    const short = cleanPlan(1_000);
    const long = cleanPlan(lines);
    const floor = (): number => {
      return timedOften(20, () => void check(short)) / 1_000;
    };
    const ours = (): number => timed(() => void check(long)) / lines;
    interleave(2, floor, ours);
    return interleave(7, floor, ours);
  },
  /** Bytes that stay in the heap while a checked workspace lives; its text is not among them. */
  memory: (lines) => {
    const text = cleanPlan(lines);
    check(text);
    // Each measurement in a call of its own: what a loop leaves behind in its variables would count as memory before.
    return { bytes: median([0, 1, 2].map(() => bytesKept(text))) };
  },
  /** A plan with an error on every tenth line beside the same without. */
  errors: (lines) => {
    const text = cleanPlan(lines);
    const broken = withErrors(text);
    const floor = (): number => timed(() => void check(text));
    const ours = (): number => timed(() => void check(broken));
    interleave(2, floor, ours);
    return { ...interleave(7, floor, ours), errors: errorsIn(broken) };
  },
  /** Reading and linking, and the rules after it. */
  rules: (lines) => {
    const text = cleanPlan(lines);
    const link: number[] = [];
    const judge: number[] = [];
    for (let i = 0; i < 14; i++) {
      const { project } = workspaceOf(text);
      const linked = timed(() => void project.plan(PLAN));
      const judged = timed(() => void project.check(PLAN));
      if (i < 3) continue;
      link.push(linked);
      judge.push(judged);
    }
    return { floor: median(link), ours: median(judge) };
  },
};

const [, , row = "", lines = "10000"] = process.argv;
const measured = rows[row];
if (measured === undefined) throw new Error(`There is no row ${row}, only ${Object.keys(rows).join(", ")}.`);
process.stdout.write(JSON.stringify(measured(Number(lines))));
