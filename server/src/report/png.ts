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

/**
 * The font files that a picture needs: by the scripts that its texts are written in. Each of them has Latin letters as
 * well, as the painter takes a whole line from one font where letters join.
 */
export function fontsFor(svg: string): readonly string[] {
  const more = scripts.filter(({ signs }) => signs.test(svg)).flatMap(({ font }) => weights(font));
  return [...weights("NotoSans"), ...more];
}

/** All font files that are shipped. */
export function fontFiles(): readonly string[] {
  return [...weights("NotoSans"), ...scripts.flatMap(({ font }) => weights(font))];
}

function weights(font: string): readonly string[] {
  return [`${font}_400Regular.ttf`, `${font}_600SemiBold.ttf`];
}

const scripts: readonly { readonly signs: RegExp; readonly font: string }[] = [
  { signs: /\p{Script=Arabic}/u, font: "NotoSansArabic" },
  { signs: /\p{Script=Hebrew}/u, font: "NotoSansHebrew" },
];
