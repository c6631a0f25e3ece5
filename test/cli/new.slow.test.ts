import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { stall } from "../support/templates.ts";
import { build, check, folder, type Ran, read, strategy, TODAY } from "./door.ts";

/** `strategy new`, as people run it. Nobody can be asked here: input and output are pipes. */

beforeAll(build, 60_000);

const team = { "strategy.config.json": '{ "templates": ["./templates"] }', "templates/stall.strategy": stall };
const several = {
  "strategy.config.json": '{ "templates": ["./templates"] }',
  "templates/two/plan.strategy": stall.replace("strategy Pear", 'import "lib/more.strategy"\nstrategy Pear'),
  "templates/two/lib/more.strategy": 'value More "<stall>"\n',
  "templates/two/README.md": "# <stall>\n",
};

/** Runs `strategy new` with nothing in the user's own folder. */
function make(cwd: string, ...args: readonly string[]): Promise<Ran> {
  const env = { STRATEGY_TEMPLATES: path.join(cwd, "none-of-mine") };
  const today = args.includes("--today") ? [] : ["--today", TODAY];
  return strategy(["new", ...args, ...today], { cwd, env });
}

/** Everything in a folder but the team's templates. */
function filesIn(cwd: string): string[] {
  return fs
    .readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(cwd, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => !file.startsWith("templates/") && file !== "strategy.config.json")
    .sort();
}

describe("the list", () => {
  it("shows all templates by their source, in lines of 80 columns", async () => {
    const mine = folder({ "mine.strategy": stall });
    const { code, out, err } = await strategy(["new"], { cwd: folder(team), env: { STRATEGY_TEMPLATES: mine } });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Templates that come with Strategy\n\n {2}b2b-software {2,}B2B software\n/);
    expect(out).toMatch(/\nTemplates of this workspace, in templates\n\n {2}stall +A market stall\n +One product,/);
    expect(out).toMatch(/\nYour own templates, in .*\n\n {2}mine /);
    expect(
      Math.max(
        ...out
          .split("\n")
          .filter((line) => !line.startsWith("Your"))
          .map(({ length }) => length),
      ),
    ).toBeLessThan(81);
  });

  it("is there as JSON, too", async () => {
    const { code, out } = await make(folder(team), "--format", "json");
    const { version, templates, problems } = JSON.parse(out);
    expect({ code, version, problems }).toEqual({ code: 0, version: 1, problems: [] });
    expect(templates.at(-1)).toMatchObject({
      id: "stall",
      source: "workspace",
      sourceName: "templates",
      folder: false,
    });
    expect(templates.at(-1).questions[0]).toMatchObject({ name: "stall", initial: "Pear Corner", kind: "text" });
  });

  it("tells of broken templates beside all others", async () => {
    const cwd = folder({ ...team, "templates/bad.strategy": stall.replace("status draft", "status drft") });
    const { code, out, err } = await make(cwd);
    expect(code).toBe(0);
    expect(out).toContain("  stall ");
    expect(err).toBe('strategy: templates/bad.strategy:20 status does not know "drft". Did you mean draft?\n');
  });
});

describe("a new plan", () => {
  it("is clean, named after its title, and says what is left of the examples", async () => {
    const cwd = folder();
    const made = await make(cwd, "b2b-software", "--set", 'product=Say "hi" \\ now', "--set", "currency=USD");
    expect(made).toMatchObject({ code: 0, out: "" });
    expect(filesIn(cwd)).toEqual(["say-hi-now-2027.strategy"]);
    expect(made.err).toMatch(
      /^Wrote say-hi-now-2027\.strategy\.\n\d+ lines of say-hi-now-2027\.strategy still hold examples of the\s+template: [\d–, \n]+\.\nNext: strategy check say-hi-now-2027\.strategy\n$/,
    );
    const text = read(cwd, "say-hi-now-2027.strategy");
    expect(text).toContain('"Say \\"hi\\" \\\\ now 2027"');
    expect(text).not.toMatch(/EUR|<product>/);
    expect(await check(cwd, "--min-severity", "information")).toMatchObject({
      code: 0,
      out: "No problems in 1 file\n",
    });
  });

  it("is printed where asked for, and nothing is written", async () => {
    const cwd = folder(team);
    const { code, out, err } = await make(cwd, "stall", "--output", "-");
    expect({ code, err, files: filesIn(cwd) }).toEqual({ code: 0, err: "", files: [] });
    expect(out).toMatch(/^strategy PearCorner2027 "Pear Corner 2027" \{\n/);
  });

  it("goes where --output says: a file, or a folder", async () => {
    const cwd = folder(team);
    await make(cwd, "stall", "--output", "plans/one.strategy");
    await make(cwd, "stall", "--output", "plans");
    await make(cwd, "stall", "--output", "other/");
    expect(filesIn(cwd)).toEqual([
      "other/pear-corner-2027.strategy",
      "plans/one.strategy",
      "plans/pear-corner-2027.strategy",
    ]);
  });

  it("of a template with several files is a folder", async () => {
    const cwd = folder(several);
    const { code, err } = await make(cwd, "two", "--set", "stall=Plum Corner");
    expect(code).toBe(0);
    expect(filesIn(cwd)).toEqual(
      ["plan.strategy", "README.md", "lib/more.strategy"].map((file) => `plum-corner-2027/${file}`).sort(),
    );
    expect(err).toMatch(/^Wrote plan\.strategy, lib\/more\.strategy, README\.md into plum-corner-2027\.\n/);
    expect(read(cwd, "plum-corner-2027/README.md")).toBe("# Plum Corner\n");
  });

  it("imports what its team shares, from wherever it is", async () => {
    const cwd = folder({
      ...team,
      "templates/stall.strategy": stall.replace("strategy Pear", 'import "../market.strategy"\nstrategy Pear'),
      "market.strategy": 'value Calm "Nobody shouts"\n',
    });
    await make(cwd, "stall", "--output", "plans/north/plan.strategy");
    expect(read(cwd, "plans/north/plan.strategy")).toMatch(/^import "\.\.\/\.\.\/market\.strategy"\n/);
    expect((await check(cwd, "plans")).code).toBe(0);
  });

  it("is for the year of --today, and says that it was looked at on that day", async () => {
    const { out } = await make(folder(), "local-shop", "--output", "-", "--today", "2029-09-03");
    expect(out).toMatch(/period 2030\n[\s\S]*reviewed 2029-09-03\n/);
  });
});

describe("what is there already", () => {
  it("is left alone, unless --force is given", async () => {
    const cwd = folder({ ...team, "pear-corner-2027.strategy": "mine" });
    const { code, err } = await make(cwd, "stall");
    expect(code).toBe(2);
    expect(err).toBe(
      "strategy: pear-corner-2027.strategy is there already: give another --output, or --force to overwrite it. Nothing was written\n",
    );
    expect(read(cwd, "pear-corner-2027.strategy")).toBe("mine");
    expect((await make(cwd, "stall", "--force")).code).toBe(0);
    expect(read(cwd, "pear-corner-2027.strategy")).toMatch(/^strategy PearCorner2027/);
  });

  it("keeps all files of a template from being written, the first ones too", async () => {
    const cwd = folder({ ...several, "new/README.md": "mine" });
    const { code, err } = await make(cwd, "two", "--output", "new");
    expect(code).toBe(2);
    expect(err).toContain("new/README.md is there already");
    expect(filesIn(cwd)).toEqual(["new/README.md"]);
    expect(read(cwd, "new/README.md")).toBe("mine");
  });

  it("is never written through a link, not even with --force", async () => {
    const outside = folder({ "target.md": "mine" });
    const cwd = folder(several);
    fs.mkdirSync(path.join(cwd, "new"));
    fs.symlinkSync(outside, path.join(cwd, "new/lib"));
    const through = await make(cwd, "two", "--output", "new", "--force");
    expect(through.code).toBe(2);
    expect(through.err).toContain("new/lib is a link, which may lead elsewhere: nothing was written");
    fs.rmSync(path.join(cwd, "new/lib"));
    fs.symlinkSync(path.join(outside, "target.md"), path.join(cwd, "new/README.md"));
    expect((await make(cwd, "two", "--output", "new", "--force")).code).toBe(2);
    fs.rmSync(path.join(cwd, "new/README.md"));
    // A link that leads nowhere yet would make a file there.
    fs.symlinkSync(path.join(outside, "new.md"), path.join(cwd, "new/README.md"));
    expect((await make(cwd, "two", "--output", "new")).code).toBe(2);
    expect(fs.readdirSync(outside)).toEqual(["target.md"]);
    expect(read(outside, "target.md")).toBe("mine");
    expect(fs.readdirSync(path.join(cwd, "new"))).toEqual(["README.md"]);
  });

  it("may be a folder of the plan's name", async () => {
    const cwd = folder({ ...team, "pear-corner-2027.strategy/x": "" });
    expect((await make(cwd, "stall", "--force")).err).toContain("pear-corner-2027.strategy is a folder");
  });
});

describe("what cannot be", () => {
  const cwd = folder({ ...team, "templates/bad.strategy": stall.replace("status draft", "status drft") });
  it.each([
    ["an unknown template", ["stal"], "there is no template stal: did you mean stall?"],
    ["a broken template", ["bad"], 'templates/bad.strategy:20 status does not know "drft". Did you mean draft?'],
    ["two templates", ["stall", "bad"], "new takes one template: strategy new b2b-software"],
    ["an unknown question", ["stall", "--set", "stal=x"], "stall asks nothing called stal: did you mean stall?"],
    [
      "another unknown question",
      ["stall", "--set", "city=x"],
      "stall asks nothing called city: it asks for stall, budget, status",
    ],
    ["no answer", ["stall", "--set", "stall"], "--set stall says nothing: write it as --set stall=value"],
    [
      "a wrong answer",
      ["stall", "--set", "budget=much"],
      "--set budget=much cannot be: budget takes an amount with its currency code, such as 600k EUR",
    ],
    [
      "a wrong word",
      ["stall", "--set", "status=drft"],
      '--set status=drft cannot be: status does not know "drft". Did you mean draft?',
    ],
    [
      "another kind of file",
      ["stall", "--output", "plan.txt"],
      "--output plan.txt is no plan: the names of plans end in .strategy",
    ],
    ["answers for a list", ["--set", "a=b"], "--set, --output and --force go with a template: strategy new lists them"],
    ["no day", ["stall", "--today", "soon"], "--today soon is no date: write it as 2027-03-31"],
    ["no folder", ["stall", "--root", "nowhere"], "--root nowhere is no folder"],
  ])("%s", async (_, args, message) => {
    expect(await make(cwd, ...args)).toEqual({ code: 2, out: "", err: `strategy: ${message}\n` });
    expect(filesIn(cwd)).toEqual([]);
  });

  it("is a template of several files on standard output", async () => {
    const { code, err } = await make(folder(several), "two", "--output", "-");
    expect({ code, err }).toEqual({ code: 2, err: "strategy: two makes several files: give --output FOLDER\n" });
  });

  it("is a file that cannot be made, of which nothing is left", async () => {
    const at = folder({ ...several, new: "a file" });
    const { code, err } = await make(at, "two", "--output", "new/inside");
    expect({ code, err }).toEqual({
      code: 2,
      err: "strategy: the plan cannot be written: a part of the path is no folder\n",
    });
    expect(filesIn(at)).toEqual(["new"]);
  });
});
