import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Every file of the project: what Git knows or would take; all files where the project came without Git. */
function projectFiles(): string[] {
  try {
    const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return listed.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
  } catch {
    const ignore = ["**/node_modules/**", "dist/**", ".cache/**", ".git/**"];
    return globSync("**", { cwd: root, dot: true, ignore });
  }
}

const files = projectFiles();
const code = files.filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file) && !file.endsWith(".generated.ts"));
const text = (file: string): string => readFileSync(path.join(root, file), "utf8");

describe("the house", () => {
  it("lists its files", () => {
    expect(files).toContain("package.json");
    expect(code.length).toBeGreaterThan(10);
  });

  it("has no code file of more than 400 lines", () => {
    const long = code.filter((file) => text(file).trimEnd().split("\n").length > 400);
    expect(long).toEqual([]);
  });

  it("uses no `any`, which the linter finds, and which no comment lets through", () => {
    expect(text("biome.json")).toMatch(/"noExplicitAny": "error"/);
    const exceptions = new RegExp(`biome-${"ignore"}.*noExplicitAny`);
    expect(code.filter((file) => exceptions.test(text(file)))).toEqual([]);
  });

  it("silences no complaint of the compiler", () => {
    const silencers = new RegExp(`@ts-${"(ignore|nocheck|expect-error)"}`);
    expect(code.filter((file) => silencers.test(text(file)))).toEqual([]);
  });

  it("has the top level that people expect", () => {
    const expected = new Set([
      ...[
        ".ci",
        ".dependency-cruiser.cjs",
        ".pre-commit-hooks.yaml",
        ".gitattributes",
        ".gitignore",
        ".npmrc",
        ".vscode",
        ".vscodeignore",
      ],
      ...["CHANGELOG.md", "LICENSE", "README.md", "action.yml", "bin", "biome.json", "client", "docs"],
      ...["language-configuration.json", "l10n", "package-lock.json", "package.json"],
      ...["package.nls.de.json", "package.nls.json", "samples"],
      ...[
        "schemas",
        "scripts",
        "server",
        "syntaxes",
        "templates",
        "test",
        "tsconfig.build.json",
        "tsconfig.json",
        "vitest.config.ts",
      ],
    ]);
    const found = new Set(files.map((file) => file.split("/")[0] ?? file));
    expect([...found].filter((name) => !expected.has(name))).toEqual([]);
    for (const name of ["LICENSE", "README.md", "CHANGELOG.md", "docs", "samples", "server", "test"]) {
      expect(found).toContain(name);
    }
  });

  it("has the rooms of the server, and no others", () => {
    const rooms = ["base", "syntax", "vocabulary", "model", "rules", "features", "report", "review", "workspace"];
    const doors = ["assistant", "lsp", "cli", "mcp"];
    const entries = readdirSync(path.join(root, "server/src"));
    expect(entries.filter((name) => ![...rooms, ...doors, "index.ts"].includes(name))).toEqual([]);
  });
});

describe("the repository", () => {
  it("names no folder of anybody's machine", () => {
    const home = /(?<![\w.:/~-])\/(?:home|Users|root)\/[\w.-]+|\b[A-Z]:\\+Users\\/;
    // The folder of this checkout, unless its name is so short that it may mean something else.
    const here = root.split(path.sep).length > 2 ? root : undefined;
    const cases = /^test\/conformance\//;
    const found = files
      .filter((file) => !cases.test(file) && file !== "test/architecture/house.test.ts")
      .filter((file) => home.test(text(file)) || (here !== undefined && text(file).includes(here)));
    expect(found).toEqual([]);
  });

  it("names no package registry", () => {
    const registry =
      /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|["']?resolved["']?\s*:\s*["']https?:|^\s*(?:@[\w-]+:)?registry\s*=/m;
    expect(files.filter((file) => file !== "test/architecture/house.test.ts" && registry.test(text(file)))).toEqual([]);
    expect(registry.test('"resolved": "https://example.com/a.tgz"')).toBe(true);
    expect(registry.test("registry=https://example.com")).toBe(true);
  });
});
