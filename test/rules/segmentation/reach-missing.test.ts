import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const plan = 'strategy Bees "Bee supplies 2027" { period 2027; currency EUR }';

describe("reach-missing", () => {
  it("fires without reach and channel", () =>
    check("reach-missing", `${plan}\nsegment Hobby "Hobby beekeepers" { size 40_000 } //~ reach-missing:H\n`));

  it("is silent with one of the two", () =>
    check(
      "reach-missing",
      `${plan}
segment Hobby "Hobby beekeepers" { channel community }
segment Trade "Commercial apiaries" { reach 70% }
segment Schools "School gardens" { reach 0% }
`,
    ));

  it("is silent in a library", () => check("reach-missing", `segment Hobby "Hobby beekeepers" { size 40_000 }`));

  it("is silent where either has an error", () =>
    check(
      "reach-missing",
      `${plan}
segment Hobby "Hobby beekeepers" {
  channel pigeon //~ unknown-word
}
segment Trade "Commercial apiaries" {
  reach 120% //~ out-of-range
}
`,
    ));

  it("proposes email", () =>
    fixes(
      "reach-missing",
      `${plan}
segment Hobby "Hobby beekeepers" {
  size 40_000
}
`,
      'Reach "Hobby beekeepers" by email',
      `${plan}
segment Hobby "Hobby beekeepers" {
  size 40_000
  channel email
}
`,
    ));

  it("proposes a channel of the services for the segment", () =>
    fixes(
      "reach-missing",
      `${plan}
segment Hobby "Hobby beekeepers" {
  size 40_000
}
service Phone "Orders by phone" { mode reactive; channel phone, chat; for Hobby }
`,
      'Reach "Hobby beekeepers" by phone',
      `${plan}
segment Hobby "Hobby beekeepers" {
  size 40_000
  channel phone
}
service Phone "Orders by phone" { mode reactive; channel phone, chat; for Hobby }
`,
    ));

  it("proposes a channel of a service for everyone", () => {
    fixes(
      "reach-missing",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
service Desk "We answer" { mode reactive; channel phone, email }
segment Guests "Guests" { size 900 }`,
      `Reach "Guests" by phone`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
service Desk "We answer" { mode reactive; channel phone, email }
segment Guests "Guests" { size 900; channel phone }`,
    );
    fixes(
      "reach-missing",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
service Desk "We answer" { mode reactive; channel phone }
service Talk "We chat" { mode reactive; channel chat; for Guests }
segment Guests "Guests" { size 900 }`,
      `Reach "Guests" by chat`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
service Desk "We answer" { mode reactive; channel phone }
service Talk "We chat" { mode reactive; channel chat; for Guests }
segment Guests "Guests" { size 900; channel chat }`,
    );
  });
});
