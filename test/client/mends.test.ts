import { describe, expect, it } from "vitest";
import { Mends } from "../../client/src/mends.ts";

const [stored, dirty] = [false, true];

describe("a plan is mended", () => {
  it("when it is stored with fewer problems than before", () => {
    const mends = new Mends();
    expect(mends.checked("a", 2, stored)).toBe(false);
    expect(mends.checked("a", 1, dirty)).toBe(false);
    expect(mends.stored("a")).toBe(true);
    expect(mends.stored("a")).toBe(false);
  });

  it("when the checker looks at it after it was stored", () => {
    const mends = new Mends();
    mends.checked("a", 2, stored);
    expect(mends.stored("a")).toBe(false);
    expect(mends.checked("a", 0, stored)).toBe(true);
  });

  it("not by what is wrong while it is typed", () => {
    const mends = new Mends();
    mends.checked("a", 0, stored);
    mends.checked("a", 3, dirty);
    expect(mends.checked("a", 0, dirty)).toBe(false);
    expect(mends.stored("a")).toBe(false);
  });

  it("not by another file, and not by one of before that is opened again", () => {
    const mends = new Mends();
    mends.checked("a", 2, stored);
    expect(mends.checked("b", 1, stored)).toBe(false);
    mends.closed("a");
    expect(mends.checked("a", 1, stored)).toBe(false);
    expect(mends.stored("c")).toBe(false);
  });
});
