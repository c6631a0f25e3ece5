import fs from "node:fs";
import { describe, expect, it } from "vitest";
import type { FillResult, TemplateList } from "../../server/src/lsp/protocol.ts";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";
import { stall } from "../support/templates.ts";

/** What the gallery of the editor asks for. */

const template = stall.replace("strategy PearCorner", 'import "../market.strategy"\nstrategy PearCorner');

const market = 'value Calm "Nobody is laughed at"\n';

interface Desk {
  readonly client: Client;
  readonly root: string;
  list(params?: object): Promise<TemplateList>;
  fill(params: object): Promise<FillResult | null>;
}

async function desk(files: Readonly<Record<string, string>>, users = folder()): Promise<Desk> {
  const root = folder(files);
  const { client } = pair({ templates: () => ({ folder: users, name: "~/templates" }) });
  await client.start({ capabilities: full, folders: [uriIn(root)], initializationOptions: {} });
  return {
    client,
    root,
    list: (params = {}) => client.connection.sendRequest("strategy/templates", params),
    fill: (params) => client.connection.sendRequest("strategy/fillTemplate", { answers: {}, ...params }),
  };
}

const team = {
  "strategy.config.json": '{ "templates": ["./templates"] }',
  "templates/stall.strategy": template,
  "market.strategy": market,
};

function given<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error("There is nothing.");
  return found;
}

describe("the list of templates", () => {
  it("holds those of every source in their order, and says where each is from", async () => {
    const users = folder({ "mine.strategy": stall });
    const { list } = await desk(team, users);
    const { templates, problems } = await list();
    expect(problems).toEqual([]);
    expect(templates.filter(({ source }) => source === "shipped").length).toBeGreaterThan(7);
    const sources = templates.map(({ source }) => source);
    expect(sources).toEqual([...sources].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(templates.filter(({ source }) => source !== "shipped")).toMatchObject([
      { id: "stall", title: "A market stall", source: "workspace", sourceName: "templates", folder: false },
      { id: "mine", source: "user", sourceName: "~/templates" },
    ]);
    expect(templates.find(({ id }) => id === "stall")).toMatchObject({
      description: "One product, one kind of customer, one market square.",
      forWhom: "people who sell at a market.",
      questions: [
        { name: "stall", question: "What is your stall called?", initial: "Pear Corner", kind: "text" },
        {
          name: "budget",
          initial: "3k EUR",
          kind: "value",
          takes: "an amount with its currency code, such as 600k EUR",
        },
        { name: "status", initial: "draft", kind: "choice", choices: [{ word: "draft" }, {}, {}, {}] },
      ],
    });
  });

  const order = ["shipped", "workspace", "package", "user"];

  it("takes the user's folder from the editor's setting", async () => {
    const { list } = await desk({});
    const other = folder({ "other.strategy": stall });
    const { templates } = await list({ folder: other });
    expect(templates.at(-1)).toMatchObject({ id: "other", source: "user", sourceName: other });
  });

  it("tells what is broken, with the address and the line, beside all others", async () => {
    const { list, root } = await desk({
      ...team,
      "templates/broken.strategy": template.replace("status draft", "status drft"),
    });
    const { templates, problems } = await list({ uri: uriIn(root, "market.strategy") });
    expect(templates.map(({ id }) => id)).toContain("stall");
    expect(templates.map(({ id }) => id)).not.toContain("broken");
    expect(problems).toEqual([
      {
        uri: uriIn(root, "templates/broken.strategy"),
        path: "templates/broken.strategy",
        line: 20,
        message: expect.stringContaining('does not know "drft"'),
      },
    ]);
  });

  it("goes by the text in the editor", async () => {
    const { client, list, root } = await desk(team);
    await client.open(uriIn(root, "templates/stall.strategy"), template.replace("A market stall", "Another stall"));
    const { templates } = await list();
    expect(templates.find(({ id }) => id === "stall")?.title).toBe("Another stall");
  });
});

describe("filling a template", () => {
  it("gives the files, a name, a snippet and a picture", async () => {
    const { fill, root } = await desk(team);
    const made = given(await fill({ id: "stall", answers: { stall: 'The "Plum" Corner' }, picture: true }));
    expect(made.problems).toEqual([]);
    expect(made.name).toBe("the-plum-corner-2027.strategy");
    expect(made.files.map(({ path: at }) => at)).toEqual(["the-plum-corner-2027.strategy"]);
    expect(made.files[0]?.text).toContain('strategy ThePlumCorner2027 "The \\"Plum\\" Corner 2027" {');
    expect(made.snippet).toContain('\\\\"Plum\\\\"');
    expect(made.picture).toMatch(/^<svg[\s\S]*The &quot;Plum&quot; Corner 2027/);
    expect(fs.readdirSync(root).sort()).toEqual(["market.strategy", "strategy.config.json", "templates"]);
  });

  it("names what it imports from where the plan will lie", async () => {
    const { fill, root } = await desk(team);
    const at = async (target?: string) =>
      /import "(.*)"/.exec(given(await fill({ id: "stall", target })).files[0]?.text ?? "")?.[1];
    expect(await at()).toBe("market.strategy");
    expect(await at(uriIn(root))).toBe("market.strategy");
    expect(await at(uriIn(root, "plans/north"))).toBe("../../market.strategy");
  });

  it("tells of answers that cannot be, and leaves defaults in their places", async () => {
    const { fill } = await desk(team);
    const made = given(await fill({ id: "stall", answers: { status: "finished" }, picture: true }));
    expect(made.problems).toEqual([{ name: "status", message: expect.stringContaining("approved") }]);
    expect(made.files[0]?.text).toContain("status draft");
    expect(made.picture).toMatch(/^<svg/);
  });

  it("knows no template that is not there or is broken", async () => {
    const { fill } = await desk({ ...team, "templates/broken.strategy": "strategy" });
    expect(await fill({ id: "nothing" })).toBeNull();
    expect(await fill({ id: "broken" })).toBeNull();
  });

  it("refuses what is no request", async () => {
    const { fill } = await desk({});
    await expect(fill({ id: 7 })).rejects.toThrow(/id is missing/);
    await expect(fill({ id: "stall", answers: { a: 1 } })).rejects.toThrow(/no text/);
  });
});

function nowhere(): never {
  throw new Error("The disk was read.");
}

describe("files that only the client can read", () => {
  it("have their templates, beside the shipped ones, and the disk is left alone", async () => {
    const root = "vscode-vfs://github/northwind/plans";
    const { client } = pair({ diskFiles: nowhere });
    await client.start({ capabilities: full, folders: [root], initializationOptions: { virtual: true } });
    const changes = Object.entries(team).map(([at, text]) => ({ uri: `${root}/${at}`, text }));
    await client.connection.sendNotification("strategy/files", { changes, complete: true });
    const { templates, problems } = await client.connection.sendRequest<TemplateList>("strategy/templates", {});
    expect(problems).toEqual([]);
    expect(templates.map(({ id }) => id)).toContain("stall");
  });
});
