import * as vscode from "vscode";
import type { Location, Position } from "vscode-languageclient";
import { showReferencesCommand } from "../../server/src/lsp/protocol.ts";

/**
 * The command behind a lens that counts references. The editor has one that lists places, but it takes only objects of
 * its own, which cannot come from a server.
 */
export function showReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(
    showReferencesCommand,
    (uri: string, position: Position, locations: readonly Location[]) =>
      vscode.commands.executeCommand(
        "editor.action.showReferences",
        vscode.Uri.parse(uri),
        new vscode.Position(position.line, position.character),
        locations.map(({ uri: file, range: { start, end } }) => {
          const range = new vscode.Range(start.line, start.character, end.line, end.character);
          return new vscode.Location(vscode.Uri.parse(file), range);
        }),
      ),
  );
}
