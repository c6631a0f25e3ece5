import { phrases, say } from "../../base/say.ts";
import type { Keyword, Slot } from "../../vocabulary/schema.ts";
import type { ValueContext } from "../context.ts";
import { sampleOf, valuesBySlot } from "./example.ts";
import { Item, Rank } from "./item.ts";
import { segmentSays } from "./persona.ts";
import type { Scene } from "./scene.ts";
import { Snippet } from "./snippet.ts";
import { shareLeft } from "./statements.ts";

/** A number as far as it is typed, without a unit. */
const DIGITS = /^[+-]?\d+(?:_\d+)*(?:\.\d+)?([kMB])?$/;

/** The units of time with their names, those first that are most likely where waiting is measured in hours or in years. */
const units = phrases({ min: "minutes", h: "hours", d: "days", w: "weeks", mo: "months", y: "years" });

const magnitudes = phrases({ k: "thousand", M: "million", B: "billion" });

/** What the levels mean, by what is rated. */
const importance = phrases({
  0: "not at all",
  1: "hardly",
  2: "a little",
  3: "matters",
  4: "matters a lot",
  5: "above all",
});
const delivery = phrases({
  0: "none",
  1: "poor",
  2: "below average",
  3: "as most do",
  4: "better than most",
  5: "best in the market",
});

/** The levels from 5 to 0. */
export function levelItems({ word, keyword }: ValueContext): readonly Item[] {
  const meanings = keyword.name === "values" ? importance : delivery;
  return ([5, 4, 3, 2, 1, 0] as const).map(
    (level, i) =>
      new Item({
        label: String(level),
        kind: "number",
        at: word,
        rank: Rank.First + i,
        detail: meanings[level],
        documentation: say`${level} of 5: ${meanings[level]}.`,
      }),
  );
}

/** Figures of a form: what a typed number may become, or, where nothing is typed yet, one to change. */
export function figureItems(scene: Scene, context: ValueContext, slot: Slot): readonly Item[] {
  const { word, keyword } = context;
  // What follows a number directly belongs to it already.
  if (scene.file.text[word.end] === "." || word.prefix !== word.text) return [];
  if (word.text === "") return context.slot.part === "start" ? usualItems(scene, context, slot) : [];
  const typed = DIGITS.exec(word.text);
  if (typed === null) return [];
  const number = word.text;
  if (typed[1] !== undefined) return largeItems(scene, context, slot);
  const forms = formsOf(slot);
  const items: Item[] = [];
  const add = (label: string, kind: "unit" | "number", detail: string): void => {
    items.push(new Item({ label, kind, at: word, rank: Rank.First + items.length, detail }));
  };
  const isNegative = number.startsWith("-");
  if (forms.percent && (!isNegative || mayBeNegative(slot))) add(`${number}%`, "unit", "percent");
  if (isNegative) return items;
  if (forms.money) {
    for (const code of moneyCodes(scene)) {
      add(`${number} ${code}`, "unit", `${number} ${code}`);
      for (const [sign, name] of Object.entries(magnitudes))
        add(`${number}${sign} ${code}`, "unit", `${number} ${name} ${code}`);
    }
  }
  if (forms.duration) for (const [unit, name] of Object.entries(units)) add(`${number}${unit}`, "unit", name);
  if (forms.number) for (const [sign, name] of Object.entries(magnitudes)) add(`${number}${sign}`, "number", name);
  if (forms.range && keyword.slots.length > 0 && context.slot.part === "start") {
    add(`${number}..`, "number", say`from ${number} up`);
  }
  return items;
}

/** A number with a magnitude lacks nothing but perhaps its currency. */
function largeItems(scene: Scene, { word }: ValueContext, slot: Slot): readonly Item[] {
  if (!formsOf(slot).money) return [];
  return moneyCodes(scene).map(
    (code, i) =>
      new Item({ label: `${word.text} ${code}`, kind: "unit", at: word, rank: Rank.First + i, detail: code }),
  );
}

function moneyCodes(scene: Scene): readonly string[] {
  const { first } = scene.currencies;
  return first.length === 0 ? ["EUR", "USD"] : first.slice(0, 3);
}

function mayBeNegative(slot: Slot): boolean {
  return slot.form === "number-or-percent" || ("min" in slot && slot.min !== undefined && slot.min < 0);
}

function formsOf({ form }: Slot) {
  return {
    percent: form.startsWith("percent") || form === "number-or-percent",
    money: form === "money" || form === "money-range" || form === "percent-or-money",
    duration: form === "duration" || form === "percent-or-duration",
    number:
      form === "number" || form === "number-range" || form === "percent-or-number" || form === "number-or-percent",
    range: form === "number-range",
  };
}

/** Figures to begin with. */
function usualItems(scene: Scene, context: ValueContext, slot: Slot): readonly Item[] {
  const { word, keyword } = context;
  const items = usualFor(scene, keyword, slot).map(({ parts, detail }, i) => {
    const snippet = new Snippet();
    for (const part of parts) {
      if (/^[A-Z]{3}$/.test(part)) snippet.add(` ${scene.currency}`);
      else if (part === "..") snippet.add("..");
      else figure(snippet, part);
    }
    return new Item({
      label: snippet.plain,
      kind: "number",
      at: word,
      rank: Rank.First + i,
      newText: snippet.text,
      snippet: true,
      plainText: snippet.plain,
      ...(detail === "" ? {} : { detail }),
    });
  });
  return items;
}

/** A number to change, with a unit that stays. */
function figure(snippet: Snippet, text: string): void {
  const [, digits, unit] = /^([+-]?[\d_.]+)(%|min|h|d|w|mo|y)$/.exec(text) ?? [];
  if (digits === undefined || unit === undefined) snippet.stop(text);
  else snippet.stop(digits).add(unit);
}

function usualFor(
  scene: Scene,
  keyword: Keyword,
  slot: Slot,
): readonly { readonly parts: readonly string[]; readonly detail: string }[] {
  const index = keyword.slots.indexOf(slot);
  const example = valuesBySlot(keyword, sampleOf(keyword))[index] ?? [];
  const [least] = segmentSays(scene.context)?.get(keyword.name) ?? [];
  if (least !== undefined && /^\d/.test(least)) {
    const parts = slot.form === "money" ? [least, scene.currency] : [least];
    return [{ parts, detail: say`within what the segment says` }];
  }
  const found: { parts: readonly string[]; detail: string }[] = [];
  if (slot.form === "percent-or-money" && keyword.name === "focus") {
    found.push({ parts: [`${shareLeft(scene)}%`], detail: say`what is left of the budget` });
  } else if (example.length > 0) found.push({ parts: example, detail: say`for example` });
  const more = usualOf(slot).filter((text) => !found.some(({ parts }) => parts.join("") === text));
  for (const text of more) found.push({ parts: [text], detail: "" });
  return found;
}

function usualOf(slot: Slot): readonly string[] {
  switch (slot.form) {
    case "percent":
      return mayBeNegative(slot) ? ["5%", "10%", "-5%"] : ["5%", "10%", "25%", "50%", "90%"];
    case "duration":
      return ["30min", "2h", "1d", "1w", "3mo", "1y"];
    case "percent-or-money":
    case "percent-or-duration":
    case "percent-or-number":
      return ["10%", "50%"];
    default:
      return [];
  }
}
