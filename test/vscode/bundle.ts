/** Bundles the suite into one CommonJS file that runs in both kinds of extension hosts: on Node and in a web worker. */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { build, type Plugin } from "esbuild";
import { root } from "../../scripts/vscode/install.ts";

/**
 * Mocha's bundle for browsers needs nothing of Node. It looks for a module loader before it makes itself known, and
 * would take ours.
 */
const mochaByItself: Plugin = {
  name: "mocha-by-itself",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `(function (module, exports, define) {${readFileSync(file, "utf8")}\n}).call(globalThis);`,
      loader: "js",
    }));
  },
};

/**
 * Writes the suite's bundle into the extension's folder, because tests run in the host of the extension around them;
 * its path. `GREP` in the environment chooses tests by their title.
 */
export async function bundleSuite(extension: string): Promise<string> {
  const outfile = path.join(extension, "suite.js");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/vscode/suite/index.ts"],
    outfile,
    define: { "process.env.GREP": JSON.stringify(process.env.GREP ?? "") },
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "node20",
    alias: { mocha: "mocha/mocha.mjs" },
    // What only the host on Node has is asked for when a test needs it.
    external: ["vscode", "node:*"],
    sourcemap: "inline",
    logLevel: "warning",
    plugins: [mochaByItself],
  });
  return outfile;
}
