import "./clock.ts";
import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from "vscode-languageclient/browser";
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
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js");
  return {
    isolated: true,
    connect(options): Connection {
      let running: Running | undefined;
      const start = async () => {
        const worker = new Worker(await addressOf(script), { name: "Strategy" });
        running = { processId: undefined, end: () => worker.terminate() };
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      const client = new QuietClient("strategy", "Strategy", start, options);
      client.onDidChangeState(({ newState }) => {
        // A worker goes on for ever unless it is told to end.
        if (newState === State.Stopped) running?.end();
      });
      return { client, running: () => running };
    },
  };
}

/** Where a worker can be started from. What lies on a remote machine cannot be: its text is taken instead. */
async function addressOf(script: vscode.Uri): Promise<string> {
  if (script.scheme !== "vscode-remote") return script.toString(true);
  const text = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([new Uint8Array(text)], { type: "text/javascript" }));
}
