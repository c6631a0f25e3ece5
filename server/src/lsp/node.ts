import os from "node:os";
import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { diskFiles } from "../workspace/disk.ts";
import { shownFolder, usersTemplates } from "../workspace/templates-home.ts";
import { createServer } from "./server.ts";

/**
 * The server as a program of its own. How it talks is said on its command line: `--stdio`, or `--node-ipc`, `--pipe=…`
 * and `--socket=…` as editors start it. It ends with what started it: when its input ends, or the process of
 * `--clientProcessId`, or that which the client named, is gone.
 */
const connection = createConnection(ProposedFeatures.all);
createServer(connection, {
  diskFiles,
  turn: (next) => setImmediate(next),
  templates: () => {
    const machine = { env: process.env, platform: process.platform, home: os.homedir() };
    const folder = usersTemplates(machine);
    return { folder, name: shownFolder(folder, machine) };
  },
});
process.on("uncaughtException", (error) =>
  connection.console.error(`A fault of ours: ${error.stack ?? error.message}`),
);
process.on("unhandledRejection", (reason) => connection.console.error(`A fault of ours: ${String(reason)}`));
connection.listen();
