import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/**
 * Begins a rule: `npm run new-rule CODE SECTION`. Writes the rule with its page, registers it in its section, and
 * writes its test. What it writes works and is about an example, to be replaced by what the rule is to say.
 */

export type NewRule = { readonly files: readonly string[]; readonly next: string } | { readonly problem: string };

/** Sections whose diagnostics are found elsewhere: their files hold a page and no check, so there is nothing to begin. */
const withoutChecks = new Set(["language", "suppression"]);

/**
 * Writes the files of a new rule under `root`, the project's folder. Nothing is written where there is a problem: a code
 * that is no code or is taken, or an unknown section.
 */
export function newRule(root: string, code: string, section: string): NewRule {
  const rules = path.join(root, "server/src/rules");
  const all = readdirSync(rules, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sections = all.map((entry) => entry.name).filter((name) => !withoutChecks.has(name));
  if (!/^[a-z]+(-[a-z]+)*$/.test(code) || code.length > 40) {
    const form = "use at most 40 small letters, with hyphens between words, such as usp-unvalued";
    return { problem: `"${code}" is no code: ${form}.` };
  }
  if (!sections.includes(section)) {
    return { problem: `There is no section "${section}" for a new rule; there are ${sections.sort().join(", ")}.` };
  }
  const taken = all.find((entry) => existsSync(path.join(rules, entry.name, `${code}.ts`)));
  if (taken !== undefined) return { problem: `The code ${code} is taken: server/src/rules/${taken.name}/${code}.ts.` };
  const indexFile = `server/src/rules/${section}/index.ts`;
  const index = registered(readFileSync(path.join(root, indexFile), "utf8"), code);
  if (index === undefined) return { problem: `${indexFile} has no list of rules to add ${code} to.` };
  const files = new Map([
    [`server/src/rules/${section}/${code}.ts`, ruleText(code, section)],
    [indexFile, index],
    [`test/rules/${section}/${code}.test.ts`, testText(code)],
  ]);
  for (const [file, text] of files) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return { files: [...files.keys()], next: nextSteps(code, section) };
}

/** `usp-unvalued` is exported as `uspUnvalued`. */
function constantOf(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const importLine = /^import \{ (\w+) \} from "\.\/([\w-]+)\.ts";$/;

/** A section's index with the rule imported in its place and last in the list; undefined where it has no list. */
function registered(index: string, code: string): string | undefined {
  const list = /(: readonly Rule\[\] = \[)([^\]]*)\];/.exec(index);
  if (list === null) return undefined;
  const constant = constantOf(code);
  const names = [...(list[2] ?? "").split(",").flatMap((name) => name.trim() || []), constant];
  const lines = index.slice(0, list.index).split("\n");
  const after = lines.findIndex((line) => (importLine.exec(line)?.[2] ?? "") > code);
  const last = lines.findLastIndex((line) => line.startsWith("import "));
  lines.splice(after < 0 ? last + 1 : after, 0, `import { ${constant} } from "./${code}.ts";`);
  const head = `${lines.join("\n")}${list[1]}`;
  const line = `${head.split("\n").at(-1)}${names.join(", ")}];`;
  const body = line.length <= 120 ? `${names.join(", ")}];` : `\n${names.map((name) => `  ${name},\n`).join("")}];`;
  return head + body + index.slice(list.index + list[0].length);
}

function ruleText(code: string, section: string): string {
  return `import { say } from "../../base/say.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A segment still has the title of an example.
 *
 * ## Why it matters
 *
 * Two or three sentences for product managers: what goes wrong in the market or in the team where a plan says this.
 *
 * ## Breaks it
 *
 * \`\`\`strategy
 * segment Guests "Example"
 * \`\`\`
 *
 * ## Mended
 *
 * \`\`\`strategy
 * segment Guests "Guests who stay a week"
 * \`\`\`
 *
 * ## Source
 *
 * Where the idea comes from, or that it is a rule of this house.
 */
export const ${constantOf(code)} = defineRule({
  code: "${code}",
  section: "${section}",
  severity: "hint",
  check(plan, report) {
    for (const segment of plan.segments) {
      if (segment.title !== "Example") continue;
      report({
        owner: segment,
        at: segment.nameAt,
        message: say\`
          The segment \${segment.name} is still called \${quoted(segment.title)}. Say who these customers are.\`,
      });
    }
  },
});
`;
}

function testText(code: string): string {
  return `import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("${code}", () => {
  it("fires at the name", () =>
    check(
      "${code}",
      \`
segment Guests "Example" //~ ${code}:H
\`,
    ));

  it("is silent where the title says who they are", () =>
    check(
      "${code}",
      \`
segment Guests "Guests who stay a week"
\`,
    ));
});
`;
}

function nextSteps(code: string, section: string): string {
  return `Next:
1. Write the page, the check and the severity in server/src/rules/${section}/${code}.ts.
2. Say in test/rules/${section}/${code}.test.ts where it fires and where it only nearly does,
   and add cases under test/conformance/${section}/.
3. Add its row, and its options, to the lists in the registry test under test/rules/.
4. Give what it says its German in l10n/server.de.json: npm run l10n lists what is missing.
5. Name it in docs/principles, on the page that it belongs to.
6. Run: npm run generate && npm run test:mutation -- --only ${code} && npm test
7. Give it a line in CHANGELOG.md.
`;
}

function main(): void {
  const [code, section, ...rest] = process.argv.slice(2);
  if (code === undefined || section === undefined || rest.length > 0) {
    process.stderr.write("Usage: npm run new-rule CODE SECTION\n");
    process.exitCode = 2;
    return;
  }
  const result = newRule(fileURLToPath(new URL("..", import.meta.url)), code, section);
  if ("problem" in result) {
    process.stderr.write(`${result.problem}\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`${result.files.map((file) => `Wrote ${file}\n`).join("")}\n${result.next}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
