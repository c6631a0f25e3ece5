import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineIndex } from "../../server/src/base/lines.ts";
import { Buffer } from "../../server/src/lsp/buffer.ts";
import { Documents } from "../../server/src/lsp/documents.ts";

const at = (line: number, character: number) => ({ line, character });

describe("the text of an open document", () => {
  it("says which offsets a range is", () => {
    const buffer = new Buffer("one\r\ntwo\nthree");
    expect(buffer.change({ start: at(1, 0), end: at(1, 3) }, "2")).toEqual({ offset: 5, length: 3, text: "2" });
    expect(buffer.text).toBe("one\r\n2\nthree");
    expect(buffer.change({ start: at(2, 0), end: at(2, 5) }, "3")).toEqual({ offset: 7, length: 5, text: "3" });
  });

  it("takes positions beyond a line or the text as the nearest place", () => {
    const buffer = new Buffer("one\r\ntwo");
    expect(buffer.change({ start: at(0, 99), end: at(0, 99) }, "!")).toEqual({ offset: 3, length: 0, text: "!" });
    expect(buffer.change({ start: at(7, 3), end: at(9, 9) }, "?")).toEqual({ offset: 9, length: 0, text: "?" });
    expect(buffer.text).toBe("one!\r\ntwo?");
  });

  it("takes the ends of a range in either order", () => {
    const buffer = new Buffer("abcdef");
    expect(buffer.change({ start: at(0, 4), end: at(0, 1) }, "-")).toEqual({ offset: 1, length: 3, text: "-" });
    expect(buffer.text).toBe("a-ef");
  });

  it("counts UTF-16 code units", () => {
    const buffer = new Buffer("☕😀x");
    expect(buffer.change({ start: at(0, 3), end: at(0, 4) }, "y").offset).toBe(3);
    expect(buffer.text).toBe("☕😀y");
  });

  it("knows its lines after any edits as if it were new", () => {
    const piece = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\r\n", "é"), maxLength: 6 });
    const position = fc.record({ line: fc.nat(8), character: fc.nat(5) });
    const edit = fc.record({ start: position, end: position, text: piece });
    fc.assert(
      fc.property(piece, fc.array(edit, { maxLength: 12 }), (text, edits) => {
        const buffer = new Buffer(text);
        for (const { start, end, text: newText } of edits) {
          const before = buffer.text;
          const { offset, length } = buffer.change({ start, end }, newText);
          expect(buffer.text).toBe(before.slice(0, offset) + newText + before.slice(offset + length));
          const lines = new LineIndex(buffer.text);
          for (let line = 0; line <= lines.count; line++) {
            for (const character of [0, 1, 99]) {
              expect(buffer.offset({ line, character })).toBe(lines.offset({ line, character }));
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("open documents", () => {
  it("take no change of a version that does not follow", () => {
    const documents = new Documents();
    documents.open("file:///a.strategy", 5, "one");
    for (const version of [4, 5]) {
      expect(documents.change("file:///a.strategy", version, [{ text: "two" }])).toHaveProperty("why");
    }
    expect(documents.get("file:///a.strategy")).toMatchObject({ version: 5, text: "one" });
    expect(documents.change("file:///a.strategy", 9, [{ text: "two" }])).toEqual({ text: "two" });
  });

  it("are the same in whatever way their address is written", () => {
    const documents = new Documents();
    documents.open("file:///c%3A/Northwind%20GmbH/Gr%C3%B6%C3%9Fe.strategy", 1, "");
    expect(documents.get("file:///C:/Northwind GmbH/Größe.strategy")).toBeDefined();
    expect(documents.get("file:///D:/Northwind GmbH/Größe.strategy")).toBeUndefined();
    expect(documents.get("vscode-vfs://github/c:/Northwind GmbH/Größe.strategy")).toBeUndefined();
  });
});
