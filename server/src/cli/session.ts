import fs from "node:fs";
import nodePath from "node:path";
import process from "node:process";
import type { ResolvedConfig } from "../workspace/config.ts";
import { diskFiles } from "../workspace/disk.ts";
import { createWorkspace, type Workspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import { CommandError, type Given, reasonOf } from "./command.ts";
import { sparingFiles } from "./memory.ts";
import { complain } from "./output.ts";
import { ENDING, holds, rootOf, type Selection, select, shownPath, type Target, targetsOf } from "./select.ts";

/** A workspace as the command line opens it, with the files that a command is about. */
export interface Session {
  readonly cwd: string;
  readonly root: string;
  readonly workspace: Workspace;
  readonly files: Files;
  /** Another workspace that goes by the same options, over other files: those of an earlier time. */
  over(files: Files): Workspace;
  /** Looks again which files are meant. */
  selection(): Promise<Selection>;
  /** A path relative to the root, as it is shown to people. */
  shown(path: string): string;
}

/**
 * Opens what the arguments and the options `--root`, `--config`, `--today`, `--stdin` and `--stdin-path` say, as far as
 * the command has them. Without arguments it is the current folder.
 *
 * @throws CommandError where one of them cannot be followed.
 */
export async function openSession(given: Given): Promise<Session> {
  const cwd = process.cwd();
  const fromStdin = given.has("stdin");
  if (!fromStdin && given.has("stdin-path")) throw new CommandError("--stdin-path goes with --stdin, which is missing");
  if (fromStdin && given.arguments.length > 0)
    throw new CommandError("--stdin takes the place of paths: give one or the other");
  const targets = fromStdin
    ? [stdinTarget(given.get("stdin-path") ?? `stdin${ENDING}`, cwd)]
    : targetsOf(given.arguments, cwd);
  const root = rootOf(targets, given.get("root"), cwd);
  if (targets.length === 0) targets.push(...targetsOf([holds(root, cwd) ? "." : (given.get("root") ?? ".")], cwd));
  const onDisk = sparingFiles(diskFiles(root));
  const files = fromStdin ? await withStdin(onDisk, nodePath.relative(root, targets[0]?.absolute ?? cwd)) : onDisk;
  const workspace = open(given, { cwd, root, files });
  return {
    cwd,
    root,
    workspace,
    files,
    over: (others) => open(given, { cwd, root, files: others }),
    selection: () => select(targets, root, cwd, (path) => workspace.config(path)),
    shown: (path) => shownPath(cwd, nodePath.join(root, path)),
  };
}

function open(given: Given, { cwd, root, files }: { cwd: string; root: string; files: Files }): Workspace {
  const config = given.get("config");
  const today = given.get("today");
  const options = {
    files,
    root,
    ...(config === undefined ? {} : { config: configPath(config, cwd, root) }),
    ...(today === undefined ? {} : { today }),
    onFailure: ({ code, error }: { code: string; error: unknown }) =>
      complain(`the rule ${code} failed, which is our fault, so what it would say is missing: ${reasonOf(error)}`),
  };
  try {
    return createWorkspace(options);
  } catch (error) {
    if (error instanceof RangeError && today !== undefined) {
      throw new CommandError(`--today ${today} is no date: write it as 2027-03-31`);
    }
    throw error;
  }
}

function configPath(given: string, cwd: string, root: string): string {
  const absolute = nodePath.resolve(cwd, given);
  try {
    fs.readFileSync(absolute);
  } catch (error) {
    throw new CommandError(`--config ${given} cannot be read: ${reasonOf(error)}`);
  }
  return nodePath.relative(root, absolute).replaceAll(nodePath.sep, "/");
}

function stdinTarget(given: string, cwd: string): Target {
  if (!given.endsWith(ENDING)) {
    throw new CommandError(`--stdin-path ${given} is no plan or shared file: their names end in ${ENDING}`);
  }
  return { kind: "file", given, absolute: nodePath.resolve(cwd, given) };
}

/**
 * What holds for files that lie in the current folder.
 *
 * @throws CommandError where `--root` or `--config` cannot be followed.
 */
export function configHere(given: Given): ResolvedConfig {
  const cwd = process.cwd();
  const root = rootOf([{ kind: "folder", given: ".", absolute: cwd }], given.get("root"), cwd);
  const workspace = open(given, { cwd, root, files: diskFiles(root) });
  return workspace.config(nodePath.relative(root, nodePath.join(cwd, `plan${ENDING}`)).replaceAll(nodePath.sep, "/"));
}

/** Files with one more, whose bytes come from standard input and win over those on disk. */
async function withStdin(files: Files, relative: string): Promise<Files> {
  const path = relative.replaceAll(nodePath.sep, "/");
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  const bytes = Buffer.concat(chunks);
  return {
    ...files,
    read: (other) => (other === path ? bytes : files.read(other)),
    locate: (other) => (other === path ? "file" : files.locate(other)),
  };
}
