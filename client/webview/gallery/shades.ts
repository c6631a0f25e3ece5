import { colors } from "../../../server/src/report/theme.ts";

const darks = new Map<string, string>(Object.values(colors).map(([light, dark]) => [light, dark]));

/** Puts the dark shades into a picture, which is drawn with the light ones. */
export function darkened(svg: string): string {
  return svg.replace(/(?<==")#[0-9a-f]{6}(?=")/g, (found) => darks.get(found) ?? found);
}

/** The address of a picture for an image, in which nothing of it can run. */
export function addressOf(svg: string): string {
  // Half a character cannot be written down in an address.
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.replace(/\p{Surrogate}/gu, "\u{fffd}"))}`;
}
