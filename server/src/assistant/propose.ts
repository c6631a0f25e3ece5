import { type Finding, type Severity, severities } from "../model/diagnostic.ts";
import { SourceFile } from "../model/source.ts";
import type { FileDiff, NumberChange } from "../review/diff/types.ts";
import { inText } from "../review/diff/words.ts";
import { format } from "../syntax/format.ts";
import { compare } from "../workspace/compare.ts";
import { ProjectHost } from "../workspace/host.ts";
import type { Project } from "../workspace/workspace.ts";
import { type Answer, count } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { countsOf, inWords } from "./counts.ts";
import { stateOf, tried } from "./diff.ts";
import { type House, needEnding, type Place, placeOf, shown } from "./house.ts";
import { Refusal } from "./refusal.ts";
import { rewritten } from "./rewrite.ts";
import { proposeEdit as tool } from "./tools.ts";
import { unified } from "./unified.ts";

/** An edit that was tried. */
export interface Proposal {
  readonly place: Place;
  /** The text that it was tried on; undefined for a new file. */
  readonly before: string | undefined;
  readonly after: string;
  /** What the checker would say in addition, the gravest first. */
  readonly came: readonly Said[];
  /** What the edit brings, for people and assistants. */
  readonly told: string;
  readonly answer: Answer;
}

/** A finding that comes or goes. */
export interface Said {
  readonly path: string;
  /** Counted from 1: of what comes in the new text, of what goes in the old one. */
  readonly line: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/**
 * Tries an edit and says what it brings. Nothing is written.
 *
 * @throws Refusal where it cannot be told what is meant.
 */
export function propose(asked: Asked, house: House): Proposal {
  const given = asked.needed("path");
  const place = placeOf(house, given);
  needEnding(place, given);
  const { room, path } = place;
  const before = room.files.locate(path) === "file" ? room.workspace.text(path) : undefined;
  const edited = rewritten(shown(place), before, asked.text("text"), asked.list("replace", fieldsOfReplace()));
  const after = laidOut(path, before, edited);
  const state = tried(room, path, after, "proposed");
  const { project } = state.workspace;
  const affected = [path, ...new ProjectHost(project, room.files).importersOf(path)];
  const { came, went } = turned(room.workspace.project, project, affected, room.prefix);
  const now = stateOf(room.workspace, room.files, "now");
  const compared =
    before === undefined ? undefined : compare(now, state, { pair: { before: path, after: path } }).files;
  const own = compared?.find((file) => file.path === path);
  const data = {
    path: shown(place),
    new_file: before === undefined,
    changed: before !== after,
    laid_out: after === formatted(path, after),
    came,
    went,
    counts: {
      before: countsOf(before === undefined ? [] : room.host.findings(path)),
      after: countsOf(project.check(path)?.findings ?? []),
    },
    numbers: own?.numbers ?? [],
    consequences: consequencesOf(compared ?? []),
    diff: unified(shown(place), before, after),
    text: after,
  };
  const told = inProse(data);
  return { place, before, after, came, told, answer: { text: `${told}\n\nNothing is written.`, data } };
}

function fieldsOfReplace() {
  const { replace } = tool.fields;
  return replace?.kind === "list" ? replace.of : {};
}

/** In the common layout, where the file was in it before or is new: other files keep their own. */
function laidOut(path: string, before: string | undefined, after: string): string {
  return before === undefined || before === formatted(path, before) ? formatted(path, after) : after;
}

function formatted(path: string, text: string): string {
  return format(new SourceFile(path, text).tree);
}

function consequencesOf(files: readonly FileDiff[]): readonly string[] {
  return files.flatMap(({ consequences }) => consequences.map(({ words }) => inText(words)));
}

/** What the checker says only of the one, and only of the other, in some files. */
function turned(
  before: Project,
  after: Project,
  paths: readonly string[],
  prefix: string,
): { came: readonly Said[]; went: readonly Said[] } {
  const came: Said[] = [];
  const went: Said[] = [];
  for (const path of paths) {
    const old = before.check(path)?.findings ?? [];
    const now = after.check(path)?.findings ?? [];
    came.push(...without(now, old).map((finding) => saidOf(finding, prefix)));
    went.push(...without(old, now).map((finding) => saidOf(finding, prefix)));
  }
  return { came: gravestFirst(came), went: gravestFirst(went) };
}

function gravestFirst(all: readonly Said[]): readonly Said[] {
  return [...all].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** The findings of one list that another has not; those that say the same are counted. */
function without(all: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { code, message } of others) counts.set(`${code} ${message}`, (counts.get(`${code} ${message}`) ?? 0) + 1);
  return all.filter(({ code, message }) => {
    const key = `${code} ${message}`;
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    return left === 0;
  });
}

/** A finding as an assistant is told it. */
export function saidOf({ file, at, severity, code, message }: Finding, prefix: string): Said {
  return { path: prefix + file.path, line: file.lines.lineOf(at.start) + 1, severity, code, message };
}

interface Told {
  readonly path: string;
  readonly new_file: boolean;
  readonly changed: boolean;
  readonly came: readonly Said[];
  readonly went: readonly Said[];
  readonly counts: { readonly after: Readonly<Record<Severity, number>> };
  readonly numbers: readonly NumberChange[];
  readonly consequences: readonly string[];
  readonly diff: string;
}

function inProse({ path, new_file, changed, came, went, counts, numbers, consequences, diff }: Told): string {
  if (!changed) return `${path} stays as it is: the edit changes nothing.`;
  const parts = [
    `${new_file ? `${path} would be a new file` : `${path} with the edit`}: ${inWords(counts.after)}.`,
    came.length > 0 && ["What the checker would say in addition:", ...saidInWords(came)].join("\n"),
    went.length > 0 && ["What it would say no more:", ...saidInWords(went)].join("\n"),
    consequences.length > 0 &&
      ["What it means for the strategy:", ...consequences.map((each) => `- ${each}`)].join("\n"),
    numbers.length > 0 && ["Numbers that would change:", ...numbersInWords(numbers)].join("\n"),
    `\`\`\`diff\n${diff}\`\`\``,
  ];
  return parts.filter((part) => part !== false).join("\n\n");
}

/** So many remarks are told one by one: a shared file may have hundreds of plans that import it. */
const MOST_SAID = 50;

function saidInWords(all: readonly Said[]): readonly string[] {
  const lines = all
    .slice(0, MOST_SAID)
    .map(({ path, line, severity, message, code }) => `- ${path}:${line} ${severity} ${message} [${code}]`);
  const left = all.length - lines.length;
  return left === 0 ? lines : [...lines, `- and ${count(left, "more remark")}`];
}

/** So many numbers are told one by one. */
const MOST_NUMBERS = 30;

/** `- segment Offices, share: 0.9 → 0.8`, as the report counts them. */
function numbersInWords(numbers: readonly NumberChange[]): readonly string[] {
  const lines = numbers.slice(0, MOST_NUMBERS).map(({ of, name, number, for: whom, before, after }) => {
    const subject = name === undefined ? of : `${of} ${name}`;
    const what = whom === undefined ? number : `${number} for ${whom}`;
    return `- ${subject}, ${what}: ${figure(before)} → ${figure(after)}`;
  });
  const more = numbers.length - lines.length;
  return more > 0 ? [...lines, `- and ${count(more, "more number")}`] : lines;
}

function figure(value: number | string | undefined): string {
  if (value === undefined) return "cannot be told";
  return typeof value === "string" ? value : String(Number(value.toPrecision(4)));
}

/** @throws Refusal where an edit would bring errors that are not there now, and nobody said that this is all right. */
export function needNoErrors({ place, came }: Proposal): void {
  const errors = came.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return;
  throw new Refusal(
    `The edit of ${shown(place)} would bring ${count(errors.length, "error")} that ${errors.length === 1 ? "is" : "are"} not there now, so it is not written. ` +
      `${first.path}:${first.line} ${first.message} [${first.code}] Mend the edit and try it again, or say with allow_errors that it is meant.`,
  );
}
