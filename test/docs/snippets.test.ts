import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { allRules } from "../../server/src/rules/index.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { diagnose, TODAY } from "../support/kit.ts";
import { type Block, isGenerated, type Page, pages, root } from "./pages.ts";

/** What stands in the blocks of the guide: plans can be read, configurations hold what the schema knows. */

const languageErrors = new Set(
  allRules.filter(({ section, severity }) => section === "language" && severity === "error").map(({ code }) => code),
);

/** What a piece of a plan stands in, by the name of the block. */
const around: Readonly<Record<string, string>> = {
  strategy: 'strategy A "A" {\n$\n}\n',
  specialization: 'specialization "A" {\n$\n}\n',
  segment: 'segment A "A" {\n$\n}\n',
  demographics: 'segment A "A" {\n  demographics {\n$\n  }\n}\n',
  psychographics: 'segment A "A" {\n  psychographics {\n$\n  }\n}\n',
  economics: 'segment A "A" {\n  economics {\n$\n  }\n}\n',
  usp: 'usp A "A" {\n  delivers A 1\n$\n}\n',
  service: 'service A "A" {\n  mode reactive\n$\n}\n',
  goal: 'goal A "A" {\n$\n}\n',
  posture: "posture {\n$\n}\n",
  concentration: "concentration {\n$\n}\n",
};

function blocksIn(language: RegExp, page: Page): Block[] {
  return page.blocks.filter((block) => language.test(block.language));
}

/** What keeps a piece of a plan from being read, as `LINE CODE: message`. Names may be declared elsewhere. */
function unreadable(block: Block): string[] {
  const place = block.marks.get("in");
  const frame = place === undefined ? "$" : (around[place] ?? `there is no block ${place}`);
  const [before = ""] = frame.split("$");
  const text = frame.replace("$", () => block.text);
  return diagnose({ "plans/plan.strategy": text }, { today: TODAY })
    .filter(({ code }) => languageErrors.has(code) && !["unknown-name", "import-missing"].includes(code))
    .map(({ line, code, message }) => `${block.line + line - before.split("\n").length} ${code}: ${message}`);
}

const configSchema = JSON.parse(readFileSync(path.join(root, "schemas/strategy.config.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(configSchema);
const configKeys = Object.keys(configSchema.properties).filter((key) => key !== "$schema");

/** Whether a block of JSON is a `strategy.config.json`: it has one of its keys. Others are something else's. */
function isConfig({ text, marks }: Block): boolean {
  const value = parse(text);
  const keys = Object.keys(Object(value));
  return (
    marks.get("file")?.endsWith("strategy.config.json") === true ||
    (keys.some((key) => configKeys.includes(key)) && !keys.includes("version"))
  );
}

describe("the pages", () => {
  it("close every block, and indent none", () => {
    for (const page of pages) {
      const fences = page.text.match(/^\s*```/gm) ?? [];
      expect(fences.length, page.path).toBe(page.blocks.length * 2);
    }
  });

  it("name a language at every block", () => {
    const known = ["strategy", "sh", "text", "json", "jsonc", "ts", "yaml", "diff", "lua", "elisp", "toml"];
    const other = pages.flatMap((page) =>
      page.blocks.filter(({ language }) => !known.includes(language)).map(({ line }) => `${page.path}:${line}`),
    );
    expect(other).toEqual([]);
  });

  it("use only marks that mean something", () => {
    const known = ["file", "add", "change", "run", "copy", "here", "in", "guide"];
    for (const page of pages) {
      for (const { marks, line } of page.blocks) {
        for (const mark of marks.keys()) expect(known, `${page.path}:${line}`).toContain(mark);
      }
    }
  });
});

describe.each(pages.filter((page) => !isGenerated(page)).map((page) => [page.path, page] as const))("%s", (_, page) => {
  it("shows plans that can be read", () => {
    // What a story writes to a file is read with the rest of that file, by the command itself.
    const alone = blocksIn(/^strategy$/, page).filter(({ marks }) => !marks.has("add"));
    expect(alone.flatMap((block) => unreadable(block))).toEqual([]);
  });

  it("shows configurations that hold what the schema knows", () => {
    for (const block of blocksIn(/^jsonc?$/, page)) {
      if (!isConfig(block)) continue;
      const config = parse(block.text);
      expect([validate(config), validate.errors], `${page.path}:${block.line}`).toEqual([true, null]);
      const files = memoryFiles({ "strategy.config.json": block.text });
      const { problems } = createWorkspace({ files, today: TODAY }).config("plan.strategy");
      // What a page extends lies elsewhere: its story reads it.
      const elsewhere = /cannot be read|There is no package|extends/;
      const faults = problems.filter(({ message }) => !elsewhere.test(message));
      expect(faults, `${page.path}:${block.line}`).toEqual([]);
    }
  });

  it("shows JSON that can be read", () => {
    for (const { text, line } of blocksIn(/^json$/, page)) {
      expect(() => JSON.parse(text), `${page.path}:${line}`).not.toThrow();
    }
  });
});

describe("the language guide", () => {
  const order = ["plan", "specialization", "differentiation", "segmentation", "concentration", "service", "economics"];
  const names = [...order, "posture"].map((name) => `docs/principles/${name}.md`);
  const pieces = names.map((name) =>
    pages
      .filter((page) => page.path === name)
      .flatMap(({ blocks }) => blocks)
      .filter(({ marks }) => marks.has("guide"))
      .map(({ text }) => text)
      .join("\n"),
  );

  it("writes one plan, piece by piece, of which the checker has nothing to say", () => {
    for (const [index, piece] of pieces.entries()) expect(piece, names[index]).not.toBe("");
    const found = diagnose(pieces.join("\n"), { today: TODAY });
    expect(found.map(({ line, code, message }) => `${line} ${code}: ${message}`)).toEqual([]);
  });
});
