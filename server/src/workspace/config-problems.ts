import type { Finding, TextFile } from "../model/diagnostic.ts";
import { type Diagnostic, toDiagnostic } from "./diagnostics.ts";

/** What is wrong in the configurations of the files that are checked, each said once. */
export class ConfigProblems {
  readonly #seen = new Set<readonly Finding[]>();
  readonly #byPath = new Map<string, Finding[]>();

  add(problems: readonly Finding[]): void {
    if (problems.length === 0 || this.#seen.has(problems)) return;
    this.#seen.add(problems);
    for (const problem of problems) {
      const there = this.#byPath.get(problem.file.path) ?? [];
      this.#byPath.set(problem.file.path, there);
      // A configuration that several extend brings its problems along with each of them.
      const known = there.some(
        ({ at, message }) => at.start === problem.at.start && at.end === problem.at.end && message === problem.message,
      );
      if (!known) there.push(problem);
    }
  }

  textOf(path: string): TextFile | undefined {
    return this.#byPath.get(path)?.[0]?.file;
  }

  results(): { readonly path: string; readonly diagnostics: readonly Diagnostic[] }[] {
    return [...this.#byPath].map(([path, problems]) => ({
      path,
      diagnostics: problems.sort((a, b) => a.at.start - b.at.start).map(toDiagnostic),
    }));
  }
}
