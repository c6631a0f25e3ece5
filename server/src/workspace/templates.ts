import { say } from "../base/say.ts";
import { decode } from "../base/utf8.ts";
import { readTemplate, type Template, type TemplateText } from "../features/templates/read.ts";
import type { ResolvedConfig } from "./config.ts";
import { configName } from "./config-extends.ts";
import { type Files, memoryFiles } from "./files.ts";
import { shippedTemplates } from "./shipped-templates.generated.ts";
import { type FoundTemplate, inFolder, type TemplatesPlace, type TemplateTrouble } from "./templates-found.ts";
import { faultsOnceFilled } from "./templates-try.ts";

/** Where templates come from, and what is found there. */

export interface Gallery {
  /** In the order of their places, then by id. */
  readonly templates: readonly FoundTemplate[];
  readonly problems: readonly TemplateTrouble[];
  /** Why templates cannot be used that have an id all the same. */
  readonly broken: ReadonlyMap<string, readonly TemplateTrouble[]>;
}

const ENDING = ".strategy";

const shippedFiles = memoryFiles(shippedTemplates);

/** Files and folders at the top, in the order that was given to them, which is not that of their names. */
const shippedNames = [...new Set(Object.keys(shippedTemplates).map((path) => path.replace(/\/.*$/s, "/")))];

/** The templates that come with the program, in the order of `templates/plans/order.json`. */
export const shippedPlace: TemplatesPlace = {
  source: "shipped",
  name: "Strategy",
  files: { ...shippedFiles, list: (folder) => (folder === "" ? shippedNames : shippedFiles.list(folder)) },
  folder: "",
};

/** All places in their order: shipped, the workspace's, those of packages, the user's. */
export function placesOf(
  workspace: { readonly files: Files; readonly config: ResolvedConfig } | undefined,
  user: { readonly files: Files; readonly name: string } | undefined,
): readonly TemplatesPlace[] {
  const own: TemplatesPlace[] = [];
  const packages: TemplatesPlace[] = [];
  for (const { folder, package: bundle } of workspace?.config.templates ?? []) {
    if (workspace === undefined) break;
    const { files } = workspace;
    if (bundle === undefined) own.push({ source: "workspace", name: folder === "" ? "." : folder, files, folder });
    else packages.push({ source: "package", name: bundle, files, folder });
  }
  const users: TemplatesPlace[] =
    user === undefined ? [] : [{ source: "user", name: user.name, files: user.files, folder: "" }];
  return [shippedPlace, ...own, ...packages, ...users];
}

/**
 * Every template of some places. One that is broken is told and hides no other; of those with the same id the last one
 * counts.
 *
 * @param today as in `2026-11-22`.
 * @param only looks for one id, and at no other.
 */
export function findTemplates(places: readonly TemplatesPlace[], today: string, only?: string): Gallery {
  const byId = new Map<string, FoundTemplate>();
  const problems: TemplateTrouble[] = [];
  const broken = new Map<string, readonly TemplateTrouble[]>();
  for (const place of places) {
    const candidates = candidatesIn(place, problems);
    for (const { id, base, paths, isFolder } of candidates) {
      if (only !== undefined && id !== only) continue;
      const read = readAt(place, base, paths);
      const found = "template" in read ? { id, place, base, isFolder, template: read.template } : undefined;
      const faults = found === undefined ? [] : faultsOf(found, today);
      const told = "template" in read ? faults : read.faults;
      problems.push(...told);
      const stops = told.filter(({ mild }) => mild !== true);
      if (found !== undefined && stops.length === 0) {
        byId.delete(id);
        byId.set(id, found);
        broken.delete(id);
      } else if (!byId.has(id)) broken.set(id, stops);
    }
  }
  return { templates: [...byId.values()], problems, broken };
}

interface Candidate {
  readonly id: string;
  readonly base: string;
  /** In the place's files. */
  readonly paths: readonly string[];
  readonly isFolder: boolean;
}

function candidatesIn(place: TemplatesPlace, problems: TemplateTrouble[]): readonly Candidate[] {
  const { files, folder, source } = place;
  const names = files.list(folder).filter(isPlainName);
  if (names.length === 0 && source !== "shipped" && source !== "user") {
    const message = say`There is no such folder, or nothing in it. Correct it where the configuration names it under templates.`;
    problems.push({ place, path: folder, line: 0, message });
  }
  return names.flatMap((name): Candidate[] => {
    const path = inFolder(folder, name);
    if (name.endsWith(ENDING) && name.length > ENDING.length) {
      return [{ id: name.slice(0, -ENDING.length), base: folder, paths: [path], isFolder: false }];
    }
    if (!name.endsWith("/") || name.startsWith(".") || name === "node_modules/") return [];
    const base = path.slice(0, -1);
    const paths = filesBelow(files, base);
    // A folder without a plan or library is none of our business.
    return paths.some((each) => each.endsWith(ENDING)) ? [{ id: name.slice(0, -1), base, paths, isFolder: true }] : [];
  });
}

/** A name of one file or folder: nothing that leads elsewhere once it is put behind another folder. */
function isPlainName(name: string): boolean {
  const bare = name.endsWith("/") ? name.slice(0, -1) : name;
  return bare !== "" && bare !== "." && bare !== ".." && !/[\\/:\0]/.test(bare);
}

/** The files of a template in a folder. */
function filesBelow(files: Files, base: string): readonly string[] {
  const found: string[] = [];
  const folders = [base];
  for (const folder of folders) {
    for (const name of files.list(folder).filter(isPlainName)) {
      const path = inFolder(folder, name);
      if (name.endsWith(ENDING) || name === configName || name === "README.md") found.push(path);
      else if (name.endsWith("/") && !name.startsWith(".") && name !== "node_modules/") folders.push(path.slice(0, -1));
    }
  }
  return found;
}

type Read = { readonly template: Template } | { readonly faults: readonly TemplateTrouble[] };

function readAt(place: TemplatesPlace, base: string, paths: readonly string[]): Read {
  const texts: TemplateText[] = [];
  for (const path of paths) {
    const text = textAt(place, path);
    if (typeof text === "string") return { faults: [{ place, path, line: 0, message: text }] };
    texts.push({ path: base === "" ? path : path.slice(base.length + 1), ...text });
  }
  const template = readTemplate(texts);
  const faults = "fault" in template ? [template.fault] : template.problems;
  if (faults.length > 0 || "fault" in template) {
    return { faults: faults.map((fault) => ({ place, ...fault, path: inFolder(base, fault.path) })) };
  }
  return { template };
}

/** The text of a file, or why it is not read. */
function textAt({ files, folder }: TemplatesPlace, path: string): Omit<TemplateText, "path"> | string {
  const real = files.real?.(path);
  const home = folder === "" ? "" : `${files.real?.(folder) ?? folder}/`;
  const leaves = real !== undefined && !real.startsWith(home);
  if (leaves || files.locate(path) === "outside") {
    return say`
      This file is a link that leads out of the folder of templates, so it is not read. Put the file itself there.`;
  }
  const content = files.read(path);
  if (content === undefined) return say`The file cannot be read.`;
  if (typeof content === "string") return { text: content };
  const { text, firstBad } = decode(content);
  return { text, firstBad };
}

/** What is wrong with a template once it is filled. What is shipped has been looked at before. */
function faultsOf(found: FoundTemplate, today: string): readonly TemplateTrouble[] {
  if (found.place.source === "shipped") return [];
  return faultsOnceFilled(found, today);
}
