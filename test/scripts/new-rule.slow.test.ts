import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newRule } from "../../scripts/new-rule.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** A copy of what a rule touches, so that the project stays as it is. */
let copy = "";

beforeAll(() => {
  copy = realpathSync(mkdtempSync(path.join(os.tmpdir(), "new-rule-")));
  for (const folder of ["server/src", "test/support", "scripts"]) {
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  }
  mkdirSync(path.join(copy, "test/rules"));
  for (const file of ["package.json", "tsconfig.json", "biome.json"])
    cpSync(path.join(root, file), path.join(copy, file));
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(path.join(copy, file), "utf8");

function node(...args: string[]): { status: number | null; output: string; trouble: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });
  return { status, output: stdout, trouble: stderr };
}

const command = (...args: string[]) => node("scripts/run.mjs", "scripts/new-rule.ts", ...args);

describe("npm run new-rule", () => {
  it("writes a rule, its test and its place in the section, and says what to do next", () => {
    const { status, output, trouble } = command("segment-nameless", "segmentation");
    expect([status, trouble]).toEqual([0, ""]);
    expect(output).toContain("Wrote server/src/rules/segmentation/segment-nameless.ts\n");
    expect(output).toContain("Wrote test/rules/segmentation/segment-nameless.test.ts\n");
    expect(output).toContain("npm run test:mutation -- --only segment-nameless");
    const index = read("server/src/rules/segmentation/index.ts");
    expect(index).toContain(
      'from "./segment-insubstantial.ts";\nimport { segmentNameless } from "./segment-nameless.ts";\n',
    );
    expect(index).toMatch(/ {2}segmentNameless,\n\];/);
  });

  it("keeps a short list on one line, and parts it where it grows too long", () => {
    const head = 'import type { Rule } from "../rule.ts";\n';
    const before = `${head}import { zeal } from "./zeal.ts";\n\nexport const structureRules: readonly Rule[] = [zeal];\n`;
    const index = "server/src/rules/structure/index.ts";
    const kept = read(index);
    writeFileSync(path.join(copy, index), before);
    newRule(copy, "all-short", "structure");
    expect(read(index)).toBe(
      `${head}import { allShort } from "./all-short.ts";\nimport { zeal } from "./zeal.ts";\n\n` +
        "export const structureRules: readonly Rule[] = [zeal, allShort];\n",
    );
    const long = "as-many-words-as-it-takes-to-fill-a-line";
    newRule(copy, `${long.slice(0, -5)}-page`, "structure");
    newRule(copy, long, "structure");
    expect(read(index)).toMatch(/= \[\n {2}zeal,\n {2}allShort,\n {2}asMany\w+Page,\n {2}asMany\w+Line,\n\];\n$/);
    for (const code of ["all-short", `${long.slice(0, -5)}-page`, long]) {
      rmSync(path.join(copy, `server/src/rules/structure/${code}.ts`));
      rmSync(path.join(copy, `test/rules/structure/${code}.test.ts`));
    }
    writeFileSync(path.join(copy, index), kept);
  });

  it("writes what compiles, is laid out as the house likes it, and has a test that passes", () => {
    newRule(copy, "segment-nameless-too", "structure");
    const written = [
      "server/src/rules/structure/segment-nameless-too.ts",
      "server/src/rules/structure/index.ts",
      "test/rules/structure/segment-nameless-too.test.ts",
    ];
    const biome = node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", ...written);
    expect(biome.status, biome.output + biome.trouble).toBe(0);
    writeFileSync(
      path.join(copy, "tsconfig.written.json"),
      JSON.stringify({ extends: "./tsconfig.json", include: [], files: written }),
    );
    const types = node("node_modules/typescript/bin/tsc", "-p", "tsconfig.written.json");
    expect(types.status, types.output).toBe(0);
    const test = node("node_modules/vitest/vitest.mjs", "run", "--root", copy, written[2] ?? "");
    expect(test.status, test.output + test.trouble).toBe(0);
  });

  it.each([
    [
      "usp-unvalued",
      "differentiation",
      "The code usp-unvalued is taken: server/src/rules/differentiation/usp-unvalued.ts.",
    ],
    ["usp-unvalued", "structure", "The code usp-unvalued is taken: server/src/rules/differentiation/usp-unvalued.ts."],
    [
      "Too_Loud",
      "structure",
      '"Too_Loud" is no code: use at most 40 small letters, with hyphens between words, such as usp-unvalued.',
    ],
    [
      "new-one",
      "pricing",
      'There is no section "pricing" for a new rule; there are concentration, differentiation, economics, evidence, ' +
        "posture, segmentation, service, specialization, structure.",
    ],
  ])("refuses %s in %s with one clear line", (code, section, problem) => {
    expect(command(code, section)).toEqual({ status: 2, output: "", trouble: `${problem}\n` });
  });

  it("refuses a section whose rules have no checks, or without a list", () => {
    expect(newRule(copy, "new-one", "language")).toHaveProperty("problem");
    const index = path.join(copy, "server/src/rules/service/index.ts");
    const kept = readFileSync(index, "utf8");
    writeFileSync(index, "export {};\n");
    expect(newRule(copy, "new-one", "service")).toEqual({
      problem: "server/src/rules/service/index.ts has no list of rules to add new-one to.",
    });
    writeFileSync(index, kept);
  });

  it("says how it is used", () => {
    expect(command("new-one")).toEqual({ status: 2, output: "", trouble: "Usage: npm run new-rule CODE SECTION\n" });
  });
});
