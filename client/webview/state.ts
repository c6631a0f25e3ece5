import type { PlainFinding, SegmentShare } from "../../server/src/lsp/protocol.ts";
import type { PlanViews, ShareBar } from "../../server/src/report/views/types.ts";
import { t } from "../src/l10n.ts";
import type { Note, PictureId, ToPage } from "../src/preview/messages.ts";

/** What the page shows, and how it goes on from there. */

export interface Picture {
  readonly id: PictureId;
  readonly views: PlanViews;
}

/** What the plan would be like with the shares that are tried. */
export interface Trial extends Picture {
  readonly refused: readonly { readonly segment: string; readonly why: string }[];
  readonly came: readonly PlainFinding[];
  readonly went: readonly PlainFinding[];
}

export interface State {
  readonly uri: string;
  readonly picture?: Picture;
  readonly trial?: Trial;
  /** What is tried, by segment; empty where nothing is. */
  readonly shares: readonly SegmentShare[];
  readonly note: Note;
  /** What became of the shares, in words for the user. */
  readonly word: string;
  /** What was dropped without the user's doing: stays until it was seen. */
  readonly loss: string;
}

export const nothing: State = { uri: "", shares: [], note: "none", word: "", loss: "" };

export type Event =
  | ToPage
  /** Another share for a segment. */
  | { readonly kind: "wish"; readonly segment: string; readonly share: number }
  | { readonly kind: "discard" }
  /** The user has seen what was dropped. */
  | { readonly kind: "seen" };

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case "plan":
      return { ...state, uri: event.uri };
    case "note":
      return { ...state, note: event.note };
    case "picture":
      return withPicture(state, { id: event.id, views: event.views });
    case "tried":
      // What comes after the shares were dropped is of no use any more.
      return state.shares.length === 0 ? state : withTrial(state, event);
    case "untried":
      return state.shares.length === 0
        ? state
        : { ...state, word: t("The text is being changed: the shares are tried again when it can be read.") };
    case "wish":
      return withWish(state, event.segment, event.share);
    case "applied":
      if (!event.succeeded)
        return { ...state, word: t("The text could not be changed: it is not the one that was tried.") };
      // The trial stays to be seen until the picture of the new text is there.
      return { ...state, shares: [], word: t("The shares stand in the text now. Undo takes them back.") };
    case "discard":
      return { ...without(state, "trial"), shares: [], word: t("The shares of the text are shown again.") };
    case "seen":
      return { ...state, loss: "" };
    default:
      return state;
  }
}

/** With a new picture the shares are tried anew; those of segments that are gone are dropped, and it is said. */
function withPicture(state: State, picture: Picture): State {
  const bars = barsOf(picture.views);
  const kept = state.shares.filter(({ segment }) => bars.some((bar) => bar.segment.name === segment));
  const gone = state.shares.filter((share) => !kept.includes(share)).map(({ segment }) => segment);
  const next = { ...state, picture, shares: gone.length === 0 ? state.shares : kept };
  const loss = gone.length === 0 ? state.loss : lossOf(gone);
  return kept.length === 0 ? { ...without(next, "trial"), loss } : { ...next, loss };
}

function lossOf(gone: readonly string[]): string {
  const names = gone.join(", ");
  return gone.length === 1
    ? t("{0} is no segment of this plan any more. The share that you tried is dropped.", names)
    : t("{0} are no segments of this plan any more. The shares that you tried are dropped.", names);
}

function withTrial(state: State, { id, views, refused, came, went }: Trial): State {
  return { ...state, trial: { id, views, refused, came, went }, word: "" };
}

function withWish(state: State, segment: string, share: number): State {
  const rest = state.shares.filter((each) => each.segment !== segment);
  const said = state.picture === undefined ? undefined : shareOf(state.picture.views, segment);
  // What the text says already is nothing to try.
  const isSame = said !== undefined && Math.abs(said - share) < 1e-9;
  const shares = isSame ? rest : [...rest, { segment, share }];
  return shares.length === 0 ? { ...without(state, "trial"), shares, word: "" } : { ...state, shares, word: "" };
}

function without(state: State, key: "trial"): State {
  const { [key]: _, ...rest } = state;
  return rest;
}

/** What is to be seen. */
export function frontOf({ picture, trial }: State): Picture | undefined {
  return trial ?? picture;
}

/** A segment that money can be given to, and what it gets. */
export type Sharing = Pick<ShareBar, "segment" | "excluded" | "share" | "recommended">;

/** Every segment that money can be given to: those in the picture of the shares first, then those that get none yet. */
export function barsOf({ concentration, segmentation }: PlanViews): readonly Sharing[] {
  const bars = concentration.efforts.find((effort) => effort.of === "money")?.bars ?? [];
  const drawn = new Set(bars.map(({ segment }) => segment.name));
  const others = segmentation.cards.filter(({ name }) => !drawn.has(name));
  return [
    ...bars,
    ...others.map(({ name, title, at }) => ({
      segment: { name, title, at },
      excluded: false,
      share: { value: 0, text: "0%" },
      recommended: { text: "–" },
    })),
  ];
}

/** What a segment gets of the money by the text. */
export function shareOf(views: PlanViews, segment: string): number | undefined {
  return barsOf(views).find((bar) => bar.segment.name === segment)?.share.value;
}
