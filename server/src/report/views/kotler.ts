import { above, below } from "../../base/compare.ts";
import { phrases, say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Segment } from "../../model/plan.ts";
import { listed, money, number, percent, plural, quoted } from "../../model/wording.ts";
import { type Context, given } from "./context.ts";
import { type Absent, firstOf, need } from "./figures.ts";
import { contributionGap, reachableGap, yearsGap } from "./gaps.ts";
import { Lines } from "./lines.ts";
import type { KotlerName, KotlerTest, Spot } from "./types.ts";

/** Two segments whose levels are all this close respond alike. */
const CLOSE = 0.5;
/** With so many others of the same values a segment is compared at most: enough to find one that is alike. */
const MOST_COMPARED = 50;

const questions: Readonly<Record<KotlerName, { readonly label: string; readonly question: string }>> = {
  measurable: phrases({ label: "Measurable", question: "Can it be told how many there are, and who they are?" }),
  substantial: phrases({ label: "Substantial", question: "Is it worth what is spent on it?" }),
  accessible: phrases({ label: "Accessible", question: "Can these customers be reached?" }),
  differentiable: phrases({ label: "Differentiable", question: "Do they want something else than the others?" }),
  actionable: phrases({ label: "Actionable", question: "Is there an offer, money and service for them?" }),
};

interface Answer {
  readonly answer: KotlerTest["answer"];
  readonly reason: string;
  readonly missing?: string | undefined;
  readonly at?: Spot | undefined;
}

function untold({ missing, why }: Absent, reason: string): Answer {
  return { answer: "untold", reason: why === undefined ? reason : `${reason}: ${why}`, missing };
}

/** Kotler's five tests of a segment, answered from what a plan declares. */
export class Kotler {
  readonly #context: Context;
  readonly #plan: Plan;
  /** How many tell what they value. */
  #compared = 0;
  /** Segments by the set of values that matter to them. */
  readonly #sameValues = new Map<string, Segment[]>();

  constructor(context: Context) {
    this.#context = context;
    this.#plan = context.plan;
    for (const segment of this.#plan.segments) {
      if (known(segment.values) !== undefined) this.#compared++;
      const key = keyOf(segment);
      if (key === undefined) continue;
      const there = this.#sameValues.get(key);
      if (there === undefined) this.#sameValues.set(key, [segment]);
      else there.push(segment);
    }
  }

  testsOf(segment: Segment): readonly KotlerTest[] {
    return [
      told("measurable", this.#measurable(segment)),
      told("substantial", this.#substantial(segment)),
      told("accessible", this.#accessible(segment)),
      told("differentiable", this.#differentiable(segment)),
      told("actionable", this.#actionable(segment)),
    ];
  }

  #measurable(segment: Segment): Answer {
    const size = known(segment.size);
    if (size === undefined) return untold(need(segment.size, "size") ?? {}, say`It is not said how many there are`);
    const many = say`There are ${number(size.value)}${segment.unit === undefined ? "" : ` ${segment.unit}`}`;
    const at = new Lines(this.#context, segment).at("size");
    const attributes = known(segment.demographics)?.attributes;
    if (attributes === undefined || attributes.size === 0) {
      return untold({ missing: "demographics" }, say`${many}, but it is not said who they are`);
    }
    return { answer: "yes", reason: say`${many}, told by ${listed([...attributes.keys()], 4)}`, at };
  }

  /** What all within reach leave a year, against what is spent on them a year. */
  #substantial(segment: Segment): Answer {
    const { reachable, revenue, budget } = this.#plan.numbers.segment(segment);
    const economics = known(segment.economics);
    const margin = known(economics?.margin)?.value;
    if (reachable === undefined) return untold(reachableGap(segment), say`It is not known how many are within reach`);
    if (revenue === undefined || margin === undefined) {
      return untold(contributionGap(this.#plan, segment), say`It is not known what a customer is worth`);
    }
    const code = this.#plan.numbers.moneyCode;
    const worth = reachable * revenue * margin;
    const leave = say`All within reach leave ${money(worth, code)} a year`;
    const at = economics === undefined ? undefined : this.#context.spot(economics.file, economics.statement);
    if (!above(worth, 0)) return { answer: "no", reason: leave, at };
    const focus = this.#plan.focusOn(segment);
    if (budget === undefined) {
      const gap = focus === undefined ? { missing: "focus" } : { missing: "budget" };
      return untold(gap, say`${leave}, but it is not known what is spent on them`);
    }
    const years = this.#plan.numbers.periodYears;
    if (years === undefined || years <= 0) {
      return untold(
        yearsGap(this.#plan) ?? { missing: "period" },
        say`${leave}, but it is not known over how many years money is spent`,
      );
    }
    const spent = say`${money(budget / years, code)} a year are spent on them`;
    return below(worth, budget / years)
      ? { answer: "no", reason: say`${leave}, but ${spent}`, at }
      : { answer: "yes", reason: `${leave}; ${spent}`, at };
  }

  #accessible(segment: Segment): Answer {
    const lines = new Lines(this.#context, segment);
    const reach = known(segment.reach)?.value;
    const channels = known(segment.channel)?.items.map(({ value }) => value) ?? [];
    const by = channels.length === 0 ? "" : say` by ${listed(channels)}`;
    if (reach === 0) return { answer: "no", reason: say`None of them is within reach`, at: lines.at("reach") };
    if (reach !== undefined) {
      return { answer: "yes", reason: say`${percent(reach)} are within reach${by}`, at: lines.at("reach") };
    }
    if (channels.length > 0) return { answer: "yes", reason: say`They are reached${by}`, at: lines.at("channel") };
    return untold(need(segment.reach, "reach") ?? {}, say`It is not said whether and where they are reached`);
  }

  #differentiable(segment: Segment): Answer {
    const values = known(segment.values);
    if (values === undefined) return untold(need(segment.values, "values") ?? {}, say`It is not said what they value`);
    if (this.#plan.segments.length < 2)
      return untold({ missing: "segment" }, say`There is no other segment to tell it from`);
    const at = new Lines(this.#context, known(segment.psychographics)).at("values");
    const key = keyOf(segment);
    const others = (key === undefined ? undefined : this.#sameValues.get(key)) ?? [];
    const twin = others
      .slice(0, MOST_COMPARED)
      .find((other) => other !== segment && isClose(this.#plan, segment, other));
    if (twin !== undefined) return { answer: "no", reason: say`They value the same as ${quoted(twin.title)}`, at };
    if (this.#compared < 2) return untold({ missing: "values" }, say`No other segment says what it values`);
    return { answer: "yes", reason: say`No other segment values the same`, at };
  }

  /** An offer that they value, money that goes to them, and a service that is there for them. */
  #actionable(segment: Segment): Answer {
    const plan = this.#plan;
    const usps = plan.uspsFor(segment);
    const services = plan.servicesFor(segment);
    const fits = usps?.map((usp) => plan.numbers.uspFit(usp, segment)) ?? [];
    const fitting = fits.filter((fit) => fit !== undefined && fit > 0).length;
    const funded = plan.isFunded(segment);
    const no = (reason: string): Answer => ({ answer: "no", reason });
    if (plan.usps.length > 0 && usps?.length === 0) return no(say`No USP is for them`);
    if (fits.length > 0 && fits.every((fit) => fit === 0)) return no(say`No USP delivers what they value`);
    if (plan.concentration !== undefined && plan.concentration.foci.length > 0 && funded === false)
      return no(say`No money goes to them`);
    if (plan.services.length > 0 && services?.length === 0) return no(say`No service is for them`);
    const gap = firstOf(
      plan.usps.length === 0 ? { missing: "usp" } : undefined,
      fitting === 0 ? (need(segment.values, "values") ?? { missing: "delivers" }) : undefined,
      funded === true ? undefined : { missing: plan.concentration === undefined ? "concentration" : "focus" },
      plan.services.length === 0 ? { missing: "service" } : undefined,
      services === undefined ? { missing: "for" } : undefined,
    );
    if (gap !== undefined)
      return untold(gap, say`It is not known whether an offer, money and a service are there for them`);
    const focus = plan.focusOn(segment);
    return {
      answer: "yes",
      reason: say`${plural(fitting, "USP")}, ${plural(services?.length ?? 0, "service")} and money are there for them`,
      at: focus === undefined ? undefined : this.#context.spot(focus.file, focus.statement),
    };
  }
}

function told(test: KotlerName, { answer, reason, missing, at }: Answer): KotlerTest {
  const { label, question } = questions[test];
  return { test, label, question, answer, reason, ...given("missing", missing), ...given("at", at) };
}

/** The values that matter to a segment, as one text; undefined where it does not say, or where none does. */
function keyOf(segment: Segment): string | undefined {
  const items = known(segment.values)?.items.filter(({ level }) => level > 0) ?? [];
  if (items.length === 0) return undefined;
  return items
    .map(({ value }) => `${value.file.path} ${value.name}`)
    .sort()
    .join("|");
}

function isClose(plan: Plan, one: Segment, other: Segment): boolean {
  return (known(one.values)?.items ?? []).every(({ value, level }) => {
    const there = plan.numbers.importance(other, value);
    return there !== undefined && !above(Math.abs(level - there), CLOSE);
  });
}
