import { firstAfter } from "../base/span.ts";
import type { SourceFile } from "../model/source.ts";
import type { Statement } from "../syntax/tree.ts";

/** What a finding stands in, in words that stay the same while lines shift. */
export interface Home {
  /** `usp RoastedToOrder`, `concentration`; empty where it is no part of a plan's text. */
  readonly name: string;
  /** The keyword of the line. */
  readonly at: string;
  /** What people call it, which messages quote. */
  readonly title: string;
}

/** What is compared when two sets of findings are: the rule, the declaration and the fact, but no line. */
export interface Fact {
  readonly path: string;
  readonly code: string;
  readonly home: Home;
  readonly message: string;
}

export const nowhere: Home = { name: "", at: "", title: "" };

/** The home of a place in a file of the language. */
export function homeOf(file: SourceFile, offset: number): Home {
  const top = statementAt(file.tree.statements, offset);
  if (top === undefined) return nowhere;
  let inner = top;
  for (let next: Statement | undefined = top; next !== undefined; ) {
    inner = next;
    next = next.block === undefined ? undefined : statementIn(next.block.statements, offset);
  }
  const word = top.keyword?.text ?? "";
  const declaration = file.declarations.find(({ statement }) => statement === top);
  return {
    name: declaration === undefined ? word : `${declaration.kind} ${declaration.name}`,
    at: inner.keyword?.text ?? "",
    title: declaration?.title ?? "",
  };
}

/** Every home that a file has, by its name. */
export function homesOf(file: SourceFile): ReadonlySet<string> {
  return new Set(file.declarations.map(({ kind, name }) => `${kind} ${name}`));
}

/** The statement that holds an offset, or the first after it: comments belong to what follows. */
function statementAt(statements: readonly Statement[], offset: number): Statement | undefined {
  return statementIn(statements, offset) ?? statements[firstAfter(statements, offset)] ?? statements.at(-1);
}

function statementIn(statements: readonly Statement[], offset: number): Statement | undefined {
  const last = statements[firstAfter(statements, offset) - 1];
  return last !== undefined && offset < last.end ? last : undefined;
}

/** Shorter titles are looked for in quotes only: they are parts of other words. */
const LONG_TITLE = 4;

/**
 * What a message says, without what may change while it says the same: numbers, how a span of time is counted, and the
 * title of what it stands in. What it quotes from the plan stays.
 */
export function factOf({ home: { title }, message }: Pick<Fact, "home" | "message">): string {
  let named = title === "" ? message : message.replaceAll(`"${title}"`, '"…"');
  if (title.length >= LONG_TITLE) named = named.replaceAll(title, "…");
  return named
    .split(/("[^"]*")/)
    .map((part, i) => (i % 2 === 1 ? part : withoutNumbers(part)))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function withoutNumbers(text: string): string {
  return text
    .replace(/[\p{Sc}+\-−±]?\d[\d.,:/-]*/gu, "#")
    .replace(/#( ?)(?:years?|months?|weeks?|days?|hours?|minutes?)\b/g, "#$1time")
    .replace(/# (\p{L}+?)s?(?=$|[^\p{L}])/gu, "# $1");
}

/** One key for all findings that say the same of the same thing. */
export function keyOf(fact: Fact): string {
  return [fact.path, fact.code, fact.home.name, fact.home.at, factOf(fact)].join("\0");
}

export interface Sides {
  /** Whether a declaration of the old side is still there in a file of the new one. */
  isKept(path: string, home: string): boolean;
  /** Whether a declaration of the new side was there already in a file of the old one. */
  wasThere(path: string, home: string): boolean;
}

/**
 * Finds for the findings after a change those before it that say the same; each is taken once. Paths of both sides are
 * those after the change.
 *
 * @returns for each index of `now` the one of `old`.
 */
export function matchFacts(old: readonly Fact[], now: readonly Fact[], sides: Sides): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const facts = new Map<Fact, string>();
  const say = (fact: Fact): string => {
    const known = facts.get(fact) ?? factOf(fact);
    facts.set(fact, known);
    return known;
  };
  const isGone = ({ path, home }: Fact): boolean => home.name !== "" && !sides.isKept(path, home.name);
  const isFresh = ({ path, home }: Fact): boolean => home.name !== "" && !sides.wasThere(path, home.name);
  const all = (): boolean => true;
  const pass = (
    key: (fact: Fact) => readonly string[],
    mayLeave: (fact: Fact) => boolean,
    mayCome = mayLeave,
  ): void => {
    const waiting = new Map<string, number[]>();
    for (const [index, fact] of old.entries()) {
      if (taken.has(index) || !mayLeave(fact)) continue;
      const own = key(fact).join("\0");
      const there = waiting.get(own);
      if (there === undefined) waiting.set(own, [index]);
      else there.push(index);
    }
    if (waiting.size === 0) return;
    for (const [index, fact] of now.entries()) {
      if (pairs.has(index) || !mayCome(fact)) continue;
      const before = waiting.get(key(fact).join("\0"))?.shift();
      if (before === undefined) continue;
      pairs.set(index, before);
      taken.add(before);
    }
  };
  pass(({ path, code, home, message }) => [path, code, home.name, home.at, message], all);
  pass((fact) => [fact.path, fact.code, fact.home.name, fact.home.at, say(fact)], all);
  // A declaration that was renamed.
  pass((fact) => [fact.path, fact.code, fact.home.at, say(fact)], isGone, isFresh);
  // One that was moved to another file, as shared ones are.
  pass((fact) => [fact.code, fact.home.name, fact.home.at, say(fact)], isGone, isFresh);
  return pairs;
}

/**
 * A short text that is the same for the same finding while lines shift and numbers change, and another for each finding
 * of a run.
 */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  of(fact: Fact): string {
    const key = keyOf(fact);
    const before = this.#seen.get(key) ?? 0;
    this.#seen.set(key, before + 1);
    return digest(before === 0 ? key : `${key}\0${before}`);
  }
}

/** Sixteen bytes in hexadecimal: nothing secret, only well spread, and the same on every machine. */
function digest(text: string): string {
  return [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((seed) => hash(text, seed)).join("");
}

function hash(text: string, seed: number): string {
  let state = seed;
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
    state ^= state >>> 15;
  }
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
  return ((state ^ (state >>> 13)) >>> 0).toString(16).padStart(8, "0");
}
