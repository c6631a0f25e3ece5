import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, type Ran, read, strategy, TODAY } from "./door.ts";

beforeAll(build);

const env = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Somebody",
  GIT_AUTHOR_EMAIL: "somebody@example.com",
  GIT_COMMITTER_NAME: "Somebody",
  GIT_COMMITTER_EMAIL: "somebody@example.com",
};

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd, env: { ...process.env, ...env }, encoding: "utf8", stdio: "pipe" });
}

/** A plan that spends its money on two segments. */
function plan(name: string, share: number, more = ""): string {
  return `strategy ${name} "${name} plan" {
  period 2027
  currency EUR
}

value Light "Light without flicker"

usp Steady "Never flickers" {
  delivers Light 5
}

segment Studios "Photo studios" {
  size 10_000 companies
  psychographics {
    values Light 5
    expects Light 4
  }
  economics {
    acquisition 100 EUR
  }
}

segment Schools "Drawing schools" {
  size 4_000 companies
}

concentration {
  budget 200k EUR
  focus Studios ${share}% { acquire 100% }
  focus Schools ${100 - share}%
}
${more}`;
}

const shared = 'competitor Glow "Glow" {\n  offers Light 3\n}\n\nvalue Light "Light without flicker"\n';

/** A plan that measures itself against a shared market. */
function user(name: string): string {
  return `import "shared/market.strategy"

strategy ${name} "${name} plan" {
  period 2027
}

usp Steady "Never flickers" {
  delivers Light 5
}

segment Studios "Photo studios" {
  psychographics {
    values Light 5
  }
}
`;
}

/** A repository with these files in one commit on `main`. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folder(files);
  git(cwd, "init", "-q", "-b", "main");
  commit(cwd, "first");
  return cwd;
}

function commit(cwd: string, message: string): void {
  git(cwd, "add", "-A");
  git(cwd, "commit", "-q", "-m", message);
}

function write(cwd: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
  fs.writeFileSync(path.join(cwd, file), text);
}

function diff(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return strategy(["diff", "--today", TODAY, ...args], { cwd, env });
}

interface Said {
  readonly base: string;
  readonly head: string;
  readonly files: readonly {
    readonly path: string;
    readonly was?: string;
    readonly status: string;
    readonly through: readonly string[];
    readonly affects: readonly { readonly path: string }[];
    readonly consequences: readonly { readonly text: string }[];
    readonly changes: readonly { readonly change: string; readonly kind: string; readonly name?: string }[];
    readonly numbers: readonly { readonly number: string; readonly name?: string; readonly after?: number }[];
  }[];
  readonly unchanged: readonly string[];
}

async function said(cwd: string, ...args: readonly string[]): Promise<Said> {
  const { code, out, err } = await diff(cwd, ...args, "--format", "json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

async function refusal(cwd: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await diff(cwd, ...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^strategy: .*\n$/);
  return err.slice("strategy: ".length, -1);
}

function states({ files }: Said): readonly string[] {
  return files.map(({ path: at, status }) => `${at} ${status}`);
}

describe("strategy diff of files and folders", () => {
  it("compares two files and exits with 0", async () => {
    const cwd = folder({ "a.strategy": plan("A", 50), "b.strategy": plan("A", 65) });
    const { code, out, err } = await diff(cwd, "a.strategy", "b.strategy");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Photo studios 50% → 65% of the money (+30,000 EUR, wins 300 more customers).");
    expect(out).toContain("a.strategy → b.strategy: 1 plan changed");
    expect((await diff(cwd, "a.strategy", "a.strategy")).out).toBe("No plan and no shared file changed.\n");
  });

  it("gives the numbers of two reports", async () => {
    const cwd = folder({ "a.strategy": plan("A", 50), "b.strategy": plan("A", 65) });
    const report = async (file: string): Promise<{ segments: { share: number }[] }> =>
      JSON.parse((await strategy(["report", file, "--today", TODAY], { cwd })).out);
    const found = await said(cwd, "a.strategy", "b.strategy");
    const share = found.files[0]?.numbers.find(({ number, name }) => number === "share" && name === "Studios");
    expect(share).toMatchObject({
      before: (await report("a.strategy")).segments[0]?.share,
      after: (await report("b.strategy")).segments[0]?.share,
    });
  });

  it("compares two folders by the paths in them", async () => {
    const cwd = folder({
      "old/p/a.strategy": plan("A", 50),
      "old/p/gone.strategy": plan("Gone", 50),
      "old/same.strategy": plan("Same", 50),
      "new/p/a.strategy": plan("A", 60),
      "new/p/come.strategy": plan("Come", 50),
      "new/same.strategy": plan("Same", 50),
      "new/old/left.strategy": plan("Left", 50),
      "new/strategy.config.json": '{ "exclude": ["old/**"] }',
    });
    expect(states(await said(cwd, "old", "new"))).toEqual([
      "p/a.strategy changed",
      "p/come.strategy added",
      "p/gone.strategy removed",
    ]);
  });

  it("writes Markdown to a file, and colours on demand", async () => {
    const cwd = folder({ "a.strategy": plan("A", 50), "b.strategy": plan("A", 65) });
    const ran = await diff(cwd, "a.strategy", "b.strategy", "--format", "markdown", "--output", "d.md");
    expect(ran).toEqual({ code: 0, out: "", err: "" });
    expect(read(cwd, "d.md")).toMatch(/^### A plan\n\n`b\.strategy`/);
    expect((await diff(cwd, "a.strategy", "b.strategy", "--color", "always")).out).toContain("\u001b[1m");
  });

  it("refuses in one line what cannot be compared", async () => {
    const cwd = folder({ "a.strategy": plan("A", 50), "b.txt": "", "sub/c.strategy": plan("C", 1), "none/x.txt": "" });
    expect(await refusal(cwd)).toMatch(/^diff takes what to compare with: /);
    expect(await refusal(cwd, "a.strategy", "")).toMatch(/^an argument is empty/);
    expect(await refusal(cwd, "a.strategy", "sub")).toBe(
      "a.strategy and sub are a file and a folder: compare two files, or two folders",
    );
    expect(await refusal(cwd, "a.strategy", "b.txt")).toBe(
      "b.txt is no plan or shared file: their names end in .strategy",
    );
    expect(await refusal(cwd, "none", "none")).toBe("no .strategy file lies in none or none");
    expect(await refusal(cwd, "a.strategy", "a.strategy", "sub")).toMatch(/sub is one too much$/);
    expect(await refusal(cwd, "a.strategy", "a.strategy", "--today", "soon")).toMatch(/^--today soon is no date/);
    expect(await refusal(cwd, "a.strategy", "a.strategy", "--format", "html")).toMatch(/^--format cannot be html/);
  });
});

describe("strategy diff without git", () => {
  it("says so", async () => {
    const cwd = folder({ "a.strategy": plan("A", 50) });
    expect(await refusal(cwd, "main")).toBe(
      "there is no file or folder main, and no git repository here with a revision of that name",
    );
    expect(await refusal(cwd, "a.strategy")).toBe(
      "a.strategy is compared with what? Name a second file or folder: here is no git repository",
    );
  });

  it("says where git itself is missing", async () => {
    const cwd = repository({ "a.strategy": plan("A", 50) });
    const { code, err } = await strategy(["diff", "main"], { cwd, env: { ...env, PATH: cwd } });
    expect({ code, err }).toEqual({ code: 2, err: "strategy: git is not installed, or not found on the PATH\n" });
  });
});

describe("strategy diff of revisions", () => {
  it("tells what the files as they are say differently from a revision", async () => {
    const cwd = repository({ "a.strategy": plan("A", 50), "b.strategy": plan("B", 50) });
    expect((await diff(cwd, "main")).out).toBe("No plan and no shared file changed.\n");
    write(cwd, "a.strategy", plan("A", 65));
    write(cwd, "new.strategy", plan("New", 10));
    fs.rmSync(path.join(cwd, "b.strategy"));
    const found = await said(cwd, "main");
    expect(states(found)).toEqual(["a.strategy changed", "b.strategy removed", "new.strategy added"]);
    expect(found).toMatchObject({ base: "main", head: "the files as they are" });
    expect((await said(cwd, "HEAD", "a.strategy")).files).toHaveLength(1);
    expect((await said(cwd, "HEAD", "--path", "b.strategy")).files).toHaveLength(1);
    expect((await said(cwd, "HEAD", "b.strategy")).files).toHaveLength(1);
  });

  it("compares a branch of several commits with where it left main", async () => {
    const cwd = repository({ "a.strategy": plan("A", 50), "b.strategy": plan("B", 50) });
    git(cwd, "checkout", "-q", "-b", "feature");
    write(cwd, "a.strategy", plan("A", 60));
    commit(cwd, "one");
    write(cwd, "a.strategy", plan("A", 65));
    commit(cwd, "two");
    git(cwd, "checkout", "-q", "main");
    write(cwd, "b.strategy", plan("B", 80));
    commit(cwd, "meanwhile");
    git(cwd, "checkout", "-q", "feature");
    for (const args of [["main...feature"], ["main..."], ["main...HEAD"]]) {
      const found = await said(cwd, ...args);
      expect(states(found), args.join(" ")).toEqual(["a.strategy changed"]);
      expect(found.files[0]?.consequences[0]?.text).toMatch(/^Photo studios 50% → 65% of the money/);
    }
    for (const args of [["main", "feature"], ["main..feature"], ["main"]]) {
      expect(states(await said(cwd, ...args)), args.join(" ")).toEqual(["a.strategy changed", "b.strategy changed"]);
    }
    expect((await said(cwd, "main...feature")).base).toBe("where feature left main");
    expect(states(await said(cwd, "main", "feature", "b.strategy"))).toEqual(["b.strategy changed"]);
  });

  it("knows a plan that was renamed and edited, and one with little left", async () => {
    const cwd = repository({ "a.strategy": plan("A", 50), "b.strategy": plan("B", 50) });
    git(cwd, "mv", "a.strategy", "studios.strategy");
    write(cwd, "studios.strategy", plan("A", 65));
    git(cwd, "mv", "b.strategy", "other.strategy");
    write(cwd, "other.strategy", 'strategy B "Another plan" {\n  period 2028\n}\n');
    const found = await said(cwd, "HEAD");
    expect(found.files.map(({ path: at, was, status }) => [at, was, status])).toEqual([
      ["other.strategy", "b.strategy", "renamed"],
      ["studios.strategy", "a.strategy", "renamed"],
    ]);
    commit(cwd, "moved");
    expect(states(await said(cwd, "HEAD~1", "HEAD"))).toEqual(states(found));
  });

  it("names every plan that rests on a shared file", async () => {
    const cwd = repository({
      "a.strategy": user("A"),
      "b.strategy": user("B"),
      "c.strategy": plan("C", 50),
      "shared/market.strategy": shared,
    });
    write(cwd, "shared/market.strategy", shared.replace("Light 3", "Light 5"));
    for (const args of [["HEAD"], ["HEAD", "a.strategy", "b.strategy"]]) {
      const found = await said(cwd, ...args);
      expect(states(found)).toEqual(["a.strategy affected", "b.strategy affected", "shared/market.strategy changed"]);
      expect(found.files[2]?.affects.map(({ path: at }) => at)).toEqual(["a.strategy", "b.strategy"]);
      expect(found.files[0]?.through).toEqual(["shared/market.strategy"]);
    }
    expect(states(await said(cwd, "HEAD", "b.strategy"))).toEqual([
      "b.strategy affected",
      "shared/market.strategy changed",
    ]);
  });

  it("works in a folder of the repository, with blanks and other scripts in paths", async () => {
    const cwd = repository({ "our plans/größe 价格.strategy": plan("A", 50), "elsewhere.strategy": plan("B", 50) });
    write(cwd, "our plans/größe 价格.strategy", plan("A", 65));
    write(cwd, "elsewhere.strategy", plan("B", 65));
    expect(states(await said(path.join(cwd, "our plans"), "HEAD"))).toEqual(["größe 价格.strategy changed"]);
    expect(states(await said(cwd, "HEAD", "our plans"))).toEqual(["our plans/größe 价格.strategy changed"]);
    expect(await refusal(path.join(cwd, "our plans"), "HEAD", "--path", "../elsewhere.strategy")).toMatch(
      /lies outside of/,
    );
  });

  it("sees through Windows line ends", async () => {
    const cwd = repository({ "a.strategy": plan("A", 50), "b.strategy": plan("B", 50) });
    write(cwd, "a.strategy", plan("A", 50).replaceAll("\n", "\r\n"));
    write(cwd, "b.strategy", plan("B", 65).replaceAll("\n", "\r\n"));
    const found = await said(cwd, "HEAD");
    expect(states(found)).toEqual(["b.strategy changed"]);
    expect(found.unchanged).toEqual(["a.strategy"]);
    expect(found.files[0]?.changes.map(({ name }) => name)).toEqual(["Studios", "Schools"]);
  });

  it("follows links of the repository", async () => {
    const cwd = repository({ "a.strategy": user("A"), "store/market.strategy": shared });
    fs.mkdirSync(path.join(cwd, "shared"));
    fs.symlinkSync("../store/market.strategy", path.join(cwd, "shared/market.strategy"));
    commit(cwd, "a link");
    write(cwd, "store/market.strategy", shared.replace("Light 3", "Light 5"));
    expect(states(await said(cwd, "HEAD"))).toContain("a.strategy affected");
    commit(cwd, "a change");
    expect(states(await said(cwd, "HEAD~1", "HEAD"))).toContain("a.strategy affected");
  });

  it("leaves alone what git does, and reads configurations of packages", async () => {
    const cwd = repository({
      "a.strategy": plan("A", 50),
      ".gitignore": "drafts/\nnode_modules/\n",
      "strategy.config.json": '{ "extends": ["team-rules/strategy.config.json"] }',
    });
    write(cwd, "node_modules/team-rules/package.json", '{ "name": "team-rules", "version": "1.0.0" }');
    write(cwd, "node_modules/team-rules/strategy.config.json", '{ "rules": { "claim-unproven": "error" } }');
    write(cwd, "drafts/b.strategy", plan("B", 50));
    expect((await diff(cwd, "HEAD")).out).toBe("No plan and no shared file changed.\n");
    write(cwd, "strategy.config.json", '{ "rules": { "claim-unproven": "off" } }');
    expect((await diff(cwd, "HEAD")).out).toContain("claim-unproven  error → off (1 file)");
    expect((await diff(cwd, "HEAD", "HEAD")).out).toBe("No plan and no shared file changed.\n");
  });

  it("says clearly what git cannot tell", async () => {
    const cwd = repository({ "a.strategy": plan("A", 50) });
    expect(await refusal(cwd, "mian")).toBe("git knows no revision mian here");
    expect(await refusal(cwd, "main", "mian")).toBe("git knows no revision mian here");
    expect(await refusal(cwd, "a.strategy")).toMatch(/^a\.strategy is compared with what\? Name a second file/);
    expect(await refusal(cwd, "main", "--path", "nowhere")).toBe("there is no file or folder nowhere on either side");
    expect(await refusal(cwd, "--", "--output=x")).toMatch(/^git knows no revision/);
    const empty = repository({ "x.txt": "nothing" });
    expect(await refusal(empty, "main")).toBe("no .strategy file lies in the current folder");
  });

  it("says what a shallow clone lacks", async () => {
    const origin = repository({ "a.strategy": plan("A", 50) });
    write(origin, "a.strategy", plan("A", 60));
    commit(origin, "second");
    git(origin, "checkout", "-q", "-b", "feature", "HEAD~1");
    write(origin, "a.strategy", plan("A", 65));
    commit(origin, "third");
    const clone = folder();
    git(clone, "clone", "-q", "--depth", "1", "--no-single-branch", `file://${origin}`, ".");
    expect(await refusal(clone, "origin/main...origin/feature")).toMatch(
      /share no commit here: this clone is shallow, so fetch more of it with git fetch --unshallow/,
    );
    expect(await refusal(clone, "HEAD~1")).toMatch(/^git knows no revision HEAD~1 here: this clone is shallow/);
    expect(states(await said(clone, "origin/main", "origin/feature"))).toEqual(["a.strategy changed"]);
  });
});
