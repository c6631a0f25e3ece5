import type { BlockName, BlockSpec, CodeList, Keyword, Limits, Slot } from "./schema.ts";
import type { Kind } from "./values.ts";

/** Small constructors in which the tables of `blocks/` are written. Nothing here does work beyond building literals. */

/** What an entry of a table says; its block is known from the table that it stands in. */
export type Entry = Omit<Keyword, "block">;

interface EntryParts {
  /** What an item holds, in order; nothing where left out. */
  readonly takes?: readonly Slot[];
  /** Whether several items may stand there, with commas between. Default: one. */
  readonly list?: boolean;
  /** How often it may stand in its block. Default: at most once. */
  readonly times?: Keyword["times"];
  readonly opens?: BlockName;
  readonly doc: string;
  readonly mistake?: string;
  readonly example: string;
}

/** One keyword; at most once, with one item and no block unless `parts` say otherwise. */
export function keyword(name: string, parts: EntryParts): Entry {
  return {
    name,
    slots: parts.takes ?? [],
    list: parts.list ?? false,
    times: parts.times ?? "?",
    opens: parts.opens,
    doc: parts.doc,
    mistake: parts.mistake,
    example: parts.example,
  };
}

/** The one keyword that every block but the file knows. */
const note: Entry = keyword("note", {
  takes: [text()],
  times: "*",
  doc:
    "A remark for whoever reads the plan next: a source, an open question, a decision. " +
    "It is kept with the plan, and no rule looks at what it says beyond placeholders left in it.",
  example: 'note "Numbers from the spring survey, 214 answers"',
});

/** A block from its entries; every block but the file also takes notes. */
export function block(name: BlockName, entries: readonly Entry[]): BlockSpec {
  const keywords = new Map<string, Keyword>();
  for (const entry of entries) keywords.set(entry.name, { ...entry, block: name });
  if (name !== "file") keywords.set(note.name, { ...note, block: name });
  return { name, keywords };
}

/** Whether a slot may be left out, and what it is called. */
interface Naming {
  readonly optional?: boolean;
  readonly label?: string;
}

export function declaredName(): Slot {
  return { form: "declared-name", label: "name" };
}

export function title(naming: Naming = {}): Slot {
  return { form: "title", label: "title", ...naming };
}

export function text(naming: Naming = {}): Slot {
  return { form: "text", ...naming };
}

/** From 0 to 5. */
export function level(): Slot {
  return { form: "level", label: "level" };
}

/** Not negative unless the limits say otherwise. */
export function number(limits: Limits & Naming = {}): Slot {
  return { form: "number", min: 0, ...limits };
}

/** From 0 to 100 unless the limits say otherwise. */
export function percent(limits: Limits & Naming = {}): Slot {
  return { form: "percent", min: 0, max: 100, ...limits };
}

/** A change or a difference in percent: from −100, where nothing is left, to 1000. */
export function change(naming: Naming = {}): Slot {
  return { form: "percent", min: -100, max: 1000, ...naming };
}

export function money(naming: Naming = {}): Slot {
  return { form: "money", ...naming };
}

export function duration(naming: Naming = {}): Slot {
  return { form: "duration", ...naming };
}

export function date(naming: Naming = {}): Slot {
  return { form: "date", ...naming };
}

export function period(): Slot {
  return { form: "period" };
}

export function numberRange(): Slot {
  return { form: "number-range" };
}

export function moneyRange(): Slot {
  return { form: "money-range" };
}

export function ref(kind: Kind): Slot {
  return { form: "ref", kind, label: kind };
}

export function refOrText(kind: Kind): Slot {
  return { form: "ref-or-text", kind, label: kind };
}

export function word(words: readonly string[], naming: Naming = {}): Slot {
  return { form: "word", words, ...naming };
}

export function code(codes: CodeList): Slot {
  return { form: "code", codes, label: codes };
}

export function codeOrText(codes: CodeList): Slot {
  return { form: "code-or-text", codes, label: codes };
}

export function freeName(naming: Naming = {}): Slot {
  return { form: "free-name", ...naming };
}

export function usedName(): Slot {
  return { form: "used-name", label: "name" };
}

/** A share from 0 to 100 percent, or an amount; the limits are those of the percent. */
export function percentOrMoney(naming: Naming = {}): Slot {
  return { form: "percent-or-money", min: 0, max: 100, ...naming };
}

/** A share from 0 to 100 percent, or a duration; the limits are those of the percent. */
export function percentOrDuration(naming: Naming = {}): Slot {
  return { form: "percent-or-duration", min: 0, max: 100, ...naming };
}

/** A share from 0 to 100 percent, or a number; the limits are those of the percent, a number is not negative. */
export function percentOrNumber(naming: Naming = {}): Slot {
  return { form: "percent-or-number", min: 0, max: 100, ...naming };
}

/** Any number or percent, negative ones too. */
export function numberOrPercent(naming: Naming = {}): Slot {
  return { form: "number-or-percent", ...naming };
}

/** `Freshness 5`: a value and its level. */
export function scored(): readonly Slot[] {
  return [ref("value"), level()];
}

/** How often an amount counts; a year where it is left out. */
export function rhythm(): Slot {
  return word(["yearly", "monthly"], { optional: true, label: "rhythm" });
}
