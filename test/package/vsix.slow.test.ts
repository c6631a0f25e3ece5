import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What an editor gets, packed from `dist/` as it is built. */

const root = path.resolve(import.meta.dirname, "../..");
const MEGABYTE = 1_000_000;

let folder: string;
let file: string;
let entries: ReadonlyMap<string, Buffer>;

/** The files in a zip archive, by name. */
function unzip(archive: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + size);
    const title = archive.toString("utf8", at + 46, at + 46 + (name ?? 0));
    found.set(title, method === 0 ? data : inflateRawSync(data));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return found;
}

/** The names of a page's headings, as links lead to them. */
function anchorsOf(page: string): string[] {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "strategy-vsix-"));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["scripts/package.mjs", "--only", "extension", "--to", folder],
    { cwd: root, encoding: "utf8" },
  );
  expect(status, stderr).toBe(0);
  file = path.join(folder, readdirSync(folder)[0] ?? "");
  entries = unzip(readFileSync(file));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest = () => JSON.parse(entries.get("extension/package.json")?.toString("utf8") ?? "{}");

describe("the packaged extension", () => {
  it("holds what runs and its pages, and no source, test or map", () => {
    expect([...entries.keys()].sort()).toEqual(
      [
        "[Content_Types].xml",
        "extension.vsixmanifest",
        ...["LICENSE.txt", "changelog.md", "readme.md", "package.json", "package.nls.json", "package.nls.de.json"].map(
          (name) => `extension/${name}`,
        ),
        "extension/language-configuration.json",
        "extension/l10n/bundle.l10n.de.json",
        "extension/client/media/file-dark.svg",
        "extension/client/media/file-light.svg",
        "extension/client/media/icon.png",
        ...["create", "look", "mend", "team", "try"].flatMap((step) =>
          ["light", "dark"].map((theme) => `extension/client/media/walkthrough/${step}-${theme}.svg`),
        ),
        "extension/client/snippets/strategy.json",
        "extension/dist/THIRD-PARTY-NOTICES.txt",
        "extension/dist/client.cjs",
        "extension/dist/client.web.js",
        "extension/dist/preview.js",
        "extension/dist/gallery.js",
        "extension/dist/server.cjs",
        "extension/dist/server.web.js",
        "extension/samples/faulty/plan.strategy",
        "extension/samples/northwind-roastery/plan.strategy",
        "extension/schemas/strategy.config.schema.json",
        "extension/syntaxes/strategy.markdown.tmLanguage.json",
        "extension/syntaxes/strategy.tmLanguage.json",
      ].sort(),
    );
    for (const [name, data] of entries) {
      if (/\.c?js$/.test(name)) expect(data.toString("latin1"), name).not.toContain("sourceMappingURL=data:");
    }
  });

  it("is small, although the pictures' library is in each of the two servers and in the preview", () => {
    expect(statSync(file).size).toBeLessThan(2.2 * MEGABYTE);
  });

  it("has every file that its manifest names", () => {
    const text = entries.get("extension/package.json")?.toString("utf8") ?? "";
    const named = [
      ...text.matchAll(/"(?:\.\/)?((?:dist|client|syntaxes|schemas)\/[^"]+|language-configuration\.json)"/g),
    ];
    expect(named.length).toBeGreaterThan(8);
    for (const [, name] of named) expect([...entries.keys()]).toContain(`extension/${name}`);
  });

  it("is an extension for editors alone, which needs nothing else to be installed", () => {
    expect(`${manifest().publisher}.${manifest().name}`).toBe("strategy-lang.strategy");
    expect(manifest().engines).toEqual({ vscode: "^1.100.0" });
    for (const key of [
      "dependencies",
      "devDependencies",
      "optionalDependencies",
      "scripts",
      "bin",
      "exports",
      "type",
    ]) {
      expect(manifest()[key], key).toBeUndefined();
    }
  });

  it("looks as it should on the marketplace", () => {
    const { galleryBanner, icon, categories, keywords, pricing } = manifest();
    expect(galleryBanner).toEqual({ color: "#0F3D3A", theme: "dark" });
    expect([categories[0], pricing]).toEqual(["Programming Languages", "Free"]);
    // More keywords than that are not taken.
    expect(keywords.length).toBeLessThanOrEqual(30);
    const picture = entries.get(`extension/${icon}`);
    expect([picture?.readUInt32BE(16), picture?.readUInt32BE(20)]).toEqual([256, 256]);
  });

  it("has no dead link in its pages, and no picture that cannot be shown there", () => {
    const page = entries.get("extension/readme.md")?.toString("utf8") ?? "";
    const repository = "https://github.com/strategy-lang/strategy/";
    const links = [...page.matchAll(/(!?)\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, picture, to]) => ({
      picture: picture === "!",
      to: to ?? "",
    }));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ to }) => !/^https:|^#/.test(to))).toEqual([]);
    const own = links.filter(
      ({ to }) => to.startsWith(`${repository}blob/HEAD/`) || to.startsWith(`${repository}raw/HEAD/`),
    );
    expect(own.length).toBeGreaterThan(3);
    for (const { picture, to } of own) {
      const [target = "", anchor] = to
        .slice(repository.length)
        .replace(/^(?:blob|raw)\/HEAD\//, "")
        .split("#");
      expect(existsSync(path.join(root, target)), to).toBe(true);
      if (picture) expect(target).toMatch(/\.png$/);
      if (anchor !== undefined) expect(anchorsOf(readFileSync(path.join(root, target), "utf8")), to).toContain(anchor);
    }
    const here = links.filter(({ to }) => to.startsWith("#")).map(({ to }) => to.slice(1));
    expect(here.filter((anchor) => !anchorsOf(page).includes(anchor))).toEqual([]);
  });

  it("passes on the licences of what it contains", () => {
    const notices = entries.get("extension/dist/THIRD-PARTY-NOTICES.txt")?.toString("utf8") ?? "";
    for (const name of ["chevrotain", "vscode-languageclient", "vscode-languageserver", "vscode-jsonrpc", "semver"]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
    }
  });
});
