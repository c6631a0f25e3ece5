import type { Story } from "./index.ts";

/** Writes a plan into an empty file: everything but titles and numbers comes from completion. */
export const writing: readonly Story[] = [
  {
    title: "a plan is written from an empty file with completion alone",
    async play(workbench) {
      await workbench.command("File: New Untitled Text File");
    },
  },
];
