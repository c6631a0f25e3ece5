import { say } from "../base/say.ts";
import { contains, type Span } from "../base/span.ts";
import { webAddress } from "../base/web-address.ts";
import type { Content, Entry } from "../model/content.ts";
import { TextNode } from "../model/nodes.ts";
import type { SourceFile } from "../model/source.ts";
import type { Host } from "./host.ts";

/** A stretch of a file that opens another file or a page on the web. */
export interface DocumentLink {
  /** What stands between the quotes. */
  readonly at: Span;
  /** A file of the root, by its path, or an address that begins with `http:` or `https:`. */
  readonly target: { readonly path: string } | { readonly url: string };
  /** What following it does. */
  readonly tooltip: string;
}

/**
 * The links of a file in the order of its text: the paths of imports that lead to a file, and the addresses of proofs and
 * competitors. An address that is none of the web's is no link: a plan may come from anybody, and following a link must not
 * run anything.
 */
export function documentLinks(host: Host, path: string): readonly DocumentLink[] {
  const file = host.plan(path)?.file;
  if (file === undefined) return [];
  const links: DocumentLink[] = [];
  for (const { path: text, target } of file.imports) {
    if (text === undefined || target === undefined) continue;
    links.push({ at: inside(file, text), target: { path: target.path }, tooltip: say`Open ${target.path}` });
  }
  collect(file, file.content, links);
  return links.sort((a, b) => a.at.start - b.at.start);
}

function collect(file: SourceFile, content: Content, links: DocumentLink[]): void {
  for (const entry of content.entries) {
    for (const text of addressesIn(entry)) {
      const url = webAddress(text.value);
      if (url === undefined) continue;
      links.push({ at: inside(file, text), target: { url: url.href }, tooltip: say`Open ${url.host} in the browser` });
    }
    if (entry.content !== undefined) collect(file, entry.content, links);
  }
}

/** The values of a statement that the vocabulary calls addresses. */
function addressesIn({ meaning, values }: Entry): readonly TextNode[] {
  return values.filter((value, i): value is TextNode => {
    const slot = meaning.slots[i % meaning.slots.length];
    return value instanceof TextNode && (slot?.label === "url" || meaning.name === "url");
  });
}

/** What stands between the quotes of a text. */
function inside(file: SourceFile, { start, end }: Span): Span {
  const quotes = file.text.startsWith('"""', start) ? 3 : 1;
  const span = { start: start + quotes, end: end - quotes };
  return span.start < span.end && contains({ start, end }, span) ? span : { start, end };
}
