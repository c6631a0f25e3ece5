import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Story } from "./index.ts";
import type { Workbench } from "./workbench.ts";

/** Begins a line at the end, takes a declaration from the completion, and fills in its name and title. */
async function declare(workbench: Workbench, keyword: string, ...stops: readonly string[]): Promise<void> {
  await workbench.press("Control+End");
  await workbench.take(keyword, keyword.slice(0, 3));
  for (const [index, stop] of stops.entries()) {
    if (index > 0) await workbench.press("Tab");
    await workbench.type(stop);
  }
  // Whatever else the snippet asks for keeps what it proposes.
  await workbench.press("Escape");
  await workbench.press("Escape");
  await workbench.press("Control+End");
  await workbench.press("Enter");
  await workbench.press("Enter");
}

/** Writes a plan into an empty file: everything but names, titles and numbers comes from completion. */
export const writing: readonly Story[] = [
  {
    title: "a plan is written from an empty file with completion alone",
    async play(workbench) {
      writeFileSync(path.join(workbench.folder, "lantern.strategy"), "");
      await workbench.open("lantern.strategy");
      await workbench.suggest("strategy");
      await workbench.picture("completion-in-an-empty-file");
      await workbench.press("Escape");
      await declare(workbench, "strategy", "Lantern", "Lantern Tutoring 2027");
      await declare(workbench, "value", "Patience", "Nobody is laughed at");
      await declare(workbench, "specialization", "Maths for those who gave up");
      await declare(workbench, "competitor", "Cram", "Cram school");
      await declare(workbench, "segment", "Strugglers", "Pupils who struggle");
      await declare(workbench, "usp", "Calm", "We explain it a fifth time");
      await declare(workbench, "concentration");
      const text = await workbench.saved("lantern.strategy", (found) => /focus Strugglers/.test(found));
      for (const part of [/delivers Patience \d/, /values Patience \d/, /for Strugglers/]) {
        if (!part.test(text)) throw new Error(`It lacks ${part}:\n${text}`);
      }
      await workbench.picture("a-plan-from-nothing");
    },
  },
];
