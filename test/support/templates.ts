import fs from "node:fs";
import path from "node:path";

/** The template that the page on writing templates shows in full. */
export const stall = shown();

function shown(): string {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, "../../docs/write-templates.md"), "utf8");
  const block = /```strategy\n([\s\S]*?)```/.exec(page)?.[1];
  if (block === undefined) throw new Error("docs/write-templates.md shows no template.");
  return block;
}
