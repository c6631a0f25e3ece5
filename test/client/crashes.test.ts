import { describe, expect, it } from "vitest";
import { Crashes } from "../../client/src/crashes.ts";

const MINUTE = 60_000;

describe("a server that ends by itself", () => {
  it("is started again four times, and not a fifth time within three minutes", () => {
    const crashes = new Crashes();
    const again = [0, 1, 2, 3, 4].map((seconds) => crashes.again(seconds * 1_000));
    expect(again).toEqual([true, true, true, true, false]);
  });

  it("is started again as long as it ends seldom", () => {
    const crashes = new Crashes();
    for (let i = 0; i < 50; i++) expect(crashes.again(i * MINUTE)).toBe(true);
  });

  it("is left alone for as long as it keeps ending, and not longer", () => {
    const crashes = new Crashes();
    for (let i = 0; i < 5; i++) crashes.again(i);
    expect(crashes.again(2 * MINUTE)).toBe(false);
    expect(crashes.again(10 * MINUTE)).toBe(true);
  });
});
