import { atLeast } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Competitor, Plan, Scored, Segment, Usp, ValueDeclaration } from "../../model/plan.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * The plan wants to be different and leads on nothing that matters to its segments.
 *
 * ## Why it matters
 *
 * Differentiation means being clearly better at something that customers value highly, so that they pay for it. By the
 * plan's own scores no USP is: where it leads, nobody cares much, and where they care, rivals are as good. Then being
 * different costs money and earns none.
 *
 * Compared are the levels that USPs deliver with those that competitors offer, on values that a segment of the USP
 * holds important. A value that no competitor is scored on counts as wholly yours. The rule is silent where no
 * competitor has scores, where no segment says what it values, and where any of it cannot be read.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Legroom "Room for the knees"
 *
 * competitor Rail "Coastal Railway" { offers Legroom 4 }
 *
 * usp Bed "A seat you can sleep in" { delivers Legroom 4.5 }
 *
 * segment Nurses "Nurses on the night bus" { psychographics { values Legroom 5 } }
 *
 * posture { generic differentiation }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Legroom "Room for the knees"
 *
 * competitor Rail "Coastal Railway" { offers Legroom 3 }
 *
 * usp Bed "A seat you can sleep in" { delivers Legroom 4.5 }
 *
 * segment Nurses "Nurses on the night bus" { psychographics { values Legroom 5 } }
 *
 * posture { generic differentiation }
 * ```
 *
 * ## Source
 *
 * Michael E. Porter, generic strategies: differentiation is uniqueness that buyers value. The limits are of this
 * house.
 */
export const differentiationUnbacked = defineRule({
  code: "differentiation-unbacked",
  section: "posture",
  severity: "warning",
  options: {
    minAdvantage: {
      default: 1,
      doc: "The least lead over the competitors, in levels, that counts as being different.",
    },
    minImportance: { default: 4, doc: "The level at which a segment must value something for a lead on it to count." },
  },
  check(plan, report, options) {
    const { posture } = plan;
    const generic = known(posture?.generic);
    if (posture === undefined || generic?.value !== "differentiation") return;
    if (!plan.competitors.some((competitor) => (known(competitor.offers)?.items.length ?? 0) > 0)) return;
    // A USP that cannot be read may be the one that leads.
    if (plan.file.mayHold("usp")) return;
    const important = importanceOf(plan, options.minImportance);
    let nearest: Lead | undefined;
    let judged = false;
    for (const usp of plan.usps) {
      const delivers = known(usp.delivers);
      const audience = important(usp);
      // What cannot be read may be the difference.
      if (delivers === undefined || audience === undefined) return;
      judged ||= audience.declared;
      for (const item of delivers.items) {
        if (!audience.values(item.value)) continue;
        const advantage = plan.numbers.advantage(usp, item.value);
        if (advantage === undefined || atLeast(advantage, options.minAdvantage)) return;
        if (nearest === undefined || advantage > nearest.advantage) nearest = { usp, item, advantage };
      }
    }
    if (!judged) return;
    const near =
      nearest === undefined
        ? say`none delivers one of those`
        : say`the nearest, ${quoted(nearest.usp.title)}, ${standing(nearest.advantage)} on ${nearest.item.value.name}`;
    report({
      owner: posture,
      at: generic.keyword,
      message: say`
        The plan wants to be different, but no USP leads the competitors by ${number(options.minAdvantage)} or more on
        a value that its segments hold at ${number(options.minImportance)} or higher: ${near}. Get further ahead on
        what they value most, or choose another generic strategy.`,
      related: nearest === undefined ? [] : comparedWith(plan, nearest),
    });
  },
});

interface Lead {
  readonly usp: Usp;
  readonly item: Scored;
  readonly advantage: number;
}

interface Audience {
  /** Whether any of its segments says what it values. */
  readonly declared: boolean;
  /** Whether any of its segments holds the value important. */
  values(value: ValueDeclaration): boolean;
}

/**
 * What the segments of a USP hold important; undefined where that cannot be told. The segments of USPs without
 * `for` are all the same, so they are gathered once.
 */
function importanceOf(plan: Plan, least: number): (usp: Usp) => Audience | undefined {
  let everyone: { readonly audience: Audience | undefined } | undefined;
  return (usp) => {
    if (usp.for === undefined) {
      everyone ??= { audience: audienceOf(plan.segments, least) };
      return everyone.audience;
    }
    const segments = plan.segmentsOf(usp);
    return segments === undefined ? undefined : audienceOf(segments, least);
  };
}

function audienceOf(segments: readonly Segment[], least: number): Audience | undefined {
  const important = new Set<ValueDeclaration>();
  let declared = false;
  for (const segment of segments) {
    if (segment.values === unclear) return undefined;
    if (segment.values === undefined) continue;
    declared = true;
    for (const item of segment.values.items) if (atLeast(item.level, least)) important.add(item.value);
  }
  return { declared, values: (value) => important.has(value) };
}

function standing(advantage: number): string {
  if (advantage > 0) return say`leads by only ${number(advantage, 1)}`;
  return advantage < 0 ? say`is ${number(-advantage, 1)} behind` : say`is no better`;
}

function comparedWith(plan: Plan, { usp, item }: Lead): readonly Related[] {
  const name = item.value.name;
  const related: Related[] = [
    { file: usp.file, at: item, message: say`${usp.name} delivers ${name} at ${number(item.level, 1)}.` },
  ];
  let best: { readonly competitor: Competitor; readonly item: Scored } | undefined;
  for (const competitor of plan.competitorsOf(usp) ?? []) {
    const score = known(competitor.offers)?.items.find((one) => one.value === item.value);
    if (score !== undefined && score.level > (best?.item.level ?? -1)) best = { competitor, item: score };
  }
  if (best !== undefined) {
    const { competitor } = best;
    const message = say`${competitor.name} offers ${name} at ${number(best.item.level, 1)}.`;
    related.push({ file: competitor.file, at: best.item, message });
  }
  return related;
}
