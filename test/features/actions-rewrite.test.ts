import { describe, expect, test } from "vitest";
import { actionOf, plainOf, select, take, titles } from "../support/actions.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

const REBALANCE = "Set the shares to what there is to win in each segment";
const SCALE = "Scale the shares so that they use the whole budget";

interface Sized {
  readonly name: string;
  readonly size: number;
  readonly focus: string;
}

/** A plan whose segments differ in size alone, so that the recommended shares are as their sizes. */
function planOf(segments: readonly Sized[], more = ""): string {
  return [
    'strategy P "P" { period 2027; currency EUR }',
    'value Care "Care"',
    'usp Kind "Kind" { delivers Care 5 }',
    ...segments.map(({ name, size }) => `segment ${name} "${name}" { size ${size}; psychographics { values Care 5 } }`),
    "concent<|>ration {",
    "  budget 600k EUR",
    ...segments.map(({ name, focus }) => `  focus ${name} ${focus}`),
    ...(more === "" ? [] : [`  ${more}`]),
    "}",
    "",
  ].join("\n");
}

function foci(text: string): readonly string[] {
  return Array.from(text.matchAll(/^ +focus (.*)$/gm), ([, rest = ""]) => rest);
}

const two = (first: string, second: string, sizes: readonly [number, number] = [2000, 1000]) => [
  { name: "A", size: sizes[0], focus: first },
  { name: "B", size: sizes[1], focus: second },
];

describe("setting the shares to what there is to win", () => {
  test("gives whole percents that add up exactly", () => {
    expect(foci(take(planOf(two("10%", "80%"), "reserve 10%"), REBALANCE))).toEqual(["A 60%", "B 30%"]);
    const three = [...two("10%", "10%", [1, 1]), { name: "C", size: 1, focus: "10%" }];
    expect(foci(take(planOf(three), REBALANCE))).toEqual(["A 34%", "B 33%", "C 33%"]);
  });

  test("has decimals only where the whole has them or a part would vanish", () => {
    expect(foci(take(planOf(two("10%", "80%"), "reserve 2.5%"), REBALANCE))).toEqual(["A 65%", "B 32.5%"]);
    expect(foci(take(planOf(two("50%", "50%", [999, 1])), REBALANCE))).toEqual(["A 99.9%", "B 0.1%"]);
  });

  test("leaves amounts amounts, and adds what is missing", () => {
    expect(foci(take(planOf(two("100k EUR", "10%")), REBALANCE))).toEqual(["A 402_000 EUR", "B 33%"]);
    expect(foci(take(planOf(two("", "{ budget 10% }")), REBALANCE))).toEqual(["A 67% ", "B { budget 33% }"]);
  });

  test("leads to the recommended shares", () => {
    const result = take(planOf(two("10%", "80%"), "reserve 10%"), REBALANCE);
    const { host } = scene(result);
    expect(host.plan(PLAN)?.numbers.concentration.alignment).toBeCloseTo(1, 9);
    expect(titles(select(result.replace("concentration", "<|>concentration")))).not.toContain(REBALANCE);
  });

  test("is offered only there, and where all is known", () => {
    const text = planOf(two("10%", "80%"));
    expect(titles(select(text.replace("<|>", "").replace("usp", "<|>usp")))).not.toContain(REBALANCE);
    expect(titles(select(text.replace("size 1000; ", "")))).not.toContain(REBALANCE);
    expect(titles(select(text.replace("focus A", "focus Nobody")))).not.toContain(REBALANCE);
    expect(titles(select(text.replace("80%", "80% %")))).not.toContain(REBALANCE);
    expect(titles(select(planOf(two("100k USD", "10%"))))).not.toContain(REBALANCE);
    expect(titles(select(planOf(two("10%", "80%"), "reserve 100%")))).not.toContain(REBALANCE);
    expect(titles(select("concentr<|>ation {\n"))).not.toContain(REBALANCE);
  });
});

describe("scaling the shares", () => {
  test("uses what is left over, in the same proportions", () => {
    expect(foci(take(planOf(two("48%", "48%")), SCALE))).toEqual(["A 50%", "B 50%"]);
  });

  test("is left to the rules where they say it", () => {
    expect(titles(select(planOf(two("80%", "40%"))))).not.toContain(SCALE);
    expect(titles(select(planOf(two("20%", "40%"))))).not.toContain(SCALE);
  });

  test("is not offered where all is placed, or amounts are among the shares", () => {
    expect(titles(select(planOf(two("50%", "50%"))))).not.toContain(SCALE);
    expect(titles(select(planOf(two("290k EUR", "49%"))))).not.toContain(SCALE);
  });
});

describe("writing it otherwise", () => {
  const listed =
    'value A "A"\nvalue B "B"\nvalue C "C"\nsegment S "S" {\n  psychographics {\n    values A 2, B 5, C 2.5\n  }\n}\n';

  test("sorts values by level, equal ones as they were", () => {
    const sort = "Sort by level, the highest first";
    const text = listed.replace("values", "val<|>ues");
    expect(take(text, sort)).toContain("values B 5, C 2.5, A 2\n");
    expect(take(text.replace("B 5", "B 2"), sort)).toContain("values C 2.5, A 2, B 2\n");
    expect(titles(select(text.replace("A 2, B 5", "B 5, A 3")))).not.toContain(sort);
    expect(titles(select(text.replace("C 2.5", "Nobody 2.5")))).not.toContain(sort);
    expect(take(text.replace("A 2, ", "A 2, // why\n      "), sort)).toContain("values B 5, // why\n      C 2.5, A 2");
  });

  const economics = (line: string) => `segment S "S" {\n  economics {\n    ${line}\n  }\n}\n`;

  test("turns amounts a month into amounts a year, and back", () => {
    const year = "Write it as an amount a year: 1440 EUR";
    expect(take(economics("reve<|>nue 120 EUR monthly"), year)).toContain("revenue 1440 EUR yearly\n");
    const month = "Write it as an amount a month: 10_000 EUR";
    expect(take(economics("reve<|>nue 120k EUR"), month)).toContain("revenue 10_000 EUR monthly\n");
    expect(take(economics("reten<|>tion 30 EUR yearly"), "Write it as")).toContain("retention 2.5 EUR monthly\n");
    expect(titles(select(economics("reve<|>nue 100 EUR")))).toEqual([]);
    expect(titles(select(economics("acqui<|>sition 120 EUR")))).toEqual([]);
    expect(titles(select(economics("ch<|>urn 12% yearly")))).toEqual([]);
  });

  test("keeps the numbers of the segment", () => {
    const text = economics("reve<|>nue 120 EUR monthly").replace("}", "margin 50%; lifetime 2y }");
    const ltv = (plan: string) => {
      const plans = scene(plan).host.plan(PLAN);
      const [segment] = plans?.segments ?? [];
      return segment === undefined ? undefined : plans?.numbers.segment(segment).ltv;
    };
    expect(ltv(text.replace("<|>", ""))).toBe(1440);
    expect(ltv(take(text, "Write it as"))).toBe(1440);
  });

  test("turns a share into an amount, and back", () => {
    const share = planOf(two("10%", "80%")).replace("<|>", "").replace("A 10%", "A 1<|>0%");
    expect(foci(take(share, "Write the share as an amount: 60_000 EUR"))).toEqual(["A 60_000 EUR", "B 80%"]);
    const amount = planOf(two("60k EUR", "80%")).replace("<|>", "").replace("A 60k", "A 6<|>0k");
    expect(foci(take(amount, "Write the amount as a share: 10%"))).toEqual(["A 10%", "B 80%"]);
    const withoutBudget = share.replace("  budget 600k EUR\n", "");
    expect(titles(select(withoutBudget)).filter((title) => title.startsWith("Write"))).toEqual([]);
    const odd = amount.replace("60<|>k", "").replace("6<|>0k", "<|>77_777");
    expect(titles(select(odd)).filter((title) => title.startsWith("Write"))).toEqual([]);
  });

  test("describes a declaration that has no description", () => {
    const text = 'value A "A"\nsegment <|>S "Small \\"offices\\"" {\r\n  persona P "P" {\n  }\n}\n';
    const describe = 'Describe "Small "offices"" in a comment above it';
    expect(take(text, describe)).toContain('value A "A"\n/// What everybody should know about it\nsegment S "Small');
    const action = actionOf(select(text), describe);
    expect(action.snippet).toBe(true);
    expect(action.edits[0]?.newText).toMatch(/^\/\/\/ \$\{1:[^}]+\}\n$/);
    expect(plainOf(action)[0]?.newText).not.toContain("$");
    const inner = text.replace("<|>", "").replace("persona", "per<|>sona");
    expect(take(inner, "Describe")).toContain('  /// What everybody should know about it\n  persona P "P"');
    expect(titles(select(`/// Known.\n${text.replace('value A "A"\n', "")}`)).join()).not.toContain(
      "in a comment above it",
    );
    expect(titles(select('segment S "S" {\n  si<|>ze 5\n}\n')).join()).not.toContain("in a comment above it");
  });

  test("is not offered for a selection over several statements", () => {
    const selected = select(listed.replace("values", "<|>values"));
    const range = { start: selected.range.start, end: selected.texts[PLAN]?.length ?? 0 };
    expect(titles({ ...selected, range }, ["refactor.rewrite"])).toEqual([]);
  });
});
