import type { WorkspaceCheck } from "../../server/src/lsp/protocol.ts";

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** `2 errors, 1 hint`; an empty text where there is nothing. */
export function countsText({ error, warning, information, hint }: Counts): string {
  return [
    counted(error, "error", "errors"),
    counted(warning, "warning", "warnings"),
    counted(information, "piece of information", "pieces of information"),
    counted(hint, "hint", "hints"),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** What a check of the workspace found, in one line. */
export function checkedText(found: WorkspaceCheck): string {
  if (found.files === 0) return "There are no .strategy files here";
  const files = counted(found.files, "file", "files");
  const counts = countsText(found);
  return counts === "" ? `${files} checked, all in order` : `${files} checked: ${counts}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many}`;
}
