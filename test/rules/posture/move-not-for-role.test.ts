import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const moves = [
  "frontal",
  "flanking",
  "encirclement",
  "bypass",
  "guerrilla",
  "position-defence",
  "flank-defence",
  "preemptive",
  "counteroffensive",
  "mobile-defence",
  "contraction",
];

/** The moves that each role leaves to others, as the table of the rule's page has them. */
const left = new Map([
  ["leader", "frontal flanking encirclement bypass guerrilla"],
  ["challenger", "position-defence flank-defence preemptive counteroffensive mobile-defence contraction"],
  [
    "follower",
    "frontal encirclement guerrilla position-defence flank-defence preemptive counteroffensive mobile-defence contraction",
  ],
  ["nicher", "frontal encirclement bypass flank-defence preemptive counteroffensive mobile-defence contraction"],
]);

describe("move-not-for-role", () => {
  for (const [role, misfits] of left) {
    it(`fires at the moves that a ${role} leaves to others, and at no other`, () => {
      const lines = moves.map((move, index) => {
        const comma = index < moves.length - 1 ? "," : "";
        return `    ${move}${comma}${misfits.split(" ").includes(move) ? " //~ move-not-for-role:I" : ""}`;
      });
      const [first = "", ...rest] = lines;
      check(
        "move-not-for-role",
        `
competitor Rail "Coastal Railway" { share 60% }
posture {
  market ${role}
  warfare ${first.trim()}
${rest.join("\n")}
}
`,
      );
    });
  }

  it("is silent where no role or no move is declared", () => {
    check("move-not-for-role", "posture { warfare frontal, contraction }");
    check("move-not-for-role", "posture { market nicher }");
  });

  it("is silent where the role or the moves have an error", () => {
    check("move-not-for-role", "posture { market niche; warfare frontal } //~ unknown-word");
    check("move-not-for-role", "posture { market nicher; warfare frontal, flank } //~ unknown-word");
  });
});
