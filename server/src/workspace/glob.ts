import picomatch from "picomatch";

/** Whether a path, relative to the folder of the patterns, is meant by one of them; `!` takes away again. */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const matches = picomatch(wanted.flatMap(alsoFolder), { dot: true });
  if (unwanted.length === 0) return (path) => matches(path);
  const takenAway = picomatch(unwanted.flatMap(alsoFolder), { dot: true });
  return (path) => matches(path) && !takenAway(path);
}

/** A pattern that names a folder means everything in it. */
function alsoFolder(pattern: string): string[] {
  const plain = pattern.replace(/^\.\//, "").replace(/\/+$/, "");
  return plain === "" || plain === "." ? ["**"] : [plain, `${plain}/**`];
}

/** Whether a path is meant by one pattern alone, as it was typed. */
export function patternMatcher(pattern: string): (path: string) => boolean {
  const matches = picomatch(pattern);
  return (path) => matches(path);
}
