/**
 * Packs what is published: the command and library for npm, the extension for editors, and the commit of a release, which
 * GitHub Actions and pre-commit check out. Each is laid out in a folder of its own for a moment, with a manifest that holds
 * only what its users need: the bundles hold all their code, and nobody who uses the command should download a Node of
 * ours. `--only npm`, `--only extension` or `--only action` packs one of them, `--to FOLDER` chooses where; without it
 * all land in the project's folder. `--unpacked FOLDER` gets what is in the extension.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** What the extension needs when it runs, and its pages. Everything else stays out. */
const extensionFiles = [
  ...["dist/client.cjs", "dist/client.web.js", "dist/server.cjs", "dist/server.web.js"],
  "dist/preview.js",
  "dist/gallery.js",
  "dist/THIRD-PARTY-NOTICES.txt",
  ...["client/media/icon.png", "client/media/file-light.svg", "client/media/file-dark.svg"],
  ...["client/media/walkthrough", "samples/northwind-roastery/plan.strategy", "samples/faulty/plan.strategy"],
  "client/snippets/strategy.json",
  ...["syntaxes/strategy.tmLanguage.json", "syntaxes/strategy.markdown.tmLanguage.json"],
  ...["schemas/strategy.config.schema.json", "language-configuration.json"],
  ...["package.nls.json", "package.nls.de.json", "l10n/bundle.l10n.de.json"],
  ...["README.md", "CHANGELOG.md", "LICENSE"],
];

function readManifest() {
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
}

const laidOut = mkdtempSync(path.join(tmpdir(), "strategy-package-"));
process.once("exit", () => rmSync(laidOut, { recursive: true, force: true }));

/** Lays out files with a manifest in an empty folder; gives the folder. */
function layOut(name, files, manifest) {
  const folder = path.join(laidOut, name);
  mkdirSync(folder);
  for (const file of files) cpSync(path.join(root, file), path.join(folder, file), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return folder;
}

/** What only the extension has. The command and library go by a name of their own on npm. */
const editorsKeys = [
  ...[
    "private",
    "publisher",
    "displayName",
    "categories",
    "icon",
    "galleryBanner",
    "pricing",
    "qna",
    "main",
    "browser",
    "activationEvents",
  ],
  ...["capabilities", "contributes", "l10n"],
];

/** What only the extension loads, in `dist/`. */
const editorsFiles = ["client.cjs", "client.web.js", "server.web.js", "preview.js", "gallery.js"];

/** What only development has. */
const developmentKeys = ["devDependencies", "optionalDependencies", "scripts"];

/** The folder of what npm publishes. */
function layOutForNpm() {
  const manifest = without(readManifest(), [...developmentKeys, ...editorsKeys]);
  const engines = without(manifest.engines, ["vscode"]);
  const own = { ...manifest, name: "strategy-lang", engines };
  const folder = layOut("npm", [...manifest.files, "README.md", "LICENSE"], own);
  for (const file of editorsFiles) rmSync(path.join(folder, "dist", file));
  return folder;
}

/** The folder of a release, as GitHub Actions and pre-commit check it out: what npm gets, and what those two look for. */
function layOutForAction() {
  const manifest = without(readManifest(), [...developmentKeys, ...editorsKeys, "exports", "files"]);
  const engines = without(manifest.engines, ["vscode"]);
  // npm would leave out what begins with a dot if the manifest said which files there are.
  const files = [...readManifest().files, "README.md", "LICENSE", "action.yml", ".pre-commit-hooks.yaml", "templates"];
  const folder = layOut("action", files, { ...manifest, name: "strategy-action", engines });
  // What only scripts and editors load.
  for (const file of [...editorsFiles, "index.js", "types"])
    rmSync(path.join(folder, "dist", file), { recursive: true });
  return folder;
}

/** The folder of the extension, as editors install it. */
function layOutForEditors() {
  const manifest = without(readManifest(), [...developmentKeys, "private", "bin", "exports", "files", "type"]);
  const engines = without(manifest.engines, ["node"]);
  return layOut("extension", extensionFiles, { ...manifest, engines });
}

function without(object, keys) {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    to: { type: "string", default: root },
    unpacked: { type: "string" },
  },
});

mkdirSync(values.to, { recursive: true });

/** Packs a folder in the way of npm. */
function pack(folder) {
  const { status } = spawnSync("npm", ["pack", folder, "--pack-destination", values.to], {
    cwd: root,
    stdio: "inherit",
    // On Windows npm is a script, which only a shell can start.
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exitCode = status ?? 1;
}

const isAsked = (name) => values.only === undefined || values.only === name;

if (isAsked("npm")) pack(layOutForNpm());
if (isAsked("action")) pack(layOutForAction());
if (isAsked("extension")) {
  const { name, version } = readManifest();
  const packagePath = path.join(values.to, `${name}-${version}.vsix`);
  const folder = layOutForEditors();
  if (values.unpacked !== undefined) cpSync(folder, values.unpacked, { recursive: true });
  await createVSIX({ cwd: folder, packagePath, dependencies: false });
}
