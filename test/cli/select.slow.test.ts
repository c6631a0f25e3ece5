import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, strategy } from "./door.ts";

beforeAll(build);

const clean = 'value Speed "There within the hour"\n';

/** The files that a command line means, and what is said on standard error. */
async function files(cwd: string, ...args: string[]): Promise<string[] | string> {
  const { out, err } = await strategy(["check", "--format", "json", ...args], { cwd });
  if (err !== "") return err;
  const report: { files: { path: string }[] } = JSON.parse(out);
  return report.files.map((file) => file.path);
}

describe("folders", () => {
  it("give every file below them, sorted, without dot-folders and node_modules", async () => {
    const cwd = folder({
      "b.strategy": clean,
      "a/z.strategy": clean,
      "a/deep/er/y.strategy": clean,
      "a/.git/x.strategy": clean,
      "node_modules/m/x.strategy": clean,
      "a/node_modules/x.strategy": clean,
      "a/readme.md": "",
      ".strategy": clean,
    });
    expect(await files(cwd)).toEqual(["a/deep/er/y.strategy", "a/z.strategy", "b.strategy"]);
    expect(await files(cwd, "a", "b.strategy", "a/z.strategy")).toEqual(await files(cwd));
    expect(await files(cwd, "a/.git")).toEqual(["a/.git/x.strategy"]);
  });

  it("honour the nearest configuration, relative to its folder", async () => {
    const cwd = folder({
      "strategy.config.json": '{ "exclude": ["archive/**", "old"] }',
      "a.strategy": clean,
      "archive/b.strategy": clean,
      "old/deep/c.strategy": clean,
      "teams/strategy.config.json": '{ "include": ["plans/**/*.strategy"], "exclude": ["plans/drafts"] }',
      "teams/d.strategy": clean,
      "teams/plans/e.strategy": clean,
      "teams/plans/drafts/f.strategy": clean,
      "teams/archive/g.strategy": clean,
    });
    expect(await files(cwd)).toEqual(["a.strategy", "teams/plans/e.strategy"]);
    expect(await files(cwd, "archive")).toBe(
      "strategy: no .strategy file that the configuration includes lies in archive\n",
    );
    expect(await files(cwd, "archive/b.strategy", "teams/d.strategy")).toEqual([
      "archive/b.strategy",
      "teams/d.strategy",
    ]);
    expect(await files(cwd, "teams/*.strategy", "archive/*.strategy", "a*")).toBe(
      "strategy: no .strategy file that the configuration includes matches archive/*.strategy\n",
    );
    expect(await files(cwd, "teams/**/*.strategy")).toEqual([
      "teams/archive/g.strategy",
      "teams/d.strategy",
      "teams/plans/e.strategy",
    ]);
  });

  it("take another configuration from --config", async () => {
    const cwd = folder({
      "strategy.config.json": '{ "exclude": ["b.strategy"] }',
      "ci.json": '{ "exclude": ["a.strategy"] }',
      "a.strategy": clean,
      "b.strategy": clean,
    });
    expect(await files(cwd, "--config", "ci.json")).toEqual(["b.strategy"]);
  });
});

describe("patterns", () => {
  it("are matched here, whatever the shell does", async () => {
    const cwd = folder({ "a/x.strategy": clean, "a/y.strategy": clean, "b/deep/x.strategy": clean, "b/notes.md": "" });
    expect(await files(cwd, "*/x.strategy")).toEqual(["a/x.strategy"]);
    expect(await files(cwd, "**/x.strategy")).toEqual(["a/x.strategy", "b/deep/x.strategy"]);
    expect(await files(cwd, "{a,b}/**")).toEqual(["a/x.strategy", "a/y.strategy", "b/deep/x.strategy"]);
    expect(await files(cwd, `${cwd}/a/[xz].strategy`)).toEqual(["a/x.strategy"]);
    expect(await files(path.join(cwd, "b"), "../a/*.strategy", "--root", "..")).toEqual([
      "a/x.strategy",
      "a/y.strategy",
    ]);
  });

  it("mean a file of that very name first", async () => {
    const cwd = folder({ "[ab].strategy": clean, "a.strategy": clean });
    expect(await files(cwd, "[ab].strategy")).toEqual(["[ab].strategy"]);
  });
});

describe("the root", () => {
  const tree = { "shared/m.strategy": clean, "plans/p.strategy": 'import "../shared/m.strategy"\n' };

  it("is the current folder if it holds all paths", async () => {
    expect(await files(folder(tree), "plans/p.strategy")).toEqual(["plans/p.strategy"]);
  });

  it("is the common folder of the paths otherwise", async () => {
    const cwd = folder({ ...tree, "else/x.txt": "" });
    const here = path.join(cwd, "else");
    expect(await files(here, "../plans", "../shared/m.strategy")).toEqual(["plans/p.strategy", "shared/m.strategy"]);
    // With the plan's own folder as the root, the import leaves it.
    const alone = await strategy(["check", "../plans/p.strategy"], { cwd: here });
    expect(alone.out).toContain("import-outside");
  });

  it("is what --root says, and is checked as a whole from elsewhere", async () => {
    const cwd = folder({ ...tree, "else/x.txt": "" });
    const alone = await strategy(["check", "../plans/p.strategy", "--root", ".."], { cwd: path.join(cwd, "else") });
    expect(alone.out).not.toContain("import-outside");
    expect(await files(path.join(cwd, "else"), "--root", "../plans")).toEqual(["p.strategy"]);
  });
});

describe.skipIf(process.platform === "win32")("links", () => {
  it("that are broken or lead in circles stop nothing", async () => {
    const cwd = folder({ "plans/a.strategy": clean });
    fs.symlinkSync("nowhere.strategy", path.join(cwd, "plans/gone.strategy"));
    fs.symlinkSync("round.strategy", path.join(cwd, "plans/round.strategy"));
    fs.symlinkSync("..", path.join(cwd, "plans/up"));
    fs.symlinkSync(".", path.join(cwd, "plans/here.strategy"));
    fs.symlinkSync("a.strategy", path.join(cwd, "plans/same.strategy"));
    expect(await files(cwd)).toEqual(["plans/a.strategy", "plans/same.strategy"]);
    expect(await files(cwd, "plans/gone.strategy")).toBe(
      "strategy: plans/gone.strategy is a link that leads nowhere\n",
    );
    expect(await files(cwd, "plans/round.strategy")).toBe(
      "strategy: plans/round.strategy cannot be read: its links lead round in a circle\n",
    );
  });

  it("are followed where they are named", async () => {
    const cwd = folder({ "real/a.strategy": clean });
    fs.symlinkSync("real", path.join(cwd, "plans"));
    expect(await files(cwd, "plans")).toEqual(["plans/a.strategy"]);
  });
});
