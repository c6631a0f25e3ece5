import fs from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { markOf } from "../../server/src/cli/pull-request/comment.ts";
import { build, folder } from "../cli/door.ts";
import { before, market, overspent, planOf, rebalanced } from "./plans.ts";
import { type ActionRan, pullRequestEvent, Repository, type RunOptions, runAction, TOKEN } from "./runner.ts";
import { Service } from "./service.ts";

/** The action as a whole: its step, in a repository of Git, beside a service that stands for that of GitHub. */

let service: Service;
let repository: Repository;

beforeAll(build);
beforeEach(async () => {
  service = await Service.start();
  repository = new Repository({ "plans/city wheels.strategy": before, "plans/shared/market.strategy": market });
});

/** A branch with a commit for each state of the plan; gives what GitHub would tell of it. */
function branch(...states: readonly string[]): { base: string; head: string; event: object } {
  const base = repository.git("rev-parse", "HEAD");
  repository.git("switch", "--quiet", "--create", "change");
  let head = base;
  for (const [n, state] of states.entries())
    head = repository.commit(`Change ${n}`, { "plans/city wheels.strategy": state });
  return { base, head, event: pullRequestEvent(base, head) };
}

async function act(options: Partial<RunOptions> & Pick<RunOptions, "event">): Promise<ActionRan> {
  const ran = await runAction({ cwd: repository.path, api: service.address, ...options });
  for (const text of [ran.out, ran.err, ran.summary, JSON.stringify(ran.outputs)]) expect(text).not.toContain(TOKEN);
  return ran;
}

const mark = markOf("plans");
const said = (): readonly string[] => service.comments.map(({ body }) => body);

describe("the action for a pull request", () => {
  it("says what the change means, in one comment and on the page of the run", async () => {
    const ran = await act(branch(rebalanced));
    expect(ran.code, ran.out + ran.err).toBe(0);
    const [comment = ""] = said();
    expect(said()).toHaveLength(1);
    expect(comment.startsWith(`${mark}\n## What this change means for the strategy\n`)).toBe(true);
    expect(comment).toMatch(/Small offices.*50% → 35%/);
    expect(comment).toContain("from main to this change");
    expect(ran.summary).toContain(comment.slice(mark.length + 1).trim());
    expect(ran.outputs).toMatchObject({
      errors: "0",
      "comment-url": expect.stringMatching(/issuecomment-\d+$/),
    });
    expect(fs.readFileSync(ran.outputs["comment-file"] ?? "", "utf8").trim()).toBe(
      comment.slice(mark.length + 1).trim(),
    );
  });

  it("changes the comment in place when more is pushed, and takes it back", async () => {
    const { base, event } = branch(rebalanced);
    await act({ event });
    const head = repository.commit("More", { "plans/city wheels.strategy": planOf({ florists: 80, offices: 20 }) });
    await act({ event: pullRequestEvent(base, head) });
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(/Small offices.*50% → 20%/);
    const back = repository.commit("Back", { "plans/city wheels.strategy": before });
    const ran = await act({ event: pullRequestEvent(base, back) });
    expect(said()).toEqual([expect.stringMatching(/Nothing any more: it changes no plan\.\n$/)]);
    expect(ran.outputs["comment-file"]).toBeDefined();
    expect(fs.readFileSync(ran.outputs["comment-file"] ?? "", "utf8")).toBe("");
  });

  it("says nothing where no plan changes", async () => {
    const { event } = branch(`${before}// a note\n`);
    const ran = await act({ event });
    expect(ran.code).toBe(0);
    expect(said()).toEqual([]);
    expect(service.methods).toEqual(["GET"]);
  });

  it("marks the lines that are wrong now, and fails for errors that are new", async () => {
    const ran = await act(branch(overspent));
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^::error [^\n]*file=plans\/city wheels\.strategy,line=\d+,[^\n]*budget-overallocated/m);
    expect(Number(ran.outputs.errors)).toBeGreaterThan(0);
    expect(said()).toHaveLength(1);
  });

  it("is silent about what was wrong before", async () => {
    repository.commit("Wrong already", { "plans/city wheels.strategy": overspent });
    const ran = await act(branch(`${overspent}\n\nvalue Calm "No noise"\n`));
    expect(ran.code, ran.out).toBe(0);
    expect(ran.out).not.toContain("budget-overallocated");
    expect(ran.outputs.errors).toBe("0");
  });

  it("compares with where the branch left, not with what others did meanwhile", async () => {
    const { base, head } = branch(rebalanced);
    repository.git("switch", "--quiet", "main");
    const main = repository.commit("Others", { "plans/other.strategy": 'value Other "Other"\n' });
    repository.git("switch", "--quiet", "change");
    const ran = await act({ event: pullRequestEvent(main, head) });
    expect(ran.code).toBe(0);
    expect(said()[0]).not.toContain("other.strategy");
    expect(base).not.toBe(main);
  });

  it("works on the merge that GitHub checks out, with the main branch as it is in it", async () => {
    const { base, head } = branch(rebalanced);
    repository.git("switch", "--quiet", "main");
    repository.commit("Others", { "plans/other.strategy": 'value Other "Other"\n' });
    repository.git("switch", "--quiet", "--detach", "main");
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "change");
    const ran = await act({ event: pullRequestEvent(base, head) });
    expect(ran.code, ran.out).toBe(0);
    expect(said()[0]).toContain("Small offices");
    expect(said()[0]).not.toContain("other.strategy");
  });

  it("says clearly what is missing in a shallow clone", async () => {
    const { base, head, event } = branch(rebalanced, planOf({ florists: 70, offices: 30 }));
    const shallow = folder();
    repository.git("clone", "--quiet", "--depth=1", "--branch=change", `file://${repository.path}`, shallow);
    const ran = await act({ event, cwd: shallow });
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(/^::error title=Strategy::[^\n]*fetch-depth: 0/m);
    expect(said()).toEqual([]);
    expect(base).not.toBe(head);
  });

  it("does what its inputs say", async () => {
    const { event } = branch(overspent);
    const ran = await act({
      event,
      inputs: {
        "working-directory": "plans",
        paths: "city wheels.strategy\nshared\n",
        "fail-on": "never",
        comment: "false",
        "comment-file": "kept/comment.md",
        sarif: "out/strategy.sarif",
      },
    });
    expect(ran.code, ran.out + ran.err).toBe(0);
    expect(said()).toEqual([]);
    expect(service.asked).toEqual([]);
    const plans = path.join(repository.path, "plans");
    expect(ran.outputs.sarif).toBe(path.join(plans, "out/strategy.sarif"));
    expect(JSON.parse(fs.readFileSync(path.join(plans, "out/strategy.sarif"), "utf8")).version).toBe("2.1.0");
    expect(fs.readFileSync(path.join(plans, "kept/comment.md"), "utf8")).toContain("Small offices");
    // Lines are marked where the repository has them.
    expect(ran.out).toContain("file=plans/city wheels.strategy");
  });

  it("says what it means that the last plan is gone", async () => {
    const base = repository.git("rev-parse", "HEAD");
    repository.git("switch", "--quiet", "--create", "change");
    const gone = { "plans/city wheels.strategy": null, "plans/shared/market.strategy": null, "readme.md": "Nothing" };
    const ran = await act({ event: pullRequestEvent(base, repository.commit("Gone", gone)) });
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(/^::error title=Strategy::/m);
    expect(said()).toEqual([expect.stringContaining("City Wheels 2027")]);
  });

  it("names an input that cannot be", async () => {
    const ran = await act({ ...branch(rebalanced), inputs: { "fail-on": "sometimes" } });
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(/^::error title=Strategy::--fail-on cannot be sometimes: use /m);
  });

  it("keeps two comments apart by their keys, and compares with what it is told to", async () => {
    repository.git("tag", "v1");
    const { event } = branch(rebalanced);
    await act({ event });
    const ran = await act({ event, inputs: { base: "v1", "comment-key": "since v1" } });
    expect(ran.code, ran.out).toBe(0);
    expect(said()).toHaveLength(2);
    expect(said()[1]).toMatch(/^<!-- strategy-comment: since-v1 -->\n/);
    expect(said()[1]).toContain("from v1 to this change");
  });
});

describe("the action where it may not write", () => {
  const forbidden = { status: 403, body: '{"message":"Resource not accessible by integration"}' };

  it("does not fail, and says where to read what it would say", async () => {
    const { base, head } = branch(rebalanced);
    service.troubles.push({ method: "POST", ...forbidden });
    const ran = await act({ event: pullRequestEvent(base, head, "mallory/plans") });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /^::notice title=Strategy::There is no comment, because pull requests from forks may only read\./m,
    );
    expect(ran.out).toContain("docs/pull-requests.md");
    expect(ran.summary).toContain("Small offices");
  });

  it("names the permission that is missing in a repository of one's own", async () => {
    service.troubles.push({ method: "POST", ...forbidden });
    const ran = await act(branch(rebalanced));
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^::notice title=Strategy::[^\n]*pull-requests: write/m);
  });

  it("does not wait for long, and still fails for what is wrong", async () => {
    service.troubles.push({ status: 429, headers: { "retry-after": "86400" } });
    const ran = await act(branch(overspent));
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^::notice title=Strategy::There is no comment this time: the service answered 429\./m);
  });

  it("works without a token", async () => {
    const ran = await act({ ...branch(rebalanced), inputs: { token: "" } });
    expect(ran.code).toBe(0);
    expect(service.asked).toEqual([]);
    expect(ran.out).toContain("STRATEGY_TOKEN is not set");
  });
});

describe("the action for other events", () => {
  it("checks everything and compares nothing", async () => {
    repository.commit("Wrong", { "plans/city wheels.strategy": overspent });
    const ran = await act({ name: "push", event: { ref: "refs/heads/main", after: "x" } });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("budget-overallocated");
    expect(service.asked).toEqual([]);
  });

  it("checks what a merge queue would merge", async () => {
    const { base, head } = branch(rebalanced);
    const ran = await act({
      name: "merge_group",
      event: { merge_group: { base_sha: base, head_sha: head, base_ref: "refs/heads/main" } },
    });
    expect(ran.code).toBe(0);
    expect(ran.summary).toContain("from main to this change");
    expect(service.asked).toEqual([]);
  });
});

describe("the second workflow of forks", () => {
  const commit = "a".repeat(40);
  const event = {
    action: "completed",
    workflow_run: {
      event: "pull_request",
      head_sha: commit,
      head_branch: "change",
      head_repository: { owner: { login: "mallory" } },
      pull_requests: [],
    },
  };
  const post = (text: string, more: Partial<RunOptions> = {}): Promise<ActionRan> =>
    act({
      name: "workflow_run",
      event,
      inputs: { post: "kept/comment.md" },
      cwd: folder({ "kept/comment.md": text }),
      ...more,
    });

  it("writes the kept text to the pull request of the commit", async () => {
    service.pulls = [{ number: 7, head: { sha: commit } }];
    const ran = await post("## What this change means for the strategy\n\nMore for Berlin.\n");
    expect(ran.code, ran.out).toBe(0);
    expect(said()).toEqual([`${mark}\n## What this change means for the strategy\n\nMore for Berlin.\n`]);
    expect(service.asked[0]?.path).toContain("head=mallory%3Achange");
    await post("Less for Berlin.");
    expect(said()).toEqual([`${mark}\nLess for Berlin.\n`]);
  });

  it("takes the text for nothing but text", async () => {
    service.pulls = [{ number: 7, head: { sha: commit } }];
    const ran = await post(
      `${markOf("other")}\n@acme/everybody look!\n::set-output name=x::y\n::error::fake\n${"x\n".repeat(90_000)}`,
    );
    expect(ran.code, ran.out).toBe(0);
    const [body = ""] = said();
    expect(body.startsWith(`${mark}\n@\u200bacme/everybody look!`)).toBe(true);
    expect(body).not.toContain(markOf("other"));
    expect(body.length).toBeLessThan(65_536);
    expect(ran.out).not.toMatch(/fake|set-output/);
  });

  it("takes back what an earlier run said where the text is empty", async () => {
    service.pulls = [{ number: 7, head: { sha: commit } }];
    await post("");
    expect(said()).toEqual([]);
    service.add(`${mark}\nSomething`);
    await post("\n");
    expect(said()).toEqual([expect.stringContaining("Nothing any more")]);
  });

  it("writes nothing where the pull request has moved on", async () => {
    service.pulls = [{ number: 7, head: { sha: "b".repeat(40) } }];
    const ran = await post("Text");
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("::notice title=Strategy::The pull request is closed or has newer commits");
    expect(said()).toEqual([]);
  });

  it("refuses what is no plain file, and what is far too large", async () => {
    service.pulls = [{ number: 7, head: { sha: commit } }];
    const cwd = folder({ "kept/secret.txt": "secret" });
    fs.symlinkSync("secret.txt", path.join(cwd, "kept/comment.md"));
    const linked = await post("", { cwd });
    expect([linked.code, said()]).toEqual([2, []]);
    expect(linked.out).toContain("::error title=Strategy::kept/comment.md is no plain file");
    const large = await post("x".repeat(2_000_000));
    expect([large.code, said()]).toEqual([2, []]);
    const missing = await post("", { cwd: folder() });
    expect(missing.out).toContain("kept/comment.md cannot be read");
  });

  it("fails where it cannot write, since that is all it is for", async () => {
    service.pulls = [{ number: 7, head: { sha: commit } }];
    service.troubles.push({
      method: "POST",
      status: 403,
      body: '{"message":"Resource not accessible by integration"}',
    });
    const ran = await post("Text");
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(/^::error title=Strategy::the comment could not be written: [^\n]*403/m);
  });

  it("follows no run that was for no pull request", async () => {
    const ran = await post("Text", { event: { workflow_run: { ...event.workflow_run, event: "push" } } });
    expect(ran.code).toBe(2);
    expect(service.asked).toEqual([]);
  });
});
