import type { Plan } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { acceptedChanges } from "./accepted.ts";
import { changesOf, type Pair } from "./changes.ts";
import { consequencesOf } from "./consequences.ts";
import { numberChanges, type PlanNumbers } from "./numbers.ts";
import { match } from "./renames.ts";
import { asNamed, type Naming } from "./said.ts";
import { subjectsOf } from "./subjects.ts";
import type { Accepted, FileDiff, SharePair } from "./types.ts";

/** One file on one side, with what others worked out about it. */
export interface Side {
  readonly plan: Plan;
  /** What its report says; absent for a shared file. */
  readonly numbers: PlanNumbers | undefined;
  readonly accepted: readonly Accepted[];
}

export interface Beside {
  /** Whether two paths are the same file, before and after. */
  readonly samePath: (before: string, after: string) => boolean;
  /** Whether the file's own text differs; otherwise only what it imports does. */
  readonly textDiffers: boolean;
  /**
   * What the checker says anew and no more, given the names now of what had names before, and what turns what was said
   * into what would be said now.
   */
  readonly findings: (naming: Naming, reword: (message: string) => string) => FileDiff["findings"];
  readonly through: FileDiff["through"];
  readonly affects: FileDiff["affects"];
}

/**
 * What differs between two states of a file. One side is absent where the file came or went; both sides must not be.
 * Nothing is thrown, whatever the files hold.
 */
export function diffOf(before: Side | undefined, after: Side | undefined, beside: Beside): FileDiff {
  const { pairs, naming } = match(
    before === undefined ? [] : subjectsOf(before.plan),
    after === undefined ? [] : subjectsOf(after.plan),
  );
  const there = after ?? before;
  const path = there?.plan.file.path ?? "";
  const was = before?.plan.file.path ?? path;
  const changes = changesOf(pairs, naming, beside.samePath);
  const titles = [before, after].map((side) => (side === undefined ? undefined : titleOf(side.plan)));
  const [titleWas, title] = titles;
  const status = statusOf(before, after, beside);
  const currency = there?.plan.numbers.currency ?? there?.plan.numbers.moneyCode;
  return {
    path,
    ...(was === path || after === undefined ? {} : { was }),
    kind: there?.plan.isPlan === true ? "plan" : "shared",
    status,
    title: title ?? titleWas ?? path,
    ...(titleWas === undefined || title === undefined || titleWas === title ? {} : { titleWas }),
    through: beside.through,
    affects: beside.affects,
    consequences: consequencesOf({ before: sideOf(before), after: sideOf(after), naming, currency }),
    changes,
    numbers: numberChanges(before?.numbers, after?.numbers, naming),
    shares: sharesOf(before?.numbers, after?.numbers, naming),
    ...(currency === undefined ? {} : { currency }),
    findings: beside.findings(naming, rewording(pairs)),
    accepted: acceptedChanges(before?.accepted ?? [], after?.accepted ?? [], naming),
  };
}

/** Puts the names and titles of today into a message about what had others before. */
function rewording(pairs: readonly Pair[]): (message: string) => string {
  const words = new Map<string, string>();
  for (const { before, after } of pairs) {
    if (before?.name === undefined || after?.name === undefined) continue;
    if (before.name !== after.name) words.set(before.name, after.name);
    const [was, now] = [quoted(before.title || before.name), quoted(after.title || after.name)];
    if (was !== now) words.set(was, now);
  }
  if (words.size === 0) return (message) => message;
  const any = [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_-])(?:${any.join("|")})(?![\\p{L}\\p{M}\\p{N}_-])`, "gu");
  return (message) => message.replace(pattern, (word) => words.get(word) ?? word);
}

function sideOf(side: Side | undefined): { plan: Plan; numbers: PlanNumbers } | undefined {
  return side?.numbers === undefined ? undefined : { plan: side.plan, numbers: side.numbers };
}

function statusOf(
  before: Side | undefined,
  after: Side | undefined,
  { textDiffers, samePath }: Beside,
): FileDiff["status"] {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  const [was, now] = [before.plan.file.path, after.plan.file.path];
  if (was !== now && samePath(was, now)) return "renamed";
  return textDiffers ? "changed" : "affected";
}

/** What a file is called: its plan's title, or else its path. */
export function titleOf({ strategy, file }: Plan): string {
  return strategy?.title ?? file.path;
}

/** Whether there is anything to tell of a file, besides its own name. */
export function isEmpty(diff: FileDiff): boolean {
  const { status, changes, numbers, consequences, findings, accepted } = diff;
  const lists = [changes, numbers, consequences, findings.added, findings.fixed, accepted];
  return (status === "changed" || status === "affected") && lists.every(({ length }) => length === 0);
}

/** The parts of the money on both sides, by segment in the order of the plan now, what is gone last, then the reserve. */
function sharesOf(
  before: PlanNumbers | undefined,
  after: PlanNumbers | undefined,
  naming: Naming,
): readonly SharePair[] {
  const old = new Map<string, { title: string; share: number }>();
  for (const [name, each] of partsOf(before, naming)) old.set(name, each);
  const pairs: SharePair[] = [];
  for (const [name, { title, share }] of partsOf(after, asNamed)) {
    pairs.push({ title, before: old.get(name)?.share, after: share });
    old.delete(name);
  }
  for (const { title, share } of old.values()) pairs.push({ title, before: share, after: undefined });
  const reserves = [before?.concentration.reserve, after?.concentration.reserve] as const;
  if (reserves.some((reserve) => reserve !== undefined && reserve > 0)) {
    pairs.push({ title: "Reserve", before: reserves[0], after: reserves[1] });
  }
  return pairs;
}

function partsOf(
  numbers: PlanNumbers | undefined,
  naming: Naming,
): readonly (readonly [string, { title: string; share: number }])[] {
  if (numbers === undefined) return [];
  const titles = new Map(numbers.segments.map(({ name, title }) => [name, title]));
  return Object.entries(numbers.concentration.shares).map(([name, share]) => [
    naming("segment", name),
    { title: titles.get(name) ?? name, share },
  ]);
}
