/** What the process that leads the check and those that run the tests tell each other. */
export interface Job {
  /** The change to switch on; none where it is empty. */
  readonly change: string;
  /** Test files, from the root, with `/`. */
  readonly tests: readonly string[];
  /** The rules whose conformance cases run. */
  readonly codes: readonly string[];
}

export type Answer = { readonly ready: true } | { readonly failed: boolean } | { readonly error: string };

export function isJob(message: unknown): message is Job {
  return typeof message === "object" && message !== null && "change" in message && "tests" in message;
}

export function isAnswer(message: unknown): message is Answer {
  return (
    typeof message === "object" && message !== null && ("ready" in message || "failed" in message || "error" in message)
  );
}
