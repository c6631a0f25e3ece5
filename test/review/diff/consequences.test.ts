import { describe, expect, it } from "vitest";
import { diffText } from "../../../server/src/review/diff/text.ts";
import { PLAN } from "../../support/kit.ts";
import { plainPaints } from "./formats.ts";
import { afterwards, consequences, edited, plan } from "./lamps.ts";
import { diff, only } from "./states.ts";

describe("what it means", () => {
  it("says what money does where it goes, the largest move first", () => {
    const file = afterwards(["focus Studios 50%", "focus Studios 65%"], ["focus Schools 50%", "focus Schools 35%"]);
    expect(consequences(file).slice(0, 2)).toEqual([
      "Photo studios 50% → 65% of the money (+30,000 EUR, wins 300 more customers).",
      "Drawing schools 50% → 35% of the money (−30,000 EUR).",
    ]);
  });

  it("tells a segment that gets money for the first time, or none any more", () => {
    const gone = afterwards(["  focus Schools 50%\n", ""]);
    expect(consequences(gone)).toContain("Drawing schools 50% → 0% of the money (−100,000 EUR).");
    const come = only(diff(edited(["  focus Schools 50%\n", ""]), plan));
    expect(consequences(come)).toContain("Drawing schools 0% → 50% of the money (+100,000 EUR).");
  });

  it("says what else the same share does where the budget or a cost changes", () => {
    const budget = consequences(afterwards(["budget 200k EUR", "budget 300k EUR"]));
    expect(budget[0]).toBe("The budget goes from 200,000 EUR to 300,000 EUR (+50%).");
    expect(budget).toContain("Photo studios: +50,000 EUR, wins 500 more customers.");
    const cost = consequences(afterwards(["acquisition 100 EUR", "acquisition 200 EUR"]));
    expect(cost).toEqual([
      "Photo studios: wins 500 fewer customers.",
      "The money no longer reaches the goal ‘1,000 new studios’: it wins 500 of 1,000.",
      "Photo studios: a customer brings 5.2 → 2.6 times what winning one costs; pays back in 9.2 → 18.5 months.",
    ]);
  });

  it("does not count up what was only not told before", () => {
    const file = only(diff(edited(["    acquisition 100 EUR\n", ""]), plan));
    expect(consequences(file).filter((each) => each.includes("customers"))).toEqual([]);
  });

  it("says that a USP lost its only segment", () => {
    const file = afterwards(["  for Studios\n  against", "  for Schools\n  against"]);
    expect(consequences(file)).toContain("‘Never flickers’ is no longer for ‘Photo studios’.");
    expect(consequences(file)).toContain("‘Never flickers’ is now for ‘Drawing schools’, too.");
    expect(consequences(file)).toContain("No USP is for ‘Photo studios’ any more.");
    const excluded = afterwards(["usp Steady", 'specialization "Light" {\n  excludes Studios\n}\n\nusp Steady']);
    expect(consequences(excluded)).toContain("‘Never flickers’ lost its only segment.");
    expect(consequences(excluded)).toContain("Photo studios: left out on purpose now.");
  });

  it("says on what segments are satisfied otherwise", () => {
    const file = afterwards(["delivers Light 5, Repair 3", "delivers Light 4, Repair 4"]);
    expect(consequences(file)).toContain("Photo studios went from satisfied to dissatisfied on Light.");
    expect(consequences(file)).toContain("Photo studios went from satisfied to delighted on Repair.");
    const both = afterwards(["delivers Light 5, Repair 3", "delivers Light 4, Repair 2"]);
    expect(consequences(both)).toContain("Photo studios went from satisfied to dissatisfied on Light and Repair.");
  });

  it("says what is newly expected and not met", () => {
    const light = afterwards(["expects Light 5, Repair 3", "expects Light 5, Repair 4"]);
    expect(consequences(light)).toEqual(["Photo studios went from satisfied to dissatisfied on Repair."]);
    const before = edited(["expects Light 5, Repair 3", "expects Light 5"]);
    const met = only(diff(before, plan));
    expect(consequences(met)).toEqual([]);
    const unmet = only(diff(before, before.replace("expects Light 5", "expects Light 5, Repair 4")));
    expect(consequences(unmet)).toEqual(["Photo studios: dissatisfied on Repair, which they expect now."]);
  });

  it("says where a competitor catches up, and how the fit moves", () => {
    const file = afterwards(["offers Light 3, Repair 1", "offers Light 5, Repair 1"]);
    expect(consequences(file)).toContain("‘Never flickers’ no longer beats its competitors on Light.");
    const fit = consequences(afterwards(["delivers Light 5, Repair 3", "delivers Light 5, Repair 5"]));
    expect(fit).toContain("Photo studios: what we deliver fits what they value by 88.6% → 100%.");
  });

  it("does not compare amounts of two currencies", () => {
    const file = only(diff(plan, plan.replaceAll("EUR", "CHF")));
    expect(consequences(file)).toEqual(["The plan counts in CHF, before in EUR: amounts cannot be compared."]);
  });

  it("says what a plan holds that came or went", () => {
    const come = only(diff({}, { [PLAN]: plan }));
    expect(consequences(come)).toEqual([
      "This plan is new: 200,000 EUR for ‘Photo studios’ 50% and ‘Drawing schools’ 50%.",
    ]);
    expect(come).toMatchObject({ status: "added", path: PLAN, title: "Lamp makers" });
    const gone = only(diff({ [PLAN]: plan }, {}));
    expect(consequences(gone)[0]).toMatch(/^This plan is gone: 200,000 EUR for /);
    expect(gone.findings).toEqual({ added: [], fixed: [] });
    expect(diffText(diff({ [PLAN]: plan }, {}), plainPaints)).toContain(
      "It declared 2 values, 1 competitor, 1 USP, 2 segments and 1 goal.",
    );
  });
});
