/**
 * What a rule has looked at, in coarse strokes: one bit for each side of a plan. While a plan is edited, a rule that
 * said nothing need not look again until something changes that it has looked at. Every way to what a plan says takes
 * note of it here, so that no rule has to tell by itself.
 */
export const Facet = {
  Strategy: 1 << 0,
  Specialization: 1 << 1,
  Posture: 1 << 2,
  Concentration: 1 << 3,
  /** Titles of declarations. */
  Titles: 1 << 4,
  ValueRole: 1 << 5,
  UspDelivers: 1 << 6,
  UspFor: 1 << 7,
  UspAgainst: 1 << 8,
  UspPremium: 1 << 9,
  /** Reasons and proofs. */
  UspEvidence: 1 << 10,
  CompetitorOffers: 1 << 11,
  /** Everything else that is said of competitors. */
  Competitor: 1 << 12,
  /** How many there are, how many buy, how many can be reached, and what they would pay. */
  SegmentSize: 1 << 13,
  SegmentChannel: 1 << 14,
  /** With the personas, which are held against it. */
  SegmentDemographics: 1 << 15,
  /** What a segment values, expects and takes for granted. */
  SegmentValues: 1 << 16,
  SegmentEconomics: 1 << 17,
  ServiceDelivers: 1 << 18,
  ServiceFor: 1 << 19,
  /** Everything else that is said of services. */
  Service: 1 << 20,
  GoalFor: 1 << 21,
  /** Everything else that is said of goals. */
  Goal: 1 << 22,
  /** All that stands in quotes, wherever it stands. */
  Texts: 1 << 23,
  /** Every word and figure, wherever it stands. */
  Words: 1 << 24,
} as const;

/** Several facets, as bits. */
export type Facets = number;

export const everyFacet: Facets = (1 << 25) - 1;

let looked: Facets = 0;

/** Takes note that something is looked at. */
export function look(facets: Facets): void {
  looked |= facets;
}

/** The same on the way to a value. */
export function seen<T>(facets: Facets, value: T): T {
  looked |= facets;
  return value;
}

/** Runs something; returns what it looked at. What was looked at before counts again afterwards. */
export function lookedAt(run: () => void): Facets {
  const before = looked;
  looked = 0;
  try {
    run();
    return looked;
  } finally {
    looked |= before;
  }
}

/** Something that is worked out once; whoever asks for it later has looked at the same. */
export class Remembered<T> {
  #made: { readonly value: T; readonly facets: Facets } | undefined;

  get(make: () => T): T {
    if (this.#made !== undefined) {
      looked |= this.#made.facets;
      return this.#made.value;
    }
    const before = looked;
    looked = 0;
    try {
      const value = make();
      this.#made = { value, facets: looked };
      return value;
    } finally {
      looked |= before;
    }
  }
}
