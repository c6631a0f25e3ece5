import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { formats, markdown } from "../../../server/src/review/formats/index.ts";
import { attributeValues, commandOf, expectJson, expectXml, finding, report } from "./kit.ts";

const fixes = [
  {
    title: "Add Freshness",
    safe: true,
    edits: [
      {
        path: "plans/coffee.strategy",
        range: { start: { line: 31, character: 0 }, end: { line: 31, character: 0 } },
        newText: "  values Freshness 5\n",
      },
    ],
  },
];
const related = [
  {
    path: "shared/market.strategy",
    range: { start: { line: 2, character: 6 }, end: { line: 2, character: 15 } },
    message: "Freshness is declared here.",
  },
];
const full = finding({ fixes, related, fingerprint: "f1" });
const warning = finding({ severity: "warning", code: "budget-diluted", path: "a b/ü.strategy", fingerprint: "f2" });
const hint = finding({ severity: "hint", code: "weasel-words", fingerprint: "f3" });
const accepted = {
  ...finding({ fingerprint: "f4", severity: "warning" }),
  by: "comment" as const,
  reason: "until May",
};
const put = { ...finding({ fingerprint: "f5" }), by: "baseline" as const, reason: "" };
const some = report([full, warning, hint], { putAside: [accepted, put] });

describe("SARIF", () => {
  const { runs } = expectJson(formats.sarif(some), "sarif");
  const [run] = runs;

  it("names the tool, how columns count and where paths begin", () => {
    expect(runs).toHaveLength(1);
    expect(run.tool.driver).toMatchObject({
      name: "strategy",
      version: "1.2.3",
      informationUri: "https://example.org",
    });
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.originalUriBaseIds).toHaveProperty("SRCROOT");
  });

  it("holds the page of each rule, whose links lead somewhere", () => {
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      "budget-diluted",
      "usp-unvalued",
      "weasel-words",
    ]);
    const { help, helpUri } = run.tool.driver.rules[1];
    expect(help.markdown).toContain("](https://example.org/docs/rules/another-rule.md)");
    expect(help.text).toContain("What it is about.");
    expect(helpUri).toBe("https://example.org/docs/rules/usp-unvalued.md");
  });

  it("says where, what else, how to mend it and how to know it again", () => {
    const [result] = run.results;
    expect(result).toMatchObject({
      ruleId: "usp-unvalued",
      ruleIndex: 1,
      level: "error",
      message: { text: "Nobody values this." },
      partialFingerprints: { "strategyFact/v1": "f1" },
    });
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "plans/coffee.strategy", uriBaseId: "SRCROOT" },
      region: { startLine: 31, startColumn: 5, endLine: 31, endColumn: 17 },
    });
    expect(result.relatedLocations[0].physicalLocation.artifactLocation.uri).toBe("shared/market.strategy");
    expect(result.fixes).toEqual([
      {
        description: { text: "Add Freshness" },
        artifactChanges: [
          {
            artifactLocation: { uri: "plans/coffee.strategy", uriBaseId: "SRCROOT" },
            replacements: [
              {
                deletedRegion: { startLine: 32, startColumn: 1, endLine: 32, endColumn: 1 },
                insertedContent: { text: "  values Freshness 5\n" },
              },
            ],
          },
        ],
        properties: { safe: true },
      },
    ]);
  });

  it("knows less grave ones as notes, and writes paths as addresses", () => {
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual([
      "error",
      "warning",
      "note",
      "warning",
      "error",
    ]);
    expect(run.results[1].locations[0].physicalLocation.artifactLocation.uri).toBe("a%20b/%C3%BC.strategy");
  });

  it("lists what is accepted as suppressed, with the reason", () => {
    expect(run.results[2].suppressions).toBeUndefined();
    expect(run.results[3].suppressions).toEqual([{ kind: "inSource", justification: "until May" }]);
    expect(run.results[4].suppressions).toEqual([{ kind: "external" }]);
  });
});

describe("GitHub", () => {
  it("gets commands with the place, the rule, the fix and the page", () => {
    const [first = "", second = "", third = ""] = formats.github(some).split("\n");
    expect(commandOf(first)).toEqual({
      name: "error",
      properties: {
        file: "plans/coffee.strategy",
        line: "31",
        endLine: "31",
        col: "5",
        endColumn: "17",
        title: "usp-unvalued",
      },
      data: "Nobody values this.\nshared/market.strategy:3:7 Freshness is declared here.\nFix: Add Freshness\nhttps://example.org/docs/rules/usp-unvalued.md",
    });
    expect(commandOf(second)).toMatchObject({ name: "warning", properties: { file: "a b/ü.strategy" } });
    expect(commandOf(third)).toMatchObject({ name: "notice", properties: { title: "weasel-words" } });
  });

  it("gives no columns over several lines", () => {
    const range = { start: { line: 0, character: 3 }, end: { line: 4, character: 1 } };
    const [line = ""] = formats.github(report([finding({ range })])).split("\n");
    expect(commandOf(line)?.properties).toEqual({
      file: "plans/coffee.strategy",
      line: "1",
      endLine: "5",
      title: "usp-unvalued",
    });
  });

  it("is told ten of a kind, the gravest first, and the rest in the log", () => {
    const many = (severity: "error" | "warning" | "information" | "hint", n: number) =>
      Array.from({ length: n }, (_, line) =>
        finding({ severity, range: { start: { line, character: 0 }, end: { line, character: 1 } } }),
      );
    const all = [...many("hint", 7), ...many("warning", 12), ...many("information", 8), ...many("error", 11)];
    const lines = formats.github(report(all)).trimEnd().split("\n");
    const commands = lines.flatMap((line) => commandOf(line) ?? []);
    expect(commands.map(({ name }) => name)).toEqual([
      ...Array.from({ length: 10 }, () => "error"),
      ...Array.from({ length: 10 }, () => "warning"),
      ...Array.from({ length: 10 }, () => "notice"),
    ]);
    expect(lines.slice(30)).toEqual([
      "GitHub shows 10 of a kind. Not shown on the lines of the change: 1 error, 2 warnings, 5 hints.",
      "  - plans/coffee.strategy:11:1 error Nobody values this. usp-unvalued",
      "  - plans/coffee.strategy:11:1 warning Nobody values this. usp-unvalued",
      "  - plans/coffee.strategy:12:1 warning Nobody values this. usp-unvalued",
      ...[3, 4, 5, 6, 7].map((line) => `  - plans/coffee.strategy:${line}:1 hint Nobody values this. usp-unvalued`),
      "11 errors, 12 warnings, 8 informations, 7 hints in 1 file",
    ]);
  });

  it("hears what a change mends", () => {
    const since = { revision: "main", fixed: [warning] };
    const lines = formats.github(report([], { since, files: ["a.strategy"] })).split("\n");
    expect(lines).toEqual([
      "Fixed since main:",
      "  - a b/ü.strategy:31:5 warning Nobody values this. budget-diluted",
      "No new problems since main in 1 file",
      "",
    ]);
  });
});

describe("GitHub, quietly,", () => {
  it("gets findings only", () => {
    expect(formats.github(report([], { quiet: true, files: ["a.strategy"] }))).toBe("");
    expect(formats.github(report([finding()], { quiet: true })).match(/\n/g)).toHaveLength(1);
  });
});

describe("GitLab", () => {
  it("gets a report on code quality", () => {
    const issues = expectJson(formats.gitlab(some), "gitlab-code-quality.json");
    expect(issues).toHaveLength(3);
    expect(issues[0]).toMatchObject({
      check_name: "usp-unvalued",
      description: "Nobody values this. Fix: Add Freshness",
      severity: "major",
      fingerprint: "f1",
      url: "https://example.org/docs/rules/usp-unvalued.md",
      location: {
        path: "plans/coffee.strategy",
        lines: { begin: 31, end: 31 },
        positions: { begin: { line: 31, column: 5 }, end: { line: 31, column: 17 } },
      },
    });
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(["major", "minor", "info"]);
  });

  it("gets an empty list where nothing is wrong", () => {
    expect(expectJson(formats.gitlab(report([])), "gitlab-code-quality.json")).toEqual([]);
  });
});

describe("JUnit", () => {
  it("has a suite for each file and a test for each finding", async () => {
    const xml = await expectXml(formats.junit(some), "junit.xsd");
    expect(attributeValues(xml, "testsuite", "name")).toEqual(["a b/ü.strategy", "plans/coffee.strategy"]);
    expect(attributeValues(xml, "testsuite", "tests")).toEqual(["1", "4"]);
    expect(attributeValues(xml, "testsuite", "failures")).toEqual(["0", "1"]);
    expect(attributeValues(xml, "testsuites", "failures")).toEqual(["1"]);
    expect(attributeValues(xml, "failure", "type")).toEqual(["usp-unvalued"]);
    expect(attributeValues(xml, "skipped", "message")).toEqual([
      "Nobody values this. (until May)",
      "Nobody values this. (in the baseline)",
    ]);
    expect(xml).toContain("Fix: Add Freshness\nhttps://example.org/docs/rules/usp-unvalued.md</failure>");
  });

  it("fails by what makes the check fail", async () => {
    const xml = await expectXml(formats.junit({ ...some, failOn: "warning" }), "junit.xsd");
    expect(attributeValues(xml, "testsuites", "failures")).toEqual(["2"]);
    const never = await expectXml(formats.junit({ ...some, failOn: "never" }), "junit.xsd");
    expect(attributeValues(never, "testsuites", "failures")).toEqual(["0"]);
  });

  it("has a test that passes for a file without findings", async () => {
    const xml = await expectXml(formats.junit(report([], { files: ["a.strategy"] })), "junit.xsd");
    expect(attributeValues(xml, "testcase", "name")).toEqual(["no problems"]);
  });
});

describe("Checkstyle", () => {
  it("has every finding under its file", async () => {
    const xml = await expectXml(formats.checkstyle(some), "checkstyle.xsd");
    expect(attributeValues(xml, "file", "name")).toEqual(["a b/ü.strategy", "plans/coffee.strategy"]);
    expect(attributeValues(xml, "error", "severity")).toEqual(["warning", "error", "info"]);
    expect(attributeValues(xml, "error", "line")).toEqual(["31", "31", "31"]);
    expect(attributeValues(xml, "error", "source")[1]).toBe("strategy.usp-unvalued");
    expect(attributeValues(xml, "error", "message")[1]).toBe(
      "Nobody values this. Fix: Add Freshness. https://example.org/docs/rules/usp-unvalued.md",
    );
  });
});

describe("reviewdog", () => {
  it("gets places in bytes, and suggestions", () => {
    const counted = { ...some, byteColumn: (_: string, { character }: { character: number }) => character * 2 + 1 };
    const { diagnostics, source } = expectJson(formats.rdjson(counted), "rdjson.json");
    expect(source).toEqual({ name: "strategy", url: "https://example.org" });
    expect(diagnostics[0]).toEqual({
      message: "Nobody values this.\nshared/market.strategy:3:7 Freshness is declared here.\nFix: Add Freshness",
      location: {
        path: "plans/coffee.strategy",
        range: { start: { line: 31, column: 9 }, end: { line: 31, column: 33 } },
      },
      severity: "ERROR",
      code: { value: "usp-unvalued", url: "https://example.org/docs/rules/usp-unvalued.md" },
      suggestions: [
        { range: { start: { line: 32, column: 1 }, end: { line: 32, column: 1 } }, text: "  values Freshness 5\n" },
      ],
    });
    expect(diagnostics.map(({ severity }: { severity: string }) => severity)).toEqual(["ERROR", "WARNING", "INFO"]);
  });

  it("gets no half of a fix", () => {
    const [fix] = fixes;
    const [edit] = fix?.edits ?? [];
    if (fix === undefined || edit === undefined) throw new Error("no fix");
    const two = { ...fix, edits: [edit, { ...edit, newText: "x" }] };
    const abroad = { ...fix, edits: [{ ...edit, path: "shared/market.strategy" }] };
    const { diagnostics } = expectJson(formats.rdjson(report([finding({ fixes: [two, abroad] })])), "rdjson.json");
    expect(diagnostics[0].suggestions).toBeUndefined();
  });
});

describe("Markdown", () => {
  const html = (text: string): string => new MarkdownIt({ html: true, linkify: true }).render(text);

  it("is a table, the gravest first", () => {
    const page = html(markdown(some));
    expect(page).toContain("<strong>1 error, 1 warning, 1 hint</strong> in 2 files");
    expect(page.match(/<tr>/g)).toHaveLength(4);
    expect(page).toContain("<td><code>plans/coffee.strategy:31</code></td>");
    expect(page).toContain("Nobody values this.<br><em>Fix:</em> Add Freshness</td>");
    expect(page).toContain('<a href="https://example.org/docs/rules/usp-unvalued.md"><code>usp-unvalued</code></a>');
    expect(page).toContain("Not counted: 1 accepted by comments, 1 in the baseline.");
  });

  it("says what a change brings and mends", () => {
    const text = markdown(report([], { since: { revision: "main", fixed: [warning] }, files: ["a.strategy"] }));
    expect(text).toMatch(/^\*\*No new problems\*\* since `main` in 1 file\n/);
    expect(text).toContain("**Fixed: 1 problem**\n\n- `a b/ü.strategy:31` Nobody values this.");
  });

  it("ends before a comment is full", () => {
    const many = Array.from({ length: 5000 }, () => finding({ message: "Nobody values this. ".repeat(20) }));
    const text = markdown(report(many));
    expect(text.length).toBeLessThan(60_000);
    const rows = text.match(/^\| \*\*error/gm) ?? [];
    expect(text).toContain(`… and ${5000 - rows.length} more.`);
    expect(rows.length).toBeGreaterThan(50);
  });
});
