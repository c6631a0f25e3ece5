/** Where files of a template may go: worked out without the editor, because a mistake here would cost somebody a file. */

/** Characters that mean something to one system or another; backslashes part folders on Windows, colons drives. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file should have one in its name.
const forbidden = /[\u0000-\u001f\\:*?"<>|]/;

/**
 * The folders and the name of a path below some folder; undefined for one that could lead out of it, or that not every
 * system can have.
 */
export function partsOf(path: string): readonly string[] | undefined {
  const parts = path.split("/");
  const isFine = (part: string) => part !== "" && part !== "." && part !== ".." && !forbidden.test(part);
  return parts.every(isFine) ? parts : undefined;
}

/** `plan.strategy`, then `plan-2.strategy` and so on. */
export function numbered(name: string, n: number): string {
  return n === 1 ? name : name.replace(/(?:\.strategy)?$/, `-${n}.strategy`);
}

/** A file name as it is proposed, or a plain one where that is none. */
export function fileName(name: string): string {
  const parts = partsOf(name);
  return parts?.length === 1 && /.\.strategy$/.test(name) ? name : "plan.strategy";
}

/** A folder as a person types it; `~` is their home. Undefined where nothing is set. */
export function expanded(folder: string, home: string | undefined): string | undefined {
  const text = folder.trim();
  if (text === "") return undefined;
  return home === undefined ? text : text.replace(/^~(?=$|[\\/])/, () => home);
}

/** Whether there is a place in a snippet to go to, before its end. */
export function hasStops(snippet: string): boolean {
  return /(?<!\\)(?:\\\\)*\$\{?[1-9]/.test(snippet);
}
