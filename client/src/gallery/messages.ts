import type { TemplateProblem, TemplateSummary } from "../../../server/src/lsp/protocol.ts";

/** What the extension and the page of the gallery say to each other. */

/** By the question's name. */
export type Answers = Readonly<Record<string, string>>;

/** What the page keeps while it is hidden, and over a restart of the editor. */
export interface GalleryState {
  /** The workspace folder that the plan is for. */
  readonly folder?: string;
  readonly search: string;
  /** The template whose page is shown, with what was answered there. */
  readonly open?: { readonly id: string; readonly answers: Answers };
}

/** What a template has become with some answers. */
export interface Filled {
  readonly problems: readonly { readonly name: string; readonly message: string }[];
  /** How many files it makes. */
  readonly files: number;
  /** A file name for the plan. */
  readonly name: string;
  /** SVG. */
  readonly picture: string | undefined;
}

export type ToGallery =
  | { readonly kind: "begin"; readonly folder: string | undefined }
  | { readonly kind: "loading" }
  | {
      readonly kind: "templates";
      readonly templates: readonly TemplateSummary[];
      readonly problems: readonly TemplateProblem[];
    }
  | { readonly kind: "unreachable" }
  | { readonly kind: "picture"; readonly id: string; readonly svg: string | undefined }
  /** `filled` is missing where nobody answers. */
  | { readonly kind: "filled"; readonly turn: number; readonly filled: Filled | undefined }
  /** No plan was made: the user thought better of it, or was told why. */
  | { readonly kind: "kept" };

export type FromGallery =
  | { readonly kind: "ready" }
  | { readonly kind: "retry" }
  /** Somebody looks at this template's card. */
  | { readonly kind: "picture"; readonly id: string }
  /** @property turn tells answers apart: of several questions only the last one counts. */
  | { readonly kind: "fill"; readonly id: string; readonly turn: number; readonly answers: Answers }
  | { readonly kind: "create"; readonly id: string; readonly answers: Answers }
  | { readonly kind: "empty" }
  /** Goes to the nth of the problems that were told. */
  | { readonly kind: "problem"; readonly index: number };

/** What a page said; undefined for what no page of ours says. */
export function fromGallery(message: unknown): FromGallery | undefined {
  if (!isRecord(message)) return undefined;
  const { kind, id, turn, index } = message;
  const answers = answersIn(message.answers);
  switch (kind) {
    case "ready":
    case "retry":
    case "empty":
      return { kind };
    case "picture":
      return typeof id === "string" ? { kind, id } : undefined;
    case "fill":
      return typeof id === "string" && isCount(turn) && answers !== undefined ? { kind, id, turn, answers } : undefined;
    case "create":
      return typeof id === "string" && answers !== undefined ? { kind, id, answers } : undefined;
    case "problem":
      return isCount(index) ? { kind, index } : undefined;
    default:
      return undefined;
  }
}

/** What a page kept, as far as it is sound. */
export function galleryState(state: unknown): GalleryState {
  if (!isRecord(state)) return { search: "" };
  const { folder, search, open } = state;
  const answers = isRecord(open) ? answersIn(open.answers) : undefined;
  return {
    ...(typeof folder === "string" ? { folder } : {}),
    search: typeof search === "string" ? search : "",
    ...(isRecord(open) && typeof open.id === "string" && answers !== undefined
      ? { open: { id: open.id, answers } }
      : {}),
  };
}

const kinds: ReadonlySet<unknown> = new Set<ToGallery["kind"]>([
  ...(["begin", "loading", "templates", "unreachable"] as const),
  ...(["picture", "filled", "kept"] as const),
]);

/** What the extension says; the editor's own messages are left out. Only the extension can send messages to the page. */
export function toGallery(message: unknown): ToGallery | undefined {
  return isOurs(message) ? message : undefined;
}

function isOurs(message: unknown): message is ToGallery {
  return isRecord(message) && kinds.has(message.kind);
}

function answersIn(value: unknown): Answers | undefined {
  if (!isRecord(value)) return undefined;
  const answers: [string, string][] = [];
  for (const [name, answer] of Object.entries(value)) {
    if (typeof answer !== "string") return undefined;
    answers.push([name, answer]);
  }
  return Object.fromEntries(answers);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
