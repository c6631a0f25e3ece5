import fs from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { markOf } from "../../server/src/cli/pull-request/comment.ts";
import { build, type Ran } from "../cli/door.ts";
import { before, market, overspent, rebalanced } from "./plans.ts";
import { Repository, run, runnerEnv } from "./runner.ts";
import { Service } from "./service.ts";

/** `strategy pull-request` in a job of GitLab, with the variables that GitLab documents. */

const TOKEN = "glpat-notForAnybodysEyes";
const program = path.resolve(import.meta.dirname, "../../bin/strategy.cjs");

let service: Service;
let repository: Repository;
let base: string;

beforeAll(build);
beforeEach(async () => {
  service = await Service.start();
  service.me = "project_42_bot";
  repository = new Repository({ "plan.strategy": before, "shared/market.strategy": market });
  base = repository.git("rev-parse", "HEAD");
  repository.git("switch", "--quiet", "--create", "change");
});

async function job(env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const words = [program, "pull-request", "--code-quality", "gl-code-quality-report.json"];
  const ran = await run(process.execPath, [...words, "--comment-file", "strategy-comment.md"], repository.path, {
    ...runnerEnv(),
    CI: "true",
    GITLAB_CI: "true",
    CI_API_V4_URL: service.address,
    CI_PROJECT_DIR: repository.path,
    CI_PROJECT_ID: "77",
    CI_MERGE_REQUEST_PROJECT_ID: "42",
    CI_MERGE_REQUEST_IID: "7",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
    STRATEGY_TOKEN: TOKEN,
    ...env,
  });
  expect(ran.out + ran.err).not.toContain(TOKEN);
  return ran;
}

const read = (name: string): string => fs.readFileSync(path.join(repository.path, name), "utf8");

describe("a job for a merge request", () => {
  it("writes one note about what the change means, and changes it in place", async () => {
    repository.commit("Change", { "plan.strategy": rebalanced });
    const ran = await job();
    expect(ran.code, ran.err).toBe(0);
    expect(service.comments.map(({ body }) => body)).toEqual([`${markOf("plans")}\n${read("strategy-comment.md")}`]);
    expect(read("strategy-comment.md")).toContain("from main to this change");
    expect(service.asked.map(({ path }) => path.split("?")[0])).toEqual([
      "/projects/42/merge_requests/7/notes",
      "/projects/42/merge_requests/7/notes",
    ]);
    repository.commit("Back", { "plan.strategy": before });
    await job();
    expect(service.comments.map(({ body }) => body)).toEqual([expect.stringContaining("Nothing any more")]);
  });

  it("keeps what is new for GitLab, prints it, and fails for errors", async () => {
    repository.commit("Change", { "plan.strategy": overspent });
    const ran = await job();
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^plan\.strategy:\d+:\d+ error .*budget-overallocated$/m);
    expect(JSON.parse(read("gl-code-quality-report.json"))).toContainEqual(
      expect.objectContaining({
        check_name: "budget-overallocated",
        location: expect.objectContaining({ path: "plan.strategy" }),
      }),
    );
    expect((await job({ STRATEGY_FAIL_ON: "never" })).code).toBe(0);
  });

  it("does without a note where there is no token, or it may not write", async () => {
    repository.commit("Change", { "plan.strategy": rebalanced });
    const without = await job({ STRATEGY_TOKEN: "" });
    expect([without.code, service.asked]).toEqual([0, []]);
    expect(without.err).toContain("STRATEGY_TOKEN is not set");
    service.troubles.push({ method: "POST", status: 403, body: '{"message":"403 Forbidden"}' });
    const forbidden = await job();
    expect(forbidden.code).toBe(0);
    expect(forbidden.err).toContain("403 Forbidden");
    expect(forbidden.err).toContain("kept in a file");
  });

  it("checks everything in other pipelines", async () => {
    repository.commit("Change", { "plan.strategy": overspent });
    const ran = await job({ CI_MERGE_REQUEST_IID: "", CI_MERGE_REQUEST_DIFF_BASE_SHA: "" });
    expect(ran.code).toBe(1);
    expect(service.asked).toEqual([]);
  });
});

describe("anywhere else", () => {
  it("the command says what to use", async () => {
    const ran = await run(process.execPath, [program, "pull-request"], repository.path, runnerEnv());
    expect(ran).toEqual({
      code: 2,
      out: "",
      err: "strategy: pull-request is for GitHub Actions and GitLab CI: elsewhere use strategy check --since and strategy diff\n",
    });
  });
});
