import type { Readable, Writable } from "node:stream";
import { cancel, intro, outro, S_BAR, select, text } from "@clack/prompts";
import { asked, faultIn } from "../features/templates/fill.ts";
import type { Question } from "../features/templates/questions.ts";
import type { Template } from "../features/templates/read.ts";
import { printable } from "./printable.ts";

/** Asks on a terminal. The library for it is loaded with this file, and only then. */

export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Asks what a template wants to know and was not told yet; undefined where whoever is asked calls it off. Answers that are
 * the default are left out: they are still the template's.
 *
 * @param given what was told already.
 */
export async function ask(
  template: Template,
  today: number,
  given: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<Readonly<Record<string, string>> | undefined> {
  const answers: Record<string, string> = { ...given };
  const names = asked(template, today).map(({ name }) => name);
  intro(`A new plan: ${printable(template.head.title)}`, terminal);
  for (const name of names) {
    if (Object.hasOwn(given, name)) continue;
    // Defaults follow the answers: amounts the currency, dates the period.
    const question = asked(template, today, answers).find((each) => each.name === name);
    if (question === undefined) continue;
    const answer = await askOne(template, question, terminal);
    if (typeof answer !== "string") {
      cancel("Called off. Nothing was written.", terminal);
      return undefined;
    }
    if (answer.trim() !== "" && answer.trim() !== question.initial) answers[name] = answer;
  }
  outro("Thank you.", terminal);
  return answers;
}

function askOne(template: Template, question: Question, terminal: Terminal): Promise<string | symbol> {
  const { name, initial, choices, takes } = question;
  const message = printable(question.question);
  if (choices !== undefined) {
    const options = choices.map(({ word, about }) => ({ value: word, label: word, hint: printable(about) }));
    return select({ message, options, initialValue: initial, maxItems: 10, ...terminal });
  }
  return text({
    message: takes === undefined ? message : `${message}\n${S_BAR}  ${takes}`,
    placeholder: printable(initial),
    defaultValue: initial,
    validate: (answer) => faultIn(template, name, answer ?? ""),
    ...terminal,
  });
}
