import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

/** The command as people start it: a process of its own, in a folder of its own. */

const root = path.resolve(import.meta.dirname, "../..");
const program = path.join(root, "bin/strategy.cjs");
const built = path.join(root, "dist/cli.cjs");
const lock = path.join(root, ".cache/build.lock");

/** In milliseconds. */
const LONGEST_BUILD = 60_000;

/** The day on which tests take place. */
export const TODAY = "2026-11-22";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Builds the command where it is older than its sources. Test files run side by side, so one builds and the others
 * wait until its lock is gone.
 */
export async function build(): Promise<void> {
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  if (!fs.existsSync(lock) && isFresh()) return;
  try {
    fs.closeSync(fs.openSync(lock, "wx"));
  } catch {
    const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age < LONGEST_BUILD) return lockGone();
    // Whoever set it was interrupted.
  }
  try {
    execFileSync(process.execPath, [path.join(root, "scripts/build.mjs")], { cwd: root, stdio: "pipe" });
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function isFresh(): boolean {
  const at = fs.statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return fs
    .readdirSync(path.join(root, "server/src"), { recursive: true, withFileTypes: true })
    .every((entry) => !entry.isFile() || fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs <= at);
}

function lockGone(): Promise<void> {
  return new Promise((resolve) => {
    const watcher = fs.watch(path.dirname(lock), () => look());
    const look = (): void => {
      if (fs.existsSync(lock)) return;
      watcher.close();
      resolve();
    };
    look();
  });
}

/** A folder with these files, which is removed at the end of the run (see support/temporary.ts). */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "strategy-")));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(made, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return made;
}

export function read(cwd: string, file: string): string {
  return fs.readFileSync(path.join(cwd, file), "utf8");
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the command; its environment says nothing about colours unless the test does. */
export function start(args: readonly string[], { cwd, env = {} }: RunOptions) {
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_ACTIONS: ___, ...plain } = process.env;
  return spawn(process.execPath, [program, ...args], { cwd, env: { ...plain, ...env }, stdio: "pipe" });
}

/** Runs the command to its end. */
export function strategy(args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, options);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") });
    });
    // A command that does not read its input may be gone before all of it is written.
    child.stdin.on("error", () => {});
    child.stdin.end(options.stdin ?? "");
  });
}

/** `strategy check`, on the day of the tests. */
export function check(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return strategy(["check", "--today", TODAY, ...args], { cwd });
}
