import { docOf } from "../../model/docs.ts";
import { known } from "../../model/fields.ts";
import { attacks, defences, misfit } from "../../model/market-roles.ts";
import { type Context, given } from "./context.ts";
import { percent } from "./figures.ts";
import { Lines, spanOf } from "./lines.ts";
import type { Sides } from "./sides.ts";
import type { Move, MoveOption, PostureView } from "./types.ts";

/** The generic posture, with the moves that fit the role in the market. */
export function postureView(context: Context, sides: Sides): PostureView {
  const { posture } = context.plan;
  const lines = new Lines(context, posture);
  const role = known(posture?.market)?.value;
  const warfare = known(posture?.warfare)?.items ?? [];
  const growth = known(posture?.growth)?.items ?? [];
  const chosen = new Set(warfare.map(({ value }) => value));
  return {
    ...sides.view("posture"),
    ...(posture === undefined
      ? {}
      : {
          at: context.spot(posture.file, posture.statement),
          ...given("doc", docOf(posture.file, posture.statement)),
        }),
    generic: lines.words("generic"),
    scope: lines.words("scope"),
    market: lines.words("market"),
    innovation: lines.words("innovation"),
    warfare: warfare.map(
      (move): Move => ({
        text: move.value,
        ...optionOf(move.value, role),
        ...context.drawable(lines.file, spanOf(move)),
      }),
    ),
    ...given("warfareMissing", warfare.length === 0 ? "warfare" : undefined),
    growth: growth.map((way) => ({ text: way.value, ...context.drawable(lines.file, spanOf(way)) })),
    ...given("growthMissing", growth.length === 0 ? "growth" : undefined),
    share: lines.figure("share", known(posture?.share)?.value, percent),
    moves: [...attacks, ...defences].map(
      (move): MoveOption => ({ move, ...optionOf(move, role), chosen: chosen.has(move) }),
    ),
  };
}

function optionOf(move: string, role: string | undefined): Pick<Move, "kind" | "fits"> {
  return {
    kind: attacks.has(move) ? "attack" : "defence",
    ...given("fits", role === undefined ? undefined : !misfit(role, move)),
  };
}
