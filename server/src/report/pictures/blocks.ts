import type { ChartSet, LegendItem } from "../charts/chart.ts";
import { draw } from "../charts/draw.ts";
import { type IconName, icons, swatch } from "../signs.ts";
import { clean, cut, escaped, widthOf, wrap } from "../text.ts";
import { type ColorName, light } from "../theme.ts";

/** Something that is laid out for a width, and then knows its height. */
export type Block = (width: number) => Laid;

export interface Laid {
  readonly height: number;
  /** The SVG of it, with its upper left corner at a place. */
  at(x: number, y: number): string;
}

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: ColorName;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of text; `y` is where its letters stand. */
export function line(
  text: string,
  x: number,
  y: number,
  { size = 14, bold = false, color = "ink", anchor = "start" }: Style = {},
): string {
  const weight = bold ? ' font-weight="600"' : "";
  const side = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight}${side} fill="${light(color)}">${escaped(clean(text))}</text>`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: ColorName,
  stroke?: ColorName,
  more = "",
): string {
  const edge = stroke === undefined ? "" : ` stroke="${light(stroke)}"`;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="8" fill="${light(fill)}"${edge}${more}/>`;
}

/** A text that wraps. */
export function text(words: string, style: Style & { most?: number } = {}): Block {
  const { size = 14, bold = false, most = 12 } = style;
  return (width) => {
    const lines = wrap(words, width, { size, bold }, most);
    const leading = Math.round(size * 1.45);
    return {
      height: lines.length * leading,
      at: (x, y) => lines.map((each, i) => line(each, x, y + size + i * leading, style)).join("\n"),
    };
  };
}

export function heading(words: string): Block {
  return padded(text(words, { size: 17, bold: true }), 18, 4);
}

export function hint(words: string): Block {
  return padded(text(words, { size: 13, color: "soft" }), 0, 8);
}

/** A block with room above and below. */
export function padded(block: Block, above: number, below: number): Block {
  return (width) => {
    const laid = block(width);
    return { height: laid.height + above + below, at: (x, y) => laid.at(x, y + above) };
  };
}

/** Blocks below each other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  return (width) => {
    const laid = blocks.map((block) => block(width));
    const height = laid.reduce((sum, each) => sum + each.height, 0) + gap * Math.max(0, laid.length - 1);
    return {
      height,
      at: (x, y) => {
        let top = y;
        return laid
          .map((each) => {
            const svg = each.at(x, top);
            top += each.height + gap;
            return svg;
          })
          .join("\n");
      },
    };
  };
}

/** Blocks in a grid, each as high as the highest of its row. `frame` draws what lies behind one. */
export function grid(
  blocks: readonly Block[],
  columns: number,
  frame?: (at: { x: number; y: number; width: number; height: number }, i: number) => string,
  inset = 16,
): Block {
  const gap = 14;
  return (width) => {
    const each = (width - gap * (columns - 1)) / columns;
    const laid = blocks.map((block) => block(each - inset * 2));
    const rows: { start: number; height: number }[] = [];
    for (let start = 0; start < laid.length; start += columns) {
      const height = Math.max(...laid.slice(start, start + columns).map((one) => one.height)) + inset * 2;
      rows.push({ start, height });
    }
    const height = rows.reduce((sum, row) => sum + row.height + gap, -gap);
    return {
      height: Math.max(0, height),
      at: (x, y) => {
        let top = y;
        return rows
          .map(({ start, height: high }) => {
            const row = laid.slice(start, start + columns).map((one, i) => {
              const left = x + i * (each + gap);
              const behind = frame?.({ x: left, y: top, width: each, height: high }, start + i) ?? "";
              return `${behind}${one.at(left + inset, top + inset)}`;
            });
            top += high + gap;
            return row.join("\n");
          })
          .join("\n");
      },
    };
  };
}

/** The frame of a card. */
export function card(at: { x: number; y: number; width: number; height: number }): string {
  return rect(at.x, at.y, at.width, at.height, "surface", "line");
}

export function icon(name: IconName, x: number, y: number, color: ColorName, size = 16): string {
  const { ground, line: stroke } = icons[name];
  const scale = size === 16 ? "" : ` scale(${size / 16})`;
  return `<g transform="translate(${round(x)} ${round(y)})${scale}"><path d="${ground}" fill="${light(color)}"/><path d="${stroke}" fill="none" stroke="${light("bg")}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/></g>`;
}

/** Texts in frames, as many in a row as fit. */
export function tags(
  items: readonly {
    readonly text: string;
    readonly note?: string;
    readonly strong?: boolean;
    readonly dashed?: boolean;
    readonly icon?: IconName;
  }[],
): Block {
  return (width) => {
    const placed: { x: number; y: number; wide: number; item: (typeof items)[number]; shown: string }[] = [];
    let [x, y] = [0, 0];
    for (const item of items) {
      const note = item.note === undefined ? 0 : widthOf(item.note, { size: 12 }) + 8;
      const sign = item.icon === undefined ? 0 : 22;
      const shown = cut(clean(item.text), width - note - sign - 28, { size: 14, bold: item.strong ?? false });
      const wide = widthOf(shown, { size: 14, bold: item.strong ?? false }) + note + sign + 26;
      if (x > 0 && x + wide > width) [x, y] = [0, y + 42];
      placed.push({ x, y, wide, item, shown });
      x += wide + 10;
    }
    return {
      height: items.length === 0 ? 0 : y + 34,
      at: (left, top) => placed.map((each) => tag(each, left, top)).join("\n"),
    };
  };
}

function tag(
  {
    x,
    y,
    wide,
    item,
    shown,
  }: {
    x: number;
    y: number;
    wide: number;
    item: { note?: string; strong?: boolean; dashed?: boolean; icon?: IconName };
    shown: string;
  },
  left: number,
  top: number,
): string {
  const strong = item.strong === true;
  const more = `${strong ? ' stroke-width="2"' : ""}${item.dashed === true ? ' stroke-dasharray="4 3"' : ""}`;
  const from = left + x + 13;
  const sign = item.icon === undefined ? "" : icon(item.icon, from, top + y + 9, "accent");
  const start = from + (item.icon === undefined ? 0 : 22);
  const end = start + widthOf(shown, { size: 14, bold: strong }) + 8;
  return [
    rect(left + x, top + y, wide, 34, "bg", strong ? "accent" : item.dashed === true ? "edge" : "line", more),
    sign,
    line(shown, start, top + y + 22, { bold: strong }),
    item.note === undefined ? "" : line(item.note, end, top + y + 22, { size: 12, color: "soft" }),
  ].join("");
}

/** A key of signs. */
export function legend(items: readonly LegendItem[]): Block {
  return (width) => {
    const placed: { x: number; y: number; item: LegendItem; shown: string }[] = [];
    let [x, y] = [0, 0];
    for (const item of items) {
      const shown = cut(clean(item.label), Math.min(320, width - 40), { size: 13 });
      const wide = 38 + widthOf(shown, { size: 13 });
      if (x > 0 && x + wide > width) [x, y] = [0, y + 22];
      placed.push({ x, y, item, shown });
      x += wide + 22;
    }
    return {
      height: items.length === 0 ? 0 : y + 28,
      at: (left, top) =>
        placed
          .map(
            (each) =>
              `<g transform="translate(${round(left + each.x)} ${round(top + each.y)})">${swatch(each.item)}</g>${line(each.shown, left + each.x + 38, top + each.y + 12.5, { size: 13 })}`,
          )
          .join("\n"),
    };
  };
}

/** A chart with its title and its key. */
export function chart(set: ChartSet, empty: string): Block {
  return (width) => {
    const charts = set.draw(width);
    const drawn: Block[] = charts.map((each) => () => ({
      height: each.height + 8,
      at: (x, y) =>
        draw(each)
          .replace(/^<svg [^>]*?viewBox/, `<svg x="${round(x)}" y="${round(y)}" viewBox`)
          .replace(/ role="img" aria-label="[^"]*"/, ""),
    }));
    const body = charts.length === 0 ? [text(empty, { color: "soft" })] : [legend(set.legend), ...drawn];
    return stack([heading(set.title), hint(set.hint), ...body])(width);
  };
}
