import type { Span } from "../../base/span.ts";
import type { Edit } from "../../model/diagnostic.ts";

export type CompletionKind =
  | "keyword"
  | "snippet"
  | "value"
  | "usp"
  | "competitor"
  | "segment"
  | "service"
  | "goal"
  | "persona"
  | "word"
  | "number"
  | "unit"
  | "code"
  | "file"
  | "folder"
  | "rule"
  | "text";

/** One proposal: `start`..`end` of the text becomes `newText`. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What stands beside the label. */
  readonly detail: string | undefined;
  /** Markdown; worked out when it is asked for. */
  readonly documentation: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Whether `newText` is a snippet with tab stops, whose further lines the editor indents. */
  readonly snippet: boolean;
  /** What to insert where a client knows no snippets. */
  readonly plainText: string;
  readonly sortText: string;
  /** What the typed letters are compared with, where it is not the label. */
  readonly filterText: string | undefined;
  /** Changes elsewhere in the same file that belong to it. */
  readonly additionalEdits: readonly Edit[];
  readonly preselect: boolean;
  /** Whether to ask for completion again once it is taken: a value comes next. */
  readonly again: boolean;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** Whether there is more that further letters would bring up. */
  readonly incomplete: boolean;
}

/** What an item is made from; everything that is left out has its usual value. */
export interface ItemParts {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly at: Span;
  /** The place in the list: items are sorted by it, those with equal ones by their label. */
  readonly rank: number;
  readonly newText?: string;
  readonly snippet?: boolean;
  readonly plainText?: string;
  readonly detail?: string | (() => string);
  readonly documentation?: string | (() => string) | undefined;
  readonly filterText?: string;
  readonly additionalEdits?: readonly Edit[];
  readonly preselect?: boolean;
  readonly again?: boolean;
}

/** An item; its documentation is worked out only for the one that the user looks at. */
export class Item implements CompletionItem {
  readonly #parts: ItemParts;

  constructor(parts: ItemParts) {
    this.#parts = parts;
  }

  get label() {
    return this.#parts.label;
  }

  get kind() {
    return this.#parts.kind;
  }

  get start() {
    return this.#parts.at.start;
  }

  get end() {
    return this.#parts.at.end;
  }

  get newText() {
    return this.#parts.newText ?? this.#parts.label;
  }

  get snippet() {
    return this.#parts.snippet ?? false;
  }

  get plainText() {
    return this.#parts.plainText ?? this.newText;
  }

  get sortText() {
    return `${String(this.#parts.rank).padStart(5, "0")} ${this.#parts.label}`;
  }

  get filterText() {
    return this.#parts.filterText;
  }

  get additionalEdits() {
    return this.#parts.additionalEdits ?? [];
  }

  get preselect() {
    return this.#parts.preselect ?? false;
  }

  get again() {
    return this.#parts.again ?? false;
  }

  get detail() {
    const { detail } = this.#parts;
    return typeof detail === "function" ? detail() : detail;
  }

  get documentation() {
    const { documentation } = this.#parts;
    return typeof documentation === "function" ? documentation() : documentation;
  }
}

/** Ranks: items of a lower one come first. Each leaves room for an order of its own. */
export const Rank = {
  /** What the place cannot do without, and what is clearly meant. */
  First: 0,
  Second: 1000,
  Third: 2000,
  /** Names of other files. */
  Elsewhere: 5000,
  /** What stands there already. */
  Used: 8000,
  Last: 9000,
} as const;
