import { describe, expect, test } from "vitest";
import { complete } from "../../server/src/features/completion.ts";
import { SourceFile } from "../../server/src/model/source.ts";
import { atCursor } from "../support/features.ts";
import { choice, completion, item, labels, stop, taken } from "./completion-kit.ts";

const plan = (rest: string): string =>
  `strategy Plan "The plan" {\n  period 2027\n  currency EUR\n}\n\nvalue Fast "There soon"\nvalue Cheap "Costs little"\n\n${rest}`;

describe("where a statement begins", () => {
  test("an empty file is offered everything, the plan itself first, and no names to use", () => {
    const offered = labels("<|>");
    expect(offered[0]).toBe("strategy");
    expect(offered).toEqual(
      expect.arrayContaining(["import", "value", "specialization", "usp", "segment", "goal", "concentration"]),
    );
    expect(offered).not.toContain("use");
    expect(offered).not.toContain("note");
  });

  test("use comes with the first import", () => {
    expect(labels({ "plan.strategy": 'import "a.strategy"\n<|>', "a.strategy": "" })).toContain("use");
  });

  test("what may stand there once is offered until it does, what may repeat after what is still missing", () => {
    const offered = labels(plan("posture {\n}\n<|>"));
    expect(offered).not.toContain("strategy");
    expect(offered).not.toContain("posture");
    expect(offered.indexOf("value")).toBeGreaterThan(offered.indexOf("concentration"));
    expect(offered.indexOf("usp")).toBeLessThan(offered.indexOf("value"));
  });

  test("what a block cannot do without comes first", () => {
    expect(labels(plan('usp Soon "Soon" {\n  <|>\n}'))[0]).toBe("delivers");
    expect(item(plan('usp Soon "Soon" {\n  <|>\n}'), "delivers").preselect).toBe(true);
    expect(labels('service Desk "Desk" {\n  channel email\n  <|>\n}')[0]).toBe("mode");
    expect(labels('service Desk "Desk" {\n  mode reactive\n  <|>\n}')).not.toContain("mode");
  });

  test.each([
    ["an empty block", 'segment A "A" {<|>}'],
    ["an empty block of one line", 'segment A "A" { <|> }'],
    ["a half-typed keyword", 'segment A "A" {\n  gro<|>\n}'],
    ["the middle of a keyword", 'segment A "A" {\n  gro<|>wth 5%\n}'],
    ["the start of a keyword", 'segment A "A" {\n  <|>growth 5%\n}'],
    ["after a semicolon", 'segment A "A" {\n  size 5; <|>\n}'],
    ["after a block on its line", 'segment A "A" {\n  demographics { } <|>\n}'],
    ["a block that is never closed", 'segment A "A" {\n  <|>'],
    ["a block that is never closed, before another statement", 'segment A "A" {\n  <|>\n\nvalue B "B"\n'],
    ["below a line with a syntax error", 'segment A "A" {\n  size "open\n  <|>\n}'],
    ["below a line with a stray sign", 'segment A "A" {\n  size § 5\n  <|>\n}'],
    ["below an unknown keyword", 'segment A "A" {\n  sizes 5\n  <|>\n}'],
    ["below a comment", 'segment A "A" {\n  // what else?\n  <|>\n}'],
    ["after a comment on the same line", 'segment A "A" {\n  /* yes */ <|>\n}'],
    ["Windows line ends", 'segment A "A" {\r\n  <|>\r\n}\r\n'],
    ["old line ends", 'segment A "A" {\r  <|>\r}\r'],
    ["a byte-order mark and tabs", '\ufeffsegment A "A" {\n\t<|>\n}'],
    ["a block on its own line", 'segment A "A"\n{\n  <|>\n}'],
  ])("%s", (_what, text) => {
    const offered = labels(text);
    expect(offered).toEqual(expect.arrayContaining(["growth", "psychographics"]));
    expect(offered).not.toContain("usp");
  });

  test("blocks within blocks know their own keywords", () => {
    const text = 'segment A "A" {\n  psychographics {\n    <|>\n  }\n}';
    expect(labels(text)).toEqual(expect.arrayContaining(["values", "expects", "musts", "note"]));
    expect(labels(text)).not.toContain("economics");
  });

  test("a line back at the margin ends a block that was never closed", () => {
    const offered = labels('segment A "A" {\n  size 5\n\nus<|>');
    expect(offered).toContain("usp");
    expect(offered).not.toContain("reach");
  });

  test("the focus of a plan gets its share once", () => {
    const focus = (head: string): string => plan(`segment A "A"\nconcentration {\n  focus A${head} {\n    <|>\n  }\n}`);
    expect(labels(focus(""))).toContain("budget");
    expect(labels(focus(" 50%"))).not.toContain("budget");
  });

  test("a rate needs a currency to be worth something in", () => {
    expect(labels('strategy P "P" {\n  <|>\n}')).not.toContain("rate");
    expect(labels('strategy P "P" {\n  currency EUR\n  <|>\n}')).toContain("rate");
  });

  test.each([
    ["in a block that nobody knows", "nonsense {\n  <|>\n}"],
    ["before a statement on the same line", '  <|>  value A "A"'],
    ["at a figure", "12<|>"],
    ["between a head and its block on the next line", 'segment A "A"\n<|>\n{\n}'],
  ])("nothing is offered %s", (_what, text) => {
    expect(completion(text).items).toEqual([]);
  });

  test("the page of a keyword is its documentation with an example, its signature stands beside it", () => {
    const found = item("<|>", "usp");
    expect(found.detail).toBe('usp NAME "TITLE" { … }');
    expect(found.documentation).toContain("unique selling proposition");
    expect(found.documentation).toContain("```strategy\nusp FreshInThree");
  });
});

describe("what a keyword is completed to", () => {
  test("the word under the cursor is replaced, all of it", () => {
    const found = item('segment A "A" {\n  gro<|>wt\n}', "growth");
    expect([found.start, found.end]).toEqual([18, 23]);
  });

  test("a statement that goes on already gets its keyword only", () => {
    expect(item('segment A "A" {\n  <|>growth 5%\n}', "reach")).toMatchObject({ newText: "reach", snippet: false });
    expect(item('us<|> A "A" {\n}', "usp")).toMatchObject({ newText: "usp", snippet: false });
  });

  test("a USP has a block with the values that there are", () => {
    const { newText, snippet } = item(plan("<|>"), "usp");
    expect(snippet).toBe(true);
    expect(newText).toBe(
      `usp ${stop(1, "NewUsp")} "${stop(2, "<what we do better than anyone>")}" {\n` +
        `\tdelivers ${choice(3, "Fast", "Cheap")} ${choice(4, "5", "4", "3", "2", "1", "0")}\n\tbecause "$5"\n}`,
    );
  });

  test("lines that would name what is not there are left out", () => {
    expect(item(plan("<|>"), "concentration").newText).not.toContain("focus");
    expect(item(plan('segment A "A"\n<|>'), "concentration").newText).toContain(
      `focus ${stop(2, "A")} ${stop(3, "90%")}`,
    );
  });

  test("blocks lie within blocks", () => {
    expect(taken(plan("<|>"), "segment")).toBe(
      plan(
        'segment NewSegment "<who these customers are>" {\n  size 48_000\n  demographics {\n    employees 5..50\n  }\n' +
          "  psychographics {\n    values Fast 5\n  }\n}",
      ),
    );
  });

  test("a block is indented as its line", () => {
    expect(taken('segment A "A" {\n  eco<|>\n}', "economics")).toBe(
      'segment A "A" {\n  economics {\n    acquisition 500 EUR\n    revenue 120 EUR monthly\n    margin 45%\n    lifetime 4y\n  }\n}',
    );
  });

  test("a second declaration gets a name of its own", () => {
    expect(item('value NewValue "A"\n<|>', "value").newText).toContain("NewValue2");
  });

  test("where a value is chosen from a list, the list opens next", () => {
    expect(item(plan('usp A "A" {\n  <|>\n}'), "delivers")).toMatchObject({ newText: "delivers ", again: true });
    expect(item('service A "A" {\n  <|>\n}', "mode")).toMatchObject({ newText: "mode ", again: true });
    expect(item("<|>", "import")).toMatchObject({ newText: "import ", again: true });
  });

  test("amounts are in the plan's currency", () => {
    const text = 'strategy P "P" {\n  currency CHF\n}\nsegment A "A" {\n  economics {\n    <|>\n  }\n}';
    expect(item(text, "acquisition").newText).toBe(`acquisition ${stop(1, "500")} CHF`);
  });

  test("without snippets the keyword alone is inserted", () => {
    expect(item("<|>", "usp").plainText).toBe("usp ");
    expect(item("<|>", "posture").plainText).toBe("posture");
  });

  test("after its title, a declaration is offered its block", () => {
    const found = item(plan('usp Soon "Soon" <|>'), "{ … }");
    expect(found.newText).toContain("{\n\tdelivers");
    expect(completion(plan('usp Soon "Soon" <|> {\n}')).items).toEqual([]);
  });
});

describe("after a comma that should not be there", () => {
  const text = plan('usp A "A" {\n  delivers Fast 5,\n  <|>\n}');

  test("a keyword takes the comma away", () => {
    const typed = text.replace("<|>", "bec<|>");
    expect(labels(typed)).toEqual(["because"]);
    expect(taken(typed, "because")).toBe(plan('usp A "A" {\n  delivers Fast 5\n  because ""\n}'));
  });

  test("but the list may go on, and what stands in the block already does not come again", () => {
    expect(labels(text)).toEqual(["Cheap", "Fast"]);
    expect(labels(text.replace("<|>", "del<|>"))).not.toContain("delivers");
    expect(labels(text.replace("\n  <|>", " bec<|>"))).not.toContain("because");
  });
});

describe("words, levels and figures", () => {
  test("words are offered with the page of their keyword", () => {
    const text = 'service A "A" {\n  mode <|>\n}';
    expect(labels(text)).toEqual(["reactive", "proactive"]);
    expect(item(text, "proactive").documentation).toContain("we start it");
  });

  test("words that the list has already come last", () => {
    expect(labels('service A "A" {\n  stage before, <|>\n}')).toEqual(["during", "after", "before"]);
    expect(labels('service A "A" {\n  stage <|>, before\n}')).toEqual(["during", "after", "before"]);
    expect(labels('service A "A" {\n  stage before,\n    <|>\n}')).toEqual(["during", "after", "before"]);
  });

  test("a list that the next line was swallowed by is not taken for used", () => {
    expect(labels('service A "A" {\n  stage <|>,\n  mode before\n}').at(-1)).toBe("after");
  });

  test("a word that may be left out is offered after the amount", () => {
    const text = 'segment A "A" {\n  economics {\n    revenue 120 EUR <|>\n  }\n}';
    expect(labels(text)).toEqual(["yearly", "monthly"]);
  });

  test("levels come with their meaning", () => {
    const text = plan('usp A "A" {\n  delivers Fast <|>\n}');
    expect(labels(text)).toEqual(["5", "4", "3", "2", "1", "0"]);
    expect(item(text, "5").detail).toBe("best in the market");
    expect(item(text, "0").detail).toBe("none");
    expect(item(plan('segment A "A" { psychographics { values Fast <|> } }'), "5").detail).toBe("above all");
  });

  test.each([
    ["a duration", 'service A "A" {\n  respond 30<|>\n}', ["30min", "30h", "30d", "30w", "30mo", "30y"]],
    ["a percent", 'segment A "A" {\n  growth -5<|>\n}', ["-5%"]],
    ["a percent that is not negative", 'segment A "A" {\n  reach -5<|>\n}', []],
    ["a number", 'segment A "A" {\n  size 48<|>\n}', ["48k", "48M", "48B"]],
    ["money", plan("concentration {\n  budget 600<|>\n}"), ["600 EUR", "600k EUR", "600M EUR", "600B EUR"]],
    ["a range", 'segment A "A" {\n  demographics {\n    age 25<|>\n  }\n}', ["25k", "25M", "25B", "25.."]],
    [
      "a share",
      plan('segment A "A"\nconcentration {\n  focus A 40<|>\n}'),
      ["40%", "40 EUR", "40k EUR", "40M EUR", "40B EUR"],
    ],
    ["money that lacks its currency", plan("concentration {\n  budget 600k<|>\n}"), ["600k EUR"]],
    ["what is none", 'segment A "A" {\n  size 4x<|>\n}', []],
    ["the start of a range", 'segment A "A" {\n  demographics {\n    age 25<|>..30\n  }\n}', []],
  ])("a typed number becomes %s", (_what, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test("a figure to change is offered where none is typed", () => {
    expect(item(plan("concentration {\n  budget <|>\n}"), "600k EUR")).toMatchObject({
      newText: `${stop(1, "600k")} EUR`,
      snippet: true,
      plainText: "600k EUR",
    });
    expect(item('segment A "A" {\n  growth <|>\n}', "4%").newText).toBe(`${stop(1, "4")}%`);
    expect(labels('service A "A" {\n  respond <|>\n}')).toEqual(expect.arrayContaining(["2h", "1d", "1y"]));
    expect(item('segment A "A" {\n  demographics {\n    employees <|>\n  }\n}', "5..50").newText).toBe(
      `${stop(1, "5")}..${stop(2, "50")}`,
    );
  });

  test("a focus is offered what is left of the budget", () => {
    const text = plan('segment A "A"\nsegment B "B"\nconcentration {\n  focus A 60%\n  reserve 10%\n  focus B <|>\n}');
    expect(labels(text)[0]).toBe("30%");
  });

  test("dates are those of the plan and of today", () => {
    expect(labels(plan('goal G "G" {\n  by <|>\n}')).slice(0, 2)).toEqual(["2027-12-31", "2027-Q1"]);
    expect(labels('strategy P "P" {\n  reviewed <|>\n}')[0]).toBe("2026-11-22");
    expect(labels('strategy P "P" {\n  period <|>\n}')[0]).toBe("2027");
    expect(labels('strategy P "P" {\n  period 2027..<|>\n}')).toEqual(["2027-12", "2028", "2029"]);
    const half = item('strategy P "P" {\n  reviewed 2026-1<|>\n}', "2026-11-22");
    expect(half.end - half.start).toBe("2026-1".length);
  });

  test("after a proof, its address or its date", () => {
    const offered = labels(plan('usp A "A" {\n  proof "98%" <|>\n}'));
    expect(offered).toEqual(expect.arrayContaining(['"https://"', "2026-11"]));
    expect(labels(plan('usp A "A" {\n  proof "98%" "https://example.com" <|>\n}'))).not.toContain('"https://"');
  });

  test("sizes count what other segments count", () => {
    expect(labels('segment A "A" {\n  size 5 clinics\n}\nsegment B "B" {\n  size 7 <|>\n}')[0]).toBe("clinics");
  });

  test("a text is offered where none is begun", () => {
    expect(item('strategy P "P" {\n  owner <|>\n}', '"…"')).toMatchObject({ newText: '"$1"', plainText: '""' });
    expect(item("usp A <|>", '"<what we do better than anyone>"').newText).toBe(
      `"${stop(1, "<what we do better than anyone>")}"`,
    );
  });

  test.each([
    ["when all is said", 'segment A "A" {\n  reach 60% <|>\n}'],
    ["directly after a text", 'usp A "A"<|>'],
    ["within a title", 'usp A "some ti<|>tle"'],
    ["within a text that is not closed", 'usp A "some ti<|>'],
    ["within a text of several lines", 'usp A """\n  some ti<|>tle\n  """ { }'],
    ["after a keyword that nobody knows", "nonsense <|>"],
    ["after what does not fit", 'segment A "A" {\n  reach fast <|>\n}'],
    ["before a value that would not go on", plan('usp A "A" {\n  delivers <|> Fast 5\n}')],
    ["in a comment", "// val<|>ue"],
    ["in a doc comment", "/// val<|>ue"],
    ["in a comment of several lines", "/* val<|>ue */"],
    ["in a comment that is never closed", "/* val<|>"],
  ])("nothing is offered %s", (_what, text) => {
    expect(completion(text).items).toEqual([]);
  });
});

describe("codes", () => {
  test("currencies have their names, the ones in use first", () => {
    expect(item('strategy P "P" {\n  currency <|>\n}', "CHF").detail).toBe("Swiss Franc");
    expect(labels('strategy P "P" {\n  currency <|>\n}\nconcentration {\n  budget 5 NOK\n}')[0]).toBe("NOK");
  });

  test("amounts of a plan are in a currency that it can count in", () => {
    expect(labels(plan("concentration {\n  budget 600 <|>\n}"))).toEqual(["EUR"]);
    const rated = 'strategy P "P" {\n  currency EUR\n  rate USD 0.9\n}\nconcentration {\n  budget 6 <|>\n}';
    expect(labels(rated)).toEqual(["EUR", "USD"]);
    expect(labels('segment A "A" { economics { acquisition 6 <|> } }')).toEqual(
      expect.arrayContaining(["EUR", "USD", "XAF"]),
    );
  });

  test("a rate is for another currency than the plan's", () => {
    const offered = labels('strategy P "P" {\n  currency EUR\n  rate USD 0.9\n  rate <|>\n}');
    expect(offered).not.toContain("EUR");
    expect(offered).not.toContain("USD");
    expect(offered).toContain("GBP");
    expect(item('strategy P "P" {\n  currency EUR\n  rate <|>\n}', "USD")).toMatchObject({
      newText: "USD ",
      again: true,
    });
  });

  test("countries are found by their names, their parts by the country or by their own", () => {
    const region = (typed: string): string => `segment A "A" {\n  demographics {\n    region ${typed}<|>\n  }\n}`;
    expect(item(region(""), "DE")).toMatchObject({ detail: "Germany", filterText: "DE Germany" });
    expect(labels(region(""))).not.toContain("DE-BY");
    expect(labels(region("DE-"))).toContain("DE-BY");
    expect(labels(region("DE-"))).not.toContain("DE");
    expect(labels(region("Baye"))).toContain("DE-BY");
    expect(completion(region("")).incomplete).toBe(true);
  });

  test("languages that the list has already come last", () => {
    const offered = labels('segment A "A" {\n  demographics {\n    language de, <|>\n  }\n}');
    expect(offered[0]).toBe("en");
    expect(offered.at(-1)).toBe("de");
  });

  test("a persona takes one value", () => {
    expect(labels('segment A "A" {\n  persona B "B" {\n    urbanity <|>\n  }\n}')).toEqual([
      "urban",
      "suburban",
      "rural",
    ]);
  });
});

describe("a persona is one of its segment", () => {
  const text = (inner: string): string =>
    `segment S "S" {\n  demographics {\n    age 60..80\n    income 40k..90k EUR\n    region CH, "Tyrol"\n    urbanity rural\n  }\n${inner}\n}`;

  test("its block begins with what the segment says", () => {
    expect(taken(text("  per<|>"), "persona")).toBe(
      text(
        '  persona NewPersona "<who the perfect customer is>" {\n    age 60\n    income 40k EUR\n    region CH\n    urbanity rural\n  }',
      ),
    );
  });

  test("the attributes of the segment and its values come first", () => {
    const inside = (line: string): string => text(`  persona P "P" {\n    ${line}\n  }`);
    expect(labels(inside("<|>")).slice(0, 4)).toEqual(["age", "income", "region", "urbanity"]);
    expect(labels(inside("urbanity <|>"))).toEqual(["rural", "urban", "suburban"]);
    expect(labels(inside("region <|>"))[0]).toBe("CH");
    expect(labels(inside("age <|>"))).toEqual(["60"]);
    expect(labels(inside("income <|>"))).toEqual(["40k EUR"]);
  });
});

describe("time", () => {
  test("a completion in a plan of ten thousand lines takes a small part of what reading it does", () => {
    const values = Array.from({ length: 500 }, (_, i) => `value V${i} "Value ${i}"`).join("\n");
    const segments = Array.from(
      { length: 900 },
      (_, i) =>
        `segment S${i} "Segment ${i}" {\n  size ${i + 10} people\n  psychographics {\n    values V${i % 500} 5, V${(i + 1) % 500} 3\n` +
        '    pains "One", "Two"\n  }\n  economics {\n    acquisition 5 EUR\n  }\n}',
    ).join("\n");
    const text = `${values}\n${segments}\nsegment Last "Last" {\n  psychographics {\n    values V1 5, <|>\n  }\n}\n`;
    const { host, at } = atCursor(text);
    complete(host, at);
    const least = (work: () => unknown): number => {
      const times = Array.from({ length: 7 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    // Beside the time that reading the plan takes: the machine may be busy with other things.
    const reading = least(() => new SourceFile(at.path, text.replace("<|>", "")));
    expect(least(() => complete(host, at))).toBeLessThan(reading / 4);
  });
});
