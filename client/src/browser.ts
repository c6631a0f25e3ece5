import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { activateOn, type StrategyApi } from "./activate.ts";
import type { Connection, Platform, Running, Server } from "./server.ts";

/** The extension in a browser: the server is a worker, and gets its files from us. */

/** As much of a browser's workers as is used here. */
declare const Worker: new (url: string, options: { name: string }) => { terminate(): void };

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
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  return {
    isolated: true,
    connect(options): Connection {
      let running: Running | undefined;
      const start = async () => {
        const worker = new Worker(script, { name: "Strategy" });
        running = { processId: undefined, end: () => worker.terminate() };
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      return { client: new QuietClient("strategy", "Strategy", start, options), running: () => running };
    },
  };
}
