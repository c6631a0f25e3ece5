import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOf } from "../../server/src/syntax/escapes.ts";
import { format, formatEdits } from "../../server/src/syntax/format.ts";
import { anything, commentsOf, damaged, meaningOf, plans, silencedBy, statementsOf, treeOf } from "./trees.ts";

const conformance = path.join(import.meta.dirname, "..", "conformance");
const cases = fs
  .readdirSync(conformance, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".strategy"))
  .sort();

function applied(text: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const edit of formatEdits(treeOf(text))) {
    expect(edit.start).toBeGreaterThanOrEqual(end);
    parts.push(text.slice(end, edit.start), edit.newText);
    end = edit.end;
  }
  return parts.join("") + text.slice(end);
}

/** Formats a text and holds everything that formatting must not change. */
function hold(text: string): string {
  const before = treeOf(text);
  const formatted = format(before);
  const after = treeOf(formatted);
  expect(meaningOf(after.statements)).toEqual(meaningOf(before.statements));
  expect(commentsOf(after)).toEqual(commentsOf(before));
  expect(after.errors.map(({ message }) => message)).toEqual(before.errors.map(({ message }) => message));
  expect(format(after)).toBe(formatted);
  expect(applied(text)).toBe(formatted);
  return formatted;
}

describe("formatting changes the layout and nothing else", () => {
  test("of plans without errors", () => {
    fc.assert(
      fc.property(plans, (text) => {
        const formatted = hold(text);
        expect(silencedBy(treeOf(formatted))).toEqual(silencedBy(treeOf(text)));
        expect(formatted).not.toMatch(/\n\n\n/);
      }),
      { numRuns: 1000 },
    );
  });

  test("of plans with errors", () => {
    fc.assert(
      fc.property(damaged, (text) => void hold(text)),
      { numRuns: 2000 },
    );
  });

  test("of any text", () => {
    fc.assert(
      fc.property(anything, (text) => void hold(text)),
      { numRuns: 2000 },
    );
  });

  test("of the conformance cases", () => {
    expect(cases.length).toBeGreaterThan(100);
    for (const file of cases) {
      const bytes = fs.readFileSync(path.join(conformance, file));
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const formatted = hold(text);
      expect(silencedBy(treeOf(formatted)), file).toEqual(silencedBy(treeOf(text)));
    }
  });
});

test("texts keep their value", () => {
  fc.assert(
    fc.property(plans, (text) => {
      const values = (of: string) =>
        statementsOf(treeOf(of).statements).flatMap(({ statement }) =>
          statement.parts.filter(({ text: part }) => part.startsWith('"')).map(({ text: part }) => textOf(part)),
        );
      expect(values(format(treeOf(text)))).toEqual(values(text));
    }),
  );
});

describe("large files", () => {
  const many = 30_000;
  test.each([
    ["nested blocks", `${"a {".repeat(100_000)}${"}".repeat(100_000)}`],
    ["nested blocks over lines", `${"a {\n".repeat(many)}${"}\n".repeat(many)}`],
    ["blocks that are never closed", "a {".repeat(100_000)],
    ["blocks that are never closed over lines", "a {\n".repeat(many)],
    ["nested errors", `${"a ? {\n".repeat(many)}${"}\n".repeat(many)}`],
    ["nested errors within", `${"a {\n?\n".repeat(many)}${"}\n".repeat(many)}`],
    ["a long list", `a ${"Speed 5, ".repeat(many)}Price 3`],
    ["comments that silence", "// strategy-ignore x: y\n".repeat(many)],
    [
      "a declaration with a long name among many",
      `value ${"x".repeat(1_000_000)} "a"\n${'value b "c"\n'.repeat(many)}`,
    ],
    ["comments at the ends of lines", "a // b\n{ /* c */ d }\n".repeat(many)],
    ["statements in one line", "a 5; ".repeat(many)],
    ["errors in every other line", "a 5\n? ; b 6;\n".repeat(many)],
  ])("%s", (_, text) => {
    const formatted = format(treeOf(text));
    expect(format(treeOf(formatted)) === formatted).toBe(true);
    expect(formatted.length).toBeLessThan(text.length * 60);
  });
});
