/**
 * Runs the tests in real editors: `node scripts/run.mjs test/vscode/run.ts [SUITE…]`, with suites of `current`, `worker`,
 * `oldest`. Without one, all. Writes how many tests passed and failed to `.cache/vscode.json`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/vscode/browser.ts";
import { type HostName, installHost, NotOnThisMachine, root } from "../../scripts/vscode/install.ts";
import { bundleSuite } from "./bundle.ts";
import { runSuite } from "./session.ts";
import { stageExtension } from "./stage.ts";

/** A suite and what it may leave out, because the host cannot do it: nothing else is skipped in silence. */
interface Suite {
  readonly name: string;
  readonly host: HostName;
  readonly worker: boolean;
  readonly leavesOut: readonly string[];
}

/** In a web worker there is no process that could be killed. */
const aboutProcesses = [
  "the server comes back after it was killed",
  "the server is ended when it hangs while it should stop",
];

const suites: readonly Suite[] = [
  { name: "current", host: "current", worker: false, leavesOut: [] },
  { name: "worker", host: "current", worker: true, leavesOut: aboutProcesses },
  { name: "oldest", host: "oldest", worker: false, leavesOut: [] },
];

/** What every run takes. */
interface Parts {
  readonly suite: string;
  readonly extension: string;
}

interface Count {
  passed: number;
  failed: number;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one suite and says what came out. */
async function run(suite: Suite, browser: Browser, parts: Parts, count: Count): Promise<void> {
  const started = performance.now();
  const host = await installHost(suite.host);
  const results = await runSuite(browser, { host, worker: suite.worker, ...parts });
  const took = ((performance.now() - started) / 1000).toFixed(1);
  if (results === undefined) {
    say(`FAILED  ${suite.name}: the extension host wrote no results  (${took} s)`);
    count.failed++;
    return;
  }
  const surprising = results.skipped.filter((title) => !suite.leavesOut.includes(title));
  const failed = [
    ...results.failed,
    ...(results.ended ? [] : [{ title: "the suite", error: "It did not come to its end." }]),
    ...surprising.map((title) => ({ title, error: "It was skipped, and is not in the list of what may be." })),
  ];
  for (const { title, error } of failed) say(`FAILED  ${suite.name}: ${title}\n${error.replace(/^/gm, "        ")}`);
  for (const note of results.notes) say(`        ${note}`);
  for (const title of results.skipped) say(`        left out here: ${title}`);
  say(`${results.passed.length} passed, ${failed.length} failed: ${results.host}  (${took} s)`);
  count.passed += results.passed.length;
  count.failed += failed.length;
}

async function main(wanted: readonly string[]): Promise<Count> {
  const count = { passed: 0, failed: 0 };
  const chosen = suites.filter((suite) => wanted.length === 0 || wanted.includes(suite.name));
  const parts = { suite: await bundleSuite(), extension: stageExtension() };
  let browser: Browser | undefined;
  try {
    // All at once: npm waits for the network most of the time.
    await Promise.all(chosen.map((suite) => suite.host).map((name) => installHost(name)));
    browser = await launchBrowser();
    for (const suite of chosen) await run(suite, browser, parts, count);
  } catch (error) {
    if (!(error instanceof NotOnThisMachine)) throw error;
    say(`Skipped the tests in real editors. ${error.message}`);
  } finally {
    await browser?.close();
  }
  return count;
}

const count = await main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { passed: 0, failed: 1 };
});
mkdirSync(path.join(root, ".cache"), { recursive: true });
writeFileSync(path.join(root, ".cache", "vscode.json"), JSON.stringify(count));
process.exitCode = count.failed > 0 ? 1 : 0;
