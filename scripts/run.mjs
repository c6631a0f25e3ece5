/**
 * Runs a TypeScript file on any Node from 20 on: `node scripts/run.mjs FILE [ARGUMENT…]`. Node 22.18 could do it by
 * itself, but a Mac has no Node of the project's own.
 */
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { runnerImport } from "vite";

const [, , file, ...rest] = process.argv;
if (file === undefined) {
  process.stderr.write("Usage: node scripts/run.mjs FILE [ARGUMENT…]\n");
  process.exit(2);
}
// The script sees the arguments as if it had been started by itself.
process.argv = [process.argv[0] ?? "node", path.resolve(file), ...rest];
await runnerImport(pathToFileURL(path.resolve(file)).href, { configFile: false, logLevel: "warn" });
