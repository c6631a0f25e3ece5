import { phrases, say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import type { Finding, Severity } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import type { Host } from "./host.ts";
import { type Branch, branchesOf, summaryOf } from "./outline/branches.ts";
import type {
  OutlineCounts,
  OutlineNode,
  OutlinePrinciple,
  OutlineVerdict,
  PlanOutline,
  Principle,
} from "./outline/types.ts";

export type {
  OutlineCounts,
  OutlineNode,
  OutlinePrinciple,
  OutlineVerdict,
  PlanOutline,
  Principle,
} from "./outline/types.ts";

const labels: readonly (readonly [Principle, { readonly label: string; readonly question: string }])[] = [
  ["specialization", phrases({ label: "Specialization", question: "Where do we focus?" })],
  ["differentiation", phrases({ label: "Differentiation", question: "What do we do better than anyone?" })],
  ["segmentation", phrases({ label: "Segmentation", question: "Who values that most?" })],
  ["concentration", phrases({ label: "Concentration", question: "Do money and time go there?" })],
  ["service", phrases({ label: "Service", question: "How are customers served and kept?" })],
  ["economics", phrases({ label: "Economics & goals", question: "What do we promise to reach?" })],
  ["posture", phrases({ label: "Posture", question: "Which generic strategy do we follow?" })],
];

/** How many findings of one declaration are told. */
const MOST_MESSAGES = 3;

/** The tree of a plan or library; undefined where the file cannot be read. */
export function outline(host: Host, path: string): PlanOutline | undefined {
  const plan = host.plan(path);
  if (plan === undefined) return undefined;
  const findings = host.findings(path);
  const tree = new Tree(plan, findings, new Map(host.rules.map(({ code, section }) => [code, section])));
  const { strategy } = plan;
  const counts = countsOf(findings);
  const { start, end } = strategy?.statement ?? { start: 0, end: 0 };
  return {
    name: strategy?.name ?? path,
    title: strategy?.title ?? path.slice(path.lastIndexOf("/") + 1),
    kind: plan.isPlan ? "plan" : "library",
    start,
    end,
    counts,
    verdict: verdictOf(counts),
    principles: tree.principles(),
  };
}

/** Sorts what the checker says into the principles and the declarations below them. */
class Tree {
  readonly #plan: Plan;
  /** In the order of the text. */
  readonly #findings: readonly Finding[];
  readonly #sections: ReadonlyMap<string, string>;
  /** What is said of things of other files, by the file. */
  readonly #abroad = new Map<string, Finding[]>();

  constructor(plan: Plan, findings: readonly Finding[], sections: ReadonlyMap<string, string>) {
    this.#plan = plan;
    this.#findings = findings;
    this.#sections = sections;
    for (const finding of findings) {
      const [origin] = finding.related;
      if (origin === undefined || origin.file === plan.file) continue;
      const there = this.#abroad.get(origin.file.path);
      if (there === undefined) this.#abroad.set(origin.file.path, [finding]);
      else there.push(finding);
    }
  }

  principles(): OutlinePrinciple[] {
    const principles: OutlinePrinciple[] = [];
    const ofPrinciple = this.#bySection();
    for (const [principle, { label, question }] of labels) {
      const branches = branchesOf(this.#plan, principle);
      if (branches.length === 0 && !this.#plan.isPlan) continue;
      const all = new Set(ofPrinciple.get(principle));
      const children = branches.map((branch) => this.#node(branch, all));
      const counts = countsOf(all);
      const found = verdictOf(counts);
      const verdict = branches.length === 0 && found === "sound" ? "missing" : found;
      const summary = branches.length === 0 ? say`nothing declared` : summaryOf(this.#plan, principle);
      principles.push({ principle, label, question, verdict, summary, counts, children });
    }
    return principles;
  }

  /** What the rules of a principle's section say, wherever it stands. */
  #bySection(): ReadonlyMap<string, readonly Finding[]> {
    const found = new Map<string, Finding[]>();
    for (const finding of this.#findings) {
      const section = this.#sections.get(finding.code) ?? "";
      const there = found.get(section);
      if (there === undefined) found.set(section, [finding]);
      else there.push(finding);
    }
    return found;
  }

  /** A declaration with what is said within it, which `all` takes in, too. */
  #node(branch: Branch, all: Set<Finding>): OutlineNode {
    const { statement, nameAt, file } = branch;
    const here = file === this.#plan.file ? this.#within(statement) : this.#saidOf(file.path, statement);
    for (const finding of here) all.add(finding);
    const children = branch.children.map((child) => this.#node(child, all));
    return {
      kind: branch.kind,
      name: branch.name,
      title: branch.title,
      description: branch.description,
      ...(file === this.#plan.file ? {} : { path: file.path }),
      start: statement.start,
      end: statement.end,
      nameStart: nameAt.start,
      nameEnd: nameAt.end,
      verdict: verdictOf(countsOf(here)),
      messages: worst(here).map(({ message }) => message),
      ...(children.length === 0 ? {} : { children }),
    };
  }

  #within({ start, end }: Span): readonly Finding[] {
    let low = 0;
    let high = this.#findings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#findings[middle]?.at.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < this.#findings.length && (this.#findings[last]?.at.start ?? end) < end) last++;
    return this.#findings.slice(low, last);
  }

  #saidOf(path: string, { start, end }: Span): readonly Finding[] {
    return (this.#abroad.get(path) ?? []).filter(({ related: [origin] }) => {
      return origin !== undefined && start <= origin.at.start && origin.at.start < end;
    });
  }
}

function countsOf(findings: Iterable<Finding>): OutlineCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function verdictOf({ error, warning, information }: OutlineCounts): OutlineVerdict {
  if (error > 0) return "errors";
  if (warning > 0) return "warnings";
  return information > 0 ? "remarks" : "sound";
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

function worst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity]).slice(0, MOST_MESSAGES);
}
