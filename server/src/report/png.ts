import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { FONT_NAME } from "./theme.ts";

export interface PngOptions {
  /** The program that paints, as WebAssembly. */
  readonly program: Uint8Array;
  /** Font files; a sign that none of them has stays empty. */
  readonly fonts: readonly Uint8Array[];
  /** Pixels of the result for one of the picture. */
  readonly scale: number;
}

let ready: Promise<void> | undefined;

/** Paints an SVG picture. Needs no browser and no font of the system, so the same picture gives the same bytes anywhere. */
export async function paint(svg: string, { program, fonts, scale }: PngOptions): Promise<Uint8Array> {
  // The program may be started once only.
  ready ??= initWasm(Uint8Array.from(program));
  await ready;
  const painter = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: FONT_NAME, sansSerifFamily: FONT_NAME },
  });
  try {
    const image = painter.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    painter.free();
  }
}

/** The font files that a picture needs: by the scripts that its texts are written in. */
export function fontsFor(svg: string): readonly string[] {
  const scripts = scriptFonts.filter(({ signs }) => signs.test(svg)).flatMap(({ files }) => files);
  return [...new Set(["noto-sans-latin-400", "noto-sans-latin-600", ...scripts])];
}

function both(name: string): readonly string[] {
  return [`${name}-400`, `${name}-600`];
}

const scriptFonts: readonly { readonly signs: RegExp; readonly files: readonly string[] }[] = [
  {
    signs: /[\u0100-\u02ff\u1d00-\u1dbf\u1e00-\u1e9f\u20a0-\u20c0\u2100-\u2bff\ua720-\ua7ff]/u,
    files: both("noto-sans-latin-ext"),
  },
  {
    signs: /[\u0300-\u036f\u1ea0-\u1ef9\u20ab\u0102\u0103\u0110\u0111\u01a0-\u01b0]/u,
    files: both("noto-sans-vietnamese"),
  },
  { signs: /\p{Script=Greek}/u, files: [...both("noto-sans-greek"), ...both("noto-sans-greek-ext")] },
  { signs: /\p{Script=Cyrillic}/u, files: [...both("noto-sans-cyrillic"), ...both("noto-sans-cyrillic-ext")] },
  { signs: /\p{Script=Devanagari}/u, files: both("noto-sans-devanagari") },
  { signs: /\p{Script=Arabic}/u, files: both("noto-sans-arabic-arabic") },
  { signs: /\p{Script=Hebrew}/u, files: both("noto-sans-hebrew-hebrew") },
];

/** All font files that are shipped. */
export const fontFiles: readonly string[] = [
  ...new Set([...both("noto-sans-latin"), ...scriptFonts.flatMap(({ files }) => files)]),
];
