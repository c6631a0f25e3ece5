import { say } from "../../base/say.ts";
import { SourceFile } from "../../model/source.ts";
import { type HeadEntry, headOf, placeholdersIn, type TemplateHead } from "../../model/template-head.ts";
import { type Places, placesIn, type ValueMark } from "./places.ts";

/** A file of a template, with its text. */
export interface TemplateText {
  /** Relative to the template's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Where bytes begin that are no UTF-8, as an offset in `text`. */
  readonly firstBad?: number | undefined;
}

/** A `.strategy` file of a template, read. */
export interface TemplateFile {
  readonly path: string;
  readonly source: SourceFile;
  readonly places: Places;
}

export interface Template {
  readonly head: TemplateHead;
  /** The file that the head stands in. */
  readonly plan: TemplateFile;
  /** The other `.strategy` files. */
  readonly libraries: readonly TemplateFile[];
  /** Files of other kinds. */
  readonly others: readonly TemplateText[];
  /** What stops it from being used. */
  readonly problems: readonly TemplateFault[];
}

export interface TemplateFault {
  /** The path of the file, as it was given. */
  readonly path: string;
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

/** Why some files are no template. */
export interface NoTemplate {
  readonly fault: TemplateFault;
}

const ENDING = ".strategy";
const whatLacks = (): string => say`
  The file has no head, so it is no template. Begin it with lines such as /// # B2B software, and leave a blank line
  below.`;

/** Reads a template of one file or of several, one of which has the head. Never throws. */
export function readTemplate(files: readonly TemplateText[]): Template | NoTemplate {
  const sources = files.filter(({ path }) => path.endsWith(ENDING));
  const headed = sources.flatMap((file) => {
    const head = headOf(file.text);
    return head === undefined ? [] : [{ file, head }];
  });
  // In a folder a head without a title may be a comment of a library; alone it is a head that lacks one.
  const titled = headed.filter(({ head }) => head.title !== "");
  const [only, second] = titled.length > 0 || sources.length > 1 ? titled : headed;
  if (only === undefined) return { fault: noHead(sources) };
  if (second !== undefined) {
    const message = say`
      Only one file of a template has a head, but ${only.file.path} has one, too. Remove one of the two.`;
    return { fault: { path: second.file.path, line: 0, message } };
  }
  const { head } = only;
  const read = (file: TemplateText): TemplateFile => {
    const source = new SourceFile(file.path, file.text, file.firstBad);
    return { path: file.path, source, places: placesIn(source) };
  };
  const plan = read(only.file);
  const libraries = sources.filter((file) => file !== only.file).map(read);
  const others = files.filter(({ path }) => !path.endsWith(ENDING));
  return { head, plan, libraries, others, problems: problemsOf(head, plan, libraries, others) };
}

function noHead(sources: readonly TemplateText[]): TemplateFault {
  const path = sources[0]?.path ?? "";
  if (sources.length < 2) return { path, line: 0, message: whatLacks() };
  const message = say`
    None of the files in this folder has a head with a title, so it is no template. Begin the plan with lines such as
    /// # B2B software, and leave a blank line below.`;
  return { path, line: 0, message };
}

/** The marks of a name in all files. */
export function marksOf({ plan, libraries }: Pick<Template, "plan" | "libraries">, name: string): readonly ValueMark[] {
  return [plan, ...libraries].flatMap(({ places }) => places.marks.filter((mark) => mark.name === name));
}

function problemsOf(
  head: TemplateHead,
  plan: TemplateFile,
  libraries: readonly TemplateFile[],
  others: readonly TemplateText[],
): readonly TemplateFault[] {
  const problems: TemplateFault[] = head.problems.map((problem) => ({ path: plan.path, ...problem }));
  const inTexts = new Set([plan, ...libraries].flatMap(({ places }) => [...places.inTexts.keys()]));
  for (const { text } of others) for (const { name } of placeholdersIn(text)) inTexts.add(name);
  for (const [entry, asked] of entriesOf(head)) {
    const message = problemOf(
      entry,
      asked,
      inTexts.has(entry.name),
      marksOf({ plan, libraries }, entry.name).length > 0,
    );
    if (message !== undefined) problems.push({ path: plan.path, line: entry.line, message });
  }
  for (const { path, source, places } of [plan, ...libraries]) {
    for (const { start, message } of source.marks) {
      problems.push({ path, line: source.lines.lineOf(start), message });
    }
    for (const { offset, message } of places.problems) {
      problems.push({ path, line: source.lines.lineOf(offset), message });
    }
  }
  if (!plan.source.isPlan) {
    const message = say`The file with the head has no strategy block, so it is no plan. Add one such as strategy MyPlan "My plan".`;
    problems.push({ path: plan.path, line: 0, message });
  }
  return problems;
}

function* entriesOf(head: TemplateHead): Iterable<readonly [HeadEntry, boolean]> {
  for (const entry of head.questions) yield [entry, true];
  for (const entry of head.examples) yield [entry, false];
}

function problemOf(
  { name, initial }: HeadEntry,
  asked: boolean,
  inTexts: boolean,
  marked: boolean,
): string | undefined {
  const shown = `<${name}>`;
  if (!asked && marked) {
    return say`
      Examples stand for places in texts, but ${shown} marks values, which are their own example. Remove it from the
      head.`;
  }
  if (!inTexts && !marked) {
    const how = asked ? say`Write ${shown} in a text or // ${shown} beside values` : say`Write ${shown} in a text`;
    return say`Nothing in the template stands for ${shown}. ${how}, or remove it from the head.`;
  }
  if (marked && initial !== undefined) {
    return say`The default of ${name} is what stands beside // ${shown}. Remove the text in quotes from the head.`;
  }
  if (!marked && initial === undefined && asked) {
    return say`${name} has no default. Write one in quotes after the question, as in "Harbour Desk".`;
  }
  return undefined;
}
