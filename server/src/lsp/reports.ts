import type { Diagnostic } from "vscode-languageserver";
import { type Finding, type Severity, severities } from "../model/diagnostic.ts";
import { walk } from "../model/imported.ts";
import type { Located, Root } from "./roots.ts";
import type { ToProto } from "./to-proto.ts";

export type Counts = Readonly<Record<Severity, number>>;

/** What is shown of one file. A new object each time that it was worked out. */
export interface FileReport {
  /** The same for as long as the diagnostics are. */
  readonly id: string;
  readonly items: readonly Diagnostic[];
  readonly counts: Counts;
  readonly isPlan: boolean;
}

interface Kept {
  readonly report: FileReport;
  readonly findings: readonly Finding[];
  /** When it was worked out. */
  readonly at: number;
}

export interface ReportsOptions {
  readonly toProto: (root: Root) => ToProto;
  readonly minSeverity: () => Severity;
}

/**
 * The diagnostics of files, worked out when they are asked for, and again only where the file, one that it imports, or
 * what holds for all of them is another one.
 */
export class Reports {
  readonly #options: ReportsOptions;
  readonly #kept = new WeakMap<Root, Map<string, Kept>>();
  /** When a text changed last. */
  readonly #changed = new WeakMap<Root, Map<string, number>>();
  #clock = 0;
  #ids = 0;
  #allAt = 0;

  constructor(options: ReportsOptions) {
    this.#options = options;
  }

  /** Grows with every change of a text or a setting: what was worked out at the same count still holds. */
  get clock(): number {
    return this.#clock;
  }

  /** A text is another one now. */
  touch({ root, path }: Located): void {
    let changes = this.#changed.get(root);
    if (changes === undefined) {
      changes = new Map();
      this.#changed.set(root, changes);
    }
    changes.set(path, ++this.#clock);
  }

  /** What is shown of every file may be different now. */
  touchAll(): void {
    this.#allAt = ++this.#clock;
  }

  of(located: Located): FileReport {
    const { root, path } = located;
    let kept = this.#kept.get(root);
    if (kept === undefined) {
      kept = new Map();
      this.#kept.set(root, kept);
    }
    const before = kept.get(path);
    const findings = root.host.findings(path);
    if (before !== undefined && before.findings === findings && !this.#isOld(located, before.at)) return before.report;
    const report = this.#make(located, findings, before?.report);
    kept.set(path, { report, findings, at: this.#clock });
    return report;
  }

  forget({ root, path }: Located): void {
    this.#kept.get(root)?.delete(path);
  }

  #isOld({ root, path }: Located, at: number): boolean {
    if (this.#allAt > at) return true;
    const changes = this.#changed.get(root);
    if (changes === undefined) return false;
    const file = root.host.plan(path)?.file;
    if (file === undefined) return (changes.get(path) ?? 0) > at;
    return walk(file).some((each) => (changes.get(each.path) ?? 0) > at);
  }

  #make({ root, path }: Located, findings: readonly Finding[], before: FileReport | undefined): FileReport {
    const least = severities.indexOf(this.#options.minSeverity());
    const shown = findings.filter(({ severity }) => severities.indexOf(severity) <= least);
    const items = diagnosticsOf(shown, this.#options.toProto(root));
    const isSame = before !== undefined && same(before.items, items);
    return {
      id: isSame ? before.id : String(++this.#ids),
      items: isSame ? before.items : items,
      counts: countsOf(shown),
      isPlan: root.host.plan(path)?.isPlan === true,
    };
  }
}

/** Findings as the protocol has them, each with a name that stays its own while the text around it changes. */
export function diagnosticsOf(findings: readonly Finding[], toProto: ToProto): Diagnostic[] {
  const ids = new Ids();
  return findings.map((finding) => toProto.diagnostic(finding, ids.of(finding)));
}

/** Names for the findings of a file: the code, what it says, and which of those that say the same. */
export class Ids {
  readonly #counts = new Map<string, number>();

  of({ code, message }: Finding): string {
    const name = `${code} ${hash(message)}`;
    const count = this.#counts.get(name) ?? 0;
    this.#counts.set(name, count + 1);
    return count === 0 ? name : `${name} ${count}`;
  }
}

/** FNV-1a. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Whether two lists of diagnostics show the same. */
function same(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((each, index) => sameOne(each, b[index]));
}

function sameOne(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return (
    b !== undefined &&
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    sameRange(a.range, b.range) &&
    a.data === b.data &&
    sameRelated(a.relatedInformation ?? [], b.relatedInformation ?? [])
  );
}

function sameRelated(
  a: NonNullable<Diagnostic["relatedInformation"]>,
  b: NonNullable<Diagnostic["relatedInformation"]>,
): boolean {
  return (
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        each.message === other.message &&
        each.location.uri === other.location.uri &&
        sameRange(each.location.range, other.location.range)
      );
    })
  );
}

function sameRange(a: Diagnostic["range"], b: Diagnostic["range"]): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
