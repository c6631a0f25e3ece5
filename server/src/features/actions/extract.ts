import { folderOf } from "../../base/paths.ts";
import { addDeclaration } from "../../model/edits.ts";
import { walk } from "../../model/imported.ts";
import type { Declaration } from "../../model/plan.ts";
import { SourceFile } from "../../model/source.ts";
import { listed, plural, quoted } from "../../model/wording.ts";
import { format } from "../../syntax/format.ts";
import type { Kind } from "../../vocabulary/values.ts";
import type { Host } from "../host.ts";
import { nouns } from "../in-play.ts";
import { lineEndOf } from "../lines.ts";
import { type Action, actionKinds, type Scene } from "./action.ts";
import { takesDeclarations } from "./declare.ts";
import { textsOf, withoutDeclarations } from "./leave.ts";
import { importPath, type Transfer, transferOf } from "./transfer.ts";

const ENDING = ".strategy";

/** Moving declarations to a file that several plans can share: to a new one, or to one that is imported already. */
export function extractions({ host, plan, file, range }: Scene): readonly Action[] {
  const wanted = file.declarations.filter((each) => isSelected(file, each, range.start, range.end));
  const transfer = wanted.length === 0 ? undefined : transferOf(plan, wanted);
  if (transfer === undefined) return [];
  const what = subject(wanted, transfer);
  const actions: Action[] = [];
  const made = toNewFile(host, file, wanted, transfer);
  if (made !== undefined) {
    actions.push({ ...made, title: `Move ${what} to a new shared file`, kind: actionKinds.extract, preferred: false });
  }
  for (const { path, target } of file.imports) {
    if (path === undefined || target === undefined || target === file) continue;
    if (!takesDeclarations(target) || !fits(host, file, target, transfer)) continue;
    const text = textsOf(file, transfer.declarations);
    if (!isSameMoney(target, text)) continue;
    const edits = [...withoutDeclarations(file, transfer, undefined), addDeclaration(target, text)];
    actions.push({ title: `Move ${what} to ${path.value}`, kind: actionKinds.move, edits, preferred: false });
  }
  return actions;
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
  return along.length === 0 ? what : `${what} with ${counted(along)}`;
}

function counted(declarations: readonly Declaration[]): string {
  const counts = new Map<Kind, number>();
  for (const { kind } of declarations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return listed(
    [...counts].map(([kind, count]) => plural(count, ...nouns[kind])),
    6,
  );
}

function toNewFile(
  host: Host,
  file: SourceFile,
  wanted: readonly Declaration[],
  transfer: Transfer,
): Pick<Action, "edits" | "newFiles"> | undefined {
  const path = freePath(host, file, wanted);
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

/** Whether an imported file can take declarations: it sees all that they name, and nobody gets two of one name. */
function fits(host: Host, file: SourceFile, target: SourceFile, { declarations, needs }: Transfer): boolean {
  const seen = walk(target);
  if (seen.includes(file) || !needs.every((need) => seen.includes(need))) return false;
  return host.importersOf(target.path).every((path) => {
    const importer = host.plan(path)?.file;
    if (importer === undefined || importer === file) return true;
    const others = walk(importer).filter((other) => other !== file);
    return declarations.every(({ kind, name }) => !others.some((other) => other.own[kind].has(name)));
  });
}

/** Whether a text brings no further currency into a library, where sums of several cannot be told. */
function isSameMoney(target: SourceFile, text: string): boolean {
  const before = new Set(target.currencies);
  const after = new Set([...before, ...new SourceFile(target.path, text).currencies]);
  return after.size === before.size || after.size === 1;
}
