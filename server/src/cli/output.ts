import fs from "node:fs";
import process from "node:process";
import { CommandError, reasonOf } from "./command.ts";
import { printable } from "./printable.ts";

/**
 * The ways out. Small writes go straight to the file descriptor: making Node's streams takes longer than checking a
 * plan.
 */

const STDOUT = 1;
const STDERR = 2;

/** Writes results to standard output. Nobody reading on is no failure. */
export function print(text: string): void {
  if (text === "") return;
  try {
    writeAll(STDOUT, text);
  } catch (error) {
    if (!isClosed(error)) throw new CommandError(`standard output cannot be written to: ${reasonOf(error)}`);
  }
}

/** Writes bytes to standard output, such as those of a picture. */
export function printBytes(bytes: Uint8Array): void {
  try {
    writeAll(STDOUT, bytes);
  } catch (error) {
    if (!isClosed(error)) throw new CommandError(`standard output cannot be written to: ${reasonOf(error)}`);
  }
}

/** Writes a line of trouble to standard error, whatever characters its texts hold. */
export function complain(line: string): void {
  say(`strategy: ${printable(line)}\n`);
}

/** Writes to standard error as it stands. Where that fails there is nobody left to tell. */
export function say(text: string): void {
  try {
    writeAll(STDERR, text);
  } catch {
    // Closed: whoever started the command does not want to know.
  }
}

function writeAll(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  let at = 0;
  while (at < bytes.length) {
    try {
      at += fs.writeSync(descriptor, bytes, at);
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      // The reader of a pipe is slow: Node's stream waits for it without blocking.
      const stream = descriptor === STDOUT ? process.stdout : process.stderr;
      stream.once("error", () => {});
      stream.write(bytes.subarray(at));
      return;
    }
  }
}

function isClosed(error: unknown): boolean {
  const code = codeOf(error);
  return code === "EPIPE" || code === "EOF" || code === "EBADF" || code === "ECONNRESET";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Whether standard output or standard error is a terminal; asks the stream only where it can be one. */
function isTerminal(descriptor: typeof STDOUT | typeof STDERR): boolean {
  try {
    if (!fs.fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return (descriptor === STDOUT ? process.stdout : process.stderr).isTTY === true;
}

export function isInteractive(): boolean {
  return isTerminal(STDERR);
}

/** Whether results go to somebody's eyes. */
export function isTerminalOutput(): boolean {
  return isTerminal(STDOUT);
}

/** How wide lines may be that go to standard output; 120 where it is no terminal. */
export function columns(): number {
  return isTerminal(STDOUT) ? Math.max(40, process.stdout.columns) : 120;
}

type Paint = (text: string) => string;

export type Colors = Readonly<
  Record<"bold" | "dim" | "underline" | "red" | "yellow" | "green" | "blue" | "cyan", Paint>
> & {
  /** Whether they change anything. */
  readonly isColorSupported: boolean;
};

export type ColorMode = "auto" | "always" | "never";

const same: Paint = (text) => text;

const noColors: Colors = {
  isColorSupported: false,
  bold: same,
  dim: same,
  underline: same,
  red: same,
  yellow: same,
  green: same,
  blue: same,
  cyan: same,
};

/**
 * The colours for a text. Their library is loaded only where there are any.
 *
 * @param toFile whether the text goes to a file, which has colours only on demand.
 */
export async function colorsFor(mode: ColorMode, toFile = false): Promise<Colors> {
  const { NO_COLOR, TERM } = process.env;
  const auto = (): boolean => !toFile && (NO_COLOR ?? "") === "" && TERM !== "dumb" && isTerminal(STDOUT);
  if (mode === "never" || (mode === "auto" && !auto())) return noColors;
  const { default: picocolors } = await import("picocolors");
  return picocolors.createColors(true);
}

/** Writes a file that the user asked for. */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    fs.writeFileSync(path, content);
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${reasonOf(error)}`);
  }
}
