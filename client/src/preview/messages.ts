import type { PlainFinding, SegmentShare } from "../../../server/src/lsp/protocol.ts";
import type { PlanViews, Spot } from "../../../server/src/report/views/types.ts";

/** What the extension and the page of a preview say to each other. */

/** What a quiet line above the picture says of it. */
export type Note =
  | "none"
  /** The text has an error: the picture is that of the last text without one. */
  | "kept"
  /** The text has an error, and there is no earlier picture. */
  | "partial"
  | "library"
  | "unreadable"
  | "stopped";

/** What the page keeps while it is hidden, and over a restart of the editor. */
export interface PageState {
  /** The plan. */
  readonly uri: string;
  readonly scroll: number;
  /** Shares that are being tried. */
  readonly shares: readonly SegmentShare[];
}

/** A number that names a picture: places are those of its text. */
export type PictureId = number;

export type ToPage =
  | { readonly kind: "plan"; readonly uri: string }
  /** What reports say in the language of the editor, by the English; before the first picture. */
  | { readonly kind: "words"; readonly words: Readonly<Record<string, string>> }
  | { readonly kind: "picture"; readonly id: PictureId; readonly views: PlanViews }
  | { readonly kind: "note"; readonly note: Note }
  | {
      readonly kind: "tried";
      readonly id: PictureId;
      readonly views: PlanViews;
      readonly refused: readonly { readonly segment: string; readonly why: string }[];
      readonly came: readonly PlainFinding[];
      readonly went: readonly PlainFinding[];
    }
  /** The text has changed meanwhile, or cannot be tried on: the page asks again with the next picture. */
  | { readonly kind: "untried" }
  | { readonly kind: "applied"; readonly succeeded: boolean }
  /** Where the cursor is in the text; nothing where it is in none that the picture shows. */
  | { readonly kind: "cursor"; readonly id: PictureId; readonly path: string; readonly offset: number }
  | { readonly kind: "away" };

export type FromPage =
  | { readonly kind: "ready" }
  | { readonly kind: "reveal"; readonly id: PictureId; readonly at: Spot }
  | { readonly kind: "fault" }
  | { readonly kind: "try"; readonly shares: readonly SegmentShare[] }
  | { readonly kind: "apply"; readonly shares: readonly SegmentShare[] }
  | { readonly kind: "source" };

/** What a page said; undefined for what no page of ours says. */
export function fromPage(message: unknown): FromPage | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, id } = message;
  switch (kind) {
    case "ready":
    case "fault":
    case "source":
      return { kind };
    case "reveal": {
      const at = spotIn(message.at);
      return at === undefined || typeof id !== "number" ? undefined : { kind, id, at };
    }
    case "try":
    case "apply": {
      const shares = sharesIn(message.shares);
      return shares === undefined ? undefined : { kind, shares };
    }
    default:
      return undefined;
  }
}

/** What a page kept; undefined for what no page of ours keeps. */
export function pageState(state: unknown): PageState | undefined {
  if (!isRecord(state) || typeof state.uri !== "string") return undefined;
  const scroll = typeof state.scroll === "number" && Number.isFinite(state.scroll) ? state.scroll : 0;
  return { uri: state.uri, scroll, shares: sharesIn(state.shares) ?? [] };
}

/** `plans/a.strategy:10:20`, as pictures carry it. */
export function spotOf(text: string | null | undefined): Spot | undefined {
  const [, path, start, end] = /^([\s\S]+):(\d+):(\d+)$/.exec(text ?? "") ?? [];
  return path === undefined ? undefined : spotIn({ path, start: Number(start), end: Number(end) });
}

function spotIn(value: unknown): Spot | undefined {
  if (!isRecord(value)) return undefined;
  const { path, start, end } = value;
  if (typeof path !== "string" || !isCount(start) || !isCount(end)) return undefined;
  return { path, start, end };
}

function sharesIn(value: unknown): readonly SegmentShare[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const shares: SegmentShare[] = [];
  for (const each of value) {
    if (!isRecord(each) || typeof each.segment !== "string" || typeof each.share !== "number") return undefined;
    shares.push({ segment: each.segment, share: each.share });
  }
  return shares;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
