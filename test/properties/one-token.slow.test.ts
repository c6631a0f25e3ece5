import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Diagnosis, diagnose, PLAN } from "../support/kit.ts";
import { type GeneratedPlan, plans } from "../support/plans.ts";
import { runs, tokens } from "./corpus.ts";

/** A plan and the same with one token more or less on one line. */
interface Touched {
  readonly plan: GeneratedPlan;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const TOKEN = /"[^"]*"|[^\s,{}"]+|,/g;

/** Where the words of a line stand; braces are none, as without them a whole block is another one. */
function wordsOf(line: string): { start: number; end: number }[] {
  return [...line.matchAll(TOKEN)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const touched: fc.Arbitrary<Touched> = plans.chain((plan) => {
  const lines = plan.text.split("\n");
  const touchable = lines.flatMap((line, index) => (wordsOf(line).length > 0 ? [index] : []));
  return fc
    .record({
      index: fc.constantFrom(...touchable),
      which: fc.nat(),
      inserted: fc.option(fc.constantFrom(...tokens)),
    })
    .map(({ index, which, inserted }) => {
      const line = lines[index] ?? "";
      const words = wordsOf(line);
      const { start, end } = words[which % words.length] ?? { start: 0, end: 0 };
      let next =
        inserted === null
          ? line.slice(0, start) + line.slice(end)
          : `${line.slice(0, start)}${inserted} ${line.slice(start)}`;
      // A brace that is left alone opens the block of another statement, so it keeps its only word.
      if (/^\s*\{/.test(next)) next = line.replace("{", "17 {");
      // A comma at the end would take the next line into the statement: that is another property.
      next = next.replace(/,\s*$/, "");
      return { plan, text: lines.with(index, next).join("\n"), line: index + 1 };
    });
});

const LANGUAGE = /^(syntax-error|unknown-|repeated-|missing-keyword|wrong-value|out-of-range|ambiguous|import-|rate-)/;

/** Whether a line of the plan encloses another one. */
function encloses(lines: readonly string[], outer: number, inner: number): boolean {
  const indent = (line: string | undefined): number => (line ?? "").search(/\S/);
  if (outer >= inner) return false;
  for (let i = outer; i < inner - 1; i++)
    if (i > outer - 1 && indent(lines[i]) < indent(lines[outer - 1])) return false;
  return indent(lines[inner - 1]) > indent(lines[outer - 1]);
}

/** Whether an error elsewhere follows from the line that was touched. */
function follows(found: Diagnosis, { plan, line }: Touched): boolean {
  const lines = plan.text.split("\n");
  const before = lines[line - 1] ?? "";
  const head = /^\s*([a-z]+)(?: (\w+))?/.exec(before);
  const [, keyword = "", name = ""] = head ?? [];
  // What the statement declared or brought in is not there any more.
  if (found.code === "unknown-name") {
    if (keyword === "import") return true;
    return name !== "" && found.message.includes(name);
  }
  // What the statement gave is missing in the block around it.
  if (found.code === "missing-keyword") return encloses(lines, found.line, line) || keyword === "currency";
  return found.code === "rate-missing" && (keyword === "rate" || keyword === "currency");
}

describe("one token more or less", () => {
  it("is an error of its own statement, and of nothing that does not name it", () => {
    fc.assert(
      fc.property(touched, (each) => {
        const found = diagnose({ ...each.plan.files, [PLAN]: each.text }).filter(({ code }) => LANGUAGE.test(code));
        const elsewhere = found.filter((one) => one.line !== each.line && !follows(one, each));
        expect(
          elsewhere.map(({ line, code, message }) => `${line} ${code}: ${message}`),
          `${each.line}: ${each.text.split("\n")[each.line - 1]}`,
        ).toEqual([]);
      }),
      runs(400),
    );
  });
});
