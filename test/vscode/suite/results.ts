/** What the suite writes for its runner. No file means that the host died, whatever it says when it ends. */
export interface SuiteResults {
  /** Version of VS Code and where its extensions run. */
  readonly host: string;
  readonly passed: readonly { readonly title: string; readonly milliseconds: number }[];
  readonly failed: readonly { readonly title: string; readonly error: string }[];
  readonly skipped: readonly string[];
  /** Measurements and the like, to be shown. */
  readonly notes: readonly string[];
}
