import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { CommandError } from "./command.ts";

/** In milliseconds. */
const LONGEST = 90_000;

/** An answer of the browser, or something that happened in it. */
interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

/**
 * A browser of the Chromium family without a window, spoken to over a pipe with its own protocol for tools. Whoever
 * starts it ends it.
 */
export class Browser {
  readonly #name: string;
  readonly #process: ChildProcess;
  readonly #input: Writable;
  readonly #waiting = new Map<number | string, (reply: Reply) => void>();
  readonly #failed: Promise<never>;
  #last = 0;
  #rest = "";

  constructor(program: string, args: readonly string[]) {
    this.#name = program;
    this.#process = spawn(program, [...args, "--headless", "--remote-debugging-pipe", "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    const [, , , input, output] = this.#process.stdio;
    if (!isWritable(input) || !isReadable(output)) throw new CommandError(`${program} cannot be spoken to`);
    this.#input = input;
    input.on("error", () => {});
    output.setEncoding("utf8");
    output.on("data", (chunk: string) => this.#read(chunk));
    this.#failed = new Promise((_, reject) => {
      this.#process.on("error", (error) => reject(new CommandError(`${program} cannot be started: ${error.message}`)));
      this.#process.on("exit", () => reject(new CommandError(`${program} ended before the PDF was printed`)));
      const late = (): void => reject(new CommandError(`${program} took too long to print the PDF`));
      setTimeout(late, LONGEST).unref();
    });
    this.#failed.catch(() => {});
  }

  /** Asks for something; gives the answer's field of that name where it is a text. */
  async ask(method: string, params: object, field: string, session?: string): Promise<string> {
    const id = ++this.#last;
    const answer = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve));
    const message = { id, method, params, ...(session === undefined ? {} : { sessionId: session }) };
    this.#input.write(`${JSON.stringify(message)}\0`);
    const { result, error } = await Promise.race([answer, this.#failed]);
    if (error !== undefined)
      throw new CommandError(`${this.#name} could not print the PDF: ${textField(error, "message")}`);
    return textField(result, field);
  }

  /** Waits until something happens. To be called before whatever makes it happen. */
  happens(event: string): Promise<unknown> {
    return Promise.race([new Promise<Reply>((resolve) => this.#waiting.set(event, resolve)), this.#failed]);
  }

  /** Resolves when it is gone. */
  end(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#process.exitCode !== null || this.#process.signalCode !== null || this.#process.pid === undefined)
        resolve();
      this.#process.once("exit", () => resolve());
      this.#process.kill("SIGKILL");
    });
  }

  /** Replies end with a zero character. */
  #read(chunk: string): void {
    const parts = `${this.#rest}${chunk}`.split("\0");
    this.#rest = parts.pop() ?? "";
    for (const part of parts) {
      const reply: Reply = JSON.parse(part);
      const key = reply.id ?? reply.method ?? "";
      this.#waiting.get(key)?.(reply);
      this.#waiting.delete(key);
    }
  }
}

function textField(value: unknown, field: string): string {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
  return typeof found === "string" ? found : "";
}

function isWritable(stream: unknown): stream is Writable {
  return typeof stream === "object" && stream !== null && "write" in stream;
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === "object" && stream !== null && "setEncoding" in stream;
}
