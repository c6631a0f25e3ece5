import { above, atLeast, atMost } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Competitor, Plan, Scored, Segment, Usp } from "../../model/plan.ts";
import { listed, number, percent, quoted } from "../../model/wording.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import type { Remark } from "../rule.ts";
import { defineRule } from "../rule.ts";
import type { Offer } from "./shared.ts";
import { allRivals, relatedOffers, titles, topOf } from "./shared.ts";

/**
 * A competitor gives a segment at least as much of all that it values, more of something, and costs no more.
 *
 * ## Why it matters
 *
 * These customers have no reason left to choose you: on each thing they care about the other is level or better, and
 * not dearer. It is the plainest form of being outplayed, and it needs no weighing of one value against another. The
 * rule counts everything that the plan delivers to the segment, services included, and takes part only where the
 * segment values three things or more, because with one or two the comparison is too coarse.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Routes "New routes each week"
 * value Hours "Open late"
 * value Coach "Coaches who climb"
 *
 * competitor Boulderhall "Boulder hall" {
 *   offers Routes 4, Hours 4, Coach 3
 * }
 *
 * usp Weekly "Twenty new routes each week" {
 *   delivers Routes 4, Hours 3, Coach 3
 *   because "Two setters on the payroll"
 * }
 *
 * segment Students "Students who climb" {
 *   psychographics {
 *     values Routes 5, Hours 3, Coach 1
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Routes "New routes each week"
 * value Hours "Open late"
 * value Coach "Coaches who climb"
 *
 * competitor Boulderhall "Boulder hall" {
 *   offers Routes 4, Hours 4, Coach 3
 * }
 *
 * usp Weekly "Forty new routes each week" {
 *   delivers Routes 5, Hours 3, Coach 3
 *   because "Four setters on the payroll"
 * }
 *
 * segment Students "Students who climb" {
 *   psychographics {
 *     values Routes 5, Hours 3, Coach 1
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy: what a competitor can claim, too, is no competitive advantage. The comparison, dominance as decision
 * theory has it, is a rule of this house.
 */
export const dominated = defineRule({
  code: "dominated",
  section: "differentiation",
  severity: "warning",
  check(plan, report) {
    if (allRivals(plan).scores.size < 3) return;
    for (const segment of plan.segments) {
      const valued = known(segment.values)?.items.filter(({ level }) => level > 0);
      if (valued === undefined || valued.length < 3) continue;
      const better = dominating(plan, segment, valued);
      if (better.length > 0) report(remarkOn(plan, segment, valued, better));
    }
  },
});

/** The competitors that are level or better on all that the segment values, better on something, and no dearer. */
function dominating(plan: Plan, segment: Segment, valued: readonly Scored[]): Competitor[] {
  // Whoever is level on everything scores each value, so the value with the fewest scores names all candidates.
  const { scores } = allRivals(plan);
  let candidates: readonly Offer[] | undefined;
  for (const { value } of valued) {
    const offers = scores.get(value);
    if (offers === undefined) return [];
    if (candidates === undefined || offers.length < candidates.length) candidates = offers;
  }
  const price = priceFor(plan, segment);
  if (price === undefined || price.premium === Number.NEGATIVE_INFINITY) return [];
  const better: Competitor[] = [];
  for (const { competitor } of candidates ?? []) {
    const premium = competitor.premium === undefined ? 0 : known(competitor.premium)?.value;
    if (premium === undefined || !atMost(premium, price.premium)) continue;
    if (isBetter(plan, segment, valued, competitor)) better.push(competitor);
  }
  return better;
}

function isBetter(plan: Plan, segment: Segment, valued: readonly Scored[], competitor: Competitor): boolean {
  let ahead = false;
  for (const { value } of valued) {
    const offered = plan.numbers.offers(competitor, value);
    const delivered = plan.numbers.delivered(segment, value);
    if (offered === undefined || delivered === undefined || !atLeast(offered, delivered)) return false;
    if (above(offered, delivered)) ahead = true;
  }
  return ahead;
}

/** Where the best of them is ahead: `Hours (4 against 3)`. */
function leadsOf(plan: Plan, segment: Segment, valued: readonly Scored[], better: readonly Competitor[]): string {
  const leads: string[] = [];
  for (const { value } of valued) {
    const ours = plan.numbers.delivered(segment, value) ?? 0;
    const theirs = Math.max(...better.map((rival) => plan.numbers.offers(rival, value) ?? 0));
    if (above(theirs, ours)) leads.push(say`${value.name} (${number(theirs)} against ${number(ours)})`);
  }
  return listed(leads);
}

function remarkOn(plan: Plan, segment: Segment, valued: readonly Scored[], better: readonly Competitor[]): Remark {
  const top = topOf(segment)?.value.name ?? say`what they value`;
  const one = better.length === 1;
  const price = priceFor(plan, segment);
  const values = known(segment.values);
  const related = relatedOffers(better);
  if (values !== undefined) {
    related.push({ file: segment.file, at: values.keyword, message: say`What the segment values.` });
  }
  if (price !== undefined) {
    const { usp } = price;
    const at = known(usp.premium)?.keyword ?? usp.nameAt;
    related.push({ file: usp.file, at, message: say`Our lowest premium for it: ${percent(price.premium)}.` });
  }
  return {
    owner: segment,
    at: segment.nameAt,
    message: say`
      ${titles(better)} ${one ? say`gives` : say`each give`} ${quoted(segment.title)} at least as much of all
      ${valued.length} values that they care about, more of ${leadsOf(plan, segment, valued, better)}, and
      ${one ? say`costs` : say`cost`} no more. Get ahead on one of them, ${top} first, or be cheaper.`,
    related,
  };
}

/** The lowest premium of the USPs for a segment, and the USP that has it. */
interface Price {
  /** A fraction; minus infinity where it is unknown and may be lower than any. */
  readonly premium: number;
  readonly usp: Usp;
}

/** The lowest premium of the USPs that are for every segment, and of those that name some. */
const prices = oncePerPlan((plan) => {
  let general: Price | undefined;
  const named = new Map<Segment, Price>();
  for (const usp of plan.usps) {
    const premium = usp.premium === unclear ? Number.NEGATIVE_INFINITY : (usp.premium?.value ?? 0);
    if (usp.for === undefined) general = lower(general, { premium, usp });
    // Where it is not known for whom a USP is, its price may be the lowest for anyone.
    else if (usp.for === unclear) general = { premium: Number.NEGATIVE_INFINITY, usp };
    else for (const { target } of usp.for.items) named.set(target, lower(named.get(target), { premium, usp }));
  }
  return { general, named };
});

function lower(a: Price | undefined, b: Price): Price {
  return a === undefined || b.premium < a.premium ? b : a;
}

/** Undefined where no USP is for the segment. */
function priceFor(plan: Plan, segment: Segment): Price | undefined {
  const { general, named } = prices(plan);
  const own = named.get(segment);
  return own === undefined ? general : lower(general, own);
}
