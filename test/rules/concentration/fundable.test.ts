import { describe, expect, it } from "vitest";
import { offers } from "../../support/said.ts";

describe("fundable", () => {
  it("adds no focus on a segment whose needs nothing answers", () =>
    expect(
      offers(
        "money-unaimed",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
usp Lanes "Four to a lane" { delivers Calm 5 }
segment Guests "Guests" { psychographics { values Warmth 4, Calm 2 } }
concentration { budget 10k EUR }`,
      ),
    ).toEqual([]));

  it("adds one where the need is no urgent one, is answered, or is promised to be", () => {
    expect(
      offers(
        "money-unaimed",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
usp Lanes "Four to a lane" { delivers Calm 5 }
segment Guests "Guests" { psychographics { values Warmth 3.9, Calm 5 } }
concentration { budget 10k EUR }`,
      ),
    ).toEqual(["Add a focus on the segment"]);
    expect(
      offers(
        "money-unaimed",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
usp Lanes "Four to a lane" { delivers Calm 5; for Guests }
segment Guests "Guests" { psychographics { values Warmth 4, Calm 2 } }
concentration { budget 10k EUR }`,
      ),
    ).toEqual(["Add a focus on the segment"]);
  });
});
