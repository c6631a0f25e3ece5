/** Packs the extension, so that the tests find what its users would. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { cache, root } from "../../scripts/vscode/install.ts";

export interface Packed {
  /** The packaged extension. */
  readonly vsix: string;
  /** The folder of what is in it. */
  readonly folder: string;
}

/** Packs what `npm run build` has built. */
export function packExtension(): Packed {
  const target = path.join(cache, "packed");
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const folder = path.join(target, "extension");
  const args = ["scripts/package.mjs", "--only", "extension", "--to", target, "--unpacked", folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  const vsix = readdirSync(target).find((name) => name.endsWith(".vsix"));
  if (status !== 0 || vsix === undefined) throw new Error(`The extension cannot be packed:\n${stdout}${stderr}`);
  return { vsix: path.join(target, vsix), folder };
}
