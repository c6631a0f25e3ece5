import { readFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, strategy } from "../cli/door.ts";

/** Every snippet of docs/pull-requests.md: what readers copy must work. */

const root = path.resolve(import.meta.dirname, "../..");
const page = readFileSync(path.join(root, "docs/pull-requests.md"), "utf8");
const action = JSON.parse(JSON.stringify(load(readFileSync(path.join(root, "action.yml"), "utf8"))));

interface Snippet {
  readonly language: string;
  readonly text: string;
}

const snippets: readonly Snippet[] = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", text = ""]) => ({ language, text }),
);
const inLanguage = (language: string) => snippets.filter((each) => each.language === language).map(({ text }) => text);

/** Every object in a value that has a key. */
function having(value: unknown, key: string): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap((each) => having(each, key));
  return Object.hasOwn(value, key) ? [Object.fromEntries(Object.entries(value)), ...inner] : inner;
}

beforeAll(build);

describe("the page about pull requests", () => {
  it("has snippets of these kinds, each closed", () => {
    expect([...new Set(snippets.map(({ language }) => language))].sort()).toEqual(["json", "sh", "yaml"]);
    expect(page.match(/^```/gm)).toHaveLength(snippets.length * 2);
  });

  it.each(inLanguage("yaml").map((text) => [text.split("\n")[0]?.trim() ?? "", text]))("has YAML: %s", (_, text) => {
    expect(typeof load(text)).toBe("object");
  });

  it("has JSON", () => {
    for (const text of inLanguage("json")) expect(JSON.parse(text)).toBeTypeOf("object");
  });

  it("uses the action with inputs that it has", () => {
    const uses = inLanguage("yaml").flatMap((text) => having(load(text), "uses"));
    const ours = uses.filter(({ uses }) => String(uses).startsWith("strategy-lang/strategy@"));
    expect(ours.length).toBeGreaterThanOrEqual(4);
    for (const { uses, with: given } of ours) {
      expect(uses).toBe("strategy-lang/strategy@v0");
      for (const name of Object.keys(given ?? {})) expect(Object.keys(action.inputs)).toContain(name);
    }
  });

  it("uses hooks that there are", () => {
    const hooks = JSON.parse(JSON.stringify(load(readFileSync(path.join(root, ".pre-commit-hooks.yaml"), "utf8"))));
    const [config] = inLanguage("yaml").filter((text) => text.includes("repos:"));
    const used = having(load(config ?? ""), "id").map(({ id }) => id);
    expect(used).toHaveLength(2);
    for (const id of used) expect(hooks.map((hook: { id: string }) => hook.id)).toContain(id);
  });

  it("hands the text of a fork on under one name", () => {
    const [first, second] = inLanguage("yaml").filter((text) => text.includes("strategy-comment\n"));
    expect(first).toContain("comment-file: strategy-comment.md");
    expect(first).toContain("path: strategy-comment.md");
    expect(second).toMatch(/post: \S+ runner.temp \S+\/strategy-comment\/strategy-comment.md$/m);
    expect(JSON.parse(JSON.stringify(load(second ?? ""))).on.workflow_run.workflows).toEqual(["Strategy"]);
    expect(JSON.parse(JSON.stringify(load(first ?? ""))).name).toBe("Strategy");
    expect(second).not.toContain("checkout");
  });

  it("calls commands with options that they have", async () => {
    // A command of ours with its words, up to where the shell takes over.
    const calls = [...page.matchAll(/(?<![\w./-])strategy ([a-z-]+)((?: +(?:"[^"]*"|[^\s"`|>&]+))*)/g)]
      .filter(([whole]) => /^strategy (?:check|diff|format|pull-request)\b/.test(whole))
      .map(([, command = "", rest = ""]) => ({ command, words: rest.trim().split(/ +/) }));
    expect(new Set(calls.map(({ command }) => command))).toEqual(new Set(["check", "diff", "format", "pull-request"]));
    const cwd = folder();
    for (const { command, words } of calls) {
      const { code, out } = await strategy([command, "--help"], { cwd });
      expect(code, command).toBe(0);
      for (const [index, word] of words.entries()) {
        const [, option, value = words[index + 1]] = /^--([a-z-]+)(?:=(.*))?$/.exec(word) ?? [];
        if (option === undefined) continue;
        expect(out, `${command} --${option}`).toMatch(new RegExp(`^ +--${option}\\b`, "m"));
        if (option === "format") expect(out, `${command} --format ${value}`).toMatch(new RegExp(`\\b${value}\\b`));
      }
    }
  });

  it("names the version of the package", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const [major = "", minor = ""] = version.split(".");
    expect(
      new Set(
        [...page.matchAll(/(?:rev: v|strategy-action-|--message "Release |tag v)(\d[\w.]*\d)/g)].map(
          ([, named]) => named,
        ),
      ),
    ).toEqual(new Set([version]));
    expect(page).toContain(`strategy-lang@${major}.${minor}`);
    expect(page).toContain(`strategy-lang/strategy@v${major}\n`);
  });

  it("names variables that the command reads", async () => {
    const { out } = await strategy(["pull-request", "--help"], { cwd: folder() });
    const variables = [...page.matchAll(/\bSTRATEGY_([A-Z_]+)\b/g)].map((match) => match[1] ?? "");
    const own = [...new Set(variables)].filter((name) => !["TOKEN", "PATHS", "VERSION"].includes(name));
    expect(own.length).toBeGreaterThan(2);
    for (const name of own) expect(out).toContain(`--${name.toLowerCase().replaceAll("_", "-")}`);
  });
});
