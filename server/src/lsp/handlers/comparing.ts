import { inEnglish, isEnglish } from "../../base/say.ts";
import { diffMarkdown } from "../../review/diff/markdown.ts";
import { compare, type State } from "../../workspace/compare.ts";
import type { Workspace } from "../../workspace/facade.ts";
import type { Files } from "../../workspace/files.ts";
import type { Door } from "../door.ts";
import { BadParams, uriIn } from "../from-proto.ts";
import { type DiffParams, type DiffResult, diffMethod, type FileContent } from "../protocol.ts";
import type { Located } from "../roots.ts";
import type { Session } from "../session.ts";
import { join, keyOf, nameOf, parentOf, parse, within } from "../uris.ts";

/** What a plan says differently from another one, which the client brings. */
export function comparing(door: Door): void {
  door.ownRequest<DiffParams, DiffResult | null>(diffMethod, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const side = baseIn(params);
    if (located === undefined || !session.isReady) return null;
    // The page is in English throughout, so what it quotes of the checker is, too.
    // What is known of the files already may be said in another language.
    const workspace = isEnglish() ? located.root.workspace : session.roots.scratch(located.root);
    return inEnglish(() => compared(located, workspace, side, session));
  });
}

type Base = Omit<DiffParams, "uri">;

function compared(
  { root, path }: Located,
  workspace: Workspace,
  { base, name, texts }: Base,
  session: Session,
): DiffResult {
  const address = parse(base);
  const inRoot = within(root.folder, address);
  const folder = inRoot === undefined ? parentOf(address) : root.folder;
  const brought = broughtFiles(texts, (place) => join(folder, place));
  const place = inRoot ?? nameOf(address);
  const before: State = { workspace: session.roots.beside(brought), files: brought, name };
  // What the plan rests on shows while it is checked: nothing is worth comparing before all of it is there.
  before.workspace.diagnostics(place);
  if (brought.needs.size > 0) return { markdown: "", needs: [...brought.needs] };
  const { files } = root;
  // What stands in the editor counts, not what is stored.
  const now: Files = { ...files, read: (each) => workspace.text(each) ?? files.read(each) };
  const diff = compare(before, { workspace, files: now, name: "now" }, { pair: { before: place, after: path } });
  // Holding both sides against each other may look for more.
  const needs = [...brought.needs];
  return { markdown: needs.length > 0 ? "" : diffMarkdown(diff), needs };
}

interface Brought extends Files {
  /** What was asked for and was not brought. */
  readonly needs: ReadonlySet<string>;
}

/**
 * The files of the other side.
 *
 * @param address gives where a path lies.
 */
function broughtFiles(texts: readonly FileContent[], address: (path: string) => string): Brought {
  const byKey = new Map(texts.map(({ uri, text }) => [keyOf(uri), text]));
  const needs = new Set<string>();
  const read = (path: string): string | undefined => {
    const place = address(path);
    const text = byKey.get(keyOf(place));
    if (text === undefined) needs.add(place);
    return text ?? undefined;
  };
  return {
    needs,
    read,
    locate: (path) => (read(path) === undefined ? "missing" : "file"),
    // What else lies there is nobody's concern: only names that are close to a misspelt one are looked for in it.
    list: () => [],
  };
}

function baseIn({ base, name, texts }: DiffParams): Base {
  if (typeof base !== "string" || typeof name !== "string") throw new BadParams("The other side is missing.");
  if (!Array.isArray(texts)) throw new BadParams("The texts of the other side are missing.");
  for (const each of texts) {
    if (typeof each?.uri !== "string" || (typeof each.text !== "string" && each.text !== null)) {
      throw new BadParams("A text needs an address, and is a text or null.");
    }
  }
  return { base, name, texts };
}
