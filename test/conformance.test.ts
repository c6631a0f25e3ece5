import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { CASES, casesOf, run } from "./support/conformance.ts";

const groups = fs
  .readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

describe.each(groups)("conformance: %s", (group) => {
  const cases = casesOf(group);

  it("has cases", () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases.map((each) => [each.name, each] as const))("%s", (_name, each) => {
    const { expected, found, messages } = run(each);
    expect(found, messages.join("\n")).toEqual(expected);
  });
});
