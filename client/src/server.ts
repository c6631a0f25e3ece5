import * as vscode from "vscode";
import type { BaseLanguageClient, ErrorHandler, LanguageClientOptions, WorkspaceEdit } from "vscode-languageclient";
import { CloseAction, ErrorAction, State } from "vscode-languageclient";
import type { InitializationOptions } from "../../server/src/lsp/protocol.ts";
import { Crashes } from "./crashes.ts";
import { tellingFix } from "./first-steps.ts";
import { t } from "./l10n.ts";

/** A client with its server, whose only messages to the user are ours. */
export interface Connection {
  readonly client: BaseLanguageClient;
  /** What runs the server now, if anything does. */
  running(): Running | undefined;
}

export interface Running {
  /** Undefined in a browser. */
  readonly processId: number | undefined;
  /** Ends it without asking. */
  end(): void;
}

/** What differs between the desktop and the browser. */
export interface Platform {
  connect(options: LanguageClientOptions): Connection;
  /** Whether the server cannot read any file by itself. */
  readonly isolated: boolean;
  /** The user's own folder, where there is one. */
  readonly userHome?: string;
}

/** `failed`: it ended too often or cannot be started, and only the user starts it again. */
export type ServerState = "starting" | "running" | "stopped" | "failed";

/** How long a server may take to end when it is asked to. The editor itself gives an extension five seconds. */
const STOP_MILLISECONDS = 2_000;

/**
 * The language server: started, watched, and started again. A start asked for by the user makes a new client, because
 * one whose start has failed cannot be used again.
 */
export class Server {
  readonly #platform: Platform;
  readonly #output: vscode.LogOutputChannel;
  readonly #registrations: ((client: BaseLanguageClient) => void)[] = [];
  readonly #states = new vscode.EventEmitter<ServerState>();
  #connection: Connection | undefined;
  #state: ServerState = "stopped";
  #started: Promise<void> | undefined;
  #schemes: readonly string[] = [];

  readonly onState = this.#states.event;

  constructor(platform: Platform, output: vscode.LogOutputChannel) {
    this.#platform = platform;
    this.#output = output;
  }

  get state(): ServerState {
    return this.#state;
  }

  get processId(): number | undefined {
    return this.#connection?.running()?.processId;
  }

  /** Settles once the server answers, or cannot be started. Starts it where nobody has done so. */
  get started(): Promise<void> {
    return this.#started ?? this.start();
  }

  /** Calls `handler` for a notification of every server that is started from now on. */
  onNotification<P>(method: string, handler: (params: P) => void): void {
    this.#registrations.push((client) => void client.onNotification(method, handler));
  }

  /** Whether the server that runs is told of documents like this one. */
  knows({ scheme }: vscode.Uri): boolean {
    return this.#schemes.includes(scheme);
  }

  start(): Promise<void> {
    this.#schemes = schemesOfPlans();
    const connection: Connection = this.#platform.connect(this.#options(() => connection === this.#connection));
    const { client } = connection;
    this.#connection = connection;
    client.onDidChangeState(({ newState }) => {
      // Once we gave up, what the client says of its end is no news.
      if (connection === this.#connection && this.#state !== "failed") this.#enter(stateOf(newState));
    });
    for (const register of this.#registrations) register(client);
    this.#enter("starting");
    this.#started = client.start().catch((error: unknown) => {
      this.#output.error(`The language server could not be started: ${String(error)}`);
      if (connection === this.#connection) this.#giveUp(t("The language server of Strategy could not be started."));
    });
    return this.#started;
  }

  async restart(): Promise<void> {
    this.#output.info("Restarting the language server.");
    await this.stop();
    await this.start();
  }

  /** Stops the server; one that does not answer is ended. */
  async stop(): Promise<void> {
    const connection = this.#connection;
    if (connection === undefined) return;
    this.#connection = undefined;
    const { client } = connection;
    const running = connection.running();
    try {
      // A client that is still starting cannot be stopped, and a server that hangs would start for ever.
      if (client.state === State.Starting) await within(STOP_MILLISECONDS, client.start());
      await client.dispose(STOP_MILLISECONDS);
    } catch (error) {
      this.#output.warn(`The language server did not stop by itself: ${String(error)}`);
      running?.end();
    }
    this.#enter("stopped");
  }

  /** What the server answers; undefined where it is not there, or does not know the answer. */
  async request<R>(method: string, params?: object, token?: vscode.CancellationToken): Promise<R | undefined> {
    const client = this.#connection?.client;
    if (client === undefined || this.#state !== "running") return undefined;
    try {
      // A token that is not there would make a row of the parameters, which the server does not take.
      const sent =
        token === undefined ? client.sendRequest<R>(method, params) : client.sendRequest<R>(method, params, token);
      return await sent;
    } catch (error) {
      this.#output.debug(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  /** An edit of the protocol as the editor applies it; undefined where the server is not there. */
  async edit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit | undefined> {
    return this.#connection?.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  async notify(method: string, params: object): Promise<void> {
    if (this.#state === "running") await this.#connection?.client.sendNotification(method, params);
  }

  #enter(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#states.fire(state);
  }

  #options(isCurrent: () => boolean): LanguageClientOptions {
    const initializationOptions: InitializationOptions = { virtual: this.#platform.isolated };
    return {
      documentSelector: this.#schemes.map((scheme) => ({ language: "strategy", scheme })),
      outputChannel: this.#output,
      initializationOptions,
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(isCurrent),
      markdown: { supportHtml: false, supportThemeIcons: true },
      middleware: {
        resolveCodeAction: async (action, token, next) => {
          const resolved = await next(action, token);
          return resolved === null || resolved === undefined ? resolved : tellingFix(resolved);
        },
      },
    };
  }

  /** One end is mended without a word; only a server that keeps ending is worth a message. */
  #errorHandler(isCurrent: () => boolean): ErrorHandler {
    const crashes = new Crashes();
    return {
      // A connection that is of no use any more gets closed by itself, and is mended then.
      error: (error) => {
        this.#output.error(`The connection to the language server has a fault: ${error.message}`);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        if (!isCurrent()) return { action: CloseAction.DoNotRestart, handled: true };
        if (crashes.again(Date.now())) {
          this.#output.warn("The language server ended by itself. It is started again.");
          return { action: CloseAction.Restart, handled: true };
        }
        this.#giveUp(t("The language server of Strategy keeps ending by itself."));
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  #giveUp(message: string): void {
    this.#enter("failed");
    void (async () => {
      const [restart, show] = [t("Restart"), t("Show Output")];
      const choice = await vscode.window.showErrorMessage(message, restart, show);
      if (choice === restart) await this.restart();
      if (choice === show) this.#output.show();
    })();
  }
}

/**
 * Where plans come from: the disk, nowhere yet, and whatever the folders are kept in. An old version that Git shows beside
 * the present one is none: its problems are no longer anybody's.
 */
function schemesOfPlans(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map(({ uri }) => uri.scheme)])];
}

function stateOf(state: State): ServerState {
  switch (state) {
    case State.Starting:
      return "starting";
    case State.Running:
      return "running";
    case State.StartFailed:
      return "failed";
    default:
      return "stopped";
  }
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
