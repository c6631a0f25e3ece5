"use strict";

/**
 * Who may import whom. Text flows one way: syntax → model → rules, features, report, review → workspace → a door.
 * `test/architecture/directions.slow.test.ts` holds these rules, and that each of them finds what it forbids.
 */

const swc = require("@swc/core");

/** The parser has to be told which files hold JSX; dependency-cruiser does not do that. */
const { parseFileSync } = swc;
if (parseFileSync.name !== "parseWithJsx") {
  swc.parseFileSync = function parseWithJsx(file, options) {
    return parseFileSync(file, { ...options, tsx: file.endsWith(".tsx") });
  };
}

/** The rooms of `server/src` from the first line to the last; a room imports only from lines before its own. */
const lines = [
  ["base"],
  ["syntax"],
  ["vocabulary"],
  ["model"],
  ["rules", "features", "report", "review"],
  ["workspace"],
  ["assistant"],
  // The library's entry, which stands in `server/src` itself and on which the doors are built.
  ["index.ts"],
  ["lsp", "cli", "mcp"],
];

const place = (room) => (room.endsWith(".ts") ? `^server/src/${room.replace(".", "\\.")}$` : `^server/src/${room}/`);

/** One rule for each room: it imports nothing of its own line or of a later one, but itself. */
const directions = lines.flatMap((line, index) =>
  line.map((room) => ({
    name: `direction-${room.replace(".ts", "")}`,
    comment: `${room} imports only from rooms before its own line`,
    severity: "error",
    from: { path: place(room) },
    to: {
      path: lines
        .slice(index)
        .flat()
        .filter((other) => other !== room)
        .map(place),
    },
  })),
);

const source = "^(server/src|client)/";

module.exports = {
  forbidden: [
    ...directions,
    {
      name: "only-known-rooms",
      comment: "Every file of the server stands in a room, but the library's entry",
      severity: "error",
      from: { path: "^server/src/", pathNot: lines.flat().map(place) },
      to: {},
    },
    {
      name: "no-cycles",
      // The parser does not tell types from code: the test leaves out cycles that only types close.
      comment: "No file's code leads back to itself",
      severity: "error",
      from: { path: source },
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "What is imported is there",
      severity: "error",
      from: { path: source },
      to: { couldNotResolve: true, pathNot: "^vscode$" },
    },
    {
      name: "declared-packages",
      comment: "Packages stand in package.json",
      severity: "error",
      from: { path: source },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "chevrotain-only-in-syntax",
      comment: "The parser's library can be replaced by changing one room",
      severity: "error",
      from: { path: source, pathNot: place("syntax") },
      to: { path: "^(node_modules/)?@?chevrotain(/|$)" },
    },
    {
      name: "protocol-only-in-lsp",
      comment: "Types of the editor's protocol stop at the door",
      severity: "error",
      from: { path: "^server/src/", pathNot: place("lsp") },
      to: { path: "^(node_modules/)?(vscode-languageserver|vscode-jsonrpc)" },
    },
    {
      name: "assistants-protocol-only-in-mcp",
      comment: "What an assistant is told knows nothing of how it is asked",
      severity: "error",
      from: { path: source, pathNot: place("mcp") },
      to: { path: "^(node_modules/)?(@modelcontextprotocol/|zod(/|$))" },
    },
    {
      name: "disk-only-at-the-edges",
      comment: "Everything else gets its files through one small interface, so that it runs in a browser, too",
      severity: "error",
      from: { path: "^server/src/", pathNot: ["^server/src/workspace/disk\\.ts$", place("cli"), place("lsp")] },
      to: { dependencyTypes: ["core"], path: "^(node:)?(fs|fs/promises|child_process|worker_threads)$" },
    },
    {
      name: "editor-only-in-client",
      comment: "The server knows no editor",
      severity: "error",
      from: { path: "^server/src/" },
      to: { path: ["^client/", "^(node_modules/)?vscode-languageclient(/|$)", "^vscode$"] },
    },
    {
      name: "client-through-the-protocol",
      comment: "The editor's side talks to the server; it shares the types of the report and the protocol only",
      severity: "error",
      from: { path: "^client/" },
      to: { path: "^server/src/", pathNot: [place("report"), "^server/src/lsp/protocol(\\.ts$|/)"] },
    },
    {
      name: "no-tests-in-the-product",
      comment: "The product does not lean on its tests or scripts",
      severity: "error",
      from: { path: source },
      to: { path: "^(test|scripts)/" },
    },
  ],
  options: {
    // This parser reads today's TypeScript, and sees imports of types as well: they are directions, too.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".cjs", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
