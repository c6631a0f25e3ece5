import * as vscode from "vscode";

/** The language that texts are shown in, with its words: English where there is no translation. */
export function spoken(): { readonly language: string; readonly words: Readonly<Record<string, string>> } {
  const { bundle } = vscode.l10n;
  return bundle === undefined ? { language: "en", words: {} } : { language: vscode.env.language, words: bundle };
}
