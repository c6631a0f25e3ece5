import { describe, expect, test } from "vitest";
import { codeLenses } from "../../server/src/features/lenses.ts";
import { scene } from "../support/features.ts";
import { PLAN, type Sources } from "../support/kit.ts";
import { sampleTexts } from "../support/samples.ts";

/** The lenses as `what they stand above: what they say`. */
function lenses(sources: Sources, path = PLAN): string[] {
  const { host, texts } = scene(sources);
  return codeLenses(host, path).map(({ at, title }) => `${texts[path]?.slice(at.start, at.end)}: ${title}`);
}

const TEXT = `strategy P "P" { period 2027; currency EUR }
value Fresh "Fresh"
value Fast "Fast"
competitor Big "Big" { offers Fresh 2; share 30%; role leader }
usp Best "Best" { delivers Fresh 5, Fast 1; because "We can" }
segment A "A" { size 100; psychographics { values Fresh 5 } ; economics { acquisition 10 EUR; revenue 20 EUR; margin 50% } }
service Desk "Desk" { mode reactive; for A }
goal Grow "Grow" { for A; acquire 30; by 2027 }
concentration { budget 1k EUR; focus A 80% { acquire 50%; retain 50% }; reserve 20% }
`;

describe("what the lenses say", () => {
  test("above each declaration", () => {
    const found = lenses(TEXT);
    expect(found[0]).toMatch(/^P: \d+ warnings? · money all on one segment$/);
    expect(found.slice(1)).toEqual([
      "Fresh: valued by 1 segment · delivered at 5",
      "Fresh: 3 references",
      "Fast: valued by no segment · delivered at 1",
      "Fast: 1 reference",
      "Big: leader · 30% of the market",
      "Big: no references",
      "Best: fits A 100% · advantage Fresh +3, Fast +1",
      "A: fit 100% · share 80% (recommended 80%) · wins 40 customers",
      "A: 3 references",
      "Desk: reactive · for 1 segment",
      "Grow: 30 new, the money wins 40",
      "concentration: 1,000 EUR · all on one segment (HHI 1) · follows the opportunities by 100%",
    ]);
  });

  test("only what is known", () => {
    expect(lenses('segment A "A"\nusp U "U" { delivers }\ngoal G "G" { }\nservice S "S"')).toEqual([
      "A: no references",
      "S: for 1 segment",
    ]);
  });

  test("of an excluded segment", () => {
    expect(lenses('specialization "S" { excludes A }\nsegment A "A"')).toEqual([
      "A: excluded: not served",
      "A: 1 reference",
    ]);
  });

  test("of competitors that are substitutes", () => {
    expect(lenses('competitor A "A" { kind substitute; share 5% }')[0]).toBe("A: substitute · 5% of the market");
  });

  test("nothing of a file that cannot be read, and nothing of an empty one", () => {
    expect(lenses("", "gone.strategy")).toEqual([]);
    expect(lenses("")).toEqual([]);
  });
});

describe("references", () => {
  const sources = {
    "lib.strategy":
      'value Fresh "Fresh"\nsegment A "A" { psychographics { values Fresh 5 } }\nusp U "U" { delivers Fresh 4 }',
    "b.strategy": 'import "lib.strategy"\nuse U, A',
    "c.strategy": 'import "b.strategy"\nusp V "V" { delivers Fresh 4; for A }',
    "other.strategy": 'value Fresh "Another"\nusp W "W" { delivers Fresh 4 }',
  };

  test("count those of importers, over any way, and what use names", () => {
    expect(lenses(sources, "lib.strategy").filter((each) => /reference/.test(each))).toEqual([
      "Fresh: 3 references",
      "A: 2 references",
      "U: 1 reference",
    ]);
  });

  test("lead to the places", () => {
    const { host, texts } = scene(sources);
    const lens = codeLenses(host, "lib.strategy").find(({ title }) => title === "3 references");
    const action = lens?.action;
    if (action?.kind !== "references") throw new Error("The lens leads to no references.");
    expect(action.target.file.path).toBe("lib.strategy");
    const places = action.places.map(({ file, at }) => `${file.path} ${texts[file.path]?.slice(at.start, at.end)}`);
    expect(places).toEqual(["lib.strategy Fresh", "lib.strategy Fresh", "c.strategy Fresh"]);
  });

  test("are no action where there are none", () => {
    const { host } = scene('value A "A"');
    expect(codeLenses(host, PLAN)).toEqual([{ at: { start: 6, end: 7 }, title: "no references" }]);
  });
});

describe("plans in which something is in play", () => {
  const sources = {
    "lib.strategy": 'value Fresh "Fresh"\nsegment A "A" { psychographics { values Fresh 5 } }\ncompetitor C "C"',
    "one.strategy": 'import "lib.strategy"\nstrategy One "One" { period 2027 }\nuse A',
    "two.strategy": 'import "lib.strategy"\nstrategy Two "Two" { period 2027 }\nusp U "U" { delivers Fresh 4 }',
    "three.strategy": 'import "two.strategy"\nstrategy Three "Three" { period 2027 }\nuse U',
    "other.strategy": 'import "lib.strategy"\nusp V "V" { delivers Fresh 4 }',
  };

  test("are counted above what a library declares", () => {
    expect(lenses(sources, "lib.strategy").filter((each) => /in play/.test(each))).toEqual([
      "Fresh: in play in 3 plans",
      "A: in play in 1 plan",
      "C: in play in no plan",
    ]);
  });

  test("are the other ones for what a plan declares", () => {
    expect(lenses(sources, "two.strategy").filter((each) => /in play/.test(each))).toEqual([
      "U: in play in 1 other plan",
    ]);
    expect(lenses(sources, "three.strategy").filter((each) => /in play/.test(each))).toEqual([]);
  });

  test("are all of them for what a template declares, which is no plan itself", () => {
    const template = "/// # A plan of ours\n///\n/// For all.\n\n";
    const using = {
      ...sources,
      "two.strategy": template + sources["two.strategy"],
    };
    expect(lenses(using, "two.strategy").filter((each) => /in play/.test(each))).toEqual([
      "U: in play in 1 other plan",
    ]);
  });

  test("are not spoken of where nobody imports the file", () => {
    expect(lenses('value Fresh "Fresh"')).toEqual(["Fresh: no references"]);
  });

  test("are listed at a click", () => {
    const { host } = scene(sources);
    const lens = codeLenses(host, "lib.strategy").find(({ title }) => title === "in play in 1 plan");
    expect(lens?.action).toMatchObject({ kind: "plans", target: { at: lens?.at } });
  });
});

test("never fails on the samples, in the order of the text, with titles of one line", () => {
  const texts = sampleTexts();
  const { host } = scene(texts);
  for (const [path, text] of Object.entries(texts)) {
    for (let end = text.length; end > 0; end -= 500) {
      const cut = scene({ ...texts, [path]: text.slice(0, end) });
      codeLenses(cut.host, path);
    }
    const found = codeLenses(host, path);
    expect(found.map(({ at }) => at.start)).toEqual(found.map(({ at }) => at.start).sort((a, b) => a - b));
    for (const { title } of found) expect(title).not.toMatch(/\n|undefined|NaN|^$/);
  }
});
