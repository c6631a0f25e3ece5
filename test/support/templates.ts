import fs from "node:fs";
import path from "node:path";

/** The template that the page on templates shows in full. */
export const stall = shown();

function shown(): string {
  const page = fs.readFileSync(path.resolve(import.meta.dirname, "../../docs/templates.md"), "utf8");
  const block = /```strategy\n([\s\S]*?)```/.exec(page)?.[1];
  if (block === undefined) throw new Error("docs/templates.md shows no template.");
  return block;
}
