import { describe, expect, it } from "vitest";
import { fromPage, pageState, spotOf } from "../../client/src/preview/messages.ts";
import { newNonce, pageHtml } from "../../client/src/preview/page.ts";
import { backward, forward, History, inTurn } from "../../client/src/preview/shifts.ts";

describe("places in a text that changes", () => {
  it("move with what is typed before them, and stay before what is typed after them", () => {
    const typed = { offset: 10, length: 0, added: 3 };
    expect([0, 9, 10, 30].map((at) => forward(at, [typed]))).toEqual([0, 9, 13, 33]);
    expect([0, 9, 13, 33].map((at) => backward(at, [typed]))).toEqual([0, 9, 10, 30]);
  });

  it("stay within what replaces them", () => {
    const shorter = { offset: 10, length: 8, added: 2 };
    expect([10, 11, 17, 18, 20].map((at) => forward(at, [shorter]))).toEqual([10, 11, 12, 12, 14]);
    const longer = { offset: 10, length: 2, added: 8 };
    expect([10, 11, 12].map((at) => forward(at, [longer]))).toEqual([10, 11, 18]);
  });

  it("go through changes one after the other, there and back", () => {
    const shifts = [
      { offset: 5, length: 0, added: 4 },
      { offset: 0, length: 2, added: 0 },
      { offset: 20, length: 10, added: 1 },
    ];
    for (const at of [2, 4, 5, 6, 17, 29, 40]) {
      expect(backward(forward(at, shifts), shifts), `from ${at}`).toBe(at);
    }
  });

  it("take edits of one text together", () => {
    const text = "focus A 60% focus B 30%";
    const edits = [
      { start: text.indexOf("60%"), end: text.indexOf("60%") + 3, newText: "7.5%" },
      { start: text.indexOf("30%"), end: text.indexOf("30%") + 3, newText: "5%" },
    ];
    const after = "focus A 7.5% focus B 5%";
    expect(forward(text.indexOf("B"), inTurn(edits))).toBe(after.indexOf("B"));
    expect(backward(after.length, inTurn(edits))).toBe(text.length);
  });

  it("are followed from the version of the picture on", () => {
    const history = new History();
    history.changed("a", 2, [{ offset: 0, length: 0, added: 1 }]);
    history.changed("a", 3, [{ offset: 0, length: 0, added: 10 }]);
    history.changed("b", 9, [{ offset: 0, length: 0, added: 100 }]);
    expect([1, 2, 3].map((version) => forward(5, history.since("a", version)))).toEqual([16, 15, 5]);
    expect(history.since("a", null)).toEqual([]);
    history.closed("a");
    expect(history.since("a", 1)).toEqual([]);
  });
});

describe("what a page says", () => {
  it("is read as it is meant", () => {
    const at = { path: "a b.strategy", start: 1, end: 2 };
    expect(fromPage({ kind: "ready", more: 1 })).toEqual({ kind: "ready" });
    expect(fromPage({ kind: "reveal", id: 3, at })).toEqual({ kind: "reveal", id: 3, at });
    const shares = [{ segment: "A", share: 0.5 }];
    expect(fromPage({ kind: "try", shares })).toEqual({ kind: "try", shares });
    expect(fromPage({ kind: "apply", shares })).toEqual({ kind: "apply", shares });
  });

  it.each([
    undefined,
    null,
    "ready",
    [],
    { kind: "open", url: "javascript:alert(1)" },
    { kind: "reveal", id: 1 },
    { kind: "reveal", at: { path: "a", start: 0, end: 1 } },
    { kind: "reveal", id: 1, at: { path: "a", start: -1, end: 1 } },
    { kind: "reveal", id: 1, at: { path: 7, start: 0, end: 1 } },
    { kind: "try", shares: [{ segment: "A" }] },
    { kind: "apply", shares: "A" },
  ])("is left out where no page of ours says it: %j", (message) => {
    expect(fromPage(message)).toBeUndefined();
  });

  it("is kept over a restart, as far as it is sound", () => {
    expect(pageState({ uri: "file:///a.strategy", scroll: 12, shares: [{ segment: "A", share: 1 }] })).toEqual({
      uri: "file:///a.strategy",
      scroll: 12,
      shares: [{ segment: "A", share: 1 }],
    });
    expect(pageState({ uri: "file:///a.strategy", scroll: "x", shares: [1] })).toEqual({
      uri: "file:///a.strategy",
      scroll: 0,
      shares: [],
    });
    for (const state of [undefined, null, 4, {}, { uri: 4 }]) expect(pageState(state)).toBeUndefined();
  });
});

describe("a place as pictures carry it", () => {
  it("is read, whatever the path holds", () => {
    expect(spotOf("plans/a.strategy:10:20")).toEqual({ path: "plans/a.strategy", start: 10, end: 20 });
    expect(spotOf("c:/a:1:2.strategy:0:7")).toEqual({ path: "c:/a:1:2.strategy", start: 0, end: 7 });
  });

  it("is none where it is not whole", () => {
    for (const text of [null, undefined, "", "a", "a:1", ":1:2", "a:x:2"]) expect(spotOf(text)).toBeUndefined();
  });
});

describe("the page", () => {
  const words = { Discard: 'Verwerfen "><script>' };
  const script = 'https://x/preview.js?a="><script>';
  const html = pageHtml({ script, nonce: "abc", title: "A plan", language: "de", words });

  it("allows its own script and nothing else", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toBe("default-src 'none'; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'");
    expect(html).not.toMatch(/unsafe|https?:(?!\/\/x\/preview\.js)/);
  });

  it("holds one script, from a file, and no style", () => {
    expect(html.match(/<script\b[^>]*>/g)).toEqual([
      '<script nonce="abc" src="https://x/preview.js?a=&quot;&gt;&lt;script&gt;">',
    ]);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it("brings the words of the user's language, which are data and nothing else", () => {
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('data-words="{&quot;Discard&quot;:&quot;Verwerfen \\&quot;&gt;&lt;script&gt;&quot;}"');
  });

  it("has a new word for each time", () => {
    const nonces = Array.from({ length: 50 }, newNonce);
    expect(new Set(nonces).size).toBe(50);
    for (const word of nonces) expect(word).toMatch(/^[0-9a-f]{48}$/);
  });
});
