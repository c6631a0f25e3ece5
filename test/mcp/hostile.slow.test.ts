import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "../../server/src/assistant/index.ts";
import { Refusal } from "../../server/src/assistant/refusal.ts";
import { editorTools, type Tool, tools } from "../../server/src/assistant/tools.ts";
import { Houses } from "../../server/src/mcp/house.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { TODAY } from "../support/kit.ts";
import { files } from "./desk.ts";

/** Whatever is asked is answered or refused in plain words; anything else would be a fault of ours. */

const faults: string[] = [];
const houses = new Houses({
  files: memoryFiles(files),
  roots: ["/plans"],
  today: TODAY,
  version: "1",
  log: (line) => faults.push(line),
});

/** Texts that mean something here, and texts that mean nothing. */
const text = fc.oneof(
  fc.constantFrom("coffee.strategy", "shared", "shared/market.strategy", "usp-unvalued", "segment", "b2b-software"),
  fc.constantFrom(
    "../x.strategy",
    "/etc/passwd",
    "file:///x",
    "strategy://plan/%ff",
    "a\0b",
    "C:\\x",
    ".strategy",
    "__proto__",
  ),
  fc.constantFrom('strategy A "a" {\n', "usp {}", 'value A "a"\n', "Offices", "budget 100k EUR", "{{{{", '"""'),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const value = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: fc.array(text, { maxLength: 3 }) },
  fc.integer(),
  fc.boolean(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Objects whose names are those of a tool's fields, with what may stand there and what may not. */
function inputs({ fields }: Pick<Tool, "fields">): fc.Arbitrary<unknown> {
  const shaped: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, field] of Object.entries(fields)) {
    const fitting =
      field.kind === "list"
        ? fc.array(inputs({ fields: field.of }), { maxLength: 3 })
        : field.kind === "choice"
          ? fc.constantFrom(...field.words)
          : text;
    shaped[name] = fc.oneof({ weight: 3, arbitrary: fitting }, value);
  }
  return fc.oneof({ weight: 9, arbitrary: fc.record(shaped, { requiredKeys: [] }) }, fc.jsonValue());
}

describe("whatever an assistant asks", () => {
  const all = [...new Set([...tools, ...editorTools])];

  it.each(all.map((tool) => [tool.name, tool] as const))("%s answers it or says why not", async (_name, tool) => {
    await fc.assert(
      fc.asyncProperty(inputs(tool), async (input) => {
        try {
          const { text: said, data } = await answer(tool, input, houses.now());
          expect(typeof said).toBe("string");
          JSON.stringify(data);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          expect(error.message).toMatch(/[.?]$/);
        }
      }),
      { numRuns: 150 },
    );
    expect(faults).toEqual([]);
  });
});
