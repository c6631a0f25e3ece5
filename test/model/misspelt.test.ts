import { describe, expect, it } from "vitest";
import { check, diagnose } from "../support/kit.ts";

const PLAN = `strategy Tea "Tea by post 2027" { period 2027; currency EUR }
value Taste "Taste of the garden"
`;

/** A misspelt keyword is one fact: nothing calls missing what it may mean. */
describe("a misspelt keyword", () => {
  it.each([
    ["reason-missing", `usp Garden "One garden" {\n  delivers Taste 5\n  becuse "Ours"`],
    ["claim-unproven", `usp Garden "One garden" {\n  delivers Taste 5\n  prof "A letter"`],
    ["competitor-unused", `competitor Leafy "Leafy" {\n  rol leader`],
    ["segment-unsized", `segment Homes "Homes" {\n  siez 500`],
    ["reach-missing", `segment Homes "Homes" {\n  reech 50%`],
    ["demographics-missing", `segment Homes "Homes" {\n  demographic { region DE }`],
    ["psychographics-missing", `segment Homes "Homes" {\n  psychografics { values Taste 5 }`],
    ["values-missing", `segment Homes "Homes" { psychographics {\n  pains "Dust"\n  vaules Taste 5`, "}}"],
    ["cadence-missing", `service Line "Line" {\n  mode reactive\n  respnd 2h`],
    ["focus-missing", `specialization "Tea" {\n  market "DACH"\n  focsu market`],
    ["nothing-excluded", `specialization "Tea" {\n  market "DACH"\n  exclude "Coffee"`],
    ["specialization-empty", `specialization "Tea" {\n  markt "DACH"`],
    ["money-unaimed", `concentration {\n  budget 5k EUR\n  focsu Homes 100%`],
    ["budget-unallocated", `segment Homes "Homes" {}\nconcentration {\n  focus Homes 50%\n  resrve 50%`],
  ])("is not also %s", (code, open, close = "}") => {
    const count = (lines: string) =>
      diagnose(`${PLAN}${lines}\n${close}\n`).filter((each) => each.code === code && each.line > 2).length;
    expect(count(open.split("\n").slice(0, -1).join("\n")), "without the line").toBe(1);
    expect(count(open), "with it").toBe(0);
  });

  it("is not also a missing principle", () =>
    check(
      "principle-missing",
      `${PLAN}specialisation "Tea" { market "DACH" } //~ unknown-keyword
usp Garden "One garden" { delivers Taste 5 }
segment Homes "Homes" { psychographics { values Taste 5 } }
concentraton { focus Homes 100% } //~ unknown-keyword`,
    ));

  it("still leaves what it cannot mean missing", () =>
    check(
      ["segment-unsized", "reach-missing"],
      `${PLAN}segment Homes "Homes" { //~ segment-unsized
  reech 50% //~ unknown-keyword
}`,
    ));

  it("keeps open whom a USP is for", () =>
    check(
      "segment-unserved",
      `${PLAN}value Speed "Here tomorrow"
usp Garden "One garden" {
  delivers Taste 5
  fro Homes //~ unknown-keyword
}
segment Homes "Homes" { psychographics { values Taste 5 } }
segment Offices "Offices" { psychographics { values Speed 5 } }`,
    ));

  it("keeps open which segments have a focus", () =>
    check(
      "segment-unfunded",
      `${PLAN}usp Garden "One garden" { delivers Taste 5; for Homes, Offices }
segment Homes "Homes" { psychographics { values Taste 5 } }
segment Offices "Offices" { psychographics { values Taste 5 } }
concentration {
  focus Homes 60%
  focsu Offices 40% //~ unknown-keyword
}`,
    ));
});

describe("a declaration without a name", () => {
  it("is not counted as missing", () =>
    check(
      ["principle-missing", "need-unanswered", "must-unmet"],
      `strategy Tea "Tea by post 2027" { period 2027; currency EUR } //~ principle-missing
value Taste "Taste of the garden"
value Speed "Here tomorrow"
specialization "Tea" { market "DACH" }
usp "One garden" { delivers Taste 5 } //~ wrong-value
service Line "A line" { mode reactive; delivers Speed 3 }
segment Homes "Homes" { psychographics { values Taste 5; musts Taste } }
goal More "More" { for Homes; acquire 5; by 2027-12 }`,
    ));

  it("nor is what an unknown name after use would bring", () =>
    check("principle-missing", {
      "plan.strategy": `import "market.strategy"
use Hoems //~ unknown-name
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
specialization "Tea" { market "DACH" }
concentration { budget 5k EUR }`,
      "market.strategy": `segment Homes "Homes" { demographics { region DE } }`,
    }));
});

describe("a text in a line with an error", () => {
  it("is not judged", () =>
    check(
      ["placeholder-left", "everyone-is-target"],
      `value Taste "TODO" 5 //~ wrong-value
value Speed "TODO" //~ placeholder-left
segment Homes "Everyone" 5 //~ wrong-value
segment Offices "Everyone" //~ everyone-is-target`,
    ));
});
