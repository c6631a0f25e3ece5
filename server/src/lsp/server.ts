import {
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
} from "vscode-languageserver";
import { speak } from "../base/say.ts";
import { negotiate } from "./capabilities.ts";
import { Diagnostics } from "./diagnostics.ts";
import { Door } from "./door.ts";
import { applySettings, askSettings, folders } from "./handlers/files.ts";
import { handle } from "./handlers/index.ts";
import type { Checks } from "./handlers/sync.ts";
import { catalogueFor } from "./languages.ts";
import { Pulse } from "./pulse.ts";
import { Scan } from "./scan.ts";
import { type ServerIo, Session } from "./session.ts";
import { at, readSettings } from "./settings.ts";
import { version } from "./version.ts";
import { Watchers } from "./watchers.ts";

export type { ServerIo } from "./session.ts";

interface Running extends Checks {
  readonly session: Session;
  readonly watchers: Watchers;
}

/** The language server: answers one client over a connection, for as long as it lasts. Call `listen` afterwards. */
export function createServer(connection: Connection, io: ServerIo): void {
  const pulse = new Pulse(io.turn);
  const door = new Door(connection, pulse);
  let running: Running | undefined;
  const checks = (session: Session): Checks => {
    running ??= start(session);
    return running;
  };
  let isStarting = false;
  connection.onInitialize(async (params): Promise<InitializeResult | ResponseError<never>> => {
    if (!door.isNew || isStarting)
      return new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already.");
    isStarting = true;
    // One program serves one client, so what is said is said in its language from here on.
    speak(await catalogueFor(params.locale));
    const { capabilities, uses } = negotiate(params);
    const virtual = at(params.initializationOptions, "virtual") === true;
    const session = new Session(connection, io, uses, virtual, pulse);
    session.roots.setFolders(foldersOf(params));
    folders(door, checks);
    running = start(session);
    door.open(session);
    return { capabilities, serverInfo: { name: "strategy", version } };
  });
  connection.onInitialized(() => {
    if (running !== undefined) begin(running).catch((error) => running?.session.log(String(error)));
  });
  connection.onShutdown(() => {
    door.close();
    speak(undefined);
  });
  handle(door, checks);
}

function start(session: Session): Running {
  const diagnostics = new Diagnostics(session);
  const watchers = new Watchers(session);
  const scan = new Scan(session, diagnostics, () => watchers.follow());
  return { session, diagnostics, scan, watchers };
}

/** The folders that the client names, in any of the ways that the protocol had over time. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === "string" ? [rootUri] : [];
}

/** Once the client is ready: its settings, its files, and the first check. */
async function begin({ session, scan, diagnostics, watchers }: Running): Promise<void> {
  const { connection, uses } = session;
  if (uses.registerConfiguration) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: "strategy" })
      .catch(() => session.log("The client does not tell of changed settings."));
  }
  await Promise.all([
    watchers.start(),
    uses.configuration
      ? askSettings(connection).then((given) => applySettings(session, readSettings(given)))
      : undefined,
  ]);
  diagnostics.soon();
  await scan.start();
}
