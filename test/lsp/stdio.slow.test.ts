import { spawn } from "node:child_process";
import process from "node:process";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { DocumentSymbolRequest } from "vscode-languageserver-protocol/node";
import { build, folder, strategy } from "../cli/door.ts";
import { type Spawned, spawned, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";

beforeAll(build);

const running: Spawned[] = [];

/** A server that is gone after the test, whatever happens. */
function serve(args?: readonly string[]): Spawned {
  const server = spawned(args);
  running.push(server);
  return server;
}

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
});

describe("strategy lsp --stdio", () => {
  it("serves an editor to the end and exits with 0", async () => {
    const root = folder({ "a.strategy": "valeu A\n" });
    const { client, ended, errors } = serve();
    await client.start({ capabilities: full, folders: [uriIn(root)] });
    const uri = uriIn(root, "a.strategy");
    await client.until(() => client.shown(uri).length > 0);
    await client.open(uri, 'value A "A"\n');
    expect(await client.diagnosticsOf(uri)).toEqual([]);
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(found).toMatchObject([{ name: "A" }]);
    await client.stop();
    expect(await ended).toBe(0);
    expect(errors()).toBe("");
  });

  it("speaks the language of the editor", async () => {
    const { client } = serve();
    await client.start({ capabilities: full, locale: "de" });
    await client.open("untitled:Untitled-1", "valeu A\n");
    const [found] = await client.diagnosticsOf("untitled:Untitled-1");
    expect(found?.message).toBe("Ein Plan kennt „valeu“ nicht. Gemeint war value?");
  });

  it("exits with 1 where it is told to without a shutdown", async () => {
    const { client, ended } = serve();
    await client.start({ capabilities: full });
    await client.connection.sendNotification("exit");
    expect(await ended).toBe(1);
  });

  it("exits with 1 when its input ends, and with 0 after a shutdown", async () => {
    const one = serve();
    await one.client.start({ capabilities: full });
    one.child.stdin?.end();
    expect(await one.ended).toBe(1);
    const two = serve();
    await two.client.start({ capabilities: full });
    await two.client.connection.sendRequest("shutdown");
    two.child.stdin?.end();
    expect(await two.ended).toBe(0);
  });

  it("ends with the process that it is told of", async () => {
    const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 60_000)"], { stdio: "ignore" });
    const { client, ended } = serve(["lsp", "--stdio", `--clientProcessId=${parent.pid}`]);
    await client.start({ capabilities: full });
    parent.kill("SIGKILL");
    expect(await ended).toBe(1);
  });

  it("takes the id as a word of its own, too", async () => {
    const { client, ended } = serve(["lsp", "--stdio", "--clientProcessId", String(process.pid)]);
    await client.start({ capabilities: full });
    await client.stop();
    expect(await ended).toBe(0);
  });

  it.each([
    ["a header that is none", "Hello there\r\n\r\n{}"],
    ["a length that is no number", "Content-Length: many\r\n\r\n{}"],
    ["a body that is no JSON", "Content-Length: 5\r\n\r\n{oops"],
    ["a message of another version", 'Content-Length: 17\r\n\r\n{"jsonrpc":"9.9"}'],
  ])("ends or goes on after %s, but never hangs", async (_what, bytes) => {
    const { client, child, ended } = serve();
    await client.start({ capabilities: full });
    child.stdin?.write(bytes);
    child.stdin?.end();
    expect(await ended).toBe(1);
  });

  it("goes on after a body that is no JSON", async () => {
    const { client, child, ended } = serve();
    await client.start({ capabilities: full });
    child.stdin?.write("Content-Length: 5\r\n\r\n{oops");
    expect(await client.connection.sendRequest("strategy/explain", { code: "usp-unvalued" })).toContain("#");
    await client.stop();
    expect(await ended).toBe(0);
  });
});

describe("strategy lsp", () => {
  it("says how it is to be started", async () => {
    const cwd = folder();
    expect(await strategy(["lsp"], { cwd })).toEqual({
      code: 2,
      out: "",
      err: "strategy: lsp is for editors, which start it as strategy lsp --stdio\n",
    });
    const misspelt = await strategy(["lsp", "--stdoi"], { cwd });
    expect(misspelt).toMatchObject({ code: 2, err: expect.stringContaining("did you mean --stdio?") });
    const surplus = await strategy(["lsp", "--stdio", "plan.strategy"], { cwd });
    expect(surplus).toMatchObject({ code: 2, err: expect.stringContaining("the editor names the files") });
    const help = await strategy(["lsp", "--stdio", "--help"], { cwd });
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining("strategy lsp [OPTIONS]") });
  });
});
