import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { build, check, folder, type Ran, strategy, TODAY } from "./door.ts";
import { change, commit, git, repository } from "./repository.ts";

beforeAll(build);

/** A plan with one error of its own (an unknown name), and what a test adds. */
const faulty = (name: string, more = ""): string => `value Speed "Speed"

usp ${name} "Roasted to order" {
  delivers Nothing 5
}
${more}`;

const clean = 'value Speed "There within the hour"\n';
const market = 'segment Offices "Small offices" {\n  size 100 customers\n}\n';
const using = (n: number): string => `import "../shared/market.strategy"

strategy Plan${n} "Plan ${n}" {
  currency EUR
}
use Offices
`;

/** What a check says, in the fields that matter here. */
function said(ran: Ran) {
  const { files, summary, since } = JSON.parse(ran.out);
  const diagnostics = files.flatMap(({ path: file, diagnostics: all }: { path: string; diagnostics: object[] }) =>
    all.map((each) => ({ file, ...each })),
  );
  return {
    code: ran.code,
    files: files.map((file: { path: string }) => file.path),
    errors: diagnostics.filter(({ severity }: { severity: string }) => severity === "error"),
    fixed: since.fixed,
    since,
    summary,
    diagnostics,
  };
}

async function since(cwd: string, revision: string, ...more: readonly string[]) {
  return said(await check(cwd, "--since", revision, "--format", "json", ...more));
}

describe("--since", () => {
  it("reports nothing where nothing changed, and looks at no file", async () => {
    const cwd = repository({ "a.strategy": faulty("A"), "b.strategy": clean });
    expect(await since(cwd, "HEAD")).toMatchObject({ code: 0, files: [], fixed: [], summary: { files: 0, error: 0 } });
    const ran = await check(cwd, "--since", "HEAD");
    expect(ran).toEqual({ code: 0, out: "No new problems since HEAD in 0 files\n", err: "" });
  });

  it("reports what a change brings, whatever moved, and what it mends", async () => {
    const cwd = repository({ "a.strategy": faulty("A"), "b.strategy": faulty("B") });
    change(cwd, { "a.strategy": `// One line.\n\n// More.\n${faulty("A", "segment S {\n}\n")}` });
    const brought = await since(cwd, "HEAD");
    expect(brought.files).toEqual(["a.strategy"]);
    expect(brought.errors.every(({ code }: { code: string }) => code !== "unknown-name")).toBe(true);
    expect(brought.diagnostics.length).toBeGreaterThan(0);
    expect(brought.summary.known).toBeGreaterThan(0);
    change(cwd, { "a.strategy": clean });
    const mended = await since(cwd, "HEAD");
    expect(mended.code).toBe(0);
    expect(mended.errors).toEqual([]);
    expect(mended.fixed).toContainEqual({
      path: "a.strategy",
      code: "unknown-name",
      severity: "error",
      message: expect.stringContaining("Nothing"),
      range: { start: { line: 3, character: 11 }, end: { line: 3, character: 18 } },
      docs: expect.stringContaining("unknown-name"),
    });
    const text = await check(cwd, "--since", "HEAD");
    expect(text.out).toMatch(/^Fixed: a\.strategy:4 error .* unknown-name$/m);
    // A task of VS Code must not take what is mended for a problem.
    const [matcher] = manifest.contributes.problemMatchers;
    const pattern = new RegExp(matcher?.pattern[0]?.regexp ?? "(?:)");
    expect(text.out.split("\n").filter((each) => each.startsWith("Fixed:") && pattern.test(each))).toEqual([]);
    expect(text.out).toMatch(/\nNo new problems since HEAD in 1 file/);
  });

  it("counts what is left for the exit code", async () => {
    const cwd = repository({ "a.strategy": faulty("A") });
    change(cwd, { "a.strategy": faulty("A", 'value More "More"\n') });
    expect((await check(cwd)).code).toBe(1);
    expect((await check(cwd, "--since", "HEAD")).code).toBe(0);
    change(cwd, { "a.strategy": faulty("A", "sgment X\n") });
    expect((await check(cwd, "--since", "HEAD")).code).toBe(1);
    expect((await check(cwd, "--since", "HEAD", "--fail-on", "never")).code).toBe(0);
  });

  it("works over a branch with several commits, and from where it left main", async () => {
    const cwd = repository({ "a.strategy": faulty("A"), "b.strategy": clean });
    git(cwd, "checkout", "--quiet", "-b", "feature");
    commit(cwd, { "b.strategy": faulty("B") });
    commit(cwd, { "c.strategy": clean });
    commit(cwd, { "c.strategy": faulty("C") });
    git(cwd, "checkout", "--quiet", "main");
    commit(cwd, { "a.strategy": clean, "d.strategy": 'value Other "Another thing"\nsgment X\n' });
    git(cwd, "checkout", "--quiet", "feature");
    const own = await since(cwd, "main...");
    expect(own.errors.map(({ file }: { file: string }) => file)).toEqual(["b.strategy", "c.strategy"]);
    expect(own.fixed).toEqual([]);
    expect(own.since.revision).toBe("main...");
    expect(own.since.commit).toBe(git(cwd, "merge-base", "main", "HEAD").trim());
    const direct = await since(cwd, "main");
    expect(direct.errors.map(({ file }: { file: string }) => file)).toContain("a.strategy");
    expect(direct.fixed.map(({ path: file }: { path: string }) => file)).toContain("d.strategy");
    git(cwd, "tag", "v1", "main");
    expect((await since(cwd, "v1")).since.commit).toBe(git(cwd, "rev-parse", "main").trim());
    expect((await since(cwd, "HEAD~1...HEAD")).files).toEqual(["c.strategy"]);
  });

  it("follows a file that was renamed and edited, told to git or not", async () => {
    const more = Array.from({ length: 20 }, (_, i) => `value V${i} "Value ${i}"\n`).join("");
    const cwd = repository({ "plans/a.strategy": faulty("A", more) });
    git(cwd, "mv", "plans/a.strategy", "plans/b.strategy");
    change(cwd, { "plans/b.strategy": `// New.\n${faulty("A", more)}sgment X\n` });
    for (const told of [true, false]) {
      const found = await since(cwd, "HEAD");
      expect(found.files).toEqual(["plans/b.strategy"]);
      expect(found.errors.map(({ code }: { code: string }) => code)).toEqual(["unknown-keyword"]);
      expect(found.fixed).toEqual([]);
      if (told) git(cwd, "reset", "--quiet");
    }
    commit(cwd, {});
    expect((await since(cwd, "HEAD~1")).errors).toHaveLength(1);
  });

  it("follows a declaration into a shared file", async () => {
    const usp = 'usp Best "The best in town" {\n  delivers Speed 5\n}\n';
    const cwd = repository({ "a.strategy": `${clean}${usp}` });
    change(cwd, { "shared.strategy": `${clean}${usp}`, "a.strategy": 'import "shared.strategy"\nuse Best\n' });
    const found = await since(cwd, "HEAD");
    expect(found.diagnostics.map(({ code }: { code: string }) => code)).not.toContain("superlative-unproven");
    expect(found.fixed.map(({ code }: { code: string }) => code)).not.toContain("superlative-unproven");
    expect(found.summary.known).toBeGreaterThan(0);
  });

  it("looks at every plan that rests on a shared file, over any way", async () => {
    const cwd = repository({
      "shared/base.strategy": market,
      "shared/market.strategy": 'import "base.strategy"\n',
      "plans/one.strategy": using(1),
      "plans/two.strategy": using(2),
      "plans/alone.strategy": faulty("A"),
    });
    change(cwd, { "shared/base.strategy": market.replace("Offices", "Studios") });
    const found = await since(cwd, "HEAD");
    expect(found.files).toEqual([
      "plans/one.strategy",
      "plans/two.strategy",
      "shared/base.strategy",
      "shared/market.strategy",
    ]);
    const unknown = found.errors.filter(({ message }: { message: string }) => message.includes("Offices"));
    expect(unknown.map(({ file }: { file: string }) => file)).toEqual(["plans/one.strategy", "plans/two.strategy"]);
    // Only the plans are meant, but what they rest on lies elsewhere.
    expect((await since(cwd, "HEAD", "plans")).files).toEqual(["plans/one.strategy", "plans/two.strategy"]);
    expect((await since(cwd, "HEAD", "plans/alone.strategy")).files).toEqual([]);
    change(cwd, { "shared/base.strategy": undefined });
    expect((await since(cwd, "HEAD", "plans")).files).toEqual(["plans/one.strategy", "plans/two.strategy"]);
  });

  it("sees a shared file that is imported with an escape, or over a link", async () => {
    const cwd = repository({
      "market.strategy": market,
      "a.strategy": 'import "m\\u{61}rket.strategy"\n',
      "b.strategy": 'import "link.strategy"\n',
      "c.strategy": "// market.strategy is only named here; import it\n",
    });
    fs.symlinkSync("market.strategy", path.join(cwd, "link.strategy"));
    commit(cwd, {});
    change(cwd, { "market.strategy": `// More.\n${market}` });
    const { files } = await since(cwd, "HEAD");
    expect(files).toContain("a.strategy");
    expect(files).toContain("b.strategy");
    expect(files).not.toContain("c.strategy");
  });

  it("looks at every file whose configuration changed", async () => {
    const cwd = repository({
      "a.strategy": faulty("A"),
      "sub/b.strategy": 'value Speed "Speed"\nusp U "Fast" {\n  delivers Speed 5\n}\n',
      "sub/strategy.config.json": '{ "rules": { "claim-unproven": "off" } }',
      "package.json": "{}",
    });
    change(cwd, { "package.json": '{ "name": "x" }' });
    expect((await since(cwd, "HEAD")).files).toEqual([]);
    change(cwd, { "sub/strategy.config.json": '{ "rules": { "claim-unproven": "error" } }' });
    const graver = await since(cwd, "HEAD");
    expect(graver.code).toBe(1);
    expect(graver.errors).toMatchObject([{ file: "sub/b.strategy", code: "claim-unproven" }]);
    change(cwd, { "sub/strategy.config.json": undefined });
    expect((await since(cwd, "HEAD")).files).toEqual(["sub/b.strategy"]);
    change(cwd, { "sub/strategy.config.json": '{ "ruls": {} }' });
    const wrong = await since(cwd, "HEAD");
    expect(wrong.errors).toMatchObject([{ file: "sub/strategy.config.json", code: "config-invalid" }]);
  });

  it("counts a finding as new that has become graver", async () => {
    const plan = 'value Speed "Speed"\nusp U "Fast" {\n  delivers Speed 5\n}\n';
    const cwd = repository({
      "b.strategy": plan,
      "strategy.config.json": '{ "rules": { "claim-unproven": "warning" } }',
    });
    change(cwd, { "strategy.config.json": '{ "rules": { "claim-unproven": "error" } }' });
    expect(await since(cwd, "HEAD")).toMatchObject({ code: 1, errors: [{ code: "claim-unproven" }], fixed: [] });
    commit(cwd, {});
    change(cwd, { "strategy.config.json": '{ "rules": { "claim-unproven": "hint" } }' });
    expect(await since(cwd, "HEAD")).toMatchObject({ code: 0, errors: [], fixed: [] });
  });

  it("says what goes with files that are gone, if they were meant", async () => {
    const cwd = repository({
      "a/one.strategy": faulty("A"),
      "b/two.strategy": faulty("B"),
      "b/left.strategy": clean,
      "a/left.strategy": clean,
      "old/x.strategy": faulty("X"),
      "strategy.config.json": '{ "exclude": ["old/**"] }',
    });
    change(cwd, { "a/one.strategy": undefined, "b/two.strategy": undefined, "old/x.strategy": undefined });
    const paths = async (...args: string[]) =>
      new Set((await since(cwd, "HEAD", ...args)).fixed.map(({ path: file }: { path: string }) => file));
    expect(await paths()).toEqual(new Set(["a/one.strategy", "b/two.strategy"]));
    expect(await paths("a")).toEqual(new Set(["a/one.strategy"]));
    expect(await paths("a/left.strategy")).toEqual(new Set());
    expect(await paths("b/*.strategy")).toEqual(new Set(["b/two.strategy"]));
  });

  it("works from a folder within the repository, with blanks and other scripts in paths", async () => {
    const cwd = repository({
      "über plans/Größe 価値.strategy": clean,
      "über plans/b.strategy": faulty("B"),
      "x.strategy": clean,
    });
    change(cwd, { "über plans/Größe 価値.strategy": faulty("A"), "x.strategy": faulty("X") });
    const inside = path.join(cwd, "über plans");
    const found = await since(inside, "HEAD");
    expect(found.files).toEqual(["Größe 価値.strategy"]);
    expect(found.errors).toHaveLength(1);
    // From outside of the repository, too.
    const outside = await since(path.dirname(cwd), "HEAD", path.join(path.basename(cwd), "über plans"));
    expect(outside.files).toEqual(["über plans/Größe 価値.strategy".replace(/^/, `${path.basename(cwd)}/`)]);
    expect(outside.errors).toHaveLength(1);
  });

  it("does not take other line ends for a change of what a plan says", async () => {
    const cwd = repository({ "a.strategy": faulty("A"), "b.strategy": faulty("B") });
    change(cwd, { "a.strategy": faulty("A").replaceAll("\n", "\r\n") });
    expect(await since(cwd, "HEAD")).toMatchObject({ code: 0, errors: [], fixed: [] });
    git(cwd, "config", "core.autocrlf", "true");
    const converted = await since(cwd, "HEAD");
    expect(converted).toMatchObject({ code: 0, errors: [], fixed: [] });
    change(cwd, { "a.strategy": `${faulty("A")}sgment X\n`.replaceAll("\n", "\r\n") });
    expect((await since(cwd, "HEAD")).errors).toHaveLength(1);
  });

  it("leaves the repository as it is", async () => {
    const cwd = repository({ "a.strategy": faulty("A") });
    change(cwd, { "a.strategy": faulty("A", "// More\n") });
    const index = fs.readFileSync(path.join(cwd, ".git/index"));
    const { mtimeMs } = fs.statSync(path.join(cwd, ".git/index"));
    await check(cwd, "--since", "HEAD");
    expect(fs.readFileSync(path.join(cwd, ".git/index")).equals(index)).toBe(true);
    expect(fs.statSync(path.join(cwd, ".git/index")).mtimeMs).toBe(mtimeMs);
    expect(git(cwd, "status", "--short")).toBe(" M a.strategy\n");
  });

  it("runs no program that the repository names", async () => {
    const cwd = repository({ "a.strategy": clean, ".gitattributes": "*.strategy diff=evil\n" });
    const ran = path.join(folder(), "ran");
    git(cwd, "config", "core.fsmonitor", `touch ${ran}`);
    git(cwd, "config", "diff.evil.textconv", `touch ${ran}; cat`);
    git(cwd, "config", "diff.evil.command", `touch ${ran}`);
    git(cwd, "config", "diff.external", `touch ${ran}`);
    change(cwd, { "a.strategy": faulty("A") });
    expect((await since(cwd, "HEAD")).errors).toHaveLength(1);
    expect(fs.existsSync(ran)).toBe(false);
  });

  it("works in a hook, whose variables are meant for git itself", async () => {
    const cwd = repository({ "sub/a.strategy": clean });
    change(cwd, { "sub/a.strategy": faulty("A") });
    const env = { GIT_DIR: path.join(cwd, ".git"), GIT_INDEX_FILE: ".git/index", GIT_PREFIX: "sub/" };
    const args = ["check", "--today", TODAY, "--since", "HEAD", "--format", "json"];
    expect(said(await strategy(args, { cwd: path.join(cwd, "sub"), env })).errors).toHaveLength(1);
  });

  it("goes with --fix, --baseline and names of files", async () => {
    const fixable = 'value Speed "Speed" {\n  rolle price\n}\n';
    const cwd = repository({ "a.strategy": fixable, "b.strategy": clean });
    change(cwd, { "b.strategy": fixable });
    const ran = await check(cwd, "--since", "HEAD", "--fix");
    expect(ran.err).toContain("in 1 file");
    expect(fs.readFileSync(path.join(cwd, "a.strategy"), "utf8")).toBe(fixable);
    expect(fs.readFileSync(path.join(cwd, "b.strategy"), "utf8")).not.toBe(fixable);
    expect(ran.code).toBe(0);
  });
});

describe("--since, where git cannot help,", () => {
  const line = (ran: Ran): string => {
    expect(ran.code).toBe(2);
    expect(ran.out).toBe("");
    return ran.err;
  };

  it("says that a revision is unknown", async () => {
    const cwd = repository({ "a.strategy": clean });
    expect(line(await check(cwd, "--since", "nowhere"))).toBe("strategy: git knows no revision nowhere here\n");
    expect(line(await check(cwd, "--since=--output=x"))).toBe("strategy: git knows no revision --output=x here\n");
    expect(line(await check(cwd, "--since", "HEAD:a.strategy"))).toContain(
      "git knows no revision HEAD:a.strategy here",
    );
    git(cwd, "checkout", "--quiet", "--orphan", "other");
    commit(cwd, {});
    expect(line(await check(cwd, "--since", "main..."))).toBe("strategy: main and HEAD share no commit here\n");
  });

  it("says how a shallow clone gets the rest", async () => {
    const origin = repository({ "a.strategy": clean });
    commit(origin, { "a.strategy": `// More.\n${clean}` });
    commit(origin, { "a.strategy": `// Most.\n${clean}` });
    const cwd = path.join(folder(), "clone");
    git(origin, "clone", "--quiet", "--depth", "1", `file://${origin}`, cwd);
    const deepen =
      "this clone is shallow, so fetch more of it with git fetch --unshallow, or on GitHub check out with fetch-depth: 0\n";
    expect(line(await check(cwd, "--since", "HEAD~1"))).toBe(`strategy: git knows no revision HEAD~1 here: ${deepen}`);
    git(cwd, "fetch", "--quiet", "--depth", "1", "origin", `${git(origin, "rev-parse", "HEAD~2").trim()}:base`);
    expect(line(await check(cwd, "--since", "base..."))).toBe(
      `strategy: base and HEAD share no commit here: ${deepen}`,
    );
    expect((await since(cwd, "base")).files).toEqual(["a.strategy"]);
  });

  it("says that there is no repository, or no git", async () => {
    const cwd = folder({ "a.strategy": clean });
    expect(line(await check(cwd, "--since", "main"))).toBe(`strategy: ${cwd} lies in no git repository\n`);
    const env = { PATH: cwd, Path: cwd };
    const ran = await strategy(["check", "--since", "main"], { cwd, env });
    expect(line(ran)).toBe("strategy: git is not installed, or not found on the PATH\n");
  });

  it("says that files of two repositories are compared one after the other", async () => {
    const one = repository({ "a.strategy": clean });
    const other = repository({ "b.strategy": clean });
    const args = [path.basename(one), path.basename(other), "--since", "HEAD"];
    expect(line(await check(path.dirname(one), ...args))).toContain("lies outside of the git repository");
  });

  it("says what does not go together", async () => {
    const cwd = repository({ "a.strategy": clean });
    expect(line(await check(cwd, "--since", "HEAD", "--stdin"))).toContain("does not go with --stdin");
    expect(line(await check(cwd, "--since", "HEAD", "--baseline", "b.json", "--update-baseline"))).toContain(
      "does not go with --since",
    );
    expect(line(await check(cwd, "--since"))).toContain("--since needs a value: REV");
  });

  it("passes on what git itself refuses", async () => {
    const cwd = repository({ "a.strategy": clean });
    fs.writeFileSync(path.join(cwd, ".git/config"), "[core\n");
    expect(line(await check(cwd, "--since", "HEAD"))).toMatch(/^strategy: git refuses: .*config/);
    expect(process.env.GIT_DIR).toBeUndefined();
  });
});
