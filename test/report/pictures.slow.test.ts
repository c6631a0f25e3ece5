import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewNames } from "../../server/src/report/names.ts";
import { fontFiles, fontsFor, paint } from "../../server/src/report/png.ts";
import { svgPicture } from "../../server/src/report/svg.ts";
import { all, parseMarkup, textOf } from "../support/markup.ts";
import { hostile, manySegments, sampleViews, withTexts } from "../support/reports.ts";
import { views } from "../support/views.ts";

const northwind = sampleViews("northwind-roastery");

describe("a view as a picture", () => {
  it.each(viewNames)("is kept for samples: %s; `npx vitest run test/report -u` writes them anew", async (name) => {
    await expect(svgPicture(northwind, name)).toMatchFileSnapshot(`golden/northwind-${name}.svg`);
    await expect(svgPicture(sampleViews("faulty"), name)).toMatchFileSnapshot(`golden/faulty-${name}.svg`);
  });

  it("is the same each time, in whatever order and surroundings it is drawn", () => {
    const first = viewNames.map((name) => svgPicture(northwind, name));
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    const again = [...viewNames].reverse().map((name) => svgPicture(sampleViews("northwind-roastery"), name));
    process.env.TZ = zone;
    expect(again.reverse()).toEqual(first);
  });

  it.each(viewNames)("says what it is, and holds nothing that only a browser has: %s", (name) => {
    const svg = svgPicture(northwind, name);
    const tree = parseMarkup(svg.trim());
    const [root] = all(tree, "svg");
    expect(root?.attributes).toMatchObject({ role: "img", width: "960" });
    expect(textOf(all(tree, "title")[0] ?? tree)).toMatch(/: Northwind Roastery 2027 to 2028$/);
    expect(svg).not.toMatch(/var\(|<style|<script|<foreignObject|<image|href=|ecmeta|class="zr/);
    const ids = all(tree).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(viewNames)("keeps everything within its bounds: %s", (name) => {
    const tree = parseMarkup(svgPicture(views(manySegments(50)), name).trim());
    const [root] = all(tree, "svg");
    const height = Number(root?.attributes.height);
    for (const { attributes } of all(tree, "text")) {
      if (attributes.y === undefined || attributes.transform !== undefined) continue;
      expect(Number(attributes.y)).toBeLessThan(height);
      expect(Number(attributes.x)).toBeLessThanOrEqual(960);
    }
  });

  it("draws an empty plan with its gaps", () => {
    const empty = views('strategy Tea "Tea"');
    for (const name of viewNames) {
      const words = textOf(parseMarkup(svgPicture(empty, name).trim()));
      if (name !== "overview") expect(words).toContain("The plan says nothing of it yet. It begins with");
    }
  });
});

describe("texts of strangers in a picture", () => {
  const tags = new Set(
    viewNames.flatMap((name) => all(parseMarkup(svgPicture(northwind, name).trim())).map(({ tag }) => tag)),
  );

  it("stay texts, whatever they hold: property", () => {
    const anything = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(anything, { minLength: 5, maxLength: 20 }), fc.constantFrom(...viewNames), (texts, name) => {
        let n = 0;
        const svg = svgPicture(
          withTexts(northwind, () => texts[n++ % texts.length] ?? ""),
          name,
        );
        for (const { tag, attributes } of all(parseMarkup(svg.trim()))) {
          expect(tags).toContain(tag);
          expect(Object.keys(attributes).filter((key) => /^on|href/.test(key))).toEqual([]);
        }
        // XML has no way to write these, escaped or not.
        expect(svg).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a picture as PNG", () => {
  const program = readFileSync("node_modules/@resvg/resvg-wasm/index_bg.wasm");
  const folders = { NotoSans: "noto-sans", NotoSansArabic: "noto-sans-arabic", NotoSansHebrew: "noto-sans-hebrew" };

  function font(file: string): Uint8Array {
    const [name = "", weight = ""] = file.replace(".ttf", "").split("_");
    const folder = Object.entries(folders).find(([font]) => font === name)?.[1] ?? "";
    return readFileSync(`node_modules/@expo-google-fonts/${folder}/${weight}/${file}`);
  }

  function png(svg: string, scale = 1): Promise<Uint8Array> {
    return paint(svg, { program, fonts: fontsFor(svg).map(font), scale });
  }

  it("is the same each time, of the size that is asked for, and painted with the fonts that are shipped", async () => {
    const svg = svgPicture(northwind, "posture");
    const one = await png(svg);
    expect([...one.subarray(1, 4)]).toEqual([..."PNG"].map((char) => char.charCodeAt(0)));
    const width = (bytes: Uint8Array): number => Buffer.from(bytes).readUInt32BE(16);
    expect(width(one)).toBe(960);
    expect(width(await png(svg, 2))).toBe(1920);
    expect(Buffer.from(await png(svg)).equals(one)).toBe(true);
    const without = await paint(svg, { program, fonts: [], scale: 1 });
    expect(Buffer.from(without).equals(one)).toBe(false);
  });

  it("takes the font of a script only where it is written", () => {
    expect(fontsFor("Small offices · Кофейни · Καφέ")).toEqual(["NotoSans_400Regular.ttf", "NotoSans_600SemiBold.ttf"]);
    expect(fontsFor("مرحبا")).toContain("NotoSansArabic_400Regular.ttf");
    expect(fontsFor("שלום")).toContain("NotoSansHebrew_600SemiBold.ttf");
    for (const file of fontFiles()) expect(font(file).length).toBeGreaterThan(10_000);
  });

  it("does not fail on signs that no font has", async () => {
    const plan =
      'strategy Tea "快速交付 👩‍🚀 مرحبا שלום \\u0001"\nvalue A "日本語"\ncompetitor C "競合" {\n  offers A 3\n}';
    const svg = svgPicture(views(plan), "differentiation");
    expect((await png(svg)).length).toBeGreaterThan(1000);
  });
});
