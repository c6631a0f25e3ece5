import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { asked } from "../server/src/features/templates/fill.ts";
import type { Question } from "../server/src/features/templates/questions.ts";
import { svgPicture } from "../server/src/report/svg.ts";
import { findTemplates, shippedPlace } from "../server/src/workspace/templates.ts";
import type { FoundTemplate } from "../server/src/workspace/templates-found.ts";
import { tryTemplate } from "../server/src/workspace/templates-try.ts";
import { dayOf } from "../server/src/workspace/today.ts";
import { fontsOf, painter } from "./painting.ts";
import { samePng, smallPng } from "./small-png.ts";

/**
 * Writes what the guide shows of the templates, from the templates themselves: their part of `docs/templates.md`, and for
 * each the picture of the plan that it makes when nothing but defaults is answered. `--check` compares instead of writing,
 * and exits 1 naming what is out of step.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const page = "docs/templates.md";
const folder = "docs/pictures/templates";
const BEGIN = "<!-- Written by npm run generate, from the templates. -->";
const END = "<!-- The end of what is written. -->";

/** The day on which the templates are filled, so that pictures do not change by themselves. */
const TODAY = "2026-11-22";

function card(found: FoundTemplate): string {
  const { id, template } = found;
  const { title, description, forWhom } = template.head;
  const files = [template.plan, ...template.libraries, ...template.others].map((file) => `\`${file.path}\``);
  return [
    `### ${title}`,
    description,
    `*For whom:* ${forWhom}`,
    ...(found.isFolder ? [`It makes ${files.length} files: ${files.join(", ")}.`] : []),
    `\`\`\`sh\nstrategy new ${id}\n\`\`\``,
    ["| it asks | as long as you do not answer |", "|---|---|", ...asked(template, dayOf(TODAY)).map(row)].join("\n"),
    `![The overview of the plan that ${title} makes](${path.posix.relative("docs", folder)}/${id}.png)`,
  ].join("\n\n");
}

function row({ question, initial, choices = [] }: Question): string {
  const others = choices.filter(({ word }) => word !== initial).map(({ word }) => `\`${word}\``);
  const shown = choices.length > 0 ? `\`${initial}\`; also ${others.join(", ")}` : initial;
  return `| ${inCell(question)} | ${inCell(shown)} |`;
}

function inCell(text: string): string {
  return text.replace(/[\\|<]/g, "\\$&");
}

/** The page with the part between the marks written anew. */
function pageWith(text: string, templates: readonly FoundTemplate[]): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${page} needs the lines ${BEGIN} and ${END}.`);
  const part = [BEGIN, ...templates.map(card), END].join("\n\n");
  return text.slice(0, begin) + part + text.slice(end + END.length);
}

function pictureOf(found: FoundTemplate): Uint8Array {
  const { views } = tryTemplate(found, { today: TODAY });
  if (views === undefined) throw new Error(`The template ${found.id} makes no plan.`);
  const svg = svgPicture(views, "overview");
  const image = new Resvg(svg, { font: { fontBuffers: [...fontsOf(svg)] } }).render();
  return smallPng({ width: image.width, height: image.height, rgba: image.pixels });
}

const checks = process.argv.includes("--check");
const outOfStep: string[] = [];

/** Notes that a file is out of step, and mends it unless only asked. */
function mend(name: string, write: (target: string) => void): void {
  outOfStep.push(name);
  if (!checks) write(path.join(root, name));
}

const { templates, problems } = findTemplates([shippedPlace], TODAY);
for (const { path: file, line, message } of problems) throw new Error(`templates/plans/${file}:${line + 1} ${message}`);

const text = readFileSync(path.join(root, page), "utf8");
const written = pageWith(text, templates);
if (written !== text) mend(page, (target) => writeFileSync(target, written));

await initWasm(Uint8Array.from(painter()));
mkdirSync(path.join(root, folder), { recursive: true });
const names = new Set(templates.map(({ id }) => `${id}.png`));
for (const name of readdirSync(path.join(root, folder))) {
  if (!names.has(name)) mend(`${folder}/${name}`, (target) => rmSync(target));
}
for (const found of templates) {
  const name = `${folder}/${found.id}.png`;
  const picture = pictureOf(found);
  const target = path.join(root, name);
  if (existsSync(target) && samePng(readFileSync(target), picture)) continue;
  mend(name, () => writeFileSync(target, picture));
}
if (checks && outOfStep.length > 0) {
  process.stderr.write(`Out of step: ${outOfStep.join(", ")}. Run npm run generate.\n`);
  process.exitCode = 1;
}
