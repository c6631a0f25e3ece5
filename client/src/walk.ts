/** What walking through folders needs; the folders' names are of any kind, so that it can be tried without an editor. */
export interface Walk<T> {
  wanted(name: string): boolean;
  list(folder: T): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;
  join(folder: T, name: string): T;
}

/** More folders than this are no place for plans, but a disk. */
const MOST_FOLDERS = 2_000;

/** All wanted files in a folder and those within it. Hidden folders and installed packages hold no plans of anybody. */
export async function walk<T>(start: T, { wanted, list, join }: Walk<T>): Promise<readonly T[]> {
  const found: T[] = [];
  const folders = [start];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS; at++) {
    const folder = folders[at];
    if (folder === undefined) break;
    // A folder that cannot be listed has nothing for us.
    for (const { name, isFolder } of await list(folder).catch(() => [])) {
      if (isFolder && !name.startsWith(".") && name !== "node_modules") folders.push(join(folder, name));
      if (!isFolder && wanted(name)) found.push(join(folder, name));
    }
  }
  return found;
}
