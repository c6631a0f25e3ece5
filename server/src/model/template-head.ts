import { say } from "../base/say.ts";
import { unescaped } from "../syntax/escapes.ts";

/**
 * What a template says of itself: a run of `///` lines at the very top of its file, with a blank line below it. A doc
 * comment that stands directly above a declaration is that declaration's, and no head.
 */
export interface TemplateHead {
  /** Where the head ends, with the blank line below it. */
  readonly end: number;
  /** Empty where it has none. */
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly forWhom: string;
  /** What is asked. */
  readonly questions: readonly HeadEntry[];
  /** What is not asked: defaults that stay as examples. */
  readonly examples: readonly HeadEntry[];
  readonly problems: readonly HeadProblem[];
}

export interface HeadEntry {
  readonly name: string;
  /** Empty for an example. */
  readonly question: string;
  /** What the placeholder stands for in texts as long as nothing else is said. */
  readonly initial: string | undefined;
  /** From 0. */
  readonly line: number;
}

export interface HeadProblem {
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

/** A placeholder in a text: `<name of the city>`. Addresses (`@`) and links (`:`) stand in the same brackets and are none. */
const PLACEHOLDER = /<(\p{L}[^<>@:\r\n]*)>/gu;

/** Every placeholder in a text, with its name. */
export function* placeholdersIn(text: string): Iterable<{ start: number; end: number; name: string }> {
  for (const match of text.matchAll(PLACEHOLDER)) {
    yield { start: match.index, end: match.index + match[0].length, name: placeholderName(match[1] ?? "") };
  }
}

/** A name as names are compared. */
export function placeholderName(written: string): string {
  return written.normalize("NFC").trim().replace(/\s+/g, " ");
}

/** The names that a head declares. */
export function declaredIn(head: TemplateHead): ReadonlySet<string> {
  return new Set([...head.questions, ...head.examples].map(({ name }) => name));
}

const LINE = /^[ \t]*\/\/\/(?!\/)[ ]?(.*)$/;
const ENTRY = /^[-*][ \t]+([^:]*?)[ \t]*:[ \t]*(.*)$/;
const NAME = /^\p{L}[\p{L}\p{M}\p{N} -]*$/u;
/** A text in quotes at the end of a line. */
const INITIAL = /(?:^|[ \t])"((?:[^"\\]|\\.)*)"$/;

/** The head of a file; undefined where it has none. Never throws: what does not follow the form is in `problems`. */
export function headOf(text: string): TemplateHead | undefined {
  const lines: string[] = [];
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let at = from;
  for (;;) {
    const { line, next } = lineAt(text, at);
    const match = LINE.exec(line);
    if (match === null) {
      if (lines.length === 0 || line.trim() !== "") return undefined;
      return { end: next, ...new HeadReader(lines).read() };
    }
    lines.push((match[1] ?? "").trimEnd());
    if (next === at || next >= text.length) return { end: text.length, ...new HeadReader(lines).read() };
    at = next;
  }
}

function lineAt(text: string, at: number): { line: string; next: number } {
  const rest = /\r\n|\r|\n/g;
  rest.lastIndex = at;
  const match = rest.exec(text);
  if (match === null) return { line: text.slice(at), next: text.length };
  return { line: text.slice(at, match.index), next: match.index + match[0].length };
}

type Part = "description" | "for whom" | "questions" | "examples";

const parts: Readonly<Record<string, Part>> = {
  "for whom": "for whom",
  questions: "questions",
  examples: "examples",
};

class HeadReader {
  private readonly lines: readonly string[];
  private readonly description: string[] = [];
  private readonly forWhom: string[] = [];
  private readonly questions: HeadEntry[] = [];
  private readonly examples: HeadEntry[] = [];
  private readonly problems: HeadProblem[] = [];
  private part: Part = "description";

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  read(): Omit<TemplateHead, "end"> {
    const first = this.lines.findIndex((line) => line.trim() !== "");
    const title = /^#[ \t]+(.+?)(?:[ \t]+#+)?$/.exec(this.lines[first] ?? "")?.[1] ?? "";
    if (title === "") {
      this.problem(
        Math.max(first, 0),
        say`The template has no title. Begin its head with a heading such as /// # B2B software.`,
      );
    }
    for (let i = title === "" ? 0 : first + 1; i < this.lines.length; i++) i = this.line(i);
    this.doubled();
    return {
      title,
      description: this.description.join("\n").trim(),
      forWhom: this.forWhom.join(" ").trim(),
      questions: this.questions,
      examples: this.examples,
      problems: this.problems,
    };
  }

  /** Reads a line, and those that go on with it; the last of them. */
  private line(i: number): number {
    const line = this.lines[i] ?? "";
    const opening = /^(For whom|Questions|Examples):[ \t]*(.*)$/i.exec(line);
    const part = opening === null ? undefined : parts[(opening[1] ?? "").toLowerCase()];
    if (part !== undefined) {
      this.part = part;
      const rest = opening?.[2] ?? "";
      if (rest === "") return i;
      if (part === "for whom") this.forWhom.push(rest);
      else
        this.problem(
          i,
          say`${opening?.[1] ?? ""}: stands alone on its line. Write one line such as /// - product: … for each.`,
        );
      return i;
    }
    if (this.part === "description") this.description.push(line);
    else if (line.trim() === "") return i;
    else if (this.part === "for whom") this.forWhom.push(line.trim());
    else return this.entry(i, this.part === "questions");
    return i;
  }

  private entry(i: number, asked: boolean): number {
    let last = i;
    let line = this.lines[i] ?? "";
    while (/^[ \t]+\S/.test(this.lines[last + 1] ?? "")) line = `${line.trimEnd()} ${this.lines[++last]?.trim()}`;
    const match = ENTRY.exec(line.trim());
    const name = placeholderName(match?.[1] ?? "");
    const example = asked ? '/// - product: What is your product called? "Harbour Desk"' : '/// - pain: "Lost tickets"';
    if (match === null) {
      this.problem(i, say`This line is not read. Write it as in ${example}.`);
      return last;
    }
    if (!NAME.test(name)) {
      const shown = name === "" ? say`The name is missing` : say`"${name}" cannot be a name`;
      this.problem(i, say`${shown}. A name begins with a letter, and holds letters, digits, hyphens and blanks.`);
      return last;
    }
    const said = (match[2] ?? "").trim();
    const initial = INITIAL.exec(said);
    const question = initial === null ? said : said.slice(0, initial.index).trim();
    if (asked && question === "")
      this.problem(i, say`${name} asks nothing. Write the question after the colon, as in ${example}.`);
    if (!asked && (initial === null || question !== "")) {
      this.problem(i, say`An example is a text in quotes and nothing else, as in ${example}.`);
    }
    if (initial !== null && (initial[1] ?? "").trim() === "") {
      this.problem(i, say`The default of ${name} is empty. Write what the plan says as long as nobody answers.`);
    }
    const value = initial === null ? undefined : unescaped(initial[1] ?? "");
    (asked ? this.questions : this.examples).push({ name, question: asked ? question : "", initial: value, line: i });
    return last;
  }

  private doubled(): void {
    const seen = new Set<string>();
    for (const { name, line } of [...this.questions, ...this.examples]) {
      if (seen.has(name)) this.problem(line, say`${name} stands twice in the head. Keep one of the two.`);
      seen.add(name);
    }
  }

  private problem(line: number, message: string): void {
    this.problems.push({ line, message });
  }
}
