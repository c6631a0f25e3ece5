import { describe, expect, it } from "vitest";
import { check, report } from "../support/kit.ts";

const PLAN = `strategy Tea "Tea by post 2027" { period 2027; currency EUR; rate GBP 1.2 }
value Taste "Taste of the garden"
usp Garden "Tea from a single garden" { delivers Taste 5 }
`;

function segment(name: string, economics: string, more = "size 100"): string {
  return `segment ${name} "${name}" { ${more}; psychographics { values Taste 5 }; economics { ${economics} } }\n`;
}

const opportunities = (text: string) =>
  Object.fromEntries(report(text).segments.map(({ name, opportunity }) => [name, opportunity]));

describe("opportunity", () => {
  it("counts money where every segment says what it pays", () =>
    expect(
      opportunities(`${PLAN}${segment("A", "revenue 10 EUR; margin 50%")}${segment("B", "revenue 1 GBP; margin 50%")}`),
    ).toEqual({ A: 500, B: 60 }));

  it("leaves the money out for all where one says nothing of it", () =>
    expect(opportunities(`${PLAN}${segment("A", "revenue 10 EUR; margin 50%")}${segment("B", "margin 50%")}`)).toEqual({
      A: 100,
      B: 100,
    }));

  it("is unknown, and not without money, where a revenue has an error", () =>
    expect(
      opportunities(`${PLAN}${segment("A", "revenue 10 EUR; margin 50%")}${segment("B", "revenue 10; margin 50%")}`),
    ).toEqual({ A: 500, B: undefined }));

  it("is unknown where a revenue has no rate", () =>
    expect(
      opportunities(
        `${PLAN}${segment("A", "revenue 10 EUR; margin 50%")}${segment("B", "revenue 10 CHF; margin 50%")}`,
      ),
    ).toEqual({ A: 500, B: undefined }));

  it("leaves no recommended share where that segment has a focus", () => {
    const segments = `${segment("A", "revenue 10 EUR; margin 50%")}${segment("B", "revenue 10; margin 50%")}`;
    const { segments: found } = report(`${PLAN}${segments}concentration { focus A 50%; focus B 50% }`);
    expect(found.map(({ recommendedShare }) => recommendedShare)).toEqual([undefined, undefined]);
  });
});

describe("customers left", () => {
  // 29% of 100 is a little less than 29 where numbers are binary.
  const all = segment("A", "acquisition 10 EUR", "size 100; reach 29%; customers 29");

  it("are none where all who can be reached are customers", () => expect(opportunities(PLAN + all)).toEqual({ A: 0 }));

  it("are those beyond reach where there are more customers than can be reached", () =>
    expect(opportunities(PLAN + all.replace("customers 29", "customers 30"))).toEqual({ A: 70 }));

  it("say how many can be won", () =>
    check(
      "acquisition-exceeds-segment",
      `${PLAN}${all}concentration {
  budget 100 EUR
  focus A 100% {
    acquire 10% //~ acquisition-exceeds-segment
    retain 90%
  }
}`,
    ));
});

describe("in play", () => {
  const libraries = {
    "market.strategy": `competitor Leafy "Leafy"\nsegment Homes "Homes" { size 5; demographics { region DE } }\n`,
  };

  it("is what a list names beside a name with an error", () => {
    const text = `import "market.strategy"
${PLAN}goal More "More" { for Homes, Hoems; acquire 5; by 2027-12 }
usp Old "Since 1890" { delivers Taste 4; against Leafy, Laefy }`;
    const found = report({ "plan.strategy": text, ...libraries });
    expect(found.segments.map(({ name }) => name)).toEqual(["Homes"]);
    expect(found.curves.map(({ name }) => name)).toEqual(["us", "Leafy"]);
  });
});
