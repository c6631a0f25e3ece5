import { ResourceListChangedNotificationSchema } from "@modelcontextprotocol/sdk/types.js";
import { describe, expect, it } from "vitest";
import { vocabulary } from "../../server/src/vocabulary/index.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { coffee, type Desk, desk, files } from "./desk.ts";

async function text(at: Desk, uri: string): Promise<string> {
  const { contents } = await at.client.readResource({ uri });
  const [first] = contents;
  return first !== undefined && "text" in first ? first.text : "";
}

describe("resources", () => {
  it("are the plans, their reports and the pages of the language", async () => {
    const at = await desk({ ...files, "groß & klein/plän.strategy": 'value A "a"\n' });
    const { resources } = await at.client.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris).toEqual([
      "strategy://plan/coffee.strategy",
      "strategy://plan/gro%C3%9F%20%26%20klein/pl%C3%A4n.strategy",
      "strategy://plan/shared/market.strategy",
      "strategy://report/coffee.strategy",
      "strategy://language/overview",
      ...[...vocabulary.keys()].map((name) => `strategy://language/${name}`),
    ]);
    expect(await text(at, "strategy://plan/coffee.strategy")).toBe(coffee);
    expect(await text(at, uris[1] ?? "")).toBe('value A "a"\n');
    expect(await text(at, "strategy://report/coffee.strategy")).toMatch(/^# Coffee 2027\n/);
    expect(await text(at, "strategy://language/usp")).toMatch(/^# `usp`\n/);
    expect(await text(at, "strategy://rule/usp-unvalued")).toMatch(/^# `usp-unvalued`\n/);
  });

  it.each([
    "strategy://plan/../secret.strategy",
    "strategy://plan/%2e%2e/secret.strategy",
    "strategy://plan/..%2fsecret.strategy",
    "strategy://plan//etc/passwd",
    "strategy://plan/missing.strategy",
    "strategy://plan/%ff.strategy",
    "strategy://report/shared/market.strategy",
    "strategy://language/nothing",
    "strategy://rule/nothing",
    "strategy://elsewhere/x",
    "file:///etc/passwd",
  ])("refuse %s and go on", async (uri) => {
    const at = await desk({ ...files, "secret.strategy.txt": "x" });
    await expect(text(at, uri)).rejects.toThrow();
    expect(await text(at, "strategy://plan/coffee.strategy")).toBe(coffee);
  });

  it("complete what a person types", async () => {
    const at = await desk();
    const complete = async (uri: string, name: string, value: string) => {
      const { completion } = await at.client.complete({
        ref: { type: "ref/resource", uri },
        argument: { name, value },
      });
      return completion.values;
    };
    expect(await complete("strategy://plan/{+path}", "path", "mark")).toEqual(["shared/market.strategy"]);
    expect(await complete("strategy://language/{topic}", "topic", "seg")).toEqual(["segment"]);
    expect(await complete("strategy://rule/{code}", "code", "usp-unv")).toEqual(["usp-unvalued"]);
  });

  it("tell when plans come and go", async () => {
    const texts: Record<string, string> = { ...files };
    const at = await desk(files, {
      files: {
        read: (path) => texts[path],
        locate: (path) => (path in texts ? "file" : "missing"),
        list: (folder) => memoryFiles(texts).list(folder),
      },
    });
    let told = 0;
    at.client.setNotificationHandler(ResourceListChangedNotificationSchema, () => {
      told++;
    });
    await at.data("list_plans");
    await at.data("list_plans");
    expect(told).toBe(0);
    texts["tea.strategy"] = 'value A "a"\n';
    expect(await at.data("list_plans")).toMatchObject({ total: 3 });
    expect(told).toBe(1);
  });
});

describe("prompts", () => {
  it("begin a review with the plan in it, and a plan with the language in it", async () => {
    const at = await desk();
    expect((await at.client.listPrompts()).prompts.map(({ name }) => name)).toEqual(["review_plan", "write_plan"]);
    const said = async (name: string, input: Record<string, string>) =>
      JSON.stringify((await at.client.getPrompt({ name, arguments: input })).messages);
    expect(await said("review_plan", { path: "coffee.strategy" })).toContain("Roasted to order");
    expect(await said("write_plan", { about: "A shop for kites" })).toMatch(
      /A shop for kites.*# The strategy language/,
    );
    await expect(said("review_plan", { path: "../x.strategy" })).rejects.toThrow(/outside/);
    const { completion } = await at.client.complete({
      ref: { type: "ref/prompt", name: "review_plan" },
      argument: { name: "path", value: "cof" },
    });
    expect(completion.values).toEqual(["coffee.strategy"]);
  });
});
