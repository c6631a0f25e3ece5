import type { MoneyValue, Value } from "../../vocabulary/values.ts";
import { currencyOf, ratesOf } from "../blocks.ts";
import { Facet, Remembered, seen } from "../facets.ts";
import { known, unclear } from "../fields.ts";
import type {
  Competitor,
  ConcentrationNumbers,
  Focus,
  FocusNumbers,
  Numbers,
  Plan,
  Segment,
  SegmentNumbers,
  Service,
  Usp,
  ValueDeclaration,
} from "../plan.ts";
import { Allocation } from "./allocation.ts";
import { Customer } from "./customer.ts";
import { Deliveries } from "./deliveries.ts";
import { fitOf } from "./fit.ts";
import { levelIn } from "./levels.ts";
import { Opportunities } from "./opportunities.ts";
import { yearsBetween } from "./period.ts";

/** The derived numbers of one plan: each is worked out when it is first asked for, and kept. */
export class PlanNumbers implements Numbers {
  readonly today: number;
  readonly #plan: Plan;
  readonly #currency: string | undefined;
  readonly #period: Numbers["period"];
  readonly #periodYears: number | undefined;
  readonly #rates: ReadonlyMap<string, number>;
  /** The one code that all amounts have, where the plan names no currency. */
  readonly #onlyCode = new Remembered<string | undefined>();
  readonly #deliveries = new Remembered<Deliveries>();
  readonly #allocation = new Remembered<Allocation>();
  readonly #opportunities = new Remembered<Opportunities>();
  readonly #customers = new Map<Segment, Remembered<Customer>>();
  /** The best offer on each value of all competitors in play; unclear where one of them is. */
  readonly #bestOffers = new Remembered<Map<ValueDeclaration, number> | typeof unclear>();

  constructor(plan: Plan, today: number) {
    this.#plan = plan;
    this.today = today;
    this.#currency = currencyOf(plan.strategy);
    this.#rates = ratesOf(plan.file);
    const period = known(plan.strategy?.period);
    if (period?.type === "date") this.#period = { first: period.first, last: period.last };
    else if (period?.type === "range" && period.of === "date") this.#period = { first: period.low, last: period.high };
    else this.#period = undefined;
    const { first, last } = this.#period ?? {};
    this.#periodYears = first === undefined || last === undefined ? undefined : yearsBetween(first, last);
  }

  get currency(): string | undefined {
    return seen(Facet.Strategy, this.#currency);
  }

  get period(): Numbers["period"] {
    return seen(Facet.Strategy, this.#period);
  }

  get periodYears(): number | undefined {
    return seen(Facet.Strategy, this.#periodYears);
  }

  get moneyCode(): string | undefined {
    if (this.currency !== undefined) return this.currency;
    // An unclear currency leaves all sums unknown.
    if (this.#plan.strategy?.currency === unclear) return undefined;
    return this.#onlyCode.get(() => onlyCodeOf(this.#plan));
  }

  money(amount: MoneyValue): number | undefined {
    if (this.currency !== undefined) {
      if (amount.currency === this.currency) return amount.value;
      const rate = this.#rates.get(amount.currency);
      return rate === undefined ? undefined : amount.value * rate;
    }
    return this.moneyCode === amount.currency ? amount.value : undefined;
  }

  importance(segment: Segment, value: ValueDeclaration): number | undefined {
    const list = known(segment.values);
    return list === undefined ? undefined : (levelIn(list, value) ?? 0);
  }

  expectation(segment: Segment, value: ValueDeclaration): number | undefined {
    const list = known(segment.expects);
    return list === undefined ? undefined : levelIn(list, value);
  }

  delivered(segment: Segment, value: ValueDeclaration): number | undefined {
    return this.#delivered().to(segment, value);
  }

  highest(value: ValueDeclaration): number | undefined {
    return this.#delivered().highest(value);
  }

  delivers(owner: Usp | Service, value: ValueDeclaration): number | undefined {
    const list = known(owner.delivers);
    return list === undefined ? undefined : (levelIn(list, value) ?? 0);
  }

  offers(competitor: Competitor, value: ValueDeclaration): number | undefined {
    const list = known(competitor.offers);
    return list === undefined ? undefined : levelIn(list, value);
  }

  uspFit(usp: Usp, segment: Segment): number | undefined {
    const delivered = known(usp.delivers);
    const valued = known(segment.values);
    if (delivered === undefined || valued === undefined) return undefined;
    return fitOf(valued.items, (value) => levelIn(delivered, value) ?? 0);
  }

  advantage(usp: Usp, value: ValueDeclaration): number | undefined {
    const level = this.delivers(usp, value);
    if (level === undefined) return undefined;
    const rival = this.#bestRival(usp, value);
    if (rival === unclear) return undefined;
    return rival === undefined ? level : level - rival;
  }

  edge(usp: Usp, segment: Segment): number | undefined {
    const delivered = known(usp.delivers);
    const valued = known(segment.values);
    if (delivered === undefined || valued === undefined) return undefined;
    let weighted = 0;
    let weights = 0;
    for (const { value } of delivered.items) {
      const weight = levelIn(valued, value) ?? 0;
      const advantage = this.advantage(usp, value);
      if (advantage === undefined) return undefined;
      weighted += weight * advantage;
      weights += weight;
    }
    return weights > 0 ? weighted / weights : undefined;
  }

  segment(segment: Segment): SegmentNumbers {
    let customer = this.#customers.get(segment);
    if (customer === undefined) {
      customer = new Remembered();
      this.#customers.set(segment, customer);
    }
    return customer.get(() => new Customer(segment, this.#plan, this, this.#allocated(), () => this.#opportunity()));
  }

  focus(focus: Focus): FocusNumbers {
    return this.#allocated().focus(focus);
  }

  get concentration(): ConcentrationNumbers {
    const allocation = this.#allocated();
    const opportunities = (): Opportunities => this.#opportunity();
    return {
      budget: allocation.budget,
      reserve: allocation.reserve,
      hhi: allocation.hhi,
      effectiveSegments: allocation.effectiveSegments,
      get alignment() {
        return opportunities().alignment;
      },
    };
  }

  #delivered(): Deliveries {
    return this.#deliveries.get(() => new Deliveries(this.#plan));
  }

  #allocated(): Allocation {
    return this.#allocation.get(() => new Allocation(this.#plan.concentration, this));
  }

  #opportunity(): Opportunities {
    return this.#opportunities.get(() => new Opportunities(this.#plan, this, this.#allocated()));
  }

  /** max O(c,v) over the competitors that the USP is against; undefined where none of them scores it. */
  #bestRival(usp: Usp, value: ValueDeclaration): number | undefined | typeof unclear {
    if (usp.against === undefined) {
      const best = this.#bestOffers.get(() => bestOffers(this.#plan.competitors));
      return best === unclear ? unclear : best.get(value);
    }
    const competitors = this.#plan.competitorsOf(usp);
    if (competitors === undefined) return unclear;
    let best: number | undefined;
    for (const { offers } of competitors) {
      if (offers === unclear) return unclear;
      const level = offers === undefined ? undefined : levelIn(offers, value);
      if (level !== undefined && (best === undefined || level > best)) best = level;
    }
    return best;
  }
}

function bestOffers(competitors: readonly Competitor[]): Map<ValueDeclaration, number> | typeof unclear {
  const best = new Map<ValueDeclaration, number>();
  for (const { offers } of competitors) {
    if (offers === unclear) return unclear;
    for (const { value, level } of offers?.items ?? []) {
      const there = best.get(value);
      if (there === undefined || level > there) best.set(value, level);
    }
  }
  return best;
}

/** The code of all amounts in play where they have one only; undefined where they have several. */
function onlyCodeOf(plan: Plan): string | undefined {
  const codes = new Set(plan.file.currencies);
  const see = (amount: Value | undefined): void => {
    if (amount?.type === "money" || amount?.type === "range") {
      if (amount.currency !== undefined) codes.add(amount.currency);
    }
  };
  for (const segment of plan.segments) {
    if (plan.isOwn(segment)) continue;
    const economics = known(segment.economics);
    see(known(economics?.acquisition));
    see(known(economics?.retention)?.amount);
    see(known(economics?.revenue)?.amount);
    for (const attribute of known(segment.demographics)?.attributes.values() ?? []) {
      for (const value of known(attribute)?.values ?? []) see(value);
    }
  }
  for (const goal of plan.goals) if (!plan.isOwn(goal)) see(known(goal.revenue));
  const [code] = codes;
  return codes.size === 1 ? code : undefined;
}
