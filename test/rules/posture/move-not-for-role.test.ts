import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

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

  it("says why the move is none for the role", () => {
    expect(messages("move-not-for-role", `posture { market leader; warfare frontal }`)).toEqual([
      "Frontal is no move for a leader: attacks are for those who want the leader's place, and make the attacked rival known. Choose position-defence, flank-defence, preemptive, counteroffensive, mobile-defence or contraction, or another role in the market.",
    ]);
    expect(messages("move-not-for-role", `posture { market challenger; warfare contraction }`)).toEqual([
      "Contraction is no move for a challenger: defences are for the leader, who has the position that you want. Choose frontal, flanking, encirclement, bypass or guerrilla, or another role in the market.",
    ]);
    expect(messages("move-not-for-role", `posture { market follower; warfare frontal }`)).toEqual([
      "Frontal is no move for a follower: an attack provokes stronger firms, whom a follower lives beside. Choose flanking or bypass, or another role in the market.",
    ]);
    expect(messages("move-not-for-role", `posture { market follower; warfare contraction }`)).toEqual([
      "Contraction is no move for a follower: defences are for the leader, and a follower holds no position to defend. Choose flanking or bypass, or another role in the market.",
    ]);
    expect(messages("move-not-for-role", `posture { market nicher; warfare frontal }`)).toEqual([
      "Frontal is no move for a nicher: it needs the strength of a large firm and gives away the shelter of the niche. Choose flanking, guerrilla or position-defence, or another role in the market.",
    ]);
    expect(messages("move-not-for-role", `posture { market nicher; warfare contraction }`)).toEqual([
      "Contraction is no move for a nicher: a niche is small enough to be defended on the spot, and needs no other defence. Choose flanking, guerrilla or position-defence, or another role in the market.",
    ]);
  });
});
