import { type CompletionItem, type CompletionList, complete } from "../../server/src/features/completion.ts";
import { after, atCursor } from "../support/features.ts";
import type { Sources } from "../support/kit.ts";

/** What tests of completion are written with. */

/** Everything that is offered at the cursor. */
export function completion(sources: Sources): CompletionList {
  const { host, at } = atCursor(sources);
  return complete(host, at);
}

/** The labels in the order in which an editor shows them. */
export function labels(sources: Sources): readonly string[] {
  return inOrder(completion(sources).items).map(({ label }) => label);
}

export function inOrder(items: readonly CompletionItem[]): readonly CompletionItem[] {
  return [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
}

/** The item of a label; fails where it is not offered. */
export function item(sources: Sources, label: string): CompletionItem {
  return itemOf(completion(sources).items, label);
}

export function itemOf(items: readonly CompletionItem[], label: string): CompletionItem {
  const found = items.find((each) => each.label === label);
  if (found === undefined)
    throw new Error(`${label} is not offered, only: ${items.map((each) => each.label).join(" | ")}`);
  return found;
}

/** The text after an item is taken, with the snippet's defaults. */
export function taken(sources: Sources, label: string): string {
  const { host, at, texts } = atCursor(sources);
  const chosen = itemOf(complete(host, at).items, label);
  const file = host.plan(at.path)?.file;
  if (file === undefined) throw new Error(`${at.path} cannot be read.`);
  const own = { file, start: chosen.start, end: chosen.end, newText: inserted(chosen, texts[at.path] ?? "") };
  return after(texts, [own, ...chosen.additionalEdits])[at.path] ?? "";
}

/** What an editor inserts for an item: the snippet with its defaults, its lines indented as the one that it begins on. */
export function inserted({ newText, snippet, start }: CompletionItem, text: string): string {
  if (!snippet) return newText;
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, start))?.[0] ?? "";
  return filled(newText).text.replaceAll("\t", "  ").replaceAll("\n", `\n${indent}`);
}

/**
 * A snippet with what stands in its tab stops by default.
 *
 * @param typed what the user types into a stop, given its number and its default; the default where it is undefined.
 */
export function filled(
  snippet: string,
  typed: (stop: number, usual: string) => string | undefined = () => undefined,
): { readonly text: string; readonly stops: readonly string[] } {
  const stops: string[] = [];
  const fill = (number: string, usual: string): string => {
    if (number !== "0") stops.push(usual);
    return typed(Number(number), usual) ?? usual;
  };
  const plain = (text: string): string => text.replace(/\\([\\$}|,])/g, "$1");
  const text = snippet.replace(
    /\\([\\$}])|\$(\d+)|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$\{(\d+)\|((?:\\.|[^|\\])*)\|\}/g,
    (
      _all,
      escaped: string | undefined,
      bare: string | undefined,
      number: string | undefined,
      usual: string | undefined,
      choice: string | undefined,
      options: string | undefined,
    ) => {
      if (escaped !== undefined) return escaped;
      if (bare !== undefined) return fill(bare, "");
      if (number !== undefined) return fill(number, plain(usual ?? ""));
      return fill(choice ?? "", plain((options ?? "").split(/(?<!\\),/)[0] ?? ""));
    },
  );
  return { text, stops };
}

/** A place to fill in, as a snippet writes it. */
export function stop(number: number, usual: string): string {
  return `\${${number}:${usual}}`;
}

/** A place where one of several is chosen. */
export function choice(number: number, ...options: readonly string[]): string {
  return `\${${number}|${options.join(",")}|}`;
}
