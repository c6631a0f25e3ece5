import fs from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, it } from "vitest";
import { build, check, folder, read, start, strategy, TODAY } from "./door.ts";

beforeAll(build);

const clean = 'value Speed "There within the hour"\n';
const wrong = 'value Speed "There within the hour" {\n  rolle price\n}\n';
/** A warning, an information and a hint, no error. */
const warned = 'usp Best "The best couriers in town" {\n  delivers Speed 5\n}\nvalue Speed "Speed"\n';

describe("exit codes", () => {
  it("are 0 where nothing is wrong", async () => {
    const ran = await check(folder({ "a.strategy": clean }));
    expect(ran).toEqual({ code: 0, out: "No problems in 1 file\n", err: "" });
  });

  it("are 1 where something is", async () => {
    const ran = await check(folder({ "a.strategy": wrong }), "a.strategy");
    expect(ran.code).toBe(1);
    expect(ran.err).toBe("");
    expect(ran.out).toContain("a.strategy:2:3 error ");
  });

  it("follow --fail-on", async () => {
    const cwd = folder({ "a.strategy": warned, "b.strategy": wrong });
    expect((await check(cwd, "a.strategy")).code).toBe(0);
    expect((await check(cwd, "a.strategy", "--fail-on", "warning")).code).toBe(1);
    expect((await check(cwd, "b.strategy", "--fail-on", "hint")).code).toBe(1);
    expect((await check(cwd, "b.strategy", "--fail-on=never")).code).toBe(0);
  });

  it("follow --max-warnings", async () => {
    const cwd = folder({ "a.strategy": warned });
    const { summary } = JSON.parse((await check(cwd, "--format", "json")).out);
    expect(summary.warning).toBeGreaterThan(0);
    expect((await check(cwd, "--max-warnings", String(summary.warning))).code).toBe(0);
    expect((await check(cwd, "--max-warnings", String(summary.warning - 1))).code).toBe(1);
    expect((await check(cwd, "--max-warnings", "0", "--fail-on", "never")).code).toBe(1);
  });

  it("are 2, with one line, where the command could not do its work", async () => {
    const cwd = folder({ "a.strategy": clean, "notes.txt": "", "empty/notes.txt": "" });
    const cases: [string[], string][] = [
      [["plans/x.strategy"], "there is no file or folder plans/x.strategy"],
      [["notes.txt"], "notes.txt is no plan or shared file: their names end in .strategy"],
      [["empty"], "no .strategy file lies in empty"],
      [["x/*.strategy"], "no .strategy file matches x/*.strategy"],
      [[""], "a path is empty: is a variable of your script not set?"],
      [["--fromat", "json"], "check has no option --fromat: did you mean --format?"],
      [["--zzz"], "check has no option --zzz: see strategy help check"],
      [["-x"], "check has no option -x: see strategy help check"],
      [["--format"], "--format needs a value: text, json, sarif, github, gitlab, junit, checkstyle, rdjson, markdown"],
      [
        ["--format", "--quiet"],
        "--format needs a value: text, json, sarif, github, gitlab, junit, checkstyle, rdjson, markdown",
      ],
      [
        ["--format", "yaml"],
        "--format cannot be yaml: use text, json, sarif, github, gitlab, junit, checkstyle, rdjson or markdown",
      ],
      [["--quiet=yes"], "--quiet takes no value, but yes was given"],
      [["--fail-on", "bad"], "--fail-on cannot be bad: use error, warning, information, hint or never"],
      [["--min-severity", "never"], "--min-severity cannot be never: use error, warning, information or hint"],
      [["--color", "pink"], "--color cannot be pink: use auto, always or never"],
      [["--max-warnings", "-1"], "--max-warnings cannot be -1: use a whole number such as 0 or 10"],
      [["--today", "2026-02-30"], "--today 2026-02-30 is no date: write it as 2027-03-31"],
      [["--config", "no.json"], "--config no.json cannot be read: there is no such file or folder"],
      [["--root", "nowhere"], "--root nowhere is no folder"],
      [["a.strategy", "--root", "empty"], "a.strategy lies outside of --root empty"],
      [["--output", "no/out.txt"], "no/out.txt cannot be written: there is no such file or folder"],
      [
        ["--format", "json", "--format", "text"],
        "two formats cannot share standard output: write --output FILE after one of them",
      ],
      [
        ["--output", "a", "--output", "b"],
        "--output b has no format of its own: write a --format before each --output",
      ],
      [["--stdin-path", "a.strategy"], "--stdin-path goes with --stdin, which is missing"],
      [["--stdin", "a.strategy"], "--stdin takes the place of paths: give one or the other"],
      [
        ["--stdin", "--stdin-path", "a.txt"],
        "--stdin-path a.txt is no plan or shared file: their names end in .strategy",
      ],
      [["--stdin", "--fix"], "--fix writes files, so it does not go with --stdin"],
      [["--stdin", "--watch"], "--watch waits for files to change, so it does not go with --stdin"],
    ];
    for (const [args, line] of cases) {
      const ran = await strategy(["check", ...args], { cwd });
      expect(ran, args.join(" ")).toEqual({ code: 2, out: "", err: `strategy: ${line}\n` });
    }
  });

  it("are 2 for a file that cannot be read, after what can be said of the others", async () => {
    const cwd = folder({ "a.strategy": clean, "b.strategy": "" });
    // Larger than can be read, but without taking any room.
    fs.truncateSync(path.join(cwd, "b.strategy"), 3 * 2 ** 30);
    expect(await check(cwd)).toEqual({
      code: 2,
      out: "No problems in 1 file\n",
      err: "strategy: b.strategy cannot be read\n",
    });
  });
});

describe("what is shown", () => {
  it("is information and graver, and says what is not", async () => {
    const cwd = folder({ "a.strategy": warned });
    const shown = (out: string): string[] => [...out.matchAll(/^\S+:\d+:\d+ (\w+) /gm)].map((match) => match[1] ?? "");
    const usual = await check(cwd);
    expect(new Set(shown(usual.out))).not.toContain("hint");
    const all = await check(cwd, "--min-severity", "hint");
    expect(new Set(shown(all.out))).toContain("warning");
    const errors = await check(cwd, "--min-severity", "error");
    expect(shown(errors.out)).toEqual([]);
    expect(errors.out).toMatch(/^No problems in 1 file \(\d+ warnings?(, \d+ \w+)* not shown\)\n$/);
  });

  it("has no last line with --quiet", async () => {
    const cwd = folder({ "a.strategy": clean, "b.strategy": wrong });
    expect(await check(cwd, "a.strategy", "--quiet")).toEqual({ code: 0, out: "", err: "" });
    const { out } = await check(cwd, "--quiet");
    expect(out).toMatch(/unknown-keyword\n {3}2 \| {3}rolle price\n {5}\| {3}\^{5}\n$/);
  });

  it("counts what is suppressed", async () => {
    const text = `// strategy-ignore-file superlative-unproven, claim-unproven: asked for\n${warned}`;
    const { out } = await check(folder({ "a.strategy": text }), "--min-severity", "error");
    expect(out).toMatch(/\(1 suppressed;? /);
  });
});

describe("formats", () => {
  it("go to the files that follow them", async () => {
    const cwd = folder({ "a.strategy": wrong });
    const ran = await check(cwd, "--format", "json", "--output", "a.json", "--format", "text", "--output", "a.txt");
    expect(ran).toEqual({ code: 1, out: "", err: "" });
    expect(JSON.parse(read(cwd, "a.json")).summary.error).toBe(1);
    expect(read(cwd, "a.txt")).toContain("1 error in 1 file");
    const mixed = await check(cwd, "--output", "b.txt", "--format", "json");
    expect(JSON.parse(mixed.out).version).toBe(1);
    expect(read(cwd, "b.txt")).toBe(read(cwd, "a.txt"));
  });

  it("give JSON with everything that was found", async () => {
    const cwd = folder({ "plans/b.strategy": wrong, "plans/a.strategy": clean });
    const { out } = await check(cwd, "--format", "json", "--min-severity", "error");
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
      {
        "files": [
          {
            "diagnostics": [],
            "path": "plans/a.strategy",
          },
          {
            "diagnostics": [
              {
                "code": "unknown-keyword",
                "docs": "https://github.com/strategy-lang/strategy/blob/main/docs/rules/unknown-keyword.md",
                "fixes": [
                  {
                    "edits": [
                      {
                        "newText": "role",
                        "path": "plans/b.strategy",
                        "range": {
                          "end": {
                            "character": 7,
                            "line": 1,
                          },
                          "start": {
                            "character": 2,
                            "line": 1,
                          },
                        },
                      },
                    ],
                    "safe": true,
                    "title": "Change to role",
                  },
                ],
                "message": "The block of value does not know "rolle". Did you mean role?",
                "range": {
                  "end": {
                    "character": 7,
                    "line": 1,
                  },
                  "start": {
                    "character": 2,
                    "line": 1,
                  },
                },
                "related": [],
                "severity": "error",
              },
            ],
            "path": "plans/b.strategy",
          },
        ],
        "summary": {
          "error": 1,
          "files": 2,
          "hint": 0,
          "information": 0,
          "suppressed": 0,
          "warning": 0,
        },
        "version": 1,
      }
    `);
    expect(out.endsWith("}\n")).toBe(true);
  });

  it("keep the shape of JSON for every plan", async () => {
    const samples = path.resolve(import.meta.dirname, "../../samples");
    const { out } = await check(samples, "faulty/plan.strategy", "velora-city", "--format", "json");
    const validate = new Ajv().compile(shape);
    const report: unknown = JSON.parse(out);
    validate(report);
    expect(validate.errors).toBeNull();
  });

  it("list what is wrong in a configuration under its own path", async () => {
    const cwd = folder({ "a.strategy": clean, "strategy.config.json": '{ "rules": { "no-such-rule": "off" } }' });
    const ran = await check(cwd, "--format", "json");
    const report = JSON.parse(ran.out);
    expect(ran.code).toBe(1);
    expect(report.files.map((file: { path: string }) => file.path)).toEqual(["a.strategy", "strategy.config.json"]);
    expect(report.files[1].diagnostics[0]).toMatchObject({ code: "config-invalid", severity: "error" });
    const { out } = await check(cwd);
    expect(out).toMatch(/^strategy\.config\.json:1:14 error .* config-invalid\n {3}1 \| \{ "rules": \{ "no-such-rule"/);
  });
});

describe("standard input", () => {
  it("takes the place of the file that it would be saved as", async () => {
    const cwd = folder({ "plans/market.strategy": clean, "plans/a.strategy": wrong });
    const text = 'import "market.strategy"\nusp Fast "In an hour" {\n  delivers Speed 5, Sped 3\n}\n';
    const args = ["check", "--stdin", "--stdin-path", "plans/a.strategy", "--min-severity", "error"];
    const ran = await strategy(args, { cwd, stdin: text });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("plans/a.strategy:3:21 error ");
    expect(ran.out).toContain("1 error in 1 file");
    expect(read(cwd, "plans/a.strategy")).toBe(wrong);
  });

  it("needs no path", async () => {
    const ran = await strategy(["check", "--stdin"], { cwd: folder(), stdin: wrong });
    expect(ran.out).toContain("stdin.strategy:2:3 error ");
  });

  it("says where its bytes are no UTF-8", async () => {
    const ran = await strategy(["check", "--stdin"], {
      cwd: folder(),
      stdin: Buffer.from('value A "\xff"\n', "latin1"),
    });
    expect(ran.out).toContain("stdin.strategy:1:10 error ");
    expect(ran.out).toContain("UTF-8");
  });
});

describe("a reader who stops reading", () => {
  it("is no failure", async () => {
    const plans = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}.strategy`, wrong.repeat(100)]));
    const child = start(["check"], { cwd: folder(plans) });
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, err }).toEqual({ code: 1, err: "" });
  });
});

describe("many plans", () => {
  it("are checked in one pass, with what they share", async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 10; i++) files[`shared/l${i}.strategy`] = `value V${i} "Value ${i}"\n`;
    for (let i = 0; i < 300; i++) {
      const imports = Array.from({ length: 10 }, (_, k) => `import "../shared/l${k}.strategy"\n`).join("");
      files[`plans/p${i}.strategy`] = `${imports}strategy P${i} "Plan ${i}" {\n  period 2027\n}\n`;
    }
    const ran = await check(folder(files), "--format", "json");
    const { summary } = JSON.parse(ran.out);
    expect(summary).toMatchObject({ files: 310, error: 0 });
    expect(ran.code).toBe(0);
  });
});

it("compares with the day that is given", async () => {
  const cwd = folder({ "a.strategy": 'strategy A "A" {\n  reviewed 2026-10-01\n}\n' });
  const on = async (day: string): Promise<string> => (await strategy(["check", "--today", day], { cwd })).out;
  expect(await on(TODAY)).not.toContain("review-overdue");
  expect(await on("2028-01-01")).toContain("review-overdue");
});

const position = {
  type: "object",
  required: ["line", "character"],
  additionalProperties: false,
  properties: { line: { type: "integer" }, character: { type: "integer" } },
};
const range = {
  type: "object",
  required: ["start", "end"],
  additionalProperties: false,
  properties: { start: position, end: position },
};
const text = { type: "string", minLength: 1 };
const place = {
  type: "object",
  required: ["path", "range", "message"],
  additionalProperties: false,
  properties: { path: text, range, message: text },
};
const edit = {
  type: "object",
  required: ["path", "range", "newText"],
  additionalProperties: false,
  properties: { path: text, range, newText: { type: "string" } },
};
const fix = {
  type: "object",
  required: ["title", "safe", "edits"],
  additionalProperties: false,
  properties: { title: text, safe: { type: "boolean" }, edits: { type: "array", items: edit } },
};
const diagnostic = {
  type: "object",
  required: ["code", "severity", "message", "range", "related", "fixes", "docs"],
  additionalProperties: false,
  properties: {
    code: text,
    severity: { enum: ["error", "warning", "information", "hint"] },
    message: text,
    range,
    related: { type: "array", items: place },
    fixes: { type: "array", items: fix },
    tags: { type: "array", items: { const: "unnecessary" } },
    docs: text,
  },
};
const counts = ["files", "error", "warning", "information", "hint", "suppressed"];
const shape = {
  type: "object",
  required: ["version", "files", "summary"],
  additionalProperties: false,
  properties: {
    version: { const: 1 },
    files: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "diagnostics"],
        additionalProperties: false,
        properties: { path: text, diagnostics: { type: "array", items: diagnostic } },
      },
    },
    summary: {
      type: "object",
      required: counts,
      additionalProperties: false,
      properties: Object.fromEntries(counts.map((name) => [name, { type: "integer" }])),
    },
  },
};
