import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

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
});
