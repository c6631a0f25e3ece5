import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../server/src/workspace/disk.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { type Files, memoryFiles } from "../../server/src/workspace/files.ts";
import { findTemplates, type Gallery, placesOf } from "../../server/src/workspace/templates.ts";
import { fillFound } from "../../server/src/workspace/templates-found.ts";
import { shownFolder, usersTemplates } from "../../server/src/workspace/templates-home.ts";
import { tryTemplate } from "../../server/src/workspace/templates-try.ts";
import { folder } from "../cli/door.ts";
import { TODAY } from "../support/kit.ts";
import { stall } from "../support/templates.ts";

/** Where templates come from, and what is told of those that cannot be used. */

function gallery(files: Files, users?: Files): Gallery {
  const config = createWorkspace({ files, today: TODAY }).config("plan.strategy");
  expect(config.problems).toEqual([]);
  const user = users === undefined ? undefined : { files: users, name: "~/templates" };
  return findTemplates(placesOf({ files, config }, user), TODAY);
}

/** The templates that do not come with the program, as `source name id`. */
function own({ templates }: Gallery): string[] {
  return templates
    .filter(({ place }) => place.source !== "shipped")
    .map(({ id, place }) => `${place.source} ${place.name} ${id}`);
}

/** What is wrong, as `PATH:LINE MESSAGE`. */
function told({ problems }: Gallery): string[] {
  return problems.map(({ path: at, line, message }) => `${at}:${line + 1} ${message}`);
}

const config = (...templates: string[]): string => JSON.stringify({ templates });

describe("the sources", () => {
  it("are folders beside the configuration, packages as `extends` finds them, and the user's folder", () => {
    const files = memoryFiles({
      "strategy.config.json": config("./t", "@northwind/plans", "pears", "pears/more"),
      "t/own.strategy": stall,
      "t/several/plan.strategy": stall,
      "t/several/README.md": "# <stall>",
      "t/notes/what.txt": "nothing",
      "node_modules/@northwind/plans/package.json": '{ "strategyTemplates": "lib/plans" }',
      "node_modules/@northwind/plans/lib/plans/north.strategy": stall,
      "node_modules/pears/package.json": "{}",
      "node_modules/pears/templates/pear.strategy": stall,
      "node_modules/pears/more/plum.strategy": stall,
    });
    const found = gallery(files, memoryFiles({ "mine.strategy": stall }));
    expect(told(found)).toEqual([]);
    expect(own(found)).toEqual([
      "workspace t own",
      "workspace t several",
      "package @northwind/plans north",
      "package pears pear",
      "package pears/more plum",
      "user ~/templates mine",
    ]);
    expect(found.templates.find(({ id }) => id === "several")?.isFolder).toBe(true);
  });

  it("go one before the other: a template wins over those of its name that come earlier", () => {
    const files = memoryFiles({
      "strategy.config.json": config("./a"),
      "a/b2b-software.strategy": stall,
      "a/stall.strategy": stall.replace("A market stall", "Theirs"),
    });
    const found = gallery(files, memoryFiles({ "stall.strategy": stall.replace("A market stall", "Mine") }));
    expect(own(found)).toEqual(["workspace a b2b-software", "user ~/templates stall"]);
    expect(found.templates.at(-1)?.template.head.title).toBe("Mine");
    expect(found.templates.filter(({ id }) => id === "b2b-software")).toHaveLength(1);
  });

  it("are told where a folder is not there; the user's need not be", () => {
    const found = gallery(memoryFiles({ "strategy.config.json": config("./t") }), memoryFiles({}));
    expect(told(found)).toEqual([expect.stringMatching(/^t:1 There is no such folder/)]);
  });
});

describe("a broken template", () => {
  const files = {
    "strategy.config.json": config("./t"),
    "t/good.strategy": stall,
    "t/bad.strategy": stall.replace("status draft", "status drft"),
    "t/bare.strategy": 'value A "A"\n',
    "t/dangling.strategy": stall.replace("for Families", "for Famlies"),
    "t/two/a.strategy": stall,
    "t/two/b.strategy": stall,
  };

  it("is told with its place, and hides no other", () => {
    const found = gallery(memoryFiles(files));
    expect(own(found)).toEqual(["workspace t good"]);
    expect(told(found)).toEqual([
      expect.stringMatching(/^t\/bad\.strategy:20 status does not know "drft"/),
      expect.stringMatching(/^t\/bare\.strategy:1 The file has no head/),
      expect.stringMatching(/^t\/dangling\.strategy:35 Filled with its defaults, the plan is not clean.*: .*Famlies/),
      expect.stringMatching(/^t\/two\/b\.strategy:1 Only one file/),
    ]);
    expect([...found.broken.keys()]).toEqual(["bad", "bare", "dangling", "two"]);
  });

  it("does not take the place of one that works", () => {
    const broken = memoryFiles({ "strategy.config.json": config("./t"), "t/b2b-software.strategy": "strategy" });
    const found = gallery(broken);
    expect(found.templates.find(({ id }) => id === "b2b-software")?.place.source).toBe("shipped");
    expect(found.broken.size).toBe(0);
    expect(found.problems).toHaveLength(1);
  });

  it("can be used where it is only warned of", () => {
    const unclean = stall
      .replace(/competitor[\s\S]*?\n}\n/, "")
      .replace("delivers Freshness 5", "delivers Freshness 1");
    const found = gallery(memoryFiles({ "strategy.config.json": config("./t"), "t/a.strategy": unclean }));
    expect(own(found)).toEqual(["workspace t a"]);
    expect(found.problems).toMatchObject([{ mild: true, message: expect.stringMatching(/not clean/) }]);
  });

  it("has bytes that are no text", () => {
    const bytes = Buffer.concat([Buffer.from(stall), Buffer.from([0xff, 0xfe])]);
    const found = gallery(memoryFiles({ "strategy.config.json": config("./t"), "t/a.strategy": bytes }));
    expect(own(found)).toEqual([]);
    expect(found.problems).toHaveLength(1);
  });
});

describe("links", () => {
  it("are not followed out of the folder of templates", () => {
    const root = folder({
      "strategy.config.json": config("./t"),
      "t/good.strategy": stall,
      "secret.strategy": stall,
      "t/several/plan.strategy": stall,
    });
    const outside = folder({ "other.strategy": stall, "deep/x.strategy": stall });
    fs.symlinkSync(path.join(root, "secret.strategy"), path.join(root, "t/near.strategy"));
    fs.symlinkSync(path.join(outside, "other.strategy"), path.join(root, "t/far.strategy"));
    fs.symlinkSync(path.join(outside, "other.strategy"), path.join(root, "t/several/README.md"));
    fs.symlinkSync(path.join(outside, "deep"), path.join(root, "t/deep"));
    fs.symlinkSync("good.strategy", path.join(root, "t/same.strategy"));
    const found = gallery(diskFiles(root));
    expect(own(found)).toEqual(["workspace t good", "workspace t same"]);
    expect(told(found)).toEqual([
      expect.stringMatching(/^t\/far\.strategy:1 This file is a link that leads out/),
      expect.stringMatching(/^t\/near\.strategy:1 This file is a link that leads out/),
      expect.stringMatching(/^t\/several\/README\.md:1 This file is a link that leads out/),
    ]);
  });

  it("may lead to a package, as package managers lay them", () => {
    const root = folder({
      "strategy.config.json": config("pears"),
      "store/pears/package.json": "{}",
      "store/pears/templates/pear.strategy": stall,
    });
    fs.mkdirSync(path.join(root, "node_modules"));
    fs.symlinkSync(path.join(root, "store/pears"), path.join(root, "node_modules/pears"));
    const found = gallery(diskFiles(root));
    expect(told(found)).toEqual([]);
    expect(own(found)).toEqual(["package pears pear"]);
  });
});

describe("what comes of a template", () => {
  const files = memoryFiles({
    "strategy.config.json": config("./t"),
    "market.strategy": 'value Calm "Nobody shouts"\n',
    "t/several/plan.strategy": stall.replace(
      "strategy Pear",
      'import "lib/own.strategy"\nimport "../../market.strategy"\nstrategy Pear',
    ),
    "t/several/lib/own.strategy": 'import "../../../market.strategy"\nvalue Own "<stall>"\n',
    "t/several/README.md": "# <stall>, 2027\n\nAnd <nothing>.\n",
    "t/several/strategy.config.json": '{ "include": ["<stall>.strategy"] }',
  });
  const found = gallery(files).templates.find(({ id }) => id === "several");

  it("is all its files, with imports from where they will lie", () => {
    if (found === undefined) throw new Error("There is no such template.");
    const answers = { stall: 'A "B"\nC' };
    const { files: made } = fillFound(found, { today: "2029-01-01", answers, target: "plans/new" });
    expect(made.map(({ path: at }) => at)).toEqual(
      ["plan.strategy", "README.md", "lib/own.strategy", "strategy.config.json"].sort(planFirst),
    );
    const text = (at: string): string => made.find((each) => each.path === at)?.text ?? "";
    expect(text("plan.strategy")).toMatch(/^import "lib\/own\.strategy"\nimport "\.\.\/\.\.\/market\.strategy"\n/);
    expect(text("lib/own.strategy")).toBe('import "../../../market.strategy"\nvalue Own "A \\"B\\"\\nC"\n');
    expect(text("README.md")).toBe('# A "B" C, 2029\n\nAnd <nothing>.\n');
    expect(text("strategy.config.json")).toBe('{ "include": ["A \\"B\\" C.strategy"] }');
  });

  it("can be looked at, with findings, a report and pictures", () => {
    if (found === undefined) throw new Error("There is no such template.");
    const tried = tryTemplate(found, { today: TODAY, answers: { budget: "1 EUR" } });
    expect(tried.report?.concentration.budget).toBe(1);
    expect(tried.views?.title).toBe("Pear Corner 2027");
    expect(tried.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

/** The plan, then libraries, then the rest: as they are made. */
function planFirst(a: string, b: string): number {
  const order = ["plan.strategy", "lib/own.strategy", "README.md", "strategy.config.json"];
  return order.indexOf(a) - order.indexOf(b);
}

describe("the user's folder", () => {
  it.each([
    ["what the variable says", { STRATEGY_TEMPLATES: "/t", XDG_CONFIG_HOME: "/c" }, "linux", "/t"],
    ["where settings are kept", { XDG_CONFIG_HOME: "/c" }, "linux", "/c/strategy/templates"],
    ["the usual place", {}, "darwin", "/u/ada/.config/strategy/templates"],
    ["no place that starts nowhere", { XDG_CONFIG_HOME: "c" }, "linux", "/u/ada/.config/strategy/templates"],
    ["where Windows keeps them", { APPDATA: "D:\\Settings" }, "win32", "D:\\Settings\\strategy\\templates"],
  ])("is %s", (_, env, platform, expected) => {
    expect(usersTemplates({ env, platform, home: "/u/ada" })).toBe(expected);
  });

  it("is shown from one's home", () => {
    expect(shownFolder("/u/ada/t", { home: "/u/ada" })).toBe("~/t");
    expect(shownFolder("/u/adam/t", { home: "/u/ada" })).toBe("/u/adam/t");
  });
});
