import { LineIndex } from "../../base/lines.ts";
import { nearest } from "../../base/nearest.ts";
import { say } from "../../base/say.ts";
import { type HeadEntry, placeholdersIn } from "../../model/template-head.ts";
import { textOf } from "../../syntax/escapes.ts";
import { type Written, written } from "./answers.ts";
import { currenciesIn, type Recoding, recoded } from "./currency.ts";
import { type Move, movedText, periodYear, usualYear } from "./dates.ts";
import { currencyOf, editsOf, type FileContext, type Moves, ratesOf, valuesMoved } from "./edits.ts";
import { laidOut, type Stop } from "./layout.ts";
import type { ValueMark } from "./places.ts";
import { type Question, questionsOf, takesOneText } from "./questions.ts";
import { marksOf, type Template, type TemplateFile } from "./read.ts";
import { snippetOf } from "./snippet.ts";
import { fileNameFrom } from "./texts.ts";

export interface FillOptions {
  /** By the names of the questions; the default holds where one is left out or empty. */
  readonly answers?: Readonly<Record<string, string>>;
  /** In days since 1970-01-01. */
  readonly today: number;
  /** What an `import` in a file of the template is called from where that file will lie; the same where it is left out. */
  readonly importPath?: (path: string, from: string) => string;
}

/** What came of a template. Nothing is written. */
export interface Filled {
  /** Answers that cannot be: defaults stand in their places. */
  readonly problems: readonly { readonly name: string; readonly message: string }[];
  /** The plan first. */
  readonly files: readonly FilledText[];
  /** The plan as a snippet of VS Code. */
  readonly snippet: string;
  /** A file name for the plan, made from its title. */
  readonly name: string;
  readonly title: string;
}

export interface FilledText {
  /** As in the template. */
  readonly path: string;
  readonly text: string;
  /** The lines, from 0, on which the template's own examples are left. */
  readonly examples: readonly number[];
}

/** What a template asks on a day, with defaults that follow what was answered: amounts the currency, dates the period. */
export function asked(
  template: Template,
  today: number,
  answers: Readonly<Record<string, string>> = {},
): readonly Question[] {
  const { accepted } = accept(template, answers, today);
  const move = moveTo(template, yearIn(template, accepted) ?? usualYear(today));
  return withDefaults(template, { move, today, currency: currencyIn(template, answers, accepted) });
}

function withDefaults(template: Template, moves: Moves): readonly Question[] {
  return questionsOf(template, {
    mark: (mark) => valuesMoved(fileOf(template, mark).source, mark, moves),
    text: (text) => movedText(text, moves.move),
  });
}

/** What is wrong with an answer to a question of a template, for people; undefined where it can be. */
export function faultIn(template: Template, name: string, answer: string): string | undefined {
  if (answer.trim() === "") return undefined;
  for (const mark of marksOf(template, name)) {
    const result = written(fileOf(template, mark), mark, answer);
    if ("wrong" in result) return result.wrong;
  }
  return undefined;
}

/** Fills a template. Never throws: answers that cannot be are told, and what they would say is left at its default. */
export function fill(template: Template, { answers = {}, today, importPath }: FillOptions): Filled {
  const { accepted, problems } = accept(template, answers, today);
  const year = yearIn(template, accepted) ?? usualYear(today);
  const move = moveTo(template, year);
  const texts = textsOf(template, accepted, move);
  const currency = currencyIn(template, answers, accepted);
  const context: FileContext = {
    head: template.head,
    // Who takes 600k EUR as the example of a form, and has asked for dollars before, means dollars.
    answered: (mark) => {
      const answer = accepted.get(mark.name)?.written.get(mark);
      return answer === undefined || currency === undefined ? answer : recoded(answer, currency);
    },
    texts,
    move,
    today,
    currency,
    ...(importPath === undefined ? {} : { importPath }),
  };
  const plan = fileWith(template.plan, context, template.head.end);
  const libraries = template.libraries.map((file) => fileWith(file, context, 0).filled);
  const others = template.others.map(({ path, text }) => ({
    path,
    text: plainFilled(path, text, texts, move),
    examples: [],
  }));
  return {
    problems,
    files: [plan.filled, ...libraries, ...others],
    snippet: snippetOf(
      plan.filled.text,
      plan.stops.filter((stop) => !stop.asked),
    ),
    name: fileNameFrom(plan.title),
    title: plan.title,
  };
}

/** What stands for a name in texts. */
export interface Said {
  readonly text: string;
  /** Whether somebody said so; else it is the template's example, which may be asked for. */
  readonly by: "answer" | "question" | "example";
}

interface Accepted {
  readonly answer: string;
  readonly written: ReadonlyMap<ValueMark, string>;
}

function accept(template: Template, answers: Readonly<Record<string, string>>, today: number) {
  const accepted = new Map<string, Accepted>();
  const problems: { name: string; message: string }[] = [];
  const move = moveTo(template, usualYear(today));
  const questions = withDefaults(template, { move, today, currency: undefined });
  const names = questions.map(({ name }) => name);
  for (const [name, answer] of Object.entries(answers)) {
    const question = questions.find((each) => each.name === name);
    if (question === undefined) {
      problems.push({ name, message: unknownQuestion(name, names) });
      continue;
    }
    if (answer.trim() === "") continue;
    const marks = marksOf(template, name);
    // A default that was taken over moves with the plan's currency, as one that was left does.
    if (marks.length > 0 && answer.trim() === question.initial) continue;
    const results = marks.map((mark): readonly [ValueMark, Written] => [
      mark,
      written(fileOf(template, mark), mark, answer),
    ]);
    const texts = new Map<ValueMark, string>();
    let wrong: string | undefined;
    for (const [mark, result] of results) {
      if ("wrong" in result) wrong ??= result.wrong;
      else texts.set(mark, result.text);
    }
    if (wrong === undefined) accepted.set(name, { answer: answer.trim(), written: texts });
    else problems.push({ name, message: wrong });
  }
  return { accepted, problems };
}

/** That a template does not ask something. */
export function unknownQuestion(name: string, names: readonly string[]): string {
  const close = nearest(name, names);
  if (close.length > 0) return say`This template asks nothing called ${name}. Did you mean ${close.join(say` or `)}?`;
  const known = names.length === 0 ? say`It asks nothing.` : say`It asks for ${names.join(", ")}.`;
  return say`This template asks nothing called ${name}. ${known}`;
}

function fileOf({ plan, libraries }: Template, mark: ValueMark): TemplateFile {
  return [plan, ...libraries].find(({ places }) => places.marks.includes(mark)) ?? plan;
}

function moveTo({ plan }: Template, year: number): Move {
  const from = periodYear(plan.source);
  return { by: from === undefined ? 0 : year - from, from };
}

/** The year of a period that somebody asked for. */
function yearIn({ plan }: Template, accepted: ReadonlyMap<string, Accepted>): number | undefined {
  const mark = plan.places.marks.find(({ entry }) => entry.meaning.name === "period");
  const answer = mark === undefined ? undefined : accepted.get(mark.name)?.written.get(mark);
  const year = answer === undefined ? undefined : /\d{4}/.exec(answer)?.[0];
  return year === undefined ? undefined : Number(year);
}

/**
 * The template's currency and the one that somebody asked for, where they differ. Who says nothing of the plan's currency,
 * and answers all amounts in one and the same, has asked for that.
 */
function currencyIn(
  { plan }: Template,
  answers: Readonly<Record<string, string>>,
  accepted: ReadonlyMap<string, Accepted>,
): Recoding | undefined {
  const from = currencyOf(plan.source);
  const mark = plan.places.marks.find(({ entry }) => entry.meaning.name === "currency");
  const isSaid = mark !== undefined && (answers[mark.name] ?? "").trim() !== "";
  const written = [...accepted.values()].flatMap((answer) => [...answer.written.values()]);
  const [only, second] = new Set(written.flatMap(currenciesIn));
  const isForeign = only !== undefined && ratesOf(plan.source).has(only);
  const meant = second === undefined && !isForeign ? only : undefined;
  const to = isSaid ? accepted.get(mark.name)?.written.get(mark) : meant;
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/** What stands for each declared name in texts. */
function textsOf(template: Template, accepted: ReadonlyMap<string, Accepted>, move: Move): ReadonlyMap<string, Said> {
  const texts = new Map<string, Said>();
  const { questions, examples } = template.head;
  const initialOf = ({ name, initial }: HeadEntry): string => {
    const [mark] = marksOf(template, name);
    if (mark === undefined) return initial ?? "";
    const values = fileOf(template, mark).source.text.slice(mark.values.start, mark.values.end);
    return takesOneText(mark) ? textOf(values) : values;
  };
  for (const entry of examples) texts.set(entry.name, { text: movedText(entry.initial ?? "", move), by: "example" });
  for (const entry of questions) {
    const answer = accepted.get(entry.name)?.answer;
    texts.set(
      entry.name,
      answer === undefined
        ? { text: movedText(initialOf(entry), move), by: "question" }
        : { text: answer, by: "answer" },
    );
  }
  return texts;
}

function fileWith(
  file: TemplateFile,
  context: FileContext,
  headEnd: number,
): { filled: FilledText; stops: readonly Stop[]; title: string } {
  const head = headEnd > 0 ? [{ start: 0, end: headEnd, newText: "" }] : [];
  const { edits, spans, title } = editsOf(file, context, headEnd);
  const { path, source } = file;
  const { text, stops } = laidOut(path, source.text, [...head, ...edits], spans);
  return { filled: { path, text, examples: linesOf(text, stops) }, stops, title };
}

function linesOf(text: string, stops: readonly Stop[]): readonly number[] {
  const index = new LineIndex(text);
  return [...new Set(stops.map(({ start }) => index.lineOf(start)))].sort((a, b) => a - b);
}

/** A file of another kind: placeholders in it, and nothing else. */
function plainFilled(path: string, text: string, texts: ReadonlyMap<string, Said>, move: Move): string {
  const isJson = path.endsWith(".json");
  const parts: string[] = [];
  let done = 0;
  const stay = (part: string): string => (isJson ? part : movedText(part, move));
  for (const { start, end, name } of placeholdersIn(text)) {
    const said = texts.get(name);
    if (said === undefined) continue;
    const line = said.text.replace(/\s*[\r\n]+\s*/g, " ");
    parts.push(stay(text.slice(done, start)), isJson ? JSON.stringify(line).slice(1, -1) : line);
    done = end;
  }
  parts.push(stay(text.slice(done)));
  return parts.join("");
}
