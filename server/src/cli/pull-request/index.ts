import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { CommandError, type Given, readArguments, reasonOf } from "../command.ts";
import { withEnvironment } from "./asked.ts";
import { baseOf } from "./base.ts";
import { type Environment, type Run, runIn } from "./ci.ts";
import { type Forge, type Posted, post, shortened, untrusted } from "./comment.ts";
import { GitHub, gitHubApi, pullRequestOf } from "./github.ts";
import { GitLab } from "./gitlab.ts";
import { at } from "./json.ts";
import { Says } from "./says.ts";
import { wordsOf } from "./words.ts";

/** What a comment says that was there before the change went back to nothing. */
const NOTHING = "## What this change means for the strategy\n\nNothing any more: it changes no plan.\n";

/** More than a comment can hold, in bytes: what is larger was not made by us. */
const LARGEST = 1 << 20;

/**
 * `strategy pull-request`. Resolves to the exit code of the check; a comment that cannot be written changes nothing about
 * it. Throws a CommandError where it could not do its work.
 */
export async function pullRequest(line: Given): Promise<number> {
  const env = process.env;
  const says = new Says(env);
  try {
    const given = withEnvironment(line, env);
    const run = runIn(env);
    const file = given.get("post");
    return await (file === undefined ? checkRun(run, given, says) : postFile(run, file, given, says));
  } catch (error) {
    // On GitHub only a line of this form is seen without looking for it.
    if (!says.isGitHub || !(error instanceof CommandError)) throw error;
    says.note("error", error.message);
    return 2;
  }
}

async function checkRun(run: Run, given: Given, says: Says): Promise<number> {
  const base = baseOf(process.cwd(), run.change, given.get("base"));
  // GitHub removes its own folder when the job is done.
  const scratch = fs.mkdtempSync(path.join(process.env.RUNNER_TEMP || os.tmpdir(), "strategy-"));
  const name = given.get("base") ?? run.change.branch ?? base?.slice(0, 8) ?? "";
  const words = base === undefined ? undefined : await wordsOf(base, name, given.arguments);
  const comment = given.get("comment-file") ?? path.join(scratch, "comment.md");
  write(comment, words === undefined ? "" : shortened(words));
  says.output("comment-file", path.resolve(comment));
  if (words !== undefined) says.summary(words);
  try {
    return await checkNew(base, given, says, path.join(scratch, "check.json"));
  } finally {
    // What the change means is worth saying even where the check could not be done, as where the last plan is gone.
    if (run.number !== undefined && given.get("comment") !== "false") {
      const forge = forgeOf(run, run.number);
      if (forge === undefined) says.note("notice", withoutToken(words !== undefined));
      else tell(await post(forge, keyIn(given), words ?? NOTHING, words === undefined), run, says);
    }
  }
}

/** Checks, with what is new on the lines it is about, in a report for whoever asked for one, and counted. */
async function checkNew(base: string | undefined, given: Given, says: Says, json: string): Promise<number> {
  const [{ check }, { checkSpec }] = await Promise.all([import("../check.ts"), import("../specs.ts")]);
  const config = given.get("config");
  const reports = ["sarif", "code-quality"].flatMap((name) => {
    const file = given.get(name);
    if (file !== undefined) fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    return file === undefined ? [] : [`--format=${name === "sarif" ? name : "gitlab"}`, `--output=${file}`];
  });
  const code = await check(
    readArguments(checkSpec, [
      ...[`--format=${says.isGitHub ? "github" : "text"}`, "--format=json", `--output=${json}`, ...reports],
      ...(base === undefined ? [] : [`--since=${base}`]),
      ...(config === undefined ? [] : [`--config=${config}`]),
      ...[`--fail-on=${given.get("fail-on") ?? "error"}`, "--", ...given.arguments],
    ]),
  );
  const summary = at(JSON.parse(fs.readFileSync(json, "utf8")), "summary");
  says.output("errors", String(at(summary, "error") ?? 0));
  says.output("warnings", String(at(summary, "warning") ?? 0));
  const sarif = given.get("sarif");
  if (sarif !== undefined) says.output("sarif", path.resolve(sarif));
  return code;
}

/** Writes a comment that an earlier run kept. Whoever made the change may have written anything into it. */
async function postFile(run: Run, file: string, given: Given, says: Says): Promise<number> {
  const text = untrusted(readKept(file)).trim();
  const number = await numberFor(run, says);
  if (number === undefined) return 0;
  const forge = forgeOf(run, number);
  if (forge === undefined) throw new CommandError("STRATEGY_TOKEN is not set, and nothing can be written without it");
  const posted = await post(forge, keyIn(given), text === "" ? NOTHING : `${text}\n`, text === "");
  if ("why" in posted) throw new CommandError(`the comment could not be written: ${posted.why}`);
  tell(posted, run, says);
  return 0;
}

/** The pull request to write to. Only the service is asked for it: a file could name that of somebody else. */
async function numberFor(run: Run, says: Says): Promise<number | string | undefined> {
  if (run.number !== undefined) return run.number;
  const before = run.kind === "github" ? run.before : undefined;
  if (run.kind !== "github" || before === undefined) {
    throw new CommandError("this run is for no pull request, and follows no run that was for one");
  }
  const token = tokenIn(process.env);
  if (token === undefined) throw new CommandError("STRATEGY_TOKEN is not set, and nothing can be written without it");
  const api = gitHubApi({ ...run, token });
  const { owner, branch, commit } = before;
  const found = await pullRequestOf(api, run.repository, { owner, name: branch, commit });
  if (found.kind !== "number") throw new CommandError(`the pull request could not be found: ${found.why}`);
  if (found.number === undefined) says.note("notice", "The pull request is closed or has newer commits: no comment.");
  return found.number;
}

function readKept(file: string): string {
  try {
    // A link could lead to what is none of anybody's business.
    const { size } = fs.lstatSync(file);
    if (!fs.lstatSync(file).isFile()) throw new CommandError(`${file} is no plain file`);
    if (size > LARGEST) throw new CommandError(`${file} is too large for a comment`);
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${file} cannot be read: ${reasonOf(error)}`);
  }
}

function forgeOf(run: Run, number: number | string): Forge | undefined {
  const token = tokenIn(process.env);
  if (token === undefined) return undefined;
  if (run.kind === "gitlab") return new GitLab({ ...run, number: String(number), token });
  return new GitHub(gitHubApi({ ...run, token }), run.repository, Number(number));
}

function tokenIn(env: Environment): string | undefined {
  const token = env.STRATEGY_TOKEN?.trim() ?? "";
  return token === "" ? undefined : token;
}

function keyIn(given: Given): string {
  return given.get("comment-key") ?? "plans";
}

/** Says what became of the comment, where that is not what everybody expects. */
function tell(posted: Posted, run: Run, says: Says): void {
  switch (posted.kind) {
    case "created":
    case "updated":
      if (posted.address !== undefined) says.output("comment-url", posted.address);
      return;
    case "same":
    case "silent":
      return;
    case "refused": {
      const isFork = run.kind === "github" && run.isFork;
      const reason = isFork
        ? "pull requests from forks may only read. docs/pull-requests.md shows how a second workflow writes it."
        : `the token may not write it: ${posted.why}. On GitHub the job needs permissions: pull-requests: write.`;
      says.note("notice", `There is no comment, because ${reason} ${elsewhere(says)}`);
      return;
    }
    default:
      says.note("notice", `There is no comment this time: ${posted.why}. ${elsewhere(says)}`);
  }
}

function withoutToken(hasWords: boolean): string {
  return hasWords
    ? "There is no comment, because STRATEGY_TOKEN is not set."
    : "STRATEGY_TOKEN is not set, so that a comment of before stays as it is.";
}

function elsewhere(says: Says): string {
  return says.isGitHub ? "What it would say is on the page of this run." : "What it would say is kept in a file.";
}

function write(file: string, text: string): void {
  try {
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${reasonOf(error)}`);
  }
}
