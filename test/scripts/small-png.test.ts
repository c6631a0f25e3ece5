import { describe, expect, it } from "vitest";
import { type Pixels, samePng, smallPng } from "../../scripts/small-png.ts";

/** Rows of colours such as `#ff0000` as a picture. */
function picture(rows: readonly (readonly string[])[]): Pixels {
  const rgba = rows.flat().flatMap((colour) => [...Buffer.from(colour.slice(1), "hex"), 255]);
  return { width: rows[0]?.length ?? 0, height: rows.length, rgba: Uint8Array.from(rgba) };
}

const flag = picture([
  ["#ff0000", "#ffffff", "#0000ff"],
  ["#ff0000", "#ffffff", "#0000ff"],
]);

describe("small pictures", () => {
  it("are PNG files with the colours that they had", () => {
    const png = Buffer.from(smallPng(flag));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(3);
    expect(png.readUInt32BE(20)).toBe(2);
    expect(png.includes(Buffer.from("ff0000", "hex"))).toBe(true);
  });

  it("are the same where they show the same, whatever a compressor made of it", () => {
    const other = picture([
      ["#ff0000", "#ffffff", "#0000ff"],
      ["#ff0000", "#0000ff", "#0000ff"],
    ]);
    expect(samePng(smallPng(flag), smallPng(flag))).toBe(true);
    expect(samePng(smallPng(flag), smallPng(other))).toBe(false);
    expect(samePng(smallPng(flag), new Uint8Array(0))).toBe(false);
    expect(samePng(smallPng(flag), Buffer.from("not a picture at all, but long enough to look like one"))).toBe(false);
  });

  it("hold a colour for every pixel, even where there are too many", () => {
    const shades = Array.from({ length: 200 }, (_, i) => `#${i.toString(16).padStart(2, "0").repeat(3)}`);
    expect(smallPng(picture([shades])).length).toBeLessThan(600);
  });
});
