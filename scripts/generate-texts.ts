import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { clientTexts } from "./texts.ts";

/**
 * Lists what the editor's side says in `l10n/bundle.l10n.json`: translators begin with a copy of it. `--check` compares
 * instead of writing, and exits 1 where the list is out of step.
 */

const file = "l10n/bundle.l10n.json";
const target = path.join(fileURLToPath(new URL("..", import.meta.url)), file);
const text = `${JSON.stringify(Object.fromEntries(clientTexts().keys.map((key) => [key, key])), null, 2)}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(target, text);
} else if (!existsSync(target) || readFileSync(target, "utf8") !== text) {
  process.stderr.write(`Out of step: ${file}. Run npm run generate.\n`);
  process.exitCode = 1;
}
