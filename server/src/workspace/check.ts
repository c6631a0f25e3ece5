import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import { type Edit, type Finding, type Fix, type Related, type Severity, severities } from "../model/diagnostic.ts";
import { walk } from "../model/imported.ts";
import { type Mark, repairsOf } from "../model/mark.ts";
import type { Declaration, Owner, Plan } from "../model/plan.ts";
import { unratedOf } from "../model/rates.ts";
import type { SourceFile } from "../model/source.ts";
import type { Rule } from "../rules/rule.ts";
import { type Judgement, type Quiet, type RuleFailure, runRules } from "../rules/run.ts";
import type { Settings } from "../rules/settings.ts";

/** What the check of a file goes by. */
export interface Surroundings {
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /** Rules that had nothing to say about the file before it was edited. */
  readonly quiet?: Quiet | undefined;
  onFailure(failure: RuleFailure): void;
}

/** The gravest severity with which a file says a code at a place of its own (0 is an error, 3 a hint). */
export type Said = ReadonlyMap<string, number>;

/** Everything that a file says, before suppressions. */
export interface Checked {
  readonly findings: Finding[];
}

/** What the rules say of a file, before it is known what the files that it imports say themselves. */
export interface Judged {
  /** What it says of its own declarations. */
  readonly said: Said;
  /** @param saidBy what another file says of its own declarations when it is checked alone. */
  finish(saidBy: (file: SourceFile) => Said | undefined): Checked;
}

/** Checks one linked file: its errors of the language, then the rules. */
export function judgeFile(plan: Plan, surroundings: Surroundings): Judged {
  const { file } = plan;
  const wrong = new ErrorStarts();
  const { rules, settings, onFailure, quiet } = surroundings;
  const judgements = runRules(rules, plan, settings, onFailure, quiet).filter(
    ({ remark: { owner, at } }) => !wrong.has(owner.file, at.start),
  );
  const said = new Map<string, number>();
  for (const { rule, severity, remark } of judgements) {
    if (remark.owner.file !== file) continue;
    const key = keyOf(rule.code, remark.at);
    said.set(key, Math.min(said.get(key) ?? severities.length, severities.indexOf(severity)));
  }
  return {
    said,
    finish: (saidBy) => {
      const places = new Places(file);
      const findings = languageFindings(plan, settings, places);
      for (const judgement of judgements) {
        const { rule, remark, severity } = judgement;
        const { owner, at } = remark;
        if (owner.file === file) {
          findings.push(findingOf(judgement, at, remark.related ?? []));
          continue;
        }
        const there = saidBy(owner.file)?.get(keyOf(rule.code, at));
        if (there === undefined || there > severities.indexOf(severity)) {
          findings.push(findingAbroad(file, judgement, places));
        }
      }
      findings.sort(
        (a, b) => a.at.start - b.at.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.at.end - b.at.end),
      );
      return { findings };
    },
  };
}

/** The errors of section 1. */
function languageFindings(plan: Plan, settings: Settings, places: Places): Finding[] {
  const { file } = plan;
  const findings: Finding[] = [];
  for (const marks of [file.marks, file.importMarks, file.linkMarks]) {
    for (const mark of marks) addMark(file, mark, settings, findings);
  }
  for (const unrated of unratedOf(plan)) {
    const { declaration, amount, message, repairs } = unrated;
    const at = declaration === undefined ? amount : places.of(declaration);
    const related =
      declaration === undefined
        ? []
        : [{ file: declaration.file, at: amount, message: say`The amount of ${declaration.title}.` }];
    findings.push(finding("rate-missing", "error", file, at, message, related, { repairs }));
  }
  return findings;
}

/** Something imported: shown where the file first names it, or at the import that brings it. */
function findingAbroad(file: SourceFile, judgement: Judgement, places: Places): Finding {
  const { remark } = judgement;
  const { owner, at } = remark;
  const declaration = declarationOf(owner);
  const place = declaration === undefined ? places.importOf(owner.file) : places.of(declaration);
  const origin: Related = {
    file: owner.file,
    at,
    message: declaration === undefined ? say`It stands here.` : say`${declaration.title} is declared here.`,
  };
  return { ...findingOf(judgement, place, [origin, ...(remark.related ?? [])]), file };
}

function keyOf(code: string, at: Span): string {
  return `${code} ${at.start}`;
}

function addMark(file: SourceFile, mark: Mark, settings: Settings, findings: Finding[]): void {
  let severity: Severity = "error";
  if (mark.code === "name-shadowed") {
    const set = settings(mark.code).severity ?? "hint";
    if (set === "off") return;
    severity = set;
  }
  const related: Related[] = [];
  if (mark.related !== undefined) related.push({ file, at: mark.related, message: mark.related.message });
  for (const { declaration, message } of mark.elsewhere ?? []) {
    related.push({ file: declaration.file, at: declaration.nameAt, message });
  }
  findings.push(finding(mark.code, severity, file, mark, mark.message, related, mark));
}

function fixesOf(file: SourceFile, mark: Pick<Mark, "repairs">): Fix[] {
  return repairsOf(mark).map(({ title, safe, start, end, newText }) => {
    const edit: Edit = { file, start, end, newText };
    return { title, safe, edits: [edit] };
  });
}

function finding(
  code: string,
  severity: Severity,
  file: SourceFile,
  at: Span,
  message: string,
  related: readonly Related[],
  mark: Pick<Mark, "repairs">,
): Finding {
  return {
    code,
    severity,
    message: readable(message),
    file,
    at: { start: at.start, end: at.end },
    related,
    // Only who asks for fixes pays for them: a broken file has thousands of errors.
    get fixes() {
      return fixesOf(file, mark);
    },
    unnecessary: false,
  };
}

/** Far more than a message has of its own: only a name or title of absurd length makes one longer. */
const LONGEST = 2000;

function readable(message: string): string {
  return message.length <= LONGEST ? message : `${message.slice(0, LONGEST)}…`;
}

function findingOf({ rule, severity, remark }: Judgement, at: Span, related: readonly Related[]): Finding {
  return {
    code: rule.code,
    severity,
    message: readable(remark.message),
    file: remark.owner.file,
    at: { start: at.start, end: at.end },
    related,
    fixes: remark.fixes ?? [],
    unnecessary: remark.unnecessary ?? false,
  };
}

/** Where errors of the language start: no rule says anything at such a place. */
class ErrorStarts {
  readonly #starts = new Map<SourceFile, ReadonlySet<number>>();

  has(file: SourceFile, start: number): boolean {
    let starts = this.#starts.get(file);
    if (starts === undefined) {
      const marks = [...file.marks, ...file.importMarks, ...file.linkMarks];
      starts = new Set(marks.filter(({ code }) => code !== "name-shadowed").map((mark) => mark.start));
      this.#starts.set(file, starts);
    }
    return starts.has(start);
  }
}

/** The declaration that an owner is, or is a part of. */
function declarationOf(owner: Owner): Declaration | undefined {
  const { declarations } = owner.file;
  let low = 0;
  let high = declarations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const declaration = declarations[middle];
    if (declaration === undefined) return undefined;
    if (owner.statement.start < declaration.statement.start) high = middle - 1;
    else if (owner.statement.start >= declaration.statement.end) low = middle + 1;
    else return declaration;
  }
  return undefined;
}

/** Where a file first names what it imports. */
class Places {
  readonly #file: SourceFile;
  #first: Map<Declaration, Span> | undefined;
  #brought: Map<SourceFile, Span> | undefined;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /** The first reference to an imported declaration, or the import that brings it. */
  of(declaration: Declaration): Span {
    this.#first ??= this.#references();
    return this.#first.get(declaration) ?? this.importOf(declaration.file);
  }

  /** The first import that leads to a file. */
  importOf(file: SourceFile): Span {
    this.#brought ??= this.#imports();
    return this.#brought.get(file) ?? { start: 0, end: 0 };
  }

  #imports(): Map<SourceFile, Span> {
    const brought = new Map<SourceFile, Span>();
    for (const { target, path } of this.#file.imports) {
      if (target === undefined || path === undefined) continue;
      for (const each of walk(target, (other) => !brought.has(other))) if (!brought.has(each)) brought.set(each, path);
    }
    return brought;
  }

  #references(): Map<Declaration, Span> {
    const first = new Map<Declaration, Span>();
    const see = (declaration: Declaration, at: Span): void => {
      const there = first.get(declaration);
      if (there === undefined || at.start < there.start) first.set(declaration, at);
    };
    for (const { target, start, end } of this.#file.refs) if (target !== undefined) see(target, { start, end });
    for (const { targets, name } of this.#file.uses) for (const target of targets) see(target, name);
    return first;
  }
}
