import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { build, folder, type Ran, read, start, strategy, TODAY } from "../cli/door.ts";
import { change, repository } from "../cli/repository.ts";
import { coffee, files, told } from "./desk.ts";

/** The command as assistants start it. */

beforeAll(build, 120_000);

const program = path.resolve(import.meta.dirname, "../../bin/strategy.cjs");
const clients: Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

async function connect(cwd: string, ...args: readonly string[]): Promise<Client> {
  const client = new Client({ name: "test", version: "1.0.0" });
  const command = [program, "mcp", "--today", TODAY, ...args];
  await client.connect(new StdioClientTransport({ command: process.execPath, args: command, cwd, stderr: "pipe" }));
  clients.push(client);
  await client.listTools();
  return client;
}

/** Sends lines and ends the input; gives what came until the command ended. */
function talk(cwd: string, lines: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = start(["mcp"], { cwd });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString("utf8");
    });
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  });
}

const hello = JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
});

describe("strategy mcp", () => {
  it("answers the SDK's own client about the folder that it is started in", async () => {
    const client = await connect(folder(files));
    expect(client.getServerVersion()).toMatchObject({ name: "strategy" });
    const { data } = await told(client, "check", {});
    expect(data).toMatchObject({ summary: { files: 2, error: 0 } });
    expect((await told(client, "report", { path: "coffee.strategy" })).text).toMatch(/^# Coffee 2027/);
  });

  it("sees what other programs wrote in the meantime", async () => {
    const cwd = folder(files);
    const client = await connect(cwd);
    await told(client, "check", {});
    fs.writeFileSync(path.join(cwd, "coffee.strategy"), coffee.replace("Freshness 5", "Freshnes 5"));
    expect((await told(client, "check", {})).data).toMatchObject({ summary: { error: 1 } });
  });

  it("reads another folder with --root, and writes there only with --write", async () => {
    const root = folder(files);
    const elsewhere = folder();
    const reader = await connect(elsewhere, "--root", root);
    const edit = { path: "coffee.strategy", replace: [{ old_text: "100k", new_text: "120k" }] };
    const { data } = await told(reader, "propose_edit", edit);
    expect(data).not.toHaveProperty("proposal");
    expect((await told(reader, "apply_edit", { proposal: "edit-1" })).refused).toBe(true);
    const writer = await connect(elsewhere, "--root", root, "--write");
    const { proposal } = (await told(writer, "propose_edit", edit)).data;
    expect(read(root, "coffee.strategy")).toBe(coffee);
    expect((await told(writer, "apply_edit", { proposal })).text).toBe("coffee.strategy is written.");
    expect(read(root, "coffee.strategy")).toBe(coffee.replace("100k", "120k"));
    expect(fs.readdirSync(elsewhere)).toEqual([]);
  });

  it("compares with a git revision", async () => {
    const cwd = repository(files);
    change(cwd, { "coffee.strategy": coffee.replace("90%", "80%") });
    const client = await connect(cwd);
    const { data } = await told(client, "diff", { base_revision: "HEAD" });
    expect(data).toMatchObject({ base: "HEAD", files: [{ path: "coffee.strategy", status: "changed" }] });
    const unknown = await told(client, "diff", { base_revision: "--output=x" });
    expect(unknown).toMatchObject({ refused: true, text: "Git knows no revision --output=x here." });
  });

  it("answers what can be read among lines that cannot, and ends with its input", async () => {
    const junk = [
      "",
      "no json",
      "[]",
      "null",
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","id":7,"method":"nothing"}',
      "\u0000",
    ];
    const list = JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: "list_plans" } });
    const odd = JSON.stringify({ jsonrpc: "2.0", id: 3, method: "tools/call", params: { name: 5 } });
    const { code, out, err } = await talk(folder(files), [hello, ...junk, odd, list]);
    const answers = out
      .trim()
      .split("\n")
      .map((line): { id?: unknown; error?: unknown } => JSON.parse(line));
    expect(new Map(answers.map(({ id, error }) => [id, error !== undefined]))).toEqual(
      new Map([
        [1, false],
        [7, true],
        [3, true],
        [2, false],
      ]),
    );
    expect(err).toMatch(/^strategy: a message was left out: /);
    expect(code).toBe(0);
  });

  it("says what is wrong with its options before it says anything else", async () => {
    const cwd = folder(files);
    for (const [args, said] of [
      [["plans"], /mcp takes no plans/],
      [["--root", "nowhere"], /--root nowhere is no folder/],
      [["--today", "soon"], /--today soon is no date/],
      [["--wirte"], /did you mean --write\?/],
    ] as const) {
      const { code, out, err } = await strategy(["mcp", ...args], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(said);
    }
  });
});

describe("what is shipped", () => {
  const dist = path.resolve(import.meta.dirname, "../../dist");
  const text = (name: string) => fs.readFileSync(path.join(dist, name), "utf8");

  it("holds no server for the web, and no translations of messages that nobody sees", () => {
    const unwanted = ["StreamableHTTP", "text/event-stream", "express.json", "Ungültige Eingabe"];
    expect(unwanted.filter((word) => text("mcp.cjs").includes(word))).toEqual([]);
    expect(fs.statSync(path.join(dist, "mcp.cjs")).size).toBeLessThan(500_000);
  });

  it("keeps the protocol out of the command that checks", () => {
    expect(text("cli.cjs").includes("notifications/initialized")).toBe(false);
    expect(text("mcp.cjs").includes("notifications/initialized")).toBe(true);
  });
});
