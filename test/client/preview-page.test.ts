import { describe, expect, it } from "vitest";
import { around } from "../../client/webview/places.ts";
import { barsOf, type Event, frontOf, next, nothing, type State } from "../../client/webview/state.ts";
import { Tries } from "../../client/webview/tries.ts";
import type { SegmentShare } from "../../server/src/lsp/protocol.ts";
import { views } from "../support/views.ts";

const text = (pupils: string, rest = "") => `strategy L "Lantern" { currency EUR }
segment Pupils "Pupils" { size 100 }
segment Parents "Parents" { size 100 }
concentration {
  budget 100k EUR
  focus Pupils ${pupils}
  ${rest}
}
`;
const plan = views(text("60%", "focus Parents 20%"));
const other = views(text("70%", "focus Parents 20%"));

function following(...events: readonly Event[]): State {
  return events.reduce(next, nothing);
}

const picture: Event = { kind: "picture", id: 1, views: plan };
const wish: Event = { kind: "wish", segment: "Pupils", share: 0.7 };
const tried: Event = { kind: "tried", id: 2, views: other, refused: [], came: [], went: [] };

describe("what the page shows", () => {
  it("is the picture of the text, until shares are tried", () => {
    expect(frontOf(following())).toBeUndefined();
    expect(frontOf(following(picture))?.views).toBe(plan);
    expect(frontOf(following(picture, wish))?.views).toBe(plan);
    expect(frontOf(following(picture, wish, tried))?.views).toBe(other);
  });

  it("is the text's picture again once the shares are discarded", () => {
    const state = following(picture, wish, tried, { kind: "discard" });
    expect([frontOf(state)?.views, state.shares]).toEqual([plan, []]);
    // An answer that comes too late changes nothing.
    expect(frontOf(next(state, tried))?.views).toBe(plan);
  });

  it("stays the trial after it was applied, until the new text's picture is there", () => {
    const state = following(picture, wish, tried, { kind: "applied", succeeded: true });
    expect([frontOf(state)?.views, state.shares]).toEqual([other, []]);
    const then = next(state, { kind: "picture", id: 3, views: plan });
    expect(then.trial).toBeUndefined();
    expect(frontOf(then)?.views).toBe(plan);
  });

  it("keeps the shares where they could not be applied", () => {
    const state = following(picture, wish, tried, { kind: "applied", succeeded: false });
    expect(state.shares).toHaveLength(1);
    expect(state.word).toContain("could not");
  });

  it("stays while the text is broken", () => {
    const state = following(picture, { kind: "note", note: "kept" });
    expect(frontOf(state)?.views).toBe(plan);
    expect(state.note).toBe("kept");
  });
});

describe("shares that are tried", () => {
  it("are one for a segment, the last", () => {
    const state = following(picture, wish, { kind: "wish", segment: "Pupils", share: 0.65 });
    expect(state.shares).toEqual([{ segment: "Pupils", share: 0.65 }]);
  });

  it("are none where they are what the text says", () => {
    const state = following(picture, wish, tried, { kind: "wish", segment: "Pupils", share: 0.6 });
    expect(state.shares).toEqual([]);
    expect(frontOf(state)?.views).toBe(plan);
  });

  it("are kept when the text changes, and tried anew", () => {
    const state = following(picture, wish, tried, { kind: "picture", id: 5, views: other });
    expect(state.shares).toEqual([{ segment: "Pupils", share: 0.7 }]);
    expect(frontOf(state)?.id).toBe(2);
  });

  it("of a segment that is gone are dropped, and it is said", () => {
    const gone = views('strategy L "Lantern"\nsegment Parents "Parents"\nconcentration { focus Parents 20% }');
    const state = following(picture, wish, { kind: "wish", segment: "Parents", share: 0.3 }, tried, {
      kind: "picture",
      id: 6,
      views: gone,
    });
    expect(state.shares).toEqual([{ segment: "Parents", share: 0.3 }]);
    expect(state.loss).toContain("Pupils");
    expect(next(state, { kind: "seen" }).loss).toBe("");
    expect(following(picture, wish, tried, { kind: "picture", id: 6, views: gone }).trial).toBeUndefined();
  });

  it("wait while the text cannot be read", () => {
    const state = following(picture, wish, { kind: "untried" });
    expect(state.word).toContain("tried again");
    expect(next(state, tried).word).toBe("");
    expect(following(picture, { kind: "untried" }).word).toBe("");
  });

  it("can be given to every segment in play", () => {
    const bare = views(text("60%"));
    expect(barsOf(plan).map(({ segment, share }) => [segment.name, share.value])).toEqual([
      ["Pupils", 0.6],
      ["Parents", 0.2],
    ]);
    expect(barsOf(bare).map(({ segment, share }) => [segment.name, share.value])).toEqual([
      ["Pupils", 0.6],
      ["Parents", 0],
    ]);
  });
});

describe("questions for other shares", () => {
  function desk() {
    const asked: (readonly SegmentShare[])[] = [];
    const frames: (() => void)[] = [];
    const tries = new Tries({ ask: (shares) => asked.push(shares), frame: (go) => frames.push(go) });
    const paint = (): void => {
      for (const go of frames.splice(0)) go();
    };
    return { asked, frames, tries, paint };
  }
  const share = (value: number): readonly SegmentShare[] => [{ segment: "Pupils", share: value }];

  it("are asked once for each time that the page is painted", () => {
    const { asked, frames, tries, paint } = desk();
    tries.want(share(0.1));
    tries.want(share(0.2));
    tries.want(share(0.3));
    expect(frames).toHaveLength(1);
    expect(asked).toEqual([]);
    paint();
    expect(asked).toEqual([share(0.3)]);
  });

  it("wait for the answer before, and then ask the last", () => {
    const { asked, tries, paint } = desk();
    tries.want(share(0.1));
    paint();
    tries.want(share(0.2));
    paint();
    tries.want(share(0.3));
    paint();
    expect(asked).toEqual([share(0.1)]);
    tries.answered();
    paint();
    expect(asked).toEqual([share(0.1), share(0.3)]);
  });

  it("are not asked twice, unless the text has changed", () => {
    const { asked, tries, paint } = desk();
    tries.want(share(0.1));
    paint();
    tries.answered();
    tries.want(share(0.1));
    paint();
    expect(asked).toHaveLength(1);
    tries.again();
    paint();
    expect(asked).toEqual([share(0.1), share(0.1)]);
  });

  it("need no answer where nothing is tried any more", () => {
    const { asked, tries, paint } = desk();
    tries.want(share(0.1));
    paint();
    tries.answered();
    tries.want([]);
    paint();
    tries.want(share(0.2));
    paint();
    expect(asked).toEqual([share(0.1), [], share(0.2)]);
  });

  it("are none while nothing is tried", () => {
    const { asked, tries, paint } = desk();
    tries.want([]);
    tries.again();
    paint();
    expect(asked).toEqual([]);
  });
});

describe("what belongs to the cursor", () => {
  const marked = [
    { at: { path: "a", start: 0, end: 100 }, element: "plan" },
    { at: { path: "a", start: 10, end: 40 }, element: "segment" },
    { at: { path: "a", start: 10, end: 40 }, element: "segment in a chart" },
    { at: { path: "a", start: 20, end: 26 }, element: "size" },
    { at: { path: "a", start: 26, end: 32 }, element: "reach" },
    { at: { path: "b", start: 20, end: 22 }, element: "imported" },
  ];

  it("is the smallest thing around it, wherever it is drawn", () => {
    expect(around(marked, "a", 15)).toEqual(["segment", "segment in a chart"]);
    expect(around(marked, "a", 21)).toEqual(["size"]);
    expect(around(marked, "a", 60)).toEqual(["plan"]);
    expect(around(marked, "b", 21)).toEqual(["imported"]);
  });

  it("is what begins there, where two touch", () => {
    expect(around(marked, "a", 26)).toEqual(["reach"]);
    expect(around([...marked].reverse(), "a", 26)).toEqual(["reach"]);
  });

  it("is nothing outside", () => {
    expect(around(marked, "a", 101)).toEqual([]);
    expect(around(marked, "c", 1)).toEqual([]);
  });
});
