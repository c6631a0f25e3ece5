import type { Declaration } from "../model/plan.ts";
import type { SourceFile } from "../model/source.ts";
import type { Host, Place, Target } from "./host.ts";
import { type Named, namedOf, occurrencesIn, standingAt, unsettledIn } from "./names.ts";

export interface ReferenceOptions {
  /** Whether the declarations are among the results. */
  readonly declaration: boolean;
}

/**
 * Every place that names what stands at a place, in the file that declares it and in all that import that file, over any
 * way: references, names after `use`, and texts among `excludes` that mean a segment. A name that stands for nothing, or
 * for one of several, gives the places of the same file that write the same name for the same kind.
 */
export function references(host: Host, at: Place, { declaration }: ReferenceOptions): readonly Target[] {
  const file = host.plan(at.path)?.file;
  const standing = file === undefined ? undefined : standingAt(file, at.offset);
  if (file === undefined || standing === undefined) return [];
  if (standing.settled) return occurrences(host, standing.means, declaration);
  const candidates = declaration ? occurrencesOfNames(standing.means) : [];
  return [...candidates, ...unsettledIn(file, standing).map((each) => ({ file, at: each.at }))];
}

/** Every place that names a declaration, the declaration itself left out: the same as from its own name. */
export function referencesOf(host: Host, declaration: Declaration): readonly Target[] {
  return occurrences(host, namedOf([declaration]), false);
}

/** The files that can name something: the one that declares it, then those that import that one, each linked. */
export function filesNaming(host: Host, means: readonly Named[]): readonly SourceFile[] {
  const files = new Set<SourceFile>();
  for (const path of new Set(means.map(({ file }) => file.path))) {
    for (const each of [path, ...host.importersOf(path)]) {
      const file = host.plan(each)?.file;
      if (file !== undefined) files.add(file);
    }
  }
  return [...files];
}

function occurrences(host: Host, means: readonly Named[], declaration: boolean): Target[] {
  return filesNaming(host, means).flatMap((file) =>
    occurrencesIn(file, means)
      .filter(({ role }) => declaration || role !== "declaration")
      .map(({ at }) => ({ file, at })),
  );
}

function occurrencesOfNames(means: readonly Named[]): Target[] {
  return means.map(({ file, name }) => ({ file, at: { start: name.start, end: name.end } }));
}
