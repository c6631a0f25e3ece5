import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AtomKind, type Tree } from "../../server/src/syntax/tree.ts";
import { anything, damaged, meaningOf, plans, statementsOf, treeOf } from "./trees.ts";

/** The spans of everything that a tree has, in the order of the text. */
function spansOf(tree: Tree): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = tree.comments.map(({ start, end }) => ({ start, end }));
  for (const { statement } of statementsOf(tree.statements)) {
    for (let i = statement.from; i < statement.to; i++) {
      const { start, end } = statement.atoms.at(i);
      spans.push({ start, end });
    }
    const { block } = statement;
    // A `}` that closes nothing is a statement without an atom.
    if (block === undefined && statement.to === statement.from)
      spans.push({ start: statement.start, end: statement.end });
    if (block !== undefined) spans.push({ start: block.open, end: block.open + 1 });
    if (block?.close !== undefined) spans.push({ start: block.close, end: block.close + 1 });
  }
  return spans.sort((a, b) => a.start - b.start);
}

function holdSpans(text: string): void {
  const tree = treeOf(text);
  let end = 0;
  for (const span of spansOf(tree)) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(end, span.start)).toMatch(end === 0 ? /^\uFEFF?[ \t\r\n;]*$/ : /^[ \t\r\n;]*$/);
    end = span.end;
  }
  expect(text.slice(end)).toMatch(end === 0 ? /^\uFEFF?[ \t\r\n;]*$/ : /^[ \t\r\n;]*$/);
  for (const { statement } of statementsOf(tree.statements)) {
    for (const inner of statement.block?.statements ?? []) {
      expect(inner.start).toBeGreaterThan(statement.block?.open ?? inner.start);
      expect(inner.end).toBeLessThanOrEqual(statement.end);
    }
  }
  const lines = tree.errors.map(({ start }) => text.slice(0, start).split(/\r\n|\r|\n/).length);
  expect(new Set(lines).size).toBe(lines.length);
}

describe("words, signs, comments and the blanks between them make up the text", () => {
  test("of plans without errors, which have none", () => {
    fc.assert(
      fc.property(plans, (text) => {
        holdSpans(text);
        expect(treeOf(text).errors).toEqual([]);
      }),
    );
  });
  test("of plans with errors", () => {
    fc.assert(fc.property(damaged, holdSpans), { numRuns: 1000 });
  });
  test("of any text", () => {
    fc.assert(fc.property(anything, holdSpans), { numRuns: 1000 });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), holdSpans));
  });
});

const plan = [
  'import "shared.strategy"',
  'value Speed "On the desk"',
  'usp Fast "Three days" {\n  delivers Speed 5, Care 4\n  proof "98%" "https://example.com" 2026-09\n}',
  'segment Offices "Small offices" {\n  size 48_000 companies\n  demographics {\n    age 25..45\n    region DE, AT\n  }\n}',
  'segment Homes "Homes" {\n  customers 5; size 6\n  note "two"\n}',
  'value Care "We care"',
  'service Help "Help" { kind advice; mode reactive }',
  'value Price "Cheap"',
];

/** Where the tokens of a text stand. */
function tokensOf(text: string): { start: number; end: number }[] {
  return spansOf(treeOf(text));
}

/** What each declaration of a plan says. */
function declarations(text: string): string[] {
  return treeOf(text).statements.map((statement) => meaningOf([statement]).join("\n"));
}

describe("an error stays with its statement", () => {
  const source = `${plan.join("\n\n")}\n`;
  const starts = plan.map((_, i) => plan.slice(0, i).reduce((sum, part) => sum + part.length + 2, 0));
  const whole = declarations(source);

  /** Every declaration but the one at `offset`, and as many before it as are told, says what it said. */
  const holdOthers = (text: string, offset: number, before = 0) => {
    const touched = starts.findLastIndex((start) => start <= offset);
    const now = declarations(text);
    whole.forEach((words, i) => {
      if (i > touched || i < touched - before) expect(now, text).toContain(words);
    });
  };

  test("the plan has none", () => expect(treeOf(source).errors).toEqual([]));

  test("any token taken out", () => {
    const tokens = tokensOf(source);
    expect(tokens.length).toBeGreaterThan(60);
    for (const { start, end } of tokens) holdOthers(source.slice(0, start) + source.slice(end), start);
  });

  test.each(["Speed", "5", '"a"', ",", ";", "..", "?", "%", "//", '"', "5x", "\\", "-", "\0", "\uD800", "/* a */"])(
    "%j put in anywhere",
    (token) => {
      for (const { start } of tokensOf(source))
        holdOthers(`${source.slice(0, start)}${token} ${source.slice(start)}`, start);
    },
  );

  test.each(["{", "}"])("a %s too many", (brace) => {
    for (const { start } of tokensOf(source)) {
      // A brace before a declaration belongs to the one above.
      holdOthers(`${source.slice(0, start)}${brace} ${source.slice(start)}`, start, 1);
    }
  });
});

describe("names that JavaScript knows are names like any other", () => {
  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])("%s", (name) => {
    const tree = treeOf(`${name} ${name} "${name}" {\n  ${name} ${name} 5\n  ${name} {\n`);
    expect(meaningOf(tree.statements).map((line) => line.trimEnd().slice(0, 2 + name.length))).toEqual([
      `0 ${name}`,
      `1 ${name}`,
      `1 ${name}`,
    ]);
    expect(tree.errors).toHaveLength(2);
  });
});

describe("large and strange files", () => {
  const megabytes = 5_000_000;
  test.each<readonly [about: string, text: string, statements: number, errors: number]>([
    ["100,000 blocks in one another", `${"a {".repeat(100_000)}${"}".repeat(100_000)}`, 100_000, 0],
    ["100,000 blocks that are never closed", "a {".repeat(100_000), 100_000, 1],
    ["the same over lines", "segment {\n".repeat(100_000), 100_000, 100_000],
    ["100,000 blocks too many closed", "}".repeat(100_000), 100_000, 1],
    ["50,000 errors", "usp ?\n".repeat(50_000), 50_000, 50_000],
    ["10,000 segments", 'segment A "A" {\n  size 5 companies\n  customers 6\n}\n'.repeat(10_000), 30_000, 0],
    ["a line of one name", "a".repeat(megabytes), 1, 0],
    ["a line of one text", `a "${"b ".repeat(megabytes / 2)}"`, 1, 0],
    ["a line of one text that is never closed", `a "${"b ".repeat(megabytes / 2)}`, 1, 1],
    ["a line of blanks", " ".repeat(megabytes), 0, 0],
    ["a line of stray characters", "?".repeat(megabytes), 1, 1],
    ["a line of strays and names", "? a ".repeat(megabytes / 10), 1, 1],
    ["a line of quotes", '"'.repeat(megabytes / 10), 1, 1],
    ["a line of a list", `a ${"b, ".repeat(megabytes / 10)}c`, 1, 0],
    ["a line of slashes", "/".repeat(megabytes), 0, 0],
    ["a line of comments that never end", "/* ".repeat(megabytes / 3), 0, 1],
    ["a line of combining marks", `a${"\u0301".repeat(megabytes / 5)}`, 1, 0],
    ["a line of figures", "5-5".repeat(megabytes / 10), 1, 1],
    ["a line of points", ".".repeat(megabytes / 5 + 1), 1, 1],
    ["backslashes in a text", `a "${"\\".repeat(megabytes / 5)}"`, 1, 0],
    ["wrong escapes in a text", `a "${"\\x".repeat(megabytes / 10)}"`, 1, 1],
    ["NUL bytes", "\0".repeat(1000), 1, 1],
    ["lone surrogates", "a \uD800\nb \uDC00\n", 2, 2],
    ["100,000 lines of lists that go on", `a ${"b,\n".repeat(100_000)}c`, 1, 0],
  ])("%s", (_, text, statements, errors) => {
    const tree = treeOf(text);
    expect(statementsOf(tree.statements)).toHaveLength(statements);
    expect(tree.errors).toHaveLength(errors);
  });
});

test("what an atom is shows in its first character", () => {
  fc.assert(
    fc.property(damaged, (text) => {
      for (const { statement } of statementsOf(treeOf(text).statements)) {
        for (const { kind, text: atom } of statement.parts) {
          if (kind === AtomKind.Name) expect(atom).toMatch(/^[\p{L}_][\p{L}\p{M}\p{Nd}_-]*$/u);
          if (kind === AtomKind.Figure) expect(atom).toMatch(/^[+-]?[0-9]/);
          if (kind === AtomKind.Text || kind === AtomKind.TextBlock) expect(atom).toMatch(/^".*"$/s);
          if (kind === AtomKind.Comma) expect(atom).toBe(",");
        }
      }
    }),
  );
});

test("every character is in the tree, whichever it is", () => {
  for (let code = 1; code <= 0xffff; code++) {
    if (code === 9 || code === 10 || code === 13 || code === 32 || code === 0x3b) continue;
    const { statements } = treeOf(`a 5\n ${String.fromCharCode(code)}x`);
    expect(statements.length, `U+${code.toString(16)}`).toBe(code === 0x7b ? 1 : code === 0x7d ? 3 : 2);
  }
});
