import type { URI } from "vscode-uri";
import type { Files } from "../workspace/files.ts";
import { folderUri, join, keyOf } from "./uris.ts";

/** What `strategy/files` brought: the files of virtual and web workspaces, which only the client can read. */
export class Memory {
  readonly #texts = new Map<string, string>();

  /** Sets the text of a file, or takes the file away; whether that makes a difference. */
  set(uri: string, text: string | null): "came" | "went" | "changed" | "same" {
    const key = keyOf(uri);
    const before = this.#texts.get(key);
    if (text === null) return this.#texts.delete(key) ? "went" : "same";
    this.#texts.set(key, text);
    if (before === undefined) return "came";
    return before === text ? "same" : "changed";
  }

  /** The files in a folder. */
  in(folder: URI): Files {
    const root = folderUri(folder.toString());
    const keyAt = (path: string): string => keyOf(join(root, path));
    const start = keyAt("");
    return {
      read: (path) => this.#texts.get(keyAt(path)),
      locate: (path) => (this.#texts.has(keyAt(path)) ? "file" : "missing"),
      list: (path) => {
        const prefix = path === "" ? start : `${keyAt(path)}/`;
        const names = new Set<string>();
        for (const key of this.#texts.keys()) {
          if (!key.startsWith(prefix)) continue;
          const rest = key.slice(prefix.length);
          const slash = rest.indexOf("/");
          names.add(slash < 0 ? rest : rest.slice(0, slash + 1));
        }
        return [...names].sort();
      },
    };
  }
}
