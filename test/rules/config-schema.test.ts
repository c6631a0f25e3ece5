import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { configSchema } from "../../scripts/rules/config-schema.ts";
import { readPage } from "../../scripts/rules/page.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { isConfigurable } from "../../server/src/rules/rule.ts";

// Strict: a schema with a keyword that means nothing, or that cannot apply, is a fault of ours.
const validate = new Ajv({ strict: true }).compile(configSchema(allRules.map(readPage)));

const accepts = (config: unknown): boolean => validate(config);

describe("the schema of strategy.config.json", () => {
  it("takes everything that a team can set", () => {
    expect(accepts({})).toBe(true);
    expect(
      accepts({
        extends: ["./shared/team.config.json"],
        rules: {
          "usp-unvalued": "error",
          "budget-diluted": ["warning", { maxSegments: 4 }],
          "review-overdue": ["warning", { every: "3mo" }],
          "weasel-words": ["hint", { words: ["cloud"], alsoWords: ["hyper scale"] }],
          "evidence/*": "off",
          "name-shadowed": "off",
        },
        include: ["plans/**/*.strategy"],
        exclude: ["archive/**"],
        templates: ["./templates"],
      }),
    ).toBe(true);
  });

  it("takes every rule that can be configured with its own severity and its own defaults", () => {
    for (const rule of allRules) {
      expect(accepts({ rules: { [rule.code]: rule.severity } }), rule.code).toBe(isConfigurable(rule));
      const defaults = Object.entries(rule.options).map(([name, option]) => [name, option.default]);
      if (defaults.length === 0) continue;
      expect(accepts({ rules: { [rule.code]: [rule.severity, Object.fromEntries(defaults)] } }), rule.code).toBe(true);
    }
  });

  it.each([
    [{ rule: {} }],
    [{ include: "plans" }],
    [{ rules: { "usp-unvaluedd": "off" } }],
    [{ rules: { "usp-unvalued": "fatal" } }],
    [{ rules: { "unknown-name": "off" } }],
    [{ rules: { "config-invalid": "off" } }],
    [{ rules: { "language/*": "off" } }],
    [{ rules: { "evidences/*": "off" } }],
    [{ rules: { "budget-diluted": ["warning", { maximum: 4 }] } }],
    [{ rules: { "budget-diluted": ["warning", { maxSegments: "four" }] } }],
    [{ rules: { "review-overdue": ["warning", { every: "3 months" }] } }],
  ])("refuses %j", (config) => expect(accepts(config)).toBe(false));
});
