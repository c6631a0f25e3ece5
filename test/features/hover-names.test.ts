import { describe, expect, test } from "vitest";
import { at, HEAD, nothing, said } from "../support/hover.ts";
import { PLAN } from "../support/kit.ts";

describe("a name", () => {
  test("of a value: its documentation, the curve, and whom it matters to", () => {
    const text = at("value Fresh");
    expect(text).toMatch(/^\*\*Roasted this week\*\* · value `Freshness`\n\nWhat people taste first\./);
    expect(text).toContain("| **We** | ●●●●● 5 |\n| Big Bean | ●○○○○ 1 |");
    expect(text).toContain("- Role: quality\n- Measured by: Days since roasting");
    expect(text).toContain("- Small offices value it at **5**, expect 4");
  });

  test("says the same where it is declared, referred to, and in its title", () => {
    expect(at("delivers Fresh")).toBe(at("value Fresh"));
    expect(at('"Roasted thi')).toBe(at("value Fresh"));
    expect(at("focus Off")).toBe(at("segment Off"));
  });

  test("of a USP: how far it is ahead, and for whom", () => {
    const text = at("usp Fr");
    expect(text).toContain("| Roasted this week | 5 | 1 Big Bean | **+4** |");
    expect(text).toContain("| In three days | 4 | – | **+4** |");
    expect(text).toContain("| Small offices | 90% | +4 | +20% |");
    expect(text).toContain("Price: +15% against the market");
  });

  test("of a segment: its numbers, the fit of USPs, and whether they are satisfied", () => {
    const text = at("segment Off");
    for (const line of [
      "- Fit of the plan: **90%**",
      "- Share of the money: **80%** (80,000 EUR), recommended **80%**",
      "- The money wins **200 customers**",
      "- The money keeps **888 customers**",
      "- Within reach: **600** of 1,000 companies, 500 left to win",
      "- Worth of a customer (LTV): **780 EUR** in 4 years",
      "- Winning one (CAC): **200 EUR**, back after 12.3 months",
      "- LTV : CAC: **3.9**",
      "| Fresh in three days | 90% | +4 |",
      "| Roasted this week | 4 | 5 | delighted |",
      "| In three days | 5 | 4 | dissatisfied |",
      "- Goal: Grow · 100 new, the money wins 200 · keep 90% · 1,000 USD revenue",
    ]) {
      expect(text).toContain(line);
    }
  });

  test("of a segment says with which keyword a missing number would appear", () => {
    const text = said(`${HEAD}segment A<|> "A" { economics { revenue 5 EUR } }\nconcentration { budget 5 EUR }`);
    expect(text).toContain("- Fit of the plan: – *(needs `values`)*");
    expect(text).toContain("- Share of the money: – *(needs `focus`)*");
    expect(text).toContain("- Within reach: – *(needs `size`)*");
    expect(text).toContain("- Worth of a customer (LTV): – *(needs `margin`, `lifetime`)*");
    expect(text).toContain("- Winning one (CAC): – *(needs `acquisition`)*");
    expect(text).not.toContain("NaN");
    expect(said('segment A<|> "A" { size 5 }')).toContain("LTV): – *(needs `economics`)*");
    expect(said('segment A<|> "A" { size 5 }')).not.toContain("needs `focus`");
  });

  test("does not call missing what stands in a line with an error", () => {
    expect(said(`${HEAD}segment A<|> "A" { size many }`)).not.toContain("needs `size`");
    expect(said(`${HEAD}segment A<|> "A" { economics { revenue much } }`)).not.toContain("`revenue`");
  });

  test("of an excluded segment", () => {
    const text = said('specialization "S" { excludes A }\nsegment A<|> "A" { size 5 }');
    expect(text).toContain("Excluded: the plan does not serve it");
    expect(text).not.toMatch(/Share of the money|needs `(values|economics)`/);
  });

  test("of a value that nobody values, and of one of which nobody says anything", () => {
    expect(at("value Pri")).toContain("- No segment values it");
    expect(said('value A<|> "A"\nsegment S "S"')).toContain("- Valued by: – *(needs `values`)*");
    expect(said('value A<|> "A"')).not.toMatch(/needs|No segment/);
  });

  test("of a competitor, a service, a goal and a persona", () => {
    expect(at("competitor Big")).toContain("| Roasted this week | 1 | 5 |\n| Costs less | 5 | – |");
    expect(at("competitor Big")).toContain("Share of the market: **30%**\n- Price: -10% against the market");
    expect(at("service De")).toContain("- reactive: complaints and requests\n- For Small offices");
    expect(at("service De")).toContain("Answers within **2 hours**\n- Solves within **2 days**");
    expect(at("goal Gr")).toContain("New customers: **100**; the money wins **200**\n- Left to win: 500");
    expect(at("goal Gr")).toContain("Revenue: **1,000 USD** = 900 EUR");
    expect(at("goal Gr")).toContain("From 41 to **50**\n- By **2027-06-30**");
    expect(at("persona Ma")).toContain("> Stale coffee is heard of.");
    expect(at("persona Ma")).toContain("Perfect customer of **Small offices** `Offices`");
    expect(at("persona Ma")).toContain("employees 20");
  });

  test("of the plan: the overview", () => {
    const text = at("strategy Ro");
    expect(text).toMatch(/^\*\*Roastery 2027\*\* · strategy `Roast`\n\nBeans by the month\./);
    expect(text).toContain("Period: 2027-01-01 to 2027-12-31");
    expect(text).toContain("The money is **all on one segment** (HHI 1)");
    expect(text).toContain("1 segment, 1 USP, 1 competitor, 1 service, 1 goal");
    expect(text).toContain("| Small offices | 80% | 80% | 90% |");
    expect(at('"Roastery 20')).toBe(text);
  });

  test("that stands for nothing has no hover", () => {
    nothing('usp A "A" { delivers Nobo<|>dy 5 }');
    nothing("focus No<|>body");
    nothing('segment A "A" { size 5 compan<|>ies }');
  });

  test("of a declaration whose line has an error", () => {
    expect(said('value Fr<|>esh\nusp A "A" { delivers Fresh 5 }')).toContain("**Fresh** · value `Fresh`");
    expect(said('value Fresh "Open\nusp A "A" { delivers Fre<|>sh 5')).toContain("value `Fresh`");
  });

  test("with letters of another script", () => {
    expect(said('value Größe "Größe"\nusp A "A" { delivers Grö<|>ße 5 }')).toContain("value `Größe`");
  });
});

describe("what is imported", () => {
  const library = `/// Shared by all.\nvalue Freshness "Fresh"\nsegment Offices "Offices" { values Freshness 5 }
competitor BigBean "Big Bean" { offers Freshness 3 }`;

  test("says where it is declared, with the documentation there", () => {
    const text = said({
      "lib/market.strategy": library,
      [PLAN]: 'import "lib/market.strategy"\nusp A "A" { delivers Fresh<|>ness 5 }',
    });
    expect(text).toContain("**Fresh** · value `Freshness`\n\nDeclared in `lib/market.strategy`\n\nShared by all.");
    expect(text).toContain("| **We** | ●●●●● 5 |\n| Big Bean | ●●●○○ 3 |");
  });

  test("after use", () => {
    const text = said({
      "market.strategy": `${library}\nusp Offices "A USP of that name" { delivers Freshness 4 }`,
      [PLAN]: 'import "market.strategy"\nuse Off<|>ices',
    });
    expect(text).toContain("segment `Offices`");
    expect(text).toContain("\n\n---\n\n");
    expect(text).toContain("USP `Offices`");
  });

  test("the path says what the file declares and what of it is in play", () => {
    const text = said({
      "market.strategy": library,
      [PLAN]: 'strategy P "P"\nimport "mar<|>ket.strategy"\nusp A "A" { delivers Freshness 5 }',
    });
    expect(text).toContain("`market.strategy` · library");
    expect(text).toContain("- 1 value: Fresh\n- 1 competitor: Big Bean\n- 1 segment: Offices");
    expect(text).toContain("In play here: 2 of 3 declarations.");
  });

  test("a path that leads nowhere, and an empty file", () => {
    expect(said('import "gon<|>e.strategy"')).toBe("There is no file `gone.strategy` to import.");
    expect(said({ "a.strategy": "// nothing", [PLAN]: 'import "a.str<|>ategy"' })).toContain("It declares nothing.");
    expect(said({ "a.strategy": 'strategy A "The A | plan"', [PLAN]: 'import "a.str<|>ategy"' })).toContain(
      "plan **The A \\| plan**",
    );
  });

  test("in a library without a plan", () => {
    const text = said({ "lib.strategy": library.replace("segment Offices", "segment Off<|>ices") });
    expect(text).toContain("segment `Offices`");
    expect(text).not.toContain("Share of the money");
  });
});
