import { above } from "../../base/compare.ts";
import { webAddress } from "../../base/web-address.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Competitor, Proof, Scored, Segment, Usp, ValueDeclaration } from "../../model/plan.ts";
import { type Context, given } from "./context.ts";
import { figure, hasError, percent, signed } from "./figures.ts";
import { Lines, spanOf } from "./lines.ts";
import { bestFit } from "./summaries.ts";
import type { PremiumRow, ProofLine, UspCard, UspValue } from "./types.ts";

/** What a competitor offers of a value. */
interface Offer {
  readonly competitor: Competitor;
  readonly item: Scored;
}

/** The best offers on each value: worked out once for all USPs that are against everybody. */
export class Offers {
  readonly #context: Context;
  #ofAll: ReadonlyMap<ValueDeclaration, Offer> | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  against(usp: Usp): ReadonlyMap<ValueDeclaration, Offer> {
    if (usp.against === undefined) {
      this.#ofAll ??= bestOffers(this.#context.plan.competitors);
      return this.#ofAll;
    }
    return bestOffers(this.#context.plan.competitorsOf(usp) ?? []);
  }
}

function bestOffers(competitors: readonly Competitor[]): ReadonlyMap<ValueDeclaration, Offer> {
  const best = new Map<ValueDeclaration, Offer>();
  for (const competitor of competitors) {
    for (const item of known(competitor.offers)?.items ?? []) {
      const there = best.get(item.value);
      if (there === undefined || item.level > there.item.level) best.set(item.value, { competitor, item });
    }
  }
  return best;
}

/** @param order the values in the order of the canvas. */
export function uspCard(
  context: Context,
  usp: Usp,
  offers: Offers,
  order: ReadonlyMap<ValueDeclaration, number>,
): UspCard {
  const { plan } = context;
  const lines = new Lines(context, usp);
  const best = bestFit(plan, [usp]);
  const rank = ({ value }: Scored): number => order.get(value) ?? order.size;
  const delivers = [...(known(usp.delivers)?.items ?? [])].sort((a, b) => rank(a) - rank(b));
  const rivals = offers.against(usp);
  return {
    ...context.named(usp),
    ...context.audience(plan.segmentsOf(usp) ?? []),
    forEvery: usp.for === undefined,
    against: context.refs(plan.competitorsOf(usp) ?? []),
    againstEvery: usp.against === undefined,
    premium: lines.figure("premium", known(usp.premium)?.value, percent),
    because: lines.quotes("because"),
    proofs: usp.proofs.flatMap((proof) => proofLine(context, usp, known(proof))),
    delivers: delivers.map((item) => uspValue(context, usp, item, rivals.get(item.value))),
    ...given(
      "bestFit",
      best === undefined ? undefined : { segment: context.ref(best.segment), fit: best.fit, text: percent(best.fit) },
    ),
  };
}

function proofLine(context: Context, usp: Usp, proof: Proof | undefined): readonly ProofLine[] {
  if (proof === undefined) return [];
  const { text, url, date, statement } = proof;
  return [
    {
      text: text.value,
      ...given("url", url?.value),
      ...given("href", url === undefined ? undefined : webAddress(url.value)?.href),
      ...given("date", date === undefined ? undefined : usp.file.text.slice(date.start, date.end)),
      ...context.drawable(usp.file, statement),
    },
  ];
}

function uspValue(context: Context, usp: Usp, item: Scored, offer: Offer | undefined): UspValue {
  const { value } = item;
  const advantage = context.plan.numbers.advantage(usp, value);
  const gap =
    usp.against === unclear ? { missing: "against", why: hasError() } : { missing: "offers", why: hasError() };
  const rival =
    offer === undefined
      ? undefined
      : {
          name: offer.competitor.name,
          title: offer.competitor.title,
          level: offer.item.level,
          at: context.spot(offer.competitor.file, spanOf(offer.item)),
        };
  return {
    name: value.name,
    title: value.title,
    level: item.level,
    ...context.drawable(usp.file, spanOf(item)),
    advantage: figure(advantage, signed, gap),
    ...given("rival", rival),
  };
}

/** The price of a USP against what a segment would pay; nothing where the USP tells no price. */
export function premiumRow(context: Context, usp: Usp, segment: Segment): readonly PremiumRow[] {
  const premium = known(usp.premium);
  if (premium === undefined) return [];
  const willingness = known(segment.willingness);
  return [
    {
      usp: context.ref(usp),
      segment: context.ref(segment),
      ...context.drawable(usp.file, premium.statement),
      premium: new Lines(context, usp).figure("premium", premium.value, percent),
      willingness: new Lines(context, segment).figure("willingness", willingness?.value, percent),
      verdict: willingness === undefined ? "untold" : above(premium.value, willingness.value) ? "above" : "within",
    },
  ];
}
