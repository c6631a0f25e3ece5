import { describe, expect, test } from "vitest";
import { semanticTokens, tokenModifiers, tokenTypes } from "../../server/src/features/semantic-tokens.ts";
import { scene } from "../support/features.ts";
import { PLAN, type Sources } from "../support/kit.ts";
import { sampleTexts } from "../support/samples.ts";

/** The tokens as `text:type+modifier`. */
function tokens(sources: Sources, path = PLAN, range?: { start: number; end: number }): string[] {
  const { host, texts } = scene(sources);
  return semanticTokens(host, path, range).map(({ start, end, type, modifiers }) =>
    [`${texts[path]?.slice(start, end)}:${type}`, ...modifiers].join("+"),
  );
}

describe("names", () => {
  test("of every kind, declared and referred to", () => {
    const text = `strategy P "P"
value V "V"
competitor C "C" { offers V 1.5 }
usp U "U" { delivers V 5; for S; against C }
segment S "S" { psychographics { values V 3 }; persona M "M" }
service D "D" { mode reactive; for S }
goal G "G" { for S }
concentration { focus S 5% }`;
    expect(tokens(text)).toEqual([
      ..."P:strategy+declaration V:value+declaration C:competitor+declaration V:value 1.5:number".split(" "),
      ..."U:usp+declaration V:value 5:number S:segment C:competitor S:segment+declaration V:value 3:number".split(" "),
      ..."M:persona+declaration D:service+declaration reactive:enumMember S:segment".split(" "),
      ..."G:goal+declaration S:segment S:segment".split(" "),
    ]);
  });

  test("a keyword as a name", () => {
    expect(tokens('value value "Value"\nusp usp "U" { delivers value 5 }')).toEqual([
      "value:value+declaration",
      "usp:usp+declaration",
      "value:value",
      "5:number",
    ]);
  });

  test("that are imported are derived, also after use", () => {
    const sources = {
      "lib.strategy": 'value V "V"\nsegment S "S"',
      [PLAN]: 'import "lib.strategy"\nuse S\nusp U "U" { delivers V 5 }',
    };
    expect(tokens(sources)).toEqual(["S:segment+derived", "U:usp+declaration", "V:value+derived", "5:number"]);
    expect(tokens(sources, "lib.strategy")).toEqual(["V:value+declaration", "S:segment+declaration"]);
  });

  test("of excluded segments", () => {
    const sources = {
      "lib.strategy": 'segment T "T"',
      [PLAN]: 'import "lib.strategy"\nspecialization "X" { excludes S, T }\nsegment S "S"',
    };
    expect(tokens(sources)).toEqual([
      "S:segment+excluded",
      "T:segment+derived+excluded",
      "S:segment+declaration+excluded",
    ]);
  });

  test("that stand for nothing have none; neither have units", () => {
    expect(tokens('usp U "U" { delivers Nobody 5 }\nsegment S "S" { size 5 shops }\nuse Nothing')).toEqual([
      "U:usp+declaration",
      "5:number",
      "S:segment+declaration",
    ]);
  });
});

describe("words and codes", () => {
  test("that their keyword knows", () => {
    expect(
      tokens('strategy P "P" { currency EUR; status draft; rate USD 2 }\nvalue V "V" { role quality }').slice(1),
    ).toEqual(["EUR:enumMember", "draft:enumMember", "USD:enumMember", "V:value+declaration", "quality:enumMember"]);
    expect(tokens('segment S "S" { demographics { region DE, "Alps"; income 5k EUR } }').slice(1)).toEqual([
      "DE:enumMember",
      "EUR:enumMember",
    ]);
  });

  test("and none where it does not", () => {
    expect(tokens('value V "V" { role nonsense }\nstrategy P "P" { currency XXY }')).toEqual([
      "V:value+declaration",
      "P:strategy+declaration",
    ]);
  });
});

describe("broken text", () => {
  test.each([
    ["a missing title", "value V", ["V:value+declaration"]],
    ["an open text", 'value V "V\nvalue W "W"', ["V:value+declaration", "W:value+declaration"]],
    [
      "a missing level",
      'value V "V"\nusp U "U" { delivers V }',
      ["V:value+declaration", "U:usp+declaration", "V:value"],
    ],
    ["an unknown block", 'nonsense { value V "V" }', []],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test("a file that cannot be read has none", () => {
    expect(tokens("", "gone.strategy")).toEqual([]);
  });
});

describe("a range", () => {
  test("gives the tokens of its statements and no others", () => {
    const text = Array.from({ length: 50 }, (_, i) => `value V${i} "V"`).join("\n");
    const start = text.indexOf("value V20");
    expect(tokens(text, PLAN, { start, end: start + 20 })).toEqual(["V20:value+declaration", "V21:value+declaration"]);
  });

  test("parts give together what the whole gives", () => {
    const texts = sampleTexts();
    const { host } = scene(texts);
    for (const [path, text] of Object.entries(texts)) {
      const whole = semanticTokens(host, path);
      for (let start = 0; start < text.length; start += 97) {
        const range = { start, end: start + 211 };
        const part = semanticTokens(host, path, range);
        const due = whole.filter((token) => token.end >= range.start && token.start <= range.end);
        expect(due.every((token) => part.some(({ start: at }) => at === token.start))).toBe(true);
        expect(part.every((token) => whole.some(({ start: at }) => at === token.start))).toBe(true);
      }
    }
  });
});

describe("on every sample, also where the text breaks off", () => {
  test("tokens are in order, on one line each, and of the legend", () => {
    const types = new Set(tokenTypes.map(({ name }) => name));
    const modifiers = new Set(tokenModifiers.map(({ name }) => name));
    const texts = sampleTexts();
    for (const [path, text] of Object.entries(texts)) {
      for (let end = text.length; end > 0; end -= 301) {
        const { host } = scene({ ...texts, [path]: text.slice(0, end) });
        let last = 0;
        for (const token of semanticTokens(host, path)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).not.toMatch(/[\r\n]/);
          expect(types.has(token.type)).toBe(true);
          for (const modifier of token.modifiers) expect(modifiers.has(modifier)).toBe(true);
          last = token.end;
        }
      }
    }
  });
});
