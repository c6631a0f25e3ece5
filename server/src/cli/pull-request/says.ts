import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { reasonOf } from "../command.ts";
import { complain, print } from "../output.ts";
import { printable } from "../printable.ts";
import type { Environment } from "./ci.ts";

/** What a run tells people and the steps after it, in the ways of GitHub Actions; elsewhere on standard error alone. */
export class Says {
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  get isGitHub(): boolean {
    return this.#env.GITHUB_ACTIONS === "true";
  }

  /** A line about the run itself, in plain words. */
  note(kind: "notice" | "warning" | "error", line: string): void {
    if (this.isGitHub) print(`::${kind} title=Strategy::${inCommand(printable(line))}\n`);
    else complain(line);
  }

  /** Adds Markdown to the page of the run. */
  summary(markdown: string): void {
    this.#append("GITHUB_STEP_SUMMARY", `${markdown.trimEnd()}\n\n`);
  }

  /** Sets an output of the step. */
  output(name: string, value: string): void {
    // A word that nobody can guess ends the value, so that no value can set another output.
    const end = randomUUID();
    this.#append("GITHUB_OUTPUT", `${name}<<${end}\n${value}\n${end}\n`);
  }

  #append(variable: string, text: string): void {
    const file = this.#env[variable] ?? "";
    if (file === "") return;
    try {
      fs.appendFileSync(file, text);
    } catch (error) {
      complain(`${variable} cannot be written: ${reasonOf(error)}`);
    }
  }
}

/** A text as the message of a workflow command. */
function inCommand(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
