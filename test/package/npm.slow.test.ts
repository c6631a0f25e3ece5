import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What npm gets, packed from `dist/` as it is built. */

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;
let entries: ReadonlyMap<string, string>;

/** The files in a tar archive, by name. */
function untar(archive: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; archive[at] !== 0 && at < archive.length; ) {
    const name = archive.toString("utf8", at, at + 100).replace(/\0.*$/s, "");
    const size = Number.parseInt(archive.toString("latin1", at + 124, at + 136), 8);
    found.set(name, archive.toString("utf8", at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return found;
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "strategy-npm-"));
  const args = ["scripts/package.mjs", "--only", "npm", "--to", folder];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  entries = untar(gunzipSync(readFileSync(path.join(folder, readdirSync(folder)[0] ?? ""))));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the npm package", () => {
  it("has what its manifest names", () => {
    const manifest = JSON.parse(entries.get("package/package.json") ?? "{}");
    expect(manifest.name).toBe("strategy-lang");
    expect(manifest.engines).toEqual({ node: ">=20" });
    for (const key of [
      "dependencies",
      "devDependencies",
      "contributes",
      "galleryBanner",
      "l10n",
      "main",
      "private",
      "scripts",
    ]) {
      expect(manifest[key], key).toBeUndefined();
    }
    const named = [manifest.bin.strategy, manifest.exports["."].default, manifest.exports["."].types];
    for (const file of named) expect([...entries.keys()]).toContain(path.posix.join("package", file));
  });

  it("has the command line, the server and the library, and nothing of the extension, of tests or of sources", () => {
    const programs = [...entries.keys()].filter((name) => /^package\/dist\/[^/]+$/.test(name)).sort();
    expect(programs).toEqual(
      ["THIRD-PARTY-NOTICES.txt", "cli.cjs", "index.js", "mcp.cjs", "server.cjs"].map((name) => `package/dist/${name}`),
    );
    const strange = [...entries.keys()].filter((name) => /(?<!\.d)\.ts$|\.map$|\/(?:test|client|server)\//.test(name));
    expect(strange).toEqual([]);
  });
});
