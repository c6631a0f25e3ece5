/**
 * The colours of the pictures. Every one has a name, one shade for light grounds and one for dark ones. Pages use them
 * as custom properties (`--sr-ink`), so that an editor can put its own in their place; files of a single picture hold
 * the light shades. Beside white or the dark ground, texts reach a contrast of 4.5 to 1, lines and shapes 3 to 1. The
 * series can be told apart with any kind of colour vision, and each has a symbol and a dash of its own as well.
 */
export type Shade = readonly [light: string, dark: string];

/** No light shade stands here twice: charts are drawn in light shades and looked up from them. */
export const colors = {
  bg: ["#ffffff", "#15191e"],
  surface: ["#f6f8fa", "#1d2329"],
  raised: ["#fefefe", "#20272e"],
  ink: ["#1b2530", "#e8edf2"],
  soft: ["#51606f", "#a9b6c2"],
  line: ["#dce2e8", "#343e48"],
  grid: ["#e8ecf0", "#2a333c"],
  edge: ["#82909e", "#75838f"],
  accent: ["#00629b", "#6cb8e6"],
  good: ["#1a6e45", "#6cc99b"],
  warn: ["#8a5a00", "#e6b450"],
  bad: ["#b3261e", "#ff9088"],
  info: ["#3b5b8c", "#9db8e3"],
  "good-bg": ["#e7f4ed", "#1b3327"],
  "warn-bg": ["#fbf1dc", "#372c14"],
  "bad-bg": ["#fbe9e7", "#3d201e"],
  "info-bg": ["#e9eff8", "#202b3c"],
  s0: ["#0072b2", "#56b4e9"],
  s1: ["#d55e00", "#ff9a56"],
  s2: ["#00835f", "#35c79a"],
  s3: ["#a8487f", "#e597c6"],
  s4: ["#9a7100", "#e9bf45"],
  s5: ["#5a4fb0", "#b0a7ee"],
  s6: ["#8a5a44", "#d0a58d"],
  s7: ["#4b5863", "#b3bfca"],
  heat0: ["#f0f4f8", "#1c252d"],
  heat1: ["#d3e5f2", "#1f3f55"],
  heat2: ["#a3cbe4", "#20628a"],
  heat3: ["#5aa2cc", "#5aaedd"],
  heat4: ["#0b5587", "#b4def7"],
  heat0ink: ["#1b2531", "#e8edf3"],
  heat1ink: ["#1b2532", "#e8edf4"],
  heat2ink: ["#1b2533", "#f4f8fb"],
  heat3ink: ["#101820", "#0c141b"],
  heat4ink: ["#fdfefe", "#0c141c"],
} as const satisfies Readonly<Record<string, Shade>>;

export type ColorName = keyof typeof colors;

/** The light shade. */
export function light(name: ColorName): string {
  return colors[name][0];
}

const entries = Object.entries(colors);

/** `--sr-ink:#1b2530;…` */
export function customProperties(ground: "light" | "dark"): string {
  return entries.map(([name, [onLight, onDark]]) => `--sr-${name}:${ground === "light" ? onLight : onDark}`).join(";");
}

const names = new Map<string, string>(entries.map(([name, [onLight]]) => [onLight, name]));

/** Puts custom properties in the place of the light shades that a picture was drawn with. */
export function withCustomProperties(svg: string): string {
  return svg.replace(/(?<==")#[0-9a-f]{6}(?=")/g, (found) => {
    const name = names.get(found);
    return name === undefined ? found : `var(--sr-${name})`;
  });
}

/** The font whose widths pictures are laid out with. */
export const FONT_NAME = "Noto Sans";

/** Fonts, in the order in which they are tried. */
export const FONTS = "Noto Sans, Segoe UI, Helvetica Neue, Arial, sans-serif";

/** How one curve, bar or bubble differs from the next: by colour, symbol and dash, never by colour alone. */
export interface Style {
  readonly color: ColorName;
  readonly symbol: Sign;
  /** Lengths of strokes and gaps; empty for a line without gaps. */
  readonly dash: readonly number[];
  /** Of bars and bubbles. */
  readonly filling?: Filling;
}

export type Filling = "solid" | "hollow" | "slim" | "pale";

export const signs = ["circle", "square", "triangle", "diamond", "down", "cross"] as const;
export type Sign = (typeof signs)[number];

const seriesColors = ["s1", "s2", "s3", "s4", "s5", "s6", "s7"] as const satisfies readonly ColorName[];
const dashes: readonly (readonly number[])[] = [
  [7, 4],
  [2, 3],
  [10, 3, 2, 3],
  [4, 2],
  [12, 4],
];
const rivalSymbols: readonly Sign[] = ["square", "triangle", "diamond", "down", "cross"];

/** Ours: the only one without gaps. */
export const ours: Style = { color: "s0", symbol: "circle", dash: [] };

/** That of the nth of the others. 7, 5 and 5 of each: it takes 35 until one comes again. */
export function styleOf(n: number): Style {
  return {
    color: seriesColors[n % seriesColors.length] ?? "s7",
    symbol: rivalSymbols[n % rivalSymbols.length] ?? "square",
    dash: dashes[n % dashes.length] ?? [],
  };
}
