import { phrases, say } from "../../base/say.ts";
import type { CodeList, Keyword, Slot } from "../../vocabulary/schema.ts";

/** What should stand in a place, in words, with an example: the second half of a `wrong-value` message. */
export function expected(keyword: string, slot: Slot | undefined, example: string): string {
  return say`${keyword} takes ${slot === undefined ? say`no value` : noun(slot)}, as in ${sample(example)}`;
}

const nouns: Partial<Record<Slot["form"], string>> = phrases({
  "declared-name": "a name without blanks, then a title in quotes",
  title: "a title in quotes",
  text: "a text in quotes",
  level: "a level from 0 to 5 with at most one decimal",
  number: "a number",
  percent: "a number with a percent sign",
  money: "an amount with its currency code",
  duration: "a number with its unit (min, h, d, w, mo or y)",
  date: "a date (a day, month, quarter or year)",
  period: "a date or two dates with .. between",
  "number-range": "a number or two with .. between",
  "money-range": "an amount or two with .. between",
  "free-name": "a word",
  "used-name": "the name of an imported USP, service, goal or segment",
  "percent-or-money": "a percent or an amount",
  "percent-or-duration": "a percent or a duration",
  "percent-or-number": "a percent or a number",
  "number-or-percent": "a number or a percent",
});

const aCode: Readonly<Record<CodeList, string>> = phrases({
  currency: "a currency code",
  region: "a region code",
  language: "a language code",
});

function noun(slot: Slot): string {
  switch (slot.form) {
    case "ref":
      return say`the name of a ${slot.kind}`;
    case "ref-or-text":
      return say`the name of a ${slot.kind} or a text in quotes`;
    case "word":
      return say`one of ${slot.words.slice(0, 4).join(", ")}${slot.words.length > 4 ? " …" : ""}`;
    case "code":
      return aCode[slot.codes];
    case "code-or-text":
      return say`${aCode[slot.codes]} or a text in quotes`;
    default:
      return nouns[slot.form] ?? say`a value`;
  }
}

/**
 * What a keyword takes, for somebody who is asked for it: `an amount with its currency code, such as 600k EUR`. The name
 * that it declares is left out.
 */
export function takes({ name, slots, list, example }: Keyword): string {
  const declares = slots[0]?.form === "declared-name";
  const wanted = slots.slice(declares ? 1 : 0);
  // What may be left out shows in the example.
  const nouns = wanted.filter(({ optional }) => optional !== true).map(noun);
  const shown = sample(example).slice(name.length).trim();
  const what = nouns.join(say` and `);
  const such = declares ? shown.replace(/^\S+\s+/, "") : shown;
  return list ? say`${what}; several with commas between, such as ${such}` : say`${what}, such as ${such}`;
}

/** The first line of an example, without a block. */
export function sample(example: string): string {
  return example.split("\n")[0]?.replace(/\s*\{.*$/, "") ?? example;
}
