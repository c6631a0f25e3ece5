import { spawnSync } from "node:child_process";
import process from "node:process";
import { CommandError } from "../command.ts";
import { at, listIn } from "./json.ts";

/** More than any comparison is long, in bytes. */
const MOST = 1 << 28;

/**
 * What the change from a commit to the files as they are means, in Markdown; undefined where it changes no plan.
 *
 * @throws CommandError with what `strategy diff` says where it could not do its work.
 */
export function wordsOf(base: string): string | undefined {
  const files = at(JSON.parse(diff(base, "json")), "files");
  return listIn(files).length === 0 ? undefined : diff(base, "markdown");
}

/** Runs `strategy diff` as a process of its own: all that it prints is its result. */
function diff(base: string, format: "json" | "markdown"): string {
  const [, program = ""] = process.argv;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, "diff", base, "--format", format], {
    encoding: "utf8",
    maxBuffer: MOST,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  if (error !== undefined) throw new CommandError(`strategy diff cannot be run: ${error.message}`);
  if (status === 0 || status === 1) return stdout;
  const said = stderr.trim().split("\n").at(-1) ?? "";
  throw new CommandError(said.replace(/^strategy: /, "") || "strategy diff failed and does not say why");
}
