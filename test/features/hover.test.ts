import { describe, expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { vocabulary } from "../../server/src/vocabulary/index.ts";
import { signatureOf } from "../../server/src/vocabulary/signature.ts";
import { atCursor, scene } from "../support/features.ts";
import { at, nothing, said, WHOLE } from "../support/hover.ts";
import { PLAN } from "../support/kit.ts";
import { sampleTexts } from "../support/samples.ts";

describe("a keyword", () => {
  test("shows what it takes, what it means, an example, and how often it may stand", () => {
    const text = said('usp Fresh "Fresh" { deliv<|>ers Freshness 5 }');
    expect(text).toContain("```strategy\ndelivers VALUE LEVEL, …\n```");
    expect(text).toContain("The values that the USP delivers");
    expect(text).toContain("```strategy\ndelivers Freshness 5, Speed 4\n```");
    expect(text).toContain("Exactly once in a `usp`.");
  });

  test("warns of what people get wrong, and leads to the guide", () => {
    const text = said('segment A "A" { psychographics { val<|>ues B 5 } }');
    expect(text).toContain("*A common mistake:* Rating everything 4 or 5.");
    expect(text).toContain("In the guide: [segmentation](https://");
    expect(text).toContain("/docs/principles/segmentation.md)");
    expect(said("<|>concentration { }")).toContain("[concentration](https://");
    expect(said('usp A "A" { no<|>te "B" }')).not.toContain("mistake");
  });

  test("says how often", () => {
    expect(said('<|>value A "A"')).toContain("As often as needed in a file.");
    expect(said("<|>posture { }")).toContain("At most once in a file.");
    expect(said('segment A "A" { economics<|> { } }')).toContain("At most once in a `segment`.");
    expect(said('segment A "A" { economics { margin<|> 5% } }')).toContain("At most once in an `economics`.");
  });

  test("means what it means in its block", () => {
    expect(said('competitor A "A" { sh<|>are 5% }')).not.toBe(said("posture { sh<|>are 5% }"));
    expect(said("value val<|>ue")).not.toContain("```strategy");
    expect(said('val<|>ue value "Value"')).toContain("```strategy");
  });

  test.each([
    ["without its values", "usp Fresh { deliv<|>ers }"],
    [
      "before an open text",
      'usp Fresh "Fresh { deliv<|>ers Fresh 5 }\nusp Other "O" {\n  delivers<|> A 5'.replace("deliv<|>ers", "delivers"),
    ],
    ["with stray signs", 'usp Fresh "F" {\n  deliv<|>ers % & Freshness'],
    ["with a comma too many", 'usp Fresh "F" {\n  deliv<|>ers , ,\n}'],
    ["twice", 'usp Fresh "F" { delivers A 5; deliv<|>ers B 4 }'],
  ])("in a broken line: %s", (_, text) => {
    expect(said(text)).toContain("The values that the USP delivers");
  });

  test("in the wrong block says where it belongs", () => {
    const text = said('value A "A" { prem<|>ium 5% }');
    expect(text).toMatch(/^`premium` does not belong here\. It stands in `usp` and in `competitor`\./);
    expect(text).toContain("premium PERCENT");
    expect(said("posture { strat<|>egy }")).toContain("It stands at the top of the file.");
  });

  test("within a block that nobody knows", () => {
    expect(said("nonsense { deep { prem<|>ium 5% } }")).toContain("`premium` does not belong here");
    nothing("nonsense { dee<|>p { premium 5% } }");
  });

  test("every keyword of the language has its page", () => {
    const openers = new Map([...vocabulary.values()].flatMap(({ name }) => [[name, openerOf(name)]]));
    for (const [block, spec] of vocabulary) {
      for (const keyword of spec.keywords.values()) {
        const text = `${openers.get(block)} <|>${keyword.name}`;
        expect(said(text), text).toContain(signatureOf(keyword));
      }
    }
  });

  test("of money says what it amounts to in this plan", () => {
    expect(at("\nconcen")).toContain("Budget: **100,000 EUR**, 20% in reserve");
    expect(at("\n  foc")).toContain("Small offices get **80,000 EUR** (80%)");
    expect(at("  econ")).toContain("Worth of a customer (LTV): **780 EUR** in 4 years");
  });
});

/** The text that opens a block as deep as it has to stand. */
function openerOf(block: string): string {
  const title = `${block} X "X" {`;
  switch (block) {
    case "file":
      return "";
    case "demographics":
    case "psychographics":
    case "economics":
      return `segment X "X" {\n${block} {\n`;
    case "persona":
      return `segment X "X" {\n${title}\n`;
    case "focus":
      return "concentration {\nfocus X 5% {\n";
    case "posture":
    case "concentration":
      return `${block} {\n`;
    case "specialization":
      return 'specialization "X" {\n';
    default:
      return `${title}\n`;
  }
}

describe("a suppression", () => {
  test("shows the rule", () => {
    const { host, at: place } = atCursor('// strategy-ignore usp-unv<|>alued: later\nusp A "A" { delivers B 5 }');
    const found = hover(host, place);
    expect(found?.markdown).toMatch(
      /^`usp-unvalued` · error · differentiation\n\nA USP promises what no segment values\./,
    );
    expect(found?.markdown).toContain("A difference wins customers only if they care about it.");
    expect(found?.at).toEqual({ start: 19, end: 31 });
  });

  test("of a file, of several rules, of none", () => {
    expect(said("// strategy-ignore-file goal-past, value-un<|>used")).toContain("`value-unused`");
    expect(said("// strategy-ignore syntax-er<|>ror: no")).toContain("It cannot be silenced.");
    nothing("// strategy-ignore no-such-ru<|>le");
    nothing("// strategy-ignore goal-past: about usp-un<|>valued");
    nothing("// about usp-un<|>valued");
    nothing("/// strategy-ignore usp-un<|>valued");
  });
});

describe("nothing to say", () => {
  test.each([
    ["an empty file", "<|>"],
    ["a blank line", 'value A "A"\n<|>\nvalue B "B"'],
    ["a brace", 'value A "A"   {  <|>  }'],
    ["a comment", '// hel<|>lo\nvalue A "A"'],
    ["an unknown word", "non<|>sense"],
  ])("%s", (_, text) => nothing(text));

  test("of a file that cannot be read", () => {
    expect(hover(scene("").host, { path: "gone.strategy", offset: 0 })).toBeUndefined();
  });

  test("right after a block comment the statement counts", () => {
    expect(said('/* x */<|>value A "A"')).toContain("value NAME");
  });
});

describe("hostile plans", () => {
  const title = "x](command:evil) ![i](https://evil.example/i.png) <img src=x> | `code` https://evil.example";
  const hostile = WHOLE.replaceAll(
    /"(Roasted this week|In three days|Big Bean|Fresh in three days|Small offices|Office manager|Stale coffee is heard of\.|A human answers|Grow|Roastery 2027|Days since roasting)"/g,
    `"${title}"`,
  ).replaceAll(/^\/\/\/ .*$/gm, `/// ${title} [d](command:evil)`);

  test("cannot inject links, pictures, HTML or cells from titles and doc comments", () => {
    const { host } = scene({ [PLAN]: hostile, "b.strategy": `import "${PLAN}"` });
    let hovers = 0;
    const places = [...hostile].map((_, offset) => ({ path: PLAN, offset }));
    for (const place of [...places, { path: "b.strategy", offset: 10 }]) {
      const text = hover(host, place)?.markdown;
      if (text === undefined) continue;
      hovers++;
      const shown = text.replace(/\\./g, "");
      expect(shown).not.toMatch(/\]\(\s*(?!https?:)/);
      expect(shown).not.toMatch(/!\[|<[a-z/!]/i);
      for (const [line = ""] of text.matchAll(/^\|.*$/gm)) {
        expect(line.replace(/\\\|/g, "")).not.toContain("evil) |  |");
      }
    }
    expect(hovers).toBeGreaterThan(100);
  });

  test("keep their tables whole", () => {
    const rows = at("usp Fr", hostile)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const cells = rows.map((row) => row.replace(/\\./g, "").split("|").length);
    expect(new Set(cells)).toEqual(new Set([6]));
  });
});

test("a file of nothing but braces overflows nothing", () => {
  const { host } = scene(`${"a {".repeat(20_000)} value<|>`.replace("<|>", ""));
  expect(hover(host, { path: PLAN, offset: 60_004 })?.markdown).toContain("`value` does not belong here");
});

describe("every place of every sample", () => {
  test("has a hover or none, and never fails", { timeout: 30_000 }, () => {
    const texts = sampleTexts();
    const { host } = scene(texts);
    for (const [path, text] of Object.entries(texts)) {
      let found = 0;
      for (let offset = 0; offset <= text.length; offset += 3) {
        const here = hover(host, { path, offset });
        if (here === undefined) continue;
        found++;
        expect(here.at.start).toBeLessThanOrEqual(offset);
        expect(here.at.end).toBeGreaterThanOrEqual(offset);
        expect(here.markdown).not.toMatch(/undefined|NaN|\[object|Infinity/);
      }
      expect(found).toBeGreaterThan(text.length / 10);
    }
  });

  test("does not fail where the text breaks off", { timeout: 30_000 }, () => {
    const text = WHOLE;
    for (let end = 0; end < text.length; end += 7) {
      const { host } = scene(text.slice(0, end));
      for (const offset of [0, end >> 1, Math.max(0, end - 1), end]) hover(host, { path: PLAN, offset });
    }
  });
});
