import nodePath from "node:path";
import type { SourceFile } from "../model/source.ts";
import { format as formatted } from "../syntax/format.ts";
import { count, type Given } from "./command.ts";
import { complain, print, say, writeFile } from "./output.ts";
import { openSession, type Session } from "./session.ts";

/** `strategy format`. Resolves to the exit code; throws a CommandError where it could not do its work. */
export async function format(given: Given): Promise<number> {
  const session = await openSession(given);
  const { paths, trouble } = await session.selection();
  for (const line of trouble) complain(line);
  let failed = trouble.length > 0;
  const changed: string[] = [];
  for (const path of paths) {
    const result = formatOne(session, path);
    if (result === undefined) {
      failed = true;
      continue;
    }
    if (given.has("stdin") && !given.has("check")) print(result.text);
    if (!result.changed) continue;
    changed.push(session.shown(path));
    if (!given.has("check") && !given.has("stdin")) writeFile(nodePath.join(session.root, path), result.text);
  }
  if (given.has("check")) print(changed.map((path) => `${path}\n`).join(""));
  else if (!given.has("stdin")) {
    say(`${count(changed.length, "file")} formatted, ${paths.length - changed.length} left as they are\n`);
  }
  if (failed) return 2;
  return given.has("check") && changed.length > 0 ? 1 : 0;
}

/** One file laid out anew; undefined where it cannot be read or would lose something by being written. */
function formatOne(session: Session, path: string): { text: string; changed: boolean } | undefined {
  const { workspace, files } = session;
  const source = workspace.project.source(path);
  const content = files.read(path);
  const shown = session.shown(path);
  if (source === undefined || content === undefined) {
    complain(`${shown} cannot be read`);
    return undefined;
  }
  if (typeof content !== "string" && !Buffer.from(source.text, "utf8").equals(content)) {
    complain(`${shown} is not UTF-8, so it is left as it is`);
    return undefined;
  }
  const text = formatted(source.tree);
  complainOfErrors(source, shown);
  workspace.release(path);
  return { text, changed: text !== source.text };
}

/** What cannot be read cannot be laid out: the first such line is named. */
function complainOfErrors({ tree, lines }: SourceFile, shown: string): void {
  const [first] = tree.errors;
  if (first === undefined) return;
  const { line, character } = lines.position(first.start);
  const others = tree.errors.length > 1 ? ` (and ${count(tree.errors.length - 1, "more line")} like it)` : "";
  complain(`${shown}:${line + 1}:${character + 1} cannot be read, so it stays as it is: ${first.message}${others}`);
}
