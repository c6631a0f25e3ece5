import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, check, folder } from "../cli/door.ts";

/** The problem matcher of the extension, on what the command really prints. */

const root = path.resolve(import.meta.dirname, "../..");
const { contributes } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const [{ name, pattern }] = contributes.problemMatchers;
const [groups] = pattern;
const faulty = readFileSync(path.join(root, "samples/faulty/plan.strategy"), "utf8");

beforeAll(build);

/** The problems that the editor would make of lines. */
function matched(
  lines: string,
): { file: string; line: number; column: number; severity: string; code: string; message: string }[] {
  return lines.split(/\r?\n/).flatMap((line) => {
    const found = new RegExp(groups.regexp).exec(line);
    if (found === null) return [];
    const at = (group: string): string => found[groups[group]] ?? "";
    return [
      {
        file: at("file"),
        line: Number(at("line")),
        column: Number(at("column")),
        severity: at("severity"),
        code: at("code"),
        message: at("message"),
      },
    ];
  });
}

describe("the problem matcher", () => {
  it("is the one that the page names", () => {
    expect(name).toBe("strategy");
    expect(readFileSync(path.join(root, "docs/pull-requests.md"), "utf8")).toContain(`"problemMatcher": "$${name}"`);
  });

  it("finds every problem of the text output, each once and at its place, and nothing else", async () => {
    const cwd = folder({ "plans/a b: c.strategy": faulty, "plans/\u00dcbersicht.strategy": faulty });
    const shown = ["--min-severity", "hint", "--color", "never"];
    const { out } = await check(cwd, ...shown);
    const json = JSON.parse((await check(cwd, "--format", "json")).out);
    const expected = json.files.flatMap(({ path: file, diagnostics }: { path: string; diagnostics: object[] }) =>
      diagnostics.map((each) => {
        const { code, severity, message, range } = JSON.parse(JSON.stringify(each));
        return { file, line: range.start.line + 1, column: range.start.character + 1, severity, code, message };
      }),
    );
    expect(expected.length).toBeGreaterThan(20);
    expect(matched(out)).toEqual(expected);
  });

  it("is not led astray by what a title says", async () => {
    const title = "x.strategy:1:1 error fake usp-unvalued";
    // A line of the text that is shown ends as a problem does, once with a number before it that is as wide as any.
    const lines = `segment A "${title}" {\n}\n// strategy-ignore everyone-is-target: ${title}\n`;
    const cwd = folder({
      "a.strategy": `${lines}${"\n".repeat(1_200)}// strategy-ignore everyone-is-target: ${title}\n`,
    });
    const { out } = await check(cwd, "--min-severity", "hint", "--color", "never");
    expect(matched(out).length).toBeGreaterThan(0);
    expect(new Set(matched(out).map(({ file }) => file))).toEqual(new Set(["a.strategy"]));
  });
});
