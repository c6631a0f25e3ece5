import { translated } from "../base/say.ts";
import { expected } from "../model/reading/expected.ts";
import type { Keyword } from "../vocabulary/schema.ts";
import { signatureOf, slotText } from "../vocabulary/signature.ts";
import { contextAt, type TextContext, type ValueContext } from "./context.ts";
import type { Host, Place } from "./host.ts";
import { slotAfter } from "./slots.ts";

/** What a keyword takes, with the part that is due at the cursor. */
export interface SignatureHelp {
  /** The signature as people read it: `delivers VALUE LEVEL, …`. */
  readonly label: string;
  /** What the keyword means; Markdown. */
  readonly documentation: string;
  /** The parts of the label that stand for values, as offsets in it. */
  readonly parameters: readonly Parameter[];
  /** The index of the part that is due; undefined where nothing more may follow. */
  readonly active: number | undefined;
}

export interface Parameter {
  readonly start: number;
  readonly end: number;
  readonly documentation?: string;
}

/** Help for the values of the statement that the cursor stands in; undefined elsewhere. */
export function signatureHelp(host: Host, at: Place): SignatureHelp | undefined {
  const file = host.source(at.path);
  if (file === undefined) return undefined;
  const context = contextAt(file, at.offset);
  if (context.at !== "value" && context.at !== "text") return undefined;
  const { keyword } = context;
  if (keyword.slots.length === 0) return undefined;
  return {
    label: signatureOf(keyword),
    documentation: translated(keyword.doc),
    parameters: parametersOf(keyword),
    active: activeOf(context),
  };
}

/** Where the values stand in the signature, in the order of the slots. */
function parametersOf(keyword: Keyword): readonly Parameter[] {
  let at = keyword.name.length + 1;
  return keyword.slots.map((slot) => {
    const start = at;
    const end = start + slotText(slot).length;
    at = end + 1;
    return { start, end, documentation: expected(`\`${keyword.name}\``, slot, keyword.example) };
  });
}

/** The slot of the value that is being written, or else of the one that comes next. */
function activeOf(context: ValueContext | TextContext): number | undefined {
  const { keyword, before, slot } = context;
  const own = context.at === "text" ? context.text : atomOf(context);
  const index = own === undefined ? slot.index : slotAfter(keyword.slots, [...before, own]).taken.at(-1);
  return index === undefined || index >= keyword.slots.length ? undefined : index;
}

/** The atom that the cursor's word is. */
function atomOf({ word, statement }: ValueContext) {
  return statement.parts.find(({ start, end }) => start < word.end && end > word.start);
}
