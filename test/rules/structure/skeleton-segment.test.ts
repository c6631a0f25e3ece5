import { describe, expect, it } from "vitest";
import { fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

describe("the segment to begin with", () => {
  it("offers a segment that values the greatest lead", () =>
    fixes(
      "principle-missing",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
usp Lanes "Four to a lane" { delivers Warmth 4, Calm 3; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Warmth 4, Calm 1 }
concentration { reserve 10% }`,
      `Add a segment`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
usp Lanes "Four to a lane" { delivers Warmth 4, Calm 3; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Warmth 4, Calm 1 }
concentration { reserve 10% }

segment CoreCustomers "Our core customers" {
  size 1_000
  demographics {
    region "Our home market"
  }
  psychographics {
    values Calm 5
  }
}
`,
    ));

  it("offers a segment that values what is delivered most where nothing leads", () =>
    fixes(
      "principle-missing",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
usp Lanes "Four to a lane" { delivers Calm 2, Warmth 4; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Warmth 4, Calm 2 }
concentration { reserve 10% }`,
      `Add a segment`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
usp Lanes "Four to a lane" { delivers Calm 2, Warmth 4; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Warmth 4, Calm 2 }
concentration { reserve 10% }

segment CoreCustomers "Our core customers" {
  size 1_000
  demographics {
    region "Our home market"
  }
  psychographics {
    values Warmth 5
  }
}
`,
    ));

  it("offers no segment to which a competitor gives more", () => {
    expect(
      offers(
        "principle-missing",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
usp Lanes "Four to a lane" { delivers Calm 4; because "Counters"; proof "Guest book" }
usp Steam "Steam" { delivers Warmth 4; because "Counters"; proof "Guest book" }
usp Early "Early" { delivers Hours 4; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Calm 5, Warmth 4, Hours 4 }
concentration { reserve 10% }`,
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
usp Lanes "Four to a lane" { delivers Calm 4; because "Counters"; proof "Guest book" }
usp Steam "Steam" { delivers Warmth 4; because "Counters"; proof "Guest book" }
usp Early "Early" { delivers Hours 4; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Calm 4, Warmth 4, Hours 4 }
concentration { reserve 10% }`,
      ),
    ).toEqual(["Add a segment"]);
    expect(
      offers(
        "principle-missing",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }
usp Lanes "Four to a lane" { delivers Calm 4; because "Counters"; proof "Guest book" }
usp Steam "Steam" { delivers Warmth 4; because "Counters"; proof "Guest book" }
usp Early "Early" { delivers Hours 4; because "Counters"; proof "Guest book" }
competitor Gym "The gym pool" { offers Calm 5, Warmth 4, Hours 3 }
concentration { reserve 10% }`,
      ),
    ).toEqual(["Add a segment"]);
  });
});
