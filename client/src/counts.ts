import type { WorkspaceCheck } from "../../server/src/lsp/protocol.ts";
import { t } from "./l10n.ts";

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** `2 errors, 1 hint`; an empty text where there is nothing. */
export function countsText({ error, warning, information, hint }: Counts): string {
  return [
    counted(error, t("1 error"), t("{0} errors", error)),
    counted(warning, t("1 warning"), t("{0} warnings", warning)),
    counted(information, t("1 piece of information"), t("{0} pieces of information", information)),
    counted(hint, t("1 hint"), t("{0} hints", hint)),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** What a check of the workspace found, in one line. */
export function checkedText(found: WorkspaceCheck): string {
  if (found.files === 0) return t("There are no .strategy files here");
  const { files } = found;
  const counts = countsText(found);
  if (counts === "")
    return counted(files, t("1 file checked, all in order"), t("{0} files checked, all in order", files));
  return counted(files, t("1 file checked: {0}", counts), t("{0} files checked: {1}", files, counts));
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? "" : count === 1 ? one : many;
}
