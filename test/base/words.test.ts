import { describe, expect, it } from "vitest";
import { findWords, wordFinder, wordsOf } from "../../server/src/base/words.ts";

describe("findWords", () => {
  it("finds whole words, case aside, with their places", () => {
    expect(findWords("The BEST of the best", ["best"])).toEqual([
      { phrase: "BEST", index: 4 },
      { phrase: "best", index: 16 },
    ]);
  });

  it("takes letters, marks, digits and hyphens for parts of a word", () => {
    expect(findWords("bestow, second-best, best2, bestä, best\u0301", ["best"])).toEqual([]);
    expect(findWords("best\u2011in\u2010class", ["best", "class"])).toEqual([]);
    expect(findWords("(best), best: “best”", ["best"])).toHaveLength(3);
  });

  it("lets blanks in a phrase match any run of blanks", () => {
    expect(findWords("up \t to, up\nto, upto", ["up to"])).toEqual([
      { phrase: "up \t to", index: 0 },
      { phrase: "up\nto", index: 9 },
    ]);
  });

  it("finds phrases that begin or end with a sign", () => {
    expect(findWords("The #1 bath, no. 1, no. 12, #12", ["#1", "no. 1"]).map((found) => found.phrase)).toEqual([
      "#1",
      "no. 1",
    ]);
    expect(findWords("What (if)", ["(if)"])).toHaveLength(1);
  });

  it("prefers the longer of two phrases", () => {
    expect(findWords("the best of all", ["best", "best of all"]).map((found) => found.phrase)).toEqual(["best of all"]);
  });

  it("knows words of any script", () => {
    expect(findWords("Größte Auswahl", ["größte"])).toEqual([{ phrase: "Größte", index: 0 }]);
    expect(findWords("für alle Fälle", ["alle"])).toEqual([{ phrase: "alle", index: 4 }]);
  });

  it("finds nothing with empty phrases or none", () => {
    expect(findWords("anything at all", ["", "  "])).toEqual([]);
    expect(findWords("anything at all", [])).toEqual([]);
  });

  it("keeps one finder for a list", () => {
    expect(wordFinder(["one", "two"])).toBe(wordFinder(["one", "two"]));
    expect(wordFinder(["one", "two"])).not.toBe(wordFinder(["one two"]));
  });
});

describe("wordsOf", () => {
  it("parts a text at everything that belongs to no word", () => {
    expect(wordsOf("The 24/7 state-of-the-art café")).toEqual(["The", "24", "7", "state-of-the-art", "café"]);
    expect(wordsOf(" … ")).toEqual([]);
  });
});
