import type { Span } from "../base/span.ts";
import type { Statement } from "../syntax/tree.ts";
import type { TextValue } from "../vocabulary/values.ts";
import type { Content, Entry } from "./content.ts";
import { Facet, look, seen } from "./facets.ts";
import { type NameNode, TextNode } from "./nodes.ts";
import type { SourceFile } from "./source.ts";

/**
 * The declarations of a file as rules see them. They exist as soon as the file is read, so that names can stand for
 * them; what they say is filled in by `settle`, once it is known what the names in them stand for.
 */
export abstract class DeclarationNode {
  readonly file: SourceFile;
  readonly name: string;
  entry: Entry;
  nameAt: Span;

  constructor(file: SourceFile, entry: Entry, name: NameNode) {
    this.file = file;
    this.name = name.value;
    this.entry = entry;
    this.nameAt = name;
  }

  /** Takes another statement for its own: after an edit, a declaration is the same as long as its kind and name are. */
  adopt(entry: Entry, name: Span): void {
    this.entry = entry;
    this.nameAt = name;
  }

  get statement(): Statement {
    return this.entry;
  }

  get titleText(): TextValue | undefined {
    const title = this.entry.values[1];
    // What a line with an error says is not judged; for messages its title is good enough.
    return seen(Facet.Titles, title instanceof TextNode && !this.entry.faulty ? title : undefined);
  }

  get title(): string {
    const title = this.entry.values[1];
    return seen(Facet.Titles, title?.type === "text" ? title.value : this.name);
  }

  abstract settle(): void;
}

/** Fills in what a declaration says, once the names in it are linked. */
export function settle(declaration: { readonly kind: string }): void {
  if (declaration instanceof DeclarationNode) declaration.settle();
}

/** What the block of a declaration holds. */
export function contentOf(declaration: { readonly kind: string }): Content | undefined {
  look(Facet.Words);
  return declaration instanceof DeclarationNode ? declaration.entry.content : undefined;
}
