/**
 * Packs what is published on npm. The manifest is the project's own without what only its development needs: the
 * bundles hold all their code, and nobody who uses the command should download a Node of ours.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, ".cache", "package");

const {
  devDependencies: _dev,
  optionalDependencies: _optional,
  scripts: _scripts,
  ...manifest
} = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of [...manifest.files, "README.md", "LICENSE"]) {
  cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
}
writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);

const { status } = spawnSync("npm", ["pack", folder, "--pack-destination", root], {
  cwd: root,
  stdio: "inherit",
  // On Windows npm is a script, which only a shell can start.
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
