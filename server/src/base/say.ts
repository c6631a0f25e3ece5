/**
 * What the checker and the editor say, in the language of who reads it. English stands in the code; every other language
 * is a catalogue from the English text to its own, in the form that VS Code uses for such bundles. English is spoken
 * until a door asks for another language, and only the language server does.
 */

/** English texts with `{0}`, `{1}` … for what is filled in, and what they are in another language. */
export type Catalogue = Readonly<Record<string, string>>;

/** What can be filled in: names, texts of the plan, and figures that are words already. */
type Filling = string | number;

/** A text that is ready to be filled in: what comes first, then each filling with what follows it. */
interface Pattern {
  readonly first: string;
  readonly rest: readonly { readonly filling: number; readonly after: string }[];
}

interface Language {
  readonly catalogue: ReadonlyMap<string, string>;
  /** The templates of the code that were used already. Each is one object for as long as the program runs. */
  readonly patterns: WeakMap<TemplateStringsArray, Pattern>;
}

const english: Language = { catalogue: new Map(), patterns: new WeakMap() };
let spoken = english;

/** From now on texts are in the language of a catalogue; without one, in English. */
export function speak(catalogue: Catalogue | undefined): void {
  spoken =
    catalogue === undefined ? english : { catalogue: new Map(Object.entries(catalogue)), patterns: new WeakMap() };
}

/** Everything that is said in another language, by its English; undefined while English is spoken. */
export function words(): Catalogue | undefined {
  return isEnglish() ? undefined : Object.fromEntries(spoken.catalogue);
}

export function isEnglish(): boolean {
  return spoken === english;
}

/** Does something in English, whatever is spoken else. It must be done when the function returns. */
export function inEnglish<T>(work: () => T): T {
  const before = spoken;
  spoken = english;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/**
 * A text for people. What stands between its values is looked up as a whole, so a sentence is one template and not put
 * together from pieces: other languages order their words differently. A line break with the blanks around it is one blank,
 * so that a long text can stand on several lines; those at its two ends are nothing.
 */
export function say(strings: TemplateStringsArray, ...fillings: readonly Filling[]): string {
  let pattern = spoken.patterns.get(strings);
  if (pattern === undefined) {
    pattern = patternOf(strings);
    spoken.patterns.set(strings, pattern);
  }
  let text = pattern.first;
  for (const { filling, after } of pattern.rest) text += fillings[filling] + after;
  return text;
}

/** A word or phrase that nothing is filled into. */
export function translated(text: string): string {
  return spoken.catalogue.get(text) ?? text;
}

/**
 * A table of words and phrases, each looked up when it is read: tables are made before it is known what will be spoken.
 */
export function phrases<const T extends Readonly<Record<string, string>>>(
  table: T,
): { readonly [K in keyof T]: string } {
  const read = { ...table };
  for (const [name, text] of Object.entries(table)) {
    Object.defineProperty(read, name, { get: () => translated(text), enumerable: true });
  }
  return read;
}

/** The English text of a template as catalogues know it. */
export function keyOf(strings: readonly string[]): string {
  const key = strings.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
  return key.includes("\n") ? key.replace(/[ \t]*\r?\n\s*/g, " ").trim() : key;
}

function patternOf(strings: TemplateStringsArray): Pattern {
  const key = keyOf(strings);
  const [first = "", ...rest] = translated(key).split(/\{(\d{1,2})\}/);
  const pieces: { filling: number; after: string }[] = [];
  for (let i = 0; i < rest.length; i += 2) pieces.push({ filling: Number(rest[i]), after: rest[i + 1] ?? "" });
  return { first, rest: pieces };
}
