import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { allRules } from "../../server/src/rules/index.ts";
import { pages } from "../../server/src/rules/pages.generated.ts";
import { build, folder, read, strategy } from "./door.ts";

beforeAll(build);

const root = path.resolve(import.meta.dirname, "../..");
const samples = path.join(root, "samples");
const messy = 'value   A   "A"{role price}\n\n\n\nvalue B "B"';

/** What a command says on standard error, with its exit code 2 and nothing on standard output. */
async function refusal(args: string[], cwd = samples): Promise<string> {
  const { code, out, err } = await strategy(args, { cwd });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  return err;
}

describe("strategy", () => {
  it("alone shows the commands and fails", async () => {
    const ran = await strategy([], { cwd: samples });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("strategy check [PATH…]");
  });

  it("--help shows them, too", async () => {
    const ran = await strategy(["--help"], { cwd: samples });
    expect(ran).toMatchObject({ code: 0, err: "" });
    for (const name of [
      "check",
      "format",
      "report",
      "diff",
      "pull-request",
      "uses",
      "explain",
      "rules",
      "lsp",
      "mcp",
      "help",
    ])
      expect(ran.out).toContain(`strategy ${name}`);
    expect((await strategy(["help"], { cwd: samples })).out).toBe(ran.out);
    expect((await strategy(["-h"], { cwd: samples })).out).toBe(ran.out);
  });

  it("help COMMAND shows its options", async () => {
    const { out } = await strategy(["help", "check"], { cwd: samples });
    const options =
      "format output min-severity fail-on max-warnings fix config root today stdin stdin-path watch quiet color";
    for (const option of options.split(" ")) expect(out).toContain(`--${option}`);
    expect((await strategy(["check", "nowhere", "--help"], { cwd: samples })).out).toBe(out);
  });

  it("--version is the package's", async () => {
    const { version } = JSON.parse(read(root, "package.json"));
    expect(await strategy(["--version"], { cwd: samples })).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it("names the commands that are close to an unknown one", async () => {
    expect(await refusal(["chekc"])).toBe("strategy: there is no command chekc: did you mean check?\n");
    expect(await refusal(["frobnicate"])).toBe(
      "strategy: there is no command frobnicate: the commands are check, format, report, diff, new, pull-request, uses, explain, rules, lsp, mcp, help\n",
    );
    expect(await refusal(["help", "repotr"])).toBe("strategy: there is no command repotr: did you mean report?\n");
    expect(await refusal(["--fix"])).toBe(
      "strategy: --fix is no command: write strategy check --fix, or see strategy --help\n",
    );
  });
});

describe("strategy format", () => {
  it("lays out files in place", async () => {
    const cwd = folder({ "a.strategy": messy, "b.strategy": 'value C "C"\n' });
    const ran = await strategy(["format"], { cwd });
    expect(ran).toEqual({ code: 0, out: "", err: "1 file formatted, 1 left as they are\n" });
    expect(read(cwd, "a.strategy")).toBe('value A "A" { role price }\n\nvalue B "B"\n');
    expect((await strategy(["format", "--check"], { cwd })).code).toBe(0);
  });

  it("--check lists what would change and writes nothing", async () => {
    const cwd = folder({ "plans/a.strategy": messy, "b.strategy": 'value C "C"\n' });
    expect(await strategy(["format", "--check"], { cwd })).toEqual({ code: 1, out: "plans/a.strategy\n", err: "" });
    expect(read(cwd, "plans/a.strategy")).toBe(messy);
  });

  it("--stdin prints the result", async () => {
    const args = ["format", "--stdin", "--stdin-path", "x.strategy"];
    const ran = await strategy(args, { cwd: folder(), stdin: messy });
    expect(ran).toEqual({ code: 0, out: 'value A "A" { role price }\n\nvalue B "B"\n', err: "" });
  });

  it("leaves lines that cannot be read as they are, and names them", async () => {
    const cwd = folder({ "a.strategy": 'value   A "A"\nvalue   B "B\n' });
    const ran = await strategy(["format"], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.err).toMatch(/^strategy: a\.strategy:2:11 cannot be read, so it stays as it is: /);
    expect(read(cwd, "a.strategy")).toBe('value A "A"\nvalue   B "B\n');
  });

  it("does not touch what is no UTF-8, nor what the configuration excludes", async () => {
    const bytes = Buffer.from('value   A "\xff"\n', "latin1");
    const config = '{ "exclude": ["old/**"] }';
    const cwd = folder({ "a.strategy": bytes, "old/b.strategy": messy, "strategy.config.json": config });
    const ran = await strategy(["format"], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("strategy: a.strategy is not UTF-8, so it is left as it is\n");
    expect(fs.readFileSync(path.join(cwd, "a.strategy"))).toEqual(bytes);
    expect(read(cwd, "old/b.strategy")).toBe(messy);
  });
});

describe("strategy report", () => {
  const plan = "northwind-roastery/plan.strategy";

  it("prints every number of a plan as JSON", async () => {
    const { code, out, err } = await strategy(["report", plan, "--format", "json"], { cwd: samples });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ version: 1, plan: { name: "Northwind", currency: "EUR" } });
    expect((await strategy(["report", plan], { cwd: samples })).out).toBe(out);
  });

  it("writes it to a file, with a root and a day of one's own", async () => {
    const cwd = folder({ "plans/p.strategy": 'strategy P "P" {\n  period 2027\n}\n' });
    const args = ["report", "plans/p.strategy", "--root", ".", "--today", "2026-11-22", "--output", "p.json"];
    expect(await strategy(args, { cwd })).toEqual({ code: 0, out: "", err: "Wrote p.json.\n" });
    expect(JSON.parse(read(cwd, "p.json")).plan.period).toMatchObject({ from: "2027-01-01", to: "2027-12-31" });
  });

  it("refuses what is no plan, and formats that there are not", async () => {
    expect(await refusal(["report", "shared/bike-market.strategy"])).toBe(
      "strategy: shared/bike-market.strategy is a shared file, not a plan: it has no strategy block, so there is nothing to report\n",
    );
    expect(await refusal(["report", plan, "--format", "docx"])).toBe(
      "strategy: there is no report as docx: the formats are html, markdown, svg, png, pdf, json\n",
    );
    expect(await refusal(["report", plan, "--output", "a.docx"])).toMatch(/there is no report as docx/);
    expect(await refusal(["report"])).toMatch(/^strategy: report takes one plan: /);
    expect(await refusal(["report", "."])).toBe("strategy: report takes one plan, not .\n");
    expect(await refusal(["report", "nowhere.strategy"])).toBe(
      "strategy: there is no file or folder nowhere.strategy\n",
    );
    expect(await refusal(["report", plan, "--today", "soon"])).toMatch(/--today soon is no date/);
  });
});

describe("strategy explain", () => {
  it("shows a rule's page", async () => {
    const { code, out } = await strategy(["explain", "usp-unvalued"], { cwd: samples });
    expect(code).toBe(0);
    expect(out).toBe(pages.get("usp-unvalued")?.page);
    const colored = await strategy(["explain", "usp-unvalued", "--color", "always"], { cwd: samples });
    expect(colored.out).toContain("\u001b[1mWhy it matters\u001b[22m");
    expect(colored.out).not.toContain("```");
  });

  it("names the codes that are close", async () => {
    expect(await refusal(["explain", "usp-unvalue"])).toMatch(
      /^strategy: there is no rule usp-unvalue: did you mean usp-unvalued/,
    );
    expect(await refusal(["explain", "qqqqqq"])).toBe(
      "strategy: there is no rule qqqqqq: strategy rules lists them all\n",
    );
    expect(await refusal(["explain"])).toMatch(/^strategy: explain takes the code of one rule/);
  });
});

describe("strategy rules", () => {
  interface Listed {
    readonly code: string;
    readonly section: string;
    readonly severity: string;
    readonly options: Readonly<Record<string, { readonly default: unknown; readonly value: unknown }>>;
    readonly fixable: boolean;
    readonly summary: string;
    readonly docs: string;
  }
  const list = async (cwd: string, ...args: string[]): Promise<Listed[]> =>
    JSON.parse((await strategy(["rules", "--format", "json", ...args], { cwd })).out).rules;

  it("lists every rule with its page", async () => {
    const rules = await list(folder());
    expect(rules.map(({ code }) => code)).toEqual(allRules.map(({ code }) => code));
    for (const { code, summary, docs } of rules) {
      expect(summary, code).not.toBe("");
      expect(docs).toMatch(new RegExp(`/docs/rules/${code}\\.md$`));
    }
    const { out } = await strategy(["rules"], { cwd: folder() });
    for (const { code } of rules) expect(out).toContain(`  ${code} `);
  });

  it("has the severities and options that hold here", async () => {
    const config = '{ "rules": { "budget-diluted": ["error", { "maxSegments": 9 }], "evidence/*": "off" } }';
    const cwd = folder({ "strategy.config.json": config, "sub/x.txt": "", "ci.json": "{}" });
    const here = (rules: Listed[]): unknown[] =>
      rules.filter(({ code }) => code === "budget-diluted" || code === "plan-ended").map(({ severity }) => severity);
    expect(here(await list(cwd))).toEqual(["error", "off"]);
    expect(here(await list(path.join(cwd, "sub"), "--root", ".."))).toEqual(["error", "off"]);
    expect(here(await list(cwd, "--config", "ci.json"))).not.toContain("off");
    const diluted = (await list(cwd)).find(({ code }) => code === "budget-diluted");
    expect(diluted?.options.maxSegments).toMatchObject({ default: 3, value: 9 });
  });
});
