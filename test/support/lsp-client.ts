import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import { createConnection as connect, ProposedFeatures } from "vscode-languageserver";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Message,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  UnregistrationRequest,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver-protocol/node";
import { createServer, type ServerIo } from "../../server/src/lsp/server.ts";
import { diskFiles } from "../../server/src/workspace/disk.ts";
import { TODAY } from "./kit.ts";

/** What tests of the language server are written with: a client that speaks the protocol and nothing else. */

const program = path.resolve(import.meta.dirname, "../../bin/strategy.cjs");

const changeTypes: Readonly<Record<"changed" | "came" | "went", FileChangeType>> = {
  changed: FileChangeType.Changed,
  came: FileChangeType.Created,
  went: FileChangeType.Deleted,
};

/** Something that the server sent by itself. */
export interface Sent {
  readonly method: string;
  readonly params: unknown;
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Folders by their addresses; none where it is left out. */
  readonly folders?: readonly string[];
  /** What `workspace/configuration` answers for `strategy`. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  /** The language of the editor. */
  readonly locale?: string;
}

/** A client of one server. */
export class Client {
  readonly connection: ProtocolConnection;
  /** Everything that the server sent by itself, in order. */
  readonly sent: Sent[] = [];
  readonly registrations: Registration[] = [];
  settings: unknown;
  readonly #waiting = new Set<() => void>();
  readonly #versions = new Map<string, number>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onUnhandledNotification(({ method, ...message }: Message & { method?: unknown; params?: unknown }) => {
      if (typeof method === "string") this.#take({ method, params: message.params });
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings ?? null));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.#take({ method: RegistrationRequest.type.method, params: { registrations } });
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) {
        const index = this.registrations.findIndex((each) => each.id === id);
        if (index >= 0) this.registrations.splice(index, 1);
      }
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, (params) => {
      this.#take({ method: WorkDoneProgressCreateRequest.type.method, params });
      const { token } = params;
      connection.onProgress(WorkDoneProgress.type, token, (value) =>
        this.#take({ method: "$/progress", params: { token, value } }),
      );
    });
    for (const what of ["diagnostic", "codeLens", "inlayHint", "semanticTokens"]) {
      const method = `workspace/${what}/refresh`;
      connection.onRequest(method, () => {
        this.#take({ method, params: undefined });
        return null;
      });
    }
    connection.listen();
  }

  async start(options: ClientOptions = {}): Promise<InitializeResult> {
    this.settings = options.settings;
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      workspaceFolders: options.folders === undefined ? null : options.folders.map((uri) => ({ uri, name: uri })),
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    };
    const result = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    this.#versions.set(uri, version);
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "strategy", version, text },
    });
  }

  /** Changes a range, or all where there is none, and gives the document its next version. */
  change(uri: string, ...changes: readonly { readonly range?: Range; readonly text: string }[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: changes.map(
        ({ range, text }): TextDocumentContentChangeEvent => (range === undefined ? { text } : { range, text }),
      ),
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells that a stored file changed, or with the second word that it came or went. */
  stored(uri: string, what: "changed" | "came" | "went" = "changed"): Promise<void> {
    const type = changeTypes[what];
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  /** Every set of diagnostics that was sent, in order. */
  get published(): readonly PublishDiagnosticsParams[] {
    return this.sent.flatMap(({ method, params }) =>
      method === PublishDiagnosticsNotification.type.method && isPublished(params) ? [params] : [],
    );
  }

  /** What the client shows of a file now. */
  shown(uri: string): readonly Diagnostic[] {
    return this.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];
  }

  /** The first thing that the server sends, or has sent since `from`, for which this holds. */
  async until(holds: (sent: Sent) => boolean, from = 0): Promise<Sent> {
    for (;;) {
      const found = this.sent.slice(from).find(holds);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** The diagnostics of a document's version. */
  async diagnosticsOf(uri: string, version = this.#versions.get(uri)): Promise<readonly Diagnostic[]> {
    await this.until(({ method, params }) => {
      if (method !== PublishDiagnosticsNotification.type.method || !isPublished(params)) return false;
      return params.uri === uri && params.version === version;
    });
    return this.published.findLast((each) => each.uri === uri && each.version === version)?.diagnostics ?? [];
  }

  /** Waits until the server has nothing more to say: twenty answers in a row without a word in between. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 20; quiet++) {
      const before = this.sent.length;
      await this.connection.sendRequest("strategy/rules");
      if (this.sent.length > before) quiet = 0;
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }

  #take(sent: Sent): void {
    this.sent.push(sent);
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

function isPublished(params: unknown): params is PublishDiagnosticsParams {
  return typeof params === "object" && params !== null && "uri" in params && "diagnostics" in params;
}

/** A server within the test, with its client. */
export interface Pair {
  readonly client: Client;
  /** The exit code once the server ended. */
  readonly ended: Promise<number>;
}

/** Starts a server in this process. It reads the disk unless the test says otherwise. */
export function pair(io: Partial<ServerIo> = {}): Pair {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  const watchDog = { shutdownReceived: false, initialize: () => {}, exit: (code: number) => end(code) };
  const server = connect(
    (logger) => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
    watchDog,
    ProposedFeatures.all,
  );
  createServer(server, { diskFiles, turn: (next) => setImmediate(next), today: () => TODAY, ...io });
  server.listen();
  const client = new Client(
    createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
  );
  return { client, ended };
}

/** A server as editors start it. */
export interface Spawned {
  readonly client: Client;
  readonly child: ChildProcess;
  /** The exit code once it ended; null where it was killed. */
  readonly ended: Promise<number | null>;
  /** What it wrote to standard error. */
  readonly errors: () => string;
}

/** Starts `strategy lsp --stdio`; the command must be built. */
export function spawned(args: readonly string[] = ["lsp", "--stdio"]): Spawned {
  const child = spawn(process.execPath, [program, ...args], { stdio: "pipe" });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString("utf8");
  });
  // What is written to a server that has ended is lost, as it is meant to be.
  child.stdin.on("error", () => {});
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  const client = new Client(
    createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
  );
  return { client, child, ended, errors: () => errors };
}

/** The address of a file in a folder of this machine. */
export function uriIn(folder: string, file = ""): string {
  return pathToFileURL(path.join(folder, file)).toString();
}
