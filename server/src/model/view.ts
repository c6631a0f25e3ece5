import { concentrationOf, postureOf, specializationOf, strategyOf } from "./blocks.ts";
import { Facet, look, Remembered, seen } from "./facets.ts";
import { known, unclear } from "./fields.ts";
import { inPlay } from "./in-play.ts";
import { PlanNumbers } from "./numbers/numbers.ts";
import type {
  Competitor,
  Concentration,
  Focus,
  Goal,
  Numbers,
  Owner,
  Plan,
  Posture,
  Segment,
  Service,
  Specialization,
  StrategyBlock,
  Usp,
  ValueDeclaration,
} from "./plan.ts";
import type { Names, SourceFile } from "./source.ts";

/**
 * A linked file as rules, hovers and reports see it.
 *
 * @param imported what the file sees of others.
 * @param today as days since 1970-01-01.
 */
export function viewOf(file: SourceFile, imported: Names, today: number): Plan {
  return new View(file, imported, today);
}

/** Whether the same things are in play in two views of a file. */
export function sameInPlay(a: Plan, b: Plan): boolean {
  return (
    a.isPlan === b.isPlan &&
    sameList(a.values, b.values) &&
    sameList(a.usps, b.usps) &&
    sameList(a.competitors, b.competitors) &&
    sameList(a.segments, b.segments) &&
    sameList(a.services, b.services) &&
    sameList(a.goals, b.goals) &&
    sameList([...a.excluded], [...b.excluded])
  );
}

function sameList(a: readonly object[], b: readonly object[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

class View implements Plan {
  readonly file: SourceFile;
  readonly isPlan: boolean;
  readonly values: readonly ValueDeclaration[];
  readonly usps: readonly Usp[];
  readonly competitors: readonly Competitor[];
  readonly segments: readonly Segment[];
  readonly services: readonly Service[];
  readonly goals: readonly Goal[];
  readonly excluded: ReadonlySet<Segment>;
  readonly numbers: Numbers;
  readonly #strategy: StrategyBlock | undefined;
  readonly #specialization: Specialization | undefined;
  readonly #posture: Posture | undefined;
  readonly #concentration: Concentration | undefined;
  readonly #foci = new Map<Segment, Focus>();
  /** Whether some focus has an error in its name, so that any segment may be the one. */
  #someFocusUnclear = false;
  #segmentSet: ReadonlySet<Segment> | undefined;
  #funded: readonly Segment[] | undefined;
  readonly #usps = new Remembered<Audience<Usp>>();
  readonly #services = new Remembered<Audience<Service>>();

  constructor(file: SourceFile, imported: Names, today: number) {
    this.file = file;
    this.isPlan = file.isPlan;
    this.#strategy = strategyOf(file);
    this.#specialization = specializationOf(file);
    this.#posture = postureOf(file);
    this.#concentration = concentrationOf(file);
    const counted = inPlay(file, imported, this.#specialization);
    this.values = counted.values;
    this.usps = counted.usps;
    this.competitors = counted.competitors;
    this.segments = counted.segments;
    this.services = counted.services;
    this.goals = counted.goals;
    this.excluded = counted.excluded;
    for (const focus of this.#concentration?.foci ?? []) {
      if (focus.segment === undefined) this.#someFocusUnclear = true;
      else if (!this.#foci.has(focus.segment)) this.#foci.set(focus.segment, focus);
    }
    this.numbers = new PlanNumbers(this, today);
  }

  get strategy(): StrategyBlock | undefined {
    return seen(Facet.Strategy, this.#strategy);
  }

  get specialization(): Specialization | undefined {
    return seen(Facet.Specialization, this.#specialization);
  }

  get posture(): Posture | undefined {
    return seen(Facet.Posture, this.#posture);
  }

  get concentration(): Concentration | undefined {
    return seen(Facet.Concentration, this.#concentration);
  }

  isOwn(owner: Owner): boolean {
    return owner.file === this.file;
  }

  segmentsOf(owner: Usp | Service): readonly Segment[] | undefined {
    const field = owner.for;
    if (field === undefined) return this.segments;
    if (field === unclear) return undefined;
    this.#segmentSet ??= new Set(this.segments);
    const segments: Segment[] = [];
    for (const { target } of field.items) if (this.#segmentSet.has(target)) segments.push(target);
    return segments;
  }

  competitorsOf(usp: Usp): readonly Competitor[] | undefined {
    const field = usp.against;
    if (field === undefined) return this.competitors;
    return known(field)?.items.map(({ target }) => target);
  }

  uspsFor(segment: Segment): readonly Usp[] | undefined {
    return this.#usps.get(() => new Audience(this.usps)).for(segment);
  }

  servicesFor(segment: Segment): readonly Service[] | undefined {
    return this.#services.get(() => new Audience(this.services)).for(segment);
  }

  focusOn(segment: Segment): Focus | undefined {
    return seen(Facet.Concentration, this.#foci.get(segment));
  }

  isFunded(segment: Segment): boolean | undefined {
    look(Facet.Concentration);
    if (this.#foci.has(segment)) return true;
    return this.#someFocusUnclear ? undefined : false;
  }

  get funded(): readonly Segment[] {
    look(Facet.Concentration);
    this.#segmentSet ??= new Set(this.segments);
    const segments = this.#segmentSet;
    this.#funded ??= [...this.#foci.keys()].filter((segment) => segments.has(segment));
    return this.#funded;
  }
}

/** Whom something is for: everybody, or those that its `for` names. */
class Audience<T extends Usp | Service> {
  readonly #forAll: T[] = [];
  readonly #forSome = new Map<Segment, T[]>();
  #unclear = false;

  constructor(all: readonly T[]) {
    for (const each of all) {
      const field = each.for;
      if (field === undefined) this.#forAll.push(each);
      else if (field === unclear) this.#unclear = true;
      else {
        for (const { target } of field.items) {
          const there = this.#forSome.get(target);
          if (there === undefined) this.#forSome.set(target, [each]);
          else there.push(each);
        }
      }
    }
  }

  for(segment: Segment): readonly T[] | undefined {
    if (this.#unclear) return undefined;
    const some = this.#forSome.get(segment);
    if (some === undefined) return this.#forAll;
    return this.#forAll.length === 0 ? some : [...this.#forAll, ...some];
  }
}
