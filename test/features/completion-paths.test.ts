import { describe, expect, test } from "vitest";
import { completion, item, labels, taken } from "./completion-kit.ts";

const shared = { "plans/market.strategy": "", "shared/values.strategy": "", "shared/more/far.strategy": "" };

describe("the path of an import", () => {
  test("files of the root, the nearest first, as paths from here", () => {
    expect(labels({ ...shared, "plans/plan.strategy": 'import "<|>"' })).toEqual([
      "market.strategy",
      "../shared/values.strategy",
      "../shared/more/far.strategy",
    ]);
  });

  test("the file itself and what is imported already are left out", () => {
    const text = 'import "market.strategy"\nimport "<|>"\n';
    expect(labels({ ...shared, "plans/plan.strategy": text })).not.toContain("market.strategy");
    expect(labels({ ...shared, "plans/plan.strategy": text })).not.toContain("plan.strategy");
    expect(labels({ ...shared, "plans/plan.strategy": 'import "mar<|>ket.strategy"' })).toContain("market.strategy");
  });

  test("what imports this file, over any way, would close a circle", () => {
    const files = {
      "plan.strategy": 'import "<|>"',
      "a.strategy": 'import "b.strategy"',
      "b.strategy": 'import "plan.strategy"',
      "c.strategy": "",
    };
    expect(labels(files)).toEqual(["c.strategy"]);
  });

  test.each([
    ["between quotes", 'import "<|>"', 'import "market.strategy"'],
    ["in the middle of a path", 'import "mar<|>ken.strategy"', 'import "market.strategy"'],
    ["without the closing quote", 'import "mar<|>', 'import "market.strategy"'],
    ["without quotes", "import <|>", 'import "market.strategy"'],
    ["as far as it is typed without quotes", "import mar<|>", 'import "market.strategy"'],
  ])("%s", (_what, text, expected) => {
    expect(taken({ ...shared, "plans/plan.strategy": `${text}\nvalue A "A"\n` }, "market.strategy")).toBe(
      `${expected}\nvalue A "A"\n`,
    );
  });

  test("in a large root, folder by folder", () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 80; i++) files[`shared/north/f${i}.strategy`] = "";
    for (let i = 0; i < 5; i++) files[`plans/g${i}.strategy`] = "";
    const at = (typed: string) => completion({ ...files, "plans/plan.strategy": `import "${typed}<|>"` });
    expect(at("").items.map(({ label }) => label)).toEqual(
      ["g0", "g1", "g2", "g3", "g4"].map((g) => `${g}.strategy`).concat("../"),
    );
    expect(at("").incomplete).toBe(true);
    expect(at("../").items.find(({ label }) => label === "../shared/")).toMatchObject({ kind: "folder", again: true });
    expect(at("../shared/").items.map(({ label }) => label)).toEqual(["../shared/north/"]);
    expect(at("../shared/north/f").items).toHaveLength(80);
  });

  test("a text of several lines is no path", () => {
    expect(completion({ ...shared, "plan.strategy": 'import """<|>"""' }).items).toEqual([]);
  });

  test("other texts of a file are nobody's business", () => {
    expect(completion({ ...shared, "plan.strategy": 'value A "mar<|>"' }).items).toEqual([]);
  });
});

describe("strategy-ignore comments", () => {
  const usp =
    'strategy P "P" {\n  period 2027\n}\nvalue Fast "Fast"\nsegment S "S" { psychographics { values Fast 0 } }\n\n<|>\nusp A "The best of all" {\n  delivers Fast 5\n}\n';
  const with_ = (comment: string): string => usp.replace("<|>", comment);

  test("a comment that begins like one is completed to it", () => {
    const found = labels(with_("// str<|>"));
    expect(found).toHaveLength(3);
    expect(item(with_("// str<|>"), found[0] ?? "").newText).toMatch(/^strategy-ignore \$\{1:[a-z-]+\}: /);
    expect(labels('segment A "A" {\n  // str<|>\n}')).toHaveLength(2);
    expect(taken(with_("// str<|>"), "strategy-ignore-file code: reason")).toContain("// strategy-ignore-file ");
  });

  test("its codes come with what they say, those that are found below first", () => {
    const found = item(with_("// strategy-ignore <|>"), "superlative-unproven");
    expect(found.kind).toBe("rule");
    expect(found.documentation).toContain("# `superlative-unproven`");
    expect(found.detail).not.toBe("");
    const first = labels(with_("// strategy-ignore <|>")).slice(0, 5);
    expect(first).toContain("superlative-unproven");
    expect(first).toContain("usp-unvalued");
    expect(labels(with_("// strategy-ignore <|>"))).not.toContain("unknown-name");
  });

  test("codes that stand there are not offered again, and until is", () => {
    const found = labels(with_("// strategy-ignore usp-unvalued, sup<|>"));
    expect(found).not.toContain("usp-unvalued");
    expect(found.at(-1)).toBe("until");
    expect(labels(with_("// strategy-ignore <|>"))).not.toContain("until");
    expect(taken(with_("// strategy-ignore usp-unvalued, superl<|>"), "superlative-unproven")).toContain(
      "// strategy-ignore usp-unvalued, superlative-unproven\n",
    );
  });

  test("after until a day", () => {
    expect(labels(with_("// strategy-ignore usp-unvalued until <|>"))).toEqual([
      "2027-03-31",
      "2026-12-31",
      "2027-12-31",
    ]);
  });

  test("a trailing comment is about its own line", () => {
    const text = 'value Fast "Fast"\nusp A "A" { // strategy-ignore <|>\n  delivers Fast 5\n}\n';
    expect(labels(text)[0]).toBe("reason-missing");
  });

  test.each([
    ["in the reason", "// strategy-ignore usp-unvalued: be<|>"],
    ["after the date", "// strategy-ignore usp-unvalued until 2027-03-31 <|>"],
    ["in an ordinary comment", "// something <|>"],
    ["at the start of one", "// <|>"],
    ["in one that begins otherwise", "// we<|>"],
    ["in a doc comment", "/// str<|>"],
    ["in a comment of several lines", "/* str<|> */"],
  ])("nothing is offered %s", (_what, comment) => {
    expect(completion(with_(comment)).items).toEqual([]);
  });
});
