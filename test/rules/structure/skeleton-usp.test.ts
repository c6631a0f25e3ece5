import { describe, expect, it } from "vitest";
import { fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

describe("the USP to begin with", () => {
  it("offers a USP that answers every urgent need and gives each segment something", () =>
    fixes(
      "principle-missing",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
competitor Gym "The gym pool" { offers Calm 2 }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5, Warmth 4, Price 3 } }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Hours 3 } }
concentration { focus Guests 50%; focus Clubs 40%; reserve 10% }`,
      `Add a USP`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
competitor Gym "The gym pool" { offers Calm 2 }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5, Warmth 4, Price 3 } }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Hours 3 } }
concentration { focus Guests 50%; focus Clubs 40%; reserve 10% }

usp CorePromise "What customers get from us alone" {
  delivers Calm 5, Warmth 1, Hours 3
  because "What we have that others lack"
  proof "What customers tell us in the yearly survey"
}
`,
    ));

  it("offers a USP that is as cheap as the cheapest where the plan leads on cost", () =>
    fixes(
      "principle-missing",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
competitor Gym "The gym pool" { offers Calm 2, Price 4 }
posture { generic cost-leadership }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5, Price 2, Warmth 2; expects Price 3, Warmth 2 } }
concentration { focus Guests 90%; reserve 10% }`,
      `Add a USP`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
competitor Gym "The gym pool" { offers Calm 2, Price 4 }
posture { generic cost-leadership }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5, Price 2, Warmth 2; expects Price 3, Warmth 2 } }
concentration { focus Guests 90%; reserve 10% }

usp CorePromise "What customers get from us alone" {
  delivers Calm 5, Price 4, Warmth 2
  because "What we have that others lack"
  proof "What customers tell us in the yearly survey"
}
`,
    ));

  it("offers no USP with which a competitor still gives a segment more", () => {
    expect(
      offers(
        "principle-missing",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
competitor Gym "The gym pool" { offers Calm 2, Warmth 4, Hours 2, Price 2 }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Warmth 3, Hours 3, Price 3 } }
concentration { focus Guests 50%; focus Clubs 40%; reserve 10% }`,
      ),
    ).toEqual([]);
    expect(
      offers(
        "principle-missing",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
competitor Gym "The gym pool" { offers Calm 2, Warmth 4, Hours 2, Price 2; premium 10% }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Warmth 3, Hours 3, Price 3 } }
concentration { focus Guests 50%; focus Clubs 40%; reserve 10% }`,
      ),
    ).toEqual(["Add a USP"]);
    expect(
      offers(
        "principle-missing",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
competitor Gym "The gym pool" { offers Calm 2, Warmth 3, Hours 0, Price 0 }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Warmth 3, Hours 3, Price 3 } }
concentration { focus Guests 50%; focus Clubs 40%; reserve 10% }`,
      ),
    ).toEqual(["Add a USP"]);
    expect(
      offers(
        "principle-missing",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
competitor Gym "The gym pool" { offers Calm 2, Warmth 2, Hours 2, Price 2 }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Warmth 3, Hours 3, Price 3 } }
concentration { focus Guests 50%; focus Clubs 40%; reserve 10% }`,
      ),
    ).toEqual(["Add a USP"]);
  });
});
