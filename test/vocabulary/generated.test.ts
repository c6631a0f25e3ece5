import { describe, expect, it } from "vitest";
import { filesOutOfStep, languageFiles } from "../../scripts/generate-language.ts";
import { languageConfiguration } from "../../scripts/language/configuration.ts";
import { grammar, markdownInjection } from "../../scripts/language/grammar.ts";
import { vocabulary } from "../../server/src/vocabulary/index.ts";

/** Everything in a tree of JSON that stands under one of these keys. */
function textsUnder(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" && keys.includes(key) ? [inner] : textsUnder(inner, keys),
  );
}

const expressions = textsUnder(grammar(), ["match", "begin", "end"]);

/** Whether one of the grammar's expressions matches the whole text. */
function matches(text: string): boolean {
  return expressions.some((source) => new RegExp(`^(?:${source})$`, "u").test(text));
}

describe("generated files", () => {
  it("are in step with the vocabulary", () => {
    expect(filesOutOfStep()).toEqual([]);
  });

  it("have a page for every block, whose links lead to pages and sections that there are", () => {
    const files = languageFiles();
    for (const block of vocabulary.keys()) expect(files.has(`docs/language/${block}.md`)).toBe(true);
    for (const [name, text] of files) {
      if (!name.endsWith(".md")) continue;
      for (const [, target = "", anchor = ""] of text.matchAll(/\]\(([\w-]*(?:\.md)?)(?:#([\w-]+))?\)/g)) {
        const page = target === "" ? text : files.get(`docs/language/${target}`);
        expect(page, `${name} → ${target}`).toBeDefined();
        if (anchor !== "") expect(page?.toLowerCase(), `${name} → ${target}#${anchor}`).toContain(`\n## ${anchor}\n`);
      }
    }
  });
});

describe("the grammar", () => {
  it("has only expressions that can be read", () => {
    for (const source of [...expressions, ...textsUnder(markdownInjection(), ["end", "while"])]) {
      expect(() => new RegExp(source.replaceAll("\\G", "").replace("\\3", "`"), "u"), source).not.toThrow();
    }
  });

  it("colours every keyword, and a name after those that declare one", () => {
    const begins = textsUnder(grammar(), ["begin"]).map((source) => new RegExp(source, "u"));
    const captured = (text: string): string[] => begins.flatMap((begin) => begin.exec(text)?.slice(1) ?? []);
    for (const spec of vocabulary.values()) {
      for (const entry of spec.keywords.values()) {
        expect(captured(`${entry.name} fresh-in-3 "Text"`), entry.name).toContain(entry.name);
        if (entry.slots[0]?.form !== "declared-name") continue;
        expect(captured(`${entry.name} Größe-2 "Text"`), entry.name).toContain("Größe-2");
      }
    }
  });

  it.each(["5", "48_000", "-3", "0.5M", "600k", "15%", "-2.5%", "600k EUR", "19.90 USD", "2h", "30min", "6mo", "4y"])(
    "knows the figure %s",
    (text) => expect(matches(text)).toBe(true),
  );

  it.each([
    "2027-03-31",
    "2027-03",
    "2027-Q1",
    "DE",
    "US-CA",
    "EUR",
    "close-follower",
    "/// Our core.",
    "// ask",
    "{",
    "..",
  ])("knows %s", (text) => expect(matches(text)).toBe(true));
});

describe("the language configuration", () => {
  it("takes a name of any script as one word", () => {
    const { wordPattern } = languageConfiguration();
    const words = (text: string): string[] =>
      text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`)) ?? [];
    expect(words("usp fresh-in-three Größe 价格 _a2 { premium -2.5% 48_000 4y }")).toEqual([
      "usp",
      "fresh-in-three",
      "Größe",
      "价格",
      "_a2",
      "premium",
      "-2.5%",
      "48_000",
      "4y",
    ]);
  });

  it("indents after an opening brace that stands in no text or comment", () => {
    const increase = new RegExp(languageConfiguration().indentationRules.increaseIndentPattern.pattern);
    for (const line of ["posture {", 'usp A "A {" { // why', "  demographics {"])
      expect(increase.test(line), line).toBe(true);
    for (const line of ["// posture {", 'note "a {', "posture { market leader }", "}"])
      expect(increase.test(line), line).toBe(false);
  });
});
