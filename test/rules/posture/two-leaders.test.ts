import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("two-leaders", () => {
  it("fires once at market, however many lead", () =>
    check(
      "two-leaders",
      `
competitor Rail "Coastal Railway" { role leader }
competitor Plane "Island Air" { role leader }
posture {
  scope broad
  market leader //~ two-leaders:W
}
`,
    ));

  it("silences what the shares say", () =>
    check(
      ["two-leaders", "role-against-share"],
      `
competitor Rail "Coastal Railway" { role leader; share 40% }
posture { market leader; share 20% } //~ two-leaders
`,
    ));

  it("is silent where only one of the two leads", () => {
    check(
      "two-leaders",
      `
competitor Rail "Coastal Railway" { role leader }
posture { market challenger }
`,
    );
    check(
      "two-leaders",
      `
competitor Rail "Coastal Railway" { role challenger }
competitor Plane "Island Air"
posture { market leader }
`,
    );
  });

  it("is silent where a role has an error", () => {
    check(
      "two-leaders",
      `
competitor Rail "Coastal Railway" { role leading } //~ unknown-word
posture { market leader }
`,
    );
    check(
      "two-leaders",
      `
competitor Rail "Coastal Railway" { role leader }
posture { market leading } //~ unknown-word
`,
    );
  });
});
