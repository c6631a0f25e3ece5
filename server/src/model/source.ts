/** A file of the language, read: its path, text, tree, comments and declarations. */
export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
}
