import { findRepository, type Repository } from "../git.ts";
import type { Change } from "./ci.ts";

/**
 * The commit that shows, compared with what is checked out, what a change brings: nothing that others have done to the
 * main branch meanwhile.
 *
 * @param folder where the plans are checked out.
 * @param asked a revision that somebody named, which goes before what the run knows.
 * @returns undefined where the run is for no change.
 * @throws CommandError where the history that is needed is not there.
 */
export function baseOf(folder: string, { base, head }: Change, asked: string | undefined): string | undefined {
  const revision = asked ?? base;
  if (revision === undefined) return undefined;
  const repository = findRepository(folder);
  const merged = asked === undefined ? mergedInto(repository, head) : undefined;
  return merged ?? repository.mergeBase(named(repository, revision), "HEAD");
}

/**
 * Services check out what would be if the change were merged: a commit of two parents, the main branch as it is now and
 * the last commit of the change.
 */
function mergedInto(repository: Repository, head: string | undefined): string | undefined {
  const isMerged = head !== undefined && repository.has("HEAD^2") && repository.resolve("HEAD^2") === head;
  return isMerged ? repository.resolve("HEAD^1") : undefined;
}

/** A branch that somebody names is often known under the name of where it was fetched from. */
function named(repository: Repository, revision: string): string {
  const fetched = `origin/${revision}`;
  return !repository.has(revision) && repository.has(fetched) ? fetched : revision;
}
