import { takes } from "../../model/reading/expected.ts";
import { textOf } from "../../syntax/escapes.ts";
import type { Slot } from "../../vocabulary/schema.ts";
import type { ValueMark } from "./places.ts";
import { marksOf, type Template } from "./read.ts";

/** What a template asks, as a person is asked. */
export interface Question {
  readonly name: string;
  readonly question: string;
  /** The default, as a person types it: without quotes where it is a text. */
  readonly initial: string;
  readonly kind: "text" | "choice" | "value";
  readonly choices?: readonly { readonly word: string; readonly about: string }[];
  /** `an amount of money, such as 600k EUR` */
  readonly takes?: string;
}

/**
 * The questions of a template in their order.
 *
 * @param initialOf the default of a mark or of a text, moved to the year that the plan is for.
 */
export function questionsOf(
  template: Template,
  initialOf: { mark(mark: ValueMark): string; text(text: string): string },
): readonly Question[] {
  return template.head.questions.map(({ name, question, initial }): Question => {
    const [mark] = marksOf(template, name);
    if (mark === undefined) return { name, question, initial: initialOf.text(initial ?? ""), kind: "text" };
    const value = initialOf.mark(mark);
    if (takesOneText(mark)) return { name, question, initial: typed(value), kind: "text" };
    const choices = choicesOf(template, mark);
    if (choices !== undefined) return { name, question, initial: value, kind: "choice", choices };
    return { name, question, initial: value, kind: "value", takes: takes(mark.entry.meaning) };
  });
}

/** Whether what a mark stands for is one text, which a person types without quotes. */
export function takesOneText({ entry, slots }: ValueMark): boolean {
  const [slot] = slots;
  if (slots.length !== 1 || slot === undefined || entry.meaning.list) return false;
  return slot.form === "text" || slot.form === "title";
}

/** Whether it is a list of texts, in which quotes may be left out. */
export function takesTexts({ entry, slots }: ValueMark): boolean {
  return entry.meaning.list && slots.length === 1 && slots[0]?.form === "text";
}

/** A text as a person types it; what is more than one text stays as it is. */
function typed(value: string): string {
  return /^"(?:[^"\\]|\\.)*"$/s.test(value) || value.startsWith('"""') ? textOf(value) : value;
}

/** What can be chosen where one word or name is due. */
function choicesOf({ plan }: Template, { entry, slots }: ValueMark): Question["choices"] {
  const slot: Slot | undefined = slots[0];
  if (slots.length !== 1 || slot === undefined || entry.meaning.list) return undefined;
  if (slot.form === "word") return slot.words.map((word) => ({ word, about: "" }));
  if (slot.form !== "ref" || plan.source.imports.length > 0) return undefined;
  const declared = plan.source.declarations.filter(({ kind }) => kind === slot.kind);
  return declared.map(({ name, title }) => ({ word: name, about: title }));
}
