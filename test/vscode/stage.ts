/** Lays the extension out as it is installed, so that the tests find what its users would. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cache, root } from "../../scripts/vscode/install.ts";

const parts = ["package.nls.json", "language-configuration.json", "syntaxes", "schemas", "dist", "client/media"];

/** Writes the extension's folder; its path. */
export function stageExtension(): string {
  const folder = path.join(cache, "extension");
  rmSync(folder, { recursive: true, force: true });
  for (const part of [...parts, "client/snippets"]) {
    const from = path.join(root, part);
    if (existsSync(from)) cpSync(from, path.join(folder, part), { recursive: true });
  }
  const { type: _type, ...manifest } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  return folder;
}
