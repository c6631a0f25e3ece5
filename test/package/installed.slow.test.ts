import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The npm package as its users get it: packed, installed in an empty folder, and used from there. */

const root = path.resolve(import.meta.dirname, "../..");
const typescript = path.join(root, "node_modules", "typescript", "bin", "tsc");
const plan = 'segment Florists "Flower shops" {\n  size 900 companies\n  sice 12\n}\n';
let folder: string;
let command: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "strategy-installed-")));
  const packed = path.join(folder, "packed");
  mkdirSync(packed);
  const args = ["scripts/package.mjs", "--only", "npm", "--to", packed];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  writeFileSync(path.join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const archive = path.join(packed, readdirSync(packed)[0] ?? "");
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", archive], { cwd: folder, stdio: "pipe" });
  command = path.join(folder, "node_modules", ".bin", "strategy");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const env = { ...process.env, GITHUB_ACTIONS: "" };
  return spawnSync(command, args, { cwd: folder, encoding: "utf8", env });
}

describe("the command, installed", () => {
  it("says its version", () => {
    expect(run("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("brings nothing else along", () => {
    expect(readdirSync(path.join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "strategy-lang",
    ]);
  });

  it("checks a plan, and says what a rule means", () => {
    writeFileSync(path.join(folder, "plan.strategy"), plan);
    const { stdout, status } = run("check", "plan.strategy");
    expect(stdout).toMatch(/^plan\.strategy:3:3 error .*sice/m);
    expect(status).toBe(1);
    expect(run("explain", "budget-diluted").stdout).toContain("budget-diluted");
  });

  it("makes a plan from a template that comes with it, which is in order and can be drawn", () => {
    const made = run("new", "b2b-software", "--set", "product=Harbour Desk", "--output", "new.strategy");
    expect(made.status, made.stderr).toBe(0);
    expect(readFileSync(path.join(folder, "new.strategy"), "utf8")).toContain('"Harbour Desk');
    const checked = run("check", "new.strategy");
    expect([checked.status, checked.stdout]).toEqual([0, "No problems in 1 file\n"]);
    const drawn = run("report", "new.strategy", "--view", "overview", "--output", "new.png");
    expect(drawn.status, drawn.stderr).toBe(0);
    expect(readFileSync(path.join(folder, "new.png")).toString("latin1", 1, 4)).toBe("PNG");
  });

  it("answers assistants", async () => {
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StdioClientTransport({ command, args: ["mcp"], cwd: folder, stderr: "ignore" }));
    try {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name).join(" ")).toMatch(/check/);
    } finally {
      await client.close();
    }
  });
});

const script = `import { createWorkspace, type Diagnostic, memoryFiles, type Report } from "strategy-lang";

const uri = "plan.strategy";
const files = memoryFiles({ [uri]: ${JSON.stringify(plan)} });
const workspace = createWorkspace({ files, root: "/", today: "2027-01-01" });
const found: readonly Diagnostic[] = workspace.diagnostics(uri) ?? [];
const report: Report | undefined = workspace.report(uri);
console.log(found.map(({ code }) => code).join(" "), report === undefined);
`;

describe("the library, installed", () => {
  it.each([
    ["node16", { module: "node16", moduleResolution: "node16" }],
    ["bundler", { module: "esnext", moduleResolution: "bundler" }],
  ])("has types that a strict project takes, with the module resolution %s", (name, options) => {
    const cwd = path.join(folder, name);
    mkdirSync(cwd);
    writeFileSync(path.join(cwd, "package.json"), '{ "type": "module" }');
    writeFileSync(path.join(cwd, "use.ts"), script);
    const compilerOptions = {
      strict: true,
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
      outDir: "out",
      ...options,
    };
    writeFileSync(path.join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
    const checked = spawnSync(process.execPath, [typescript, "-p", "."], { cwd, encoding: "utf8" });
    expect(checked.stdout).toBe("");
    const ran = spawnSync(process.execPath, ["out/use.js"], { cwd, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toMatch(/\bunknown-keyword true\n$/);
  });
});
