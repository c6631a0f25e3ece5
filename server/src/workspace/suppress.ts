import { nearest } from "../base/nearest.ts";
import { say } from "../base/say.ts";
import { firstAfter, type Span } from "../base/span.ts";
import type { Finding, Severity } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source.ts";
import { day, either, listed } from "../model/wording.ts";
import { allRules } from "../rules/index.ts";
import { isSuppressible } from "../rules/rule.ts";
import { defaultSettings, type Settings } from "../rules/settings.ts";
import { type Comment, CommentKind, type Statement } from "../syntax/tree.ts";
import { dateOf } from "../vocabulary/figures.ts";

/** A `strategy-ignore` comment. */
export interface Suppression extends Span {
  /** Whether it is the form for the whole file. */
  readonly wide: boolean;
  /** As written, each once. */
  readonly codes: readonly string[];
  /** The last day on which it holds, as days since 1970-01-01; absent where it holds for good. */
  readonly until: number | undefined;
  readonly reason: string;
  /** Whether it belongs to something: to statements, or to the file. */
  readonly placed: boolean;
}

/** The suppressions of a file, and what they belong to. */
export interface Suppressions {
  /** In the order of the text. */
  readonly all: readonly Suppression[];
  readonly ofFile: readonly Suppression[];
  readonly ofStatement: ReadonlyMap<Statement, readonly Suppression[]>;
}

/** The findings of a file, sorted by its suppressions. */
export interface Suppressed {
  readonly kept: Finding[];
  readonly suppressed: Finding[];
  /** The first comment that silences each of them. */
  readonly by: ReadonlyMap<Finding, Suppression>;
  /** What is to be said of the suppressions themselves. */
  readonly own: Finding[];
}

const word = "strategy-ignore";
const COMMENT = /^\/\/[ \t]*strategy-ignore(-file)?(?=[\s:]|$)(.*)$/s;
const none: Suppressions = { all: [], ofFile: [], ofStatement: new Map() };

/** The suppressions in the comments of a file. */
export function suppressionsOf(file: SourceFile): Suppressions {
  if (!file.text.includes(word)) return none;
  let lines: Lines | undefined;
  const all: Suppression[] = [];
  const ofFile: Suppression[] = [];
  const ofStatement = new Map<Statement, Suppression[]>();
  for (const comment of file.tree.comments) {
    const said = comment.kind === CommentKind.Line ? read(comment) : undefined;
    if (said === undefined) continue;
    lines ??= new Lines(file);
    const statements = said.wide ? [] : lines.meantBy(comment);
    const placed = said.wide
      ? enclosing(file.tree.statements, comment.start, isInBlock).length === 0
      : statements.length > 0;
    const suppression = { ...said, placed };
    all.push(suppression);
    if (said.wide && placed) ofFile.push(suppression);
    for (const statement of statements) {
      const there = ofStatement.get(statement);
      if (there === undefined) ofStatement.set(statement, [suppression]);
      else there.push(suppression);
    }
  }
  return { all, ofFile, ofStatement };
}

/** What a comment says, whatever it belongs to; undefined where it is no suppression. */
function read(comment: Comment): Omit<Suppression, "placed"> | undefined {
  const match = COMMENT.exec(comment.text);
  if (match === null) return undefined;
  const rest = match[2] ?? "";
  const colon = rest.indexOf(":");
  const words = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter((each) => each !== "");
  const date = words.at(-2) === "until" ? dateOf(words.at(-1) ?? "") : undefined;
  const dated = date !== undefined && date !== "impossible";
  return {
    start: comment.start,
    end: comment.end,
    wide: match[1] !== undefined,
    codes: [...new Set(dated ? words.slice(0, -2) : words)],
    until: dated ? date.last : undefined,
    reason: colon < 0 ? "" : rest.slice(colon + 1).trim(),
  };
}

/** Finds the statements that a comment belongs to. */
class Lines {
  readonly #file: SourceFile;
  readonly #comments: ReadonlyMap<number, Comment>;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#comments = new Map(file.tree.comments.map((comment) => [comment.start, comment]));
  }

  /** The statements that start on a line, in the order of the text; no others are looked at than those around it. */
  #startingOn(line: number): readonly Statement[] {
    const { lines, tree } = this.#file;
    const from = lines.startOf(line);
    const to = line + 1 < lines.count ? lines.startOf(line + 1) : Number.POSITIVE_INFINITY;
    const found: Statement[] = [];
    const waiting = touching(tree.statements, from, to);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.start >= from) found.push(next);
      if (next.block !== undefined) waiting.push(...touching(next.block.statements, from, to));
    }
    return found;
  }

  /** Those that start on the comment's line; where nothing stands before it, those on the line below the comments. */
  meantBy(comment: Comment): readonly Statement[] {
    const line = this.#file.lines.lineOf(comment.start);
    if (this.#afterComments(this.#file.lines.startOf(line)) !== undefined) return this.#startingOn(line);
    const below = this.#below(comment.end);
    const statements = below === undefined ? [] : this.#startingOn(this.#file.lines.lineOf(below));
    return statements.some(({ start }) => start === below) ? statements : [];
  }

  /** Where something other than blanks and comments starts on the line that holds `from`; undefined where nothing does. */
  #afterComments(from: number): number | undefined {
    const { text } = this.#file;
    let at = from;
    for (;;) {
      while (isBlank(text, at)) at++;
      const comment = this.#comments.get(at);
      if (comment === undefined) return at >= text.length || isBreak(text, at) ? undefined : at;
      at = comment.end;
    }
  }

  /** Where the first line that holds more than comments starts to, if no blank line comes before it. */
  #below(from: number): number | undefined {
    const { text } = this.#file;
    let at = from;
    for (;;) {
      // Here a line has just held a comment, so what follows it is a break, or the end of the file.
      while (isBlank(text, at)) at++;
      const next = this.#comments.get(at);
      if (next !== undefined) {
        at = next.end;
        continue;
      }
      if (!isBreak(text, at)) return at >= text.length ? undefined : at;
      at += text.startsWith("\r\n", at) ? 2 : 1;
      while (isBlank(text, at)) at++;
      if (at >= text.length || isBreak(text, at)) return undefined;
    }
  }
}

/** The statements that hold something between two offsets, the last first. */
function touching(statements: readonly Statement[], from: number, to: number): Statement[] {
  const found: Statement[] = [];
  for (let i = firstAfter(statements, to - 1) - 1; i >= 0; i--) {
    const statement = statements[i];
    if (statement === undefined || statement.end <= from) break;
    found.push(statement);
  }
  return found;
}

/** Blanks and tabs; the byte-order mark counts as one. */
function isBlank(text: string, at: number): boolean {
  const char = text[at];
  return char === " " || char === "\t" || (at === 0 && char === "\ufeff");
}

function isBreak(text: string, at: number): boolean {
  return text[at] === "\n" || text[at] === "\r";
}

/** The statements around an offset for which `holds` is true, from the outermost to the innermost. */
function enclosing(
  statements: readonly Statement[],
  offset: number,
  holds: (statement: Statement, offset: number) => boolean,
): readonly Statement[] {
  const found: Statement[] = [];
  let level: readonly Statement[] | undefined = statements;
  while (level !== undefined) {
    let low = 0;
    let high = level.length;
    while (low < high) {
      const middle: number = (low + high) >> 1;
      if ((level[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const statement: Statement | undefined = level[low - 1];
    if (statement === undefined || !holds(statement, offset)) break;
    found.push(statement);
    level = statement.block?.statements;
  }
  return found;
}

function isInside(statement: Statement, offset: number): boolean {
  return statement.start <= offset && offset < statement.end;
}

function isInBlock({ block }: Statement, offset: number): boolean {
  return block !== undefined && block.start <= offset && offset < (block.close ?? block.end);
}

let suppressible: ReadonlySet<string> | undefined;
let known: ReadonlySet<string> | undefined;

/** The codes that a comment can silence. */
function suppressibleCodes(): ReadonlySet<string> {
  suppressible ??= new Set(allRules.filter(isSuppressible).map(({ code }) => code));
  return suppressible;
}

/** Every code that there is. */
function knownCodes(): ReadonlySet<string> {
  known ??= new Set(allRules.map(({ code }) => code));
  return known;
}

/**
 * Sorts the findings of a file into those that its comments leave and those that they silence, and says what is wrong
 * with the comments.
 *
 * @param today as days since 1970-01-01.
 * @param settings give what is said about suppressions its severity.
 */
export function applySuppressions(
  file: SourceFile,
  findings: readonly Finding[],
  today: number,
  settings: Settings = defaultSettings,
): Suppressed {
  const suppressions = suppressionsOf(file);
  if (suppressions.all.length === 0) return { kept: [...findings], suppressed: [], by: new Map(), own: [] };
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const by = new Map<Finding, Suppression>();
  const used = new Set<Suppression>();
  for (const finding of findings) {
    const silencers = suppressibleCodes().has(finding.code) ? silencersOf(file, finding, suppressions, today) : [];
    for (const suppression of silencers) used.add(suppression);
    const [first] = silencers;
    if (first !== undefined) by.set(finding, first);
    (first === undefined ? kept : suppressed).push(finding);
  }
  const own = suppressions.all.flatMap((suppression) =>
    judge(file, suppression, used.has(suppression), today, settings),
  );
  return { kept, suppressed, by, own };
}

/** Every suppression that silences a finding: one that another one silences as well is not useless for that. */
function silencersOf(file: SourceFile, finding: Finding, suppressions: Suppressions, today: number): Suppression[] {
  const around = [...suppressions.ofFile];
  if (suppressions.ofStatement.size > 0) {
    for (const statement of enclosing(file.tree.statements, finding.at.start, isInside)) {
      around.push(...(suppressions.ofStatement.get(statement) ?? []));
    }
  }
  return around.filter((suppression) => suppression.codes.includes(finding.code) && !isExpired(suppression, today));
}

function isExpired({ until }: Suppression, today: number): boolean {
  return until !== undefined && until < today;
}

/** What is to be said of one suppression. */
function judge(
  file: SourceFile,
  suppression: Suppression,
  isUsed: boolean,
  today: number,
  settings: Settings,
): readonly Finding[] {
  const found: Finding[] = [];
  const tell = (code: string, usual: Severity, message: string, unnecessary = false): void => {
    const severity = settings(code).severity ?? usual;
    if (severity === "off") return;
    const at = { start: suppression.start, end: suppression.end };
    found.push({ code, severity, message, file, at, related: [], fixes: [], unnecessary });
  };
  const { until, reason } = suppression;
  if (until !== undefined && isExpired(suppression, today)) {
    const message = say`
      This exception ended on ${day(until)}, so what it silenced is shown again. Mend that and remove the comment, or
      agree on a new date.`;
    tell("suppression-expired", "warning", message);
    return found;
  }
  const useless = uselessness(suppression, isUsed);
  if (useless !== undefined) tell("suppression-unused", "warning", useless, true);
  if (reason === "") {
    const message = say`This comment gives no reason. Add one after a colon, so that everybody knows why this is accepted.`;
    tell("suppression-unexplained", "information", message);
  }
  return found;
}

/** Why a suppression, or a part of it, is of no use; undefined where it is. */
function uselessness({ codes, wide, placed }: Suppression, isUsed: boolean): string | undefined {
  const start = wide ? `${word}-file` : word;
  if (codes.length === 0)
    return say`This comment names no rule, so it silences nothing. Write one after ${start}, or remove the comment.`;
  if (!placed && wide) return say`Within a block this comment silences nothing. Move it out of all braces.`;
  if (!placed) {
    return say`
      This comment belongs to no statement, so it silences nothing. Put it directly above one, or at the end of its
      first line.`;
  }
  const unknown = codes.filter((code) => !knownCodes().has(code));
  const first = unknown[0];
  if (unknown.includes("until"))
    return say`A date is missing after "until", as in until 2027-03-31. Write it last before the colon.`;
  if (first !== undefined) {
    const close = unknown.length === 1 ? nearest(first, suppressibleCodes()) : [];
    const advice =
      close.length > 0 ? say`Did you mean ${either(close)}?` : say`Correct this, or remove it from the comment.`;
    return say`There is no rule ${listed(unknown.map((code) => say`"${code}"`))}. ${advice}`;
  }
  const fixed = codes.filter((code) => !suppressibleCodes().has(code));
  if (fixed.length > 0) {
    return say`
      No comment can silence ${listed(fixed.map((code) => say`"${code}"`))}. Mend what is reported, and remove this from
      the comment.`;
  }
  if (isUsed) return undefined;
  const what = wide ? say`in this file` : say`here`;
  return say`There is nothing ${what} for this comment to silence (${listed(codes)}). Remove it.`;
}
