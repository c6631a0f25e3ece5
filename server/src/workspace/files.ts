/**
 * The only way in which the workspace gets at files. Paths are relative to the root, with `/`, and normal: without
 * `.` and `..`. Reading is synchronous; where files come over a network, they are brought into memory first.
 */
export interface Files {
  /** Its bytes, or its text where it is one already; undefined where there is no such file or it cannot be read. */
  read(path: string): Uint8Array | string | undefined;
  /** Where a path leads: `outside` where it follows a link out of the root, dangling ones included. */
  locate(path: string): "file" | "missing" | "outside";
  /** The path of a file over no link within the root, so that one file is not taken for two. Absent where there are no links. */
  real?(path: string): string;
  /** The names in a folder, folders with a `/` at the end; empty where there is no such folder. */
  list(folder: string): readonly string[];
  /** Calls back with the path of every file that changes; returns what ends it. Absent where nothing can be watched. */
  watch?(changed: (path: string) => void): () => void;
}

/** Files in memory, by path. */
export function memoryFiles(texts: Readonly<Record<string, string | Uint8Array>>): Files {
  const byPath = new Map(Object.entries(texts));
  return {
    read: (path) => byPath.get(path),
    locate: (path) => (byPath.has(path) ? "file" : "missing"),
    list: (folder) => {
      const prefix = folder === "" || folder === "." ? "" : `${folder}/`;
      const names = new Set<string>();
      for (const path of byPath.keys()) {
        if (!path.startsWith(prefix)) continue;
        const rest = path.slice(prefix.length);
        const slash = rest.indexOf("/");
        names.add(slash < 0 ? rest : rest.slice(0, slash + 1));
      }
      return [...names].sort();
    },
  };
}
