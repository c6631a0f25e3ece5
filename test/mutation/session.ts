/** Runs the tests of rules against one change at a time. Loaded with all changes built in, by `worker.ts`. */
import fs from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { checkedRules } from "../../server/src/rules/index.ts";
import type { OptionValue } from "../../server/src/rules/rule.ts";
import { CASES, type Case, casesOf, run } from "../support/conformance.ts";
import type { Job } from "./job.ts";
import { changedOption } from "./options.ts";
import { mutation } from "./switch.ts";
import { collect } from "./vitest.ts";

type Test = () => unknown;

const root = path.resolve(import.meta.dirname, "../..");

// Everything is loaded before the first job: what loads it is closed once this module stands.
const testFiles = new Map<string, readonly Test[]>();
for (const file of globSync("test/rules/*/*.test.ts", { cwd: root })) {
  const absolute = path.join(root, file);
  testFiles.set(file, await collect(() => import(/* @vite-ignore */ absolute)));
}
const cases = casesByCode();

/** Whether some test fails. Without a change: whether the tests fail as they are. */
export async function fails(job: Job): Promise<boolean> {
  const tests = [...job.tests.flatMap((file) => testFiles.get(file) ?? []), ...job.codes.flatMap(conformanceOf)];
  if (tests.length === 0) throw new Error(`There are no tests for ${job.codes.join(", ")}.`);
  mutation.active = job.change;
  try {
    for (const test of tests) await test();
    return false;
  } catch (error) {
    // The tests as they are must pass: what they say instead is the only way to see why.
    if (job.change === "") throw error;
    return true;
  } finally {
    mutation.active = "";
  }
}

/** The conformance cases that compare a rule by its code. */
function conformanceOf(code: string): Test[] {
  return (cases.get(code) ?? []).map((each) => () => {
    const { expected, found } = run(each);
    if (expected.join("\n") !== found.join("\n")) throw new Error(`${each.name}: ${found.join(", ")}`);
  });
}

function casesByCode(): Map<string, Case[]> {
  const byCode = new Map<string, Case[]>();
  for (const group of fs.readdirSync(CASES, { withFileTypes: true })) {
    if (!group.isDirectory()) continue;
    for (const each of casesOf(group.name)) {
      const text = fs.readFileSync(path.join(each.root, each.files[0] ?? ""), "utf8");
      const checked = /^\s*\/\/~ check (.*)$/m.exec(text)?.[1]?.split(/[\s,]+/) ?? [];
      for (const code of checked) byCode.set(code, [...(byCode.get(code) ?? []), each]);
    }
  }
  return byCode;
}

/** Rules keep the defaults of their options, so a changed default is given to them where the default would be. */
for (const rule of checkedRules) {
  const { check } = rule;
  const changed = (options: Readonly<Record<string, OptionValue>>): Record<string, OptionValue> =>
    Object.fromEntries(
      Object.entries(options).map(([name, value]) => [name, changedOption(rule, name, value, mutation.active)]),
    );
  if (Object.keys(rule.options).length === 0) continue;
  Object.assign(rule, {
    check: (...[plan, report, options]: Parameters<typeof check>) => check(plan, report, changed(options)),
  });
}
