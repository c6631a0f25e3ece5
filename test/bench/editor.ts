/**
 * Measures the language server from outside: `node editor.ts ROW [LINES]` starts it as editors do, speaks
 * the protocol with it, and prints one JSON object. The full checks that it is compared with run in this process, in
 * turns with what the server does.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { longPlan, sharedLibraries, sharingPlans, smallPlan } from "./generate.ts";
import { median, timed } from "./measure.ts";

const root = path.resolve(import.meta.dirname, "../..");
const command = path.join(root, "bin", "strategy.cjs");
const built = pathToFileURL(path.join(root, "dist", "index.js")).href;
const library: typeof import("../../server/src/index.ts") = await import(built);

const TODAY = "2026-11-22";

interface Running {
  readonly connection: ProtocolConnection;
  /** Resolves with the time at which diagnostics of a document come whose version is at least that. */
  published(uri: string, version: number): Promise<number>;
  /** Resolves once progress has ended; call it before the client says that it is ready. */
  scanned(): Promise<void>;
  readonly pid: number;
  end(): Promise<void>;
}

/** Starts the server, up to its answer to `initialize`. */
async function start(folder: string | undefined): Promise<Running> {
  const child = spawn(process.execPath, [command, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Set<(uri: string, version: number) => void>();
  let ended = (): void => {};
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version }) => {
    for (const each of waiting) each(uri, version ?? 0);
  });
  connection.onNotification("$/progress", ({ value }) => {
    if (value?.kind === "end") ended();
  });
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.onRequest("workspace/configuration", () => [null]);
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folder === undefined ? null : [{ uri: pathToFileURL(folder).href, name: "bench" }],
    capabilities: {
      window: { workDoneProgress: true },
      textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
    },
  });
  return {
    connection,
    pid: child.pid ?? 0,
    published: (uri, version) =>
      new Promise((resolve) => {
        const see = (of: string, at: number): void => {
          if (of !== uri || at < version) return;
          waiting.delete(see);
          resolve(performance.now());
        };
        waiting.add(see);
      }),
    scanned: () =>
      new Promise((resolve) => {
        ended = resolve;
      }),
    end: async () => {
      await connection.sendRequest("shutdown");
      const gone = new Promise((resolve) => child.once("exit", resolve));
      await connection.sendNotification("exit");
      await gone;
      connection.dispose();
    },
  };
}

/** Single characters where people type, in the middle of a plan. */
function keystrokes(text: string): readonly { readonly offset: number; readonly text: string }[] {
  const middle = text.length >> 1;
  const after = (what: RegExp): number => {
    const found = what.exec(text.slice(middle));
    if (found === null) throw new Error(`The plan has no ${what.source}.`);
    return middle + found.index + found[0].length;
  };
  return [
    { offset: after(/pains "Stale/), text: "r" },
    { offset: after(/\nsegment \w+ "\w+/), text: "s" },
    { offset: after(/size \d\d/), text: "1" },
    { offset: after(/values \w+ [45]/), text: "," },
    { offset: after(/acquisition \d/), text: "0" },
    { offset: after(/delivers \w+ \d, \w+/), text: "x" },
    { offset: after(/\nsegment \w+ "[^"]*" \{/), text: " " },
  ];
}

/** From one typed character to the new diagnostics, beside a full check of the same plan. */
async function keystroke(lines: number): Promise<object> {
  const text = longPlan(lines);
  const uri = "file:///plan.strategy";
  const running = await start(undefined);
  await running.connection.sendNotification("initialized", {});
  const first = running.published(uri, 1);
  await running.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "strategy", version: 1, text },
  });
  await first;
  const full: number[] = [];
  const own: number[][] = keystrokes(text).map(() => []);
  let version = 1;
  const type = async (offset: number, length: number, typed: string): Promise<number> => {
    const before = text.slice(0, offset).split("\n");
    const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const range = { start, end: { line: start.line, character: start.character + length } };
    version++;
    const done = running.published(uri, version);
    const began = performance.now();
    await running.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text: typed }],
    });
    return (await done) - began;
  };
  const check = (): void => {
    const files = library.memoryFiles({ "plan.strategy": text });
    library.createWorkspace({ files, today: TODAY }).diagnostics("plan.strategy");
  };
  const rounds = 40;
  for (let round = 0; round < rounds; round++) {
    for (const [i, { offset, text: typed }] of keystrokes(text).entries()) {
      const there = await type(offset, 0, typed);
      const back = await type(offset, typed.length, "");
      if (round >= rounds / 2) own[i]?.push(there, back);
    }
    const checked = timed(check);
    if (round >= rounds / 2) full.push(checked);
  }
  await running.end();
  const each = own.map(median);
  return { floor: median(full), ours: median(each), most: Math.max(...each) };
}

/** From the start of the process to the first diagnostics of one small plan, beside an empty Node. */
async function cold(): Promise<object> {
  const { text } = smallPlan();
  const uri = "file:///plan.strategy";
  const own: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < 11; i++) {
    const began = performance.now();
    const running = await start(undefined);
    await running.connection.sendNotification("initialized", {});
    const first = running.published(uri, 1);
    await running.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "strategy", version: 1, text },
    });
    own.push((await first) - began);
    await running.end();
    empty.push(await emptyNode());
  }
  return { floor: median(empty), ours: median(own) };
}

async function emptyNode(): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ["-e", "0"], { stdio: "ignore" });
  await new Promise((resolve) => child.once("exit", resolve));
  return performance.now() - began;
}

/** Opening a folder of a thousand plans and the libraries that they share, and what the server weighs afterwards. */
async function thousand(): Promise<object> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "strategy-bench-"));
  try {
    const plans = sharingPlans(1_000);
    const texts: Record<string, string> = {};
    for (const each of [...sharedLibraries(), ...plans]) texts[`${each.path}.strategy`] = each.text;
    for (const [name, text] of Object.entries(texts)) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
    const check = (): void => {
      const workspace = library.createWorkspace({ files: library.diskFiles(folder), today: TODAY });
      for (const name of Object.keys(texts)) workspace.diagnostics(name);
    };
    check();
    const floor = median([0, 1, 2].map(() => timed(check)));
    const first = `${plans[500]?.path ?? ""}.strategy`;
    const uri = pathToFileURL(path.join(folder, first)).href;
    const running = await start(folder);
    const scanned = running.scanned();
    const opened = running.published(uri, 1);
    const began = performance.now();
    await running.connection.sendNotification("initialized", {});
    await running.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "strategy", version: 1, text: texts[first] ?? "" },
    });
    const served = (await opened) - began;
    await scanned;
    const ours = performance.now() - began;
    const mebibytes = memoryOf(running.pid);
    await running.end();
    return { floor, ours, served, mebibytes };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The resident set of a process, in MiB; 0 where the system does not tell. */
function memoryOf(pid: number): number {
  try {
    const pages = Number(fs.readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    return (pages * 4096) / 2 ** 20;
  } catch {
    return 0;
  }
}

const [, , row = "", lines = "10000"] = process.argv;
const rows: Readonly<Record<string, (lines: number) => Promise<object>>> = { keystroke, cold, thousand };
const measured = rows[row];
if (measured === undefined) throw new Error(`There is no row ${row}, only ${Object.keys(rows).join(", ")}.`);
process.stdout.write(JSON.stringify(await measured(Number(lines))));
