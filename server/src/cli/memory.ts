import process from "node:process";
import type { Files } from "../workspace/files.ts";

/** From how many bytes on a file is a long one; that is about 30,000 lines. */
const LONG = 1 << 20;

/**
 * Files, with less memory for whoever reads a long one. V8 lets the space for young objects grow with what survives
 * there: of a long file all does, so it grows to its most and is of no use. Many short files need it as it comes.
 */
export function sparingFiles(files: Files): Files {
  return {
    ...files,
    read: (path) => {
      const content = files.read(path);
      if (content !== undefined && content.length > LONG) spare();
      return content;
    },
  };
}

let sparing = false;

function spare(): void {
  if (sparing) return;
  sparing = true;
  // Loaded only here, because it takes longer than reading a plan. Node before 20.16 cannot do so and does without.
  const v8 = process.getBuiltinModule?.("node:v8");
  if (v8 === undefined) return;
  v8.setFlagsFromString("--semi-space-growth-factor=1");
  // V8 takes compiled code back only with the flags with which it was kept, at the end of this process.
  process.once("beforeExit", () => v8.setFlagsFromString("--semi-space-growth-factor=2"));
}
