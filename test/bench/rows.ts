import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { longPlan, sharedLibraries, sharingPlans, smallPlan } from "./generate.ts";
import { interleave, type Medians, median, runNode, timedNode } from "./measure.ts";

/** One line of the table. */
export interface Result {
  /** What is measured: a ratio, or MiB where the budget is in them. */
  readonly value: number;
  /** What it was measured from, for people. */
  readonly note: string;
}

export interface Row {
  readonly name: string;
  /** Ours ÷ the floor. */
  readonly title: string;
  /** The most that `value` may be. */
  readonly budget: number;
  /** MiB are no ratio: they are shown, not kept for comparison. */
  readonly unit: "ratio" | "MiB";
  measure(): Result;
}

const root = path.resolve(import.meta.dirname, "../..");
const command = path.join(root, "bin", "strategy.cjs");
const TODAY = "2026-11-22";
const THOUSAND = 1_000;
const LONG = 100_000;

/** Runs something with a folder that is gone afterwards. */
function withFolder<T>(run: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "strategy-bench-"));
  try {
    return run(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, file: string, text: string): void {
  const full = path.join(folder, file);
  fs.mkdirSync(path.dirname(full), { recursive: true });
  fs.writeFileSync(full, text);
}

function checkArgs(target: string): string[] {
  return [command, "check", target, "--format", "text", "--today", TODAY];
}

/** Wall-clock time of our command beside another program, both started afresh each time. */
function cold(
  runs: number,
  folder: string,
  floor: readonly string[],
  target: string,
  options: readonly string[] = [],
): Medians {
  const theirs = { args: floor, cwd: folder };
  const ours = { args: [...checkArgs(target), ...options], cwd: folder };
  // The first run of each fills the caches of the disk and of compiled code.
  timedNode(theirs);
  timedNode(ours);
  return interleave(
    runs,
    () => timedNode(theirs),
    () => timedNode(ours),
  );
}

/** Wall-clock time of a report beside the check of the same plan, both started afresh each time. */
function coldReport(...wish: readonly string[]): Result {
  return withFolder((folder) => {
    write(folder, "plan.strategy", smallPlan().text);
    const floor = { args: checkArgs("plan.strategy"), cwd: folder };
    const ours = {
      args: [command, "report", "plan.strategy", ...wish, "--output", "report", "--today", TODAY],
      cwd: folder,
    };
    timedNode(floor);
    timedNode(ours);
    const found = interleave(
      15,
      () => timedNode(floor),
      () => timedNode(ours),
    );
    return { value: ratio(found), note: `${ms(found.ours)} ÷ ${ms(found.floor)}` };
  });
}

function ratio({ floor, ours }: Medians): number {
  return ours / floor;
}

function ms(milliseconds: number): string {
  return `${milliseconds < 10 ? milliseconds.toFixed(2) : Math.round(milliseconds)} ms`;
}

/** Runs a row of a program beside this one in a process of its own. */
function inside(row: string, lines: number, program = "inside.ts"): Medians & { readonly [key: string]: number } {
  const args = [
    "--expose-gc",
    "--disable-warning=ExperimentalWarning",
    path.join(import.meta.dirname, program),
    row,
    String(lines),
  ];
  return JSON.parse(runNode({ args, cwd: root }));
}

function keystroke(lines: number, program = "editor.ts"): Result {
  const found = inside("keystroke", lines, program);
  const note = `${ms(found.ours)} ÷ ${ms(found.floor)}; the slowest of some places ${ms(found.most ?? 0)}`;
  return { value: ratio(found), note };
}

function thousand(peer: "json" | "yaml"): Result {
  return withFolder((folder) => {
    for (const plan of [...sharedLibraries(), ...sharingPlans(THOUSAND)]) {
      write(folder, path.join("ours", `${plan.path}.strategy`), plan.text);
      write(folder, path.join("theirs", `${plan.path}.${peer}`), plan[peer]);
    }
    const floor = [path.join(import.meta.dirname, "peers", `${peer}.cjs`), path.join(folder, "theirs")];
    const found = cold(5, folder, floor, "ours");
    return { value: ratio(found), note: `${ms(found.ours)} ÷ ${ms(found.floor)}` };
  });
}

/** One plan of a thousand changed: what is new in it, beside a check of that plan alone. */
function since(): Result {
  return withFolder((folder) => {
    for (const plan of [...sharedLibraries(), ...sharingPlans(THOUSAND)])
      write(folder, `${plan.path}.strategy`, plan.text);
    const git = (...args: readonly string[]): void => {
      const person = ["-c", "user.name=Mira", "-c", "user.email=mira@example.org", "-c", "commit.gpgsign=false"];
      execFileSync("git", [...person, ...args], { cwd: folder, stdio: "ignore" });
    };
    git("init");
    git("add", "--all");
    git("commit", "--message", "First");
    const [changed] = sharingPlans(1);
    const file = `${changed?.path ?? ""}.strategy`;
    fs.appendFileSync(path.join(folder, file), '\nvalue More "One more value"\n');
    const found = cold(11, folder, checkArgs(file), ".", ["--since", "HEAD"]);
    return { value: ratio(found), note: `${ms(found.ours)} ÷ ${ms(found.floor)}` };
  });
}

function memoryPerLine(): Result {
  const short = inside("memory", THOUSAND).bytes ?? 0;
  const long = inside("memory", LONG).bytes ?? 0;
  const note = `heap kept by the workspace: ${(long / 2 ** 20).toFixed(1)} MiB, ${Math.round(long / LONG)} ÷ ${Math.round(short / THOUSAND)} bytes a line`;
  return { value: long / LONG / (short / THOUSAND), note };
}

function peak(): Result {
  return withFolder((folder) => {
    write(folder, "plan.strategy", longPlan(LONG));
    const file = path.join(folder, "peak.txt");
    const probe = path.join(import.meta.dirname, "peers", "peak.cjs");
    const most = (args: readonly string[]): number => {
      runNode({ args: ["--require", probe, ...args], cwd: folder, env: { BENCH_PEAK: file } });
      return Number(fs.readFileSync(file, "utf8")) / 1024;
    };
    const ours = median([0, 1, 2].map(() => most(checkArgs("plan.strategy"))));
    const empty = most(["-e", "0"]);
    return {
      value: ours,
      note: `resident set of the whole process at its peak; an empty Node has ${Math.round(empty)} MiB`,
    };
  });
}

export const rows: readonly Row[] = [
  {
    name: "a",
    title: "cold check of a plan of 120 lines ÷ an empty Node",
    budget: 2.3,
    unit: "ratio",
    measure: () =>
      withFolder((folder) => {
        write(folder, "plan.strategy", smallPlan().text);
        const found = cold(21, folder, ["-e", "0"], "plan.strategy");
        return { value: ratio(found), note: `${ms(found.ours)} ÷ ${ms(found.floor)}` };
      }),
  },
  {
    name: "b-json",
    title: "cold check of 1,000 plans with 10 libraries ÷ JSON.parse of the same",
    budget: 5,
    unit: "ratio",
    measure: () => thousand("json"),
  },
  {
    name: "b-yaml",
    title: "cold check of 1,000 plans with 10 libraries ÷ js-yaml and ajv over the same",
    budget: 1,
    unit: "ratio",
    measure: () => thousand("yaml"),
  },
  {
    name: "c",
    title: "warm check of 100,000 lines ÷ Chevrotain's lexer alone",
    budget: 3.5,
    unit: "ratio",
    measure: () => {
      const found = inside("warm", LONG);
      const lean = found.lean ?? 0;
      const note = `${ms(found.ours)} ÷ ${ms(found.floor)}: a lexer as it comes, its tokens plain regular expressions; ${(found.ours / lean).toFixed(2)} × the ${ms(lean)} of the parser's own`;
      return { value: ratio(found), note };
    },
  },
  {
    name: "d",
    title: "time a line at 100,000 lines ÷ at 1,000",
    budget: 1.5,
    unit: "ratio",
    measure: () => {
      const found = inside("lines", LONG);
      return {
        value: ratio(found),
        note: `${(found.ours * 1000).toFixed(1)} µs ÷ ${(found.floor * 1000).toFixed(1)} µs`,
      };
    },
  },
  {
    name: "e-heap",
    title: "memory a line at 100,000 lines ÷ at 1,000",
    budget: 1.5,
    unit: "ratio",
    measure: memoryPerLine,
  },
  { name: "e-peak", title: "most memory of a cold check of 100,000 lines", budget: 200, unit: "MiB", measure: peak },
  {
    name: "f",
    title: "an error on every tenth of 10,000 lines ÷ none",
    budget: 2,
    unit: "ratio",
    measure: () => {
      const found = inside("errors", 10_000);
      const long = inside("errors", LONG);
      const note = `${ms(found.ours)} ÷ ${ms(found.floor)}, ${found.errors ?? 0} errors; ${ratio(long).toFixed(2)} at 100,000 lines`;
      return { value: ratio(found), note };
    },
  },
  {
    name: "g",
    title: "all rules ÷ reading and linking, 10,000 lines",
    budget: 0.6,
    unit: "ratio",
    measure: () => {
      const found = inside("rules", 10_000);
      return { value: ratio(found), note: `${ms(found.ours)} ÷ ${ms(found.floor)}` };
    },
  },
  {
    name: "r-html",
    title: "cold report of a plan of 120 lines as a page ÷ its check",
    budget: 7,
    unit: "ratio",
    measure: () => coldReport("--format", "html"),
  },
  {
    name: "r-svg",
    title: "cold report of a plan of 120 lines as a picture ÷ its check",
    budget: 4,
    unit: "ratio",
    measure: () => coldReport("--format", "svg", "--view", "concentration"),
  },
  {
    name: "s-since",
    title: "only what is new, one changed plan of 1,000 ÷ a check of that plan alone",
    budget: 2.5,
    unit: "ratio",
    measure: since,
  },
  {
    name: "l-cold",
    title: "the language server from its start to the first diagnostics of 120 lines ÷ an empty Node",
    budget: 4,
    unit: "ratio",
    measure: () => {
      const found = inside("cold", 0, "editor.ts");
      return { value: ratio(found), note: `${ms(found.ours)} ÷ ${ms(found.floor)}` };
    },
  },
  {
    name: "l-500",
    title: "a keystroke in 500 lines, to its diagnostics ÷ a full check",
    budget: 1,
    unit: "ratio",
    measure: () => keystroke(500),
  },
  {
    name: "l-10000",
    title: "a keystroke in 10,000 lines, to its diagnostics ÷ a full check",
    budget: 0.1,
    unit: "ratio",
    measure: () => keystroke(10_000),
  },
  {
    name: "p-500",
    title: "a keystroke in 500 lines, to the preview's page ÷ a full check",
    budget: 5,
    unit: "ratio",
    measure: () => keystroke(500, "preview.ts"),
  },
  {
    name: "l-scan",
    title: "a folder of 1,000 plans and 10 libraries opened ÷ a check of them all",
    budget: 3,
    unit: "ratio",
    measure: () => {
      const found = inside("thousand", 0, "editor.ts");
      const note = `${ms(found.ours)} ÷ ${ms(found.floor)}; the open plan is served after ${ms(found.served ?? 0)}`;
      return { value: ratio(found), note };
    },
  },
  {
    name: "l-heap",
    title: "memory of the language server after 1,000 plans",
    budget: 400,
    unit: "MiB",
    measure: () => {
      const { mebibytes = 0 } = inside("thousand", 0, "editor.ts");
      return { value: mebibytes, note: "resident set of the whole process" };
    },
  },
];
