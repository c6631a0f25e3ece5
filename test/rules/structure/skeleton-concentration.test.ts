import { describe, it } from "vitest";
import { fixes } from "../../support/kit.ts";

describe("the concentration to begin with", () => {
  it("offers a concentration on the segment that it fits best", () =>
    fixes(
      "principle-missing",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
usp Lanes "Four to a lane" { delivers Calm 5, Warmth 2; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Calm 2 }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Warmth 5, Calm 1 } }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
segment Schools "Schools" { size 900; demographics { region AT }; psychographics { values Calm 3, Warmth 3 } }`,
      `Add a concentration`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
usp Lanes "Four to a lane" { delivers Calm 5, Warmth 2; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Calm 2 }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Warmth 5, Calm 1 } }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
segment Schools "Schools" { size 900; demographics { region AT }; psychographics { values Calm 3, Warmth 3 } }

concentration {
  focus Clubs 90%
  reserve 10%
}
`,
    ));
});
