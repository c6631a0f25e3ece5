import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codesModule } from "../../scripts/generate-codes.ts";
import { codesOf, isCurrency, isLanguage, isRegion, nameOfCode } from "../../server/src/vocabulary/codes.ts";

describe("codes", () => {
  it.each(["GB", "US-CA", "DE-BY", "FR", "GB-ENG", "CH-ZH", "JP-13"])("%s is a region", (code) => {
    expect(isRegion(code)).toBe(true);
  });

  it.each(["UK", "XX-BY", "XX", "DEU", "de", "DE-", "DE-XX", "BY ", "", "Germany", "EU"])("%j is no region", (code) => {
    expect(isRegion(code)).toBe(false);
  });

  it.each(["EUR", "USD", "CHF", "JPY", "XAF", "GBP", "INR", "XCG", "ZWG"])("%s is a currency", (code) => {
    expect(isCurrency(code)).toBe(true);
  });

  it.each(["EURO", "eur", "EU", "XYZ", "", "Euro"])("%j is no currency", (code) => {
    expect(isCurrency(code)).toBe(false);
  });

  it.each(["de", "fr", "it", "rm", "en", "zh"])("%s is a language", (code) => {
    expect(isLanguage(code)).toBe(true);
  });

  it.each(["DE", "deu", "xx", "", "German"])("%j is no language", (code) => {
    expect(isLanguage(code)).toBe(false);
  });

  it("have names", () => {
    expect(nameOfCode("region", "DE")).toBe("Germany");
    expect(nameOfCode("region", "DE-BY")).toBe("Bayern");
    expect(nameOfCode("region", "US-CA")).toBe("California");
    expect(nameOfCode("currency", "CHF")).toBe("Swiss Franc");
    expect(nameOfCode("language", "rm")).toBe("Romansh");
    expect(nameOfCode("region", "ZW")).toBe("Zimbabwe");
    expect(nameOfCode("region", "AQ")).toBe("Antarctica");
    expect(nameOfCode("region", "UK")).toBeUndefined();
    for (const list of ["currency", "region", "language"] as const) {
      for (const code of codesOf(list)) expect(nameOfCode(list, code), `${list} ${code}`).toMatch(/^\S.*\S$/s);
    }
  });

  it("are all of their lists", () => {
    const regions = codesOf("region");
    expect(regions.filter((code) => /^[A-Z]{2}$/.test(code))).toHaveLength(249);
    expect(regions.filter((code) => !/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(code))).toEqual([]);
    expect(new Set(regions).size).toBe(regions.length);
    expect(regions.length).toBeGreaterThan(5000);
    expect(codesOf("currency").filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(codesOf("currency").length).toBeGreaterThan(170);
    expect(codesOf("language").filter((code) => !/^[a-z]{2}$/.test(code))).toEqual([]);
    expect(codesOf("language").length).toBeGreaterThan(180);
  });

  it("are in step with their generator", () => {
    const file = new URL("../../server/src/vocabulary/codes.generated.ts", import.meta.url);
    expect(readFileSync(file, "utf8") === codesModule()).toBe(true);
  });
});
