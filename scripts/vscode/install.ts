/**
 * Gets a real VS Code and a browser from npm into `.cache/vscode`, once: packages that are pinned by the lock files in
 * `scripts/vscode/host`. They stay out of the project's own `node_modules`, which would triple with them.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const cache = path.join(root, ".cache", "vscode");

const manifests = path.join(root, "scripts", "vscode", "host");

/** VS Code of today, and the oldest that the extension supports. */
export type HostName = "current" | "oldest";

/** A VS Code that runs as a server. */
export interface Host {
  readonly name: HostName;
  /** The Node that runs it. */
  readonly node: string;
  /** The folder of VS Code itself. */
  readonly vscode: string;
  /** Its version, such as `1.139.1`. */
  readonly version: string;
}

/** The editor cannot be installed on this machine; the message says why, and what works instead. */
export class NotOnThisMachine extends Error {}

/** Installs VS Code where it is not there yet. */
export async function installHost(name: HostName): Promise<Host> {
  if (process.platform !== "linux") {
    throw new NotOnThisMachine(
      `VS Code from npm runs on Linux only, not on ${process.platform}. \`npm run test:electron\` runs the same tests in a VS Code that it downloads.`,
    );
  }
  const folder = await install(name, (made) => {
    // The workbench fetches some packages by way of VS Code's own folder.
    const link = path.join(made, "node_modules", "code-server", "lib", "vscode", "node_modules");
    rmSync(link, { recursive: true, force: true });
    symlinkSync("../../..", link);
  });
  const packages = path.join(folder, "node_modules");
  const vscode = path.join(packages, "code-server", "lib", "vscode");
  const node = path.join(packages, `node-linux-${process.arch}`, "bin", "node");
  if (!existsSync(node)) throw new NotOnThisMachine(`There is no Node for VS Code on Linux ${process.arch}.`);
  const product: unknown = JSON.parse(readFileSync(path.join(vscode, "package.json"), "utf8"));
  return { name, node, vscode, version: textOf(product, "version") };
}

/**
 * Installs the packages of one manifest, and does what else is to be done once. What was installed from the same lock
 * file before is left as it is; what was interrupted starts again.
 */
export async function install(name: string, finish: (folder: string) => void | Promise<void>): Promise<string> {
  const folder = path.join(cache, name);
  const mark = path.join(folder, "installed");
  const wanted = fingerprint(name);
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return folder;
  process.stderr.write(`Installing ${name} into ${path.relative(root, folder)} …\n`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(manifests, name), folder, { recursive: true });
  cpSync(path.join(manifests, "stubs"), path.join(folder, "stubs"), { recursive: true });
  await npmCi(folder);
  await finish(folder);
  writeFileSync(mark, wanted);
  return folder;
}

/** Changes whenever what is to be installed changes. */
function fingerprint(name: string): string {
  const hash = createHash("sha256");
  for (const folder of [path.join(manifests, name), path.join(manifests, "stubs")]) {
    for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      const file = path.join(folder, entry);
      if (/\.(json|cjs|mjs)$/.test(entry)) hash.update(entry).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

function npmCi(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    const child = spawn("npm", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ci failed in ${folder}:\n${said}`));
    });
  });
}

/** A text field of something that was read as JSON; empty where it has none. */
export function textOf(value: unknown, field: string): string {
  if (typeof value !== "object" || value === null) return "";
  const found: unknown = Reflect.get(value, field);
  return typeof found === "string" ? found : "";
}
