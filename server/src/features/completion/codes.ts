import { codesOf, nameOfCode } from "../../vocabulary/codes.ts";
import type { CodeList } from "../../vocabulary/schema.ts";
import type { ValueContext } from "../context.ts";
import { Item, Rank } from "./item.ts";
import { segmentSays } from "./persona.ts";
import type { Scene } from "./scene.ts";

/** How many parts of countries are offered at once. */
const MOST_PARTS = 100;
/** From how many letters on the parts of all countries are searched by their names. */
const LETTERS_OF_A_PART = 3;

const widespread: Readonly<Record<CodeList, readonly string[]>> = {
  currency: ["EUR", "USD", "GBP", "CHF", "JPY", "CNY", "CAD", "AUD", "INR", "SEK"],
  region: [],
  language: ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "zh", "ja"],
};

export interface Codes {
  readonly items: readonly Item[];
  readonly complete: boolean;
}

/** Codes with what they stand for; they are found by their names, too. */
export function codeItems(scene: Scene, context: ValueContext, list: CodeList): Codes {
  const used = new Set(context.used);
  const { word } = context;
  const first = firstCodes(scene, context, list);
  const codes = list === "region" ? regionsFor(word.prefix) : { codes: codesOf(list), complete: true };
  const allowed = allowedCodes(scene, context, list, codes.codes);
  const items = allowed.map((code, i) => {
    const early = first.indexOf(code);
    const name = nameOfCode(list, code) ?? "";
    const group = used.has(code) ? Rank.Used : early >= 0 ? Rank.First + early : Rank.Second + Math.min(i, 900);
    const goesOn = context.rest.length === 0 && context.keyword.slots.length > context.slot.index + 1;
    const isRate = list === "currency" && context.keyword.name === "rate" && goesOn;
    return new Item({
      label: code,
      kind: "code",
      at: word,
      rank: group,
      detail: name,
      filterText: `${code} ${name}`,
      ...(isRate ? { newText: `${code} `, again: true } : {}),
    });
  });
  return { items, complete: codes.complete };
}

function firstCodes(scene: Scene, context: ValueContext, list: CodeList): readonly string[] {
  const { keyword } = context;
  if (list !== "currency") return [...(segmentSays(context)?.get(keyword.name) ?? []), ...widespread[list]];
  const own = keyword.name === "currency" ? scene.file.currencies : scene.currencies.first;
  return [...new Set([...own, ...widespread.currency])];
}

/** Amounts are in a currency that the plan can count in; a rate is for one that it cannot yet. */
function allowedCodes(
  scene: Scene,
  { keyword, slot, statement }: ValueContext,
  list: CodeList,
  codes: readonly string[],
): readonly string[] {
  if (list !== "currency" || keyword.name === "currency") return codes;
  const { first, closed } = scene.currencies;
  if (keyword.name === "rate") {
    const own = statement.parts[0]?.text;
    return closed
      ? codes.filter((code) => code === own || !first.includes(code)).filter((code) => code !== first[0])
      : codes;
  }
  return closed && slot.part !== "start" ? first : codes;
}

/** Countries always, their parts where the prefix is one's code or says the name of a part. */
function regionsFor(prefix: string): { readonly codes: readonly string[]; readonly complete: boolean } {
  const all = codesOf("region");
  const country = /^([A-Za-z]{2})-/.exec(prefix)?.[1]?.toUpperCase();
  if (country !== undefined) return { codes: all.filter((code) => code.startsWith(`${country}-`)), complete: true };
  const countries = all.filter((code) => code.length === 2);
  if (prefix.length < 2) return { codes: countries, complete: false };
  const exact = prefix.toUpperCase();
  const wanted = prefix.toLowerCase();
  const parts: string[] = [];
  for (const code of all) {
    if (code.length === 2 || parts.length >= MOST_PARTS) continue;
    const isOfCountry = prefix.length === 2 && code.startsWith(`${exact}-`);
    const isCalled =
      prefix.length >= LETTERS_OF_A_PART && (nameOfCode("region", code) ?? "").toLowerCase().includes(wanted);
    if (isOfCountry || isCalled) parts.push(code);
  }
  return { codes: [...countries, ...parts], complete: false };
}
