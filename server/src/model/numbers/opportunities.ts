import { isAbsent, known, unclear } from "../fields.ts";
import type { Numbers, Plan, Segment } from "../plan.ts";
import type { Allocation } from "./allocation.ts";

/** What there is to win in each segment, and the share of the money that this recommends. */
export class Opportunities {
  readonly #plan: Plan;
  readonly #numbers: Numbers;
  readonly #allocation: Allocation;
  readonly #of = new Map<Segment, number>();
  /** Of the segments whose opportunity is known. */
  #total = 0;
  /** Whether every funded segment's opportunity is known, so that shares can be recommended. */
  #comparable = true;

  constructor(plan: Plan, numbers: Numbers, allocation: Allocation) {
    this.#plan = plan;
    this.#numbers = numbers;
    this.#allocation = allocation;
    const withMoney = plan.segments.every(hasMoney);
    for (const segment of plan.segments) {
      const opportunity = this.#opportunity(segment, withMoney);
      if (opportunity !== undefined) {
        this.#of.set(segment, opportunity);
        this.#total += opportunity;
      } else if (plan.isFunded(segment) !== false) this.#comparable = false;
    }
  }

  of(segment: Segment): number | undefined {
    return this.#of.get(segment);
  }

  recommendedShare(segment: Segment): number | undefined {
    const opportunity = this.#of.get(segment);
    const reserve = this.#allocation.reserve;
    if (opportunity === undefined || reserve === undefined || !this.#comparable || this.#total <= 0) return undefined;
    return (opportunity / this.#total) * (1 - reserve);
  }

  #opportunity(segment: Segment, withMoney: boolean): number | undefined {
    const customer = this.#numbers.segment(segment);
    const left = customer.customersLeft;
    const fit = customer.fit;
    const willingness = segment.willingness === undefined ? 0 : known(segment.willingness)?.value;
    if (left === undefined || fit === undefined || willingness === undefined) return undefined;
    const worth = withMoney ? worthOf(segment, customer.revenue) : 1;
    if (worth === undefined) return undefined;
    return Math.max(0, left) * worth * (1 + willingness) * fit;
  }

  /** 1 − ½·Σ |share − recommended share|, 0 for the share of an unfunded segment. */
  get alignment(): number | undefined {
    if ((this.#plan.concentration?.foci.length ?? 0) === 0) return undefined;
    let off = 0;
    let compared = 0;
    for (const segment of this.#plan.segments) {
      const recommended = this.recommendedShare(segment);
      if (recommended === undefined) continue;
      const funded = this.#plan.isFunded(segment);
      const share = funded === false ? 0 : this.#numbers.segment(segment).share;
      if (share === undefined) return undefined;
      off += Math.abs(share - recommended);
      compared++;
    }
    return compared === 0 ? undefined : 1 - off / 2;
  }
}

/** Whether a segment says what a customer pays and what remains of it, though perhaps with an error. */
export function hasMoney({ economics }: Segment): boolean {
  if (economics === unclear) return true;
  return economics !== undefined && !isAbsent(economics.revenue) && !isAbsent(economics.margin);
}

/** revenue · margin a year; undefined where one of them is not known. */
function worthOf({ economics }: Segment, revenue: number | undefined): number | undefined {
  const margin = known(known(economics)?.margin)?.value;
  return revenue === undefined || margin === undefined ? undefined : revenue * margin;
}
