/** Bundles the suite into one CommonJS file that runs in both kinds of extension hosts: on Node and in a web worker. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { cache, root } from "../../scripts/vscode/install.ts";

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

/** Writes the suite's bundle; its path. */
export async function bundleSuite(): Promise<string> {
  const folder = path.join(cache, "suite");
  mkdirSync(folder, { recursive: true });
  // Without it, the project's own manifest would make the bundle an ES module.
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "commonjs" }));
  const outfile = path.join(folder, "suite.js");
  await build({
    absWorkingDir: root,
    entryPoints: ["test/vscode/suite/index.ts"],
    outfile,
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
