import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("attack-without-opponent", () => {
  it("fires at each attack", () =>
    check(
      "attack-without-opponent",
      `
posture {
  warfare frontal, //~ attack-without-opponent:W
    flanking, //~ attack-without-opponent
    encirclement, //~ attack-without-opponent
    bypass, //~ attack-without-opponent
    guerrilla //~ attack-without-opponent
}
`,
    ));

  it("is silent for defences", () =>
    check(
      "attack-without-opponent",
      `
posture {
  warfare position-defence, flank-defence, preemptive, counteroffensive, mobile-defence, contraction
}
`,
    ));

  it("is silent where there is a competitor, a substitute too", () =>
    check(
      "attack-without-opponent",
      `
competitor Car "The car" { kind substitute }
posture { warfare frontal, guerrilla }
`,
    ));

  it("is silent where the moves have an error, or the competitor has one", () => {
    check("attack-without-opponent", "posture { warfare frontal, flank } //~ unknown-word");
    check(
      "attack-without-opponent",
      `
competitor Rail "Coastal Railway" { share 40 } //~ wrong-value
posture { warfare frontal }
`,
    );
  });

  it("is silent where a line that cannot be read may name the opponent", () => {
    const posture = "posture { market challenger; warfare flanking }";
    check("attack-without-opponent", `${posture}\ncompetitor "Coastal Railway" { share 60% } //~ wrong-value`);
    check("attack-without-opponent", `${posture}\ncompetitr Rail "Coastal Railway" //~ unknown-keyword`);
    check(
      "attack-without-opponent",
      `${posture}\nvalue Seat "A seat"\nusp Bed "A bed on wheels" { delivers Seat 5\nagainst Rail //~ unknown-name\n}`,
    );
  });
});
