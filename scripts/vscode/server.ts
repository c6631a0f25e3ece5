/** Starts VS Code as a server with settings that keep everything quiet that is not ours. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import type { Host } from "./install.ts";

/** Nothing that opens by itself, asks, counts, or looks for something in the network. */
const quiet = {
  "chat.agent.enabled": false,
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "editor.accessibilitySupport": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  "remote.autoForwardPorts": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.dialogStyle": "custom",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

export interface ServerOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension to install first. */
  readonly vsix?: string;
  /** Lets the page ask for an extension under development and its tests. */
  readonly driver: boolean;
}

export interface Server {
  readonly url: string;
  /** The authority of `vscode-remote:` addresses. */
  readonly authority: string;
  /** What the server has said so far. */
  log(): string;
  /** Copies the logs of the server and of its extension host. */
  keepLogs(folder: string): void;
  stop(): Promise<void>;
}

/** Starts the server; resolves when it can be opened. */
export async function startServer(host: Host, options: ServerOptions): Promise<Server> {
  const data = mkdtempSync(path.join(tmpdir(), "strategy-vscode-"));
  const environment = { ...process.env, TMPDIR: path.join(data, "tmp") };
  writeSettings(data, options.settings ?? {});
  const main = path.join(host.vscode, "out", "server-main.js");
  const common = ["--server-data-dir", data, "--accept-server-license-terms", "--disable-telemetry"];
  if (options.vsix !== undefined) {
    const args = [main, ...common, "--install-extension", options.vsix, "--force"];
    execFileSync(host.node, args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
  }
  const address = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--disable-workspace-trust"];
  // Extension hosts of closed pages would wait for hours.
  const grace = host.name === "current" ? ["--reconnection-grace-time", "5"] : [];
  const driver = options.driver ? ["--enable-smoke-test-driver"] : [];
  const child = spawn(host.node, [main, ...common, ...address, ...grace, ...driver], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: its helpers end with it.
    detached: true,
  });
  const said: string[] = [];
  const url = await ready(child, said);
  return {
    url,
    authority: new URL(url).host,
    log: () => said.join(""),
    keepLogs(folder) {
      const logs = path.join(data, "data", "logs");
      if (existsSync(logs)) cpSync(logs, folder, { recursive: true });
      writeFileSync(path.join(folder, "server.log"), said.join(""));
    },
    async stop() {
      await stop(child);
      rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(path.join(data, "tmp"), { recursive: true });
  for (const place of ["Machine", "User"]) mkdirSync(path.join(data, "data", place), { recursive: true });
  const text = JSON.stringify({ ...quiet, ...settings }, null, 2);
  writeFileSync(path.join(data, "data", "Machine", "settings.json"), text);
}

/** Waits for the line that tells the address. */
function ready(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (why: string) => reject(new Error(`VS Code ${why}:\n${said.join("")}`));
    const limit = setTimeout(() => {
      give("did not start within 30 seconds");
      child.kill("SIGKILL");
    }, 30_000);
    const listen = (chunk: Buffer) => {
      said.push(chunk.toString());
      const address = /Web UI available at (http:\/\/\S+)/.exec(said.join(""))?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address.replace("localhost", "127.0.0.1").replace(/\/$/, ""));
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("exit", (code) => {
      clearTimeout(limit);
      give(`ended with code ${code}`);
    });
  });
}

/** Ends the server and all that it started. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const limit = setTimeout(() => signal(child, "SIGKILL"), 5000);
  signal(child, "SIGTERM");
  await ended;
  clearTimeout(limit);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch {
    // It is gone already.
  }
}
