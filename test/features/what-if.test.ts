import { describe, expect, it } from "vitest";
import { type WhatIf, type Wish, whatIf } from "../../server/src/features/what-if.ts";
import { after, type Scene, scene } from "../support/features.ts";
import { PLAN, type Sources } from "../support/kit.ts";

/** A plan with three segments; what the concentration holds comes in between. */
function plan(concentration: string, more = "", head = "currency EUR"): string {
  return `strategy Lantern "Lantern Tutoring" { ${head} }
${more}segment Pupils "Pupils who gave up" { size 100 }
segment Parents "Parents" { size 100 }
segment Schools "Schools" { size 100 }
${concentration}
`;
}

function tried(sources: Sources, ...wishes: readonly Wish[]): WhatIf & { readonly text: string; readonly from: Scene } {
  const from = scene(sources);
  const found = from.host.plan(PLAN);
  if (found === undefined) throw new Error("There is no plan.");
  const result = whatIf(found, wishes);
  const text = after(from.texts, result.edits)[PLAN] ?? from.texts[PLAN] ?? "";
  return { ...result, text, from };
}

const pupils = (share: number): Wish => ({ segment: "Pupils", share });
const schools = (share: number): Wish => ({ segment: "Schools", share });

describe("another share", () => {
  it("replaces a percentage by a percentage", () => {
    const { text, refused } = tried(
      plan("concentration {\n  focus Pupils 60% {\n    acquire 50%\n  }\n}"),
      pupils(0.725),
    );
    expect(text).toContain("  focus Pupils 72.5% {\n    acquire 50%\n  }");
    expect(refused).toEqual([]);
  });

  it("replaces the value of a `budget` line in the block", () => {
    expect(tried(plan("concentration { focus Pupils { budget 60% } }"), pupils(0.7)).text).toContain(
      "focus Pupils { budget 70% }",
    );
  });

  it("replaces an amount by an amount", () => {
    const text = plan("concentration {\n  budget 200k EUR\n  focus Pupils 100k EUR\n}");
    expect(tried(text, pupils(0.75)).text).toContain("focus Pupils 150_000 EUR\n");
  });

  it("keeps an amount's own currency, by its rate", () => {
    const text = plan(
      "concentration {\n  budget 200k EUR\n  focus Pupils 100k USD\n}",
      "",
      "currency EUR; rate USD 0.8",
    );
    expect(tried(text, pupils(0.5)).text).toContain("focus Pupils 125_000 USD\n");
  });

  it("is written behind a name that says nothing yet", () => {
    const text = plan("concentration {\n  focus Pupils { acquire 40% }\n  focus Parents\n}");
    expect(tried(text, pupils(0.3), { segment: "Parents", share: 0.25 }).text).toContain(
      "focus Pupils 30% { acquire 40% }\n  focus Parents 25%\n",
    );
  });

  it("changes nothing where the plan says it already", () => {
    expect(tried(plan("concentration { focus Pupils 60.0% }"), pupils(0.6)).edits).toEqual([]);
    const amount = plan("concentration {\n  budget 90k EUR\n  focus Pupils 30k EUR\n}");
    expect(tried(amount, pupils(1 / 3)).edits).toEqual([]);
  });

  it("of two for one segment is the last", () => {
    expect(tried(plan("concentration { focus Pupils 60% }"), pupils(0.1), pupils(0.2)).text).toContain("Pupils 20%");
  });

  it("of an excluded segment with a focus is written, too", () => {
    const text = plan('specialization "Maths" { excludes Pupils }\nconcentration { focus Pupils 60% }');
    expect(tried(text, pupils(0)).text).toContain("focus Pupils 0% }");
  });
});

describe("a segment without a focus", () => {
  it("gets one after the others, before the reserve", () => {
    const text = plan("concentration {\n  focus Pupils 60% {\n    retain 40%\n  }\n  reserve 10%\n}");
    expect(tried(text, schools(0.2), { segment: "Parents", share: 0.1 }).text).toContain(
      "    retain 40%\n  }\n  focus Schools 20%\n  focus Parents 10%\n  reserve 10%\n}",
    );
  });

  it("gets one in a concentration that has none", () => {
    expect(tried(plan("concentration {\n  budget 1M EUR\n}"), schools(0.2)).text).toContain(
      "  budget 1M EUR\n  focus Schools 20%\n}",
    );
    expect(tried(plan("concentration"), schools(0.2)).text).toContain("concentration {\n  focus Schools 20%\n}");
  });

  it("gets one on a line that others share", () => {
    const { text, from } = tried(plan("concentration { focus Pupils 60%; reserve 10% }"), schools(0.2));
    expect(text).toContain("concentration { focus Pupils 60%; focus Schools 20%; reserve 10% }");
    expect(
      scene(text)
        .host.findings(PLAN)
        .map(({ code }) => code),
    ).not.toContain("syntax-error");
    expect(from.texts[PLAN]).not.toBe(text);
  });

  it("gets one with the line ends of the file", () => {
    const text = plan("concentration {\n  focus Pupils 60%\n}").replaceAll("\n", "\r\n");
    expect(tried(text, schools(0.2)).text).toContain("  focus Pupils 60%\r\n  focus Schools 20%\r\n}");
    const bare = plan("concentration {\n  budget 1M EUR\n}").replaceAll("\n", "\r\n");
    expect(tried(bare, schools(0.2)).text).not.toMatch(/[^\r]\n/);
  });

  it("gets none for nothing", () => {
    expect(tried(plan("concentration { focus Pupils 60% }"), schools(0))).toMatchObject({ edits: [], refused: [] });
  });
});

describe("what cannot be written", () => {
  it.each([
    ["there is no concentration", plan(""), pupils(0.5), "no concentration"],
    ["the segment is gone", plan("concentration { focus Pupils 60% }"), { segment: "Ghosts", share: 0.1 }, "Ghosts"],
    ["the share has an error", plan("concentration { focus Pupils 6x }"), pupils(0.5), "error"],
    ["the whole is not known", plan("concentration { focus Pupils 60k EUR }"), pupils(0.5), "whole budget"],
    [
      "there is no rate",
      plan("concentration { budget 100k EUR; focus Pupils 60k USD }"),
      pupils(0.5),
      "no rate for USD",
    ],
    ["a name has an error", plan("concentration { focus Pupls 60% }"), pupils(0.5), "error in its name"],
    ["it is more than all", plan("concentration { focus Pupils 60% }"), pupils(1.5), "0% to 100%"],
    ["it is less than nothing", plan("concentration { focus Pupils 60% }"), pupils(-0.1), "0% to 100%"],
    ["it is no number", plan("concentration { focus Pupils 60% }"), pupils(Number.NaN), "0% to 100%"],
  ])("is told where %s", (_what, text, wish, why) => {
    const { edits, refused } = tried(text, wish);
    expect(edits).toEqual([]);
    expect(refused).toEqual([{ segment: wish.segment, why: expect.stringContaining(why) }]);
  });

  it("does not hinder the rest", () => {
    const { text, refused } = tried(
      plan("concentration {\n  focus Pupils 60%\n  focus Parents 6x\n}"),
      { segment: "Parents", share: 0.3 },
      pupils(0.4),
    );
    expect(text).toContain("focus Pupils 40%\n  focus Parents 6x");
    expect(refused.map(({ segment }) => segment)).toEqual(["Parents"]);
  });

  it("is never an exception, whatever stands in the text", () => {
    for (const broken of [
      "concentration {",
      "concentration { focus",
      "concentration { focus Pupils 60% {",
      "focus Pupils",
    ])
      expect(() => tried(plan(broken), pupils(0.4), schools(0.2))).not.toThrow();
  });
});

it("in an imported segment's name is written into the plan alone", () => {
  const { text, edits } = tried(
    {
      [PLAN]: 'import "market.strategy"\nstrategy L "L" { currency EUR }\nconcentration {\n  focus Schools 30%\n}\n',
      "market.strategy": 'segment Schools "Schools" { size 100 }\n',
    },
    schools(0.45),
  );
  expect(edits.map(({ file }) => file.path)).toEqual([PLAN]);
  expect(text).toContain("focus Schools 45%");
});
