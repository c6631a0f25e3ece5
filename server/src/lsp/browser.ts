import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { createServer } from "./server.ts";

/** The server in a web worker. It reads no disk: the client brings it all files. */
const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

const reader = new BrowserMessageReader(globalThis);
const writer = new BrowserMessageWriter(globalThis);
const connection = createConnection(ProposedFeatures.all, reader, writer);
createServer(connection, {
  turn: (next) => {
    waiting.push(next);
    turns.port2.postMessage(null);
  },
});
connection.listen();
