import { type Field, unclear } from "../fields.ts";
import type { GivenList, Plan, Scored, Segment, Service, Usp, ValueDeclaration } from "../plan.ts";

/** D(s,v): the highest level at which a USP or service in play that is for a segment delivers a value. */
export class Deliveries {
  readonly #toAll = new Map<ValueDeclaration, number>();
  readonly #toSome = new Map<Segment, Map<ValueDeclaration, number>>();
  readonly #highest = new Map<ValueDeclaration, number>();
  /** Segments for which something is unclear; `all` where it may be any of them. */
  readonly #unclear = new Set<Segment>();
  #allUnclear = false;
  #any = false;

  constructor(plan: Plan) {
    // Where the only USP has no name to be known by, what is delivered is not nothing.
    this.#allUnclear = plan.usps.length === 0 && plan.file.mayHold("usp");
    for (const usp of plan.usps) this.#add(usp, usp.delivers);
    for (const service of plan.services) this.#add(service, service.delivers);
  }

  /** 0 where nothing for the segment delivers it; undefined where nothing in play delivers anything, or it is unclear. */
  to(segment: Segment, value: ValueDeclaration): number | undefined {
    if (!this.#any || this.#allUnclear || this.#unclear.has(segment)) return undefined;
    const all = this.#toAll.get(value) ?? 0;
    const some = this.#toSome.get(segment)?.get(value) ?? 0;
    return all > some ? all : some;
  }

  /** The highest level at which anything in play delivers it, whomever it is for; undefined where nothing does. */
  highest(value: ValueDeclaration): number | undefined {
    return this.#highest.get(value);
  }

  #add(owner: Usp | Service, delivers: Field<GivenList<Scored>>): void {
    if (delivers === undefined) return;
    const whom = owner.for;
    if (delivers === unclear || whom === unclear) {
      if (whom === undefined || whom === unclear) this.#allUnclear = true;
      else for (const { target } of whom.items) this.#unclear.add(target);
    }
    if (delivers === unclear) return;
    if (delivers.items.length > 0) this.#any = true;
    raise(this.#highest, delivers.items);
    if (whom === undefined) raise(this.#toAll, delivers.items);
    else if (whom !== unclear) {
      for (const { target } of whom.items) {
        let levels = this.#toSome.get(target);
        if (levels === undefined) {
          levels = new Map();
          this.#toSome.set(target, levels);
        }
        raise(levels, delivers.items);
      }
    }
  }
}

function raise(levels: Map<ValueDeclaration, number>, items: readonly Scored[]): void {
  for (const { value, level } of items) {
    const there = levels.get(value);
    if (there === undefined || level > there) levels.set(value, level);
  }
}
