import { asNamed, type Naming } from "./said.ts";
import type { Subject } from "./subjects.ts";
import type { SubjectKind } from "./types.ts";

/** What stands for what on both sides. A thing is the same where its kind and name are; else where it reads like it. */

export interface Matched {
  readonly pairs: readonly { readonly before: Subject | undefined; readonly after: Subject | undefined }[];
  /** The names now of what had names before. */
  readonly naming: Naming;
}

/** Kinds with a name, those first that others refer to. */
const named: readonly SubjectKind[] = ["value", "competitor", "segment", "usp", "service", "goal", "persona"];

/** How alike two things must be to be one that was renamed; 1 is the same. */
const ALIKE = 0.5;
/** With the same title, less will do. */
const ALIKE_BY_TITLE = 0.3;
/** A title counts as much as so many lines. */
const TITLE = 3;

/** Pairs that are compared at most, so that plans that have nothing in common do not take long. */
const MOST_COMPARED = 20_000;

export function match(before: readonly Subject[], after: readonly Subject[]): Matched {
  const renamed = new Map<string, string>();
  const partner = new Map<Subject, Subject>();
  const taken = new Set<Subject>();
  const naming: Naming = (kind, name) => renamed.get(keyOf(kind, name)) ?? name;
  const take = (one: Subject, other: Subject): void => {
    partner.set(one, other);
    taken.add(other);
    if (one.name !== other.name && one.name !== undefined && other.name !== undefined) {
      renamed.set(keyOf(one.kind, one.name), other.name);
      // After `use`, a name stands without its kind.
      renamed.set(keyOf("name", one.name), other.name);
    }
  };
  const byPlace = (all: readonly Subject[], names: Naming): Map<string, Subject> => {
    const found = new Map<string, Subject>();
    // The file's own come first, and win as they do in the plan.
    for (const each of all) if (!found.has(placeOf(each, names))) found.set(placeOf(each, names), each);
    return found;
  };
  const pairUp = (kinds: readonly SubjectKind[]): void => {
    const there = byPlace(
      after.filter(({ kind }) => kinds.includes(kind)),
      asNamed,
    );
    for (const one of before) {
      if (!kinds.includes(one.kind) || partner.has(one)) continue;
      const other = there.get(placeOf(one, naming));
      if (other !== undefined && !taken.has(other)) take(one, other);
    }
  };
  const others: readonly SubjectKind[] = ["imports", "strategy", "specialization", "posture", "concentration"];
  pairUp(others);
  for (const kind of named) pairUp([kind]);
  for (const kind of named) {
    pairUp([kind]);
    findRenamed(kind, { before, after, partner, taken, take });
  }
  pairUp(["focus"]);
  const pairs: { before: Subject | undefined; after: Subject | undefined }[] = after.map((other) => {
    return { before: undefined, after: other };
  });
  const index = new Map(after.map((other, i) => [other, i]));
  for (const one of before) {
    const other = partner.get(one);
    const at = other === undefined ? undefined : index.get(other);
    if (at === undefined) pairs.push({ before: one, after: undefined });
    else pairs[at] = { before: one, after: other };
  }
  return { pairs, naming };
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name}`;
}

/** Where a thing stands: its kind and name, and those of what it is a part of. */
function placeOf({ kind, name, owner }: Subject, naming: Naming): string {
  // A file has one plan, whatever it is called.
  const own = name === undefined || kind === "strategy" ? "" : naming(kind === "focus" ? "segment" : kind, name);
  return owner === undefined || kind === "focus"
    ? keyOf(kind, own)
    : `${keyOf(kind, own)} of ${placeOf(owner, naming)}`;
}

interface Search {
  readonly before: readonly Subject[];
  readonly after: readonly Subject[];
  readonly partner: ReadonlyMap<Subject, Subject>;
  readonly taken: ReadonlySet<Subject>;
  readonly take: (one: Subject, other: Subject) => void;
}

/** Pairs what is gone with what is new, the most alike first. */
function findRenamed(kind: SubjectKind, { before, after, partner, taken, take }: Search): void {
  const gone = before.filter((each) => each.kind === kind && !partner.has(each));
  const come = after.filter((each) => each.kind === kind && !taken.has(each));
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > MOST_COMPARED) return;
  const known = new Set([...partner.values()].map(({ kind: of, name }) => keyOf(of, name ?? "")));
  const here: Naming = (of, name) => (known.has(keyOf(of, name)) || of === "name" ? name : "?");
  const names = new Map([...partner].map(([one, other]) => [keyOf(one.kind, one.name ?? ""), other.name ?? ""]));
  const there: Naming = (of, name) => names.get(keyOf(of, name)) ?? "?";
  const old = new Features(before, there);
  const now = new Features(after, here);
  const scored = gone.flatMap((one) =>
    come.map((other) => ({ one, other, score: alike(old.of(one), now.of(other), one, other, partner) })),
  );
  scored.sort((a, b) => b.score - a.score);
  for (const { one, other, score } of scored) {
    if (partner.has(one) || taken.has(other)) continue;
    if (score >= (sameTitle(one, other) ? ALIKE_BY_TITLE : ALIKE)) take(one, other);
  }
}

/** What is said of each thing, and what others say with its name, as lines that can be compared. */
class Features {
  readonly #naming: Naming;
  /** By kind and name as they stand in the file. */
  readonly #uses = new Map<string, string[]>();

  constructor(all: readonly Subject[], naming: Naming) {
    this.#naming = naming;
    for (const user of all) {
      // A use is known by its user, its keyword and its level; the name itself is what may have changed.
      const seen: { kind: string; name: string }[] = [];
      const watching: Naming = (kind, name) => {
        seen.push({ kind, name });
        return naming(kind, name);
      };
      const who = user.name === undefined ? user.kind : keyOf(user.kind, naming(user.kind, user.name));
      for (const { field, items } of user.fields(watching).values()) {
        // Each item names at most one thing, in order.
        const details = items.map(({ detail }) => detail?.key ?? "");
        for (const [i, { kind, name }] of seen.splice(0).entries()) {
          const key = keyOf(kind, name);
          const uses = this.#uses.get(key) ?? [];
          this.#uses.set(key, uses);
          uses.push(`${who} ${field} ${details[i] ?? ""}`);
        }
      }
    }
  }

  of(subject: Subject): readonly string[] {
    const own = [...subject.fields(this.#naming).values()].flatMap(({ field, items }) =>
      items.map(({ key, detail }) => `${field} ${key} ${detail?.key ?? ""}`),
    );
    return [...own, ...(this.#uses.get(keyOf(subject.kind, subject.name ?? "")) ?? [])];
  }
}

function sameTitle(one: Subject, other: Subject): boolean {
  return one.title !== "" && one.title.toLowerCase() === other.title.toLowerCase();
}

function alike(
  old: readonly string[],
  now: readonly string[],
  one: Subject,
  other: Subject,
  partner: ReadonlyMap<Subject, Subject>,
): number {
  // A persona stays with its segment.
  if (one.owner !== undefined && partner.get(one.owner) !== other.owner) return 0;
  const counts = new Map<string, number>();
  for (const line of old) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of now) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    common++;
  }
  const title = TITLE * likeness(one.title, other.title);
  return (title + common) / (TITLE + Math.max(old.length, now.length));
}

/** How many words two titles share, from 0 to 1. */
function likeness(one: string, other: string): number {
  const words = (title: string): string[] => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const a = words(one);
  const b = new Set(words(other));
  if (one.toLowerCase() === other.toLowerCase()) return one === "" ? 0 : 1;
  return (2 * a.filter((word) => b.has(word)).length) / Math.max(1, a.length + b.size);
}
