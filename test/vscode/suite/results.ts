/** What the suite writes for its runner. No file means that the host died, whatever it says when it ends. */
export interface SuiteResults {
  /** Version of VS Code and where its extensions run. */
  readonly host: string;
  /** Whether the suite came to its end; every test writes what is known so far. */
  readonly ended: boolean;
  readonly passed: readonly { readonly title: string; readonly milliseconds: number }[];
  readonly failed: readonly { readonly title: string; readonly error: string }[];
  readonly skipped: readonly string[];
  /** Measurements and the like, to be shown. */
  readonly notes: readonly string[];
}
