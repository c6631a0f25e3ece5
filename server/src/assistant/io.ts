import type { Files } from "../workspace/files.ts";

/** What the server for assistants gets from where it runs. */
export interface AssistantIo {
  readonly files: Files;
  /** What the folder of the files is called, as absolute paths with `/`: over links it may have several names. */
  readonly roots: readonly string[];
  /** The day that rules about time compare with, as in `2026-11-22`; where it is left out, that of the clock. */
  readonly today?: string;
  readonly version: string;
  /** The user's own templates; absent where there can be none. */
  readonly templates?: { readonly files: Files; readonly name: string };
  /** The files as they were at a git revision; throws an error whose message is for people. Absent where there is no git. */
  past?(revision: string): Files;
  /**
   * Stores a text. Throws an error whose message is for people where that is not possible, or would lead over a link.
   * Absent where nothing may be written.
   */
  write?(path: string, text: string): void;
  /** Tells of a fault of ours. */
  log(message: string): void;
}
