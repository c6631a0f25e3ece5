import { beforeEach, describe, expect, it } from "vitest";
import type { Clock } from "../../server/src/cli/pull-request/api.ts";
import { type Forge, markOf, post, shortened, untrusted } from "../../server/src/cli/pull-request/comment.ts";
import { GitHub, gitHubApi, pullRequestOf } from "../../server/src/cli/pull-request/github.ts";
import { GitLab } from "../../server/src/cli/pull-request/gitlab.ts";
import { Service } from "./service.ts";

const TOKEN = "ghs_notForAnybodysEyes";
const NOW = Date.UTC(2026, 10, 22);

/** A clock that goes on by itself, and remembers for how long it was waited. */
class Waits implements Clock {
  readonly seconds: number[] = [];
  #now = NOW;
  now(): number {
    return this.#now;
  }
  async wait(milliseconds: number): Promise<void> {
    this.seconds.push(milliseconds / 1000);
    this.#now += milliseconds;
  }
}

let service: Service;
let clock: Waits;

beforeEach(async () => {
  service = await Service.start();
  clock = new Waits();
});

const api = () => gitHubApi({ address: service.address, repository: "acme/plans", token: TOKEN, clock });
const gitHub = () => new GitHub(api(), "acme/plans", 7);
const gitLab = () => new GitLab({ address: service.address, project: "42", number: "7", token: TOKEN, clock });
const mark = markOf("plans");

describe("the one comment", () => {
  it("is written, and changed in place afterwards", async () => {
    expect(await post(gitHub(), "plans", "First")).toEqual({
      kind: "created",
      address: "https://github.com/acme/plans/pull/7#issuecomment-101",
    });
    expect(await post(gitHub(), "plans", "Second")).toMatchObject({ kind: "updated" });
    expect(service.comments.map(({ body }) => body)).toEqual([`${mark}\nSecond`]);
    expect(service.methods).toEqual(["GET", "POST", "GET", "PATCH"]);
    for (const { headers } of service.asked) {
      expect(headers).toMatchObject({
        accept: "application/vnd.github+json",
        authorization: `Bearer ${TOKEN}`,
        "x-github-api-version": "2022-11-28",
      });
    }
  });

  it("is left alone where it says the same", async () => {
    await post(gitHub(), "plans", "Same");
    expect(await post(gitHub(), "plans", "Same")).toEqual({ kind: "same" });
    expect(service.methods).toEqual(["GET", "POST", "GET"]);
  });

  it("is found among hundreds", async () => {
    for (let n = 0; n < 230; n++) service.add(`Comment ${n}`, "ana");
    service.add(`${mark}\nOld`);
    expect(await post(gitHub(), "plans", "New")).toMatchObject({ kind: "updated" });
    expect(service.comments).toHaveLength(231);
    expect(service.comments.at(-1)?.body).toBe(`${mark}\nNew`);
    expect(service.methods).toEqual(["GET", "GET", "GET", "PATCH"]);
  });

  it("is told apart from that of another check, and from one that quotes it", async () => {
    service.add(`${markOf("other")}\nTheirs`);
    service.add(`> ${mark}\n\nWhat does this mean?`, "ana");
    expect(await post(gitHub(), "plans", "Ours")).toMatchObject({ kind: "created" });
    expect(service.comments.map(({ body }) => body.split("\n").at(-1))).toEqual([
      "Theirs",
      "What does this mean?",
      "Ours",
    ]);
  });

  it("is never somebody else's who begins a comment with the mark", async () => {
    service.add(`${mark}\nI would like to change this later`, "mallory");
    expect(await post(gitHub(), "plans", "Ours")).toMatchObject({ kind: "created" });
    service.me = "ana";
    expect(await post(gitHub(), "plans", "By a person")).toMatchObject({ kind: "updated" });
    expect(service.comments[0]?.body).toBe(`${mark}\nI would like to change this later`);
  });

  it("is that of the person whose token it is", async () => {
    service.add(`${mark}\nMine`, "ana");
    service.me = "ana";
    expect(await post(gitHub(), "plans", "By a person")).toMatchObject({ kind: "updated" });
    expect(service.comments.map(({ body }) => body)).toEqual([`${mark}\nBy a person`]);
  });

  it("is not written where there is nothing to say, and takes back what it said", async () => {
    expect(await post(gitHub(), "plans", "Nothing", true)).toEqual({ kind: "silent" });
    service.add(`${mark}\nSomething`);
    expect(await post(gitHub(), "plans", "Nothing", true)).toMatchObject({ kind: "updated" });
  });

  it("is written anew where it is removed while it is changed", async () => {
    const old = service.add(`${mark}\nOld`);
    service.troubles.push({ method: "PATCH", status: 404, body: '{"message":"Not Found"}' });
    const posting = post(gitHub(), "plans", "New");
    clock.wait = async () => void service.comments.splice(service.comments.indexOf(old), 1);
    expect(await posting).toMatchObject({ kind: "created" });
  });
});

describe("a service that does not do it", () => {
  it("because the token may only read, is asked once", async () => {
    service.troubles.push({
      method: "POST",
      status: 403,
      body: '{"message":"Resource not accessible by integration"}',
    });
    expect(await post(gitHub(), "plans", "Text")).toEqual({
      kind: "refused",
      status: 403,
      why: "the service answered 403 (Resource not accessible by integration)",
    });
    expect(service.methods).toEqual(["GET", "POST"]);
    expect(clock.seconds).toEqual([]);
  });

  it.each([
    [401, "Bad credentials"],
    [404, "Not Found"],
    [422, "Validation Failed"],
  ])("because of %d, is not asked again", async (status, message) => {
    service.troubles.push({ status, body: JSON.stringify({ message }) });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "refused", status });
    expect(service.asked).toHaveLength(1);
  });

  it("because of too many requests, is waited for as long as it says", async () => {
    service.troubles.push({ status: 429, headers: { "retry-after": "7" } });
    service.troubles.push({
      method: "POST",
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 20) },
    });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "created" });
    expect(clock.seconds).toEqual([7, 13]);
    expect(service.comments).toHaveLength(1);
  });

  it("and does not say how long, is waited for a minute", async () => {
    service.troubles.push({ status: 403, body: '{"message":"You have exceeded a secondary rate limit."}' });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "created" });
    expect(clock.seconds).toEqual([60]);
  });

  it("for too long, is not waited for", async () => {
    service.troubles.push({ status: 429, headers: { "retry-after": "3600" } });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({
      kind: "limited",
      why: "the service answered 429",
    });
    expect(clock.seconds).toEqual([]);
    const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 1800) };
    service.troubles.push({ status: 403, headers: reset });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "limited" });
  });

  it("again and again, is given up", async () => {
    for (let n = 0; n < 9; n++) service.troubles.push({ status: 429, headers: { "retry-after": "1" } });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "limited" });
    expect(clock.seconds).toEqual([1, 1]);
  });

  it("because it is down, is asked three times", async () => {
    for (let n = 0; n < 9; n++) service.troubles.push({ status: 502, body: "<html>Bad gateway</html>" });
    expect(await post(gitHub(), "plans", "Text")).toEqual({ kind: "failed", why: "the service answered 502" });
    expect(service.asked).toHaveLength(3);
    expect(clock.seconds).toEqual([1, 2]);
  });

  it("because the connection is cut, is asked again", async () => {
    service.troubles.push({ status: 0, cut: true });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "created" });
    expect(service.comments).toHaveLength(1);
  });

  it("although it did, leads to no second comment", async () => {
    service.troubles.push({ method: "POST", status: 502, done: true });
    expect(await post(gitHub(), "plans", "Text")).toEqual({ kind: "same" });
    expect(service.comments).toHaveLength(1);
    expect(service.methods).toEqual(["GET", "POST", "GET"]);
  });

  it("and cannot be reached, is named without its address", async () => {
    await service.close();
    const posted = await post(gitHub(), "plans", "Text");
    expect(posted).toEqual({ kind: "failed", why: "the service cannot be reached: ECONNREFUSED" });
  });

  it("tells nobody the token, and steers no terminal", async () => {
    const message = `Token ${TOKEN} is bad\n::error::\u001b[31m${"x".repeat(900)}`;
    service.troubles.push({ status: 401, body: JSON.stringify({ message }) });
    const posted = await post(gitHub(), "plans", "Text");
    const why = "why" in posted ? posted.why : "";
    expect(why).toContain("Token *** is bad");
    expect(why).not.toContain(TOKEN);
    expect(why).not.toMatch(/\p{Cc}/u);
    expect(why.length).toBeLessThanOrEqual(300);
  });

  it("answers what is no list", async () => {
    service.troubles.push({ status: 200, body: "null" });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "created" });
    service.troubles.push({ status: 200, body: '[null, {"id": "x"}, {"id": 3, "body": null}]' });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "created" });
    for (let n = 0; n < 3; n++) service.troubles.push({ status: 200, body: "<html>Sign in</html>" });
    expect(await post(gitHub(), "plans", "Text")).toMatchObject({ kind: "failed" });
  });
});

describe("the pull request of a commit", () => {
  const branch = { owner: "ana", name: "new segment & more", commit: "a".repeat(40) };

  it("is the newest that is open and brings this commit", async () => {
    service.pulls = [
      { number: 7, head: { sha: branch.commit } },
      { number: 9, head: { sha: branch.commit } },
      { number: 12, head: { sha: "b".repeat(40) } },
    ];
    expect(await pullRequestOf(api(), "acme/plans", branch)).toEqual({ kind: "number", number: 9 });
    expect(service.asked[0]?.path).toBe(
      "/repos/acme/plans/pulls?state=open&head=ana%3Anew%20segment%20%26%20more&per_page=100",
    );
  });

  it("is none where it has moved on", async () => {
    service.pulls = [{ number: 7, head: { sha: "b".repeat(40) } }];
    expect(await pullRequestOf(api(), "acme/plans", branch)).toEqual({ kind: "number", number: undefined });
  });
});

describe("a note on GitLab", () => {
  const written = async (forge: Forge, text: string) => post(forge, "plans", text);

  it("is written, found among many and changed in place", async () => {
    service.me = "project_42_bot";
    expect(await written(gitLab(), "First")).toEqual({ kind: "created", address: undefined });
    for (let n = 0; n < 120; n++) service.add(`Note ${n}`, "ana");
    expect(await written(gitLab(), "Second")).toMatchObject({ kind: "updated" });
    expect(service.comments[0]?.body).toBe(`${mark}\nSecond`);
    expect(service.methods).toEqual(["GET", "POST", "GET", "GET", "GET", "PUT"]);
    expect(service.asked[0]?.headers["private-token"]).toBe(TOKEN);
    expect(service.asked[0]?.path).toMatch(/^\/projects\/42\/merge_requests\/7\/notes\?/);
  });

  it("is never somebody else's", async () => {
    service.me = "project_42_bot";
    service.add(`${mark}\nFake`, "mallory");
    expect(await written(gitLab(), "Ours")).toMatchObject({ kind: "created" });
  });

  it("does nothing but talk", async () => {
    service.me = "project_42_bot";
    await written(gitLab(), "Text\n/merge\n  /close now\nhttps://example.com/merge\n");
    expect(service.comments[0]?.body).toBe(`${mark}\nText\n\\/merge\n  \\/close now\nhttps://example.com/merge\n`);
  });
});

describe("what goes into a comment", () => {
  it("has a mark that no key ends early", () => {
    expect(markOf("plans")).toBe("<!-- strategy-comment: plans -->");
    expect(markOf("a --> <script>b")).toBe("<!-- strategy-comment: a-script-b -->");
    expect(markOf("--")).toBe("<!-- strategy-comment: - -->");
  });

  it("ends after a line where it is too long, and nothing stays open", () => {
    const text = `# Title\n\n<details>\n<summary>More</summary>\n\n\`\`\`mermaid\n${"line\n".repeat(50)}\`\`\`\n</details>\n`;
    const short = shortened(text, 100);
    expect(short).toMatch(/^# Title\n\n<details>\n/);
    expect(short.match(/```/g)).toHaveLength(2);
    expect(short).toMatch(/line\n```\n\n<\/details>\n\n_There is more, which does not fit into a comment\._\n$/);
    expect(shortened(text, text.length)).toBe(text);
    expect(shortened(text.replaceAll("\n", " "), 100).length).toBeLessThan(250);
    expect(shortened("x".repeat(200_000)).length).toBeLessThan(65_536);
  });

  it("calls nobody and hides nothing, whoever wrote it", () => {
    expect(untrusted("Hello @acme/all and @ana, ana@example.com\r\n")).toBe(
      "Hello @\u200bacme/all and @\u200bana, ana@\u200bexample.com\n",
    );
    expect(untrusted(`<!-- strategy-comment: other -->\nText<!-- open`)).toBe("\nText");
    expect(untrusted("a\u0000b\u001b[31m\u202ec\td\n")).toBe("a\ufffdb\ufffd[31m\ufffdc\td\n");
  });
});
