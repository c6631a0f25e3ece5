import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { pulling } from "../support/lsp-clients.ts";

const market = 'value Freshness "Roasted this week"\n';
const plan = 'import "market.strategy"\nusp Fresh "Fresh" {\n  delivers Freshness 5\n}\n';

function ask(client: Client, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

function askAll(client: Client, last?: WorkspaceDiagnosticReport): Promise<WorkspaceDiagnosticReport> {
  return client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: (last?.items ?? []).flatMap(({ uri, resultId }) =>
      resultId === undefined ? [] : [{ uri, value: resultId }],
    ),
  });
}

async function coffee(files: Readonly<Record<string, string>> = {}) {
  const root = folder({ "plan.strategy": plan, "market.strategy": market, ...files });
  const { client } = pair();
  await client.start({ capabilities: pulling, folders: [uriIn(root)] });
  return { client, root, plan: uriIn(root, "plan.strategy"), market: uriIn(root, "market.strategy") };
}

describe("diagnostics that are asked for", () => {
  it("are not sent as well", async () => {
    const { client, plan: uri } = await coffee({ "strategy.config.json": '{ "ruels": {} }' });
    await client.open(uri, "valeu");
    await client.idle();
    expect(client.published).toEqual([]);
  });

  it("are taken back of a document that is gone, though the client asked for them by themselves", async () => {
    const { client, root } = await coffee({ "wrong.strategy": "valeu A\n" });
    const uri = uriIn(root, "wrong.strategy");
    await client.open(uri, "valeu A\n");
    expect(await ask(client, uri)).toMatchObject({ kind: "full", items: [expect.anything()] });
    fs.rmSync(path.join(root, "wrong.strategy"));
    await client.close(uri);
    await client.stored(uri, "went");
    const all = await askAll(client);
    expect(all.items.filter((item) => item.uri === uri)).toEqual([{ kind: "full", uri, version: null, items: [] }]);
    expect((await askAll(client)).items.some((item) => item.uri === uri)).toBe(false);
  });

  it("are told unchanged by their result's id, and in full once they are others", async () => {
    const { client, plan: uri } = await coffee();
    await client.open(uri, plan);
    const first = await ask(client, uri);
    expect(first).toMatchObject({ kind: "full", resultId: expect.any(String) });
    expect(await ask(client, uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.change(uri, { text: `${plan}// The end.\n` });
    expect(await ask(client, uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.change(uri, { text: `${plan}valeu A\n` });
    const second = await ask(client, uri, first.resultId);
    expect(second).toMatchObject({
      kind: "full",
      items: expect.arrayContaining([expect.objectContaining({ code: "unknown-keyword" })]),
    });
    expect(second.resultId).not.toBe(first.resultId);
  });

  it("follow a library that changes in the editor", async () => {
    const { client, plan: uri, market: library } = await coffee();
    await client.open(uri, plan);
    await client.open(library, market);
    const { resultId } = await ask(client, uri);
    await client.change(library, { text: 'value Aroma "Aroma"\n' });
    expect(await ask(client, uri, resultId)).toMatchObject({
      kind: "full",
      items: expect.arrayContaining([expect.objectContaining({ code: "unknown-name" })]),
    });
  });

  it("of a file that is unknown are none", async () => {
    const { client } = await coffee();
    expect(await ask(client, "file:///nowhere/else.strategy")).toEqual({ kind: "full", items: [] });
  });

  it("of all files come with versions of the open ones, then as unchanged", async () => {
    const { client, plan: uri, market: library } = await coffee();
    await client.open(uri, plan, 3);
    const first = await askAll(client);
    expect(first.items.map((item) => [item.uri, item.version, item.kind])).toEqual([
      [uri, 3, "full"],
      [library, null, "full"],
    ]);
    const second = await askAll(client, first);
    expect(second.items.map((item) => [item.uri, item.kind])).toEqual([
      [uri, "unchanged"],
      [library, "unchanged"],
    ]);
  });

  it("of all files leave nothing behind of one that is gone", async () => {
    const { client, root, market: library } = await coffee();
    const first = await askAll(client);
    fs.rmSync(path.join(root, "market.strategy"));
    await client.stored(library, "went");
    const { items } = await askAll(client, first);
    expect(items.find(({ uri }) => uri === library)).toEqual({ kind: "full", uri: library, version: null, items: [] });
  });

  it("of all files tell what is wrong in the configuration", async () => {
    const { client, root } = await coffee({ "strategy.config.json": '{ "ruels": {} }' });
    const { items } = await askAll(client);
    expect(items.find(({ uri }) => uri === uriIn(root, "strategy.config.json"))).toMatchObject({
      items: [{ code: "config-invalid" }],
    });
  });

  it("are to be asked for again after stored files or settings changed", async () => {
    const { client, root, market: library } = await coffee();
    await client.idle();
    const refreshed = (): number =>
      client.sent.filter(({ method }) => method === "workspace/diagnostic/refresh").length;
    expect(refreshed()).toBe(0);
    fs.writeFileSync(path.join(root, "market.strategy"), "");
    await client.stored(library);
    await client.idle();
    expect(refreshed()).toBe(1);
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.idle();
    expect(refreshed()).toBe(2);
  });
});
