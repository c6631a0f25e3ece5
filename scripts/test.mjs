/**
 * Everything that must hold, in one run: `npm test`. A failed step does not stop the next ones. The last line counts
 * the tests and the steps around them: `N passed, N failed`; the exit code is 1 where something failed.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const results = path.join(root, ".cache", "vitest.json");
const editorResults = path.join(root, ".cache", "vscode.json");

/** The day that the samples are checked on, so that they do not go stale. */
const today = "2026-11-22";

const steps = [
  { name: "build", args: ["scripts/build.mjs"] },
  { name: "types", args: ["node_modules/typescript/bin/tsc", "-p", "."] },
  { name: "types of the preview's page", args: ["node_modules/typescript/bin/tsc", "-p", "client/webview"] },
  { name: "format and lint", args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."] },
  { name: "generated files in step", args: ["scripts/generate.mjs", "--check"] },
  {
    name: "samples clean",
    args: ["bin/strategy.cjs", "check", "samples", "--format", "text", "--fail-on", "information", "--today", today],
  },
];

/** Runs one program on this Node; whether it succeeded. */
function run(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
}

function say(name, succeeded, started) {
  const took = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${succeeded ? "passed" : "FAILED"}  ${name}  (${took} s)\n`);
}

/** Runs Vitest; how many tests passed and failed. A file that cannot be loaded counts as one failed test. */
function runVitest() {
  rmSync(results, { force: true });
  mkdirSync(path.dirname(results), { recursive: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const succeeded = run(["node_modules/vitest/vitest.mjs", "run", ...reporters]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, "utf8"));
    return { passed: numPassedTests, failed: succeeded ? 0 : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs the tests in real editors; how many passed and failed. */
function runEditors() {
  rmSync(editorResults, { force: true });
  const succeeded = run(["scripts/run.mjs", "test/vscode/run.ts"]);
  try {
    const { passed, failed } = JSON.parse(readFileSync(editorResults, "utf8"));
    return { passed, failed: succeeded ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const total = { passed: 0, failed: 0 };
const failures = [];
for (const step of steps) {
  const started = performance.now();
  const succeeded = run(step.args);
  say(step.name, succeeded, started);
  if (succeeded) total.passed++;
  else failures.push(step.name);
}
for (const { name, runTests } of [
  { name: "tests", runTests: runVitest },
  { name: "tests in real editors", runTests: runEditors },
]) {
  const started = performance.now();
  const { passed, failed } = runTests();
  say(name, failed === 0, started);
  total.passed += passed;
  total.failed += failed;
}
total.failed += failures.length;
if (failures.length > 0) process.stdout.write(`Failed: ${failures.join(", ")}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
