import path from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  createProtocolConnection,
  HoverRequest,
  PortMessageReader,
  PortMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { FillResult, TemplateList } from "../../server/src/lsp/protocol.ts";
import { build } from "../cli/door.ts";
import { Client } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";

beforeAll(build);

const bundle = path.resolve(import.meta.dirname, "../../dist/server.web.js");

/** A worker as a browser makes one: it has messages and a script, and nothing of Node. */
const worker = `
  const { parentPort } = require("node:worker_threads");
  const text = require("node:fs").readFileSync(${JSON.stringify(bundle)}, "utf8");
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  const target = new EventTarget();
  globalThis.addEventListener = target.addEventListener.bind(target);
  parentPort.on("message", (data) => {
    const event = Object.assign(new Event("message"), { data });
    target.dispatchEvent(event);
    globalThis.onmessage?.(event);
  });
  globalThis.self = globalThis;
  // Node makes this one when it is first used, and needs what is taken away below.
  void globalThis.MessageEvent;
  for (const name of ["process", "Buffer", "setImmediate", "clearImmediate", "global"]) delete globalThis[name];
  new Function("require", "module", "exports", text)();
`;

const running: Worker[] = [];

afterEach(async () => {
  for (const each of running.splice(0)) await each.terminate();
});

describe("the server in a web worker", () => {
  /** A server in a worker, and what fails where the worker does. */
  function start(): { client: Client; failed: Promise<never> } {
    const made = new Worker(worker, { eval: true });
    running.push(made);
    const failed = new Promise<never>((_resolve, reject) => made.on("error", reject));
    return {
      client: new Client(createProtocolConnection(new PortMessageReader(made), new PortMessageWriter(made))),
      failed,
    };
  }

  it("serves the files that the client brought, with nothing of Node", async () => {
    const { client, failed } = start();
    await Promise.race([served(client), failed]);
  });

  it("speaks the language of the editor, with nothing to fetch", async () => {
    const { client, failed } = start();
    await Promise.race([client.start({ capabilities: full, locale: "de" }), failed]);
    await client.open("untitled:Untitled-1", "valeu A\n");
    const [found] = await Promise.race([client.diagnosticsOf("untitled:Untitled-1"), failed]);
    expect(found?.message).toBe("Ein Plan kennt „valeu“ nicht. Gemeint war value?");
  });
});

async function served(client: Client): Promise<void> {
  const root = "vscode-vfs://github/northwind/plans";
  await client.start({ capabilities: full, folders: [root], initializationOptions: { virtual: true } });
  await client.connection.sendNotification("strategy/files", {
    changes: [{ uri: `${root}/market.strategy`, text: 'value Freshness "Roasted this week"\n' }],
    complete: true,
  });
  const uri = `${root}/plan.strategy`;
  await client.open(uri, 'import "market.strategy"\nusp Fresh "Fresh" {\n  delivers Freshness 5, Sped 3\n}\n');
  expect((await client.diagnosticsOf(uri)).map(({ code }) => code)).toContain("unknown-name");
  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 2, character: 14 },
  });
  expect(hover).toMatchObject({ contents: { value: expect.stringContaining("Roasted this week") } });
  const { templates } = await client.connection.sendRequest<TemplateList>("strategy/templates", {});
  expect(templates.map(({ source }) => source)).toEqual(templates.map(() => "shipped"));
  const made = await client.connection.sendRequest<FillResult | null>("strategy/fillTemplate", {
    id: templates[0]?.id,
    answers: {},
    picture: true,
  });
  expect(made?.files[0]?.text).toContain("strategy ");
  expect(made?.picture).toMatch(/^<svg/);
}
