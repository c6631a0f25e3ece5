import { LineIndex } from "../base/lines.ts";
import { type Outline, parse } from "../syntax/parse.ts";
import type { Atoms, Statement, Tree } from "../syntax/tree.ts";
import { keywordOf, vocabulary } from "../vocabulary/index.ts";
import type { BlockName } from "../vocabulary/schema.ts";
import type { Kind } from "../vocabulary/values.ts";
import { changedFacets } from "./changes.ts";
import { type Content, Entry } from "./content.ts";
import { DeclarationNode } from "./declaration-node.ts";
import { declare } from "./declarations.ts";
import { Facet, type Facets, look, seen } from "./facets.ts";
import type { Mark } from "./mark.ts";
import { NameNode, type RefNode, TextNode } from "./nodes.ts";
import { contentOfParts, currenciesOfParts, marksOfParts, type Part, PartsTree, partAt, refsOfParts } from "./parts.ts";
import type { Declaration } from "./plan.ts";
import { lineEndAfter } from "./reading/repairs.ts";
import { repeatedInFile } from "./reading/repeated.ts";
import { partsOf, reread } from "./reread.ts";
import { repeatedName, withBadBytes } from "./source-marks.ts";

export const kinds: readonly Kind[] = ["value", "usp", "competitor", "segment", "service", "goal"];

/** An `import`, with what it leads to once the workspace has looked. */
export interface Import {
  readonly entry: Entry;
  /** The path as written; absent where the statement has an error. */
  readonly path: TextNode | undefined;
  target: SourceFile | undefined;
}

/** A name after `use`, with what it brings into play once linked. */
export interface Use {
  readonly entry: Entry;
  readonly name: NameNode;
  targets: readonly Declaration[];
}

/** Declarations by kind and name. A name that stands for several is ambiguous. */
export type Names = Readonly<Record<Kind, Map<string, Declaration[]>>>;

export function noNames(): Names {
  return {
    value: new Map(),
    usp: new Map(),
    competitor: new Map(),
    segment: new Map(),
    service: new Map(),
    goal: new Map(),
  };
}

const outline: Outline = {
  file: "file",
  statement: Entry,
  knows: (block, keyword) => isBlock(block) && keywordOf(block, keyword) !== undefined,
  opens: (block, keyword) => (isBlock(block) ? keywordOf(block, keyword)?.opens : undefined),
};

function isBlock(name: string | undefined): name is BlockName {
  return name !== undefined && [...vocabulary.keys()].some((known) => known === name);
}

/** What an edit did to a file. */
export interface Edited {
  /** The references that were read anew. */
  readonly refs: readonly RefNode[];
  /** The declarations that were read anew. */
  readonly declarations: readonly Declaration[];
  /**
   * What its declarations say differently; undefined where there may be other declarations, imports or uses, so that
   * every name has to be looked up again.
   */
  readonly facets: Facets | undefined;
}

/**
 * A file of the language, read: everything that its text alone says. What its names stand for is found out by
 * linking, which sets the targets of `refs`, `imports` and `uses` and then settles the declarations.
 *
 * A file lives through edits: what is said in places that an edit does not touch stays as it is, and a declaration is
 * the same object as long as it keeps its kind and name.
 */
export class SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  lines: LineIndex;
  tree: Tree;
  content: Content;
  imports: readonly Import[] = [];
  uses: readonly Use[] = [];
  /** In the order of the text; a second one of a kind and name is left out. */
  declarations: readonly Declaration[] = [];
  own: Names = noNames();
  /** The number of the last walk along imports that came by (see imported.ts). */
  walk = 0;
  /** Errors of the language that following the imports found. */
  importMarks: readonly Mark[] = [];
  /** Errors of the language that linking found. */
  linkMarks: readonly Mark[] = [];
  #text: string;
  #firstBad: number | undefined;
  #parts: readonly Part[] = [];
  /** By the statement that makes it: all declarations, with those whose names are taken. */
  #declared = new Map<Entry, Declaration>();
  /** Whether something stands twice that a file may have once, and what is said of it. */
  #doubled = false;
  #doubledMarks: readonly Mark[] = [];
  #marks: readonly Mark[] | undefined;
  #refs: readonly RefNode[] | undefined;
  #currencies: readonly string[] | undefined;

  /**
   * @param firstBad where bytes begin that are no UTF-8, as an offset in `text`.
   */
  constructor(path: string, text: string, firstBad?: number) {
    this.path = path;
    this.#text = text;
    this.#firstBad = firstBad;
    this.lines = new LineIndex(text);
    this.tree = parse(text, outline);
    this.#parts = partsOf(this.tree, () => this.tree.statements);
    this.content = contentOfParts(this.#parts);
    this.#markDoubled();
    this.#register(this.#declareAll());
  }

  get text(): string {
    return seen(Facet.Texts, this.#text);
  }

  /** Whether it was read from bytes some of which are no UTF-8. */
  get hasBadBytes(): boolean {
    return this.#firstBad !== undefined;
  }

  /** Errors of the language that this text alone shows. */
  get marks(): readonly Mark[] {
    this.#marks ??= this.#allMarks();
    return this.#marks;
  }

  get refs(): readonly RefNode[] {
    this.#refs ??= refsOfParts(this.#parts);
    return this.#refs;
  }

  /** The currencies of all its amounts. */
  get currencies(): readonly string[] {
    this.#currencies ??= currenciesOfParts(this.#parts);
    return seen(Facet.Words, this.#currencies);
  }

  /** Whether a syntax error of the same line, or a wrong value of the same statement, makes what stands there unknown. */
  silenced(offset: number): boolean {
    const part = this.#parts[partAt(this.#parts, offset)];
    if (part?.reading.silence.at(offset - part.tree.region.shift) === true) return true;
    if (this.#firstBad === undefined) return false;
    return offset >= this.#firstBad && offset < lineEndAfter(this.#text, this.#firstBad);
  }

  /** Every word, figure and sign of a file, in stretches; each begins with the first word of a statement of the file. */
  get stretches(): readonly { readonly atoms: Atoms; readonly from: number; readonly to: number }[] {
    look(Facet.Words);
    return this.#parts.map(({ tree: { region, statements } }) => {
      const [first] = statements;
      return { atoms: region.atoms, from: first?.from ?? 0, to: lastAtom(statements) };
    });
  }

  /**
   * Whether a line with an error may be a statement of that keyword, or bring a declaration of that kind into play: a
   * misspelt keyword, a declaration without a name, a name after `use` that stands for nothing.
   */
  mayHold(keyword: string): boolean {
    const { content } = this;
    if (content.misspelt.includes(keyword)) return true;
    const declares = kinds.some((kind) => kind === keyword);
    if (!declares) return false;
    const isUsable = keyword !== "value" && keyword !== "competitor";
    return content.entries.some(({ meaning, faulty, first }) =>
      meaning.name === keyword ? !(first instanceof NameNode) : isUsable && faulty && meaning.name === "use",
    );
  }

  /** Whether it has a `strategy` block; a library otherwise. */
  get isPlan(): boolean {
    return this.content.find("strategy") !== undefined;
  }

  /**
   * Changes the text: the code units from `start` to `end` become `newText`. Only the regions that this touches are read
   * again. What rests on the file's names has to be linked again as the result tells.
   */
  edit(start: number, end: number, newText: string): Edited {
    const beforeAll = start < (this.tree.statements[0]?.start ?? Number.POSITIVE_INFINITY);
    const text = this.#text.slice(0, start) + newText + this.#text.slice(end);
    this.lines = this.lines.edited(text, start, end, newText.length);
    const old = { tree: this.tree, parts: this.#parts };
    const how = { outline, statements: () => this.tree.statements };
    const change = this.#firstBad === undefined ? reread(old, text, { start, end, newText }, how) : undefined;
    this.#firstBad = undefined;
    this.#text = text;
    if (change === undefined) {
      this.tree = parse(text, outline);
      this.#parts = partsOf(this.tree, () => this.tree.statements);
    } else {
      this.#parts = change.parts;
      this.tree = new PartsTree(text, change.parts, change.cut);
    }
    this.content = contentOfParts(this.#parts);
    this.#marks = undefined;
    this.#refs = undefined;
    this.#currencies = undefined;
    const doubled = this.#doubled || this.#declared.size > this.declarations.length;
    this.#markDoubled();
    return this.#settleEdit(
      change?.before ?? old.parts,
      change?.after ?? this.#parts,
      doubled || this.#doubled,
      beforeAll,
    );
  }

  /**
   * @param doubled whether something stands, or stood, twice that a file may have once.
   * @param beforeAll whether the edit begins above the first statement.
   */
  #settleEdit(before: readonly Part[], after: readonly Part[], doubled: boolean, beforeAll: boolean): Edited {
    const old = this.#declared;
    const gone = new Map<string, Declaration>();
    for (const { reading } of before) {
      for (const entry of reading.content.entries) {
        const declaration = old.get(entry);
        if (declaration === undefined) continue;
        old.delete(entry);
        const key = `${declaration.kind} ${declaration.name}`;
        if (!gone.has(key)) gone.set(key, declaration);
      }
    }
    const declarations: Declaration[] = [];
    for (const { reading } of after) {
      for (const entry of reading.content.entries) {
        const declaration = this.#declare(entry, gone);
        if (declaration === undefined) continue;
        old.set(entry, declaration);
        declarations.push(declaration);
      }
    }
    const changed = doubled ? undefined : changedFacets(before, after);
    // A rule about texts goes by what the head of a template declares.
    const facets = changed === undefined || !beforeAll ? changed : changed | Facet.Texts;
    const refs = refsOfParts(after);
    if (facets === undefined) this.#register(this.#inOrder());
    return { refs, declarations, facets };
  }

  /** A declaration that was there before, or else a new one. */
  #declare(entry: Entry, gone: Map<string, Declaration>): Declaration | undefined {
    const name = entry.first;
    if (!(name instanceof NameNode)) return undefined;
    const key = `${entry.meaning.name} ${name.value}`;
    const known = gone.get(key);
    if (!(known instanceof DeclarationNode)) return declare(this, entry, name);
    gone.delete(key);
    known.adopt(entry, name);
    return known;
  }

  #declareAll(): readonly Declaration[] {
    for (const entry of this.content.entries) {
      const name = entry.first;
      const declaration = name instanceof NameNode ? declare(this, entry, name) : undefined;
      if (declaration !== undefined) this.#declared.set(entry, declaration);
    }
    return [...this.#declared.values()];
  }

  #inOrder(): readonly Declaration[] {
    const found: Declaration[] = [];
    for (const entry of this.content.entries) {
      const declaration = this.#declared.get(entry);
      if (declaration !== undefined) found.push(declaration);
    }
    return found;
  }

  /** Takes in all declarations by name, and what the file imports and uses. */
  #register(all: readonly Declaration[]): void {
    const own = noNames();
    const declarations: Declaration[] = [];
    for (const declaration of all) {
      const names = own[declaration.kind];
      if (names.has(declaration.name)) continue;
      names.set(declaration.name, [declaration]);
      declarations.push(declaration);
    }
    this.own = own;
    this.declarations = declarations;
    const imports: Import[] = [];
    const uses: Use[] = [];
    for (const entry of this.content.entries) {
      if (entry.meaning.name === "import") {
        const path = entry.first;
        imports.push({
          entry,
          path: !entry.faulty && path instanceof TextNode ? path : undefined,
          target: undefined,
        });
      } else if (entry.meaning.name === "use") {
        for (const name of entry.values) if (name instanceof NameNode) uses.push({ entry, name, targets: [] });
      }
    }
    this.imports = imports;
    this.uses = uses;
  }

  #markDoubled(): void {
    this.#doubledMarks = repeatedInFile(this.#text, this.content, (offset) => this.silenced(offset));
    this.#doubled = this.content.entries.some(({ surplus }) => surplus);
  }

  #allMarks(): readonly Mark[] {
    const marks = marksOfParts(this.#parts);
    marks.push(...this.#doubledMarks);
    const all = this.#firstBad === undefined ? marks : withBadBytes(this.#text, marks, this.#firstBad);
    if (this.#declared.size > this.declarations.length) {
      for (const declaration of this.#inOrder()) {
        const first = this.own[declaration.kind].get(declaration.name)?.[0];
        if (first === undefined || first === declaration || this.silenced(declaration.nameAt.start)) continue;
        all.push(repeatedName(declaration, first, () => this.#freeName(declaration)));
      }
    }
    return all;
  }

  #freeName(declaration: Declaration): string {
    const names = this.content.entries.map(({ values }) => (values[0] instanceof NameNode ? values[0].value : ""));
    let n = 2;
    while (names.includes(`${declaration.name}${n}`)) n++;
    return `${declaration.name}${n}`;
  }
}

/** Every text that a statement without an error gives, titles and notes included, import paths left out. */
export function textsOf(file: SourceFile): readonly TextNode[] {
  const texts: TextNode[] = [];
  collectTexts(file.content, texts);
  return texts;
}

function collectTexts(content: Content, texts: TextNode[]): void {
  for (const entry of content.entries) {
    if (entry.meaning.name !== "import" && !entry.faulty) {
      for (const value of entry.values) if (value instanceof TextNode) texts.push(value);
    }
    if (entry.content !== undefined) collectTexts(entry.content, texts);
  }
}

/** The index after the last atom of some statements. */
function lastAtom(statements: readonly Statement[]): number {
  const last = statements[statements.length - 1];
  if (last === undefined) return 0;
  return Math.max(last.to, lastAtom(last.block?.statements ?? []));
}
