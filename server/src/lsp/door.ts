import {
  CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  ResponseError,
} from "vscode-languageserver";
import { BadParams } from "./from-proto.ts";
import type { Pulse } from "./pulse.ts";
import type { Session } from "./session.ts";
import { at } from "./settings.ts";

/** How far the conversation is. */
type Phase = "new" | "open" | "over";

/** A request that takes long waits until all messages are read, so that it can be called off before it has begun. */
export interface Effort {
  readonly slow?: boolean;
}

/** What one kind of request does: from what the client sent to what it gets. */
type Work<P, R> = (params: P, session: Session, token: CancellationToken) => R | Promise<R>;

/**
 * All messages come in here. Nothing that a client sends, and no fault of a feature, ends the server: a message that
 * does not belong is refused, and a feature that fails gives its empty answer and an entry in the log.
 */
export class Door {
  readonly #connection: Connection;
  readonly #pulse: Pulse;
  #phase: Phase = "new";
  #session: Session | undefined;

  constructor(connection: Connection, pulse: Pulse) {
    this.#connection = connection;
    this.#pulse = pulse;
  }

  /** Begins the conversation; undefined where it has begun before. */
  open(session: Session): void {
    this.#phase = "open";
    this.#session = session;
  }

  get isNew(): boolean {
    return this.#phase === "new";
  }

  close(): void {
    this.#phase = "over";
  }

  /** Answers a kind of request of the protocol. */
  request<P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    empty: R,
    work: Work<P, R>,
    effort?: Effort,
  ): void {
    this.ownRequest(type.method, empty, work, effort);
  }

  /** Answers a kind of request of our own. */
  ownRequest<P, R>(method: string, empty: R, work: Work<P, R>, effort?: Effort): void {
    // Without parameters the first argument is the token; with parameters in a row, there are more.
    this.#connection.onRequest<unknown, unknown>(method, (params: P, token?: unknown) => {
      if (CancellationToken.is(token) && isObject(params)) {
        return this.#answer(params, token, empty, work, effort);
      }
      return this.#early() ?? refusal(ErrorCodes.InvalidParams, `${method} needs its parameters by name.`);
    });
  }

  /** Answers a kind of request of our own that has no parameters. */
  ownQuestion<R>(method: string, empty: R, work: Work<undefined, R>): void {
    this.#connection.onRequest<unknown, unknown>(method, (first: unknown, second: unknown) => {
      const token = [second, first].find(CancellationToken.is) ?? CancellationToken.None;
      return this.#answer(undefined, token, empty, work, undefined);
    });
  }

  /** Follows a kind of notification. */
  notification<P, RO>(type: ProtocolNotificationType<P, RO>, work: (params: P, session: Session) => unknown): void {
    this.#connection.onNotification(type, (params) => this.#follow(type.method, params, work));
  }

  ownNotification<P>(method: string, work: (params: P, session: Session) => unknown): void {
    this.#connection.onNotification(method, (params: P) => this.#follow(method, params, work));
  }

  async #answer<P, R>(
    params: P,
    token: CancellationToken,
    empty: R,
    work: Work<P, R>,
    effort: Effort | undefined,
  ): Promise<R | ResponseError<void>> {
    this.#pulse.beat();
    const session = this.#session;
    const early = this.#early();
    if (early !== undefined) return early;
    if (session === undefined) return empty;
    try {
      const stale = effort?.slow === true ? await this.#wait(params, token, session) : undefined;
      if (stale !== undefined) return stale;
      if (token.isCancellationRequested) return cancelled();
      const result = await work(params, session, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      if (error instanceof BadParams) return refusal(ErrorCodes.InvalidParams, error.message);
      session.fault("A request failed", error);
      return empty;
    }
  }

  /** Refuses what comes before the conversation or after it. */
  #early(): ResponseError<void> | undefined {
    if (this.#phase === "over") return refusal(ErrorCodes.InvalidRequest, "The server is shutting down.");
    if (this.#phase === "open") return undefined;
    return refusal(ErrorCodes.ServerNotInitialized, "The server is not initialized.");
  }

  /** Reads the messages that are waiting; an error where they make the request pointless. */
  async #wait(params: unknown, token: CancellationToken, session: Session): Promise<ResponseError<void> | undefined> {
    const uri = at(params, "textDocument", "uri");
    const version = typeof uri === "string" ? session.documents.get(uri)?.version : undefined;
    await this.#pulse.quiet();
    if (token.isCancellationRequested) return cancelled();
    if (typeof uri !== "string" || session.documents.get(uri)?.version === version) return undefined;
    return refusal(LSPErrorCodes.ContentModified, "The text has changed since.");
  }

  /** What comes too early or too late is left out, as the protocol asks. */
  async #follow<P>(method: string, params: P, work: (params: P, session: Session) => unknown): Promise<void> {
    this.#pulse.beat();
    const session = this.#session;
    if (this.#phase !== "open" || session === undefined) return;
    try {
      await work(params, session);
    } catch (error) {
      if (error instanceof BadParams || !isObject(params)) session.log(`${method} was refused: ${String(error)}`);
      else session.fault(`${method} failed`, error);
    }
  }
}

/** A request that the client does not want any more. */
function cancelled(): ResponseError<void> {
  return refusal(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}

function refusal(code: number, message: string): ResponseError<void> {
  return new ResponseError(code, message);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
