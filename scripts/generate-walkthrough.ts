import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { svgPicture } from "../server/src/report/svg.ts";
import { colors, light } from "../server/src/report/theme.ts";
import type { ViewName } from "../server/src/report/views/types.ts";
import { viewsOfSample } from "./sample-views.ts";

/**
 * Draws the pictures of the walkthrough from the samples, for light and for dark themes. `--check` compares instead of
 * writing, and exits 1 naming those that are out of step.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = "client/media/walkthrough";

/** The part of a picture that a step shows: from one height to another, at which nothing is cut through. */
interface Part {
  readonly step: string;
  readonly sample: string;
  readonly view: ViewName;
  readonly from: number;
  readonly to: number;
}

/** As wide as the place that the walkthrough has for it, more or less: so the words can be read. */
const WIDTH = 600;

const parts: readonly Part[] = [
  { step: "create", sample: "northwind-roastery", view: "overview", from: 645, to: 1028 },
  { step: "mend", sample: "faulty", view: "specialization", from: 18, to: 362 },
  { step: "look", sample: "northwind-roastery", view: "differentiation", from: 18, to: 608 },
  { step: "try", sample: "northwind-roastery", view: "concentration", from: 280, to: 608 },
  { step: "team", sample: "northwind-roastery", view: "segmentation", from: 18, to: 556 },
];

function cut({ sample, view, from, to }: Part): string {
  const whole = svgPicture(viewsOfSample(sample), view, WIDTH);
  const height = to - from;
  const [, tag, width, was] = /^<svg ([^>]*?)width="(\d+)" height="(\d+)"/.exec(whole) ?? [];
  if (tag === undefined || width === undefined || Number(was) < to)
    throw new Error(`${view} of ${sample} is another one.`);
  const ground = `<rect width="${width}" height="${was}" fill="${light("bg")}"/>`;
  if (!whole.includes(ground)) throw new Error(`${view} of ${sample} has another ground.`);
  const edge = `x="0.5" y="${from + 0.5}" width="${Number(width) - 1}" height="${height - 1}" rx="14"`;
  return whole
    .replace(
      /width="\d+" height="\d+" viewBox="[^"]*"/,
      `width="${width}" height="${height}" viewBox="0 ${from} ${width} ${height}"`,
    )
    .replace(ground, `<rect ${edge} fill="${light("bg")}" stroke="${light("line")}"/>`);
}

/** The same picture in the dark shades. No light shade stands for two colours. */
function dark(svg: string): string {
  const shades = new Map<string, string>(Object.values(colors).map(([onLight, onDark]) => [onLight, onDark]));
  return svg.replace(/#[0-9a-f]{6}\b/g, (shade) => shades.get(shade) ?? shade);
}

const outOfStep: string[] = [];
for (const part of parts) {
  const picture = cut(part);
  for (const [theme, text] of [["light", picture] as const, ["dark", dark(picture)] as const]) {
    const file = `${folder}/${part.step}-${theme}.svg`;
    const target = path.join(root, file);
    if (existsSync(target) && readFileSync(target, "utf8") === text) continue;
    outOfStep.push(file);
    if (process.argv.includes("--check")) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
if (outOfStep.length > 0 && process.argv.includes("--check")) {
  process.stderr.write(`Out of step: ${outOfStep.join(", ")}. Run npm run generate.\n`);
  process.exitCode = 1;
}
