import { currencies, languages, regions } from "./codes.generated.ts";
import type { CodeList } from "./schema.ts";

/**
 * The codes of ISO 4217 (currencies), ISO 3166 (countries and their subdivisions) and ISO 639-1 (languages).
 * A list is unpacked when it is first asked for. Regions are more than five thousand, and a plan names a few of them,
 * so a single one is looked up in the packed text; only who wants all of them waits for the unpacking.
 */

/** An ISO 4217 code such as `CHF`; case matters. */
export function isCurrency(code: string): boolean {
  return namesOf("currency").has(code);
}

/** An ISO 3166-1 alpha-2 code such as `DE`, or an ISO 3166-2 code such as `DE-BY`; case matters. */
export function isRegion(code: string): boolean {
  if (knownRegions.has(code)) return true;
  const is = nameOfRegion(code) !== undefined;
  if (is) knownRegions.add(code);
  return is;
}

/** Regions that were looked up and found. */
const knownRegions = new Set<string>();

/** An ISO 639-1 code such as `fr`; case matters. */
export function isLanguage(code: string): boolean {
  return namesOf("language").has(code);
}

/** All codes of a list, in alphabetical order; a country is followed by its subdivisions. */
export function codesOf(list: CodeList): readonly string[] {
  return [...namesOf(list).keys()];
}

/** What a code stands for: `Germany` for `DE`, `Bayern` for `DE-BY`; undefined where the list does not have it. */
export function nameOfCode(list: CodeList, code: string): string | undefined {
  return list === "region" ? nameOfRegion(code) : namesOf(list).get(code);
}

const unpacked = new Map<CodeList, ReadonlyMap<string, string>>();

function namesOf(list: CodeList): ReadonlyMap<string, string> {
  const known = unpacked.get(list);
  if (known !== undefined) return known;
  const names = list === "region" ? unpackRegions() : unpackPairs(list === "currency" ? currencies : languages);
  unpacked.set(list, names);
  return names;
}

function nameOfRegion(code: string): string | undefined {
  const parts = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(code);
  if (parts === null) return undefined;
  const [, country = "", subdivision] = parts;
  const start = regions.indexOf(`\n${country} `);
  if (start < 0) return undefined;
  const line = regions.slice(start + 1, regions.indexOf("\n", start + 1));
  const at = subdivision === undefined ? 0 : line.indexOf(`;${subdivision} `) + 1;
  if (subdivision !== undefined && at === 0) return undefined;
  const end = line.indexOf(";", at);
  return line.slice(line.indexOf(" ", at) + 1, end < 0 ? line.length : end);
}

/** `AED UAE Dirham;AFN Afghani`, with line breaks for blanks. */
function unpackPairs(packed: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const pair of packed.replaceAll("\n", " ").split(";")) addPair(names, "", pair);
  return names;
}

/** A country a line: `AD Andorra;02 Canillo;03 Encamp`. */
function unpackRegions(): Map<string, string> {
  const names = new Map<string, string>();
  for (const line of regions.trim().split("\n")) {
    const [country = "", ...parts] = line.split(";");
    addPair(names, "", country);
    for (const part of parts) addPair(names, `${country.slice(0, 2)}-`, part);
  }
  return names;
}

function addPair(names: Map<string, string>, prefix: string, pair: string): void {
  const blank = pair.indexOf(" ");
  names.set(prefix + pair.slice(0, blank), pair.slice(blank + 1));
}
