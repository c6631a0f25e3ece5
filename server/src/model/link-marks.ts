import { nearest } from "../base/nearest.ts";
import { phrases, say } from "../base/say.ts";
import { blocksKnowing } from "../vocabulary/index.ts";
import type { Kind } from "../vocabulary/values.ts";
import type { Entry } from "./content.ts";
import { removeStatement } from "./edits.ts";
import { walk } from "./imported.ts";
import type { Mark, MarkRepair } from "./mark.ts";
import type { RefNode } from "./nodes.ts";
import type { Declaration } from "./plan.ts";
import { kinds, type Names, type SourceFile, type Use } from "./source.ts";

/** The paths, as an `import` of the file would write them, of files that declare a name which the file does not see. */
export type DeclaredIn = (file: SourceFile, kind: Kind, name: string) => readonly string[];

export interface Helpers {
  readonly suggester: Suggester;
  readonly declaredIn: DeclaredIn;
}

/** What `use` can bring into play. Values and competitors come into play by themselves. */
export const usable: readonly Kind[] = ["usp", "service", "goal", "segment"];

/** How many names are compared for one file: hundreds of misspelt names among hundreds, and no more. */
const MOST_COMPARED = 100_000;

/** Suggests names that may have been meant, until it has compared so many that the check would take noticeably longer. */
export class Suggester {
  #compared = 0;

  /** The closest of the names; none once too many have been compared. */
  near(name: string, among: readonly ReadonlyMap<string, unknown>[]): readonly string[] {
    for (const names of among) this.#compared += names.size;
    if (this.#compared > MOST_COMPARED) return [];
    return nearest(name, new Set(among.flatMap((names) => [...names.keys()])));
  }
}

const aKind: Readonly<Record<Kind, string>> = phrases({
  value: "a value",
  usp: "a USP",
  competitor: "a competitor",
  segment: "a segment",
  service: "a service",
  goal: "a goal",
});

/** A name that stands for nothing that the file sees. */
export function unknownName(file: SourceFile, imported: Names, ref: RefNode, helpers: Helpers): Mark {
  const { kind, name, start, end } = ref;
  const comma = commaBefore(file.text, ref);
  if (comma !== undefined) return goesOn(ref, comma);
  const close = helpers.suggester.near(name, [file.own[kind], imported[kind]]);
  const other = kinds.find((each) => each !== kind && (file.own[each].has(name) || imported[each].has(name)));
  const what =
    other === undefined ? say`There is no ${kind} ${name} here` : say`${name} is ${aKind[other]}, not ${aKind[kind]}`;
  const hint =
    close.length > 0 ? say`Did you mean ${close.join(say` or `)}?` : say`Declare it, or import the file that has it.`;
  const repairs = (): MarkRepair[] => {
    const mends: MarkRepair[] = close.map((newText) => ({
      title: say`Change to ${newText}`,
      start,
      end,
      newText,
      safe: close.length === 1 && !namesIn(ref.entry).includes(newText),
    }));
    for (const path of helpers.declaredIn(file, kind, name)) mends.push(importOf(file, path));
    return [...mends, ...declarationOf(file, kind, name)];
  };
  return { code: "unknown-name", start, end, message: `${what}. ${hint}`, repairs };
}

/** Where a line ends in a comma above a keyword, which is read as one more name of the list then; else undefined. */
function commaBefore(text: string, { name, start }: RefNode): number | undefined {
  if (blocksKnowing(name).length === 0) return undefined;
  const above = /,[ \t]*(?:\r\n?|\n)\s*$/.exec(text.slice(Math.max(0, start - 200), start));
  return above === null ? undefined : start - above[0].length;
}

function goesOn({ kind, name, start, end }: RefNode, comma: number): Mark {
  return {
    code: "unknown-name",
    start,
    end,
    message: say`
      There is no ${kind} ${name} here: the list above ends in a comma, so it goes on with this line. Take the comma away.`,
    repairs: [{ title: say`Take the comma away`, start: comma, end: comma + 1, newText: "", safe: false }],
  };
}

/** An import after those that the file has, or at its start. */
function importOf(file: SourceFile, path: string): MarkRepair {
  const last = file.imports[file.imports.length - 1];
  const at = last === undefined ? (file.text.charCodeAt(0) === 0xfeff ? 1 : 0) : last.entry.statement.end;
  const line = `import "${path}"`;
  const newText = last === undefined ? `${line}\n\n` : `\n${line}`;
  return { title: say`Import ${path}, which has it`, start: at, end: at, newText, safe: false };
}

/** The names that a statement's values hold already. */
function namesIn(entry: Entry): string[] {
  return entry.values.flatMap((value) => (value?.type === "ref" ? [value.name] : []));
}

/** The least that declares a name; kinds that cannot do without more are not offered. */
const skeletons: Partial<Record<Kind, (name: string) => string>> = {
  value: (name) => `value ${name} "${spoken(name)}"`,
  competitor: (name) => `competitor ${name} "${spoken(name)}"`,
  segment: (name) => `segment ${name} "${spoken(name)}"`,
};

/** A name as words: `SmallOffices` is `Small offices`. */
function spoken(name: string): string {
  const words = name
    .replace(/[_-]+/g, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name that stands for more than one imported thing. */
export function ambiguousName(
  file: SourceFile,
  at: { start: number; end: number },
  name: string,
  found: readonly Declaration[],
): Mark {
  return {
    code: "ambiguous-name",
    start: at.start,
    end: at.end,
    message: say`
      ${name} could be ${found.map((each) => say`"${each.title}" of ${each.file.path}`).join(say` or `)}. Declare
      ${name} in this file, or drop one of the imports.`,
    repairs: () => [...needlessImports(file, found), ...declarationOf(file, found[0]?.kind, name)],
    elsewhere: found.map((each) => ({ declaration: each, message: say`${name} in ${each.file.path}.` })),
  };
}

/** The imports that bring one of several declarations and nothing else that the file names. */
function needlessImports(file: SourceFile, found: readonly Declaration[]): MarkRepair[] {
  const brought = file.imports.map(({ target }) => new Set(target === undefined ? [] : walk(target)));
  const named = new Set<SourceFile>();
  for (const { target } of file.refs) if (target !== undefined) named.add(target.file);
  for (const { targets } of file.uses) for (const target of targets) named.add(target.file);
  const mends: MarkRepair[] = [];
  file.imports.forEach(({ entry, path }, index) => {
    const here = brought[index];
    const others = brought.filter((_, other) => other !== index);
    const only = (each: SourceFile): boolean => here?.has(each) === true && !others.some((other) => other.has(each));
    if (path === undefined || [...named].some(only) || !found.some((each) => only(each.file))) return;
    const { start, end, newText } = removeStatement(file, entry.statement);
    mends.push({ title: say`Drop the import of ${path.value}`, start, end, newText, safe: false });
  });
  return mends;
}

/** The least declaration of a name at the end of the file, where its kind can do with so little. */
function declarationOf(file: SourceFile, kind: Kind | undefined, name: string): MarkRepair[] {
  const skeleton = kind === undefined ? undefined : skeletons[kind];
  if (kind === undefined || skeleton === undefined) return [];
  const at = file.text.length;
  const lead = file.text.endsWith("\n") || at === 0 ? "\n" : "\n\n";
  const newText = `${lead}${skeleton(name)}\n`;
  return [{ title: say`Declare ${aKind[kind]} ${name}`, start: at, end: at, newText, safe: false }];
}

/** A name after `use` that no import has. */
export function notUsable(imported: Names, use: Use, suggester: Suggester): Mark {
  const { value: name, start, end } = use.name;
  const other = (["value", "competitor"] as const).find((kind) => imported[kind].has(name));
  const close = suggester.near(
    name,
    usable.map((kind) => imported[kind]),
  );
  const hint =
    close.length > 0
      ? say`Did you mean ${close.join(say` or `)}?`
      : say`Import the file that has it, or take the name away.`;
  const message =
    other === undefined
      ? `${say`No imported file has a USP, service, goal or segment ${name}.`} ${hint}`
      : say`
        ${name} is ${aKind[other]}, which comes into play by itself as soon as something names it. Take it out of use.`;
  return {
    code: "unknown-name",
    start,
    end,
    message,
    repairs: close.map((newText) => ({
      title: say`Change to ${newText}`,
      start,
      end,
      newText,
      safe: close.length === 1,
    })),
  };
}

/** A declaration that hides an imported one. */
export function shadowed(declaration: Declaration, hidden: Declaration): Mark {
  return {
    code: "name-shadowed",
    start: declaration.nameAt.start,
    end: declaration.nameAt.end,
    message: say`
      This ${declaration.kind} ${declaration.name} hides the one of ${hidden.file.path}. Rename one of them if both
      are meant.`,
    repairs: [],
    elsewhere: [{ declaration: hidden, message: say`The ${hidden.kind} that is hidden.` }],
  };
}
