import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { allRules } from "../../server/src/rules/index.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { TODAY } from "../support/kit.ts";
import { coffee, type Desk, desk, files, market } from "./desk.ts";

let plain: Desk;
beforeAll(async () => {
  plain = await desk();
});

const sample = fs.readFileSync(
  path.resolve(import.meta.dirname, "../../samples/northwind-roastery/plan.strategy"),
  "utf8",
);

describe("the tools", () => {
  it("say of themselves that they read and nothing else", async () => {
    const { tools } = await plain.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "list_plans",
      "check",
      "explain_rule",
      "describe_language",
      "report",
      "diff",
      "propose_edit",
      "new_plan",
    ]);
    for (const { annotations, description, title, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect(title).toMatch(/^[A-Z]/);
      expect(description?.length).toBeGreaterThan(100);
      expect(outputSchema?.type).toBe("object");
      for (const property of Object.values(inputSchema.properties ?? {}))
        expect(property).toHaveProperty("description");
    }
  });

  it("tell what the server is for when it is greeted", () => {
    expect(plain.client.getServerVersion()).toMatchObject({ name: "strategy", version: "1.0.0" });
    expect(plain.client.getInstructions()).toMatch(/propose_edit/);
  });

  it("refuse what they do not know, and go on", async () => {
    expect(await plain.refusal("check", { pats: ["x"] })).toMatch(/pats/);
    expect(await plain.refusal("check", { limit: "many" })).toMatch(/limit/);
    expect(await plain.refusal("report", {})).toMatch(/path/);
    expect(await plain.refusal("no_such_tool")).toMatch(/no_such_tool/);
    expect(await plain.refusal("apply_edit", { proposal: "edit-1" })).toMatch(/apply_edit/);
    expect((await plain.ask("list_plans")).refused).toBe(false);
  });

  it.each(["../secret.strategy", "/etc/passwd", "file:///etc/x.strategy", "C:\\x.strategy", "a/../../x.strategy", " "])(
    "refuse the path %j, which lies outside",
    async (outside) => {
      const inputs: readonly [string, Record<string, unknown>][] = [
        ["check", { paths: [outside] }],
        ["check", { texts: [{ path: outside, text: coffee }] }],
        ["report", { path: outside }],
        ["diff", { path: outside, base_path: "coffee.strategy" }],
        ["diff", { path: "coffee.strategy", base_path: outside }],
        ["propose_edit", { path: outside, text: coffee }],
        ["list_plans", { folder: outside }],
      ];
      for (const [tool, input] of inputs) expect(await plain.refusal(tool, input)).toMatch(/outside|empty/);
    },
  );
});

describe("list_plans", () => {
  it("names plans and shared files with what is wrong in them", async () => {
    const broken = await desk({ ...files, "old/tea.strategy": 'strategy Tea "Tea" {\n  currency XXQ\n}\n' });
    const { text, data } = await broken.ask("list_plans");
    expect(data).toMatchObject({
      total: 3,
      files: [
        { path: "coffee.strategy", kind: "plan", title: "Coffee 2027", name: "Coffee", error: 0 },
        { path: "old/tea.strategy", kind: "plan", title: "Tea", error: 1 },
        { path: "shared/market.strategy", kind: "shared" },
      ],
    });
    expect(text).toMatch(/^3 files:\n- coffee\.strategy: Coffee 2027 \(/);
    expect(await broken.data("list_plans", { folder: "old" })).toMatchObject({ total: 1 });
  });

  it("leaves out what the team's settings exclude", async () => {
    const settings = { "strategy.config.json": '{ "exclude": ["old/**"] }' };
    const some = await desk({ ...files, ...settings, "old/tea.strategy": 'value A "a"\n' });
    expect(await some.data("list_plans")).toMatchObject({ total: 2 });
  });

  it("gives long lists in stretches", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`p${String(i).padStart(2, "0")}.strategy`, `value A "${i}"\n`]),
    );
    const long = await desk(many);
    expect(await long.data("list_plans", { limit: 20 })).toMatchObject({ total: 30, next: 20 });
    const rest = await long.data("list_plans", { limit: 20, offset: 20 });
    expect(rest).toMatchObject({ files: { length: 10 } });
    expect(rest).not.toHaveProperty("next");
    expect((await long.ask("list_plans", { offset: 99 })).data).toMatchObject({ files: [] });
  });

  it("says so where there are none", async () => {
    const none = await desk({});
    expect((await none.ask("list_plans")).text).toBe("There are no plans here yet.");
    expect(await none.refusal("check")).toMatch(/no plans here/);
  });
});

describe("check", () => {
  it("gives what the command gives", async () => {
    const texts = { "faulty.strategy": coffee.replace("Freshness 5", "Freshnes 9"), ...files };
    const workspace = createWorkspace({ files: memoryFiles(texts), today: TODAY });
    const expected = workspace.diagnostics("faulty.strategy")?.filter(({ severity }) => severity !== "hint");
    const answer = await (await desk(texts)).data("check", { paths: ["faulty.strategy"] });
    expect(answer).toMatchObject({ version: 1, summary: { files: 1 }, listed: expected?.length });
    const [file] = Array.isArray(answer.files) ? answer.files : [];
    expect(file).toEqual({
      path: "faulty.strategy",
      diagnostics: JSON.parse(
        JSON.stringify(expected?.map(({ related, fixes, ...rest }) => ({ ...rest, related, fixes }))),
      ),
    });
  });

  it("checks texts that are not stored, with what they import, and stores nothing", async () => {
    const text = coffee.replace("Freshness 5", "Freshnes 5");
    const { data, text: said } = await plain.ask("check", { texts: [{ path: "coffee.strategy", text }] });
    expect(data).toMatchObject({ summary: { files: 1, error: 1 } });
    expect(said).toMatch(/^1 file checked: 1 error/);
    expect(said).toMatch(/coffee\.strategy:9:12 error .*Freshnes.* \[unknown-name\]/);
    expect(await plain.data("check", { paths: ["coffee.strategy"] })).toMatchObject({ summary: { error: 0 } });
  });

  it("does not flood: the gravest wish is a limit, and the counts hold all", async () => {
    const text = Array.from({ length: 120 }, (_, i) => `nonsense${i} 1`).join("\n");
    const flood = await desk({ "flood.strategy": text });
    const first = await flood.data("check");
    expect(first).toMatchObject({ summary: { error: 120 }, listed: 120, next: 50 });
    const last = await flood.data("check", { offset: 100 });
    expect(last).toMatchObject({ files: [{ diagnostics: { length: 20 } }] });
    expect(last).not.toHaveProperty("next");
    expect((await flood.ask("check")).text).toMatch(/… and 70 more: ask again with offset 50\.$/);
  });

  it("lists as little as is asked for", async () => {
    const all = await plain.data("check", { min_severity: "hint" });
    const errors = await plain.data("check", { min_severity: "error" });
    expect(Number(all.listed)).toBeGreaterThan(0);
    expect(errors).toMatchObject({ listed: 0, files: [], summary: all.summary });
  });

  it("takes a folder, the address of a plan and the path on the disk", async () => {
    for (const given of [
      "shared",
      "shared/",
      "./shared",
      "strategy://plan/shared/market.strategy",
      "/plans/shared/market.strategy",
      "file:///plans/shared/market.strategy",
      "shared\\market.strategy",
    ])
      expect(await plain.data("check", { paths: [given] }), given).toMatchObject({ summary: { files: 1 } });
    const windows = await desk(files, { roots: ["C:/plans", "/real/plans"] });
    for (const given of [
      "c:\\plans\\shared\\market.strategy",
      "file:///c%3A/plans/shared/market.strategy",
      "/real/plans/shared",
    ])
      expect(await windows.data("check", { paths: [given] }), given).toMatchObject({ summary: { files: 1 } });
    expect(await plain.refusal("check", { paths: ["cofee.strategy"] })).toMatch(/Did you mean coffee\.strategy\?/);
    expect(await plain.refusal("check", { paths: ["nowhere"] })).toMatch(/no plan or shared file in nowhere/);
  });

  it("says what is wrong in the settings", async () => {
    const wrong = await desk({ ...files, "strategy.config.json": '{ "rules": { "no-such-rule": "error" } }' });
    const { text } = await wrong.ask("check", { paths: ["coffee.strategy"] });
    expect(text).toMatch(/strategy\.config\.json:1:\d+ error .*\[config-invalid\]/);
  });
});

describe("explain_rule and describe_language", () => {
  it("explain a rule, and list all", async () => {
    const { text, data } = await plain.ask("explain_rule", { code: "usp-unvalued" });
    expect(text).toMatch(/^# `usp-unvalued`\n/);
    expect(data).toMatchObject({ section: "differentiation", severity: "error", page: text });
    const { rules } = await plain.data("explain_rule");
    expect(rules).toHaveLength(allRules.length);
    expect(await plain.refusal("explain_rule", { code: "usp-unvalue" })).toMatch(/Did you mean usp-unvalued\?/);
    expect(await plain.refusal("explain_rule", { code: "__proto__" })).toMatch(/There is no rule __proto__/);
  });

  it("teach the language: all of it, a block, a keyword", async () => {
    const { text } = await plain.ask("describe_language");
    expect(text).toMatch(/^# The strategy language\n/);
    expect((await plain.ask("describe_language", { topic: "`Segment`" })).text).toMatch(/^# `segment`\n/);
    const keyword = (await plain.ask("describe_language", { topic: "premium" })).text;
    expect(keyword).toMatch(/^## premium, in usp\n/);
    expect(keyword).toMatch(/## premium, in competitor/);
    expect(await plain.refusal("describe_language", { topic: "segmnt" })).toMatch(/Did you mean segment/);
  });
});

describe("report", () => {
  it("gives the object of the command, and a page to read", async () => {
    const northwind = await desk({ "plan.strategy": sample });
    const workspace = createWorkspace({ files: memoryFiles({ "plan.strategy": sample }), today: TODAY });
    const { data, text } = await northwind.ask("report", { path: "plan.strategy" });
    expect(data.report).toEqual(JSON.parse(JSON.stringify(workspace.report("plan.strategy"))));
    expect(text).toMatch(/^# Northwind Roastery/);
    const view = await northwind.ask("report", { path: "plan.strategy", view: "concentration" });
    expect(view.text).toMatch(/^## Concentration$/m);
    expect(view.text).not.toMatch(/^## Overview$/m);
    expect(view.data).toMatchObject({ view: "concentration", markdown: view.text });
  });

  it("refuses a shared file", async () => {
    expect(await plain.refusal("report", { path: "shared/market.strategy" })).toMatch(/is a shared file, not a plan/);
  });
});

describe("diff", () => {
  it("compares with another file, with a text, and a text with the file", async () => {
    const now = coffee.replace("90%", "80%");
    const both = await desk({ ...files, "new.strategy": now });
    const expected = {
      files: [{ status: "changed", changes: [{ kind: "focus", fields: [{ before: "90%", after: "80%" }] }] }],
    };
    expect(await both.data("diff", { path: "new.strategy", base_path: "coffee.strategy" })).toMatchObject(expected);
    expect(await both.data("diff", { path: "new.strategy", base_text: coffee })).toMatchObject(expected);
    expect(await both.data("diff", { path: "coffee.strategy", base_path: "coffee.strategy", text: now })).toMatchObject(
      expected,
    );
    expect((await both.ask("diff", { path: "new.strategy", base_text: coffee })).text).toMatch(/80%/);
  });

  it("compares with a revision, one plan or all", async () => {
    const past = memoryFiles({ ...files, "shared/market.strategy": market.replace("48_000", "40_000") });
    const versioned = await desk(files, {
      past: (revision) => {
        if (revision !== "main") throw new Error(`git knows no revision ${revision} here`);
        return past;
      },
    });
    const all = await versioned.data("diff", { base_revision: "main" });
    expect(all).toMatchObject({
      base: "main",
      files: [{ path: "coffee.strategy" }, { path: "shared/market.strategy" }],
    });
    expect(await versioned.data("diff", { path: "coffee.strategy", base_revision: "main" })).toMatchObject({
      base: "main",
    });
    expect(await versioned.refusal("diff", { base_revision: "nope" })).toBe("Git knows no revision nope here.");
    expect(await plain.refusal("diff", { base_revision: "main" })).toMatch(/cannot be read here/);
  });

  it("asks what to compare with", async () => {
    expect(await plain.refusal("diff", { path: "coffee.strategy" })).toMatch(/exactly one of/);
    expect(await plain.refusal("diff", { path: "coffee.strategy", base_path: "a", base_text: "b" })).toMatch(
      /exactly one/,
    );
    expect(await plain.refusal("diff", { base_text: "b" })).toMatch(/path is missing/);
  });
});

describe("a fault of ours", () => {
  it("is one refused question, said to the log, and the server lives on", async () => {
    const memory = memoryFiles(files);
    let isBroken = false;
    const shaky = await desk(files, {
      files: {
        ...memory,
        list: (folder) => {
          if (isBroken) throw new Error("the disk is on fire");
          return memory.list(folder);
        },
      },
    });
    isBroken = true;
    expect(await shaky.refusal("list_plans")).toMatch(/a fault of the server/);
    expect(shaky.log.join("\n")).toMatch(/the disk is on fire/);
    isBroken = false;
    expect((await shaky.ask("list_plans")).refused).toBe(false);
  });
});

describe("what was worked out", () => {
  it("is kept while nothing changes, and is never old", async () => {
    const texts: Record<string, string> = { ...files };
    let reads = 0;
    const at = await desk(texts, {
      files: {
        ...memoryFiles(texts),
        read: (path) => {
          reads++;
          return texts[path];
        },
        locate: (path) => (path in texts ? "file" : "missing"),
        list: (folder) => memoryFiles(texts).list(folder),
      },
    });
    const error = async () => (await at.data("check")).summary;
    expect(await error()).toMatchObject({ files: 2, error: 0 });
    const once = reads;
    await at.data("check");
    // Looking whether a file is as it was takes one look at each.
    expect(reads).toBeLessThanOrEqual(once * 2);
    texts["shared/market.strategy"] = market.replace("value Freshness", "value Freshly");
    expect(await error()).toMatchObject({ error: 2 });
    texts["shared/market.strategy"] = market;
    texts["strategy.config.json"] = '{ "exclude": ["coffee.strategy"] }';
    expect(await error()).toMatchObject({ files: 1 });
    delete texts["strategy.config.json"];
    delete texts["coffee.strategy"];
    expect(await error()).toMatchObject({ files: 1 });
    texts["tea.strategy"] = 'value A "a"\nvalue A "b"\n';
    expect(await error()).toMatchObject({ files: 2, error: 1 });
  });
});
