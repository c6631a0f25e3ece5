/**
 * Writes everything that is generated from the tables, the rules, the samples and the templates. With `--check` nothing is
 * written: every generator names the files that are out of step, and the exit code is then 1.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const generators = [
  ...["scripts/generate-codes.ts", "scripts/generate-language.ts", "scripts/generate-rules.ts"],
  ...["scripts/generate-templates.ts", "scripts/generate-templates-docs.ts"],
  ...["scripts/generate-pictures.ts", "scripts/generate-walkthrough.ts", "scripts/generate-texts.ts"],
  "scripts/generate-assistant.ts",
];

for (const generator of generators) {
  const { status } = spawnSync(process.execPath, ["scripts/run.mjs", generator, ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
