import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { load } from "js-yaml";
import { folder, type Ran } from "../cli/door.ts";

/** A machine that runs our action as GitHub documents it: with its variables, its files and the shell of the step. */

const root = path.resolve(import.meta.dirname, "../..");
const action = JSON.parse(JSON.stringify(load(fs.readFileSync(path.join(root, "action.yml"), "utf8"))));

export const TOKEN = "ghs_notForAnybodysEyes";

/** A repository of Git in a folder of its own. */
export class Repository {
  readonly path = folder();

  constructor(files: Readonly<Record<string, string>>) {
    this.git("init", "--quiet", "--initial-branch=main");
    this.commit("First", files);
  }

  git(...words: readonly string[]): string {
    const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
    const who = { GIT_AUTHOR_NAME: "Ana", GIT_AUTHOR_EMAIL: "ana@example.com" };
    const committer = { GIT_COMMITTER_NAME: "Ana", GIT_COMMITTER_EMAIL: "ana@example.com" };
    const env = { ...plain, ...who, ...committer, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
    return execFileSync("git", words, { cwd: this.path, env, encoding: "utf8", stdio: "pipe" }).trim();
  }

  /** Writes files, null for one that goes, and commits them; gives the commit. */
  commit(message: string, files: Readonly<Record<string, string | null>>): string {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.path, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      if (text === null) fs.rmSync(file);
      else fs.writeFileSync(file, text);
    }
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
    return this.git("rev-parse", "HEAD");
  }
}

export interface RunOptions {
  readonly cwd: string;
  readonly api: string;
  readonly name?: string;
  readonly event: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionRan extends Ran {
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the one step of the action. */
export async function runAction(options: RunOptions): Promise<ActionRan> {
  const temp = folder();
  const file = (name: string, text = ""): string => {
    const made = path.join(temp, name);
    fs.writeFileSync(made, text);
    return made;
  };
  const [step] = action.runs.steps;
  const [summary, output] = [file("summary.md"), file("output")];
  const env = {
    ...runnerEnv(),
    // What GitHub sets for every step.
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_PATH: root,
    GITHUB_API_URL: options.api,
    GITHUB_EVENT_NAME: options.name ?? "pull_request",
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(options.event)),
    GITHUB_OUTPUT: output,
    GITHUB_REPOSITORY: "acme/plans",
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: options.cwd,
    RUNNER_TEMP: temp,
    ...filled(step.env, options.inputs ?? {}),
    ...options.env,
  };
  const cwd = path.join(options.cwd, filled({ cwd: step["working-directory"] }, options.inputs ?? {}).cwd ?? "");
  const script = file("step.sh", step.run);
  const ran = await run("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], cwd, env);
  return { ...ran, summary: fs.readFileSync(summary, "utf8"), outputs: outputsIn(fs.readFileSync(output, "utf8")) };
}

/** What stands in for the expressions of the action. */
function filled(texts: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>) {
  const value = (name: string): string => inputs[name] ?? action.inputs[name].default;
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      text
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => value(name))
        .replace(/\$\{\{ github\.token \}\}/g, TOKEN),
    ]),
  );
}

/** The variables of this machine, without those of a service that the tests may run on. */
export function runnerEnv(): NodeJS.ProcessEnv {
  const foreign = /^(?:GITHUB_|GITLAB_|CI_|CI$|STRATEGY_|GIT_|RUNNER_|NO_COLOR$|FORCE_COLOR$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

export function run(program: string, words: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") });
    });
  });
}

/** Reads `name<<END`, the value, `END`, as GitHub does. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n\2$/gm)) outputs[name] = value;
  return outputs;
}

/** What GitHub tells of a pull request, as far as it matters. */
export function pullRequestEvent(base: string, head: string, from = "acme/plans"): object {
  return {
    action: "synchronize",
    number: 7,
    pull_request: {
      number: 7,
      state: "open",
      base: { ref: "main", sha: base, repo: { full_name: "acme/plans" } },
      head: { ref: "change", sha: head, repo: { full_name: from } },
    },
    repository: { full_name: "acme/plans" },
    sender: { login: "ana" },
    installation: { id: randomUUID() },
  };
}
