import { say } from "../../base/say.ts";
import { clean, cut, escaped, widthOf } from "../text.ts";
import { type ColorName, FONTS, light } from "../theme.ts";
import type { Figure, Message, PlanViews, Severity, Verdict, ViewName, Words } from "../views/types.ts";
import { severityWords, verdictWords, viewQuestions, viewTitles } from "../words.ts";
import { type Block, card, grid, icon, line, padded, rect, stack, text } from "./blocks.ts";

/** How wide a picture is, and the room around what it shows. */
export const WIDTH = 960;
const MARGIN = 44;

const verdictColors: Readonly<Record<Verdict, readonly [ink: ColorName, ground: ColorName]>> = {
  sound: ["good", "good-bg"],
  remarks: ["info", "info-bg"],
  warnings: ["warn", "warn-bg"],
  errors: ["bad", "bad-bg"],
  missing: ["soft", "surface"],
};

const severityColors: Readonly<Record<Severity, readonly [ink: ColorName, ground: ColorName]>> = {
  error: ["bad", "bad-bg"],
  warning: ["warn", "warn-bg"],
  information: ["info", "info-bg"],
  hint: ["info", "info-bg"],
};

/** A picture of one view: what the plan is called, what the view asks, the verdict, and what it shows. */
export function poster(views: PlanViews, name: ViewName, blocks: readonly Block[], width = WIDTH): string {
  const inner = width - MARGIN * 2;
  const { verdict, missing } = views[name];
  const gap =
    missing === undefined
      ? []
      : [padded(text(say`The plan says nothing of it yet. It begins with ${missing}.`, { color: "soft" }), 12, 4)];
  const body = stack([...gap, ...blocks])(inner);
  const title = clean(views.title) || views.name;
  const height = Math.ceil(128 + body.height + MARGIN);
  const label = `${viewTitles[name]}: ${title}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}" font-family="${FONTS}">`,
    `<title>${escaped(label)}</title>`,
    `<rect width="${width}" height="${height}" fill="${light("bg")}"/>`,
    line(cut(title, inner, { size: 14 }), MARGIN, 48, { color: "soft" }),
    line(viewTitles[name], MARGIN, 82, { size: 27, bold: true }),
    line(viewQuestions[name], MARGIN, 107, { color: "soft" }),
    chip(verdict, width - MARGIN, 62),
    body.at(MARGIN, 128),
    "</svg>",
    "",
  ].join("\n");
}

export function chipWidth(verdict: Verdict): number {
  return widthOf(verdictWords[verdict], { size: 13, bold: true }) + 44;
}

/** A verdict in a frame that ends at `right`. */
export function chip(verdict: Verdict, right: number, y: number): string {
  const word = verdictWords[verdict];
  const width = chipWidth(verdict);
  const [ink, ground] = verdictColors[verdict];
  const frame =
    verdict === "missing"
      ? rect(right - width, y, width, 27, ground, "edge", ' stroke-dasharray="4 3"')
      : rect(right - width, y, width, 27, ground);
  return `${frame}${icon(verdict, right - width + 11, y + 6, ink, 15)}${line(word, right - width + 31, y + 18, { size: 13, bold: true, color: ink })}`;
}

/** The gravest of what the checker says. */
export function messages(of: readonly Message[], most = 4): Block {
  const shown = of.slice(0, most);
  const left = of.length - shown.length;
  const more = left === 0 ? [] : [text(say`And ${left} more.`, { size: 13, color: "soft" })];
  return of.length === 0 ? stack([]) : padded(stack([...shown.map(message), ...more], 6), 8, 10);
}

function message({ severity, text: words, code }: Message): Block {
  const [ink, ground] = severityColors[severity];
  const word = severityWords[severity].one;
  return (width) => {
    // Room to spare: other fonts run wider at some sizes than the one that is measured with.
    const laid = text(`${word}: ${words} (${code})`, { size: 13, most: 4 })((width - 56) * 0.95);
    const height = laid.height + 16;
    return {
      height,
      at: (x, y) =>
        `${rect(x, y, width, height, ground)}${icon(severity, x + 14, y + 10, ink)}${laid.at(x + 42, y + 7)}`,
    };
  };
}

export interface Tile {
  readonly label: string;
  readonly text: string;
  readonly detail?: string | undefined;
}

export function figureTile(label: string, figure: Figure): Tile {
  return {
    label,
    text: figure.value === undefined && figure.missing !== undefined ? `– ${figure.missing}` : figure.text,
  };
}

export function wordsTile(label: string, words: Words): Tile {
  return { label, text: words.text ?? (words.missing === undefined ? "–" : `– ${words.missing}`) };
}

/** Numbers with what they are. */
export function tiles(items: readonly Tile[], columns = 4, size = 18): Block {
  const blocks = items.map(({ label, text: words, detail }) =>
    stack([
      text(label, { size: 12, color: "soft" }),
      text(words, {
        size: words.length > 16 ? 15 : size,
        bold: true,
        most: 4,
        color: words.startsWith("–") ? "soft" : "ink",
      }),
      ...(detail === undefined ? [] : [text(detail, { size: 12, color: "soft", most: 4 })]),
    ]),
  );
  return padded(grid(blocks, columns, card, 14), 8, 8);
}
