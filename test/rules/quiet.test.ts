import { describe, expect, it } from "vitest";
import { Facet } from "../../server/src/model/facets.ts";
import { known } from "../../server/src/model/fields.ts";
import type { Plan } from "../../server/src/model/plan.ts";
import { oncePerPlan } from "../../server/src/rules/once-per-plan.ts";
import { defineRule, type Rule } from "../../server/src/rules/rule.ts";
import { Quiet, runRules } from "../../server/src/rules/run.ts";
import { defaultSettings } from "../../server/src/rules/settings.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

const TEXT = `strategy Plan "Plan" { currency EUR }
value Fresh "Fresh"
usp Best "Roasted to order" { delivers Fresh 5 }
segment Offices "Offices" {
  size 100
  psychographics { values Fresh 4 }
  economics { revenue 10 EUR; margin 50%; acquisition 20 EUR; lifetime 2y }
}
`;

/** A rule that looks at a plan, and how often it did. */
function counting(look: (plan: Plan) => unknown, says = false): { rule: Rule; count: () => number } {
  let count = 0;
  const rule = defineRule({
    code: "usp-unvalued",
    section: "differentiation",
    severity: "warning",
    check(plan, report) {
      count++;
      look(plan);
      const [usp] = plan.usps;
      if (says && usp !== undefined) report({ owner: usp, at: usp.nameAt, message: "Said." });
    },
  });
  return { rule, count: () => count };
}

function run(rules: readonly Rule[], quiet: Quiet): void {
  const plan = scene(TEXT).host.plan(PLAN);
  if (plan === undefined) throw new Error("There is no plan.");
  runRules(
    rules,
    plan,
    defaultSettings,
    ({ error }) => {
      throw error;
    },
    quiet,
  );
}

describe("a rule that had nothing to say", () => {
  const values = counting((plan) => plan.segments.map((segment) => known(segment.values)?.items.length));

  it("is asked again only after a change of what it looked at", () => {
    const quiet = new Quiet();
    run([values.rule], quiet);
    quiet.changed(Facet.SegmentSize | Facet.Titles);
    run([values.rule], quiet);
    expect(values.count()).toBe(1);
    quiet.changed(Facet.SegmentValues);
    run([values.rule], quiet);
    expect(values.count()).toBe(2);
    run([values.rule], quiet);
    expect(values.count()).toBe(2);
    quiet.forget();
    run([values.rule], quiet);
    expect(values.count()).toBe(3);
  });

  it("has looked at what a number comes from, also where another rule had it worked out", () => {
    const ask = (plan: Plan): unknown => plan.segments.map((segment) => plan.numbers.segment(segment).ltv);
    const first = counting(ask);
    const second = counting(ask);
    const quiet = new Quiet();
    run([first.rule, second.rule], quiet);
    quiet.changed(Facet.SegmentEconomics);
    run([first.rule, second.rule], quiet);
    expect([first.count(), second.count()]).toEqual([2, 2]);
  });

  it("has looked at what is gathered once for all rules", () => {
    const gathered = oncePerPlan((plan) => plan.usps.map(({ premium }) => premium));
    const first = counting(gathered);
    const second = counting(gathered);
    const quiet = new Quiet();
    run([first.rule, second.rule], quiet);
    quiet.changed(Facet.UspPremium);
    run([first.rule, second.rule], quiet);
    expect([first.count(), second.count()]).toEqual([2, 2]);
    quiet.changed(Facet.UspFor);
    run([first.rule, second.rule], quiet);
    expect([first.count(), second.count()]).toEqual([2, 2]);
  });
});

describe("a rule that said something", () => {
  it("is asked every time, since its places and mends are those of the text as it was", () => {
    const speaking = counting(() => undefined, true);
    const quiet = new Quiet();
    run([speaking.rule], quiet);
    run([speaking.rule], quiet);
    expect(speaking.count()).toBe(2);
  });
});
