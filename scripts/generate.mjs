/**
 * Writes everything that is generated from the tables and the rules. With `--check` nothing is written: the
 * generators run in a copy of the project, and what they would change is listed, with exit code 1.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const generators = ["scripts/generate-codes.ts", "scripts/generate-language.ts", "scripts/generate-rules.ts"];

/** What generators neither read nor write. */
const leftOut = new Set(["node_modules", "dist", ".git", ".cache", "coverage", "test"]);

/** Runs all generators in `folder`; whether they succeeded. */
function generate(folder) {
  return generators.every((generator) => {
    const { status } = spawnSync(process.execPath, ["scripts/run.mjs", generator], { cwd: folder, stdio: "inherit" });
    return status === 0;
  });
}

/** All files under `folder`, as paths relative to it. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function projectParts() {
  return readdirSync(root).filter((name) => !leftOut.has(name));
}

/** The files that the generators would change, or undefined where one of them fails. */
function outOfStep() {
  const parent = path.join(root, ".cache");
  mkdirSync(parent, { recursive: true });
  const copy = mkdtempSync(path.join(parent, "generate-"));
  try {
    for (const name of projectParts()) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
    const before = new Map(listCopy(copy).map((file) => [file, readFileSync(path.join(copy, file), "utf8")]));
    if (!generate(copy)) return undefined;
    return listCopy(copy).filter((file) => readFileSync(path.join(copy, file), "utf8") !== before.get(file));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function listCopy(copy) {
  return readdirSync(copy, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    if (!entry.isDirectory()) return [];
    return filesIn(path.join(copy, entry.name)).map((file) => path.join(entry.name, file));
  });
}

function check() {
  const changed = outOfStep();
  if (changed === undefined) return 1;
  for (const file of changed) process.stderr.write(`Not as generated: ${file}\n`);
  if (changed.length > 0) process.stderr.write("Run `npm run generate` and keep what it writes.\n");
  return changed.length > 0 ? 1 : 0;
}

process.exitCode = process.argv.includes("--check") ? check() : generate(root) ? 0 : 1;
