/** Which changes are tried, and which tests have to find them. */
import fs from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { checkedRules } from "../../server/src/rules/index.ts";
import { optionChanges } from "./options.ts";
import { type Change, instrument } from "./sites.ts";

export const root = path.resolve(import.meta.dirname, "../..");
const rulesFolder = path.join(root, "server/src/rules");

export interface FilePlan {
  /** Under `server/src/rules`, with `/`. */
  readonly file: string;
  readonly changes: readonly Change[];
  readonly tests: readonly string[];
  readonly codes: readonly string[];
}

/**
 * The files of checked rules and what they share, each with its changes and tests: for a rule its own, for a shared
 * file its own and those of all rules that use it.
 */
export function filePlans(options: { all: boolean; only: string }): FilePlan[] {
  const sources = new Map<string, string>();
  for (const file of globSync("*/*.ts", { cwd: rulesFolder }).sort()) {
    if (/^(language|suppression)\/|\/index\.ts$/.test(file)) continue;
    sources.set(file, fs.readFileSync(path.join(rulesFolder, file), "utf8"));
  }
  const users = usersOf(sources);
  const plans: FilePlan[] = [];
  for (const [file, source] of sources) {
    if (!file.startsWith(options.only) && path.posix.basename(file, ".ts") !== options.only) continue;
    const rule = ruleOf(file);
    const found = instrument(file, source).changes;
    const changes = options.all
      ? [...found, ...(rule === undefined ? [] : optionChanges(rule))]
      : found.filter(({ kind }) => kind === "if");
    const asked = [file, ...(rule === undefined ? (users.get(file) ?? []) : [])];
    const tests = asked.map(testOf).filter((test) => fs.existsSync(path.join(root, test)));
    const codes = asked.flatMap((each) => ruleOf(each)?.code ?? []);
    if (changes.length > 0) plans.push({ file, changes, tests, codes });
  }
  return plans;
}

function ruleOf(file: string): (typeof checkedRules)[number] | undefined {
  return checkedRules.find((rule) => file === `${rule.section}/${rule.code}.ts`);
}

function testOf(file: string): string {
  return `test/rules/${file.replace(/\.ts$/, ".test.ts")}`;
}

/** For each file all that import it, directly or through others. */
function usersOf(sources: ReadonlyMap<string, string>): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const [file, source] of sources) {
    for (const [, target = ""] of source.matchAll(/from "(\.[^"]+)"/g)) {
      const imported = path.posix.join(path.posix.dirname(file), target);
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  const users = new Map<string, string[]>();
  for (const file of sources.keys()) {
    const found = new Set<string>();
    const queue = [file];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const user of importers.get(next) ?? []) if (!found.has(user)) found.add(user) && queue.push(user);
    }
    users.set(file, [...found].sort());
  }
  return users;
}
