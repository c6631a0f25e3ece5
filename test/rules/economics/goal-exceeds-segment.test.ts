import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const lens = `strategy Lens "Contact lens club 2027" { period 2027; currency EUR }
segment Wearers "Daily wearers" { size 90_000; reach 50%; customers 5_000 }
segment Actors "Actors" { size 1_000 }
segment Divers "Divers"
segment Fans "Fans" { size 1_000; reach 50%; customers 600 }`;

describe("goal-exceeds-segment", () => {
  it("fires at acquire for one more than are left within reach", () =>
    check(
      "goal-exceeds-segment",
      `${lens}
goal Grow "More wearers" {
  for Wearers
  acquire 40_001 //~ goal-exceeds-segment:E
  by 2027-12
}`,
    ));

  it("adds the segments up", () => {
    check(
      "goal-exceeds-segment",
      `${lens}\ngoal G "G" { for Wearers, Actors; acquire 41_001 } //~ goal-exceeds-segment`,
    );
    check("goal-exceeds-segment", `${lens}\ngoal G "G" { for Wearers, Actors; acquire 41_000 }`);
  });

  it("counts all that are no customers yet where more are customers than within reach", () => {
    check("goal-exceeds-segment", `${lens}\ngoal G "G" { for Fans; acquire 401 } //~ goal-exceeds-segment`);
    check("goal-exceeds-segment", `${lens}\ngoal G "G" { for Fans; acquire 400 }`);
  });

  it("fires in a library too", () =>
    check(
      "goal-exceeds-segment",
      'segment Actors "Actors" { size 10 }\ngoal G "G" { for Actors; acquire 11 } //~ goal-exceeds-segment',
    ));

  it("is silent for exactly those that are left and fewer", () => {
    check("goal-exceeds-segment", `${lens}\ngoal G "G" { for Wearers; acquire 40_000 }`);
    check("goal-exceeds-segment", `${lens}\ngoal G "G" { for Wearers; acquire 39_999 }`);
  });

  it("is silent where a segment is not sized, or none is named", () => {
    check("goal-exceeds-segment", `${lens}\ngoal G "G" { for Divers; acquire 900k }`);
    check("goal-exceeds-segment", `${lens}\ngoal G "G" { for Actors, Divers; acquire 900k }`);
    check("goal-exceeds-segment", `${lens}\ngoal G "G" { acquire 900k }`);
  });

  it("is silent where an input has an error in it", () =>
    check(
      "goal-exceeds-segment",
      `segment Actors "Actors" {
  size 10
  reach 50 //~ wrong-value
}
segment Divers "Divers" {
  size 5x //~ wrong-value
}
goal G "G" { for Actors; acquire 99 }
goal H "H" { for Divers; acquire 99 }`,
    ));

  it("is silent where the segment itself is the cause, which is told instead", () =>
    check(
      ["goal-exceeds-segment", "segment-unreachable", "customers-exceed-size"],
      `segment Wearers "Daily wearers" { size 1_000; reach 0% } //~ segment-unreachable
segment Actors "Actors" { size 1_000; customers 1_001 } //~ customers-exceed-size
goal G "G" { for Wearers; acquire 2_000 }
goal H "H" { for Actors; acquire 2_000 }`,
    ));

  it("says nothing of an excluded segment", () =>
    check(
      "goal-exceeds-segment",
      `${lens}
specialization "Lenses by post" { excludes Actors }
goal G "G" { for Actors; acquire 2_000 }`,
    ));
});
