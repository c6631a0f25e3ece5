import { describe, expect, it } from "vitest";
import type { ImportableResult, ImportPreviewResult, SharedDeclaration } from "../../server/src/lsp/protocol.ts";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";

/** What plans share: what can be imported, what that brings, and which plans something is in play in. */

const market = `/// What everybody asks for.
value Calm "Nobody is laughed at"
segment Parents "Parents" {
  size 4_000
  psychographics { values Calm 5 }
}
`;
const plan = `strategy Lantern "Lantern Tutoring 2027" {
  period 2027
}
usp Kind "We are kind" {
  delivers Calm 4
}
`;

interface Desk {
  readonly client: Client;
  readonly uri: string;
  readonly library: string;
  importable(uri?: string): Promise<ImportableResult>;
  preview(picks: readonly object[], from?: string): Promise<ImportPreviewResult | null>;
  using(line: number, character: number, uri?: string): Promise<readonly SharedDeclaration[]>;
}

async function desk(): Promise<Desk> {
  const root = folder({
    "plan.strategy": plan,
    "shared/market.strategy": market,
    "second.strategy": 'import "shared/market.strategy"\nuse Parents\nstrategy Second "Second" { period 2027 }\n',
  });
  const { client } = pair();
  await client.start({ capabilities: full, folders: [uriIn(root)], initializationOptions: {} });
  const uri = uriIn(root, "plan.strategy");
  await client.open(uri, plan);
  const library = uriIn(root, "shared/market.strategy");
  const { connection } = client;
  return {
    client,
    uri,
    library,
    importable: (of = uri) => connection.sendRequest("strategy/importable", { uri: of }),
    preview: (picks, from = library) => connection.sendRequest("strategy/importPreview", { uri, from, picks }),
    using: (line, character, of = library) =>
      connection.sendRequest("strategy/plansUsing", { uri: of, position: { line, character } }),
  };
}

const parents = { kind: "segment", name: "Parents" };

describe("what can be imported", () => {
  it("comes with its addresses and what it is", async () => {
    const { importable, library } = await desk();
    // The other plan declares nothing that could be imported.
    expect(await importable()).toMatchObject([
      {
        path: "shared/market.strategy",
        uri: library,
        imported: false,
        declarations: [
          { kind: "value", name: "Calm", about: "What everybody asks for.", standing: "new" },
          { kind: "segment", name: "Parents", about: "", standing: "new" },
        ],
      },
    ]);
  });

  it("follows texts that are not saved", async () => {
    const { client, importable, library, uri } = await desk();
    await client.open(library, `${market}value Late "Late"\n`);
    await client.change(uri, { text: `import "shared/market.strategy"\n${plan}` });
    const [file] = (await importable()) ?? [];
    expect(file?.imported).toBe(true);
    expect(file?.declarations.map(({ name, standing }) => `${name} ${standing}`)).toEqual([
      "Calm play",
      "Parents sight",
      "Late sight",
    ]);
  });

  it("is nothing for a file that is unknown, and for a plan that lies nowhere yet", async () => {
    const { client, importable } = await desk();
    expect(await importable("file:///nowhere/x.strategy")).toBeNull();
    await client.open("untitled:New", plan);
    expect(await importable("untitled:New")).toEqual([]);
  });
});

describe("the preview of an import", () => {
  it("tells what it takes, what comes into play, and what the checker then says", async () => {
    const { preview, library } = await desk();
    const found = await preview([parents]);
    expect(found).toMatchObject({
      version: 1,
      edits: [{ start: 0, end: 0, newText: 'import "shared/market.strategy"\nuse Parents\n\n' }],
      comes: [
        { kind: "segment", name: "Parents", chosen: true, why: "`use` names it", path: "shared/market.strategy" },
        { kind: "value", name: "Calm", chosen: false, why: '"We are kind" delivers it' },
      ],
      waits: [],
      leaves: [],
      uris: { "shared/market.strategy": library },
    });
    expect(found?.went.map(({ code }) => code)).toContain("unknown-name");
    expect(found?.came.map(({ code }) => code)).not.toContain("unknown-name");
  });

  it("changes nothing, and looks at the text as it is", async () => {
    const { client, preview, uri } = await desk();
    const first = await preview([parents]);
    expect(await preview([parents])).toEqual(first);
    await client.change(uri, { text: `import "shared/market.strategy"\nuse Parents\n\n${plan}` });
    expect(await preview([parents])).toMatchObject({ version: 2, edits: [], comes: [], waits: [], came: [], went: [] });
  });

  it("is nothing for the file itself and for files of nobody", async () => {
    const { preview, uri } = await desk();
    expect(await preview([parents], uri)).toBeNull();
    expect(await preview([parents], "file:///nowhere/x.strategy")).toBeNull();
  });

  it("refuses what is no pick", async () => {
    const { preview } = await desk();
    await expect(preview([{ kind: "nothing", name: "Parents" }])).rejects.toThrow(/kind and a name/);
  });
});

describe("the plans that use something", () => {
  it("come with the place where it comes into play", async () => {
    const { using } = await desk();
    expect(await using(2, 9)).toMatchObject([
      {
        kind: "segment",
        name: "Parents",
        title: "Parents",
        plans: [
          {
            path: "second.strategy",
            name: "Second",
            place: { range: { start: { line: 1, character: 4 }, end: { line: 1, character: 11 } } },
            why: "`use` names it",
            excluded: false,
          },
        ],
      },
    ]);
    expect(await using(0, 0)).toEqual([]);
    expect(await using(0, 0, "file:///nowhere/x.strategy")).toEqual([]);
  });
});

describe("what moves to a shared file", () => {
  const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });

  it("is told first, then moved to the file of one's choice", async () => {
    const { client, uri } = await desk();
    const text = 'value Calm "Calm"\n\nusp Kind "We are kind" {\n  delivers Calm 4\n}\n';
    await client.change(uri, { text });
    const ask = (params: object) => client.connection.sendRequest("strategy/extract", { uri, range: at(0), ...params });
    expect(await ask({})).toEqual({ what: '"Calm"', proposed: "calm.strategy", libraries: [] });
    expect(await ask({ to: "shared/market" })).toMatchObject({ why: "There is a file of that name already." });
    const moved = await ask({ to: "shared/calm" });
    const changed = JSON.stringify(moved);
    expect(changed).toContain('"kind":"create"');
    expect(changed).toContain("shared/calm.strategy");
    expect(changed).toContain('import \\"shared/calm.strategy\\"');
    expect(await ask({ range: at(3) })).toBeNull();
  });

  it("is an action that asks for the file, for our own client", async () => {
    const { client, uri } = await desk();
    await client.change(uri, { text: 'value Calm "Calm"\n' });
    const found = await client.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: at(0),
      context: { diagnostics: [], only: ["refactor.extract"] },
    });
    expect(found).toEqual([
      {
        title: 'Extract "Calm" to shared file…',
        kind: "refactor.extract",
        command: {
          title: 'Extract "Calm" to shared file…',
          command: "strategy.extractToShared",
          arguments: [uri, at(0)],
        },
      },
    ]);
  });
});
