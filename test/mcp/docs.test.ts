import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { languageModelTools } from "../../scripts/generate-assistant.ts";
import { tools } from "../../server/src/assistant/tools.ts";
import { mcpSpec } from "../../server/src/cli/mcp-spec.ts";

const read = (name: string): string => readFileSync(path.resolve(import.meta.dirname, "../..", name), "utf8");
const page = read("docs/assistants.md");

describe("the page for those who add an assistant", () => {
  it("names every tool, every option and every name after #", () => {
    const named = (start: RegExp): string[] => [...page.matchAll(start)].map((match) => match[1] ?? "");
    expect(named(/^\| `(\w+)` \|/gm)).toEqual(tools.map(({ name }) => name));
    expect(named(/^\| `--([\w-]+)/gm).sort()).toEqual(Object.keys(mcpSpec.options).sort());
    const references = languageModelTools().map((tool) => ("toolReferenceName" in tool ? tool.toolReferenceName : ""));
    expect(named(/`#(\w+)`/g)).toEqual(references);
  });

  it("has settings that can be pasted, for the command that is shipped", () => {
    const settings = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1] ?? ""));
    expect(settings).toHaveLength(3);
    for (const { mcpServers, servers } of settings) {
      const { command, args } = (mcpServers ?? servers).strategy;
      expect([command, ...args].slice(0, 4)).toEqual(["npx", "-y", "strategy-lang", "mcp"]);
    }
  });
});

describe("the manifest", () => {
  it("tells assistants in the editor what the table of tools tells", () => {
    expect(JSON.parse(read("package.json")).contributes.languageModelTools).toEqual(
      JSON.parse(JSON.stringify(languageModelTools())),
    );
  });
});
