import { type Filled, fill } from "../features/templates/fill.ts";
import type { Template } from "../features/templates/read.ts";
import type { Files } from "./files.ts";
import { folderOf, relativeTo, resolve } from "./paths.ts";
import { dayOf } from "./today.ts";

/** Templates as they are found, with the place that they are from. */

export type TemplateSource = "shipped" | "workspace" | "package" | "user";

/** A folder that templates are looked for in. */
export interface TemplatesPlace {
  readonly source: TemplateSource;
  /** What it is called, for people. */
  readonly name: string;
  readonly files: Files;
  /** A path in `files`; empty for all of them. */
  readonly folder: string;
}

export interface FoundTemplate {
  /** The name of its file without `.strategy`, or of its folder. */
  readonly id: string;
  readonly place: TemplatesPlace;
  readonly template: Template;
  /** The folder of its files, a path in the place's files; that of the place where it is a single file. */
  readonly base: string;
  /** Whether it makes a folder with several files. */
  readonly isFolder: boolean;
}

export interface TemplateTrouble {
  readonly place: TemplatesPlace;
  /** In the place's files. */
  readonly path: string;
  /** From 0. */
  readonly line: number;
  readonly message: string;
  /** Whether the template can be used all the same. */
  readonly mild?: boolean;
}

/** What lies in a folder, as a path. */
export function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

export interface FillPlace {
  readonly answers?: Readonly<Record<string, string>>;
  /** As in `2026-11-22`. */
  readonly today: string;
  /** The folder that the plan will lie in, relative to the root; what it imports is named from there. */
  readonly target?: string;
}

/** Fills a template that was found. Nothing is written. */
export function fillFound(found: FoundTemplate, { answers = {}, today, target }: FillPlace): Filled {
  const { template, base, place, isFolder } = found;
  const day = dayOf(today);
  if (target === undefined || place.source === "shipped" || place.source === "user") {
    return fill(template, { answers, today: day });
  }
  const own = new Set([template.plan, ...template.libraries].map(({ path }) => inFolder(base, path)));
  const importPath = (path: string, from: string): string => {
    const leads = resolve(folderOf(inFolder(base, from)), path);
    if (leads === undefined || own.has(leads)) return path;
    return relativeTo(isFolder ? folderOf(inFolder(target, from)) : target, leads);
  };
  return fill(template, { answers, today: day, importPath });
}
