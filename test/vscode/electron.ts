/**
 * Runs the suite in a VS Code of the desktop, which is downloaded into `.cache/vscode/desktop`:
 * `npm run test:electron -- [--version 1.100.3 | stable | insiders] [--executable PATH]`.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { runTests } from "@vscode/test-electron";
import { cache } from "../../scripts/vscode/install.ts";
import { bundleSuite } from "./bundle.ts";
import { tell } from "./outcome.ts";
import { copyWorkspace, readResults } from "./session.ts";
import { packExtension } from "./stage.ts";

const { values } = parseArgs({ options: { version: { type: "string" }, executable: { type: "string" } } });

const { folder } = packExtension();
const copy = copyWorkspace();
try {
  const desktop = path.join(cache, "desktop");
  const code = await runTests({
    ...(values.executable === undefined ? {} : { vscodeExecutablePath: path.resolve(values.executable) }),
    ...(values.version === undefined ? {} : { version: values.version }),
    cachePath: desktop,
    extensionDevelopmentPath: folder,
    extensionTestsPath: await bundleSuite(folder),
    launchArgs: [
      path.join(copy, "all.code-workspace"),
      "--disable-extensions",
      "--skip-welcome",
      "--disable-telemetry",
    ],
  }).catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
  const { failed } = tell("electron", readResults(copy), []);
  process.exitCode = failed > 0 || code !== 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
