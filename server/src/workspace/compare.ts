import { type Finding as Found, severities } from "../model/diagnostic.ts";
import { day } from "../model/wording.ts";
import { reportOf } from "../report/report.ts";
import { diffOf, isEmpty, type Side, titleOf } from "../review/diff/diff.ts";
import { asNamed, type Naming } from "../review/diff/said.ts";
import type { Accepted, Diff, FileDiff, Finding, RuleChange } from "../review/diff/types.ts";
import { type Fact, homeOf, homesOf, matchFacts, nowhere } from "../review/matching.ts";
import { allRules } from "../rules/index.ts";
import { type FilePair, pairFiles, Rests } from "./compare-pairs.ts";
import { docsOf } from "./diagnostics.ts";
import type { Workspace } from "./facade.ts";
import type { Files } from "./files.ts";
import { suppressionsOf } from "./suppress.ts";

/** What differs between two states of plans: two files, two folders, or two revisions. */

/** One state: files, and a workspace over them. */
export interface State {
  readonly workspace: Workspace;
  readonly files: Files;
  /** What it is called. */
  readonly name: string;
}

export interface CompareOptions {
  /** Of files that are known to be renamed, where they were, by where they are. */
  readonly renames?: ReadonlyMap<string, string>;
  /** Two files that are held against each other, whatever they are called. */
  readonly pair?: { readonly before: string; readonly after: string };
  /** The files that are asked for; changed shared files that these rest on come along. All where it is left out. */
  readonly wants?: (path: string, state: State) => boolean;
}

export function compare(before: State, after: State, options: CompareOptions = {}): Diff {
  const { pairs, renamed } = pairFiles(before, after, options);
  const wants = options.wants ?? (() => true);
  const isWanted = (pair: FilePair): boolean =>
    (pair.after !== undefined && wants(pair.after, after)) || (pair.before !== undefined && wants(pair.before, before));
  const changed = pairs.filter(({ textDiffers }) => textDiffers);
  const rests = new Rests(before, after, changed);
  const isMoved = (pair: FilePair): boolean => options.pair === undefined && pair.before !== pair.after;
  const wanted = pairs.filter(
    (pair) => isWanted(pair) && (pair.textDiffers || isMoved(pair) || rests.of(pair).length > 0),
  );
  const shared = new Set(wanted.flatMap((pair) => rests.of(pair)));
  const compared = [...wanted, ...changed.filter((pair) => shared.has(pair) && !wanted.includes(pair))];
  const samePath = (was: string, now: string): boolean => (renamed.get(now) ?? now) === was;
  const files: FileDiff[] = [];
  const unchanged: string[] = [];
  for (const pair of compared) {
    const through = rests.of(pair);
    const affects = wanted.filter((other) => other !== pair && rests.of(other).includes(pair));
    const told = diffOf(sideOf(before, pair.before), sideOf(after, pair.after), {
      samePath,
      textDiffers: pair.textDiffers,
      findings: (naming, reword) => findingsOf(before, after, pair, { naming, reword }),
      through: through.map(pathOf),
      affects: affects.flatMap((other) => plansOf(before, after, other)),
    });
    // Two files that somebody named are two files, not one that was renamed.
    const diff =
      options.pair !== undefined && told.status === "renamed" ? { ...told, status: "changed" as const } : told;
    if (isEmpty(diff)) {
      if (pair.textDiffers) unchanged.push(diff.path);
    } else files.push(diff);
  }
  const order = ({ kind, path }: FileDiff): string => `${kind} ${path}`;
  files.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const rules = ruleChanges(before, after, pairs.filter(isWanted));
  return { base: before.name, head: after.name, files, rules, unchanged: unchanged.sort() };
}

function pathOf({ before, after }: FilePair): string {
  return after ?? before ?? "";
}

function plansOf(before: State, after: State, pair: FilePair): FileDiff["affects"] {
  const [state, path] = pair.after === undefined ? [before, pair.before] : [after, pair.after];
  const plan = path === undefined ? undefined : state.workspace.project.plan(path);
  return plan?.isPlan === true ? [{ path: plan.file.path, title: titleOf(plan) }] : [];
}

function sideOf({ workspace }: State, path: string | undefined): Side | undefined {
  const plan = path === undefined ? undefined : workspace.project.plan(path);
  if (plan === undefined) return undefined;
  const { file, numbers } = plan;
  const accepted: Accepted[] = [];
  const { ofFile, ofStatement } = suppressionsOf(file);
  const expired = (until: number | undefined): boolean => until !== undefined && until < numbers.today;
  for (const { codes, until, reason } of ofFile) {
    accepted.push({ codes, ...dayOf(until), reason, expired: expired(until) });
  }
  for (const [statement, suppressions] of ofStatement) {
    const where = homeOf(file, statement.start).name;
    for (const { codes, until, reason } of suppressions)
      accepted.push({ codes, where, ...dayOf(until), reason, expired: expired(until) });
  }
  return { plan, numbers: reportOf(plan), accepted };
}

function dayOf(until: number | undefined): { until?: string } {
  return until === undefined ? {} : { until: day(until) };
}

/** How what was said reads with the names and titles of today. */
interface Renaming {
  readonly naming: Naming;
  readonly reword: (message: string) => string;
}

const asIs: Renaming = { naming: asNamed, reword: (message) => message };

/** What the checker says anew, and what it says no more. Hints are left out. */
function findingsOf(before: State, after: State, pair: FilePair, renaming: Renaming): FileDiff["findings"] {
  const now = shownIn(after, pair.after);
  // Of a plan that is gone, nothing is mended.
  const old = pair.after === undefined ? [] : shownIn(before, pair.before);
  const path = pathOf(pair);
  const oldFacts = old.map((found) => factOf(before, found, path, renaming));
  const nowFacts = now.map((found) => factOf(after, found, path, asIs));
  const homes = (state: State, file: string | undefined, names: Naming): ReadonlySet<string> => {
    const source = file === undefined ? undefined : state.workspace.project.source(file);
    return new Set(source === undefined ? [] : [...homesOf(source)].map((home) => renamedHome(home, names)));
  };
  const wasThere = homes(before, pair.before, renaming.naming);
  const isKept = homes(after, pair.after, asIs.naming);
  const pairs = matchFacts(oldFacts, nowFacts, {
    isKept: (_, home) => isKept.has(home),
    wasThere: (_, home) => wasThere.has(home),
  });
  const matched = new Set(pairs.values());
  return {
    added: gravestFirst(now.filter((_, i) => !pairs.has(i))),
    fixed: gravestFirst(old.filter((_, i) => !matched.has(i))),
  };
}

function gravestFirst(findings: readonly Found[]): readonly Finding[] {
  const rank = ({ severity }: Found): number => severities.indexOf(severity);
  return [...findings].sort((a, b) => rank(a) - rank(b)).map(toFinding);
}

function shownIn({ workspace }: State, path: string | undefined): readonly Found[] {
  const findings = path === undefined ? [] : (workspace.project.check(path)?.findings ?? []);
  return findings.filter(({ severity }) => severity !== "hint");
}

function factOf({ workspace }: State, found: Found, path: string, { naming, reword }: Renaming): Fact {
  const { code, message, file, at } = found;
  const source = workspace.project.source(file.path);
  const home = source === undefined ? nowhere : homeOf(source, at.start);
  const title = reword(`"${home.title}"`).slice(1, -1);
  return { path, code, message: reword(message), home: { ...home, title, name: renamedHome(home.name, naming) } };
}

/** `usp FreshInThree` under the name that the USP has now. */
function renamedHome(home: string, naming: Naming): string {
  const blank = home.indexOf(" ");
  return blank < 0 ? home : `${home.slice(0, blank)} ${naming(home.slice(0, blank), home.slice(blank + 1))}`;
}

function toFinding({ code, severity, message, file, at }: Found): Finding {
  return { code, severity, message, path: file.path, line: file.lines.lineOf(at.start) + 1, docs: docsOf(code) };
}

/** Rules with another severity now, for files that were there before and are there now. */
function ruleChanges(before: State, after: State, pairs: readonly FilePair[]): readonly RuleChange[] {
  const found = new Map<string, RuleChange>();
  for (const { before: was, after: now } of pairs) {
    if (was === undefined || now === undefined) continue;
    const [old, own] = [before.workspace.config(was).settings, after.workspace.config(now).settings];
    if (old === own) continue;
    for (const { code, severity } of allRules) {
      const [from, to] = [old(code).severity ?? severity, own(code).severity ?? severity];
      if (from === to) continue;
      const key = `${code} ${from} ${to}`;
      found.set(key, { code, before: from, after: to, files: (found.get(key)?.files ?? 0) + 1 });
    }
  }
  return [...found.values()];
}
