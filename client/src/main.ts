import "./clock.ts";
import { homedir } from "node:os";
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateOn, type StrategyApi } from "./activate.ts";
import type { Connection, Platform, Server } from "./server.ts";

/** The extension on the desktop and on remote machines: the server is a process of its own. */

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): StrategyApi {
  const api = activateOn(context, platformOf(context));
  server = api.server;
  return api;
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

/** What a client has to say goes to the output; what the user must know is said by us, and once. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

function platformOf(context: vscode.ExtensionContext): Platform {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.cjs").fsPath;
  return {
    isolated: false,
    userHome: homedir(),
    connect(options): Connection {
      const client = new QuietClient("strategy", "Strategy", { module, transport: TransportKind.ipc }, options);
      return {
        client,
        running: () => {
          const child = client.serverProcess;
          return child === undefined ? undefined : { processId: child.pid, end: () => child.kill("SIGKILL") };
        },
      };
    },
  };
}
