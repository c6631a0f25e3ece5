import { describe, expect, it } from "vitest";
import { fromGallery, galleryState, toGallery } from "../../client/src/gallery/messages.ts";
import { expanded, fileName, hasStops, numbered, partsOf } from "../../client/src/gallery/paths.ts";
import { pageHtml } from "../../client/src/preview/page.ts";
import { Asks } from "../../client/webview/gallery/asks.ts";
import { addressOf, darkened } from "../../client/webview/gallery/shades.ts";
import { stepTo } from "../../client/webview/gallery/steps.ts";

describe("what the page of the gallery says", () => {
  it.each([
    { kind: "ready" },
    { kind: "retry" },
    { kind: "empty" },
    { kind: "picture", id: "b2b" },
    { kind: "fill", id: "b2b", turn: 3, answers: { product: "Harbour Desk" } },
    { kind: "create", id: "b2b", answers: {} },
    { kind: "problem", index: 0 },
  ])("is understood: %j", (message) => {
    expect(fromGallery(message)).toEqual(message);
  });

  it.each([
    undefined,
    "ready",
    { kind: "open", uri: "file:///etc/passwd" },
    { kind: "picture" },
    { kind: "fill", id: "b2b", turn: -1, answers: {} },
    { kind: "fill", id: "b2b", turn: 1 },
    { kind: "create", id: "b2b", answers: { product: 4 } },
    { kind: "create", id: "b2b", answers: ["a"] },
    { kind: "problem", index: "0" },
  ])("is left out where no page of ours says it: %j", (message) => {
    expect(fromGallery(message)).toBeUndefined();
  });

  it("is kept over a restart, as far as it is sound", () => {
    const state = { folder: "file:///plans", search: "shop", open: { id: "b2b", answers: { product: "X" } } };
    expect(galleryState(state)).toEqual(state);
    expect(galleryState({ search: 4, open: { id: "b2b", answers: [1] }, folder: 7 })).toEqual({ search: "" });
    for (const other of [undefined, null, "x", []]) expect(galleryState(other)).toEqual({ search: "" });
  });

  it("is answered by nobody but the extension", () => {
    expect(toGallery({ kind: "loading" })).toEqual({ kind: "loading" });
    for (const other of [undefined, { kind: "did-keydown" }, { channel: "styles" }]) {
      expect(toGallery(other)).toBeUndefined();
    }
  });
});

describe("the gallery's page", () => {
  it("shows pictures that it brings itself, and loads nothing else", () => {
    const html = pageHtml({ script: "x.js", nonce: "abc", title: "New", language: "en", words: {}, pictures: true });
    expect(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toBe(
      "default-src 'none'; script-src 'nonce-abc'; img-src data:; base-uri 'none'; form-action 'none'",
    );
  });
});

describe("where files of a template go", () => {
  it("is below the folder", () => {
    expect(partsOf("plan.strategy")).toEqual(["plan.strategy"]);
    expect(partsOf("shared/market 2.strategy")).toEqual(["shared", "market 2.strategy"]);
  });

  it.each([
    "../plan.strategy",
    "shared/../../plan.strategy",
    "/etc/plan.strategy",
    "a//b",
    "./a",
    "",
    "c:/plan.strategy",
    "..\\plan.strategy",
    "plan.strategy\u0000",
    "plan.strategy:stream",
  ])("is nowhere for what could lead out of it: %j", (path) => {
    expect(partsOf(path)).toBeUndefined();
  });

  it("has a file name that is free", () => {
    expect([1, 2, 3].map((n) => numbered("harbour-desk.strategy", n))).toEqual([
      "harbour-desk.strategy",
      "harbour-desk-2.strategy",
      "harbour-desk-3.strategy",
    ]);
    expect(fileName("harbour-desk.strategy")).toBe("harbour-desk.strategy");
    for (const name of ["../x.strategy", "a/b.strategy", "notes.md", ".strategy", ""]) {
      expect(fileName(name)).toBe("plan.strategy");
    }
  });

  it("knows the user's own folder", () => {
    expect(expanded(" ~/plans ", "/people/ada")).toBe("/people/ada/plans");
    expect(expanded("~", "/people/$&")).toBe("/people/$&");
    expect(expanded("~ada/plans", "/people/ada")).toBe("~ada/plans");
    expect(expanded("~/plans", undefined)).toBe("~/plans");
    expect(expanded("  ", "/people/ada")).toBeUndefined();
  });
});

describe("a snippet", () => {
  it("has places to go to, or has none", () => {
    expect(hasStops('strategy A "$' + '{1:name}" {')).toBe(true);
    expect(hasStops("budget $2")).toBe(true);
    expect(hasStops("price \\$1 and $0")).toBe(false);
    expect(hasStops("\\\\$1")).toBe(true);
  });
});

describe("arrow keys", () => {
  // Three in a row, then two.
  const places = [0, 100, 200, 0, 100].map((left, index) => ({ left, top: index < 3 ? 10 : 60 }));
  it.each([
    [0, "ArrowRight", 1],
    [2, "ArrowRight", 3],
    [4, "ArrowRight", undefined],
    [3, "ArrowLeft", 2],
    [0, "ArrowLeft", undefined],
    [1, "ArrowDown", 4],
    [2, "ArrowDown", 4],
    [4, "ArrowDown", undefined],
    [4, "ArrowUp", 1],
    [0, "ArrowUp", undefined],
    [3, "Home", 0],
    [1, "End", 4],
    [1, "Tab", undefined],
    [9, "ArrowUp", undefined],
  ])("lead from card %i with %s to %s", (from, key, to) => {
    expect(stepTo(places, from, key)).toBe(to);
  });
});

describe("questions about answers", () => {
  function desk() {
    const asked: string[] = [];
    const pauses = new Set<() => void>();
    const asks = new Asks({
      ask: (id, turn, answers) => asked.push(`${turn} ${id} ${Object.values(answers).join(",")}`),
      later: (go) => {
        const run = () => {
          pauses.delete(run);
          go();
        };
        pauses.add(run);
        return () => pauses.delete(run);
      },
    });
    const pause = (): void => {
      for (const run of [...pauses]) run();
    };
    return { asked, asks, pause, pauses };
  }

  it("are asked at once for a template that is opened", () => {
    const { asked, asks } = desk();
    asks.want(undefined, {});
    asks.want("b2b", { a: "x" });
    expect(asked).toEqual(["1 b2b x"]);
  });

  it("wait for a pause while somebody types", () => {
    const { asked, asks, pause, pauses } = desk();
    asks.want("b2b", { a: "x" });
    asks.answered(1);
    for (const a of ["xy", "xyz", "xyz!"]) asks.want("b2b", { a });
    expect(pauses.size).toBe(1);
    expect(asked).toHaveLength(1);
    pause();
    expect(asked).toEqual(["1 b2b x", "2 b2b xyz!"]);
  });

  it("wait for the answer before", () => {
    const { asked, asks, pause } = desk();
    asks.want("b2b", { a: "x" });
    asks.want("b2b", { a: "xy" });
    pause();
    expect(asked).toHaveLength(1);
    asks.answered(1);
    expect(asked).toEqual(["1 b2b x", "2 b2b xy"]);
  });

  it("are not asked twice, unless the templates are others", () => {
    const { asked, asks, pause } = desk();
    asks.want("b2b", { a: "x" });
    asks.answered(1);
    asks.want("b2b", { a: "x" });
    pause();
    expect(asked).toHaveLength(1);
    asks.again();
    expect(asked).toEqual(["1 b2b x", "2 b2b x"]);
  });

  it("of a template that was left are forgotten", () => {
    const { asked, asks, pause } = desk();
    asks.want("b2b", { a: "x" });
    asks.want(undefined, {});
    asks.answered(1);
    asks.want("shop", { a: "y" });
    pause();
    expect(asked).toEqual(["1 b2b x", "2 shop y"]);
  });
});

describe("a picture of the gallery", () => {
  it("has dark shades for dark themes", () => {
    expect(darkened('<rect fill="#ffffff"/><text fill="#1b2530">fill="#000001"</text>')).toBe(
      '<rect fill="#15191e"/><text fill="#e8edf2">fill="#000001"</text>',
    );
  });

  it("is an address, whatever stands in it", () => {
    const address = addressOf('<svg>"#% \u{1f9ed}\ud800</svg>');
    expect(address).toMatch(/^data:image\/svg\+xml;charset=utf-8,[\w%.!~*'()-]+$/);
    expect(decodeURIComponent(address)).toContain('"#% \u{1f9ed}\u{fffd}');
  });
});
