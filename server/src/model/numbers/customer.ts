import { above, same } from "../../base/compare.ts";
import type { MoneyValue } from "../../vocabulary/values.ts";
import { Remembered } from "../facets.ts";
import { type Field, known, knownOr, unclear } from "../fields.ts";
import type { Economics, Numbers, Plan, Rhythmic, Segment, SegmentNumbers } from "../plan.ts";
import type { Allocation } from "./allocation.ts";
import { fitOf } from "./fit.ts";
import type { Opportunities } from "./opportunities.ts";

const MONTHS = 12;

/** The numbers of one segment: who is left to win, what a customer is worth, and what the money does. */
export class Customer implements SegmentNumbers {
  readonly reachable: number | undefined;
  readonly customersLeft: number | undefined;
  readonly lifetime: number | undefined;
  readonly acquisition: number | undefined;
  readonly revenue: number | undefined;
  readonly retention: number | undefined;
  readonly yearlyContribution: number | undefined;
  readonly ltv: number | undefined;
  readonly ltvToCac: number | undefined;
  readonly payback: number | undefined;
  readonly share: number | undefined;
  readonly budget: number | undefined;
  readonly customersWon: number | undefined;
  readonly customersKept: number | undefined;
  readonly #segment: Segment;
  readonly #numbers: Numbers;
  readonly #opportunities: () => Opportunities;
  readonly #fit = new Remembered<number | undefined>();

  constructor(
    segment: Segment,
    plan: Plan,
    numbers: Numbers,
    allocation: Allocation,
    opportunities: () => Opportunities,
  ) {
    this.#segment = segment;
    this.#numbers = numbers;
    this.#opportunities = opportunities;
    const size = known(segment.size)?.value;
    const reach = segment.reach === undefined ? 1 : known(segment.reach)?.value;
    this.reachable = size === undefined || reach === undefined ? undefined : size * reach;
    this.customersLeft = this.#left(size);
    const economics = known(segment.economics);
    this.acquisition = moneyOf(economics?.acquisition, numbers);
    this.revenue = yearly(economics?.revenue, numbers);
    this.retention = yearly(economics?.retention, numbers);
    this.lifetime = lifetimeOf(economics);
    this.yearlyContribution = this.#contribution(economics);
    this.ltv =
      this.yearlyContribution === undefined || this.lifetime === undefined
        ? undefined
        : this.yearlyContribution * this.lifetime;
    this.ltvToCac = ratio(this.ltv, this.acquisition);
    this.payback =
      this.acquisition === undefined || this.yearlyContribution === undefined || !above(this.yearlyContribution, 0)
        ? undefined
        : (MONTHS * this.acquisition) / this.yearlyContribution;
    const focus = plan.focusOn(segment);
    const given = focus === undefined ? undefined : allocation.focus(focus);
    this.share = given?.share;
    this.budget = given?.budget;
    const acquire = known(focus?.acquire)?.value;
    const retain = known(focus?.retain)?.value;
    this.customersWon =
      this.budget === undefined || acquire === undefined ? undefined : ratio(this.budget * acquire, this.acquisition);
    this.customersKept =
      this.budget === undefined ||
      retain === undefined ||
      this.retention === undefined ||
      numbers.periodYears === undefined
        ? undefined
        : ratio(this.budget * retain, this.retention * numbers.periodYears);
  }

  get fit(): number | undefined {
    return this.#fit.get(() => this.#fitOf());
  }

  get opportunity(): number | undefined {
    return this.#opportunities().of(this.#segment);
  }

  get recommendedShare(): number | undefined {
    return this.#opportunities().recommendedShare(this.#segment);
  }

  #fitOf(): number | undefined {
    const valued = known(this.#segment.values);
    if (valued === undefined) return undefined;
    return fitOf(valued.items, (value) => this.#numbers.delivered(this.#segment, value));
  }

  /** Of those within reach, or of all where there are more customers than that. */
  #left(size: number | undefined): number | undefined {
    const customers = this.#segment.customers === undefined ? 0 : known(this.#segment.customers)?.value;
    if (this.reachable === undefined || size === undefined || customers === undefined) return undefined;
    if (same(this.reachable, customers)) return 0;
    return this.reachable > customers ? this.reachable - customers : size - customers;
  }

  /** revenue · margin, less retention where it is declared, a year. */
  #contribution(economics: Economics | undefined): number | undefined {
    const margin = known(economics?.margin)?.value;
    if (economics === undefined || this.revenue === undefined || margin === undefined) return undefined;
    const retention = economics.retention === undefined ? 0 : this.retention;
    return retention === undefined ? undefined : this.revenue * margin - retention;
  }
}

function moneyOf(field: Field<MoneyValue>, numbers: Numbers): number | undefined {
  const amount = known(field);
  return amount === undefined ? undefined : numbers.money(amount);
}

function yearly(field: Field<Rhythmic<MoneyValue>>, numbers: Numbers): number | undefined {
  const given = known(field);
  const amount = given === undefined ? undefined : numbers.money(given.amount);
  return amount === undefined ? undefined : given?.rhythm === "monthly" ? amount * MONTHS : amount;
}

/** `lifetime`, or else 1 ⁄ churn, in years. */
function lifetimeOf(economics: Economics | undefined): number | undefined {
  if (economics === undefined || economics.lifetime === unclear) return undefined;
  const lifetime = knownOr(economics.lifetime, undefined);
  if (lifetime !== undefined) return lifetime.years;
  const churn = known(economics.churn);
  if (churn === undefined || churn.amount.value <= 0) return undefined;
  return 1 / churn.amount.value / (churn.rhythm === "monthly" ? MONTHS : 1);
}

function ratio(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole <= 0 ? undefined : part / whole;
}
