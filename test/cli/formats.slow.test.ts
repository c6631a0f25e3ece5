import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { attributeValues, commandOf, expectJson, expectXml } from "../review/formats/kit.ts";
import { build, check, folder, read, strategy, TODAY } from "./door.ts";

beforeAll(build);

const plan = `value Speed "Über 🚲 speed" {
  rolle price
}
usp Best "The best couriers in town" {
  delivers Speed 5, Nothing 3
}
// strategy-ignore claim-unproven: the agency is at work on it
usp Other "Another one" {
  delivers Speed 2
}
// 🚲🚲 strategy
value Ü "Ü" { rolle price }
`;
const clean = 'value Speed "There within the hour"\n';
const all = ["sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown", "text"];

interface Diagnostic {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly docs: string;
  readonly fixes: readonly { readonly title: string }[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly locations: readonly {
    readonly physicalLocation: { readonly region: { readonly startLine: number; readonly startColumn: number } };
  }[];
}

const key = (...parts: readonly (string | number | undefined)[]): string => parts.join(" ");
const place = ({ code, range }: Diagnostic): string => key(code, range.start.line + 1, range.start.character + 1);

describe("several formats in one run", () => {
  it("say the same", async () => {
    const cwd = folder({ "plans/a b.strategy": plan, "plans/c.strategy": clean });
    const outputs = all.flatMap((format) => ["--format", format, "--output", `out.${format}`]);
    const ran = await check(cwd, "plans", "--min-severity", "hint", ...outputs, "--format", "json");
    expect(ran).toMatchObject({ code: 1, err: "" });
    const { files, summary } = JSON.parse(ran.out);
    const [{ path: file, diagnostics }]: [{ path: string; diagnostics: Diagnostic[] }] = files;
    expect(file).toBe("plans/a b.strategy");
    const sorted = (texts: readonly string[]): string[] => [...texts].sort();
    const places = sorted(diagnostics.map(place));
    expect(new Set(diagnostics.map(({ severity }) => severity)).size).toBeGreaterThan(2);
    expect(summary.suppressed).toBeGreaterThan(0);

    const { runs } = expectJson(read(cwd, "out.sarif"), "sarif");
    const results = runs[0].results.filter((result: object) => !("suppressions" in result));
    expect(
      sorted(
        results.map(({ ruleId, locations }: SarifResult) => {
          const region = locations[0]?.physicalLocation.region;
          return key(ruleId, region?.startLine, region?.startColumn);
        }),
      ),
    ).toEqual(places);
    expect(results.map(({ properties }: { properties: { severity: string } }) => properties.severity)).toEqual(
      diagnostics.map(({ severity }) => severity),
    );
    expect(results.map(({ fixes = [] }: { fixes?: { description: { text: string } }[] }) => fixes.length)).toEqual(
      diagnostics.map(({ fixes }) => fixes.length),
    );
    const silenced = runs[0].results.filter((result: object) => "suppressions" in result);
    expect(silenced).toHaveLength(summary.suppressed);
    expect(silenced[0]).toMatchObject({
      ruleId: "claim-unproven",
      suppressions: [{ kind: "inSource", justification: "the agency is at work on it" }],
    });

    const commands = read(cwd, "out.github")
      .split("\n")
      .flatMap((line) => commandOf(line) ?? []);
    expect(sorted(commands.map(({ properties: p }) => key(p.title, p.line, p.col)))).toEqual(places);
    for (const { code, docs, fixes } of diagnostics) {
      const command = commands.find(({ properties }) => properties.title === code);
      expect(command?.data).toContain(docs);
      if (fixes.length > 0) expect(read(cwd, "out.github")).toContain(`%0AFix: ${fixes[0]?.title}`);
    }

    const issues = expectJson(read(cwd, "out.gitlab"), "gitlab-code-quality.json");
    expect(
      sorted(
        issues.map(
          (issue: { check_name: string; location: { positions: { begin: { line: number; column: number } } } }) =>
            key(issue.check_name, issue.location.positions.begin.line, issue.location.positions.begin.column),
        ),
      ),
    ).toEqual(places);
    const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    expect(prints).toEqual(
      results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints["strategyFact/v1"],
      ),
    );

    const junit = await expectXml(read(cwd, "out.junit"), "junit.xsd");
    expect(attributeValues(junit, "testsuite", "name")).toEqual(["plans/a b.strategy", "plans/c.strategy"]);
    expect(attributeValues(junit, "testsuites", "failures")).toEqual([String(summary.error)]);

    const checkstyle = await expectXml(read(cwd, "out.checkstyle"), "checkstyle.xsd");
    expect(attributeValues(checkstyle, "error", "source").map((source) => source.replace("strategy.", ""))).toEqual(
      diagnostics.map(({ code }) => code),
    );

    const { diagnostics: reviewed } = expectJson(read(cwd, "out.rdjson"), "rdjson.json");
    expect(reviewed.map(({ code }: { code: { value: string } }) => code.value)).toEqual(
      diagnostics.map(({ code }) => code),
    );
    const text = fs.readFileSync(path.join(cwd, "plans/a b.strategy"));
    for (const [index, { location }] of reviewed.entries()) {
      // Columns count bytes: what stands there is what the range of the JSON holds.
      const { start, end } = location.range;
      if (start.line !== end.line) continue;
      const line = text.toString("utf8").split("\n")[start.line - 1] ?? "";
      const { range } = diagnostics[index] ?? {};
      expect(
        Buffer.from(line)
          .subarray(start.column - 1, end.column - 1)
          .toString(),
      ).toBe(line.slice(range?.start.character, range?.end.character));
    }

    const markdown = read(cwd, "out.markdown");
    for (const { code, docs } of diagnostics) expect(markdown).toContain(`[\`${code}\`](${docs})`);
  });

  it("show what --min-severity lets through, but JSON shows all", async () => {
    const cwd = folder({ "a.strategy": plan });
    const outputs = ["--format", "gitlab", "--output", "gl.json", "--format", "json"];
    const { summary } = JSON.parse((await check(cwd, "--min-severity", "error", ...outputs)).out);
    expect(summary.warning).toBeGreaterThan(0);
    expect(JSON.parse(read(cwd, "gl.json"))).toHaveLength(summary.error);
  });

  it("are the same after lines shift, but for the places", async () => {
    const prints = async (text: string): Promise<string[]> => {
      const { out } = await check(folder({ "a.strategy": text }), "--format", "sarif", "--min-severity", "hint");
      return JSON.parse(out).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints["strategyFact/v1"],
      );
    };
    const before = await prints(plan);
    expect(before.length).toBeGreaterThan(3);
    expect(await prints(`// More.\n\n${plan}`)).toEqual(before);
    expect(await prints(plan.replaceAll("\n", "\r\n"))).toEqual(before);
  });

  it("list what is wrong in a configuration, too", async () => {
    const cwd = folder({ "a.strategy": clean, "strategy.config.json": '{ "ruls": {} }' });
    const issues = JSON.parse((await check(cwd, "--format", "gitlab")).out);
    expect(issues).toMatchObject([{ check_name: "config-invalid", location: { path: "strategy.config.json" } }]);
  });
});

describe("in a GitHub workflow", () => {
  const run = (cwd: string, env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    strategy(["check", "--today", TODAY, ...args], { cwd, env: { GITHUB_ACTIONS: "true", ...env } });

  it("commands are the usual format, with paths of the repository", async () => {
    const root = folder({ "strategy/a.strategy": plan });
    const ran = await run(path.join(root, "strategy"), { GITHUB_WORKSPACE: root });
    const [first = ""] = ran.out.split("\n");
    expect(commandOf(first)).toMatchObject({ name: "error", properties: { file: "strategy/a.strategy" } });
    expect(ran.code).toBe(1);
    expect((await run(root, {}, "--format", "text")).out).toMatch(/^strategy\/a\.strategy:2:3 error/);
    expect((await run(root, { GITHUB_ACTIONS: "" })).out).toMatch(/^strategy\/a\.strategy:2:3 error/);
    expect((await run(root, {}, "--output", "log.txt")).out).toBe("");
    expect(read(root, "log.txt")).toMatch(/^::error /);
  });

  it("the page of the job gets a table, after what others wrote", async () => {
    const root = folder({ "a.strategy": plan, "summary.md": "# Others\n" });
    const env = { GITHUB_STEP_SUMMARY: path.join(root, "summary.md") };
    await run(root, env, "a.strategy");
    expect(read(root, "summary.md")).toMatch(/^# Others\n### Strategy\n\n\*\*\d+ errors.*\n\n\| \| Where /);
    const there = read(root, "summary.md");
    await run(root, env, "a.strategy", "--format", "json");
    expect(read(root, "summary.md")).toBe(there);
    const ran = await run(root, { GITHUB_STEP_SUMMARY: path.join(root, "no/summary.md") }, "a.strategy");
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("the summary of the job cannot be written");
  });

  it("no path or title becomes a command", async () => {
    const root = folder({
      "::error file=x::y.strategy": 'usp U "\\n::warning::x ##[error]y" {\n  delivers Nope 5\n}\n',
    });
    const ran = await run(root, {});
    const lines = ran.out.trimEnd().split("\n");
    for (const line of lines.slice(0, -1)) {
      expect(commandOf(line)?.properties.file).toBe("::error file=x::y.strategy");
    }
    expect(lines.at(-1)).toMatch(/in 1 file$/);
  });
});
