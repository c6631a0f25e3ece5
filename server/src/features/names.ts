import type { Span } from "../base/span.ts";
import { Entry } from "../model/content.ts";
import { walk } from "../model/imported.ts";
import { usable } from "../model/link-marks.ts";
import { NameNode, RefNode, TextNode } from "../model/nodes.ts";
import type { Declaration } from "../model/plan.ts";
import { kinds, type SourceFile } from "../model/source.ts";
import type { Kind } from "../vocabulary/values.ts";
import { entriesAround } from "./spot.ts";

/** What a plan gives names to: its declarations, the personas of its segments, and itself. */
export type NamedKind = Kind | "persona" | "strategy";

/** Something with a name, where it gets that name. */
export interface Named {
  readonly kind: NamedKind;
  readonly file: SourceFile;
  /** The statement that declares it, which is what tells two of one name apart. */
  readonly entry: Entry;
  /** Where the name stands, and the name in Unicode NFC. */
  readonly name: NameNode;
  /** The segment whose persona it is. */
  readonly segment: Entry | undefined;
}

/** A name, or a text that works as one, at a place. */
export interface Standing {
  readonly at: Span;
  /**
   * - `declaration`: something gets its name here.
   * - `reference`: a name that stands for a declaration.
   * - `use`: a name after `use`, which may stand for one declaration of each kind.
   * - `text`: a text among `excludes` that means a segment by its name or title.
   */
  readonly role: "declaration" | "reference" | "use" | "text";
  /** The name in Unicode NFC; the text of a text. */
  readonly name: string;
  /** The kinds of what the name may stand for. */
  readonly kinds: readonly NamedKind[];
  /** What it stands for; the candidates where that is not settled. */
  readonly means: readonly Named[];
  /** Whether it stands for all of these; else for nothing, or for one of several, and it is not known which. */
  readonly settled: boolean;
}

/** A place in one file where something is named. */
export interface Occurrence {
  readonly at: Span;
  readonly role: Standing["role"];
}

/** The name at an offset of a linked file; a name counts up to its end. Undefined where no name stands. */
export function standingAt(file: SourceFile, offset: number): Standing | undefined {
  const around = entriesAround(file, offset);
  const entry = around[around.length - 1];
  if (entry === undefined) return undefined;
  const touches = (span: Span | undefined): boolean => span !== undefined && span.start <= offset && offset <= span.end;
  const index = entry.values.findIndex(touches);
  const value = entry.values[index];
  if (value instanceof RefNode) return referenceAt(file, value);
  if (value instanceof TextNode) return exclusionAt(file, value);
  if (!(value instanceof NameNode)) return undefined;
  switch (entry.meaning.slots[index % entry.meaning.slots.length]?.form) {
    case "declared-name": {
      const named = namedBy(file, entry, around[around.length - 2]);
      if (named === undefined) return undefined;
      return {
        at: spanOf(value),
        role: "declaration",
        name: value.value,
        kinds: [named.kind],
        means: [named],
        settled: true,
      };
    }
    case "used-name":
      return useAt(file, value);
    default:
      return undefined;
  }
}

function referenceAt(file: SourceFile, { start, end, kind, name, target }: RefNode): Standing {
  const means = target === undefined ? seen(file, kind, name) : [target];
  return {
    at: { start, end },
    role: "reference",
    name,
    kinds: [kind],
    means: namedOf(means),
    settled: target !== undefined,
  };
}

function useAt(file: SourceFile, node: NameNode): Standing {
  const targets = file.uses.find((use) => use.name === node)?.targets ?? [];
  const settled = targets.length > 0;
  const means = settled ? targets : usable.flatMap((kind) => seen(file, kind, node.value));
  return { at: spanOf(node), role: "use", name: node.value, kinds: usable, means: namedOf(means), settled };
}

function exclusionAt(file: SourceFile, text: TextNode): Standing | undefined {
  if (!excludedTexts(file).includes(text)) return undefined;
  const called = text.value.toLowerCase();
  const means = new Set<Declaration>();
  for (const each of walk(file)) {
    for (const declaration of each.declarations) {
      if (declaration.kind !== "segment" || !isCalled(declaration, called)) continue;
      if (seen(file, "segment", declaration.name).includes(declaration)) means.add(declaration);
    }
  }
  if (means.size === 0) return undefined;
  const at = spanOf(text);
  return { at, role: "text", name: text.value, kinds: ["segment"], means: namedOf([...means]), settled: true };
}

/** The texts among what the plan does not serve. */
export function excludedTexts(file: SourceFile): readonly TextNode[] {
  const values = file.content.find("specialization")?.content?.find("excludes")?.values ?? [];
  return values.filter((value) => value instanceof TextNode);
}

/** Whether a text in small letters is the name or the title of a declaration. */
function isCalled({ name, title }: Declaration, text: string): boolean {
  return name.toLowerCase() === text || title.toLowerCase() === text;
}

/** What a statement gives a name to; undefined where it declares nothing or has no name. `owner` is the one around it. */
export function namedBy(file: SourceFile, entry: Entry, owner: Entry | undefined): Named | undefined {
  const name = entry.first;
  const kind = kindOf(entry);
  if (kind === undefined || !(name instanceof NameNode)) return undefined;
  return { kind, file, entry, name, segment: kind === "persona" ? owner : undefined };
}

function kindOf({ meaning }: Entry): NamedKind | undefined {
  if (meaning.block === "segment") return meaning.name === "persona" ? "persona" : undefined;
  if (meaning.block !== "file") return undefined;
  return meaning.name === "strategy" ? "strategy" : kinds.find((kind) => kind === meaning.name);
}

/** Everything to which a file gives a name, in the order of the text; a second one of a name is among it. */
export function namedIn(file: SourceFile): readonly Named[] {
  const found: Named[] = [];
  for (const entry of file.content.entries) {
    const named = namedBy(file, entry, undefined);
    if (named !== undefined) found.push(named);
    if (entry.meaning.name !== "segment") continue;
    for (const inner of entry.content?.entries ?? []) {
      const persona = namedBy(file, inner, entry);
      if (persona !== undefined) found.push(persona);
    }
  }
  return found;
}

/** Declarations as things with a name. */
export function namedOf(declarations: readonly Declaration[]): readonly Named[] {
  const found: Named[] = [];
  for (const { file, statement } of declarations) {
    const named = statement instanceof Entry ? namedBy(file, statement, undefined) : undefined;
    if (named !== undefined) found.push(named);
  }
  return found;
}

/** What its title says; the name where there is none. */
export function titleOf({ entry, name }: Named): string {
  const title = entry.values[1];
  return title instanceof TextNode ? title.value : name.value;
}

/** The declaration that other places can name; undefined for a persona, a strategy, and a second one of a name. */
export function declarationOf({ kind, file, entry, name }: Named): Declaration | undefined {
  if (kind === "persona" || kind === "strategy") return undefined;
  return file.own[kind].get(name.value)?.find(({ statement }) => statement === entry);
}

/**
 * What a name stands for in a file: its own declaration, or else the nearest imported one on each way. More than one is
 * ambiguous.
 *
 * @param name in Unicode NFC.
 */
export function seen(file: SourceFile, kind: Kind, name: string): readonly Declaration[] {
  const own = file.own[kind].get(name);
  if (own !== undefined) return own;
  return imported(file, kind, name);
}

/** The same without the file's own. */
export function imported(file: SourceFile, kind: Kind, name: string): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const other of walk(file, (each) => !each.own[kind].has(name))) {
    if (other !== file) found.push(...(other.own[kind].get(name) ?? []));
  }
  return found;
}

/** Where a linked file names any of some things, in the order of the text. */
export function occurrencesIn(file: SourceFile, means: readonly Named[]): readonly Occurrence[] {
  const statements = new Set<unknown>(means.map(({ entry }) => entry));
  const found: Occurrence[] = [];
  for (const named of means) {
    if (named.file === file) found.push({ at: spanOf(named.name), role: "declaration" });
  }
  for (const ref of file.refs) {
    if (ref.target !== undefined && statements.has(ref.target.statement))
      found.push({ at: spanOf(ref), role: "reference" });
  }
  for (const { name, targets } of file.uses) {
    if (targets.some(({ statement }) => statements.has(statement))) found.push({ at: spanOf(name), role: "use" });
  }
  for (const text of excludedTexts(file)) {
    const called = text.value.toLowerCase();
    const isMeant = means.some((named) => {
      const segment = named.kind === "segment" ? declarationOf(named) : undefined;
      return (
        segment !== undefined && isCalled(segment, called) && seen(file, "segment", segment.name).includes(segment)
      );
    });
    if (isMeant) found.push({ at: spanOf(text), role: "text" });
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** Where a file writes a name that is not settled: one that stands for nothing, or for one of several. */
export function unsettledIn(
  file: SourceFile,
  { name, kinds: may }: Pick<Standing, "name" | "kinds">,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const ref of file.refs) {
    if (ref.target === undefined && ref.name === name && may.includes(ref.kind))
      found.push({ at: spanOf(ref), role: "reference" });
  }
  if (usable.some((kind) => may.includes(kind))) {
    for (const use of file.uses)
      if (use.targets.length === 0 && use.name.value === name) found.push({ at: spanOf(use.name), role: "use" });
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** Where a linked file names what stands at a place; where that is not settled, where it writes the same name. */
export function alike(file: SourceFile, standing: Standing): readonly Occurrence[] {
  return standing.settled ? occurrencesIn(file, standing.means) : unsettledIn(file, standing);
}

/** A place as it is now, apart from the node that has it. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
