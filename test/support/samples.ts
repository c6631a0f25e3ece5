import { readdirSync, readFileSync } from "node:fs";

/** The sample plans by path, the faulty one too. */
export function sampleTexts(): Record<string, string> {
  const root = new URL("../../samples/", import.meta.url);
  const texts: Record<string, string> = {};
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    for (const name of readdirSync(new URL(`${folder.name}/`, root))) {
      if (!name.endsWith(".strategy")) continue;
      texts[`${folder.name}/${name}`] = readFileSync(new URL(`${folder.name}/${name}`, root), "utf8");
    }
  }
  return texts;
}
