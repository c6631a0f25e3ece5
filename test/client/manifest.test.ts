import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { steps } from "../../client/src/walkthrough.ts";
import { tokenModifiers, tokenTypes } from "../../server/src/features/semantic-tokens.ts";
import { defaultSettings } from "../../server/src/lsp/settings.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const texts: Record<string, string> = JSON.parse(read("package.nls.json"));
const { contributes } = manifest;

describe("the manifest", () => {
  it("has a text for each that it names, and names all that there are", () => {
    const named = [...read("package.json").matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? "");
    expect(named.filter((name) => texts[name] === undefined)).toEqual([]);
    expect(Object.keys(texts).filter((name) => !named.includes(name))).toEqual([]);
  });

  it("knows the kinds of names that the server tells apart", () => {
    const own = tokenTypes.filter(({ superType }) => superType !== undefined);
    expect(contributes.semanticTokenTypes).toEqual(
      own.map(({ name, superType, description }) => ({ id: name, superType, description })),
    );
    const standard = ["declaration"];
    expect(contributes.semanticTokenModifiers).toEqual(
      tokenModifiers
        .filter(({ name }) => !standard.includes(name))
        .map(({ name, description }) => ({ id: name, description })),
    );
    const [{ scopes }] = contributes.semanticTokenScopes;
    expect(Object.keys(scopes).filter((selector) => !selector.includes("."))).toEqual(
      tokenTypes.map(({ name }) => name),
    );
  });

  it("gives every kind of name a colour of its own", () => {
    const [{ scopes }] = contributes.semanticTokenScopes;
    const first = Object.values<string[]>(scopes).map(([scope]) => scope);
    expect(new Set(first).size).toBe(first.length);
  });

  it("has the server's settings, as they come there", () => {
    const set = Object.entries<{ default: unknown }>(contributes.configuration.properties)
      .filter(([name]) => !/^strategy\.(?:trace|templates)\./.test(name))
      .map(([name, { default: value }]) => [name, value]);
    const known = Object.entries(defaultSettings).flatMap(([group, values]) =>
      Object.entries(values).map(([name, value]) => [`strategy.${group}.${name}`, value]),
    );
    expect(set).toEqual(known);
  });

  it("registers every command that it offers", () => {
    const source = read("client/src/activate.ts");
    for (const { command, category } of contributes.commands) {
      expect(category).toBe("Strategy");
      expect(source).toContain(`registerCommand("${command}"`);
    }
  });

  it("starts with a plan, in a folder that has one, or with a page of ours that is there again", () => {
    expect(manifest.activationEvents).toEqual([
      "onWebviewPanel:strategy.preview",
      "onWebviewPanel:strategy.gallery",
      "workspaceContains:**/*.strategy",
    ]);
    expect(manifest.capabilities).toEqual({
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: { supported: true },
    });
  });

  it("has a walkthrough whose steps wait for what really happens, each with pictures that are there", () => {
    const [{ id, steps: shown }, ...more] = contributes.walkthroughs;
    expect([id, more]).toEqual(["firstSteps", []]);
    expect(read("client/src/first-steps.ts")).toContain(`"${manifest.publisher}.${manifest.name}#${id}"`);
    expect(shown.map((step: { completionEvents: string[] }) => step.completionEvents)).toEqual(
      steps.map((step) => [`onContext:strategy.${step}`]),
    );
    for (const { media } of shown) {
      expect(Object.keys(media.image).sort()).toEqual(["dark", "hc", "hcLight", "light"]);
      for (const file of Object.values<string>(media.image)) expect(read(file), file).toMatch(/^<svg /);
      expect(texts[media.altText.replaceAll("%", "")]).toMatch(/\w{3}/);
    }
  });

  it("has a page that names every command and every setting", () => {
    const page = read("docs/vscode.md");
    for (const { title } of contributes.commands) expect(page).toContain(`*${texts[title.replaceAll("%", "")]}*`);
    for (const name of Object.keys(contributes.configuration.properties)) expect(page).toContain(`| \`${name}\` |`);
    expect([...page.matchAll(/^\| `strategy\.\w+\.\w+` \|/gm)].length).toBe(
      Object.keys(contributes.configuration.properties).length,
    );
  });

  it("offers no command that is not there, in its texts either", () => {
    const own = contributes.commands.map(({ command }: { command: string }) => command);
    const named = [...read("package.nls.json").matchAll(/\(command:(strategy\.\w+)/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((command) => !own.includes(command))).toEqual([]);
  });

  it("reads the output of the command line", () => {
    const [{ pattern }] = contributes.problemMatchers;
    const [{ regexp, file, line, column, severity, message, code }] = pattern;
    const found = new RegExp(regexp).exec(
      'plans/a b.strategy:4:5 error "Flower shops" does not value: what is delivered. usp-unvalued',
    );
    expect([file, line, column, severity, code].map((group) => found?.[group])).toEqual([
      "plans/a b.strategy",
      "4",
      "5",
      "error",
      "usp-unvalued",
    ]);
    expect(found?.[message]).toBe('"Flower shops" does not value: what is delivered.');
    expect(new RegExp(regexp).test("   4 | usp OneHour {")).toBe(false);
    expect(new RegExp(regexp).test("1 error in 1 file")).toBe(false);
  });
});
