import { folderOf, resolve } from "../../base/paths.ts";
import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import type { Edit } from "../../model/diagnostic.ts";
import { addDeclaration } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import { walk } from "../../model/imported.ts";
import type { Declaration, Plan } from "../../model/plan.ts";
import { SourceFile } from "../../model/source.ts";
import { listed, plural, quoted } from "../../model/wording.ts";
import { format } from "../../syntax/format.ts";
import type { Kind } from "../../vocabulary/values.ts";
import type { Host } from "../host.ts";
import { nouns } from "../in-play.ts";
import { lineEndOf } from "../lines.ts";
import { scores } from "../phrases.ts";
import { type Action, actionKinds, inLineEnds, type Scene } from "./action.ts";
import { takesDeclarations } from "./declare.ts";
import { textsOf, withoutDeclarations } from "./leave.ts";
import { importPath, type Transfer, transferOf } from "./transfer.ts";

const ENDING = ".strategy";

/** Moving declarations to a file that several plans can share: to a new one, or to one that is imported already. */
export function extractions({ host, plan, file, range }: Scene): readonly Action[] {
  const found = movable(plan, range);
  if (found === undefined) return [];
  const { transfer, wanted, what } = found;
  const actions: Action[] = [];
  const made = toNewFile(file, freePath(host, file, wanted), transfer);
  if (made !== undefined) {
    const title = say`Extract ${what} to shared file`;
    actions.push({ ...made, title, kind: actionKinds.extract, preferred: false, extracts: true });
  }
  for (const { path, edits } of librariesFor(host, file, transfer)) {
    actions.push({ title: say`Move ${what} to ${path}`, kind: actionKinds.move, edits, preferred: false });
  }
  return actions;
}

/** What stands at a place and can move to a shared file. */
export interface Extraction {
  /** `"Small offices" with 3 values` */
  readonly what: string;
  /** The path of a new file, as an `import` of the file writes it; nothing is there yet. */
  readonly proposed: string;
  /** The files that can take it, too, as the file imports them. */
  readonly libraries: readonly string[];
}

/** What can move from a place; undefined where nothing can without a change of what the plan means. */
export function extractionAt(host: Host, plan: Plan, range: Span): Extraction | undefined {
  const found = movable(plan, range);
  if (found === undefined) return undefined;
  const { wanted, transfer, what } = found;
  const path = freePath(host, plan.file, wanted);
  if (toNewFile(plan.file, path, transfer) === undefined) return undefined;
  const libraries = librariesFor(host, plan.file, transfer).map((library) => library.path);
  return { what, proposed: importPath(plan.file.path, path), libraries };
}

/**
 * Moves what stands at a place to a file: a new one, or one of the libraries that can take it. A text says why that
 * cannot be, for people.
 *
 * @param to as an `import` of the file writes it; the ending may be left out.
 */
export function extractTo(
  host: Host,
  plan: Plan,
  range: Span,
  to: string,
): Required<Pick<Action, "edits" | "newFiles">> | string {
  const { file } = plan;
  const found = movable(plan, range);
  if (found === undefined) return say`Nothing here can move to a shared file without a change of what the plan means.`;
  const library = librariesFor(host, file, found.transfer).find(({ path }) => path === to);
  if (library !== undefined) return { edits: inLineEnds(library.edits), newFiles: [] };
  const path = pathFor(host, file, to);
  if (typeof path !== "string") return path.why;
  const made = toNewFile(file, path, found.transfer);
  return made === undefined
    ? say`What it needs imports this file, so there would be a circle.`
    : { edits: inLineEnds(made.edits), newFiles: made.newFiles };
}

/** Where a new file would lie, or why none can. */
function pathFor(host: Host, file: SourceFile, to: string): string | { readonly why: string } {
  const name = to.trim();
  if (name === "" || name.endsWith("/")) return { why: say`Write a name for the file, such as market.` };
  if (/^[a-z][\w+.-]*:|^\/|\\/i.test(name)) return { why: say`Write a path from this file, with forward slashes.` };
  const path = resolve(folderOf(file.path), name.endsWith(ENDING) ? name : `${name}${ENDING}`);
  if (path === undefined) return { why: say`That lies outside the folder of the plans.` };
  const own = path.slice(path.lastIndexOf("/") + 1, -ENDING.length);
  if (own === "") return { why: say`Write a name for the file, such as market.` };
  const odd = /[<>:"|?*\p{Cc}]/u.exec(path)?.[0];
  if (odd !== undefined) return { why: say`A file cannot have ${odd} in its name everywhere.` };
  if (RESERVED.test(own.toLowerCase()) || /[. ]$/.test(own)) return { why: say`Windows knows no file of that name.` };
  const isTaken = host.paths().some((each) => each.toLowerCase() === path.toLowerCase());
  if (isTaken || host.source(path) !== undefined) return { why: say`There is a file of that name already.` };
  return path;
}

/** What a range touches, with what must go along; undefined where it cannot move. */
function movable(plan: Plan, range: Span) {
  const { file } = plan;
  const wanted = file.declarations.filter((each) => isSelected(file, each, range.start, range.end));
  const transfer = wanted.length === 0 ? undefined : transferOf(plan, wanted);
  return transfer === undefined ? undefined : { wanted, transfer, what: subject(wanted, transfer) };
}

/** The imported libraries that can take declarations, by their paths as the file imports them. */
function librariesFor(
  host: Host,
  file: SourceFile,
  transfer: Transfer,
): readonly { readonly path: string; readonly edits: readonly Edit[] }[] {
  const found: { path: string; edits: readonly Edit[] }[] = [];
  const text = textsOf(file, transfer.declarations);
  for (const { path, target } of file.imports) {
    if (path === undefined || target === undefined || target === file) continue;
    if (!takesDeclarations(target) || !fits(host, file, target, transfer) || !isSameMoney(target, text)) continue;
    const edits = [...withoutDeclarations(file, transfer, undefined), addDeclaration(target, text)];
    found.push({ path: path.value, edits });
  }
  return found;
}

/** Whether the cursor is on the line that declares something, or the selection holds a part of it. */
function isSelected(file: SourceFile, { statement }: Declaration, start: number, end: number): boolean {
  if (start < end) return statement.start < end && start < statement.end;
  const head = Math.min(statement.end, file.lines.endOf(file.lines.lineOf(statement.start)));
  return statement.start <= start && start <= head;
}

/** `"Small offices"`, `3 values`, `"Small offices" with 3 values`. */
function subject(wanted: readonly Declaration[], { declarations }: Transfer): string {
  const [first] = wanted;
  const what = first !== undefined && wanted.length === 1 ? quoted(first.title) : counted(wanted);
  const along = declarations.filter((each) => !wanted.includes(each));
  return along.length === 0 ? what : say`${what} with ${counted(along)}`;
}

function counted(declarations: readonly Declaration[]): string {
  const counts = new Map<Kind, number>();
  for (const { kind } of declarations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return listed(
    [...counts].map(([kind, count]) => plural(count, nouns[kind].one, nouns[kind].many)),
    6,
  );
}

/** The move to a new file; undefined where that cannot be. */
function toNewFile(
  file: SourceFile,
  path: string,
  transfer: Transfer,
): Required<Pick<Action, "edits" | "newFiles">> | undefined {
  const end = lineEndOf(file.text);
  const imports = transfer.needs.map((need) => `import "${importPath(path, need.path)}"${end}`);
  // What the file imports of a file that imports it back cannot be said without a circle.
  if (transfer.needs.some((need) => walk(need).includes(file))) return undefined;
  const text = `${imports.join("")}${imports.length > 0 ? end : ""}${textsOf(file, transfer.declarations)}${end}`;
  const source = new SourceFile(path, text);
  if (source.marks.length > 0) return undefined;
  return { edits: withoutDeclarations(file, transfer, path), newFiles: [{ path, text: format(source.tree) }] };
}

/** Names that no file may have on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A path beside the file that is free: after the one declaration, or after what several have in common. */
function freePath(host: Host, file: SourceFile, wanted: readonly Declaration[]): string {
  const [first] = wanted;
  const isMarket = wanted.every(({ kind }) => kind === "value" || kind === "competitor" || kind === "segment");
  const base = first !== undefined && wanted.length === 1 ? fileName(first.name) : isMarket ? "market" : "shared";
  const folder = folderOf(file.path);
  const taken = new Set(host.paths().map((path) => path.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = `${base}${n === 1 ? "" : `-${n}`}${ENDING}`;
    const path = folder === "" ? name : `${folder}/${name}`;
    if (!taken.has(path.toLowerCase()) && host.plan(path) === undefined) return path;
  }
}

/** `SmallOffices` is `small-offices`. */
function fileName(name: string): string {
  const words = name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1-$2")
    .replace(/_+/g, "-")
    .replace(/^-+/, "")
    .toLowerCase();
  return words === "" || RESERVED.test(words) ? `shared${words === "" ? "" : `-${words}`}` : words;
}

/**
 * Whether an imported file can take declarations: it sees all that they name, nobody gets two of one name, and in no other
 * plan something comes into play.
 */
function fits(host: Host, file: SourceFile, target: SourceFile, { declarations, needs }: Transfer): boolean {
  const seen = walk(target);
  if (seen.includes(file) || !needs.every((need) => seen.includes(need))) return false;
  return host.importersOf(target.path).every((path) => {
    const importer = host.plan(path);
    if (importer === undefined || importer.file === file) return true;
    const others = walk(importer.file).filter((other) => other !== file);
    return declarations.every(
      (each) => !others.some((other) => other.own[each.kind].has(each.name)) && !joins(importer, each),
    );
  });
}

/** Whether something would be in play in a plan as soon as that sees it. */
function joins({ file, usps }: Plan, declaration: Declaration): boolean {
  if (declaration.kind === "value") return false;
  if (declaration.kind !== "competitor") return file.uses.some(({ name }) => name.value === declaration.name);
  const offered = new Set(known(declaration.offers)?.items.map(({ value }) => value));
  return usps.some((usp) => usp.against === undefined && scores(usp).some(({ value }) => offered.has(value)));
}

/** Whether a text brings no further currency into a library, where sums of several cannot be told. */
function isSameMoney(target: SourceFile, text: string): boolean {
  const before = new Set(target.currencies);
  const after = new Set([...before, ...new SourceFile(target.path, text).currencies]);
  return after.size === before.size || after.size === 1;
}
