import { describe, expect, test } from "vitest";
import { declarationsAt, plansUsing } from "../../server/src/features/plans-using.ts";
import { atCursor } from "../support/features.ts";

const MARKET = `value Range "Range"
segment Commuters "Commuters" { psychographics { values Range 5 } }
competitor Cars "Cars" { offers Range 3 }
`;
const FOCUSED = `import "market.strategy"
strategy One "Plan one" { period 2027; currency EUR }
usp Far "Far" { delivers Range 4 }
concentration { budget 10k EUR; focus Commuters 60%; reserve 40% }
`;

/** Each plan as `path: text of the place: why: what it gets there`, for what stands at the cursor. */
function using(sources: Record<string, string>): string[] {
  const { host, at, texts } = atCursor(sources);
  return declarationsAt(host, at).flatMap((declaration) =>
    plansUsing(host, declaration).map(
      ({ plan, at: { start, end }, why, parts }) =>
        `${plan.file.path}: ${texts[plan.file.path]?.slice(start, end)}: ${why}: ${parts.join(", ")}`,
    ),
  );
}

describe("plans that use something shared", () => {
  const plans = {
    "one.strategy": FOCUSED,
    "two.strategy": 'import "market.strategy"\nstrategy Two "Plan two" { period 2027 }\nuse Commuters\n',
    "none.strategy": 'import "market.strategy"\nstrategy None "Plan none" { period 2027 }\n',
    "stranger.strategy": 'strategy S "S" { period 2027 }\nsegment Commuters "Others"\n',
    "template.strategy": `/// # A plan of ours\n///\n/// For all.\n\n${FOCUSED}`,
    "shared.strategy": 'import "market.strategy"\nusp Near "Near" { delivers Range 2; for Commuters }\n',
    "three.strategy": 'import "shared.strategy"\nstrategy Three "Plan three" { period 2027 }\nuse Near\n',
  };

  test("are those in which a segment is in play, with the place and what it gets there", () => {
    const found = [
      "one.strategy: Commuters: a focus is on it: fit 80%, share 60%",
      'three.strategy: Near: "Near" is for it: fit 40%',
      "two.strategy: Commuters: `use` names it: ",
    ];
    expect(using({ ...plans, "market.strategy": MARKET.replace("Commuters", "Comm<|>uters") })).toEqual(found);
    // The same from wherever it is named.
    const { "one.strategy": one } = plans;
    expect(
      using({ ...plans, "market.strategy": MARKET, "one.strategy": one.replace("focus Comm", "focus <|>Comm") }),
    ).toEqual(found);
  });

  test("are those in which a value, a competitor or a USP is in play", () => {
    expect(using({ ...plans, "market.strategy": MARKET.replace("Range", "<|>Range") })).toEqual([
      'one.strategy: Range: "Far" delivers it: valued by 1 segment, delivered at 4',
      'three.strategy: Near: "Commuters" values it: valued by 1 segment, delivered at 2',
      'two.strategy: Commuters: "Commuters" values it: valued by 1 segment',
    ]);
    expect(using({ ...plans, "market.strategy": MARKET.replace("Cars", "<|>Cars") })).toEqual([
      'one.strategy: Far: it offers "Range", which "Far" delivers: ',
      'three.strategy: Near: it offers "Range", which "Near" delivers: ',
    ]);
    const near = plans["shared.strategy"].replace("Near", "<|>Near");
    expect(using({ ...plans, "market.strategy": MARKET, "shared.strategy": near })).toEqual([
      "three.strategy: Near: `use` names it: fits Commuters 40%, advantage Range −1",
    ]);
  });

  test("are one plan for what only a plan of one's own declares", () => {
    const { "stranger.strategy": stranger } = plans;
    expect(using({ ...plans, "stranger.strategy": stranger.replace("Commuters", "<|>Commuters") })).toEqual([
      "stranger.strategy: Commuters: it is declared here: ",
    ]);
  });

  test("say where they exclude a segment", () => {
    const excluding = `import "market.strategy"\nstrategy X "X" { period 2027 }\nspecialization "S" { excludes "commuters" }\n`;
    expect(using({ "x.strategy": excluding, "market.strategy": MARKET.replace("Commuters", "<|>Commuters") })).toEqual([
      'x.strategy: excludes "commuters": the plan excludes it: excluded: not served',
    ]);
  });

  test("are none where no name stands, and where it is not settled", () => {
    expect(using({ "a.strategy": 'va<|>lue Range "Range"' })).toEqual([]);
    expect(using({ "a.strategy": 'usp U "U" { delivers No<|>thing 3 }' })).toEqual([]);
  });
});
