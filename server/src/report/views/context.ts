import type { Span } from "../../base/span.ts";
import type { Finding, TextFile } from "../../model/diagnostic.ts";
import { severities } from "../../model/diagnostic.ts";
import { docOf } from "../../model/docs.ts";
import { hasMoney } from "../../model/numbers/opportunities.ts";
import type { Declaration, Owner, Plan, Segment } from "../../model/plan.ts";
import type { Drawable, Message, Named, NamedRef, Spot } from "./types.ts";

/** Which section of the rules a code belongs to. */
export type SectionOf = (code: string) => string | undefined;

/** A finding with where it is drawn. */
interface Placed {
  readonly start: number;
  readonly finding: Finding;
  /** Its place among all, so that equals keep their order. */
  readonly index: number;
}

/** `{ [key]: value }`, or nothing where there is no value: what goes into JSON has no empty keys. */
export function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  const found: { [P in K]?: T } = {};
  if (value !== undefined) found[key] = value;
  return found;
}

/** Nobody reads a longer list of names, and where something is for everybody it need not be. */
const MOST_NAMES = 100;

/** The plan that is drawn, with what the checker says of it by place. */
export class Context {
  readonly plan: Plan;
  /** In the order in which the checker tells them. */
  readonly findings: readonly Finding[];
  readonly sectionOf: SectionOf;
  /** By the path of the file where a finding is drawn, in the order of its text. */
  readonly #places = new Map<string, Placed[]>();
  readonly #messages = new Map<Finding, Message>();
  /** Whether opportunities are amounts: where every segment tells what a customer pays and what remains of it. */
  readonly opportunityIsMoney: boolean;
  /** A segment that may get money and whose opportunity is not known: for its sake no share is recommended. */
  readonly incomparable: Segment | undefined;

  constructor(plan: Plan, findings: readonly Finding[], sectionOf: SectionOf) {
    this.plan = plan;
    this.findings = findings;
    this.sectionOf = sectionOf;
    this.opportunityIsMoney = plan.segments.every(hasMoney);
    this.incomparable = plan.segments.find(
      (each) => plan.isFunded(each) !== false && plan.numbers.segment(each).opportunity === undefined,
    );
    findings.forEach((finding, index) => {
      this.#place(finding.file, finding.at, finding, index);
      // What is said of a thing of another file stands in the plan, with the thing itself as the first related place.
      const [origin] = finding.related;
      if (origin !== undefined && origin.file.path !== finding.file.path && finding.file.path === plan.file.path) {
        this.#place(origin.file, origin.at, finding, index);
      }
    });
    for (const there of this.#places.values()) there.sort((a, b) => a.start - b.start || a.index - b.index);
  }

  #place({ path }: TextFile, { start }: Span, finding: Finding, index: number): void {
    const there = this.#places.get(path);
    if (there === undefined) this.#places.set(path, [{ start, finding, index }]);
    else there.push({ start, finding, index });
  }

  spot({ path }: { readonly path: string }, { start, end }: Span): Spot {
    return { path, start, end };
  }

  /** What is said of places within a stretch, in the order of the text. */
  findingsIn({ path }: { readonly path: string }, { start, end }: Span): readonly Finding[] {
    const there = this.#places.get(path) ?? [];
    let low = 0;
    let high = there.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((there[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found = new Set<Finding>();
    for (let i = low; i < there.length; i++) {
      const placed = there[i];
      if (placed === undefined || placed.start >= end) break;
      found.add(placed.finding);
    }
    return [...found];
  }

  /** The same as messages, the gravest first. */
  messages(file: { readonly path: string }, span: Span): readonly Message[] {
    return this.told(this.findingsIn(file, span));
  }

  /** Findings as messages, the gravest first. */
  told(findings: Iterable<Finding>): readonly Message[] {
    const messages: Message[] = [];
    for (const finding of findings) messages.push(this.#message(finding));
    return messages.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  }

  #message(finding: Finding): Message {
    let message = this.#messages.get(finding);
    if (message === undefined) {
      const { severity, code, message: text, file, at } = finding;
      message = { severity, code, text, at: this.spot(file, at) };
      this.#messages.set(finding, message);
    }
    return message;
  }

  drawable(file: { readonly path: string }, span: Span): Drawable {
    return { at: this.spot(file, span), messages: this.messages(file, span) };
  }

  ref({ name, title, file, statement }: Owner & { readonly name: string; readonly title: string }): NamedRef {
    return { name, title, at: this.spot(file, statement) };
  }

  refs(all: readonly Declaration[]): readonly NamedRef[] {
    return all.map((each) => this.ref(each));
  }

  /** For whom something is: the first of many, and how many more there are. */
  audience(segments: readonly Segment[]): { readonly segments: readonly NamedRef[]; readonly segmentsLeft: number } {
    const shown = segments.slice(0, MOST_NAMES);
    return { segments: this.refs(shown), segmentsLeft: segments.length - shown.length };
  }

  named(declaration: Declaration): Named {
    const { name, title, file, statement } = declaration;
    return {
      name,
      title,
      imported: !this.plan.isOwn(declaration),
      ...given("doc", docOf(file, statement)),
      ...this.drawable(file, statement),
    };
  }
}
