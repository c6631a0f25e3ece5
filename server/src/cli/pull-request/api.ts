import { printable } from "../printable.ts";
import { textAt } from "./json.ts";

/** Talking to a web service that is slow, busy or unwilling at times, without waiting for ever. */

/** Time, so that tests need none. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export type Answer =
  | { readonly kind: "done"; readonly body: unknown; readonly headers: Headers }
  /** It will not be done, however often it is asked for. */
  | { readonly kind: "refused"; readonly status: number; readonly why: string }
  /** It was not done, because too much was asked for lately. */
  | {
      readonly kind: "limited";
      readonly why: string /** What it asks to wait, in milliseconds. */;
      readonly pause: number;
    }
  /** Nobody knows whether it was done. */
  | { readonly kind: "failed"; readonly why: string };

export interface ApiOptions {
  /** The address that all paths are added to. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What must not be seen by anybody. */
  readonly secret: string;
  readonly clock?: Clock;
}

/** Why something was not done. */
export type Trouble = Exclude<Answer, { readonly kind: "done" }>;

interface Request {
  readonly method: "GET" | "POST" | "PATCH" | "PUT";
  readonly path: string;
  readonly body?: object;
}

const TRIES = 3;
/** For one answer, in milliseconds. */
const PATIENCE = 30_000;
/** For all waiting together, in milliseconds: a job that waits costs money. */
const LONGEST_WAIT = 90_000;
/** Where a service asks to wait and does not say how long: what GitHub recommends, in milliseconds. */
const UNTOLD_WAIT = 60_000;

export class Api {
  readonly #options: ApiOptions;
  readonly #clock: Clock;
  #waited = 0;

  constructor(options: ApiOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * Asks, and asks again where that may help. What may have been done is not asked for again if doing it twice would
   * do harm, as a POST would.
   */
  async ask(request: Request): Promise<Answer> {
    let answer = await this.#once(request);
    for (let tries = 1; tries < TRIES; tries++) {
      const again = answer.kind === "limited" || (answer.kind === "failed" && request.method !== "POST");
      if (!again || !(await this.#rest("pause" in answer ? answer.pause : backOff(tries)))) break;
      answer = await this.#once(request);
    }
    return answer;
  }

  /** Waits before a further try of something that failed; false where there is no time left. */
  rest(tries: number): Promise<boolean> {
    return this.#rest(backOff(tries));
  }

  async #rest(milliseconds: number): Promise<boolean> {
    if (this.#waited + milliseconds > LONGEST_WAIT) return false;
    this.#waited += milliseconds;
    await this.#clock.wait(milliseconds);
    return true;
  }

  async #once({ method, path, body }: Request): Promise<Answer> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.#options.address}${path}`, {
        method,
        headers: {
          "user-agent": "strategy",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...this.#options.headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      text = await response.text();
    } catch (error) {
      return { kind: "failed", why: this.#fit(`the service cannot be reached: ${causeOf(error)}`) };
    }
    const { status, headers } = response;
    if (response.ok) {
      const read = fromJson(text);
      return read === undefined
        ? { kind: "failed", why: "the service answered something that is not JSON" }
        : { kind: "done", body: read, headers };
    }
    const why = this.#fit(`the service answered ${status}${said(text)}`);
    if (status >= 500) return { kind: "failed", why };
    const pause = status === 403 || status === 429 ? this.#pause(status, headers, text) : undefined;
    return pause === undefined ? { kind: "refused", status, why } : { kind: "limited", why, pause };
  }

  /** How long the service asks to wait, in milliseconds; undefined where waiting does not help. */
  #pause(status: number, headers: Headers, text: string): number | undefined {
    const seconds = numberIn(headers.get("retry-after"));
    if (seconds !== undefined) return seconds * 1000;
    const left = numberIn(headers.get("x-ratelimit-remaining") ?? headers.get("ratelimit-remaining"));
    const reset = numberIn(headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset"));
    if (left === 0 && reset !== undefined) return Math.max(1000, reset * 1000 - this.#clock.now());
    return status === 429 || /rate limit/i.test(text) ? UNTOLD_WAIT : undefined;
  }

  /** A text from elsewhere as it may be shown: short, of one line, and without the secret. */
  #fit(text: string): string {
    const { secret } = this.#options;
    const hidden = secret === "" ? text : text.replaceAll(secret, "***");
    return printable(hidden).slice(0, 300);
  }
}

function backOff(tries: number): number {
  return 1000 * 2 ** (tries - 1);
}

function numberIn(header: string | null): number | undefined {
  return header !== null && /^\d{1,12}$/.test(header.trim()) ? Number(header) : undefined;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an answer says of itself. */
function said(text: string): string {
  const body = fromJson(text);
  const message = textAt(body, "message") ?? textAt(body, "error");
  return message === undefined ? "" : ` (${message})`;
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "it did not answer in time";
  const { cause } = error;
  return textAt(cause, "code") ?? (cause instanceof Error ? cause.message : error.message);
}
