/**
 * One run of the suite in one VS Code: the server, a page with the workbench in it, and the extension from this folder,
 * not packaged.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { format } from "node:util";
import type { Browser, Page } from "playwright-core";
import { cache, type Host, root } from "../../scripts/vscode/install.ts";
import { type Server, startServer } from "../../scripts/vscode/server.ts";
import type { SuiteResults } from "./suite/results.ts";

/** How long one run of the whole suite may take, in milliseconds. */
const limit = 150_000;

export interface Session {
  readonly host: Host;
  /** Whether extensions run in a web worker and not on the server. */
  readonly worker: boolean;
  /** The suite's bundle. */
  readonly suite: string;
  /** The extension to test: the folder with its manifest. */
  readonly extension: string;
  /** A folder or `.code-workspace` that is open while the tests run. */
  readonly workspace: string;
}

/** Runs the suite on a copy of its workspace; what it wrote, and `undefined` where it died or took too long. */
export async function runSuite(
  browser: Browser,
  session: Omit<Session, "workspace">,
): Promise<SuiteResults | undefined> {
  const copy = copyWorkspace();
  try {
    await runTests(browser, { ...session, workspace: path.join(copy, "all.code-workspace") });
    return readResults(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Copies the suite's workspace, which tests change, into a folder for this run. */
export function copyWorkspace(): string {
  const copy = mkdtempSync(path.join(tmpdir(), "strategy-suite-"));
  cpSync(path.join(root, "test", "vscode", "workspace"), copy, { recursive: true });
  return copy;
}

/** What the suite wrote beside the folders of its workspace. */
export function readResults(copy: string): SuiteResults | undefined {
  const file = path.join(copy, "results.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** Runs tests as `code --extensionTestsPath` does; the code that VS Code ends with, 98 where it took too long. */
export async function runTests(browser: Browser, session: Session): Promise<number> {
  const name = `${session.host.name}${session.worker ? "-worker" : ""}`;
  const logs = path.join(cache, "logs", name);
  rmSync(logs, { recursive: true, force: true });
  const settings = session.worker ? { "remote.extensionKind": { "strategy-lang.strategy": ["web"] } } : {};
  const server = await startServer(session.host, { driver: true, settings });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const said: string[] = [];
  try {
    const code = await tested(page, server, session, said);
    if (code !== 0) {
      mkdirSync(logs, { recursive: true });
      server.keepLogs(logs);
      await page.screenshot({ path: path.join(logs, "screen.png") });
      process.stdout.write(`${said.slice(-40).join("\n")}\nAll logs: ${path.relative(root, logs)}\n`);
    }
    return code;
  } finally {
    await page.close();
    await server.stop();
  }
}

/** Opens the workbench and waits until the tests have ended. */
async function tested(page: Page, server: Server, session: Session, said: string[]): Promise<number> {
  let tooLong: NodeJS.Timeout | undefined;
  const ended = new Promise<number>((resolve) => {
    tooLong = setTimeout(() => {
      said.push(`The suite did not end within ${limit / 1000} seconds.`, server.log().slice(-2000));
      resolve(98);
    }, limit);
    void page.exposeFunction("codeAutomationExit", resolve);
  });
  await page.exposeFunction("codeAutomationLog", (_kind: string, parts: readonly unknown[]) => {
    said.push(format(...parts).replace(/%c|color:\s*\S*/g, ""));
  });
  const remote = (file: string) => `vscode-remote://${server.authority}${file}`;
  const payload = [
    ["extensionDevelopmentPath", remote(session.extension)],
    ["extensionTestsPath", remote(session.suite)],
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
    ...(session.worker ? [["extensionDevelopmentKind", "web"]] : []),
  ];
  const opened = session.workspace.endsWith(".code-workspace") ? "workspace" : "folder";
  const query = new URLSearchParams({ [opened]: session.workspace, payload: JSON.stringify(payload) });
  await page.goto(`${server.url}/?${query}`);
  const code = await ended;
  clearTimeout(tooLong);
  return code;
}
