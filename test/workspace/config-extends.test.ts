import { describe, expect, it } from "vitest";
import { configs, places, resolve, severity, type Texts } from "./configs.ts";

describe("extends", () => {
  const rules = (text: string): string => `{ "rules": { ${text} } }`;

  it("takes over what the file does not say", () => {
    const config = resolve('{ "extends": ["./team/t.json"], "rules": { "reach-missing": "hint" } }', {
      "team/t.json":
        '{ "rules": { "segment-unsized": "off", "reach-missing": "off" }, "include": ["p/**"], "templates": ["./t"] }',
    });
    expect(config.problems).toEqual([]);
    expect(severity(config, "segment-unsized")).toBe("off");
    expect(severity(config, "reach-missing")).toBe("hint");
    // Patterns are meant from the folder that is configured, templates lie beside the file that names them.
    expect(config).toMatchObject({ folder: "", include: ["p/**"], templates: [{ folder: "team/t" }] });
    expect(config.files).toEqual(["strategy.config.json", "team/t.json"]);
  });

  it("starts from the file, also upwards", () => {
    const all = configs({
      "a/b/strategy.config.json": '{ "extends": ["../t.json"] }',
      "a/t.json": '{ "extends": ["./more/u.json"] }',
      "a/more/u.json": rules('"usp-unvalued": "off"'),
    });
    expect(severity(all.for("a/b/plan.strategy"), "usp-unvalued")).toBe("off");
  });

  it("lets later ones win, and what they extend with them", () => {
    const config = resolve('{ "extends": ["./a.json", "./b.json"] }', {
      "a.json": rules('"usp-unvalued": "error", "reach-missing": "error", "segment-unsized": "error"'),
      "b.json": '{ "extends": ["./c.json"], "rules": { "usp-unvalued": "hint" } }',
      "c.json": rules('"usp-unvalued": "off", "reach-missing": "off"'),
    });
    expect(["usp-unvalued", "reach-missing", "segment-unsized"].map((code) => severity(config, code))).toEqual([
      "hint",
      "off",
      "error",
    ]);
  });

  it("may lead to one file in two ways, of which the stronger counts", () => {
    const config = resolve('{ "extends": ["./a.json", "./b.json"] }', {
      "a.json": '{ "extends": ["./c.json"], "rules": { "usp-unvalued": "error" } }',
      "b.json": '{ "extends": ["./c.json"] }',
      "c.json": rules('"usp-unvalued": "off"'),
    });
    expect(config.problems).toEqual([]);
    expect(severity(config, "usp-unvalued")).toBe("off");
  });

  it("adds options one by one", () => {
    const config = resolve('{ "extends": ["./a.json"], "rules": { "budget-diluted": ["hint", { "minHhi": 0.2 }] } }', {
      "a.json": rules('"budget-diluted": ["error", { "minHhi": 0.1, "maxSegments": 5 }]'),
    });
    expect(config.settings("budget-diluted")).toEqual({ severity: "hint", options: { minHhi: 0.2, maxSegments: 5 } });
  });

  it("keeps a rule's own entry above its section's", () => {
    const config = resolve('{ "extends": ["./a.json"], "rules": { "segmentation/*": "off" } }', {
      "a.json": rules('"segment-unsized": "error", "segmentation/*": "hint"'),
    });
    expect(severity(config, "segment-unsized")).toBe("error");
    expect(severity(config, "reach-missing")).toBe("off");
  });

  it("says what is wrong in the other file at its place there", () => {
    const config = resolve('{ "extends": ["./a.json"] }', { "a.json": rules('"b": "off", "usp-unvalued": "off"') });
    expect(config.problems).toMatchObject([{ file: { path: "a.json" } }]);
    expect(severity(config, "usp-unvalued")).toBe("off");
  });

  it.each([
    ["is not there", "./b.json", /cannot be read/],
    ["lies outside the root", "../b.json", /outside/],
    ["is a folder outside", "..", /outside/],
    ["is an absolute path", "/b.json", /begins with \.\//],
    ["has backslashes", ".\\a.json", /"\.\/a\.json"/],
    ["is an address", "https://example.com/a.json", /begins with \.\//],
    ["is a file without ./", "a.json", /Write "\.\/a\.json"/],
    ["is no package", "@team/strategy", /Install/],
    ["leaves its package", "team/../x.json", /begins with \.\//],
  ])("tells that an entry %s", (_, entry, message) => {
    const config = resolve(`{ "extends": [${JSON.stringify(entry)}, "./a.json"] }`, {
      "a.json": rules('"usp-unvalued": "off"'),
    });
    expect(places(config)).toEqual([JSON.stringify(entry)]);
    expect(config.problems[0]?.message).toMatch(message);
    expect(severity(config, "usp-unvalued")).toBe("off");
  });

  it("names what was looked for, so that it can be watched", () => {
    expect(resolve('{ "extends": ["./b.json"] }').files).toEqual(["strategy.config.json", "b.json"]);
  });

  it("may not lead back: told at every entry on the circle, and nowhere else", () => {
    const texts = {
      "strategy.config.json": '{ "extends": ["./a.json"], "rules": { "reach-missing": "off" } }',
      "a.json": '{ "extends": ["./b.json", "./d.json"], "rules": { "usp-unvalued": "off" } }',
      "b.json": '{ "extends": ["./a.json"], "rules": { "segment-unsized": "off" } }',
      "d.json": "{}",
    };
    const config = configs(texts).for("plan.strategy");
    expect(config.problems.map(({ file }) => file.path)).toEqual(["a.json", "b.json"]);
    expect(places(config)).toEqual(['"./b.json"', '"./a.json"']);
    expect(["usp-unvalued", "reach-missing", "segment-unsized"].map((code) => severity(config, code))).toEqual([
      "off",
      "off",
      "off",
    ]);
  });

  it("may not lead to itself", () => {
    expect(places(resolve('{ "extends": ["./strategy.config.json"] }'))).toEqual(['"./strategy.config.json"']);
  });

  describe("with packages", () => {
    const off = rules('"usp-unvalued": "off"');
    const found = (entry: string, texts: Texts): string | undefined => {
      const all = configs({ "a/b/strategy.config.json": `{ "extends": ["${entry}"] }`, ...texts });
      const config = all.for("a/b/plan.strategy");
      expect(config.problems).toHaveLength(severity(config, "usp-unvalued") === undefined ? 1 : 0);
      return severity(config, "usp-unvalued");
    };

    it("finds the usual file, in the nearest folder that has the package", () => {
      expect(found("team", { "a/b/node_modules/team/strategy.config.json": off })).toBe("off");
      expect(found("team", { "node_modules/team/strategy.config.json": off })).toBe("off");
      expect(found("@org/team", { "a/node_modules/@org/team/strategy.config.json": off })).toBe("off");
      const hint = rules('"usp-unvalued": "hint"');
      const both = { "a/node_modules/team/strategy.config.json": hint, "node_modules/team/strategy.config.json": off };
      expect(found("team", both)).toBe("hint");
    });

    it("finds the file that the package names", () => {
      const named = {
        "node_modules/team/package.json": '{ "strategy": "./conf/s.json" }',
        "node_modules/team/conf/s.json": off,
      };
      expect(found("team", named)).toBe("off");
    });

    it("finds the usual file where the package names none", () => {
      const usual = { "node_modules/team/strategy.config.json": off };
      expect(found("team", { ...usual, "node_modules/team/package.json": '{ "name": "team" }' })).toBe("off");
      expect(found("team", { ...usual, "node_modules/team/package.json": '{ "strategy": 5 }' })).toBe("off");
      expect(found("team", { ...usual, "node_modules/team/package.json": "oh" })).toBe("off");
    });

    it("finds a file in the package", () => {
      expect(found("team/strict.json", { "node_modules/team/strict.json": off })).toBe("off");
      expect(found("@org/team/a/b.json", { "node_modules/@org/team/a/b.json": off })).toBe("off");
    });

    it("does not follow a package out of its folder, or to a file that is not there", () => {
      const outside = { "node_modules/team/package.json": '{ "strategy": "../../x.json" }', "x.json": off };
      expect(found("team", outside)).toBeUndefined();
      expect(found("team", { "node_modules/team/package.json": '{ "strategy": "./s.json" }' })).toBeUndefined();
    });
  });
});
