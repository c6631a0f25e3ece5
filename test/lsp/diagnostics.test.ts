import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full, minimal } from "../support/lsp-clients.ts";

/** A plan of a coffee roastery that imports what its market is like. */
const plan = `import "shared/market.strategy"

strategy Northwind "Northwind Roastery" {
  period 2027
}

usp Fresh "Roasted this week" {
  delivers Freshness 5
}
`;
const market = 'value Freshness "Roasted this week"\n';
const lonely = 'value Speed "On the desk in three days"\nvaleu Price "Cheap"\n';

const at = (line: number, character: number, end = character) => ({
  start: { line, character },
  end: { line, character: end },
});

/** The codes that are shown of a file, sorted. */
function codes(client: Client, uri: string): unknown[] {
  return client
    .shown(uri)
    .map(({ code }) => code)
    .sort();
}

async function coffee(files: Readonly<Record<string, string>> = {}, capabilities = full) {
  const root = folder({ "plan.strategy": plan, "shared/market.strategy": market, ...files });
  const { client } = pair();
  await client.start({ capabilities, folders: [uriIn(root)] });
  await client.idle();
  return {
    client,
    root,
    plan: uriIn(root, "plan.strategy"),
    market: uriIn(root, "shared/market.strategy"),
    write: (name: string, text: string) => fs.writeFileSync(path.join(root, name), text),
  };
}

describe("diagnostics that are sent", () => {
  it("say what, where, how grave, and where to read on", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    await client.open("untitled:Untitled-1", 'value Speed "Fast"\nvalue Speed "Quick"\n');
    const [found] = await client.diagnosticsOf("untitled:Untitled-1");
    expect(found).toEqual({
      range: at(1, 6, 11),
      severity: 1,
      code: "repeated-name",
      codeDescription: { href: expect.stringMatching(/^https:\/\/.*\/repeated-name\.md$/) },
      source: "strategy",
      message: expect.stringContaining("There is a value Speed already"),
      relatedInformation: [
        { location: { uri: "untitled:Untitled-1", range: at(0, 6, 11) }, message: "The first value Speed." },
      ],
      data: expect.stringMatching(/^repeated-name \w+$/),
    });
  });

  it("have no more than the client announces", async () => {
    const { client } = pair();
    await client.start({ capabilities: minimal });
    await client.open("untitled:Untitled-1", 'value Speed "Fast"\nvalue Speed "Quick"\n');
    await client.until(({ method }) => method === "textDocument/publishDiagnostics");
    expect(client.published).toEqual([
      {
        uri: "untitled:Untitled-1",
        diagnostics: [
          {
            range: at(1, 6, 11),
            severity: 1,
            code: "repeated-name",
            source: "strategy",
            message: expect.stringContaining("There is a value Speed already"),
          },
        ],
      },
    ]);
  });

  it("have the version of the text that they are about", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    const uri = "untitled:Untitled-1";
    await client.open(uri, "valeu Speed", 7);
    expect(await client.diagnosticsOf(uri, 7)).toHaveLength(1);
    await client.change(uri, { range: at(0, 0, 5), text: "value" }, { range: at(0, 11), text: ' "Fast"' });
    expect(await client.diagnosticsOf(uri, 8)).toEqual([]);
  });

  it("fade what is not needed, where the client can show it", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    const uri = "untitled:Untitled-1";
    const unused = 'strategy Coffee "Coffee" {\n  period 2027\n}\nvalue Speed "Fast"\nsegment Offices "Offices" {\n}\n';
    await client.open(uri, unused);
    const found = await client.diagnosticsOf(uri);
    expect(found.filter(({ tags }) => tags?.includes(1)).map(({ code }) => code)).toEqual(["value-unused"]);
  });

  it("of a row of quick edits are sent once, for the last", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    const uri = "untitled:Untitled-1";
    await client.open(uri, "");
    await client.idle();
    const before = client.published.length;
    const edits = [..."valeu Speed"].map((letter, index) => client.change(uri, { range: at(0, index), text: letter }));
    await Promise.all(edits);
    await client.diagnosticsOf(uri, 12);
    expect(client.published.slice(before).map(({ version }) => version)).toEqual([12]);
  });

  it("are those of an open plan and nothing else after an edit of a library that it imports", async () => {
    const { client, plan: uri, market: library } = await coffee({ "lonely.strategy": lonely });
    await client.open(uri, plan);
    await client.open(library, market);
    await client.diagnosticsOf(library);
    await client.idle();
    expect(codes(client, uri)).not.toContain("unknown-name");
    const before = client.published.length;
    await client.change(library, { range: at(0, 6, 15), text: "Aroma" });
    await client.diagnosticsOf(library, 2);
    await client.idle();
    expect(client.published.slice(before).map((each) => each.uri)).toEqual([uri, library]);
    expect(codes(client, uri)).toContain("unknown-name");
  });

  it("of a plan that imports nothing of what changed are not sent again", async () => {
    const { client, root, market: library } = await coffee({ "lonely.strategy": lonely });
    const other = uriIn(root, "lonely.strategy");
    await client.open(other, lonely);
    await client.open(library, market);
    await client.idle();
    const before = client.published.length;
    await client.change(library, { range: at(0, 6, 15), text: "Aroma" });
    await client.diagnosticsOf(library, 2);
    await client.idle();
    expect(client.published.slice(before).map((each) => each.uri)).toEqual([library]);
  });

  it("come for closed files too, and for a closed one again from what is stored", async () => {
    const { client, root, plan: uri, market: library, write } = await coffee({ "lonely.strategy": lonely });
    expect(codes(client, uriIn(root, "lonely.strategy"))).toContain("unknown-keyword");
    await client.open(library, market);
    await client.change(library, { range: at(0, 0, 5), text: "valeu" });
    await client.diagnosticsOf(library, 2);
    expect(codes(client, library)).toContain("unknown-keyword");
    await client.close(library);
    await client.idle();
    expect(codes(client, library)).not.toContain("unknown-keyword");
    write("shared/market.strategy", "");
    await client.stored(library);
    await client.idle();
    expect(codes(client, uri)).toContain("unknown-name");
  });

  it("come for open files alone where the user wants that", async () => {
    const { client, root } = await coffee({ "lonely.strategy": lonely });
    const closed = uriIn(root, "lonely.strategy");
    expect(client.shown(closed)).not.toEqual([]);
    client.settings = { diagnostics: { scope: "openFiles" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.until(({ params }) => JSON.stringify(params) === JSON.stringify({ uri: closed, diagnostics: [] }));
    client.settings = {};
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.idle();
    expect(client.shown(closed)).not.toEqual([]);
  });

  it("are only as slight as the user wants", async () => {
    const { client, plan: uri } = await coffee();
    await client.open(uri, plan);
    await client.idle();
    expect(client.shown(uri).some(({ severity }) => severity !== 1)).toBe(true);
    client.settings = { diagnostics: { minSeverity: "error" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.idle();
    expect(client.shown(uri).filter(({ severity }) => severity !== 1)).toEqual([]);
  });
});

describe("stored files", () => {
  it("that come give an import what it lacked", async () => {
    const { client, root, plan: uri, write } = await coffee();
    fs.rmSync(path.join(root, "shared/market.strategy"));
    await client.stored(uriIn(root, "shared/market.strategy"), "went");
    await client.open(uri, plan);
    await client.idle();
    expect(codes(client, uri)).toContain("import-missing");
    write("shared/market.strategy", market);
    await client.stored(uriIn(root, "shared/market.strategy"), "came");
    await client.idle();
    expect(codes(client, uri)).not.toContain("import-missing");
  });

  it("that go while they are open keep the text that the editor has", async () => {
    const { client, root, plan: uri, market: library } = await coffee();
    await client.open(uri, plan);
    await client.open(library, market);
    await client.idle();
    fs.rmSync(path.join(root, "shared/market.strategy"));
    await client.stored(library, "went");
    await client.change(library, { range: at(0, 0), text: "// Ours.\n" });
    await client.diagnosticsOf(library, 2);
    await client.idle();
    expect(codes(client, uri)).not.toContain("import-missing");
    expect(codes(client, uri)).not.toContain("unknown-name");
    await client.close(library);
    await client.idle();
    expect(codes(client, uri)).toContain("import-missing");
    expect(client.shown(library)).toEqual([]);
  });

  it("that go take their diagnostics along", async () => {
    const { client, root } = await coffee({ "lonely.strategy": lonely });
    const uri = uriIn(root, "lonely.strategy");
    expect(client.shown(uri)).not.toEqual([]);
    fs.rmSync(path.join(root, "lonely.strategy"));
    await client.stored(uri, "went");
    await client.idle();
    expect(client.shown(uri)).toEqual([]);
  });

  it("that a document was never saved as can be imported from it already", async () => {
    const { client, root, plan: uri } = await coffee();
    await client.open(uri, plan.replace("market", "fresh"));
    await client.idle();
    expect(codes(client, uri)).toContain("import-missing");
    await client.open(uriIn(root, "shared/fresh.strategy"), market);
    await client.idle();
    expect(codes(client, uri)).not.toContain("import-missing");
  });
});

describe("the configuration of the plans", () => {
  it("takes effect as it changes", async () => {
    const { client, root, plan: uri, write } = await coffee();
    await client.open(uri, plan);
    await client.idle();
    const [first] = codes(client, uri).filter((code) => code !== "unknown-name");
    expect(first).toBeDefined();
    write("strategy.config.json", JSON.stringify({ rules: { [String(first)]: "off" } }));
    await client.stored(uriIn(root, "strategy.config.json"), "came");
    await client.idle();
    expect(codes(client, uri)).not.toContain(first);
  });

  it("is told what is wrong in it, in its own file, until it is right", async () => {
    const { client, root, write } = await coffee({ "strategy.config.json": '{\n  "ruels": {}\n}' });
    const config = uriIn(root, "strategy.config.json");
    expect(client.shown(config)).toMatchObject([{ code: "config-invalid", range: at(1, 2, 9), source: "strategy" }]);
    write("strategy.config.json", '{ "rules": {} }');
    await client.stored(config);
    await client.idle();
    expect(client.shown(config)).toEqual([]);
  });

  it("rules out closed files but not open ones", async () => {
    const { client, root } = await coffee({
      "old/lonely.strategy": lonely,
      "strategy.config.json": '{ "exclude": ["old/**"] }',
    });
    const uri = uriIn(root, "old/lonely.strategy");
    expect(client.shown(uri)).toEqual([]);
    await client.open(uri, lonely);
    await client.idle();
    expect(codes(client, uri)).toContain("unknown-keyword");
    await client.close(uri);
    await client.idle();
    expect(client.shown(uri)).toEqual([]);
  });

  it("is watched with all that it builds on, packages too", async () => {
    const {
      client,
      root,
      plan: uri,
      write,
    } = await coffee({
      "strategy.config.json": '{ "extends": ["./team.json", "our-rules"] }',
      "team.json": "{}",
      "node_modules/our-rules/strategy.config.json": "{}",
    });
    await client.open(uri, plan);
    await client.idle();
    const watched = JSON.stringify(client.registrations);
    expect(watched).toContain(`"baseUri":"${uriIn(root)}","pattern":"team.json"`);
    const [first] = codes(client, uri).filter((code) => code !== "unknown-name");
    write("node_modules/our-rules/strategy.config.json", JSON.stringify({ rules: { [String(first)]: "off" } }));
    await client.stored(uriIn(root, "node_modules/our-rules/strategy.config.json"));
    await client.idle();
    expect(codes(client, uri)).not.toContain(first);
  });
});

describe("folders", () => {
  it("come and go", async () => {
    const [one, two] = [folder({ "a.strategy": "valeu A" }), folder({ "b.strategy": "valeu B" })];
    const { client } = pair();
    await client.start({ capabilities: full, folders: [uriIn(one)] });
    await client.idle();
    expect(client.shown(uriIn(one, "a.strategy"))).toHaveLength(1);
    expect(client.shown(uriIn(two, "b.strategy"))).toEqual([]);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: uriIn(two), name: "two" }], removed: [{ uri: uriIn(one), name: "one" }] },
    });
    await client.idle();
    expect(client.shown(uriIn(one, "a.strategy"))).toEqual([]);
    expect(client.shown(uriIn(two, "b.strategy"))).toHaveLength(1);
  });

  it("keep open documents when they go", async () => {
    const { client, root, plan: uri } = await coffee();
    await client.open(uri, plan);
    await client.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: uriIn(root), name: "coffee" }] },
    });
    await client.change(uri, { text: "valeu A" });
    expect((await client.diagnosticsOf(uri, 2)).map(({ code }) => code)).toEqual(["unknown-keyword"]);
  });

  it("within folders own their files: imports reach no further", async () => {
    const root = folder({ "market.strategy": market, "inner/plan.strategy": 'import "../market.strategy"\n' });
    const { client } = pair();
    await client.start({ capabilities: full, folders: [uriIn(root), uriIn(root, "inner")] });
    await client.idle();
    expect(codes(client, uriIn(root, "inner/plan.strategy"))).toContain("import-outside");
    expect(client.published.filter(({ uri }) => uri === uriIn(root, "inner/plan.strategy"))).toHaveLength(1);
  });

  it("are not needed: a file outside of all has its own folder's files", async () => {
    const root = folder({ "plan.strategy": plan, "shared/market.strategy": market });
    const { client } = pair();
    await client.start({ capabilities: full });
    await client.open(uriIn(root, "plan.strategy"), plan);
    await client.diagnosticsOf(uriIn(root, "plan.strategy"));
    expect(codes(client, uriIn(root, "plan.strategy"))).not.toContain("import-missing");
    expect(client.shown(uriIn(root, "shared/market.strategy"))).toEqual([]);
    await client.close(uriIn(root, "plan.strategy"));
    await client.idle();
    expect(client.shown(uriIn(root, "plan.strategy"))).toEqual([]);
  });

  it("have names with blanks and letters of any script", async () => {
    const root = folder({ "Größe 計画/プラン 1.strategy": "valeu A" });
    const { client } = pair();
    await client.start({ capabilities: full, folders: [uriIn(root)] });
    await client.idle();
    const uri = uriIn(root, "Größe 計画/プラン 1.strategy");
    expect(client.published.map((each) => each.uri)).toEqual([uri]);
    await client.open(uri, "value A");
    await client.diagnosticsOf(uri);
    expect(codes(client, uri)).not.toContain("unknown-keyword");
  });
});

describe("files that only the client can read", () => {
  it("are those that it brought", async () => {
    const { client } = pair({});
    const root = "vscode-vfs://github/northwind/plans";
    await client.start({ capabilities: full, folders: [root], initializationOptions: { virtual: true } });
    await client.connection.sendNotification("strategy/files", {
      changes: [
        { uri: `${root}/plan.strategy`, text: plan },
        { uri: `${root}/shared/market.strategy`, text: market },
      ],
      complete: true,
    });
    await client.idle();
    expect(codes(client, `${root}/plan.strategy`)).not.toContain("import-missing");
    await client.connection.sendNotification("strategy/files", {
      changes: [{ uri: `${root}/shared/market.strategy`, text: null }],
    });
    await client.idle();
    expect(codes(client, `${root}/plan.strategy`)).toContain("import-missing");
  });

  it("are read from the disk only where the client says so", async () => {
    const root = folder({ "plan.strategy": plan, "shared/market.strategy": market });
    const { client } = pair();
    await client.start({ capabilities: full, folders: [uriIn(root)], initializationOptions: { virtual: true } });
    await client.open(uriIn(root, "plan.strategy"), plan);
    await client.diagnosticsOf(uriIn(root, "plan.strategy"));
    expect(codes(client, uriIn(root, "plan.strategy"))).toContain("import-missing");
  });
});
