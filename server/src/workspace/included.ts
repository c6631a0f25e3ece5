import type { Workspace } from "./facade.ts";
import { matcher } from "./glob.ts";
import { relativeTo } from "./paths.ts";

/**
 * Whether the configuration of a workspace lets a file in: one that it includes, where it says which, and does not
 * exclude. Patterns are made ready once.
 *
 * @param relative the way from a configuration's folder to a path; where the disk is known, a configuration may lie
 * outside of the root.
 */
export function included(
  relative: (folder: string, path: string) => string = relativeTo,
): (path: string, state: { readonly workspace: Pick<Workspace, "config"> }) => boolean {
  const matchers = new Map<readonly string[], (path: string) => boolean>();
  const matches = (patterns: readonly string[], path: string): boolean => {
    const known = matchers.get(patterns) ?? matcher(patterns);
    matchers.set(patterns, known);
    return known(path);
  };
  return (path, { workspace }) => {
    const { include, exclude, folder } = workspace.config(path);
    const within = folder === "" ? path : relative(folder, path);
    if (exclude !== undefined && matches(exclude, within)) return false;
    return include === undefined || matches(include, within);
  };
}
