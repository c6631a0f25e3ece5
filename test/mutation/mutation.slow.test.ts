import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { instrument } from "./sites.ts";

const root = path.resolve(import.meta.dirname, "../..");

function runCheck(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "test/mutation/run.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

describe("the mutation check", () => {
  it("finds that no condition of a rule can be turned round unnoticed", { timeout: 300_000 }, () => {
    const { status, output } = runCheck();
    expect(output).toMatch(/^\d{3,} changes, /m);
    expect(status, output).toBe(0);
  });

  it("refuses what it does not know", () => {
    expect(runCheck("--al")).toMatchObject({ status: 2 });
    expect(runCheck("--only", "no-such-rule")).toEqual({
      status: 2,
      output: "There is nothing to change in no-such-rule.\n",
    });
  });

  it("builds every kind of change into a source, each under a name that holds no line", () => {
    const source = `
const least = (a: number, b: number): boolean => (a < b && a !== 0) || above(a, b);
function judge(a: number): string {
  if (a === 1) return "one";
  return a > 2 ? "many" : "few";
}
`;
    const { code, changes } = instrument("section/rule.ts", source);
    expect(changes.map(({ line, text }) => `${line} ${text}`)).toEqual([
      "2 least: logic (a < b && a !== 0) || above(a, b) → &&",
      "2 least: logic a < b && a !== 0 → ||",
      "2 least: comparison a < b → <=",
      "2 least: comparison a < b → >=",
      "2 least: comparison a !== 0 → ===",
      "2 least: limit above(a, b) → atLeast",
      "2 least: limit above(a, b) → atMost",
      "4 judge: if a === 1 → not",
      "4 judge: comparison a === 1 → !==",
      "5 judge: choice a > 2 → not",
      "5 judge: comparison a > 2 → >=",
      "5 judge: comparison a > 2 → <=",
    ]);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    expect(code).toContain('if (__mutation.not("section/rule.ts:if:');
  });
});
