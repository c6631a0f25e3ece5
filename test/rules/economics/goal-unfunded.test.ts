import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const segments = `strategy Lens "Contact lens club 2027" { period 2027; currency EUR }
segment Wearers "Daily wearers"
segment Actors "Actors"
segment Divers "Divers"`;

describe("goal-unfunded", () => {
  it("fires at each name without a focus", () =>
    check(
      "goal-unfunded",
      `${segments}
goal Stage "50 theatres" {
  for Wearers,
    Actors, //~ goal-unfunded:W
    Divers //~ goal-unfunded:W
  acquire 50
  by 2027-12
}
concentration { focus Wearers 90%; reserve 10% }`,
    ));

  it("tells it instead of the segment without money", () =>
    check(
      ["goal-unfunded", "segment-unfunded"],
      `${segments}
service Advice "An optician on video" { mode reactive; for Actors }
service Masks "Masks with lenses" {
  mode reactive
  for Divers
}
goal Stage "50 theatres" { for Actors; acquire 50; by 2027-12 } //~ goal-unfunded
concentration { focus Wearers 90%; reserve 10% }`.replace(
        'segment Divers "Divers"',
        'segment Divers "Divers" //~ segment-unfunded',
      ),
    ));

  it("is silent where every named segment has a focus, or none is named", () =>
    check(
      "goal-unfunded",
      `${segments}
goal Grow "More wearers" { for Wearers; acquire 50; by 2027-12 }
goal Happy "Happy ones" { satisfaction 90%; by 2027-12 }
concentration { focus Wearers 90%; reserve 10% }`,
    ));

  it("is silent without a focus at all, and without a concentration", () => {
    check(
      "goal-unfunded",
      `${segments}\ngoal Stage "50 theatres" { for Actors; acquire 50 }\nconcentration { budget 5k EUR }`,
    );
    check("goal-unfunded", `${segments}\ngoal Stage "50 theatres" { for Actors; acquire 50 }`);
  });

  it("is silent in a library", () =>
    check(
      "goal-unfunded",
      `segment Wearers "Daily wearers"
segment Actors "Actors"
goal Stage "50 theatres" { for Actors; acquire 50 }
concentration { focus Wearers 90%; reserve 10% }`,
    ));

  it("leaves excluded segments to the rule about exclusions", () =>
    check(
      ["goal-unfunded", "excluded-but-served"],
      `${segments}
specialization "Lenses by post" { customer "Daily wearers"; excludes Actors }
goal Stage "50 theatres" { for Actors; acquire 50 } //~ excluded-but-served
concentration { focus Wearers 90%; reserve 10% }`,
    ));

  it("is silent where a focus has an error in its name, or the goal's segments do", () => {
    check(
      "goal-unfunded",
      `${segments}
goal Stage "50 theatres" { for Actors; acquire 50 }
concentration {
  focus Wearers 60%
  focus Acters 40% //~ unknown-name
}`,
    );
    check(
      "goal-unfunded",
      `${segments}
goal Stage "50 theatres" {
  for Acters //~ unknown-name
}
concentration { focus Wearers 90%; reserve 10% }`,
    );
  });
});
