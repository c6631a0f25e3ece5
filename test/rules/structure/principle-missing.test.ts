import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

const head = `strategy Lido "City Lido 2027" { period 2027; currency EUR }`;
const value = `value Calm "Room to swim"`;
const specialization = `specialization "Lane swimming before work" { customer "Early swimmers"; focus customer }`;
const usp = `usp Lanes "Never more than four to a lane" { delivers Calm 5; because "Counters"; proof "Guest book" }`;
const competitor = `competitor Gym "The gym pool" { offers Calm 2 }`;
const segment = `segment Swimmers "Early swimmers" {
  size 900
  demographics { region AT }
  psychographics { values Calm 5 }
}`;
const concentration = `concentration { focus Swimmers 90%; reserve 10% }`;

/** The plan's lines, with the number of principles that are missing marked at its head. */
const plan = (missing: number, ...lines: string[]) =>
  [`${head}${missing === 0 ? "" : ` //~ principle-missing*${missing}`}`, value, ...lines].join("\n");

describe("principle-missing", () => {
  it("fires once for each principle, at the plan's name", () =>
    check("principle-missing", `${head} //~ principle-missing*4`));

  it("fires for each one alone", () => {
    check("principle-missing", plan(1, usp, segment, concentration));
    check("principle-missing", plan(1, specialization, segment, concentration));
    check("principle-missing", plan(2, specialization, usp));
    check("principle-missing", plan(1, specialization, usp, segment));
  });

  it("is silent where all four are there, however thin", () =>
    check(
      "principle-missing",
      plan(0, `specialization "Lane swimming"`, usp, `segment Swimmers "Early swimmers"`, concentration),
    ));

  it("does not count a segment that is excluded", () =>
    check(
      "principle-missing",
      plan(
        1,
        `specialization "Lanes" { customer "Clubs"; excludes Swimmers }`,
        usp,
        segment,
        `concentration { reserve 10% }`,
      ),
    ));

  it("is silent in a library", () => check("principle-missing", value));

  it("silences what only repeats that there is no USP", () =>
    check(
      ["principle-missing", "need-unanswered", "must-unmet", "segment-unserved", "differentiation-unbacked"],
      plan(
        1,
        specialization,
        `service Help "A lifeguard who teaches" { mode proactive; delivers Help 3 }`,
        `value Help "Help at the edge"`,
        `segment Swimmers "Early swimmers" { psychographics { values Calm 5; musts Calm } }`,
        competitor,
        `posture { generic differentiation }`,
        concentration,
      ),
    ));

  it("silences what only repeats that there is no concentration", () =>
    check(
      ["principle-missing", "segment-unfunded", "goal-unfunded"],
      plan(1, specialization, usp, segment, `goal Grow "More" { for Swimmers; acquire 5; by 2027-12 }`),
    ));

  it("offers a specialization", () => {
    const before = plan(0, usp, competitor, segment, concentration);
    fixes(
      "principle-missing",
      before,
      "Add a specialization",
      `${before}

specialization "What we do better than others" {
  product "Our core product"
  customer "The customers whom we serve best"
  focus customer
}
`,
    );
  });

  it("offers a USP that delivers what the segments value and expect", () => {
    const before = plan(
      0,
      `value Warmth "Warm water"`,
      specialization,
      competitor,
      `segment Swimmers "Early swimmers" {
  size 900
  demographics { region AT }
  psychographics { values Calm 5, Warmth 2; expects Warmth 3 }
}`,
      concentration,
    );
    fixes(
      "principle-missing",
      before,
      "Add a USP",
      `${before}

usp CorePromise "What customers get from us alone" {
  delivers Calm 5, Warmth 3
  because "What we have that others lack"
  proof "What customers tell us in the yearly survey"
}
`,
    );
  });

  it("offers a USP with a value and a competitor where there are none", () =>
    fixes(
      "principle-missing",
      head,
      "Add a USP",
      `${head}

value CoreBenefit "What customers come to us for"

competitor MainCompetitor "What customers choose without us" {
  offers CoreBenefit 3
}

usp CorePromise "What customers get from us alone" {
  delivers CoreBenefit 5
  because "What we have that others lack"
  proof "What customers tell us in the yearly survey"
}
`,
    ));

  it("offers a segment that values what the USP does best", () => {
    const before = plan(0, specialization, competitor, usp, `concentration { reserve 10% }`);
    fixes(
      "principle-missing",
      before,
      "Add a segment",
      `${before}

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
    );
  });

  it("offers a concentration on the segments that something is for", () => {
    const before = plan(
      0,
      specialization,
      competitor,
      usp.replace("proof", "for Swimmers; proof"),
      segment,
      segment.replace("Swimmers", "Divers").replace("Early swimmers", "Divers"),
    );
    fixes(
      "principle-missing",
      before,
      "Add a concentration",
      `${before}

concentration {
  focus Swimmers 90%
  reserve 10%
}
`,
    );
  });

  it("offers a concentration with a segment where there is none", () =>
    fixes(
      "principle-missing",
      head,
      "Add a concentration",
      `${head}

value CoreBenefit "What customers come to us for"

segment CoreCustomers "Our core customers" {
  size 1_000
  demographics {
    region "Our home market"
  }
  psychographics {
    values CoreBenefit 5
  }
}

concentration {
  focus CoreCustomers 90%
  reserve 10%
}
`,
    ));

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
