import type { Range } from "../base/lines.ts";
import type { TextChange } from "../workspace/facade.ts";
import { Buffer } from "./buffer.ts";
import { keyOf } from "./uris.ts";

/** One change of a document's text: of a range, or of all of it where it has none. */
export interface DocumentChange {
  readonly range?: Range;
  readonly text: string;
}

/** A document that is open in the editor. */
export interface OpenDocument {
  /** As the editor writes it. */
  readonly uri: string;
  readonly key: string;
  readonly version: number;
  readonly text: string;
}

interface Held extends OpenDocument {
  version: number;
  buffer: Buffer;
}

/** What became of a change: changes of offsets, a wholly new text, or the reason why it was not taken. */
export type Changed =
  | { readonly changes: readonly TextChange[] }
  | { readonly text: string }
  | { readonly why: string };

/** The documents that are open, with their versions. */
export class Documents {
  readonly #byKey = new Map<string, Held>();

  get(uri: string): OpenDocument | undefined {
    return this.#byKey.get(keyOf(uri));
  }

  all(): readonly OpenDocument[] {
    return [...this.#byKey.values()];
  }

  /** Whether a document was open already: then this is its new text. */
  open(uri: string, version: number, text: string): boolean {
    const key = keyOf(uri);
    const wasOpen = this.#byKey.has(key);
    this.#byKey.set(key, {
      uri,
      key,
      version,
      buffer: new Buffer(text),
      get text() {
        return this.buffer.text;
      },
    });
    return wasOpen;
  }

  /** The document that was closed; undefined where it was not open. */
  close(uri: string): OpenDocument | undefined {
    const key = keyOf(uri);
    const held = this.#byKey.get(key);
    this.#byKey.delete(key);
    return held;
  }

  /**
   * Applies changes one after the other. A change of a document that is not open, or of a version that is not newer,
   * is refused: nothing that can be done with it would be right.
   */
  change(uri: string, version: number, changes: readonly DocumentChange[]): Changed {
    const held = this.#byKey.get(keyOf(uri));
    if (held === undefined) return { why: `A change of ${uri} is left out: it is not open.` };
    if (version <= held.version) {
      return { why: `A change of ${uri} is left out: its version ${version} does not follow ${held.version}.` };
    }
    held.version = version;
    const applied: TextChange[] = [];
    let isWhole = false;
    for (const { range, text } of changes) {
      if (range === undefined) {
        held.buffer = new Buffer(text);
        isWhole = true;
      } else applied.push(held.buffer.change(range, text));
    }
    return isWhole ? { text: held.buffer.text } : { changes: applied };
  }
}
