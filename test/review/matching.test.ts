import { describe, expect, it } from "vitest";
import { SourceFile } from "../../server/src/model/source.ts";
import {
  type Fact,
  Fingerprints,
  factOf,
  homeOf,
  homesOf,
  matchFacts,
  nowhere,
} from "../../server/src/review/matching.ts";

const text = `/// A plan.
strategy Coffee "Coffee 2027" {
  currency EUR
}

// A comment for what follows.
usp Roasted "Roasted to order" {
  delivers Freshness 5, Speed 3
  premium 15%
}

segment Offices "Small offices" {
  psychographics {
    values Freshness 5
  }
}

// The last words.
`;

function fact(
  given: Partial<Fact> & { readonly in?: string; readonly title?: string; readonly at?: string } = {},
): Fact {
  const { in: name = "usp Roasted", title = "Roasted to order", at = "usp", ...rest } = given;
  return {
    path: "a.strategy",
    code: "claim-unproven",
    message: "It has no proof.",
    home: { name, at, title },
    ...rest,
  };
}

const sides = { isKept: () => true, wasThere: () => true };
const moved = { isKept: () => false, wasThere: () => false };

describe("the home of a place", () => {
  const file = new SourceFile("a.strategy", text);
  const home = (words: string) => homeOf(file, text.indexOf(words));

  it("is the declaration and the keyword of the line", () => {
    expect(home("usp Roasted")).toEqual({ name: "usp Roasted", at: "usp", title: "Roasted to order" });
    expect(home("Speed 3")).toEqual({ name: "usp Roasted", at: "delivers", title: "Roasted to order" });
    expect(home("Freshness 5\n")).toEqual({ name: "segment Offices", at: "values", title: "Small offices" });
    expect(home("EUR")).toEqual({ name: "strategy", at: "currency", title: "" });
  });

  it("of a comment is what follows it", () => {
    expect(home("// A comment").name).toBe("usp Roasted");
    expect(home("// The last").name).toBe("segment Offices");
    expect(home("/// A plan").name).toBe("strategy");
  });

  it("is nowhere in a file with nothing in it", () => {
    expect(homeOf(new SourceFile("b.strategy", "// nothing\n"), 0)).toEqual(nowhere);
    expect(homeOf(new SourceFile("b.strategy", ""), 0)).toEqual(nowhere);
    expect(homeOf(new SourceFile("b.strategy", "}}} {{{ usp\n"), 3).title).toBe("");
  });

  it("is one of those that the file has", () => {
    expect([...homesOf(file)]).toEqual(["usp Roasted", "segment Offices"]);
  });
});

describe("the fact of a message", () => {
  it("has no numbers, and no units of time", () => {
    const one = factOf(fact({ message: "The shares add up to 104.5%, and nobody looked for 11 months." }));
    const other = factOf(fact({ message: "The shares add up to 110%, and nobody looked for 1 year." }));
    expect(one).toBe(other);
    expect(factOf(fact({ message: "1 customer is left." })).replace("is", "are")).toBe(
      factOf(fact({ message: "1,250 customers are left." })),
    );
    expect(factOf(fact({ message: "It ended on 2026-03-31." }))).toBe(
      factOf(fact({ message: "It ended on 2027-01-01." })),
    );
  });

  it("does not hold the title of its own home, but those of others", () => {
    const before = factOf(fact({ message: '"Roasted to order" is valued by "Studio 54".' }));
    expect(before).toBe(factOf(fact({ title: "Fresh today", message: '"Fresh today" is valued by "Studio 54".' })));
    expect(before).not.toBe(factOf(fact({ message: '"Roasted to order" is valued by "Studio 55".' })));
  });

  it("takes a short title for itself in quotes only", () => {
    expect(factOf(fact({ title: "a", message: '"a" has a gap.' }))).toBe('"…" has a gap.');
  });
});

describe("matching", () => {
  it("does not care for lines or numbers", () => {
    const old = [fact({ message: "It lacks 5 points." }), fact({ message: "It lacks 7 points." })];
    const now = [fact({ message: "It lacks 7 points." }), fact({ message: "It lacks 6 points." })];
    expect([...matchFacts(old, now, sides)].sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("takes each finding once", () => {
    expect(matchFacts([fact()], [fact(), fact()], sides)).toEqual(new Map([[0, 0]]));
    expect(matchFacts([fact(), fact()], [fact()], sides)).toEqual(new Map([[0, 0]]));
  });

  it("tells rules, declarations, keywords, files and facts apart", () => {
    for (const other of [
      fact({ code: "proof-stale" }),
      fact({ in: "usp Fast", title: "Fast" }),
      fact({ at: "delivers" }),
      fact({ path: "b.strategy" }),
      fact({ message: "It has no price." }),
    ]) {
      expect(matchFacts([fact()], [other], sides)).toEqual(new Map());
    }
  });

  it("follows a declaration that was renamed, but confuses no two", () => {
    const old = [fact({ in: "usp Roasted", message: '"Roasted to order" has no proof.' })];
    const now = [fact({ in: "usp Fresh", title: "Fresh today", message: '"Fresh today" has no proof.' })];
    expect(matchFacts(old, now, moved)).toEqual(new Map([[0, 0]]));
    expect(matchFacts(old, now, { isKept: () => true, wasThere: () => false })).toEqual(new Map());
    expect(matchFacts(old, now, { isKept: () => false, wasThere: () => true })).toEqual(new Map());
  });

  it("follows a declaration into another file", () => {
    expect(matchFacts([fact()], [fact({ path: "shared/market.strategy" })], moved)).toEqual(new Map([[0, 0]]));
    expect(matchFacts([fact()], [fact({ path: "shared/market.strategy" })], sides)).toEqual(new Map());
  });

  it("prefers the very same words in the very same place", () => {
    const old = [fact({ path: "b.strategy" }), fact()];
    expect(matchFacts(old, [fact()], moved)).toEqual(new Map([[0, 1]]));
  });
});

describe("fingerprints", () => {
  it("are the same in every run, and each their own", () => {
    const all = [fact(), fact(), fact({ code: "proof-stale" }), fact({ path: "b.strategy" }), fact({ in: "usp B" })];
    const one = new Fingerprints();
    const prints = all.map((each) => one.of(each));
    const other = new Fingerprints();
    expect(all.map((each) => other.of(each))).toEqual(prints);
    expect(new Set(prints).size).toBe(all.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{32}$/);
  });

  it("stay when numbers change", () => {
    const print = (message: string): string => new Fingerprints().of(fact({ message }));
    expect(print("It lacks 5 points.")).toBe(print("It lacks 12 points."));
    expect(print("It lacks 5 points.")).not.toBe(print("It lacks 5 lines."));
  });

  it("are spread well", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => new Fingerprints().of(fact({ in: `usp U${i}` })));
    expect(new Set(many).size).toBe(many.length);
    expect(new Set(many.map((print) => print.slice(0, 8))).size).toBeGreaterThan(19_990);
  });
});
