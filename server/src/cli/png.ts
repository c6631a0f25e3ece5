import fs from "node:fs";
import { fontsFor, paint } from "../report/png.ts";
import { svgPicture } from "../report/svg.ts";
import type { PlanViews, ViewName } from "../report/views/types.ts";
import { asset } from "./assets.ts";
import { CommandError, reasonOf } from "./command.ts";

export interface PngWish {
  readonly scale: number;
  /** Font files of the user's, for scripts that the shipped fonts do not hold. */
  readonly fonts: readonly string[];
}

/** A view as a PNG, painted with the fonts that are shipped. */
export function pngPicture(views: PlanViews, name: ViewName, { scale, fonts }: PngWish): Promise<Uint8Array> {
  const svg = svgPicture(views, name);
  const shipped = fontsFor(svg).map((font) => asset(`fonts/${font}`));
  return paint(svg, { program: asset("resvg.wasm"), fonts: [...shipped, ...fonts.map(readFont)], scale });
}

function readFont(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new CommandError(`--font ${file} cannot be read: ${reasonOf(error)}`);
  }
}
