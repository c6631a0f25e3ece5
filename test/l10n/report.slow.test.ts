import { describe, expect, it } from "vitest";
import { wordsOf } from "../../server/src/base/words.ts";
import { htmlReport } from "../../server/src/report/html.ts";
import { markdownReport } from "../../server/src/report/markdown.ts";
import { viewNames } from "../../server/src/report/names.ts";
import { svgPicture } from "../../server/src/report/svg.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { vocabulary } from "../../server/src/vocabulary/index.ts";
import { inGerman } from "../support/german.ts";
import { sampleViews } from "../support/reports.ts";
import { sampleTexts } from "../support/samples.ts";

const samples = ["northwind-roastery", "faulty"];

/** Words that both languages have, and signs of the trade. */
const shared =
  "LTV CAC USP USPs Budget Segment Service Services Reserve Status Version Innovation Region Name Prozent EUR VALS";

/** Every word that a report has from a plan or from the language: its texts, keywords, words and rules. */
function known(sample: string): ReadonlySet<string> {
  const plan = Object.entries(sampleTexts()).filter(([path]) => path.startsWith(`${sample}/`));
  const language = [...vocabulary.values()].flatMap(({ name, keywords }) => [
    name,
    ...[...keywords.values()].flatMap((keyword) => [
      keyword.name,
      ...keyword.slots.flatMap((slot) => (slot.form === "word" ? slot.words : [])),
    ]),
  ]);
  const texts = [shared, ...plan.map(([, text]) => text), ...language, ...allRules.map(({ code }) => code)];
  return new Set(wordsOf(texts.join(" ")));
}

/** The texts that are the same in both languages, and hold a word that is neither the plan's nor the language's. */
function untranslated(sample: string, write: () => string, parts: (text: string) => readonly string[]): string[] {
  const english = new Set(parts(write()));
  const german = inGerman(() => parts(write()));
  const own = known(sample);
  const isOurs = (text: string): boolean => wordsOf(text).some((word) => /[a-z]/.test(word) && !own.has(word));
  return [...new Set(german)].filter((text) => english.has(text) && isOurs(text));
}

/** Texts and what is read aloud, without the styles. */
function textsOf(page: string): string[] {
  const body = page.replace(/<style>[\s\S]*?<\/style>/g, "");
  const texts = [...body.matchAll(/>([^<>]+)</g)].map(([, text = ""]) => text);
  const read = [...body.matchAll(/(?:aria-label|title)="([^"]+)"/g)].map(([, text = ""]) => text);
  return [...texts, ...read].map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => /[a-z]{2}/i.test(text));
}

describe("reports in German", () => {
  it.each(samples)("as a page, leave nothing of ours in English: %s", (sample) => {
    expect(untranslated(sample, () => htmlReport(sampleViews(sample)), textsOf)).toEqual([]);
    expect(inGerman(() => htmlReport(sampleViews(sample)))).toMatch(/<html lang="de">/);
  });

  it.each(samples)("as Markdown, leave nothing of ours in English: %s", (sample) => {
    const lines = (text: string): string[] => text.split("\n").filter((line) => /^#|^\|/.test(line));
    expect(untranslated(sample, () => markdownReport(sampleViews(sample)), lines)).toEqual([]);
  });

  it.each(viewNames)("as a picture, leave nothing of ours in English: %s", (view) => {
    expect(
      untranslated("northwind-roastery", () => svgPicture(sampleViews("northwind-roastery"), view), textsOf),
    ).toEqual([]);
  });
});
