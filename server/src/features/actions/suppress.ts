import { say } from "../../base/say.ts";
import { firstAfter } from "../../base/span.ts";
import { addDuration } from "../../model/dates.ts";
import type { Edit, Finding } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/source.ts";
import { day } from "../../model/wording.ts";
import { CommentKind, type Statement } from "../../syntax/tree.ts";
import { isNextLine, lineEndOf, startOfLine, startOfText } from "../lines.ts";
import { entriesAround } from "../spot.ts";
import { type Action, actionKinds, type Scene, withPlaceholder } from "./action.ts";
import { summaryOf } from "./summary.ts";
import { exceptionsAt, exceptionsOfFile, type Written } from "./written.ts";

/** For how long an exception is agreed on where a date is wanted: until the next look at the plan. */
const A_QUARTER = { amount: 3, unit: "mo" } as const;

/** Accepting a finding on purpose: for its statement, for a while, or in the whole file. Each is offered once a rule. */
export function suppressions({ host, plan, file, findings }: Scene): readonly Action[] {
  const until = day(addDuration(plan.numbers.today, A_QUARTER));
  const suppressible = new Set(host.rules.filter((rule) => rule.suppressible).map(({ code }) => code));
  const actions: Action[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    if (!suppressible.has(finding.code) || finding.file !== file || seen.has(finding.code)) continue;
    seen.add(finding.code);
    const what = say`"${summaryOf(host, finding.code)}"`;
    const of = (title: string) => ({ title, kind: actionKinds.fix, preferred: false, finding });
    const here = (title: string, date: string | undefined): Action | undefined =>
      accept(file, finding, of(title), date);
    const found = [
      here(say`Accept this on purpose (silence ${what} here)`, undefined),
      here(say`Accept this until ${until} (silence ${what} here)`, until),
      acceptInFile(file, finding.code, of(say`Accept this in the whole file (silence ${what})`)),
    ];
    for (const action of found) if (action !== undefined) actions.push(action);
  }
  return actions;
}

type Offer = Pick<Action, "title" | "kind" | "preferred" | "finding">;

/** On the innermost statement around the finding on which a comment can stand; undefined where none can. */
function accept(file: SourceFile, finding: Finding, offer: Offer, until: string | undefined): Action | undefined {
  const around = entriesAround(file, finding.at.start).filter(({ end }) => finding.at.start < end);
  for (const statement of around.reverse()) {
    const written = exceptionsAt(file, statement);
    const change = written === undefined ? undefined : joined(file, written, finding.code, until);
    if (change !== undefined) return { ...offer, edits: [change] };
    const place =
      placeAbove(file, statement, true) ?? placeBehind(file, statement) ?? placeAbove(file, statement, false);
    if (place === undefined) continue;
    const word = `// strategy-ignore ${finding.code}${until === undefined ? "" : ` until ${until}`}: `;
    return withPlaceholder(offer, {
      file,
      start: place.at,
      end: place.at,
      before: place.before + word,
      fill: say`why this is accepted`,
      after: place.after,
    });
  }
  return undefined;
}

/** A code added to an exception that is there, or the date of the one that names it changed. */
function joined(
  file: SourceFile,
  written: readonly Written[],
  code: string,
  until: string | undefined,
): Edit | undefined {
  const naming = written.find(({ codes }) => codes.includes(code));
  if (naming !== undefined) {
    // It is shown all the same, so its day has passed.
    if (naming.date === undefined) return undefined;
    const newText = until === undefined ? "" : ` until ${until}`;
    return { file, start: naming.date.start, end: naming.date.end, newText };
  }
  const open = until === undefined ? written.find(({ date }) => date === undefined) : undefined;
  if (open === undefined) return undefined;
  const newText = open.codes.length === 0 ? ` ${code}` : `, ${code}`;
  return { file, start: open.codesEnd, end: open.codesEnd, newText };
}

/**
 * The line above a statement, over its documentation.
 *
 * @param owns whether the statement itself or its owner must begin the line, and not one that only stands beside it.
 */
function placeAbove(file: SourceFile, statement: Statement, owns: boolean): Place | undefined {
  const { text } = file;
  const first = startOfText(file, statement.start);
  const begins = entriesAround(file, first).some(
    ({ start, end }) => start === first && (!owns || end >= statement.end),
  );
  if (!begins) return undefined;
  const { comments } = file.tree;
  let top = first;
  for (let i = firstAfter(comments, first) - 1; i >= 0; i--) {
    const comment = comments[i];
    if (comment?.kind !== CommentKind.Doc || !isNextLine(text.slice(comment.end, top))) break;
    if (startOfText(file, comment.start) !== comment.start) break;
    top = comment.start;
  }
  const at = startOfLine(file, file.lines.lineOf(top));
  return { at, before: text.slice(at, top), after: lineEndOf(text) };
}

/** The end of the line on which a statement starts, where a comment fits there. */
function placeBehind(file: SourceFile, statement: Statement): Place | undefined {
  const { lines, text } = file;
  const line = lines.lineOf(statement.start);
  const end = lines.endOf(line);
  const rest = text.slice(lines.startOf(line), end);
  // A text of several lines may go on beyond the end of the line, and no comment fits behind another.
  if (rest.includes('"""')) return undefined;
  if (file.tree.comments.some((comment) => comment.start < end && comment.end >= end)) return undefined;
  if (file.tree.errors.some((error) => lines.lineOf(error.start) === line)) return undefined;
  return { at: end, before: /\s$/.test(rest) ? "" : " ", after: "" };
}

interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** At the start of the file, or in the comment for the whole file that is there. */
function acceptInFile(file: SourceFile, code: string, offer: Offer): Action | undefined {
  const change = joined(file, exceptionsOfFile(file), code, undefined);
  if (change !== undefined) return { ...offer, edits: [change] };
  const at = startOfLine(file, 0);
  const end = lineEndOf(file.text);
  // A blank line keeps it from looking like the description of what comes first.
  const before = `// strategy-ignore-file ${code}: `;
  return withPlaceholder(offer, {
    file,
    start: at,
    end: at,
    before,
    fill: say`why this is accepted`,
    after: end + end,
  });
}
