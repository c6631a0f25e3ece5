/** A snippet as it is put together: texts and numbered places to fill in. */
export class Snippet {
  #text = "";
  #plain = "";
  #stops = 0;

  /** With tab stops. */
  get text(): string {
    return this.#text;
  }

  /** With what stands in the tab stops by default. */
  get plain(): string {
    return this.#plain;
  }

  /** How many places there are to fill in. */
  get stops(): number {
    return this.#stops;
  }

  /** Text that stays. */
  add(text: string): this {
    this.#text += text.replace(/[\\$]/g, "\\$&");
    this.#plain += text;
    return this;
  }

  /** A place to fill in, with what stands there until then. */
  stop(usual = ""): this {
    this.#stops++;
    const inside = usual.replace(/[\\$}]/g, "\\$&");
    this.#text += usual === "" ? `$${this.#stops}` : `\${${this.#stops}:${inside}}`;
    this.#plain += usual;
    return this;
  }

  /** A place where one of several is chosen, the first by default. */
  choice(options: readonly string[]): this {
    const [first = ""] = options;
    if (options.length < 2) return this.stop(first);
    this.#stops++;
    this.#text += `\${${this.#stops}|${options.map((option) => option.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
    this.#plain += first;
    return this;
  }

  /** Where the cursor ends up. */
  end(): this {
    this.#text += "$0";
    return this;
  }
}
