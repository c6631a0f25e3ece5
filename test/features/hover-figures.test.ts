import { describe, expect, test } from "vitest";
import { at, nothing, said } from "../support/hover.ts";

describe("a figure", () => {
  test("a level says what it means there", () => {
    expect(at("values Freshness 5")).toContain("**Roasted this week** matters **5** of 5 here.");
    expect(at("expects Freshness 4")).toContain("They get 5: **delighted**.");
    expect(at("expects Freshness 4, Speed 5")).toContain("They get 4: **dissatisfied**.");
    expect(at("delivers Freshness 5")).toContain("Best rival: Big Bean with 1 (+4 for us).");
    expect(at("offers Freshness 1")).toContain("We deliver it at 5.");
  });

  test("a share says the amount behind it and what is recommended", () => {
    const text = at("focus Offices 80%");
    expect(text).toContain("Small offices get **80,000 EUR** (80%)");
    expect(text).toContain("By opportunity it would be **80%**");
    expect(at("acquire 50%")).toContain("**40,000 EUR** of 80,000 EUR\n- It wins **200 customers**");
    expect(at("retain 50%\n  }".slice(0, 10))).toContain("It keeps **888 customers**");
    expect(at("reserve 20%")).toContain("**20,000 EUR** kept back (20%)");
  });

  test("an amount in another currency is converted, a monthly one made yearly", () => {
    expect(at("retention 5")).toContain("50 USD = **45 EUR**");
    expect(at("revenue 40")).toContain("**480 EUR** a year");
    expect(said('strategy A "A" { currency EUR }\nsegment S "S" { economics { revenue 5<|> CHF } }')).toContain(
      "Not counted: the plan has no `rate CHF`",
    );
  });

  test("sizes, growth, durations, dates", () => {
    expect(at("reach 60%")).toContain("Within reach: **600 customers**");
    expect(at("size 1_0")).toContain("Left to win: **500 customers**");
    expect(at("growth -4%")).toContain("**40** fewer a year");
    expect(at("resolve 2d")).toContain("**2 days** = 48 hours");
    expect(at("by 2027-Q2")).toContain("**2027-04-01** to **2027-06-30**");
    expect(at("period 2027")).toContain("**2027-01-01** to **2027-12-31**");
    expect(said('strategy A "A" { period 2027-01-<|>01.. }')).toContain("from **2027-01-01**");
  });

  test("codes have names", () => {
    expect(at("region DE")).toBe("`DE` is **Germany**.");
    expect(at("language de")).toBe("`de` is **German**.");
    expect(at("currency EUR")).toBe("`EUR` is **Euro**.");
    expect(at("retention 50 USD")).toContain("`USD` is **US Dollar**.");
  });

  test("a word shows what its keyword means and what else could stand there", () => {
    const text = at("adoption early-maj");
    expect(text).toContain("**early-majority** · `adoption`");
    expect(text).toContain("Or: `innovator`, `early-adopter`, `late-majority`, `laggard`");
    nothing('value A "A" { role nons<|>ense }');
  });
});
