import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

describe("role-against-share", () => {
  it("fires where the leader has less than a rival", () =>
    check(
      "role-against-share",
      `
competitor Rail "Coastal Railway" { share 30.1% }
competitor Plane "Island Air"
posture {
  share 30%
  market leader //~ role-against-share:W
}
`,
    ));

  it("fires where another role has more than every rival", () => {
    for (const role of ["challenger", "follower", "nicher"]) {
      check(
        "role-against-share",
        `
competitor Rail "Coastal Railway" { share 29.9% }
competitor Plane "Island Air" { kind rival; share 10% }
posture {
  share 30%
  market ${role} //~ role-against-share:W
}
`,
      );
    }
  });

  it("is silent in every role where the shares are the same", () => {
    for (const role of ["leader", "challenger"]) {
      check(
        "role-against-share",
        `
competitor Rail "Coastal Railway" { share 30% }
posture { market ${role}; share 30% }
`,
      );
    }
  });

  it("does not count substitutes", () => {
    check(
      "role-against-share",
      `
competitor Car "The car" { kind substitute; share 60% }
competitor Rail "Coastal Railway" { share 20% }
posture { market leader; share 25% }
`,
    );
    check(
      "role-against-share",
      `
competitor Car "The car" { kind substitute; share 60% }
competitor Walk "On foot" { kind substitute }
competitor Rail "Coastal Railway" { share 20% }
posture { market challenger; share 25% } //~ role-against-share
`,
    );
  });

  it("is silent where there is no rival", () => {
    check("role-against-share", "posture { market challenger; share 25% }");
    check(
      "role-against-share",
      `
competitor Walk "On foot" { kind substitute; share 5% }
posture { market challenger; share 25% }
`,
    );
  });

  it("is silent where a rival's share is not known, or as large", () => {
    check(
      "role-against-share",
      `
competitor Rail "Coastal Railway" { share 20% }
competitor Plane "Island Air"
posture { market challenger; share 25% }
`,
    );
    check(
      "role-against-share",
      `
competitor Rail "Coastal Railway" { share 20% }
competitor Plane "Island Air" { share 40% }
posture { market challenger; share 25% }
`,
    );
  });

  it("is silent where our share or role is not known", () => {
    check("role-against-share", `competitor Rail "Coastal Railway" { share 60% }\nposture { market leader }`);
    check("role-against-share", `competitor Rail "Coastal Railway" { share 60% }\nposture { share 10% }`);
  });

  it("is silent where a share or a kind has an error", () => {
    check(
      "role-against-share",
      `
competitor Rail "Coastal Railway" { share 20% }
competitor Plane "Island Air" { share 10 } //~ wrong-value
posture { market challenger; share 25% }
`,
    );
    check(
      "role-against-share",
      `
competitor Rail "Coastal Railway" { kind rivall; share 60% } //~ unknown-word
posture { market leader; share 25% }
`,
    );
    check(
      "role-against-share",
      `
competitor Rail "Coastal Railway" { kind rivall; share 10% } //~ unknown-word
posture { market challenger; share 25% }
`,
    );
  });

  it("offers the role that the shares give", () => {
    fixes(
      "role-against-share",
      `competitor Rail "Coastal Railway" { share 45% }
posture { market leader; share 30% }
`,
      "Call the plan a challenger",
      `competitor Rail "Coastal Railway" { share 45% }
posture { market challenger; share 30% }
`,
    );
    fixes(
      "role-against-share",
      `competitor Rail "Coastal Railway" { share 20% }
posture { market nicher; share 30% }
`,
      "Call the plan the leader",
      `competitor Rail "Coastal Railway" { share 20% }
posture { market leader; share 30% }
`,
    );
  });

  it("offers a role that the plan's moves fit", () =>
    fixes(
      "role-against-share",
      `competitor Rail "Coastal Railway" { share 45% }
posture { market leader; share 30%; warfare position-defence }
`,
      "Call the plan a nicher",
      `competitor Rail "Coastal Railway" { share 45% }
posture { market nicher; share 30%; warfare position-defence }
`,
    ));

  it("is silent where a competitor that cannot be read may have more", () =>
    check(
      "role-against-share",
      `
competitor Rail "Coastal Railway" { share 10% }
competitor "Plane" { share 60% } //~ wrong-value
posture { market challenger; share 30% }
`,
    ));

  it("offers only a role that contradicts nothing else", () => {
    expect(
      offers(
        "role-against-share",
        `competitor Top "Top Air" { share 5%; role leader }
posture { market follower; share 20% }`,
      ),
    ).toEqual([]);
    expect(
      offers(
        "role-against-share",
        `competitor Top "Top Air" { share 5% }
posture { market follower; share 20% }`,
      ),
    ).toEqual(["Call the plan the leader"]);
    expect(
      offers(
        "role-against-share",
        `competitor Top "Top Air" { share 50% }
posture { market leader; share 20%; warfare position-defence; growth diversification }`,
      ),
    ).toEqual([]);
    expect(
      offers(
        "role-against-share",
        `competitor Top "Top Air" { share 50% }
posture { market leader; share 20%; warfare position-defence; innovation pioneer }`,
      ),
    ).toEqual(["Call the plan a nicher"]);
    expect(
      offers(
        "role-against-share",
        `competitor Top "Top Air" { share 50% }
posture { market leader; share 20%; warfare bypass }`,
      ),
    ).toEqual(["Call the plan a challenger"]);
  });
});
