import { describe, expect, it } from "vitest";
import { offers } from "../../support/said.ts";

describe("effects", () => {
  it("offers no split that underfunds a goal", () => {
    expect(
      offers(
        "split-overallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 100 EUR } }
goal Grow "More" { for Dairy; acquire 650; by 2027-12-31 }
concentration { budget 100k EUR; focus Dairy 100% { acquire 70%; retain 70% } }`,
      ),
    ).toEqual([]);
    expect(
      offers(
        "split-overallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 100 EUR } }
goal Grow "More" { for Dairy; acquire 525; by 2027-12-31 }
concentration { budget 100k EUR; focus Dairy 100% { acquire 70%; retain 70% } }`,
      ),
    ).toEqual(["Scale both to add up to 100%"]);
  });

  it("offers no split that leaves too little for keeping", () => {
    expect(
      offers(
        "split-overallocated",
        `strategy Farm "Farm software" { currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 100 EUR; retention 20 EUR } }
concentration { budget 100k EUR; focus Dairy 100% { acquire 90%; retain 36% } }`,
      ),
    ).toEqual([]);
    expect(
      offers(
        "split-overallocated",
        `strategy Farm "Farm software" { currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 100 EUR; retention 20 EUR } }
concentration { budget 100k EUR; focus Dairy 100% { acquire 84%; retain 36% } }`,
      ),
    ).toEqual(["Scale both to add up to 100%"]);
  });

  it("offers no share for keeping that pays for far more than there are", () => {
    expect(
      offers(
        "split-incomplete",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 100 EUR; retention 10 EUR } }
concentration { budget 100k EUR; focus Dairy 100% { acquire 40% } }`,
      ),
    ).toEqual([]);
    expect(
      offers(
        "split-incomplete",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 100 EUR; retention 100 EUR } }
concentration { budget 100k EUR; focus Dairy 100% { acquire 40% } }`,
      ),
    ).toEqual(["Add retain 60%"]);
  });

  it("offers no share that is more than the segment brings in", () => {
    expect(
      offers(
        "budget-unallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 1_000; economics { revenue 100 EUR; margin 70% } }
concentration { budget 100k EUR; focus Dairy 60% }`,
      ),
    ).toEqual(["Keep 40% in reserve"]);
    expect(
      offers(
        "budget-unallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 1_000; economics { revenue 100 EUR; margin 100% } }
concentration { budget 100k EUR; focus Dairy 60% }`,
      ),
    ).toEqual(["Keep 40% in reserve", "Scale the shares up to use the whole budget"]);
  });

  it("offers no share that is far from that of time or people", () => {
    expect(
      offers(
        "budget-unallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms"
concentration { budget 100k EUR; time 100h; focus Dairy 60% { time 70% } }`,
      ),
    ).toEqual(["Keep 40% in reserve"]);
    expect(
      offers(
        "budget-unallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms"
concentration { budget 100k EUR; people 10; focus Dairy 60% { people 70% } }`,
      ),
    ).toEqual(["Keep 40% in reserve"]);
    expect(
      offers(
        "budget-unallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms"
concentration { budget 100k EUR; time 100h; people 10; focus Dairy 60% { time 75%; people 75% } }`,
      ),
    ).toEqual(["Keep 40% in reserve", "Scale the shares up to use the whole budget"]);
  });

  it("offers no shares that spread the money thin", () =>
    expect(
      offers(
        "budget-misaligned",
        `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; psychographics { values Price 5 } }
segment Bands "School bands" { size 1_000; psychographics { values Patience 4 } }
segment Choirs "Choirs" { size 1_000; psychographics { values Patience 3 } }
concentration { focus Adults 10%; focus Children 70%; focus Bands 10%; focus Choirs 10% }`,
      ),
    ).toEqual([]));
});
