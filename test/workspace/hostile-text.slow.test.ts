import { describe, expect, it } from "vitest";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { diagnose } from "../support/kit.ts";

/** Longer than any of these takes on a slow machine, and far less than one that takes the square of its size. */
const SECONDS = 10_000;

function lines(count: number, line: (i: number) => string, between = "\n"): string {
  return Array.from({ length: count }, (_, i) => line(i)).join(between);
}

describe("texts that no person writes", () => {
  const texts: Readonly<Record<string, string>> = {
    "a hundred thousand braces": "{".repeat(100_000),
    "deep blocks": lines(3000, (i) => `${" ".repeat(i)}segment A${i} "A" {`),
    "unclosed blocks": lines(20_000, (i) => `segment S${i} "S" { demographics {`),
    "a line of five megabytes": `value A "${"x".repeat(5_000_000)}"`,
    "a name of five megabytes": "x".repeat(5_000_000),
    "all on one line after an error": `@; ${lines(20_000, (i) => `usp U${i} "U" { delivers X${i} 5 }`, ";")}`,
    "one item again and again": `segment A "A" { psychographics { pains ${lines(50_000, () => '"x"', ",")} } }`,
    "codes that are none": `segment A "A" { demographics { region ${lines(50_000, (i) => `Q${i}`, ",")} } }`,
    "imports that lead nowhere": lines(10_000, (i) => `import "m${i}.strategy"`),
    "rates of the plan's own currency": `strategy P "P" { currency EUR\n${lines(20_000, () => "rate EUR 0")} }`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(
      `are read in a moment: ${name}`,
      () => {
        const found = diagnose(text);
        for (const { message } of found) expect(message.length).toBeLessThan(2100);
      },
      SECONDS,
    );
  }

  it("may use the names that every object has", () => {
    const found = diagnose(`
value __proto__ "P"
value constructor "C"
usp toString "T" { delivers __proto__ 5, constructor 4, valueOf 3 }
segment hasOwnProperty "H" { constructor 5; demographics { region constructor; gender __proto__ } }
`);
    const errors = found.filter(({ severity }) => severity === "error").map(({ line, code }) => `${line} ${code}`);
    expect(errors).toEqual(["4 unknown-name", "5 unknown-keyword", "5 unknown-code", "5 unknown-word"]);
  });

  it("may be no UTF-8, which silences the rest of the line", () => {
    const bytes = new Uint8Array([...Buffer.from('value A "caf'), 0xe9, ...Buffer.from('" 5\nvalue B "B" 5\n')]);
    const workspace = createWorkspace({ files: memoryFiles({ "plan.strategy": bytes }), today: "2026-11-22" });
    const found = workspace.diagnostics("plan.strategy") ?? [];
    expect(found.map(({ code, range }) => `${range.start.line + 1} ${code}`)).toEqual([
      "1 syntax-error",
      "2 wrong-value",
    ]);
  });
});
