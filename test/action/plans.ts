/** A plan in order, and what becomes of it in pull requests. */

interface Shares {
  readonly florists: number;
  readonly offices: number;
}

export function planOf({ florists, offices }: Shares, more = ""): string {
  return `import "shared/market.strategy"

strategy CityWheels "City Wheels 2027" {
  period 2027
  currency EUR
}

usp OneHour "Across town within the hour" {
  delivers Speed 5
  because "Forty riders, one dispatcher"
  proof "97% of all deliveries took less than an hour"
}

segment Florists "Flower shops" {
  size 900 companies
  psychographics {
    values Speed 5
  }
}

segment Offices "Small offices" {
  size 4_000 companies
  psychographics {
    values Speed 4
  }
}

concentration {
  budget 600k EUR
  focus Florists ${florists}% {
    acquire 50%
    retain 50%
  }
  focus Offices ${offices}% {
    acquire 50%
    retain 50%
  }
}
${more}`;
}

export const market = 'value Speed "There within the hour"\nvalue Price "Low price"\n';

export const before = planOf({ florists: 50, offices: 50 });
/** What is moved, and nothing else. */
export const rebalanced = planOf({ florists: 65, offices: 35 });
/** With a segment that does not value what is delivered, and more money than there is. */
export const overspent = planOf({ florists: 65, offices: 55 });
