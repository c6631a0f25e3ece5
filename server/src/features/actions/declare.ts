import { say } from "../../base/say.ts";
import type { Edit, Finding } from "../../model/diagnostic.ts";
import { addDeclaration } from "../../model/edits.ts";
import type { RefNode } from "../../model/nodes.ts";
import type { SourceFile } from "../../model/source.ts";
import { type Action, actionKinds, type Scene } from "./action.ts";

/** Declaring a name that stands for nothing in one of the files that are imported. */
export function declarations({ file, findings }: Scene): readonly Action[] {
  const actions: Action[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    if (finding.code !== "unknown-name" || finding.file !== file) continue;
    const ref = file.refs.find(({ start, target }) => start === finding.at.start && target === undefined);
    const text = ref === undefined ? undefined : declarationFor(file, ref, finding);
    if (ref === undefined || text === undefined || seen.has(text)) continue;
    seen.add(text);
    for (const { path, target } of file.imports) {
      if (path === undefined || target === undefined || !takesDeclarations(target) || target === file) continue;
      actions.push({
        title: say`Declare ${ref.kind} ${ref.name} in ${path.value}`,
        kind: actionKinds.fix,
        edits: [addDeclaration(target, text)],
        preferred: false,
        finding,
      });
    }
  }
  return actions;
}

/** The declaration with which the finding would be mended in the file itself, where there is such a short one. */
function declarationFor(file: SourceFile, { kind, name }: RefNode, { fixes }: Finding): string | undefined {
  const here = (edit: Edit): boolean => edit.file === file && edit.newText.trim().startsWith(`${kind} ${name} "`);
  return fixes
    .flatMap(({ edits }) => edits)
    .find(here)
    ?.newText.trim();
}

/** Whether a declaration can be put at the end of a file: a library whose last statement or comment is closed. */
export function takesDeclarations(file: SourceFile): boolean {
  return !file.isPlan && file.tree.errors.length === 0;
}
