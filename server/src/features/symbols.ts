import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import type { Entry } from "../model/content.ts";
import { NameNode, TextNode } from "../model/nodes.ts";
import type { SourceFile } from "../model/source.ts";
import { textOf } from "../syntax/escapes.ts";
import { AtomKind } from "../syntax/tree.ts";
import type { Host, Target } from "./host.ts";
import { type Named, namedIn, spanOf, titleOf } from "./names.ts";
import { score } from "./search.ts";

export type SymbolKindName =
  | "plan"
  | "principle"
  | "value"
  | "usp"
  | "competitor"
  | "segment"
  | "persona"
  | "service"
  | "goal"
  | "group";

/** One entry of a file's outline. */
export interface DocumentSymbol {
  readonly name: string;
  /** Its title, or what a focus gets; empty where there is none. */
  readonly detail: string;
  readonly kind: SymbolKindName;
  /** The whole statement. */
  readonly at: Span;
  /** Its name, within `at`; the keyword where it has none. */
  readonly nameAt: Span;
  readonly children: readonly DocumentSymbol[];
}

/** What statements show up in an outline, by their keyword; a block's own list stands under the block's name. */
const shown: Readonly<Record<string, Readonly<Record<string, SymbolKindName>>>> = {
  file: {
    strategy: "plan",
    specialization: "principle",
    posture: "principle",
    concentration: "principle",
    value: "value",
    usp: "usp",
    competitor: "competitor",
    segment: "segment",
    service: "service",
    goal: "goal",
  },
  segment: { persona: "persona", demographics: "group", psychographics: "group", economics: "group" },
  concentration: { focus: "group" },
};

/**
 * The outline of a file in the order of its text: the plan, its principles and its declarations, with personas and blocks
 * under their segment and every focus under the concentration. Statements with errors are among them.
 */
export function documentSymbols(host: Host, path: string): readonly DocumentSymbol[] {
  const file = host.source(path);
  return file === undefined ? [] : symbolsOf(file, file.content.entries);
}

function symbolsOf(file: SourceFile, entries: readonly Entry[]): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const entry of entries) {
    const kind = shown[entry.meaning.block]?.[entry.meaning.name];
    if (kind === undefined) continue;
    const { name, nameAt, detail } = labelOf(file, entry);
    symbols.push({
      name,
      detail,
      kind,
      at: spanOf(entry),
      nameAt: spanOf(nameAt ?? entry.keyword ?? entry),
      children: symbolsOf(file, entry.content?.entries ?? []),
    });
  }
  return symbols;
}

interface Label {
  readonly name: string;
  /** Where the name stands; absent where the keyword serves for it. */
  readonly nameAt: Span | undefined;
  readonly detail: string;
}

/** How a statement is called in an outline. */
function labelOf(file: SourceFile, { meaning, first, values, parts }: Entry): Label {
  const [slot] = meaning.slots;
  if (slot?.form === "declared-name") {
    const title = values[1] instanceof TextNode ? oneLine(values[1].value) : "";
    if (first instanceof NameNode) return { name: first.value, nameAt: first, detail: title };
    // Half-typed: a title without a name says at least what it is about.
    const text = parts.find(({ kind }) => kind === AtomKind.Text || kind === AtomKind.TextBlock)?.text;
    const detail = text === undefined ? "" : oneLine(textOf(text));
    return { name: say`${meaning.name} without a name`, nameAt: undefined, detail };
  }
  if (slot?.form === "ref") {
    const share = values[1] === undefined ? "" : file.text.slice(values[1].start, values[1].end);
    const name = first === undefined ? meaning.name : file.text.slice(first.start, first.end);
    return { name, nameAt: first, detail: share };
  }
  const detail = first instanceof TextNode ? oneLine(first.value) : "";
  return { name: capitalised(meaning.name), nameAt: undefined, detail };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Something with a name, anywhere in the root. */
export interface WorkspaceSymbol {
  readonly name: string;
  readonly title: string;
  readonly kind: SymbolKindName;
  /** The name of the segment whose persona it is. */
  readonly container?: string;
  /** Where its name stands. */
  readonly target: Target;
}

/** How many symbols are given at most: more than anybody reads, and few enough to send at every keystroke. */
const MOST = 200;

/**
 * What has a name in any file of the root and fits a query, by its name or its title, the best first: the letters of the
 * query in their order, case and blanks aside. An empty query fits everything. Files are read, but not linked.
 */
export function workspaceSymbols(host: Host, query: string): readonly WorkspaceSymbol[] {
  const wanted = query.normalize("NFC").replace(/\s+/g, "");
  const found: { readonly named: Named; readonly score: number }[] = [];
  for (const path of host.paths()) {
    const file = host.source(path);
    if (file === undefined) continue;
    if (wanted === "" && found.length >= MOST) break;
    for (const named of namedIn(file)) {
      // What is found by its name stands before what is found by its title as well.
      const rank = Math.max(score(wanted, named.name.value), score(wanted, titleOf(named)) - 0.5);
      if (rank > 0) found.push({ named, score: rank });
    }
  }
  const length = ({ named }: { named: Named }): number => named.name.value.length;
  if (wanted !== "") found.sort((a, b) => b.score - a.score || length(a) - length(b));
  return found.slice(0, MOST).map(({ named }) => symbolOf(named));
}

function symbolOf(named: Named): WorkspaceSymbol {
  const { kind, file, name, segment } = named;
  const around = segment?.first instanceof NameNode ? { container: segment.first.value } : {};
  return {
    name: name.value,
    title: oneLine(titleOf(named)),
    kind: kind === "strategy" ? "plan" : kind,
    ...around,
    target: { file, at: spanOf(name) },
  };
}
