import { describe, it } from "mocha";
import * as vscode from "vscode";
import type { StrategyApi } from "../../../client/src/activate.ts";
import { ok } from "./expect.ts";
import { extension, inWorker, office, replace, show, until, untilFound, untilGone } from "./support.ts";

async function server(): Promise<StrategyApi["server"]> {
  const api = await extension().activate();
  return api.server;
}

/** The process of the running server. */
async function processId(): Promise<number> {
  const running = await server();
  return until("a running server", () => running.state === "running" && running.processId);
}

/** Waits until another server than that one answers, and sees that it checks what is typed. */
async function untilReplaced(before: number): Promise<void> {
  const now = await server();
  await until("another server", () => now.state === "running" && now.processId !== before);
  const editor = await show(office("plan.strategy"));
  await replace(editor, "delivers Freshness 5", "delivers Freshnes 5");
  await untilFound(editor.document.uri, "unknown-name");
  await replace(editor, "delivers Freshnes 5", "delivers Freshness 5");
  await untilGone(editor.document.uri, "unknown-name");
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

describe("the server", () => {
  it("restarts when it is told to, with what is unsaved", async () => {
    const editor = await show(office("plan.strategy"));
    await replace(editor, "delivers Freshness 5", "delivers Freshnes 5");
    await untilFound(editor.document.uri, "unknown-name");
    await vscode.commands.executeCommand("strategy.restartServer");
    await untilFound(editor.document.uri, "unknown-name");
    await replace(editor, "delivers Freshnes 5", "delivers Freshness 5");
    await untilGone(editor.document.uri, "unknown-name");
  });

  it("comes back after it was killed", async function () {
    if (inWorker) this.skip();
    await show(office("plan.strategy"));
    const before = await processId();
    process.kill(before, "SIGKILL");
    await untilReplaced(before);
  });

  it("is ended when it hangs while it should stop", async function () {
    // Only there can a process be held without being ended.
    if (inWorker || process.platform === "win32") this.skip();
    await show(office("plan.strategy"));
    const before = await processId();
    process.kill(before, "SIGSTOP");
    await vscode.commands.executeCommand("strategy.restartServer");
    await untilReplaced(before);
    await until("the end of the server that hung", () => !isAlive(before));
    ok(!isAlive(before), "It is still there");
  });
});
