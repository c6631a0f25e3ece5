/**
 * Brings the catalogue of a language in line with the source: `npm run l10n` writes what is said in the order of the
 * source, keeps the translations that there are, drops what is gone, and lists what is not translated yet.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { textsOf } from "./texts.ts";

const root = path.resolve(import.meta.dirname, "../..");
const file = path.join(root, "l10n/server.de.json");
const known: unknown = JSON.parse(readFileSync(file, "utf8"));
const translations = new Map(typeof known === "object" && known !== null ? Object.entries(known) : []);
const { keys } = textsOf(root);

const missing = [...keys].filter(([key]) => !translations.has(key));
const kept = [...keys.keys()].filter((key) => translations.has(key));
writeFileSync(
  file,
  `${JSON.stringify(Object.fromEntries(kept.map((key) => [key, translations.get(key)])), null, 2)}\n`,
);
for (const [key, at] of missing) process.stdout.write(`${at}\n  ${JSON.stringify(key)}: "",\n`);
process.stdout.write(
  `${kept.length} of ${keys.size} texts are translated; ${translations.size - kept.length} were dropped.\n`,
);
if (missing.length > 0) process.exitCode = 1;
