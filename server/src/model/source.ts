import { LineIndex } from "../base/lines.ts";
import { type Outline, parse } from "../syntax/parse.ts";
import type { Tree } from "../syntax/tree.ts";
import { keywordOf, vocabulary } from "../vocabulary/index.ts";
import type { BlockName } from "../vocabulary/schema.ts";
import type { Kind } from "../vocabulary/values.ts";
import { type Content, Entry } from "./content.ts";
import { CompetitorNode, GoalNode, SegmentNode, ServiceNode, UspNode, ValueDeclarationNode } from "./declarations.ts";
import type { Mark } from "./mark.ts";
import { NameNode, type RefNode, TextNode } from "./nodes.ts";
import type { Declaration } from "./plan.ts";
import { read } from "./reading/read.ts";
import { lineEndAfter } from "./reading/repairs.ts";

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

/**
 * A file of the language, read: everything that its text alone says. What its names stand for is found out by
 * linking, which sets the targets of `refs`, `imports` and `uses` and then settles the declarations.
 */
export class SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly tree: Tree;
  readonly lines: LineIndex;
  readonly content: Content;
  /** Errors of the language that this text alone shows. */
  readonly marks: readonly Mark[];
  readonly refs: readonly RefNode[];
  /** The currencies of all its amounts. */
  readonly currencies: readonly string[];
  readonly imports: readonly Import[];
  readonly uses: readonly Use[];
  /** In the order of the text; a second one of a kind and name is left out. */
  readonly declarations: readonly Declaration[];
  readonly own: Names = noNames();
  /** The number of the last walk along imports that came by (see imported.ts). */
  walk = 0;
  /** Errors of the language that following the imports found. */
  importMarks: readonly Mark[] = [];
  /** Errors of the language that linking found. */
  linkMarks: readonly Mark[] = [];
  readonly silenced: (offset: number) => boolean;

  /**
   * @param firstBad where bytes begin that are no UTF-8, as an offset in `text`.
   */
  constructor(path: string, text: string, firstBad?: number) {
    this.path = path;
    this.text = text;
    this.lines = new LineIndex(text);
    this.tree = parse(text, outline);
    const reading = read(this.tree);
    this.content = reading.content;
    this.refs = reading.refs;
    const badEnd = firstBad === undefined ? 0 : lineEndAfter(text, firstBad);
    this.silenced =
      firstBad === undefined
        ? reading.silenced
        : (offset) => reading.silenced(offset) || (offset >= firstBad && offset < badEnd);
    this.currencies = reading.currencies;
    const marks = firstBad === undefined ? [...reading.marks] : withBadBytes(text, reading.marks, firstBad);
    const imports: Import[] = [];
    const uses: Use[] = [];
    const declarations: Declaration[] = [];
    for (const entry of this.content.entries) {
      switch (entry.meaning.name) {
        case "import": {
          const path = entry.first;
          imports.push({
            entry,
            path: !entry.faulty && path instanceof TextNode ? path : undefined,
            target: undefined,
          });
          break;
        }
        case "use":
          for (const name of entry.values) if (name instanceof NameNode) uses.push({ entry, name, targets: [] });
          break;
        default: {
          const declaration = declare(this, entry);
          if (declaration !== undefined) this.#register(declaration, declarations, marks);
        }
      }
    }
    this.marks = marks;
    this.imports = imports;
    this.uses = uses;
    this.declarations = declarations;
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

  #register(declaration: Declaration, declarations: Declaration[], marks: Mark[]): void {
    const names = this.own[declaration.kind];
    const first = names.get(declaration.name)?.[0];
    if (first === undefined) {
      names.set(declaration.name, [declaration]);
      declarations.push(declaration);
      return;
    }
    if (this.silenced(declaration.nameAt.start)) return;
    const taken = `There is a ${declaration.kind} ${declaration.name} already: "${first.title}".`;
    marks.push({
      code: "repeated-name",
      start: declaration.nameAt.start,
      end: declaration.nameAt.end,
      message: `${taken} Give this one a name of its own.`,
      repairs: () => {
        const newText = this.#freeName(declaration);
        const { start, end } = declaration.nameAt;
        return [{ title: `Rename to ${newText}`, start, end, newText, safe: false }];
      },
      related: { start: first.nameAt.start, end: first.nameAt.end, message: `The first ${first.kind} ${first.name}.` },
    });
  }

  #freeName(declaration: Declaration): string {
    const names = this.content.entries.map(({ values }) => (values[0] instanceof NameNode ? values[0].value : ""));
    let n = 2;
    while (names.includes(`${declaration.name}${n}`)) n++;
    return `${declaration.name}${n}`;
  }
}

/** One error for all bytes that are no UTF-8, at the first; no line has two. */
function withBadBytes(text: string, marks: readonly Mark[], at: number): Mark[] {
  const lineStart = Math.max(text.lastIndexOf("\n", at), text.lastIndexOf("\r", at)) + 1;
  const lineEnd = lineEndAfter(text, at);
  const kept = marks.filter(({ code, start, end }) =>
    code === "syntax-error" ? !/^\ufffd+$/.test(text.slice(start, end)) : start < at || start >= lineEnd,
  );
  if (kept.some(({ code, start }) => code === "syntax-error" && start >= lineStart && start <= at)) return kept;
  return [
    {
      code: "syntax-error",
      start: at,
      end: at + 1,
      message: "From here on the file is not UTF-8, so some letters are lost. Save it again with the encoding UTF-8.",
      repairs: [],
    },
    ...kept,
  ];
}

function declare(file: SourceFile, entry: Entry): Declaration | undefined {
  const name = entry.first;
  if (!(name instanceof NameNode)) return undefined;
  switch (entry.meaning.name) {
    case "value":
      return new ValueDeclarationNode(file, entry, name);
    case "usp":
      return new UspNode(file, entry, name);
    case "competitor":
      return new CompetitorNode(file, entry, name);
    case "segment":
      return new SegmentNode(file, entry, name);
    case "service":
      return new ServiceNode(file, entry, name);
    case "goal":
      return new GoalNode(file, entry, name);
    default:
      return undefined;
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
