import util from "node:util";
import { nearest } from "../base/nearest.ts";

/** Why the command could not do its work: one line for people, without a full stop; exit code 2. */
export class CommandError extends Error {}

export interface OptionSpec {
  /** What its value is called in the help; absent where it takes none. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  /** What follows the name: `[PATH…]`. */
  readonly takes: string;
  readonly summary: string;
  readonly details?: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
}

export interface GivenOption {
  readonly name: string;
  /** Empty where the option takes none. */
  readonly value: string;
}

/** A command line, taken apart and held against what the command knows. */
export class Given {
  readonly arguments: readonly string[];
  /** In the order in which they were given. */
  readonly options: readonly GivenOption[];

  constructor(positionals: readonly string[], options: readonly GivenOption[]) {
    this.arguments = positionals;
    this.options = options;
  }

  has(name: string): boolean {
    return this.options.some((option) => option.name === name);
  }

  /** The value of an option; the last one counts. */
  get(name: string): string | undefined {
    return this.options.findLast((option) => option.name === name)?.value;
  }

  /** The value of an option that takes one of `choices`, or what holds where it is not given. */
  choice<T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const value = this.get(name);
    return choices.find((choice) => choice === value) ?? otherwise;
  }
}

/**
 * Reads the words after a command's name.
 *
 * @throws CommandError for an option that the command does not know, or a value that is missing, wrong or too much.
 */
export function readArguments(spec: CommandSpec, words: readonly string[]): Given {
  const types: Record<string, { type: "string" | "boolean"; short?: string }> = {
    help: { type: "boolean", short: "h" },
  };
  for (const [name, option] of Object.entries(spec.options)) {
    types[name] = { type: option.value === undefined ? "boolean" : "string" };
  }
  const { tokens } = util.parseArgs({
    args: [...words],
    options: types,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const options: GivenOption[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (name === "help") options.push({ name, value: "" });
    else options.push({ name, value: optionValue(spec, name, rawName, value, inlineValue === true) });
  }
  return new Given(positionals, options);
}

function optionValue(spec: CommandSpec, name: string, raw: string, value: string | undefined, inline: boolean): string {
  const option = Object.hasOwn(spec.options, name) ? spec.options[name] : undefined;
  if (option === undefined) {
    const close = nearest(name, Object.keys(spec.options)).map((each) => `--${each}`);
    const hint = close.length > 0 ? `did you mean ${close.join(" or ")}?` : `see strategy help ${spec.name}`;
    throw new CommandError(`${spec.name} has no option ${raw}: ${hint}`);
  }
  if (option.value === undefined) {
    if (inline) throw new CommandError(`${raw} takes no value, but ${value} was given`);
    return "";
  }
  const missing = value === undefined || value === "" || (!inline && /^--?[A-Za-z]/.test(value));
  if (missing) {
    throw new CommandError(`${raw} needs a value: ${option.choices?.join(", ") ?? option.value}`);
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    throw new CommandError(`${raw} cannot be ${value}: use ${list(option.choices)}`);
  }
  return value;
}

/** `a, b or c` */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** `1 file`, `4 files` */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** What the system says of a file that cannot be used, in plain words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you are not allowed to",
  EPERM: "you are not allowed to",
  EROFS: "the disk is read-only",
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of the path is no folder",
  EISDIR: "it is a folder",
  ELOOP: "its links lead round in a circle",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
  EMFILE: "too many files are open",
};
