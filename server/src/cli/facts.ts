import type { SourceFile } from "../model/source.ts";
import { type Fact, homeOf, nowhere } from "../review/matching.ts";
import type { Diagnostic } from "../workspace/diagnostics.ts";
import type { Workspace } from "../workspace/facade.ts";
import type { FileResult } from "./results.ts";
import { ENDING } from "./select.ts";

/** A file of the language; configurations are none. */
export function sourceOf(workspace: Workspace, path: string): SourceFile | undefined {
  return path.endsWith(ENDING) ? workspace.project.source(path) : undefined;
}

/** The facts of results, each with its diagnostic and the path that it has on its own side. */
export function factsOf(
  files: readonly FileResult[],
  workspace: Workspace,
  named: (path: string) => string,
): { readonly path: string; readonly diagnostic: Diagnostic; readonly fact: Fact }[] {
  return files.flatMap(({ path, diagnostics }) => {
    const source = sourceOf(workspace, path);
    return diagnostics.map((diagnostic) => {
      const { code, message, range } = diagnostic;
      const home = source === undefined ? nowhere : homeOf(source, source.lines.offset(range.start));
      return { path, diagnostic, fact: { path: named(path), code, home, message } };
    });
  });
}
