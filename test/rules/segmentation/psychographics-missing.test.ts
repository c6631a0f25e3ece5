import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

describe("psychographics-missing", () => {
  it("fires without psychographics, with an empty block and with nothing but notes", () =>
    check(
      "psychographics-missing",
      `
segment Hobby "Hobby beekeepers" { size 40_000 } //~ psychographics-missing:W
segment Trade "Commercial apiaries" { psychographics { } } //~ psychographics-missing
segment Schools "School gardens" { psychographics { note "Ask Ida" } } //~ psychographics-missing
`,
    ));

  it("is silent where anything is said", () =>
    check(
      "psychographics-missing",
      `segment Hobby "Hobby beekeepers" { psychographics { interests "Wild flowers" } }`,
    ));

  it("is silent where what is said has an error", () =>
    check(
      "psychographics-missing",
      `
segment Hobby "Hobby beekeepers" {
  psychographics {
    values Advice 5 //~ unknown-name
  }
}
`,
    ));

  it("silences values-missing", () =>
    check(
      ["psychographics-missing", "values-missing"],
      `segment Trade "Commercial apiaries" { psychographics { } } //~ psychographics-missing`,
    ));

  it("proposes what the USP delivers best", () =>
    fixes(
      "psychographics-missing",
      `
value Advice "Someone to ask"
value Bulk "Pallets by tomorrow"
usp Mentor "A mentor with every first hive" { delivers Bulk 2, Advice 5 }
segment Hobby "Hobby beekeepers" {
  size 40_000
}
`,
      'Add psychographics to "Hobby beekeepers", valuing Advice',
      `
value Advice "Someone to ask"
value Bulk "Pallets by tomorrow"
usp Mentor "A mentor with every first hive" { delivers Bulk 2, Advice 5 }
segment Hobby "Hobby beekeepers" {
  size 40_000
  psychographics {
    values Advice 4
  }
}
`,
    ));

  it("declares a value where there is none", () =>
    fixes(
      "psychographics-missing",
      `
segment Hobby "Hobby beekeepers" {
  size 40_000
}
`,
      'Add psychographics to "Hobby beekeepers", valuing Ease',
      `
segment Hobby "Hobby beekeepers" {
  size 40_000
  psychographics {
    values Ease 3
  }
}

value Ease "Easy to choose, buy and use"
`,
    ));

  it("proposes no values with which the segment would deserve less than its share", () => {
    expect(
      offers(
        "psychographics-missing",
        `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5 }
usp Cheap "Half the price" { delivers Price 2; for Adults }
segment Adults "Adult beginners" { size 1_000 }
segment Children "Children" { size 1_000; psychographics { values Patience 5 } }
concentration { focus Adults 70%; focus Children 30% }`,
      ),
    ).toEqual([]);
    expect(
      offers(
        "psychographics-missing",
        `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5 }
usp Cheap "Half the price" { delivers Price 2; for Adults }
segment Adults "Adult beginners" { size 1_000 }
segment Children "Children" { size 1_000; psychographics { values Patience 5 } }
concentration { focus Adults 30%; focus Children 70% }`,
      ),
    ).toEqual(['Add psychographics to "Adult beginners", valuing Price']);
  });

  it("leaves out what is important to others already", () => {
    expect(
      offers(
        "psychographics-missing",
        `value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
usp Lanes "Four to a lane" { delivers Calm 5 }
usp Steam "Steam" { delivers Warmth 5 }
segment Clubs "Clubs" { psychographics { values Warmth 3, Calm 2 } }
segment Guests "Guests" { size 900 }`,
      ),
    ).toEqual(['Add psychographics to "Guests", valuing Calm']);
    expect(
      offers(
        "psychographics-missing",
        `value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
usp Steam "Steam" { delivers Warmth 5 }
segment Clubs "Clubs" { psychographics { values Warmth 3 } }
segment Guests "Guests" { size 900 }`,
      ),
    ).toEqual(['Add psychographics to "Guests", valuing Warmth']);
  });

  it("proposes no value whose name means two things", () =>
    expect(
      offers("psychographics-missing", {
        "plan.strategy": `import "pool.strategy"
import "spa.strategy"
use Lanes, Steam
segment Guests "Guests" { size 900 }
`,
        "pool.strategy": `value Calm "Room to swim"
value Early "Open at five"
usp Lanes "Four to a lane" { delivers Calm 5, Early 3 }
`,
        "spa.strategy": `value Calm "No noise"
value Warmth "Warm water"
usp Steam "Steam" { delivers Calm 5, Warmth 3 }
`,
      }),
    ).toEqual(['Add psychographics to "Guests", valuing Early and Warmth']));
});
