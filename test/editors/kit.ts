import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { folder } from "../cli/door.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Whether an editor can be started here. */
export function isInstalled(editor: string): boolean {
  return spawnSync(editor, ["--version"], { stdio: "ignore" }).status === 0;
}

/** The first block of a language after a piece of text in a page. */
export function block(page: string, after: string, language: string): string {
  const text = fs.readFileSync(path.join(root, page), "utf8");
  const from = text.indexOf(after);
  if (from < 0) throw new Error(`${page} does not hold "${after}".`);
  const found = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text.slice(from));
  if (found?.[1] === undefined) throw new Error(`${page} has no ${language} block after "${after}".`);
  return found[1];
}

/** What an editor finds on its way: `strategy` as npm would install it, and npm's global folder with our package in it. */
export function home(): { readonly home: string; readonly env: NodeJS.ProcessEnv } {
  const home = folder({});
  const bin = path.join(home, "bin");
  fs.mkdirSync(bin);
  script(path.join(bin, "strategy"), `exec "${process.execPath}" "${path.join(root, "bin/strategy.cjs")}" "$@"`);
  const modules = path.join(home, "lib", "node_modules");
  fs.mkdirSync(path.join(modules, "strategy-lang"), { recursive: true });
  fs.cpSync(path.join(root, "syntaxes"), path.join(modules, "strategy-lang", "syntaxes"), { recursive: true });
  script(path.join(bin, "npm"), `[ "$1 $2" = "root --global" ] && echo "${modules}"`);
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, ".config"),
    XDG_DATA_HOME: path.join(home, ".local/share"),
    XDG_STATE_HOME: path.join(home, ".local/state"),
    XDG_CACHE_HOME: path.join(home, ".cache"),
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`,
  };
  return { home, env };
}

function script(file: string, line: string): void {
  fs.writeFileSync(file, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
}

/** Runs a page's commands for a shell. */
export function sh(commands: string, env: NodeJS.ProcessEnv): void {
  execFileSync("sh", ["-e", "-c", commands], { env, stdio: "pipe" });
}

/** A plan with one problem: it speaks of a market that nobody described. */
export const faulty = `/// Coffee for offices.
strategy Northwind "Northwind Roastery" {
period 2027
}
value Freshness "Roasted this week"
usp Fresh "Roasted to order" {
  delivers Freshnes 5
}
`;
