/**
 * Runs the tests in real editors: `node scripts/run.mjs test/vscode/run.ts [SUITE…]`, with suites of `current`, `worker`,
 * `oldest`, `ui` and `report`. Without one, all. Writes how many tests passed and failed to `.cache/vscode.json`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/vscode/browser.ts";
import { type HostName, installHost, NotOnThisMachine, root } from "../../scripts/vscode/install.ts";
import { bundleSuite } from "./bundle.ts";
import { type Count, say, tell } from "./outcome.ts";
import { runReports } from "./report.ts";
import { runSuite } from "./session.ts";
import { type Packed, packExtension } from "./stage.ts";
import { runUi } from "./ui/index.ts";

/** A suite, and the host that it needs. */
interface Suite {
  readonly name: string;
  readonly host: HostName;
  run(browser: Browser, packed: Packed): Promise<Count>;
}

/** In a web worker there is no process that could be killed, and no Git. */
const aboutProcesses = [
  "comparing shows what a plan says differently from its last commit",
  "the server comes back after it was killed",
  "the server is ended when it hangs while it should stop",
];

const suites: readonly Suite[] = [
  inHost("current", "current", false, []),
  inHost("worker", "current", true, aboutProcesses),
  inHost("oldest", "oldest", false, []),
  {
    name: "ui",
    host: "current",
    run: async (browser, { vsix }) => runUi(browser, await installHost("current"), vsix),
  },
  // A report needs no editor, but the browser of those that do.
  { name: "report", host: "current", run: runReports },
];

/** The tests with the editor's own API, in one kind of host. */
function inHost(name: string, host: HostName, worker: boolean, leavesOut: readonly string[]): Suite {
  return {
    name,
    host,
    async run(browser, { folder }) {
      const session = { host: await installHost(host), worker, suite: await bundleSuite(folder), extension: folder };
      return tell(name, await runSuite(browser, session), leavesOut);
    },
  };
}

async function main(wanted: readonly string[]): Promise<Count> {
  const chosen = suites.filter((suite) => wanted.length === 0 || wanted.includes(suite.name));
  if (chosen.length === 0) throw new Error(`The suites are ${suites.map(({ name }) => name).join(", ")}.`);
  const packed = packExtension();
  const counts: Count[] = [];
  let browser: Browser | undefined;
  try {
    // All at once: npm waits for the network most of the time.
    await Promise.all([...new Set(chosen.map(({ host }) => host))].map((host) => installHost(host)));
    browser = await launchBrowser();
    for (const suite of chosen) {
      const started = performance.now();
      counts.push(await suite.run(browser, packed));
      say(`        ${suite.name} took ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
  } catch (error) {
    if (!(error instanceof NotOnThisMachine)) throw error;
    say(`Skipped the tests in real editors. ${error.message}`);
  } finally {
    await browser?.close();
  }
  const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0);
  return { passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed) };
}

const count = await main(process.argv.slice(2)).catch((error: unknown): Count => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { passed: 0, failed: 1 };
});
mkdirSync(path.join(root, ".cache"), { recursive: true });
writeFileSync(path.join(root, ".cache", "vscode.json"), JSON.stringify(count));
process.exitCode = count.failed > 0 ? 1 : 0;
