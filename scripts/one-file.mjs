/**
 * Puts everything that a program reaches without `import()` into one file: each further file costs about a millisecond
 * at every start. esbuild cannot do this by itself, because what is loaded later shares modules with the program, and
 * these stand in chunks of their own.
 */
import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";

/** The names of the static imports of an ES module that esbuild wrote. */
function importsOf(output) {
  return output.imports
    .filter(({ kind, external }) => kind === "import-statement" && !external)
    .map(({ path }) => path);
}

/** The chunks that a file imports, over any way, without itself. */
function reached(entry, outputs) {
  const found = new Set(importsOf(outputs[entry]));
  for (const file of found) for (const next of importsOf(outputs[file])) found.add(next);
  found.delete(entry);
  return [...found];
}

/**
 * Joins a program with the chunks that it imports.
 *
 * @param result what esbuild made of the program, as split ES modules with a metafile.
 * @param entry the program's file in `result`, relative to `root`.
 * @returns the text of the program, and of the files that stand in the place of its chunks: what is loaded later finds
 * the chunks' exports through them, so that no module and no state ever exists twice.
 */
export async function joinChunks(result, entry, { root, minify, sourcemap }) {
  const texts = new Map(result.outputFiles.map((file) => [path.resolve(file.path), file.text]));
  const chunks = reached(entry, result.metafile.outputs).map((file) => path.resolve(root, file));
  const program = path.resolve(root, entry);
  const within = new Set([program, ...chunks]);
  const start = [
    ...chunks.map((file, i) => `export * as chunk${i} from ${JSON.stringify(file)};`),
    `import ${JSON.stringify(program)};`,
  ];
  const inMemory = {
    name: "in-memory",
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{0,2}[\\/]|^[A-Za-z]:/ }, ({ path: to, importer, kind }) => {
        const file = path.resolve(path.dirname(importer), to);
        if (kind !== "dynamic-import" && within.has(file)) return { path: `${file}.js`, namespace: "chunk" };
        const from = path.relative(path.dirname(program), file).replaceAll("\\", "/");
        return { path: `./${from}`, external: true };
      });
      // A default import of a part of Node is that part itself. By itself esbuild copies all its properties.
      bundle.onResolve({ filter: /^node:/ }, ({ path: name, kind }) =>
        kind === "import-statement" ? { path: name, namespace: "node-part" } : { path: name, external: true },
      );
      bundle.onLoad({ filter: /.*/, namespace: "node-part" }, ({ path: name }) => ({
        contents: `export default require(${JSON.stringify(name)});`,
        loader: "js",
        resolveDir: root,
      }));
      bundle.onLoad({ filter: /.*/, namespace: "chunk" }, ({ path: file }) => ({
        contents: texts.get(file.slice(0, -3)),
        loader: "js",
      }));
    },
  };
  const joined = await build({
    stdin: { contents: start.join("\n"), resolveDir: root, sourcefile: "start.js" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // `import()` becomes `require()`: one module loader at run time, not two.
    supported: { "dynamic-import": false },
    minify,
    sourcemap,
    legalComments: "none",
    write: false,
    plugins: [inMemory],
  });
  const stubs = chunks.map((file, i) => {
    const to = path.relative(path.dirname(file), program).replaceAll("\\", "/");
    return { path: file, text: `module.exports = require(${JSON.stringify(to)}).chunk${i};\n` };
  });
  const text = joined.outputFiles[0].text;
  const name = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return [{ path: program, text: `/*${name}*/${text}` }, ...stubs];
}
