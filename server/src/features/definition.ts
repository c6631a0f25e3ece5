import type { Span } from "../base/span.ts";
import { TextNode } from "../model/nodes.ts";
import type { SourceFile } from "../model/source.ts";
import type { Host, Place, Target } from "./host.ts";
import { type Named, namedBy, spanOf, standingAt } from "./names.ts";
import { entriesAround } from "./spot.ts";

/** From a name to what it stands for. */
export interface Link {
  /** The name at the cursor. */
  readonly origin: Span;
  /** The whole declaration, or the start of a file. */
  readonly target: Target;
  /** The declaration's name, within the target. */
  readonly name: Span;
}

/**
 * Where what stands at a place is declared: one link for most names, several for a name after `use` that brings several
 * kinds into play and for a name that is ambiguous. The path of an import leads to the start of its file, a text among
 * `excludes` that means a segment leads to it, and a declaration's own name to itself.
 */
export function definition(host: Host, at: Place): readonly Link[] {
  const file = host.plan(at.path)?.file;
  if (file === undefined) return [];
  const standing = standingAt(file, at.offset);
  if (standing !== undefined) return standing.means.map((named) => linkTo(named, standing.at));
  return importAt(file, at.offset);
}

/**
 * Where the kind of thing that stands at a place is described: a persona's segment; for every other name its
 * declaration. Names are all that has a type here, so the path of an import has none.
 */
export function typeDefinition(host: Host, at: Place): readonly Link[] {
  const file = host.plan(at.path)?.file;
  const standing = file === undefined ? undefined : standingAt(file, at.offset);
  if (standing === undefined) return [];
  return standing.means.map((named) => {
    const segment = named.segment === undefined ? undefined : namedBy(named.file, named.segment, undefined);
    return linkTo(segment ?? named, standing.at);
  });
}

function linkTo({ file, entry, name }: Named, origin: Span): Link {
  return { origin, target: { file, at: spanOf(entry) }, name: spanOf(name) };
}

function importAt(file: SourceFile, offset: number): readonly Link[] {
  const [entry] = entriesAround(file, offset);
  const path = entry?.first;
  if (!(path instanceof TextNode) || offset < path.start || offset > path.end) return [];
  const target = file.imports.find((each) => each.entry === entry)?.target;
  if (target === undefined) return [];
  const start = { start: 0, end: 0 };
  return [{ origin: spanOf(path), target: { file: target, at: start }, name: start }];
}
