import { type Fact, factOf } from "./matching.ts";

/** A finding that a team has put aside for later. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline file, with `/`. */
  readonly path: string;
  readonly code: string;
  /** The declaration that it stands in, such as `usp RoastedToOrder`; empty where there is none. */
  readonly in: string;
  /** The keyword of its line. */
  readonly at: string;
  /** What it says, without numbers. */
  readonly fact: string;
}

/** Reads a baseline file; says why where it is none. */
export function parseBaseline(text: string): readonly BaselineEntry[] | { readonly why: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { why: "it is not JSON" };
  }
  if (field(value, "version") !== 1) return { why: 'it does not say "version": 1' };
  const findings = field(value, "findings");
  if (!Array.isArray(findings)) return { why: 'it has no list "findings"' };
  const entries: BaselineEntry[] = [];
  for (const [index, finding] of findings.entries()) {
    const entry = entryOf(finding);
    if (entry === undefined) return { why: `its entry ${index + 1} lacks a path, a code or a fact` };
    entries.push(entry);
  }
  return entries;
}

function entryOf(value: unknown): BaselineEntry | undefined {
  const [path, code, fact] = [text(value, "path"), text(value, "code"), text(value, "fact")];
  if (path === undefined || code === undefined || fact === undefined) return undefined;
  return { path, code, in: text(value, "in") ?? "", at: text(value, "at") ?? "", fact };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = field(value, name);
  return typeof found === "string" ? found : undefined;
}

/** Writes a baseline file: sorted, one finding a line, so that a change shows as the lines that it is. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .map(({ path, code, in: home, at, fact }) => ({ path, code, in: home, at, fact }))
    .sort((a, b) => order(a.path, b.path) || order(a.code, b.code) || order(rest(a), rest(b)))
    .map((entry) => `    ${safeJson(entry)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** Half a pair of surrogates cannot be written to a file, and line ends of other kinds would split a line of a diff. */
function safeJson(entry: BaselineEntry): string {
  return JSON.stringify(entry).replace(
    /[\u007f-\u009f\u2028\u2029\p{Cs}]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function rest({ in: home, at, fact }: BaselineEntry): string {
  return [home, at, fact].join("\0");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A finding as it would stand in a baseline file; its path is relative to that file's folder. */
export function baselineEntry(fact: Fact): BaselineEntry {
  return { path: fact.path, code: fact.code, in: fact.home.name, at: fact.home.at, fact: factOf(fact) };
}

export interface Baselined {
  /** The indices of the findings that the baseline holds. */
  readonly known: ReadonlySet<number>;
  /** Entries of files that were checked, or that are gone, which match nothing any more. */
  readonly expired: readonly BaselineEntry[];
  /** Entries of other files, of which nothing can be said. */
  readonly unseen: readonly BaselineEntry[];
}

/** What was looked at, and what is there. */
export interface Seen {
  wasChecked(path: string): boolean;
  isThere(path: string): boolean;
}

/**
 * Holds findings against a baseline. Each entry stands for one finding; where its file is gone, it also stands for one
 * in another file, as the file may have been renamed.
 */
export function applyBaseline(entries: readonly BaselineEntry[], facts: readonly Fact[], seen: Seen): Baselined {
  const found = facts.map(baselineEntry);
  const known = new Set<number>();
  const used = new Set<BaselineEntry>();
  const pass = (key: (entry: BaselineEntry) => string, holds: (entry: BaselineEntry) => boolean): void => {
    const waiting = new Map<string, BaselineEntry[]>();
    for (const entry of entries) {
      if (used.has(entry) || !holds(entry)) continue;
      const there = waiting.get(key(entry));
      if (there === undefined) waiting.set(key(entry), [entry]);
      else there.push(entry);
    }
    for (const [index, entry] of found.entries()) {
      const match = known.has(index) ? undefined : waiting.get(key(entry))?.shift();
      if (match === undefined) continue;
      known.add(index);
      used.add(match);
    }
  };
  pass(
    (entry) => [entry.path, entry.code, rest(entry)].join("\0"),
    () => true,
  );
  pass(
    (entry) => [entry.code, rest(entry)].join("\0"),
    ({ path }) => !seen.isThere(path),
  );
  const left = entries.filter((entry) => !used.has(entry));
  const isJudged = ({ path }: BaselineEntry): boolean => seen.wasChecked(path) || !seen.isThere(path);
  return { known, expired: left.filter(isJudged), unseen: left.filter((entry) => !isJudged(entry)) };
}
