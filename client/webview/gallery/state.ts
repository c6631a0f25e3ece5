import type { TemplateProblem, TemplateSummary } from "../../../server/src/lsp/protocol.ts";
import type { Answers, Filled, GalleryState, ToGallery } from "../../src/gallery/messages.ts";

/** What the page of the gallery shows, and what follows from each thing that happens. */

export interface State {
  /** The workspace folder that the plan is for. */
  readonly folder?: string;
  readonly phase: "loading" | "there" | "unreachable";
  readonly templates: readonly TemplateSummary[];
  readonly problems: readonly TemplateProblem[];
  /** SVG by the template's id; undefined for one that has no picture. */
  readonly pictures: ReadonlyMap<string, string | undefined>;
  readonly search: string;
  readonly open?: Open;
}

/** The template whose page is shown. */
export interface Open {
  readonly id: string;
  readonly answers: Answers;
  /** Number of the last question to the server about them. */
  readonly turn: number;
  /** The last answer. */
  readonly filled?: Filled;
  /** Nobody answered the last question. */
  readonly isSilent: boolean;
  /** The user wanted the plan while some answers could not be. */
  readonly isRefused: boolean;
  readonly isCreating: boolean;
}

export type Event =
  | ToGallery
  | { readonly kind: "search"; readonly text: string }
  | { readonly kind: "open"; readonly id: string }
  | { readonly kind: "back" }
  | { readonly kind: "answer"; readonly name: string; readonly text: string }
  | { readonly kind: "asked"; readonly turn: number }
  | { readonly kind: "wish" };

export const nothing: State = { phase: "loading", templates: [], problems: [], pictures: new Map(), search: "" };

/** As the page was when it was hidden. */
export function restored({ folder, search, open }: GalleryState): State {
  return {
    ...nothing,
    ...(folder === undefined ? {} : { folder }),
    search,
    ...(open === undefined ? {} : { open: opened(open.id, open.answers) }),
  };
}

export function keptOf({ folder, search, open }: State): GalleryState {
  return {
    ...(folder === undefined ? {} : { folder }),
    search,
    ...(open === undefined ? {} : { open: { id: open.id, answers: open.answers } }),
  };
}

export function next(state: State, event: Event): State {
  switch (event.kind) {
    case "begin": {
      const { folder: _, ...rest } = state;
      return event.folder === undefined ? rest : { ...rest, folder: event.folder };
    }
    case "loading":
      // What is there stays until there is something newer.
      return state.phase === "there" ? state : { ...state, phase: "loading" };
    case "unreachable":
      return { ...state, phase: "unreachable" };
    case "templates":
      return withTemplates(state, event.templates, event.problems);
    case "picture":
      return { ...state, pictures: new Map(state.pictures).set(event.id, event.svg) };
    case "search":
      return { ...state, search: event.text };
    case "open":
      return { ...state, open: opened(event.id, {}) };
    case "back": {
      const { open: _, ...rest } = state;
      return rest;
    }
    default:
      return state.open === undefined ? state : { ...state, open: within(state.open, event) };
  }
}

type Inner = Exclude<
  Event,
  { kind: "begin" | "loading" | "unreachable" | "templates" | "picture" | "search" | "open" | "back" }
>;

function within(open: Open, event: Inner): Open {
  switch (event.kind) {
    case "answer":
      return { ...open, answers: { ...open.answers, [event.name]: event.text } };
    case "asked":
      return { ...open, turn: event.turn };
    case "filled": {
      if (event.turn !== open.turn) return open;
      const { filled } = event;
      if (filled === undefined) return { ...open, isSilent: true, isCreating: false };
      return { ...open, filled, isSilent: false, isRefused: open.isRefused && filled.problems.length > 0 };
    }
    case "wish":
      if ((open.filled?.problems.length ?? 0) > 0) return { ...open, isRefused: true };
      return { ...open, isCreating: true, isRefused: false };
    case "kept":
      return { ...open, isCreating: false };
  }
}

function opened(id: string, answers: Answers): Open {
  return { id, answers, turn: 0, isSilent: false, isRefused: false, isCreating: false };
}

/** Pictures are drawn anew: that a template is in the list again does not mean that it is the same. */
function withTemplates(
  state: State,
  templates: readonly TemplateSummary[],
  problems: readonly TemplateProblem[],
): State {
  const { open, ...rest } = state;
  const isThere = open !== undefined && templates.some(({ id }) => id === open.id);
  return { ...rest, phase: "there", templates, problems, ...(isThere ? { open } : {}) };
}

/** The template whose page is shown; undefined while the list is, and before it is known. */
export function openTemplate({ open, templates }: State): TemplateSummary | undefined {
  return templates.find(({ id }) => id === open?.id);
}

/** What stands in the field of each question: the answer, or else the default. */
export function answersOf({ questions }: TemplateSummary, answers: Answers): Answers {
  return Object.fromEntries(questions.map(({ name, initial }) => [name, answers[name] ?? initial]));
}

/** The templates that hold every word of the search, whatever its case. */
export function matching({ templates, search }: Pick<State, "templates" | "search">): readonly TemplateSummary[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  return templates.filter(({ title, description, forWhom, sourceName }) => {
    const text = folded([title, description, forWhom, sourceName].join("\n"));
    return words.every((word) => text.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
