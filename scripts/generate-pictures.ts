import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { paint } from "../server/src/report/png.ts";
import { svgPicture } from "../server/src/report/svg.ts";
import type { ViewName } from "../server/src/report/views/types.ts";
import { fontsOf, painter } from "./painting.ts";
import { viewsOfSample } from "./sample-views.ts";

/**
 * Paints the pictures of the README and the guides from the samples. `--check` compares instead of writing, and exits 1
 * naming those that are out of step. They are PNG, as the pages of extensions show no SVG.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = "docs/pictures";

const pictures: readonly { readonly sample: string; readonly view: ViewName; readonly file: string }[] = [
  { sample: "northwind-roastery", view: "overview", file: "overview.png" },
  { sample: "northwind-roastery", view: "differentiation", file: "differentiation.png" },
  { sample: "northwind-roastery", view: "segmentation", file: "segmentation.png" },
  { sample: "northwind-roastery", view: "concentration", file: "concentration.png" },
  { sample: "faulty", view: "specialization", file: "faulty.png" },
];

async function painted(sample: string, view: ViewName): Promise<Uint8Array> {
  const svg = svgPicture(viewsOfSample(sample), view);
  return paint(svg, { program: painter(), fonts: fontsOf(svg), scale: 1.5 });
}

const outOfStep: string[] = [];
for (const { sample, view, file } of pictures) {
  const target = path.join(root, folder, file);
  const bytes = await painted(sample, view);
  if (existsSync(target) && readFileSync(target).equals(bytes)) continue;
  outOfStep.push(`${folder}/${file}`);
  if (process.argv.includes("--check")) continue;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
if (outOfStep.length > 0 && process.argv.includes("--check")) {
  process.stderr.write(`Out of step: ${outOfStep.join(", ")}. Run npm run generate.\n`);
  process.exitCode = 1;
}
