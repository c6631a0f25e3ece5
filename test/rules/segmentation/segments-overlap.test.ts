import { describe, expect, it } from "vitest";
import { check, diagnose } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

function pair(first: string, second: string, mark = ""): string {
  return `
segment Parents "Parents-to-be" { demographics { ${first} } }
segment Renovators "Couples who renovate" { demographics { ${second} } } ${mark}
`;
}

function segmentOf(i: number, demographics: string): string {
  return `segment S${i} "Segment ${i}" { demographics { ${demographics} } }`;
}

const fires = "//~ segments-overlap:I";

describe("segments-overlap", () => {
  it("fires where the product of the overlaps reaches one half", () => {
    check("segments-overlap", pair("age 25..45; region DE, AT", "age 25..45; region DE, AT, CH", fires));
    check("segments-overlap", pair("age 20..40; region DE", "age 20..30; region DE", fires));
  });

  it("is silent just below", () => check("segments-overlap", pair("age 20..40; region DE", "age 20..29.9; region DE")));

  it("is silent where one pair does not meet, though the others are the same", () => {
    check(
      "segments-overlap",
      pair("age 20..40; household couple; region DE", "age 20..40; household couple; region CH"),
    );
    check("segments-overlap", pair("age 20..40; region DE; employees 1..5", "age 20..40; region DE; employees 6..9"));
  });

  it("needs two attributes of both", () => {
    check("segments-overlap", pair("age 25..45; urbanity urban", "age 25..45; region DE"));
    check("segments-overlap", pair('age 25..45; region DE, "The Alps"', "age 25..45; region DE"));
    check("segments-overlap", pair('age 25..45; industry "Paint"', 'age 25..45; industry "Paint"'));
  });

  it("takes an open end as far as the other's, and two as wholly shared", () => {
    check("segments-overlap", pair("age 20..; region DE", "age 25..45; region DE", fires));
    check("segments-overlap", pair("age 20..; region DE", "age 60..; region DE", fires));
    check("segments-overlap", pair("age 20..; region DE", "age ..45; region DE", fires));
    check("segments-overlap", pair("age 50..; region DE", "age ..45; region DE"));
    check("segments-overlap", pair("age 20..; region DE", "age 45..65; region DE"));
  });

  it("takes a single value as a point", () => {
    check("segments-overlap", pair("age 30; region DE", "age 25..45; region DE"));
    check("segments-overlap", pair("age 30; region DE", "age 30; region DE", fires));
  });

  it("compares amounts in the plan's currency", () => {
    const strategy = 'strategy Paint "House paint 2027" { currency EUR; rate CHF 2 }';
    const first = "income 20k..40k EUR; region DE";
    check("segments-overlap", `${strategy}${pair(first, "income 10k..20k CHF; region DE", fires)}`);
    check("segments-overlap", `${strategy}${pair(first, "income 20k..40k CHF; region DE")}`);
  });

  it("is silent where an attribute of both has an error", () =>
    check(
      "segments-overlap",
      pair("age 25..45; region DE; gender any", "age 25..45; region DE; gender men", "//~ unknown-word"),
    ));

  it("leaves segments that are alike to their own rule", () => {
    const values = 'value A "Advice"\nvalue B "Bulk"\nvalue C "Cover"\n';
    const segment = (name: string, level: number, mark: string): string =>
      `segment ${name} "${name}" { ${mark}
  demographics { age 25..45; region DE }
  psychographics { values A 4, B 3, C ${level} }
}
`;
    const codes = ["segments-alike", "segments-overlap"];
    check(codes, `${values}${segment("One", 5, "")}${segment("Two", 5, "//~ segments-alike")}`);
    check(codes, `${values}${segment("One", 5, "")}${segment("Two", 1, "//~ segments-overlap")}`);
  });

  it("follows its option", () => {
    const codes = "segments-overlap";
    const text = pair("age 20..40; region DE", "age 20..30; region DE");
    check({ codes, rules: { "segments-overlap": ["information", { minOverlap: 0.6 }] } }, text);
  });

  it("fires once at each later one", () =>
    check(
      "segments-overlap",
      `${pair("age 25..45; region DE", "age 25..45; region DE", fires)}
segment Tenants "Tenants" { demographics { age 25..44; region DE } } ${fires}
`,
    ));

  it("names what they share", () =>
    expect(
      messages(
        "segments-overlap",
        `segment Parents "Parents-to-be" { demographics { age 25..45; region DE, AT; occupation "Clerk"; urbanity urban } }
segment Renovators "Couples who renovate" { demographics { age 25..45; region DE, AT, CH; occupation "Clerk"; household couple } }`,
      ),
    ).toEqual([
      '"Couples who renovate" overlaps with "Parents-to-be" (by 66.7%) in age and region, so the same customers are counted twice. Narrow one of them, or make them one segment.',
    ]));

  it("compares each with all before it, however alike their lower ends are", () => {
    const segments = Array.from({ length: 11 }, (_, i) => segmentOf(i, `age 20..${30 + i}; region DE`));
    const found = diagnose(segments.join("\n")).filter(({ code }) => code === "segments-overlap");
    const firsts = found.at(-1)?.diagnostic.related.map(({ range }) => range.start.line);
    expect(firsts).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("finds those that lie near each other among very many", () => {
    const segments = Array.from({ length: 310 }, (_, i) => {
      const low = i < 309 ? 1_000 * i : 1;
      return segmentOf(i, `employees ${low}..${low + 20}; region DE; occupation "Job ${i}"`);
    });
    const found = diagnose(segments.join("\n")).filter(({ code }) => code === "segments-overlap");
    expect(found.map(({ line, diagnostic }) => [line, diagnostic.related[0]?.range.start.line])).toEqual([[310, 0]]);
  });

  it("takes ends that are open below like those that are open above", () => {
    check("segments-overlap", pair("age ..45; region DE", "age 20..25; region DE"));
    expect(messages("segments-overlap", pair("age ..45; region DE", "age ..20; region DE"))).toEqual([
      '"Couples who renovate" overlaps with "Parents-to-be" (by 100%) in age and region, so the same customers are counted twice. Narrow one of them, or make them one segment.',
    ]);
  });
});
