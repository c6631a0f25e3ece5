import { describe, expect, it } from "vitest";
import { diagnose, fixes } from "../support/kit.ts";

const north = `value Load "Carries a lot"\nsegment Hotels "Harbour hotels"\n`;
const south = `segment Hotels "Beach hotels"\n`;

function plan(imports: string, rest = ""): string {
  return `${imports}value Speed "Fast"\ngoal Grow "Grow" { for Hotels; acquire 5; by 2027-12 }\n${rest}`;
}

describe("a name that two imports declare", () => {
  const both = `import "north.strategy"\nimport "south.strategy"\n`;

  it("is mended by dropping an import that nothing else needs", () =>
    fixes(
      "ambiguous-name",
      { "plan.strategy": plan(both), "north.strategy": north, "south.strategy": south },
      "Drop the import of south.strategy",
      plan(`import "north.strategy"\n`),
    ));

  it("keeps the import that something else needs", () => {
    const sources = {
      "plan.strategy": plan(both, `usp Kids "Four children" { delivers Load 5 }\n`),
      "north.strategy": north,
      "south.strategy": south,
    };
    const found = diagnose(sources).find(({ code }) => code === "ambiguous-name");
    expect(found?.diagnostic.fixes.map(({ title }) => title)).toEqual([
      "Drop the import of south.strategy",
      "Declare a segment Hotels",
    ]);
  });
});
