/**
 * Builds `dist/`: the command line, the language server, the library with its types, and the editor's side. With
 * `--watch` it stays and builds again after every change, with source maps and without shrinking.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { context, transform } from "esbuild";
import { thirdPartyNotices } from "./notices.mjs";
import { joinChunks } from "./one-file.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const watching = process.argv.includes("--watch");

/** The programs, each with the file in `dist/` that starts it. */
const programs = {
  cli: "server/src/cli/main.ts",
  // The command loads it by its name, because doors do not know each other; what both need is in one place all the same.
  mcp: "server/src/mcp/main.ts",
};

/** The library that other tools import. */
const library = {
  index: "server/src/index.ts",
};

/** The language server: a program of its own, and a worker in a browser. */
const server = {
  desktop: { entryPoints: { server: "server/src/lsp/node.ts" }, outExtension: { ".js": ".cjs" } },
  web: {
    entryPoints: { "server.web": "server/src/lsp/browser.ts" },
    format: "iife",
    platform: "browser",
    mainFields: ["browser", "module", "main"],
    target: "es2022",
  },
};

/** The editor's side: for the desktop, and for a browser. Both load CommonJS. */
const extension = {
  desktop: { entryPoints: { client: "client/src/main.ts" }, outExtension: { ".js": ".cjs" } },
  web: {
    entryPoints: { "client.web": "client/src/browser.ts" },
    platform: "browser",
    mainFields: ["browser", "module", "main"],
    target: "es2022",
  },
};

/** The scripts of the preview's page and the gallery's: a browser runs them, each is loaded when the first of them opens. */
const pages = {
  entryPoints: { preview: "client/webview/main.tsx", gallery: "client/webview/gallery/main.tsx" },
  format: "iife",
  platform: "browser",
  mainFields: ["browser", "module", "main"],
  target: "es2022",
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  mainFields: ["module", "main"],
  format: "esm",
  outdir: "dist",
  minify: !watching,
  sourcemap: watching ? "inline" : false,
  legalComments: "none",
  metafile: true,
  write: false,
  // While watching, esbuild says when a build starts and ends: the editor's task waits for these lines.
  logLevel: watching ? "info" : "warning",
  define: { "Object.groupBy": "strategyGroupBy" },
  inject: ["scripts/shims/group-by.mjs"],
};

/**
 * Turns the split ES modules into CommonJS, which starts faster and which editors can load. esbuild splits ES modules
 * only. What is imported with `import()` becomes a file of its own, loaded when it is needed; what two of them share
 * stands in one place, so that there is never a second copy of a module and of its state.
 */
const asCommonJs = {
  name: "as-common-js",
  setup(build) {
    build.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const joined = await joinChunks(result, "dist/cli.cjs", { root, minify: !watching, sourcemap: shared.sourcemap });
      const done = new Set(joined.map((file) => file.path));
      const others = result.outputFiles.filter((file) => !done.has(file.path));
      const files = [
        ...joined,
        ...(await Promise.all(others.map(async (file) => ({ path: file.path, text: await commonJs(file.text) })))),
      ];
      await writeAll(files);
      await removeStale(path.join(root, "dist", "chunks"), new Set(files.map((file) => file.path)));
    });
  },
};

async function commonJs(text) {
  const { code } = await transform(text, {
    format: "cjs",
    platform: "node",
    target: "node20",
    minify: !watching,
    sourcemap: watching ? "inline" : false,
    // `import()` becomes `require()`: one module loader at run time, not two.
    supported: { "dynamic-import": false },
  });
  return code;
}

const asItIs = {
  name: "as-it-is",
  setup(build) {
    build.onEnd((result) => (result.errors.length > 0 ? undefined : writeAll(result.outputFiles)));
  },
};

/**
 * Chevrotain fills a table of 65,536 numbers one by one whenever a lexer is made, which is a tenth of what the command
 * takes to start. The same numbers are filled in by runs here. A Chevrotain that does this in another way stops the
 * build, so that nobody ships half of a change.
 */
const quickTable = {
  name: "quick-table",
  setup(build) {
    build.onLoad({ filter: /chevrotain[\\/]lib[\\/]src[\\/]scan[\\/]lexer\.js$/ }, async ({ path: file }) => {
      const slow =
        /charCodeToOptimizedIdxMap = new Array\(65536\);\s*for \(let i = 0; i < 65536; i\+\+\) \{\s*charCodeToOptimizedIdxMap\[i\] = i > 255 \? 255 \+ ~~\(i \/ 255\) : i;\s*\}/;
      const text = await readFile(file, "utf8");
      if (!slow.test(text)) throw new Error(`${file} fills its table in another way: look at quickTable.`);
      const quick = `const table = new Uint16Array(65536);
        for (let run = 1; run * 255 < 65536; run++) table.fill(255 + run, run * 255, (run + 1) * 255);
        for (let i = 0; i < 256; i++) table[i] = i;
        charCodeToOptimizedIdxMap = table;`;
      return { contents: text.replace(slow, quick), loader: "js" };
    });
  },
};

/**
 * Chevrotain records the grammar with methods that it puts on the parser and deletes afterwards. Objects that
 * something was deleted from are slow ever after. Here the methods stand on a prototype that the parser has for as long.
 */
const leanRecorder = {
  name: "lean-recorder",
  setup(build) {
    build.onLoad(
      { filter: /chevrotain[\\/]lib[\\/]src[\\/]parse[\\/]parser[\\/]traits[\\/]gast_recorder\.js$/ },
      async ({ path: file }) => {
        const text = await readFile(file, "utf8");
        const start = /^ {4}enableRecording\(\) \{\n {8}this\.RECORDING_PHASE = true;\n/m;
        const end = /^ {4}disableRecording\(\) \{\n {8}this\.RECORDING_PHASE = false;\n[\s\S]*?^ {4}\}\n/m;
        if (!start.test(text) || !end.test(text))
          throw new Error(`${file} records in another way: look at leanRecorder.`);
        const contents = text
          .replace(
            start,
            `    enableRecording() {
        this.RECORDING_PHASE = true;
        const recording = Object.create(Object.getPrototypeOf(this));
        this.installRecording.call(recording);
        Object.setPrototypeOf(this, recording);
    }
    installRecording() {
`,
          )
          .replace(
            end,
            `    disableRecording() {
        this.RECORDING_PHASE = false;
        Object.setPrototypeOf(this, Object.getPrototypeOf(Object.getPrototypeOf(this)));
    }
`,
          );
        return { contents, loader: "js" };
      },
    );
  },
};

const notices = new Map();

/** Collects whose code is in the bundles: their licences ask to be passed on. */
const withNotices = {
  name: "with-notices",
  setup(build) {
    build.onEnd(async (result) => {
      if (result.metafile === undefined) return;
      for (const [name, text] of await thirdPartyNotices(root, Object.keys(result.metafile.inputs))) {
        notices.set(name, text);
      }
    });
  },
};

/** Begins with a comment that names the content, as the command does: what is compiled of it can be kept between starts. */
const named = {
  name: "named",
  setup(build) {
    build.onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const files = result.outputFiles.map((file) => {
        const name = createHash("sha256").update(file.text).digest("hex").slice(0, 16);
        return { path: file.path, text: `/*${name}*/${file.text}` };
      });
      await writeAll(files);
    });
  },
};

async function writeAll(files) {
  for (const file of files) {
    await mkdir(path.dirname(file.path), { recursive: true });
    await writeFile(file.path, file.text);
  }
}

async function removeStale(folder, kept) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    if (!kept.has(file)) await rm(file);
  }
}

/** What the command reads when it paints: the painter, and fonts by the scripts that they hold. */
const painter = "node_modules/@resvg/resvg-wasm/index_bg.wasm";
const fontPackages = {
  "noto-sans": "NotoSans",
  "noto-sans-arabic": "NotoSansArabic",
  "noto-sans-hebrew": "NotoSansHebrew",
};

/** Copies to `dist/assets` what is no part of a program. */
async function copyAssets() {
  const folder = path.join(root, "dist", "assets");
  await mkdir(path.join(folder, "fonts"), { recursive: true });
  const fonts = path.join(root, "node_modules", "@expo-google-fonts");
  await copyFile(path.join(root, painter), path.join(folder, "resvg.wasm"));
  for (const [name, font] of Object.entries(fontPackages)) {
    for (const weight of ["400Regular", "600SemiBold"]) {
      const file = `${font}_${weight}.ttf`;
      await copyFile(path.join(fonts, name, weight, file), path.join(folder, "fonts", file));
    }
  }
  const files = Object.keys(fontPackages).map((name) => `node_modules/@expo-google-fonts/${name}/package.json`);
  for (const [name, text] of await thirdPartyNotices(root, files)) notices.set(name, text);
}

/** Writes `dist/types`; resolves to whether it succeeded. */
function buildTypes() {
  return new Promise((resolve) => {
    const args = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"];
    const child = spawn(process.execPath, watching ? [...args, "--watch", "--preserveWatchOutput"] : args, {
      cwd: root,
      stdio: "inherit",
    });
    child.on("exit", (code) => resolve(code === 0));
  });
}

async function bundles() {
  return [
    await context({
      ...shared,
      entryPoints: programs,
      splitting: true,
      outExtension: { ".js": ".cjs" },
      chunkNames: "chunks/[name]-[hash]",
      plugins: [quickTable, leanRecorder, asCommonJs, withNotices],
    }),
    await context({ ...shared, entryPoints: library, plugins: [quickTable, leanRecorder, asItIs, withNotices] }),
    ...(await Promise.all(
      Object.values(server).map((side) =>
        context({ ...shared, format: "cjs", ...side, plugins: [quickTable, leanRecorder, named, withNotices] }),
      ),
    )),
    ...(await Promise.all(
      Object.values(extension).map((side) =>
        context({ ...shared, format: "cjs", external: ["vscode"], ...side, plugins: [asItIs, withNotices] }),
      ),
    )),
    await context({ ...shared, ...pages, plugins: [asItIs, withNotices] }),
  ];
}

async function buildOnce() {
  const started = performance.now();
  await rm(path.join(root, "dist"), { recursive: true, force: true });
  const types = buildTypes();
  const contexts = await bundles();
  try {
    await Promise.all([copyAssets(), ...contexts.map((bundle) => bundle.rebuild())]);
    const text = [...notices.keys()].sort().map((name) => notices.get(name));
    await writeFile(path.join(root, "dist", "THIRD-PARTY-NOTICES.txt"), text.join("\n\n"));
  } catch {
    // esbuild has said what is wrong.
    process.exitCode = 1;
  } finally {
    await Promise.all(contexts.map((bundle) => bundle.dispose()));
  }
  if (!(await types)) process.exitCode = 1;
  const took = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(process.exitCode ? "Build failed.\n" : `Built dist/ in ${took} s.\n`);
}

async function watch() {
  await copyAssets();
  for (const bundle of await bundles()) await bundle.watch();
  await buildTypes();
}

if (watching) await watch();
else await buildOnce();
