import fs from "node:fs";
import { CommandError, reasonOf } from "../command.ts";
import { at, idAt, textAt } from "./json.ts";

/** What a run knows of itself, from the variables and files that GitHub Actions and GitLab CI document. */

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a pull request, or merge request, brings. */
export interface Change {
  /** The commit that it is compared with, or one that they both come from. */
  readonly base: string | undefined;
  /** The last commit of its branch; undefined where nobody says. */
  readonly head: string | undefined;
  /** The branch that it goes to. */
  readonly branch: string | undefined;
}

export interface GitHubRun {
  readonly kind: "github";
  readonly address: string;
  readonly repository: string;
  readonly change: Change;
  /** The pull request that the run is for; undefined for other events. */
  readonly number: number | undefined;
  /** The run that this one follows: what it left behind was made by code that nobody has looked at. */
  readonly before: RunBefore | undefined;
  /** Whether the pull request comes from another repository. */
  readonly isFork: boolean;
}

export interface RunBefore {
  readonly owner: string;
  readonly branch: string;
  readonly commit: string;
}

export interface GitLabRun {
  readonly kind: "gitlab";
  readonly address: string;
  readonly project: string;
  readonly change: Change;
  readonly number: string | undefined;
}

export type Run = GitHubRun | GitLabRun;

/**
 * The run that the command is part of.
 *
 * @throws CommandError where it is part of none, or what GitHub tells of the event cannot be read.
 */
export function runIn(env: Environment): Run {
  if (env.GITHUB_ACTIONS === "true") return gitHubRun(env, eventIn(env));
  if (env.GITLAB_CI === "true") return gitLabRun(env);
  throw new CommandError(
    "pull-request is for GitHub Actions and GitLab CI: elsewhere use strategy check --since and strategy diff",
  );
}

function eventIn(env: Environment): unknown {
  const file = env.GITHUB_EVENT_PATH ?? "";
  if (file === "") return undefined;
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    throw new CommandError(`what GitHub tells of the event cannot be read (${file}): ${reasonOf(error)}`);
  }
}

function gitHubRun(env: Environment, event: unknown): GitHubRun {
  const repository = env.GITHUB_REPOSITORY ?? "";
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new CommandError("GITHUB_REPOSITORY names no repository");
  const from = textAt(event, "pull_request", "head", "repo", "full_name");
  const isPullRequest = at(event, "pull_request") !== undefined;
  return {
    kind: "github",
    address: given(env.GITHUB_API_URL) ?? "https://api.github.com",
    repository,
    change: {
      base: textAt(event, "pull_request", "base", "sha") ?? textAt(event, "merge_group", "base_sha"),
      head: textAt(event, "pull_request", "head", "sha") ?? textAt(event, "merge_group", "head_sha"),
      branch: textAt(event, "pull_request", "base", "ref") ?? branchIn(textAt(event, "merge_group", "base_ref")),
    },
    number: idAt(event, "pull_request", "number"),
    before: env.GITHUB_EVENT_NAME === "workflow_run" ? runBefore(event) : undefined,
    // The repository of a pull request may be gone, which that of a branch of ours cannot be.
    isFork: isPullRequest && from !== repository,
  };
}

function runBefore(event: unknown): RunBefore | undefined {
  const run = at(event, "workflow_run");
  const owner = textAt(run, "head_repository", "owner", "login");
  const branch = textAt(run, "head_branch");
  const commit = textAt(run, "head_sha");
  const isPullRequest = textAt(run, "event") === "pull_request";
  if (!isPullRequest || owner === undefined || branch === undefined || commit === undefined) return undefined;
  return { owner, branch, commit };
}

function gitLabRun(env: Environment): GitLabRun {
  const number = given(env.CI_MERGE_REQUEST_IID);
  return {
    kind: "gitlab",
    address: given(env.CI_API_V4_URL) ?? "https://gitlab.com/api/v4",
    // In a fork the pipeline runs there, and the merge request is elsewhere.
    project: given(env.CI_MERGE_REQUEST_PROJECT_ID) ?? given(env.CI_PROJECT_ID) ?? "",
    change: {
      base: given(env.CI_MERGE_REQUEST_DIFF_BASE_SHA),
      // Set where the branch is merged for the pipeline, and nowhere else.
      head: given(env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA),
      branch: given(env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME),
    },
    number: number !== undefined && /^\d+$/.test(number) ? number : undefined,
  };
}

function branchIn(ref: string | undefined): string | undefined {
  return ref?.replace(/^refs\/heads\//, "");
}

function given(text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : text;
}
