import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "../cli/door.ts";
import { pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";
import { at, codes, coffee, lonely, market, plan } from "./coffee.ts";

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

  it("that are saved from the editor have closed plans checked that import them", async () => {
    const { client, plan: uri, market: library, write } = await coffee();
    await client.open(library, market);
    const renamed = market.replace("Freshness", "Aroma");
    await client.change(library, { text: renamed });
    await client.diagnosticsOf(library, 2);
    await client.idle();
    expect(codes(client, uri)).not.toContain("unknown-name");
    write("shared/market.strategy", renamed);
    await client.stored(library);
    await client.idle();
    expect(codes(client, uri)).toContain("unknown-name");
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

  it("that go with their folder, and come under another name, are told of by the folder alone", async () => {
    const { client, root, plan: uri } = await coffee();
    await client.open(uri, plan);
    await client.idle();
    fs.renameSync(path.join(root, "shared"), path.join(root, "common"));
    await client.stored(uriIn(root, "shared"), "went");
    await client.stored(uriIn(root, "common"), "came");
    await client.idle();
    expect(codes(client, uri)).toContain("import-missing");
    await client.change(uri, { range: at(0, 8, 14), text: "common" });
    await client.idle();
    expect(codes(client, uri)).not.toContain("import-missing");
    fs.renameSync(path.join(root, "common"), path.join(root, "shared"));
    await client.stored(uriIn(root, "common"), "went");
    await client.stored(uriIn(root, "shared"), "came");
    await client.change(uri, { range: at(0, 8, 14), text: "shared" });
    await client.idle();
    expect(codes(client, uri)).not.toContain("import-missing");
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

  it("are waited for, before anything is said of what imports them", async () => {
    const { client } = pair({});
    const root = "vscode-vfs://github/northwind/plans";
    await client.start({ capabilities: full, folders: [root], initializationOptions: { virtual: true } });
    await client.open(`${root}/plan.strategy`, plan);
    await client.idle();
    expect(client.published).toEqual([]);
    const changes = [{ uri: `${root}/shared/market.strategy`, text: market }];
    await client.connection.sendNotification("strategy/files", { changes });
    await client.idle();
    expect(client.published).toEqual([]);
    await client.connection.sendNotification("strategy/files", { changes: [], complete: true });
    await client.diagnosticsOf(`${root}/plan.strategy`);
    expect(codes(client, `${root}/plan.strategy`)).not.toContain("import-missing");
  });

  it("are read from the disk only where the client says so", async () => {
    const root = folder({ "plan.strategy": plan, "shared/market.strategy": market });
    const { client } = pair();
    await client.start({ capabilities: full, folders: [uriIn(root)], initializationOptions: { virtual: true } });
    await client.connection.sendNotification("strategy/files", { changes: [], complete: true });
    await client.open(uriIn(root, "plan.strategy"), plan);
    await client.diagnosticsOf(uriIn(root, "plan.strategy"));
    expect(codes(client, uriIn(root, "plan.strategy"))).toContain("import-missing");
  });
});
