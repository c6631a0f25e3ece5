import fs from "node:fs";
import os from "node:os";
import nodePath from "node:path";
import process from "node:process";
import type { AssistantIo } from "../assistant/io.ts";
import { DOCS } from "../base/docs.ts";
import { dateOf } from "../vocabulary/figures.ts";
import { diskFiles } from "../workspace/disk.ts";
import type { Files } from "../workspace/files.ts";
import { usersTemplates } from "../workspace/templates-home.ts";
import { CommandError, type Given } from "./command.ts";
import { findRepository } from "./git.ts";
import { complain } from "./output.ts";
import { revisionFiles } from "./revision-files.ts";
import { rootOf } from "./select.ts";
import { version } from "./version.ts";
import { writeInside } from "./write-inside.ts";

/** A program of its own, so that no other command carries the protocol; from where the build puts this part. */
const program: string = "../mcp.cjs";

/**
 * `strategy mcp`. Resolves when the assistant is gone.
 *
 * @throws CommandError where an option cannot be followed.
 */
export async function mcp(given: Given): Promise<number> {
  const [word] = given.arguments;
  if (word !== undefined) throw new CommandError(`mcp takes no ${word}: --root DIR names the folder of the plans`);
  const today = given.get("today");
  if (today !== undefined && typeof dateOf(today) !== "object") {
    throw new CommandError(`--today ${today} is no date: write it as 2027-03-31`);
  }
  const cwd = process.cwd();
  const root = rootOf([], given.get("root") ?? ".", cwd);
  const files = diskFiles(root);
  if (process.stdin.isTTY) {
    complain(`this waits for an assistant, which starts it by itself (${DOCS}/assistants.md); Ctrl-C ends it`);
  }
  const { serve }: { serve(io: AssistantIo): Promise<void> } = await import(program);
  const own = usersTemplates({ env: process.env, platform: process.platform, home: os.homedir() });
  await serve({
    files,
    roots: [root, fs.realpathSync(root)].map((name) => name.split(nodePath.sep).join("/")),
    version,
    ...(today === undefined ? {} : { today }),
    templates: { files: diskFiles(own), name: own },
    past: (revision) => pastOf(root, files, revision),
    ...(given.has("write") ? { write: (path: string, text: string) => writeInside(root, path, text) } : {}),
    log: complain,
  });
  return 0;
}

/** The files as they were at a revision. */
function pastOf(root: string, { read: installed }: Files, revision: string): Files {
  const real = fs.realpathSync(root);
  const repository = findRepository(real);
  return revisionFiles(repository, repository.resolve(revision), repository.pathOf(real) ?? "", { installed });
}
