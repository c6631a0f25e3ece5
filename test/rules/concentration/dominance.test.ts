import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lightest } from "../../../server/src/rules/concentration/dominance.ts";

describe("Lightest", () => {
  it("finds what a look at every place finds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 40 }),
        fc.nat(45),
        fc.integer({ min: -1, max: 21 }),
        (weights, end, limit) => {
          const tree = new Lightest(weights.length);
          for (const [place, weight] of weights.entries()) if (weight !== null) tree.add(place, weight);
          const slow = [...weights.keys()].filter((place) => {
            const weight = weights[place] ?? null;
            return place < end && weight !== null && weight <= limit;
          });
          expect(tree.find(end, 100, (weight) => weight <= limit)).toEqual(slow);
          expect(tree.find(end, 3, (weight) => weight <= limit)).toEqual(slow.slice(0, 3));
        },
      ),
    );
  });
});
