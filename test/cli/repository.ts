import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { folder } from "./door.ts";

/** A real git repository in a folder of its own, which is removed after the tests of the file. */

const person = ["-c", "user.name=Mira", "-c", "user.email=mira@example.org", "-c", "commit.gpgsign=false"];

/** Runs git as nobody's machine has set it up; gives what it prints. */
export function git(cwd: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  return execFileSync("git", [...person, ...args], { cwd, env, encoding: "utf8", stdio: "pipe" });
}

/** Writes files, and removes those without a text. */
export function change(cwd: string, files: Readonly<Record<string, string | undefined>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(cwd, name);
    if (text === undefined) fs.rmSync(file);
    else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }
}

/** Writes files and commits all that changed. */
export function commit(cwd: string, files: Readonly<Record<string, string | undefined>>, message = "Change"): void {
  change(cwd, files);
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--allow-empty", "--message", message);
}

/** A repository whose branch `main` has one commit with these files. */
export function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folder();
  git(cwd, "init", "--quiet", "--initial-branch=main");
  commit(cwd, files, "First");
  return cwd;
}
