import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Every forbidden import in the given folders of a project. */
async function violations(project: string, folders: readonly string[]): Promise<Violation[]> {
  const options = await extractDepcruiseOptions(path.join(root, ".dependency-cruiser.cjs"));
  const { output } = await cruise([...folders], { ...options, baseDir: project, validate: true });
  if (typeof output === "string") throw new Error(`No result: ${output}`);
  expectParsed(output);
  return output.summary.violations
    .filter(
      ({ cycle = [] }) =>
        !closedByTypes(
          project,
          cycle.map(({ name }) => name),
        ),
    )
    .map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Whether a cycle of files is none once the program runs, because one of its imports is of types alone. */
function closedByTypes(project: string, cycle: readonly string[]): boolean {
  return cycle.some((file, index) => {
    const next = cycle[(index + 1) % cycle.length] ?? file;
    const text = readFileSync(path.join(project, file), "utf8");
    const imports = [...text.matchAll(/^[ \t]*(?:import|export)\b(\s+type\b)?[^;"']*["'](\.[^"']+)["']/gm)];
    const ofNext = imports.filter(([, , to = ""]) => path.posix.join(path.posix.dirname(file), to) === next);
    return ofNext.length > 0 && ofNext.every(([, type]) => type !== undefined);
  });
}

/** Without a parser for TypeScript nothing is read and nothing is found, which must not look like success. */
function expectParsed(result: ICruiseResult): void {
  expect(result.summary.totalCruised).toBeGreaterThan(0);
}

/** Imports of the server's code that are more than types. */
function sharedCode(text: string): string[] {
  const imports = text.matchAll(
    /^[ \t]*(?:import|export)\b(?!\s+type\b)[^;]*?["']((?:\.\.\/)+server\/src\/[^"']+)["']/gm,
  );
  return [...imports].map((match) => match[1] ?? "").filter((to) => !to.endsWith(`/${protocol}`));
}

/** The names of the methods stand here, and nothing else that runs. */
const protocol = "server/src/lsp/protocol.ts";

describe("directions", () => {
  it("are kept by every file", async () => {
    // The editor's side may have no code of its own yet.
    const folders = ["server/src", "client"].filter((folder) => existsSync(path.join(root, folder)));
    expect(await violations(root, folders)).toEqual([]);
  });

  it("let the editor's side share types alone; only the page in the preview draws with the report's code", () => {
    const files = globSync("client/src/**/*.{ts,tsx}", { cwd: root });
    const found = files.flatMap((file) =>
      sharedCode(readFileSync(path.join(root, file), "utf8")).map((to) => `${file}: ${to}`),
    );
    expect(found).toEqual([]);
    expect(readFileSync(path.join(root, protocol), "utf8")).not.toMatch(/^import (?!type\b)/m);
    expect(sharedCode('import { a } from "../../server/src/report/a.ts";')).toHaveLength(1);
    expect(sharedCode('import { a } from "../../server/src/lsp/protocol.ts";')).toEqual([]);
    expect(sharedCode('import {\n  a,\n} from "../../server/src/report/a.ts";')).toHaveLength(1);
    expect(sharedCode('import type { A } from "../../server/src/report/a.ts";')).toEqual([]);
  });
});

/** For each rule, a file that breaks it and what it imports. */
const planted: readonly { rule: string; file: string; text: string }[] = [
  { rule: "direction-base", file: "server/src/base/bad.ts", text: 'import type {} from "../syntax/good.ts";' },
  { rule: "direction-syntax", file: "server/src/syntax/bad.ts", text: 'import "../vocabulary/good.ts";' },
  { rule: "direction-vocabulary", file: "server/src/vocabulary/bad.ts", text: 'import "../model/good.ts";' },
  { rule: "direction-model", file: "server/src/model/bad.ts", text: 'import type { A } from "../rules/good.ts";' },
  { rule: "direction-rules", file: "server/src/rules/bad.ts", text: 'import "../features/good.ts";' },
  { rule: "direction-features", file: "server/src/features/bad.ts", text: 'import "../report/good.ts";' },
  { rule: "direction-report", file: "server/src/report/bad.ts", text: 'import "../rules/good.ts";' },
  { rule: "direction-review", file: "server/src/review/bad.ts", text: 'import "../workspace/good.ts";' },
  { rule: "direction-workspace", file: "server/src/workspace/bad.ts", text: 'export * from "../cli/good.ts";' },
  { rule: "direction-assistant", file: "server/src/assistant/bad.ts", text: 'import "../mcp/good.ts";' },
  { rule: "direction-index", file: "server/src/index.ts", text: 'export * from "./lsp/good.ts";' },
  { rule: "direction-cli", file: "server/src/cli/bad.ts", text: 'const a = import("../lsp/good.ts");' },
  { rule: "direction-lsp", file: "server/src/lsp/bad.ts", text: 'import "../mcp/good.ts";' },
  { rule: "direction-mcp", file: "server/src/mcp/bad.ts", text: 'import "../cli/good.ts";' },
  { rule: "only-known-rooms", file: "server/src/attic/bad.ts", text: 'import "../base/good.ts";' },
  { rule: "no-cycles", file: "server/src/base/bad.ts", text: 'import { b } from "./turn.ts"; export const a = b;' },
  { rule: "resolvable", file: "server/src/base/lost.ts", text: 'import "./nowhere.ts";' },
  { rule: "declared-packages", file: "server/src/cli/bad.ts", text: 'import "undeclared";' },
  { rule: "chevrotain-only-in-syntax", file: "server/src/model/bad.ts", text: 'import type {} from "chevrotain";' },
  { rule: "protocol-only-in-lsp", file: "server/src/features/bad.ts", text: 'import "vscode-languageserver";' },
  {
    rule: "assistants-protocol-only-in-mcp",
    file: "server/src/lsp/bad.ts",
    text: 'import "@modelcontextprotocol/sdk";',
  },
  { rule: "assistants-protocol-only-in-mcp", file: "server/src/assistant/bad.ts", text: 'import "zod";' },
  { rule: "disk-only-at-the-edges", file: "server/src/mcp/bad.ts", text: 'import "node:fs";' },
  { rule: "disk-only-at-the-edges", file: "server/src/rules/bad.ts", text: 'import { readFileSync } from "node:fs";' },
  { rule: "disk-only-at-the-edges", file: "server/src/workspace/bad.ts", text: 'import "node:fs/promises";' },
  { rule: "editor-only-in-client", file: "server/src/lsp/bad.ts", text: 'import type {} from "vscode";' },
  {
    rule: "client-through-the-protocol",
    file: "client/src/bad.ts",
    text: 'import type {} from "../../server/src/model/good.ts";',
  },
  { rule: "no-tests-in-the-product", file: "server/src/cli/bad.ts", text: 'import "../../../test/good.ts";' },
];

const rooms = [
  "base",
  "syntax",
  "vocabulary",
  "model",
  "rules",
  "features",
  "report",
  "review",
  "workspace",
  "assistant",
  "lsp",
  "cli",
  "mcp",
];

describe("the check of directions", () => {
  let sound: string;
  const made: string[] = [];

  /** A copy of a small sound project, in which a file can be planted. */
  function project(): string {
    const folder = mkdtempSync(path.join(tmpdir(), "directions-"));
    made.push(folder);
    if (sound !== undefined) cpSync(sound, folder, { recursive: true });
    return folder;
  }

  function write(folder: string, file: string, text: string): void {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `${text}\n`);
  }

  beforeAll(() => {
    sound = project();
    write(sound, "package.json", '{ "dependencies": { "chevrotain": "1.0.0", "vscode-languageserver": "1.0.0" } }');
    for (const name of ["chevrotain", "vscode-languageserver", "@modelcontextprotocol/sdk", "zod", "undeclared"]) {
      write(
        sound,
        `node_modules/${name}/package.json`,
        `{ "name": "${name}", "version": "1.0.0", "main": "index.js" }`,
      );
      write(sound, `node_modules/${name}/index.js`, "module.exports = {};");
    }
    for (const room of rooms)
      write(sound, `server/src/${room}/good.ts`, "export type A = string; export const good = 1;");
    write(sound, "server/src/base/turn.ts", 'import { a } from "./bad.ts"; export const b = a;');
    write(sound, "server/src/base/bad.ts", 'import type { b } from "./turn.ts"; export const a: typeof b = 1;');
    write(sound, "server/src/syntax/parse.ts", 'import "chevrotain"; import "../base/good.ts";');
    write(sound, "server/src/lsp/serve.ts", 'import "vscode-languageserver"; import "../workspace/good.ts";');
    write(sound, "server/src/workspace/disk.ts", 'import "node:fs"; import "../rules/good.ts";');
    write(sound, "server/src/cli/main.ts", 'import "node:fs"; import "../index.ts";');
    write(sound, "server/src/index.ts", 'export * from "./workspace/good.ts";');
    write(sound, "client/src/main.ts", 'import type { A } from "../../server/src/report/good.ts";');
    write(sound, "client/webview/page.ts", 'import { good } from "../../server/src/report/good.ts";');
    write(sound, "test/good.ts", "export {};");
  });

  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it("finds nothing in a sound project", async () => {
    expect(await violations(sound, ["server/src", "client"])).toEqual([]);
  });

  it.each(planted)("finds $rule in $file: $text", async ({ rule, file, text }) => {
    const folder = project();
    write(folder, file, text);
    const found = await violations(folder, ["server/src", "client"]);
    expect(found.map((violation) => violation.rule)).toContain(rule);
  });

  it("has a planted violation for every rule", async () => {
    const { ruleSet } = await extractDepcruiseOptions(path.join(root, ".dependency-cruiser.cjs"));
    const names = (ruleSet?.forbidden ?? []).map((rule) => rule.name);
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set(names));
  });
});
