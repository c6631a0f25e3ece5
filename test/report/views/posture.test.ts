import { describe, expect, it } from "vitest";
import { draw, views } from "../../support/views.ts";

const HEAD = 'strategy Tea "Tea" { period 2027 }\n';

function fitting(role: string): string[] {
  return views(`${HEAD}posture { market ${role} }`)
    .posture.moves.filter(({ fits }) => fits === true)
    .map(({ move }) => move);
}

describe("the posture", () => {
  it("shows the moves that fit the role, and those that the plan makes", () => {
    const { views: all, text } = draw(
      `${HEAD}competitor X "X"\nposture {\n  generic differentiation\n  market leader\n  warfare frontal, preemptive\n  growth intensification\n  share 30%\n}`,
    );
    const { posture } = all;
    expect(posture.warfare.map(({ text: move, kind, fits }) => [move, kind, fits])).toEqual([
      ["frontal", "attack", false],
      ["preemptive", "defence", true],
    ]);
    expect(posture.warfare[0]?.messages.map(({ code }) => code)).toEqual(["move-not-for-role"]);
    expect(posture.warfare[1]?.messages).toEqual([]);
    expect(text(posture.warfare[0]?.at)).toBe("frontal");
    expect(posture.moves.filter(({ chosen }) => chosen).map(({ move }) => move)).toEqual(["frontal", "preemptive"]);
    expect(posture.generic.text).toBe("differentiation");
    expect(posture.scope).toEqual({ missing: "scope", messages: [] });
    expect(posture.growth.map(({ text: way }) => way)).toEqual(["intensification"]);
    expect(posture.share.text).toBe("30%");
  });

  it.each([
    [
      "leader",
      ["position-defence", "flank-defence", "preemptive", "counteroffensive", "mobile-defence", "contraction"],
    ],
    ["challenger", ["frontal", "flanking", "encirclement", "bypass", "guerrilla"]],
    ["follower", ["flanking", "bypass"]],
    ["nicher", ["flanking", "guerrilla", "position-defence"]],
  ])("knows what fits a %s", (role, moves) => {
    expect(fitting(role)).toEqual(moves);
  });

  it("judges no move where no role is declared", () => {
    const { posture } = views(`${HEAD}posture { warfare flanking }`);
    expect(posture.moves).toHaveLength(11);
    expect(posture.moves.some((move) => "fits" in move)).toBe(false);
    expect(posture.growthMissing).toBe("growth");
  });

  it("is one gap where nothing is declared", () => {
    const { posture } = views(HEAD);
    expect(posture).toMatchObject({
      missing: "posture",
      warfare: [],
      warfareMissing: "warfare",
      market: { missing: "market" },
    });
    expect("at" in posture).toBe(false);
  });
});
