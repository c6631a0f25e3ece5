/** The suite's entry: an extension host calls `run`. It runs every test with Mocha and writes what came out. */
import Mocha, { afterEach } from "mocha";
import * as vscode from "vscode";
import type { SuiteResults } from "./results.ts";
import { cleanUp, notes, resultsUri, where } from "./support.ts";

/** After so many failures, more would only take time. */
const most = 6;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", reporter: Mocha.reporters.Base, timeout: 60_000, retries: 1 });
  mocha.grep(process.env.GREP ?? "");
  // This makes `describe` and the like known, which the tests call while they are loaded.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, "", mocha);
  const passed: { title: string; milliseconds: number }[] = [];
  const failed: { title: string; error: string }[] = [];
  const skipped: string[] = [];
  const write = async (ended: boolean) => {
    const results: SuiteResults = {
      host: `VS Code ${vscode.version}, ${where}`,
      ended,
      passed,
      failed,
      skipped,
      notes,
    };
    await vscode.workspace.fs.writeFile(resultsUri(), new TextEncoder().encode(JSON.stringify(results)));
  };
  afterEach(cleanUp);
  // Where the host dies or hangs, it is known what came before.
  afterEach(() => write(false));
  await import("./all.ts");
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on("pass", (test) => passed.push({ title: test.fullTitle(), milliseconds: test.duration ?? 0 }));
    runner.on("pending", (test) => skipped.push(test.fullTitle()));
    runner.on("fail", (test, error) => {
      failed.push({ title: test.fullTitle(), error: error.stack ?? String(error) });
      if (failed.length >= most) runner.abort();
    });
  });
  await write(true);
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
}
