import { describe, expect, test } from "vitest";
import { format, formatEdits } from "../../server/src/syntax/format.ts";
import { treeOf } from "./trees.ts";

const formatted = (text: string) => format(treeOf(text));

/** What it is about, a text, and what becomes of it. */
type Row = readonly [about: string, before: string, after: string];

describe("blocks", () => {
  test.each<Row>([
    ["two blanks a level", "usp A {\n        proof 1\n}", "usp A {\n  proof 1\n}\n"],
    ["tabs become blanks", "usp A {\n\tproof\t1\n}\n", "usp A {\n  proof 1\n}\n"],
    ["the brace stands on the statement's line", "usp A\n\n{\n  proof 1\n}\n", "usp A {\n  proof 1\n}\n"],
    ["blocks in blocks", "segment A {demographics {\nage 5}}", "segment A {\n  demographics {\n    age 5\n  }\n}\n"],
    [
      "a block in one line stays there",
      "focus A 90%{acquire 60%;retain 40%;}",
      "focus A 90% { acquire 60%; retain 40% }\n",
    ],
    ["with a block in it", "a { b { c 1 } d 2 }", "a { b { c 1 }; d 2 }\n"],
    ["a block over lines is not joined", "focus A {\n  acquire 60%\n}\n", "focus A {\n  acquire 60%\n}\n"],
    ["a block with a comment opens", "usp A { proof 1 /* old */ }", "usp A {\n  proof 1 /* old */\n}\n"],
    ["an empty block", "usp A {\n\n}\nusp B {}", "usp A { }\nusp B { }\n"],
    ["a block with nothing but a comment", "usp A { /* soon */ }", "usp A {\n  /* soon */\n}\n"],
    ["and a semicolon", "usp A { /* soon */ ; }", "usp A {\n  /* soon */\n}\n"],
    [
      "a block that is too long for one line opens, and those in it only if they must",
      `segment A { note "${"x".repeat(60)}"; demographics { age 5; region DE }; size 5 }`,
      `segment A {\n  note "${"x".repeat(60)}"\n  demographics { age 5; region DE }\n  size 5\n}\n`,
    ],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));
});

describe("statements", () => {
  test.each<Row>([
    ["one a line", "value A; value B;\nvalue C ;", "value A\nvalue B\nvalue C\n"],
    ["one blank between words", 'value   A     "x"', 'value A "x"\n'],
    ["commas", "use A ,B,  C", "use A, B, C\n"],
    ["ranges", "age 25 .. 45\nincome 40k  ..  90k EUR\nage 18 ..", "age 25..45\nincome 40k..90k EUR\nage 18..\n"],
    ["a range that starts open", "age .. 45", "age ..45\n"],
    ["units at both ends", "income 40k EUR .. 90k EUR", "income 40k EUR..90k EUR\n"],
    ["blank lines: one at most, none at the ends", "\n\n\nuse A\n\n\n\nuse B\n\n\n", "use A\n\nuse B\n"],
    ["none at the ends of blocks", "usp A {\n\n\n  proof 1\n\n  proof 2\n\n}", "usp A {\n  proof 1\n\n  proof 2\n}\n"],
    ["a line with nothing but a semicolon is a blank one", "use A\n;\nuse B", "use A\n\nuse B\n"],
    ["names, figures and texts as written", 'value Größe "a  b" 48_000 +3', 'value Größe "a  b" 48_000 +3\n'],
    ["an empty file", "", ""],
    ["a file of blanks", " \n\t\n;", ""],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));
});

describe("lists", () => {
  const names = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => `Benefit${String(from + i).padStart(2, "0")} 5`).join(", ");
  test.each<Row>([
    ["one that fits goes on one line", 'excludes "Cafés",\n  "Instant coffee"', 'excludes "Cafés", "Instant coffee"\n'],
    ["a long one fills its lines", `values ${names(1, 10)}`, `values ${names(1, 7)},\n  ${names(8, 10)}\n`],
    ["however it stood", `values ${names(1, 2)},\n\n${names(3, 10)}`, `values ${names(1, 7)},\n  ${names(8, 10)}\n`],
    [
      "texts go one a line",
      `pains "${"a".repeat(50)}", "${"b".repeat(50)}", "c"`,
      `pains "${"a".repeat(50)}",\n  "${"b".repeat(50)}",\n  "c"\n`,
    ],
    [
      "before a block they stand deeper than what is in it",
      `usp ${names(1, 10)} {\n  proof 1\n}`,
      `usp ${names(1, 7)},\n    ${names(8, 10)} {\n  proof 1\n}\n`,
    ],
    [
      "a comment between items keeps the lines",
      'excludes "a", // first\n      // on its own\n\n "b", "c",\n"d"',
      'excludes "a", // first\n  // on its own\n  "b", "c",\n  "d"\n',
    ],
    ["a comment at the end does not count", `use A, B // ${"x".repeat(120)}`, `use A, B // ${"x".repeat(120)}\n`],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));

  test("the width can be chosen", () => {
    expect(format(treeOf("use Alpha, Beta, Gamma, Delta"), { width: 20 })).toBe("use Alpha, Beta,\n  Gamma, Delta\n");
  });
});

describe("columns", () => {
  test.each<Row>([
    ["declarations in a row", 'value Freshness "a"\nvalue Speed "b"', 'value Freshness "a"\nvalue Speed     "b"\n'],
    ["too wide ones are narrowed", 'value A    "a"\nvalue Bc   "b"', 'value A  "a"\nvalue Bc "b"\n'],
    ["not over a blank line", 'value Freshness "a"\n\nvalue A "b"', 'value Freshness "a"\n\nvalue A "b"\n'],
    ["not over a comment", 'value Freshness "a"\n// next\nvalue A "b"', 'value Freshness "a"\n// next\nvalue A "b"\n'],
    ["not over another keyword", 'value Freshness "a"\ngoal A "b"', 'value Freshness "a"\ngoal A "b"\n'],
    ["not over another make", 'value Freshness "a"\nvalue A 5 "b"', 'value Freshness "a"\nvalue A 5 "b"\n'],
    [
      "not over a block of several lines",
      'usp Long "a" {\n  proof 1\n}\nusp A "b"',
      'usp Long "a" {\n  proof 1\n}\nusp A "b"\n',
    ],
    [
      "with a block in one line and a comment at the end",
      'value Freshness "a" { role price }\nvalue A "b" // why',
      'value Freshness "a" { role price }\nvalue A         "b" // why\n',
    ],
    ["by characters, not by their size in memory", 'value 𝒜𝒷 "a"\nvalue A "b"', 'value 𝒜𝒷 "a"\nvalue A  "b"\n'],
    [
      "not within blocks",
      'usp A {\n  proof Long "a"\n  proof A "b"\n}',
      'usp A {\n  proof Long "a"\n  proof A "b"\n}\n',
    ],
    [
      "not with a very long name",
      `value ${"x".repeat(41)} "a"\nvalue A "b"`,
      `value ${"x".repeat(41)} "a"\nvalue A "b"\n`,
    ],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));
});

describe("comments", () => {
  test.each<Row>([
    ["on a line of their own", "usp A {\n// why\n      proof 1\n}", "usp A {\n  // why\n  proof 1\n}\n"],
    ["documentation", "    /// Our core.  \nusp A { }", "/// Our core.  \nusp A { }\n"],
    ["at the end of a statement", "use A   // why   ", "use A // why\n"],
    ["after its semicolon", "use A; // why\nuse B", "use A // why\nuse B\n"],
    ["after an opening brace", "usp A { // why\nproof 1\n}", "usp A { // why\n  proof 1\n}\n"],
    ["before a closing brace", "usp A {\nproof 1\n\n// why\n\n}", "usp A {\n  proof 1\n\n  // why\n}\n"],
    ["after a closing brace", "usp A {\nproof 1\n} // why", "usp A {\n  proof 1\n} // why\n"],
    ["before the brace: the brace moves up", "usp A // why\n{\nproof 1\n}", "usp A { // why\n  proof 1\n}\n"],
    [
      "two before the brace: the brace stays",
      "usp A // a\n// b\n{\nproof 1\n}",
      "usp A // a\n    // b\n{\n  proof 1\n}\n",
    ],
    ["within a statement", "usp/* a */A/* b */,C", "usp /* a */ A /* b */, C\n"],
    ["before a statement on its line", "use A; /* b */ use B", "use A\n/* b */ use B\n"],
    ["of several lines", "usp A {\n/* a\n  b */\nproof 1\n}", "usp A {\n  /* a\n  b */\n  proof 1\n}\n"],
    ["at the end of the file", "use A\n\n// end", "use A\n\n// end\n"],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));
});

describe("comments that silence rules stay with their statements", () => {
  test.each<Row>([
    [
      "at the end of a line of several",
      "use A; use B // strategy-ignore x: y",
      "use A; use B // strategy-ignore x: y\n",
    ],
    ["at the end of a line with a block", "a { b 1 } // strategy-ignore x: y", "a { b 1 } // strategy-ignore x: y\n"],
    [
      "at the end of a line that opens a block",
      "a { b 1 // strategy-ignore x: y\nc 2 }",
      "a { b 1 // strategy-ignore x: y\n  c 2\n}\n",
    ],
    ["above a line of several", "// strategy-ignore x: y\nuse A;use B", "// strategy-ignore x: y\nuse A; use B\n"],
    ["above one", "usp A {\n// strategy-ignore x: y\nproof 1\n}", "usp A {\n  // strategy-ignore x: y\n  proof 1\n}\n"],
    ["above nothing", "// strategy-ignore x: y\n\nuse A", "// strategy-ignore x: y\n\nuse A\n"],
    ["behind a lone semicolon", "use A\n; // strategy-ignore x: y\nuse B", "use A\n// strategy-ignore x: y\n\nuse B\n"],
    [
      "after a brace on the next line",
      "usp A\n{ // strategy-ignore x: y\nproof 1\n}",
      "usp A\n{ // strategy-ignore x: y\n  proof 1\n}\n",
    ],
    [
      "at the end of a long list",
      `use ${"LongEnoughName, ".repeat(9)}Last // strategy-ignore x: y`,
      `use ${"LongEnoughName, ".repeat(9)}Last // strategy-ignore x: y\n`,
    ],
    ["on a further line of a list", "use A,\nB // strategy-ignore x: y", "use A,\n  B // strategy-ignore x: y\n"],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));
});

describe("texts of several lines stay as they are", () => {
  test.each<Row>([
    [
      "in a block",
      'usp A {\n      note """\n    a\n      b\n    """\n}',
      'usp A {\n  note """\n    a\n      b\n    """\n}\n',
    ],
    ["in a list", 'note """\n a""",\n      "b"', 'note """\n a""",\n  "b"\n'],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));
});

describe("line ends and marks", () => {
  test.each<Row>([
    ["the ones that most lines have", "use A\r\nuse B\nuse C\r\n", "use A\r\nuse B\r\nuse C\r\n"],
    ["carriage returns alone", "use A\r\r\ruse B\r", "use A\r\ruse B\r"],
    ["texts of several lines have no say", 'note """\r\na\r\nb\r\n"""\nuse A\n', 'note """\r\na\r\nb\r\n"""\nuse A\n'],
    ["a byte-order mark stays", "\uFEFF  use A", "\uFEFFuse A\n"],
    ["alone, too", "\uFEFF", "\uFEFF"],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));
});

describe("errors stay as they are", () => {
  test.each<Row>([
    ["a line", "usp A {\n       proof   ??\n proof  1\n}", "usp A {\n       proof   ??\n  proof 1\n}\n"],
    ["with all that stands on it", "use  A ;  use ??\nuse  B", "use  A ;  use ??\nuse B\n"],
    ["a statement with its block", "usp  ?? {\n      proof  1 }\nuse  B", "usp  ?? {\n      proof  1 }\nuse B\n"],
    [
      "a block that is never closed",
      "use   A\nusp A {\n      proof  1\n\n\n\nusp  B { }",
      "use A\nusp A {\n      proof  1\n\nusp B { }\n",
    ],
    ["a text that is never closed", 'use  A\nusp  "a', 'use A\nusp  "a'],
    ["a comment that is never closed", "use  A\n/*  a\n\n\n", "use A\n/*  a\n\n\n"],
    ["the semicolon before a brace that belongs to nothing", "use  A;\n{  a }\n", "use A;\n{  a }\n"],
    ["the semicolon after a comma", "use A,\n;\nuse  B", "use A,\n;\nuse B\n"],
  ])("%s", (_, before, after) => expect(formatted(before)).toBe(after));
});

describe("edits", () => {
  test("touch nothing but what changes", () => {
    const text = 'value Freshness "a"\nvalue Speed  "b" ;\nuse A\n';
    expect(formatEdits(treeOf(text))).toEqual([
      { start: 31, end: 33, newText: "     " },
      { start: 36, end: 39, newText: "\n" },
    ]);
  });

  test("none where all is well", () => {
    expect(formatEdits(treeOf("use A\n\nusp B {\n  proof 1\n}\n"))).toEqual([]);
  });
});
