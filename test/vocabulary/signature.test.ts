import { describe, expect, it } from "vitest";
import { keywordOf, vocabulary } from "../../server/src/vocabulary/index.ts";
import type { BlockName } from "../../server/src/vocabulary/schema.ts";
import { signatureOf, slotText } from "../../server/src/vocabulary/signature.ts";

const cases: readonly (readonly [BlockName, string, string])[] = [
  ["file", "import", 'import "PATH"'],
  ["file", "use", "use NAME, …"],
  ["file", "segment", 'segment NAME "TITLE" { … }'],
  ["file", "posture", "posture { … }"],
  ["file", "concentration", 'concentration ["TITLE"] { … }'],
  ["strategy", "period", "period DATE|RANGE"],
  ["strategy", "rate", "rate CURRENCY WORTH"],
  ["specialization", "excludes", 'excludes SEGMENT|"TEXT", …'],
  ["usp", "delivers", "delivers VALUE LEVEL, …"],
  ["usp", "proof", 'proof "TEXT" ["URL"] [DATE]'],
  ["competitor", "kind", "kind rival|substitute"],
  ["segment", "size", "size NUMBER [UNIT]"],
  ["segment", "psychographics", "psychographics { … }"],
  ["demographics", "region", 'region REGION|"TEXT", …'],
  ["demographics", "age", "age NUMBER|RANGE"],
  ["demographics", "income", "income MONEY|RANGE"],
  ["persona", "age", "age NUMBER"],
  ["economics", "churn", "churn PERCENT [yearly|monthly]"],
  ["goal", "to", "to NUMBER|PERCENT"],
  ["concentration", "focus", "focus SEGMENT [PERCENT|MONEY] { … }"],
  ["focus", "time", "time PERCENT|DURATION"],
  ["focus", "people", "people PERCENT|NUMBER"],
];

describe("signatures", () => {
  it.each(cases)("%s %s", (block, name, expected) => {
    const entry = keywordOf(block, name);
    expect(entry === undefined ? undefined : signatureOf(entry)).toBe(expected);
  });

  it("hold the text of each of their places, in order", () => {
    for (const spec of vocabulary.values()) {
      for (const entry of spec.keywords.values()) {
        expect(signatureOf(entry)).toContain([entry.name, ...entry.slots.map(slotText)].join(" "));
      }
    }
  });
});
