import { asked } from "../features/templates/fill.ts";
import type { Gallery } from "../workspace/templates.ts";
import type { FoundTemplate, TemplateSource, TemplateTrouble } from "../workspace/templates-found.ts";
import { printable, printableJson } from "./printable.ts";
import { wrapped } from "./wrapped.ts";

/** The templates for people and for programs. */

const headings: Readonly<Record<TemplateSource, (name: string) => string>> = {
  shipped: () => "Templates that come with Strategy",
  workspace: (name) => `Templates of this workspace, in ${name}`,
  package: (name) => `Templates of the package ${name}`,
  user: (name) => `Your own templates, in ${name}`,
};

/** The list, for lines of at most so many columns. */
export function listText({ templates }: Gallery, width: number): string {
  const indent = 2 + Math.min(24, Math.max(0, ...templates.map(({ id }) => id.length))) + 2;
  const lines: string[] = [];
  let heading = "";
  for (const { id, place, template } of templates) {
    const next = headings[place.source](place.name);
    if (next !== heading) lines.push(...(heading === "" ? [] : [""]), next, "");
    heading = next;
    const start = `  ${id}`.padEnd(indent);
    const title = printable(template.head.title);
    // A long id has a line of its own.
    if (start.length > indent) lines.push(start, `${" ".repeat(indent)}${title}`);
    else lines.push(`${start}${title}`);
    for (const line of wrapped(printable(gist(template.head.description)), width - indent)) {
      lines.push(`${" ".repeat(indent)}${line}`);
    }
  }
  return `${[...lines, "", "strategy new TEMPLATE makes a plan from one of them."].join("\n")}\n`;
}

export function listJson({ templates, problems }: Gallery, today: number): string {
  return `${printableJson({
    version: 1,
    templates: templates.map(({ id, place, template, isFolder }: FoundTemplate) => ({
      id,
      title: template.head.title,
      description: template.head.description,
      forWhom: template.head.forWhom,
      source: place.source,
      sourceName: place.name,
      folder: isFolder,
      questions: asked(template, today),
    })),
    problems: problems.map(({ place, path, line, message }) => ({ source: place.source, path, line, message })),
  })}\n`;
}

/** What is wrong with a template: `templates/stall.strategy:14 …` */
export function troubleLine({ place, path, line, message }: TemplateTrouble): string {
  const shown = place.source === "user" ? `${place.name}/${path}` : path;
  return `${shown}:${line + 1} ${message}`;
}

/** The first sentence of a description, its Markdown left out. */
function gist(description: string): string {
  const [paragraph = ""] = description.split(/\n\s*\n/);
  const plain = paragraph.replace(/\s+/g, " ").replace(/[*_`]+(\S(?:.*?\S)?)[*_`]+/g, "$1");
  return /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
}
