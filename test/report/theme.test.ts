import { describe, expect, it } from "vitest";
import { clean, cut, widthOf, wrap } from "../../server/src/report/text.ts";
import {
  type ColorName,
  colors,
  customProperties,
  styleOf,
  withCustomProperties,
} from "../../server/src/report/theme.ts";

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("the colours on a %s ground", (_, shade) => {
  const of = (name: ColorName): string => colors[name][shade];

  it.each(["ink", "soft", "accent", "good", "warn", "bad", "info"] as const)("let %s be read", (name) => {
    for (const ground of ["bg", "surface", "raised"] as const)
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["good", "warn", "bad", "info"] as const)("let texts be read on the ground of %s", (name) => {
    for (const ink of [name, "ink", "soft"] as const)
      expect(contrast(of(ink), of(`${name}-bg`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([0, 1, 2, 3, 4] as const)("let numbers be read in step %i of the heatmap", (step) => {
    expect(contrast(of(`heat${step}`), of(`heat${step}ink`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "edge"] as const)("let %s be seen", (name) => {
    expect(contrast(of(name), of("bg"))).toBeGreaterThanOrEqual(3);
  });
});

describe("styles of curves", () => {
  it("come again only after 35, and two that share a colour differ otherwise", () => {
    const all = Array.from({ length: 35 }, (_, n) => styleOf(n));
    expect(new Set(all.map((style) => JSON.stringify(style))).size).toBe(35);
    expect(new Set(all.slice(0, 7).map(({ color }) => color)).size).toBe(7);
  });
});

describe("custom properties", () => {
  it("take the place of shades, each of which stands for one name", () => {
    const light = Object.values(colors).map(([shade]) => shade);
    expect(new Set(light).size).toBe(light.length);
    expect(withCustomProperties(`<path fill="${colors.s0[0]}"/> #0072b2`)).toBe('<path fill="var(--sr-s0)"/> #0072b2');
    expect(customProperties("dark")).toContain(`--sr-bg:${colors.bg[1]}`);
  });
});

describe("texts in pictures", () => {
  const type = { size: 12 };

  it("wrap where words end, or where no word does", () => {
    expect(wrap("Roasted to order, on your desk", 100, type)).toEqual(["Roasted to order,", "on your desk"]);
    expect(wrap("W".repeat(30), 100, type).every((line) => widthOf(line, type) <= 100)).toBe(true);
    expect(wrap("快速交付和新鮮的咖啡", 60, type)).toEqual(["快速交付和", "新鮮的咖啡"]);
    expect(wrap("", 100, type)).toEqual([""]);
  });

  it("are cut with a sign that they are", () => {
    expect(wrap("one two three four five six", 60, type, 2)).toEqual(["one two", "three fou…"]);
    for (let width = 10; width < 140; width += 3) {
      // Of what people take for one sign, nothing is left alone.
      expect(cut("A family 👩‍👩‍👧‍👦 of four é", width, type)).not.toMatch(
        /👩(?!\u200d👩\u200d👧\u200d👦)(?<!👩\u200d👩)|\u200d…|e…/u,
      );
    }
    expect(widthOf(cut("Machine, beans and repair", 80, type), type)).toBeLessThanOrEqual(80);
  });

  it("lose what steers or hides", () => {
    expect(clean(" a\n\tb\u0000\u202ec\ud800 ")).toBe("a bc");
  });
});
