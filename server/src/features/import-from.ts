import { folderOf, relativeTo } from "../base/paths.ts";
import { say } from "../base/say.ts";
import type { Edit } from "../model/diagnostic.ts";
import { docOf } from "../model/docs.ts";
import { walk } from "../model/imported.ts";
import type { Declaration, Plan } from "../model/plan.ts";
import type { SourceFile } from "../model/source.ts";
import type { Kind } from "../vocabulary/values.ts";
import { headLines, importOf } from "./completion/additions.ts";
import { nearestFirst } from "./completion/elsewhere.ts";
import type { Host } from "./host.ts";
import { allInPlay, isTemplate, reasonOf } from "./in-play.ts";
import { excludedTexts, seen } from "./names.ts";

/** A file that another one could import. */
export interface ImportableFile {
  /** Relative to the root. */
  readonly path: string;
  /** As an `import` writes it. */
  readonly importPath: string;
  /** The title of a plan; absent for a library. */
  readonly plan?: string;
  /** Whether the file sees it already, over any way. */
  readonly imported: boolean;
  /** In the order of the text. */
  readonly declarations: readonly ImportableDeclaration[];
}

export interface ImportableDeclaration {
  readonly kind: Kind;
  readonly name: string;
  readonly title: string;
  /** The first line of its documentation; empty where it has none. */
  readonly about: string;
  /**
   * What it is to the file now:
   * - `play`: in play. `sight`: imported, but nothing names or uses it. `excluded`: the plan excludes it.
   * - `hidden`: the file declares one of that kind and name itself, which wins.
   * - `clash`: the file sees another one of that kind and name, so that the name would stand for two.
   * - `new`: none of these.
   */
  readonly standing: "new" | "sight" | "play" | "excluded" | "hidden" | "clash";
}

/**
 * The files that a file could import, libraries first and then by how near they are: not itself, nothing that would close
 * a circle, no template, and nothing that declares nothing. Those that are imported already are among them.
 */
export function importable(host: Host, path: string): readonly ImportableFile[] {
  const plan = host.plan(path);
  if (plan === undefined) return [];
  const imported = new Set(walk(plan.file).map((file) => file.path));
  const circle = new Set(host.importersOf(path));
  const inPlay = new Set(allInPlay(plan));
  const paths = [...new Set([...host.paths(), ...imported])].filter((each) => each !== path && !circle.has(each));
  const files: ImportableFile[] = [];
  for (const each of nearestFirst(folderOf(path), paths)) {
    const other = host.source(each);
    if (other === undefined || other.declarations.length === 0 || isTemplate(other)) continue;
    files.push({
      path: each,
      importPath: relativeTo(folderOf(path), each),
      ...(other.isPlan ? { plan: planTitle(other) } : {}),
      imported: imported.has(each),
      declarations: other.declarations.map((declaration) => ({
        kind: declaration.kind,
        name: declaration.name,
        title: declaration.title,
        about: firstLine(docOf(other, declaration.statement)),
        standing: standingOf(plan, inPlay, declaration),
      })),
    });
  }
  return [...files.filter((file) => file.plan === undefined), ...files.filter((file) => file.plan !== undefined)];
}

function planTitle(file: SourceFile): string {
  const title = file.content.find("strategy")?.values[1];
  return title?.type === "text" ? title.value : file.path;
}

function firstLine(doc: string | undefined): string {
  const line = doc?.split("\n").find((each) => each.trim() !== "") ?? "";
  return line.replace(/^\s*#+\s*/, "").trim();
}

function standingOf(
  plan: Plan,
  inPlay: ReadonlySet<Declaration>,
  declaration: Declaration,
): ImportableDeclaration["standing"] {
  const { kind, name } = declaration;
  if (plan.file.own[kind].has(name)) return "hidden";
  if (inPlay.has(declaration)) return "play";
  if (declaration.kind === "segment" && plan.excluded.has(declaration)) return "excluded";
  const meant = seen(plan.file, kind, name);
  if (meant.length === 0) return "new";
  return meant.length === 1 && meant[0] === declaration ? "sight" : "clash";
}

/** A declaration by what tells it from the others of its file. */
export interface Pick {
  readonly kind: Kind;
  readonly name: string;
}

/**
 * What it takes to import declarations of a file: an `import` unless the file sees it already, and a `use` of what does
 * not come into play by itself. No edits where nothing is left to do.
 */
export function importing(plan: Plan, from: SourceFile, picks: readonly Pick[]): readonly Edit[] {
  const { file } = plan;
  const inPlay = new Set(allInPlay(plan));
  const uses = new Set<string>();
  for (const declaration of picked(from, picks)) {
    const { kind, name } = declaration;
    if (kind === "value" || kind === "competitor" || inPlay.has(declaration)) continue;
    if (!comesByItself(file, declaration) && !file.uses.some((use) => use.name.value === name)) uses.add(name);
  }
  const rows = walk(file).includes(from) ? [] : [importOf(relativeTo(folderOf(file.path), from.path))];
  const use = file.uses.filter(({ entry }) => !entry.faulty).at(-1);
  const edits: Edit[] = [];
  if (uses.size > 0) {
    const names = [...uses].join(", ");
    if (use === undefined) rows.push(`use ${names}`);
    else edits.push({ file, start: use.name.end, end: use.name.end, newText: `, ${names}` });
  }
  if (rows.length > 0) edits.push(headLines(file, rows));
  return edits.sort((a, b) => a.start - b.start);
}

/** Whether the plan names a segment, which brings it into play as soon as it is in sight, or excludes it, so that no `use` would. */
function comesByItself(file: SourceFile, { kind, name, title }: Declaration): boolean {
  if (kind !== "segment") return false;
  if (file.refs.some((ref) => ref.kind === kind && ref.name === name)) return true;
  const called = [name.toLowerCase(), title.toLowerCase()];
  return excludedTexts(file).some(({ value }) => called.includes(value.toLowerCase()));
}

function picked(from: SourceFile, picks: readonly Pick[]): readonly Declaration[] {
  return picks.flatMap(({ kind, name }) => from.own[kind].get(name)?.slice(0, 1) ?? []);
}

/** What comes into play with an import, and what does not yet. */
export interface Arrivals {
  /** What was not in play before, in the order in which a plan is read. */
  readonly comes: readonly Arrival[];
  /** What was picked and is not in play even then. */
  readonly waits: readonly Arrival[];
  /** What was in play and is no more: its name stands for two things now. */
  readonly leaves: readonly Arrival[];
}

export interface Arrival extends Pick {
  readonly title: string;
  /** Where it is declared, and where its name stands there. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly chosen: boolean;
  /** Goes on after "because"; of what waits a sentence. */
  readonly why: string;
}

/**
 * @param before the plan as it is.
 * @param after the plan with the import, which may be of another workspace.
 * @param from the path of the file that the picks are declared in.
 */
export function arrivals(before: Plan, after: Plan, from: string, picks: readonly Pick[]): Arrivals {
  const chosen = new Set(picks.map(({ kind, name }) => keyOf({ kind, name, file: { path: from } })));
  const was = new Set(allInPlay(before).map(keyOf));
  const is = new Set(allInPlay(after).map(keyOf));
  const arrival = (declaration: Declaration, why: string): Arrival => ({
    kind: declaration.kind,
    name: declaration.name,
    title: declaration.title,
    path: declaration.file.path,
    start: declaration.nameAt.start,
    end: declaration.nameAt.end,
    chosen: chosen.has(keyOf(declaration)),
    why,
  });
  const origin = walk(after.file).find(({ path }) => path === from);
  const all = origin === undefined ? [] : picked(origin, picks);
  return {
    comes: allInPlay(after)
      .filter((each) => !was.has(keyOf(each)))
      .map((each) => arrival(each, reasonOf(after, each).why)),
    waits: all.filter((each) => !is.has(keyOf(each))).map((each) => arrival(each, whyNot(after, each))),
    leaves: allInPlay(before)
      .filter((each) => !is.has(keyOf(each)))
      .map((each) => arrival(each, say`Nothing in play names it any more, or its name stands for two things now.`)),
  };
}

function keyOf({ kind, name, file }: Pick & { readonly file: { readonly path: string } }): string {
  return `${kind} ${name} ${file.path}`;
}

/** Why something that was picked is not in play. */
function whyNot(plan: Plan, { kind, name, file }: Declaration): string {
  if (plan.file.own[kind].has(name)) return say`The file has its own of that name, which wins.`;
  if ([...plan.excluded].some((each) => kind === "segment" && each.name === name && each.file.path === file.path)) {
    return say`The specialization excludes it.`;
  }
  const meant = seen(plan.file, kind, name);
  if (meant.length !== 1 || meant[0]?.file.path !== file.path) return say`Another one of that name is imported, too.`;
  switch (kind) {
    case "value":
      return say`In sight. It comes into play once a segment values it or a USP delivers it.`;
    case "competitor":
      return say`In sight. It comes into play once a USP is against it, or delivers what it offers.`;
    default:
      return say`In sight, but not in play.`;
  }
}
