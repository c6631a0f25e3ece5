import type { Answers } from "../../src/gallery/messages.ts";

export interface AsksOptions {
  /** Asks what a template becomes with some answers. */
  readonly ask: (id: string, turn: number, answers: Answers) => void;
  /** Calls back after a pause, unless it is told to forget it: what it gives does that. */
  readonly later: (go: () => void) => () => void;
}

/**
 * When to ask what answers make of a template: at once for a template that was just opened, after a pause while somebody
 * types, and not before the answer to the question before is there.
 */
export class Asks {
  readonly #options: AsksOptions;
  #wanted: { readonly id: string; readonly answers: Answers } | undefined;
  #asked: string | undefined;
  #turn = 0;
  #isWaiting = false;
  #forget: (() => void) | undefined;

  constructor(options: AsksOptions) {
    this.#options = options;
  }

  /** What the page shows; nothing while it shows no template. */
  want(id: string | undefined, answers: Answers): void {
    const isOther = id !== this.#wanted?.id;
    this.#wanted = id === undefined ? undefined : { id, answers };
    if (isOther) {
      this.#asked = undefined;
      this.#isWaiting = false;
    }
    if (this.#key === this.#asked) return;
    this.#forget?.();
    this.#forget = undefined;
    if (isOther) this.#go();
    else this.#forget = this.#options.later(() => this.#go());
  }

  /** Templates may be other ones now, or somebody answers again. */
  again(): void {
    this.#asked = undefined;
    this.#isWaiting = false;
    this.#go();
  }

  answered(turn: number): void {
    if (turn !== this.#turn) return;
    this.#isWaiting = false;
    // What was typed meanwhile has had its pause.
    if (this.#forget === undefined) this.#go();
  }

  #go(): void {
    this.#forget = undefined;
    if (this.#wanted === undefined || this.#isWaiting || this.#key === this.#asked) return;
    this.#asked = this.#key;
    this.#isWaiting = true;
    this.#options.ask(this.#wanted.id, ++this.#turn, this.#wanted.answers);
  }

  get #key(): string | undefined {
    return this.#wanted === undefined ? undefined : JSON.stringify([this.#wanted.id, this.#wanted.answers]);
  }
}
