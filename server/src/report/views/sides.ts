import { phrases, say } from "../../base/say.ts";
import type { Finding } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Owner, Plan } from "../../model/plan.ts";
import { type Context, given } from "./context.ts";
import { summaryOf } from "./summaries.ts";
import type { Counts, PrincipleVerdict, Verdict, View, ViewName } from "./types.ts";

/** The four principles and what stands around them: what belongs to each, and how it stands. */

export type Principle = Exclude<ViewName, "overview">;

interface Side {
  readonly principle: Principle;
  readonly label: string;
  readonly question: string;
  /** The keyword that would begin it. */
  readonly keyword: string;
}

/** What a side is called is read when it is shown, in the language that is spoken then. */
function side(principle: Principle, keyword: string, words: Pick<Side, "label" | "question">): Side {
  return {
    principle,
    keyword,
    get label() {
      return words.label;
    },
    get question() {
      return words.question;
    },
  };
}

export const principles: readonly Side[] = [
  side("specialization", "specialization", phrases({ label: "Specialization", question: "Where do we focus?" })),
  side("differentiation", "usp", phrases({ label: "Differentiation", question: "What do we do better than anyone?" })),
  side("segmentation", "segment", phrases({ label: "Segmentation", question: "Who values that most?" })),
  side("concentration", "concentration", phrases({ label: "Concentration", question: "Do money and time go there?" })),
];

export const others: readonly Side[] = [
  side("service", "service", phrases({ label: "Service", question: "How are customers served and kept?" })),
  side("economics", "goal", phrases({ label: "Economics & goals", question: "What do we promise to reach?" })),
  side("posture", "posture", phrases({ label: "Posture", question: "Which generic strategy do we follow?" })),
];

/** What a plan declares for a principle: the file's own first. */
export function declaredFor(plan: Plan, principle: Principle): readonly Owner[] {
  switch (principle) {
    case "specialization":
      return present(plan.specialization);
    case "differentiation":
      return [...plan.values, ...plan.usps, ...plan.competitors];
    case "segmentation":
      return [...plan.segments, ...plan.excluded];
    case "concentration":
      return present(plan.concentration);
    case "service":
      return plan.services;
    case "economics":
      return [...plan.goals, ...plan.segments.flatMap(({ economics }) => present(known(economics)))];
    case "posture":
      return present(plan.posture);
  }
}

function present<T>(owner: T | undefined): readonly T[] {
  return owner === undefined ? [] : [owner];
}

/** What the checker says of each side, by its rules' section or within what is declared for it. */
export class Sides {
  readonly #context: Context;
  readonly #declared = new Map<Principle, readonly Owner[]>();
  readonly #findings = new Map<Principle, ReadonlySet<Finding>>();

  constructor(context: Context) {
    this.#context = context;
    const bySection = new Map<string | undefined, Finding[]>();
    for (const finding of context.findings) {
      const section = context.sectionOf(finding.code);
      const there = bySection.get(section);
      if (there === undefined) bySection.set(section, [finding]);
      else there.push(finding);
    }
    for (const { principle } of [...principles, ...others]) {
      const declared = declaredFor(context.plan, principle);
      const found = new Set(bySection.get(principle));
      for (const { file, statement } of declared) {
        for (const finding of context.findingsIn(file, statement)) found.add(finding);
      }
      this.#declared.set(principle, declared);
      this.#findings.set(principle, found);
    }
  }

  /** What every view of a side begins with. */
  view(principle: Principle): View {
    const findings = this.#findings.get(principle) ?? new Set();
    const isMissing = this.#declared.get(principle)?.length === 0;
    const verdict = verdictOf(countsOf(findings));
    const side = [...principles, ...others].find((each) => each.principle === principle);
    return {
      verdict: isMissing && verdict === "sound" ? "missing" : verdict,
      messages: this.#context.told(findings),
      own: [],
      ...given("missing", isMissing ? side?.keyword : undefined),
    };
  }

  verdict({ principle, label, question }: Side): PrincipleVerdict {
    const { verdict, messages } = this.view(principle);
    const [first] = this.#declared.get(principle) ?? [];
    return {
      principle,
      label,
      question,
      verdict,
      summary: first === undefined ? say`nothing declared` : summaryOf(this.#context.plan, principle),
      counts: countsOf(this.#findings.get(principle) ?? []),
      messages,
      ...given("at", first === undefined ? undefined : this.#context.spot(first.file, first.statement)),
    };
  }

  /** What belongs to none of them. */
  rest(): readonly Finding[] {
    const known = new Set<Finding>();
    for (const findings of this.#findings.values()) for (const finding of findings) known.add(finding);
    return this.#context.findings.filter((finding) => !known.has(finding));
  }
}

export function countsOf(findings: Iterable<Pick<Finding, "severity">>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function verdictOf({ error, warning, information }: Counts): Verdict {
  if (error > 0) return "errors";
  if (warning > 0) return "warnings";
  return information > 0 ? "remarks" : "sound";
}
