import { describe, expect, it } from "vitest";
import type { Positioning } from "../../../server/src/report/views/types.ts";
import { draw, item, views } from "../../support/views.ts";

const HEAD = 'strategy Tea "Tea" { period 2027; currency EUR }\n';
const VALUES = 'value Price "Price"\nvalue Taste "Taste"\nvalue Speed "Speed"\n';

describe("the strategy canvas", () => {
  it("begins with what segments value most, equals in the order of the text", () => {
    const { canvas } = views(`${HEAD}${VALUES}value Look "Look"
      segment A "A" { psychographics { values Taste 5, Speed 2; musts Price } }
      segment B "B" { psychographics { values Taste 4, Speed 4 } }
      segment C "C"`).differentiation;
    expect(canvas.values.map(({ name, mean, highest, valuedBy }) => [name, mean.text, highest.text, valuedBy])).toEqual(
      [
        ["Taste", "4.5", "5", 2],
        ["Speed", "3", "4", 2],
        ["Price", "0", "0", 0],
        ["Look", "0", "0", 0],
      ],
    );
    expect(item(canvas.values, 2).mustOf.map(({ name }) => name)).toEqual(["A"]);
  });

  it("does not weigh values where no segment says what it values", () => {
    const { canvas } = views(`${HEAD}${VALUES}segment A "A"`).differentiation;
    expect(canvas.values.map(({ name }) => name)).toEqual(["Price", "Taste", "Speed"]);
    expect(item(canvas.values).mean).toEqual({ text: "–", missing: "values" });
  });

  it("has our curve at the highest level that anything delivers, and no point where nobody says anything", () => {
    const { views: all, text } = draw(`${HEAD}${VALUES}
      usp U "U" { delivers Taste 3, Speed 0 }
      service S "S" { mode reactive; delivers Taste 4.5 }
      competitor us "Big" { offers Price 5, Taste 1; kind substitute; share 20%; url "https://big.example/a" }
      competitor C "No scores" { url "javascript:alert(1)" }`);
    const [us, big, none] = all.differentiation.canvas.curves;
    expect(us?.kind).toBe("us");
    expect(us?.points.map(({ value, level, missing }) => [value, level ?? missing])).toEqual([
      ["Price", "delivers"],
      ["Taste", 4.5],
      ["Speed", 0],
    ]);
    expect(us?.points[1]?.by?.name).toBe("S");
    expect(text(us?.points[1]?.at)).toBe("Taste 4.5");
    expect(big).toMatchObject({ kind: "substitute", name: "us", title: "Big", href: "https://big.example/a" });
    expect(big?.share).toMatchObject({ value: 0.2, text: "20%" });
    expect(big?.points.map(({ level }) => level)).toEqual([5, 1, undefined]);
    expect(text(big?.points[0]?.at)).toBe("Price 5");
    expect(none?.points.every((point) => point.level === undefined && point.missing === "offers")).toBe(true);
    expect(none !== undefined && "href" in none).toBe(false);
  });

  it("is alone without competitors, and has no curve of ours without a promise", () => {
    const { canvas, usps, statements } = views(`${HEAD}${VALUES}segment A "A"`).differentiation;
    expect(canvas).toMatchObject({ alone: true, curves: [] });
    expect(usps).toEqual([]);
    expect(statements).toEqual([]);
  });
});

describe("a USP", () => {
  const plan = `${HEAD}${VALUES}
    segment A "A" { willingness 10%; psychographics { values Taste 5 } }
    segment B "B"
    segment C "C" { willingness 20% }
    competitor X "X" { offers Taste 4, Speed 1 }
    competitor Y "Y" { offers Taste 2, Price 3 }
    usp U "Best leaves" {
      delivers Speed 3, Taste 5
      premium 15%
      because "Own garden", "no"
      because "Own garden"
      proof "Tasted" "https://example.com/t" 2026-09
      proof "Click" "javascript:alert(1)"
      proof "<img onerror>" 2026-Q3
    }
    usp V "Second" { delivers Taste 1; against Y; for B }`;

  it("is ahead of the best of its own rivals", () => {
    const { views: all, text } = draw(plan);
    const [u, v] = all.differentiation.usps;
    expect(u?.delivers.map(({ name, level, advantage, rival }) => [name, level, advantage.text, rival?.name])).toEqual([
      ["Taste", 5, "+1", "X"],
      ["Speed", 3, "+2", "X"],
    ]);
    expect(v?.delivers.map(({ advantage, rival }) => [advantage.text, rival?.name])).toEqual([["−1", "Y"]]);
    expect(text(u?.delivers[0]?.rival?.at)).toBe("Taste 4");
    expect(u).toMatchObject({ forEvery: true, againstEvery: true, segmentsLeft: 0 });
    // The line with two texts has an error.
    expect(u?.because.map(({ text: reason }) => reason)).toEqual(["Own garden"]);
    expect(u?.bestFit).toMatchObject({ fit: 1, text: "100%", segment: { name: "A" } });
    expect(v).toMatchObject({ forEvery: false, againstEvery: false });
  });

  it("links only to pages of the web", () => {
    const proofs = item(views(plan).differentiation.usps).proofs;
    expect(proofs.map(({ text, href, url, date }) => ({ text, href, url, date }))).toEqual([
      { text: "Tasted", href: "https://example.com/t", url: "https://example.com/t", date: "2026-09" },
      { text: "Click", href: undefined, url: "javascript:alert(1)", date: undefined },
      { text: "<img onerror>", href: undefined, url: undefined, date: "2026-Q3" },
    ]);
  });

  it("has its price against what each segment would pay", () => {
    const { premiums } = views(plan).differentiation;
    expect(
      premiums.map(({ segment, premium, willingness, verdict }) => [
        segment.name,
        premium.text,
        willingness.text,
        verdict,
      ]),
    ).toEqual([
      ["A", "15%", "10%", "above"],
      ["B", "15%", "–", "untold"],
      ["C", "15%", "20%", "within"],
    ]);
    expect(item(premiums, 1).willingness.missing).toBe("willingness");
  });
});

describe("a positioning statement", () => {
  function said({ slots }: Positioning): string[] {
    return slots.map(({ lead, parts, missing }) =>
      parts.length === 0 ? `${lead} [${missing}]` : `${lead} ${parts.map(({ text }) => text).join(", ")}`,
    );
  }

  it("is made of what is declared, each part with its place", () => {
    const { views: all, text } = draw(`${HEAD}${VALUES}
      specialization "Tea by bike" { product "Loose leaves"; domain "office tea" }
      segment A "Small offices" { psychographics { pains "Stale leaves", "Dust" } }
      competitor X "Big Leaf"
      usp U "Picked this week" { delivers Taste 5; because "Own garden" }`);
    const statement = item(all.differentiation.statements);
    expect(said(statement)).toEqual([
      "for Small offices",
      "who are troubled by Stale leaves, Dust",
      "the Loose leaves",
      "is a office tea",
      "that Picked this week",
      "unlike Big Leaf",
      "we can say so because Own garden",
    ]);
    expect(statement.gaps).toBe(0);
    expect(statement.slots.flatMap(({ parts }) => parts.map(({ at }) => text(at)))).toEqual([
      '"Small offices"',
      '"Stale leaves"',
      '"Dust"',
      '"Loose leaves"',
      '"office tea"',
      '"Picked this week"',
      'competitor X "Big Leaf"',
      '"Own garden"',
    ]);
  });

  it("shows what is not declared as gaps that name the keyword", () => {
    const all = views(`${HEAD}${VALUES}segment A "A"\nusp U "U" { delivers Taste 5 }`);
    const statement = item(all.differentiation.statements);
    expect(said(statement)).toEqual([
      "for A",
      "who [jobs]",
      "the [product]",
      "is a [domain]",
      "that U",
      "unlike [competitor]",
      "we [because]",
    ]);
    expect(statement.gaps).toBe(5);
  });

  it("falls back to what is valued most, and to where the USP is ahead", () => {
    const all = views(`${HEAD}${VALUES}
      segment A "A" { psychographics { values Taste 4, Speed 4, Price 1 } }
      competitor X "X" { offers Taste 1, Speed 5 }
      usp U "U" { delivers Taste 5, Speed 3 }`);
    expect(said(item(all.differentiation.statements)).filter((slot) => /^(who|we)/.test(slot))).toEqual([
      "who value most Taste, Speed",
      "we are ahead on Taste",
    ]);
  });

  it("is there for each segment of each USP, and for no excluded one", () => {
    const all = views(`${HEAD}${VALUES}
      segment A "A"\nsegment B "B"\nsegment C "C"
      specialization "S" { excludes C }
      usp U "U" { delivers Taste 5 }\nusp V "V" { delivers Taste 5; for B, C }`);
    expect(all.differentiation.statements.map(({ usp, segment }) => `${usp.name} ${segment.name}`)).toEqual([
      "U A",
      "U B",
      "V B",
    ]);
  });
});
