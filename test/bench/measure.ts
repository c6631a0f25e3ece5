import { spawnSync } from "node:child_process";
import process from "node:process";

/** Medians of several interleaved runs, in the unit that the runs return. */
export interface Medians {
  readonly floor: number;
  readonly ours: number;
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. Throws for none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new RangeError("There is no middle of no numbers.");
  return (upper + lower) / 2;
}

/** Runs floor, ours, floor, ours …, so that whatever else the machine does falls on both; each returns its cost. */
export function interleave(runs: number, floor: () => number, ours: () => number): Medians {
  const floors: number[] = [];
  const own: number[] = [];
  for (let i = 0; i < runs; i++) {
    floors.push(floor());
    own.push(ours());
  }
  return { floor: median(floors), ours: median(own) };
}

/** How many milliseconds something takes. */
export function timed(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The same for something short, done several times: milliseconds for one time. */
export function timedOften(times: number, run: () => void): number {
  return (
    timed(() => {
      for (let i = 0; i < times; i++) run();
    }) / times
  );
}

export interface Run {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Exit codes that count as done; others are thrown as an error. Default: only 0. */
  readonly accept?: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What a program on this Node writes to standard output. Throws where it does not end with an accepted code. */
export function runNode({ args, cwd, accept = [0], env = {} }: Run): string {
  const { GITHUB_ACTIONS: _, NODE_OPTIONS: __, ...inherited } = process.env;
  const result = spawnSync(process.execPath, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env: { ...inherited, NO_COLOR: "1", ...env },
  });
  if (!accept.includes(result.status ?? -1)) {
    throw new Error(
      `node ${args.join(" ")} ended with ${result.status ?? result.signal}.\n${result.stderr.slice(0, 2_000)}`,
    );
  }
  return result.stdout;
}

/** How many milliseconds a program on this Node takes, from its start to its end. */
export function timedNode(run: Run): number {
  return timed(() => {
    runNode(run);
  });
}
