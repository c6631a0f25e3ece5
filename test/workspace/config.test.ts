import { describe, expect, it } from "vitest";
import { allRules } from "../../server/src/rules/index.ts";
import { Configs } from "../../server/src/workspace/config.ts";
import { configs, places, resolve, severity } from "./configs.ts";

describe("where the configuration is found", () => {
  const texts = {
    "strategy.config.json": '{ "rules": { "usp-unvalued": "hint" }, "include": ["all/**"] }',
    "a/b/strategy.config.json": '{ "rules": { "usp-unvalued": "off" }, "include": ["mine/**"] }',
  };

  it("is the nearest file above", () => {
    const all = configs(texts);
    expect(severity(all.for("plan.strategy"), "usp-unvalued")).toBe("hint");
    expect(severity(all.for("a/plan.strategy"), "usp-unvalued")).toBe("hint");
    expect(severity(all.for("a/b/plan.strategy"), "usp-unvalued")).toBe("off");
    expect(severity(all.for("a/b/c/plan.strategy"), "usp-unvalued")).toBe("off");
    expect(severity(all.for("a/bc/plan.strategy"), "usp-unvalued")).toBe("hint");
    expect(all.for("a/b/c/plan.strategy")).toMatchObject({ folder: "a/b", include: ["mine/**"] });
    expect(all.for("a/plan.strategy").folder).toBe("");
    expect(all.for("a/b/c/plan.strategy")).toBe(all.for("a/b/other.strategy"));
  });

  it("is nothing where there is none", () => {
    const config = configs({}).for("a/plan.strategy");
    expect(config).toMatchObject({ problems: [], files: [], folder: "" });
    expect(config.include).toBeUndefined();
    expect(config.settings("usp-unvalued")).toEqual({ severity: undefined, options: {} });
  });

  it("is read once, until it is forgotten", () => {
    let text = '{ "rules": { "usp-unvalued": "hint" } }';
    let reads = 0;
    const all = new Configs(
      {
        read: (path) => {
          reads++;
          return path === "strategy.config.json" ? text : undefined;
        },
      },
      allRules,
    );
    all.for("a/plan.strategy");
    all.for("a/other.strategy");
    all.for("b/plan.strategy");
    expect(reads).toBe(3);
    text = '{ "rules": { "usp-unvalued": "off" } }';
    expect(severity(all.for("a/plan.strategy"), "usp-unvalued")).toBe("hint");
    all.forget();
    expect(severity(all.for("a/plan.strategy"), "usp-unvalued")).toBe("off");
  });

  it("is the one that overrides all others", () => {
    const all = configs(
      { ...texts, "ci/strict.json": '{ "rules": { "usp-unvalued": "error" }, "include": ["x"] }' },
      "ci/strict.json",
    );
    expect(severity(all.for("a/b/plan.strategy"), "usp-unvalued")).toBe("error");
    expect(all.for("plan.strategy")).toMatchObject({ folder: "ci", files: ["ci/strict.json"] });
    expect(configs(texts, "gone.json").for("plan.strategy")).toMatchObject({ problems: [], files: ["gone.json"] });
  });
});

describe("rules and sections", () => {
  it.each(["error", "warning", "information", "hint", "off"])("can be set to %s", (level) => {
    const config = resolve(`{ "rules": { "usp-unvalued": "${level}" } }`);
    expect(severity(config, "usp-unvalued")).toBe(level);
    expect(severity(config, "usp-not-unique")).toBeUndefined();
    expect(config.problems).toEqual([]);
  });

  it("are set by section, which a rule's own entry beats wherever it stands", () => {
    for (const rules of [
      '"segmentation/*": "off", "segment-unsized": "hint"',
      '"segment-unsized": "hint", "segmentation/*": "off"',
    ]) {
      const config = resolve(`{ "rules": { ${rules} } }`);
      expect(severity(config, "segment-unsized")).toBe("hint");
      expect(severity(config, "reach-missing")).toBe("off");
      expect(severity(config, "usp-unvalued")).toBeUndefined();
    }
  });

  it("take options", () => {
    const config = resolve('{ "rules": { "budget-diluted": ["warning", { "maxSegments": 4, "minHhi": 0 }] } }');
    expect(config.settings("budget-diluted")).toEqual({ severity: "warning", options: { maxSegments: 4, minHhi: 0 } });
    expect(config.problems).toEqual([]);
  });

  it("take durations and lists of words", () => {
    const config = resolve(`{ "rules": {
      "review-overdue": ["warning", { "every": "1.5y" }],
      "weasel-words": ["off", { "words": [], "alsoWords": ["hyper scale", "cloud"] }]
    } }`);
    expect(config.settings("review-overdue").options).toEqual({ every: "1.5y" });
    expect(config.settings("weasel-words").options).toEqual({ words: [], alsoWords: ["hyper scale", "cloud"] });
    expect(config.problems).toEqual([]);
  });

  it("may be what is said about suppressions, and the one hint of the language", () => {
    const config = resolve(
      '{ "rules": { "suppression-unused": "error", "suppression/*": "off", "name-shadowed": "off" } }',
    );
    expect(config.problems).toEqual([]);
    expect(severity(config, "suppression-unused")).toBe("error");
    expect(severity(config, "suppression-expired")).toBe("off");
    expect(severity(config, "name-shadowed")).toBe("off");
  });

  it("may not be the errors of the language", () => {
    const config = resolve('{ "rules": { "language/*": "off", "unknown-name": "off", "usp-unvalued": "hint" } }');
    expect(places(config)).toEqual(['"language/*"', '"unknown-name"']);
    expect(severity(config, "unknown-name")).toBeUndefined();
    expect(severity(config, "name-shadowed")).toBeUndefined();
    expect(severity(config, "usp-unvalued")).toBe("hint");
  });
});

describe("what is wrong in it", () => {
  it.each([
    ["an unknown key", '{ "rule": {} }', '"rule"', /"rules"/],
    ["a key in another case", '{ "Rules": {} }', '"Rules"', /"rules"/],
    ["an unknown rule", '{ "rules": { "segment-unsised": "off" } }', '"segment-unsised"', /"segment-unsized"/],
    ["an unknown rule that is wrongly set", '{ "rules": { "no-such-thing": 5 } }', '"no-such-thing"', /no rule/],
    ["an unknown section", '{ "rules": { "evidense/*": "off" } }', '"evidense/*"', /"evidence\/\*"/],
    ["a section without its star", '{ "rules": { "evidence": "off" } }', '"evidence"', /"evidence\/\*"/],
    [
      "an unknown severity",
      '{ "rules": { "usp-unvalued": "fatal" } }',
      '"fatal"',
      /error, warning, information, hint or off/,
    ],
    ["a severity in capitals", '{ "rules": { "usp-unvalued": "Error" } }', '"Error"', /no severity/],
    ["a number for a severity", '{ "rules": { "usp-unvalued": 2 } }', "2", /in quotes/],
    ["true for a severity", '{ "rules": { "usp-unvalued": true } }', "true", /in quotes/],
    [
      "options alone",
      '{ "rules": { "budget-diluted": { "maxSegments": 4 } } }',
      '{ "maxSegments": 4 }',
      /Options follow/,
    ],
    ["nothing in brackets", '{ "rules": { "usp-unvalued": [] } }', "[]", /no severity/],
    ["too much in brackets", '{ "rules": { "budget-diluted": ["hint", {}, 5] } }', "5", /nothing more/],
    ["options that are no block", '{ "rules": { "budget-diluted": ["hint", 4] } }', "4", /"maxSegments": 3/],
    [
      "an unknown option",
      '{ "rules": { "budget-diluted": ["hint", { "maxSegment": 4 }] } }',
      '"maxSegment"',
      /"maxSegments"/,
    ],
    [
      "an option of a rule without any",
      '{ "rules": { "reach-missing": ["hint", { "a": 4 }] } }',
      '"a"',
      /nothing to set/,
    ],
    [
      "an option of a section",
      '{ "rules": { "evidence/*": ["hint", { "every": "1y" }] } }',
      '"every"',
      /nothing to set/,
    ],
    [
      "an inherited name as an option",
      '{ "rules": { "budget-diluted": ["hint", { "toString": 4 }] } }',
      '"toString"',
      /no option/,
    ],
    [
      "a text for a number",
      '{ "rules": { "budget-diluted": ["hint", { "maxSegments": "4" }] } }',
      '"4"',
      /without quotes/,
    ],
    ["a number below 0", '{ "rules": { "budget-diluted": ["hint", { "maxSegments": -1 }] } }', "-1", /0 or more/],
    [
      "a number without end",
      '{ "rules": { "budget-diluted": ["hint", { "maxSegments": 1e999 }] } }',
      "1e999",
      /0 or more/,
    ],
    ["null for a number", '{ "rules": { "budget-diluted": ["hint", { "maxSegments": null }] } }', "null", /0 or more/],
    ["no duration", '{ "rules": { "review-overdue": ["hint", { "every": "12 months" }] } }', '"12 months"', /"12mo"/],
    ["a number for a duration", '{ "rules": { "review-overdue": ["hint", { "every": 12 }] } }', "12", /"12mo"/],
    [
      "a text for a list",
      '{ "rules": { "weasel-words": ["hint", { "words": "may" }] } }',
      '"may"',
      /between \[ and \]/,
    ],
    ["a number among words", '{ "rules": { "weasel-words": ["hint", { "words": ["may", 5] }] } }', "5", /in quotes/],
    ["an empty word", '{ "rules": { "weasel-words": ["hint", { "words": ["may", " "] }] } }', '" "', /empty/],
    ["rules in a list", '{ "rules": ["usp-unvalued"] }', '["usp-unvalued"]', /block of rules/],
    ["a text for patterns", '{ "include": "plans" }', '"plans"', /list of texts/],
    ["a number among patterns", '{ "exclude": ["a", 1] }', "1", /in quotes/],
    ["a text for templates", '{ "templates": "./t" }', '"./t"', /list of texts/],
    ["templates outside the root", '{ "templates": ["../t"] }', '"../t"', /inside/],
    ["an absolute folder of templates", '{ "templates": ["/t"] }', '"/t"', /inside/],
    ["a folder of templates with backslashes", '{ "templates": [".\\\\t"] }', '".\\\\t"', /forward slashes/],
    ["a package of templates that is missing", '{ "templates": ["pears"] }', '"pears"', /"\.\/pears" for a folder/],
    ["a text for extends", '{ "extends": "./a.json" }', '"./a.json"', /list of texts/],
    ["a number for the schema", '{ "$schema": 7 }', "7", /schema/],
    ["no block at all", '["rules"]', '["rules"]', /block between/],
  ])("is %s", (_, text, place, message) => {
    const config = resolve(text);
    expect(places(config)).toEqual([place]);
    expect(config.problems[0]).toMatchObject({
      code: "config-invalid",
      severity: "error",
      file: { path: "strategy.config.json" },
    });
    expect(config.problems[0]?.message).toMatch(message);
  });

  it("leaves what is right", () => {
    const config = resolve(`{
      "rules": {
        "segment-unsized": "off",
        "reach-missing": ["warning", { "maximum": 5 }],
        "too-many-segments": ["fatal", { "maxSegments": 1, "maxSegment": 9 }],
        "weasel-words": ["hint", { "words": ["may", 5, "can"] }],
        "review-overdue": ["hint", { "every": 12 }]
      },
      "include": ["a", 2, "b"]
    }`);
    expect(config.problems).toHaveLength(6);
    expect(severity(config, "segment-unsized")).toBe("off");
    expect(config.settings("reach-missing")).toEqual({ severity: "warning", options: {} });
    expect(config.settings("too-many-segments")).toEqual({ severity: undefined, options: { maxSegments: 1 } });
    expect(config.settings("weasel-words").options).toEqual({ words: ["may", "can"] });
    expect(config.settings("review-overdue")).toEqual({ severity: "hint", options: {} });
    expect(config.include).toEqual(["a", "b"]);
  });

  it("cannot hush itself", () => {
    const config = resolve('{ "rules": { "config-invalid": "off", "suppression/*": "off" }, "more": 1 }');
    expect(places(config)).toEqual(['"more"', '"config-invalid"']);
    expect(config.problems.map((problem) => problem.severity)).toEqual(["error", "error"]);
  });
});

describe("JSON with comments", () => {
  it("may hold comments, commas after last items, a byte-order mark and a schema", () => {
    const config = resolve(
      '\ufeff/* a\n */ { // b\r\n "$schema": "./s.json", "rules": { "usp-unvalued": "off", /* c */ }, "include": ["a", "\\u0062//"], }\n// d',
    );
    expect(config.problems).toEqual([]);
    expect(severity(config, "usp-unvalued")).toBe("off");
    expect(config.include).toEqual(["a", "b//"]);
  });

  it.each([
    ["nothing", "", "", /empty/],
    ["only a comment", "// later\n", "// later\n", /empty/],
    ["a missing colon", '{ "rules" {} }', "{", /colon/],
    ["a missing comma", '{ "include": ["a" "b"] }', '"b"', /comma/],
    ["two commas", '{ "include": ["a",, "b"] }', ",", /value is missing/],
    ["a missing value", '{ "include": }', "}", /value is missing/],
    ["a missing key", "{ : 5 }", ":", /name in quotes/],
    ["a key without quotes", "{ rules: {} }", "rules", /Write "rules"/],
    ["a word without quotes", '{ "rules": { "usp-unvalued": off } }', "off", /quotes/],
    ["a number that is none", '{ "rules": { "budget-diluted": ["hint", { "minHhi": .5 }] } }', ".5", /means nothing/],
    ["a text that is not closed", '{ "include": ["a] }', '"', /never closed/],
    ["a block that is not closed", '{ "include": ["a"]', "{", /never closed/],
    ["a list that is not closed", '{ "include": ["a" }', "}", /] is missing/],
    ["a comment that is not closed", '{ "include": ["a"] } /* so', "/*", /never closed/],
    ["a backslash alone", '{ "include": ["a\\q"] }', '"a\\q"', /backslash/],
    ["something after the end", "{} {}", "{", /has ended/],
    ["single quotes", "{ 'rules': {} }", "'", /name in quotes/],
  ])("is not %s", (_, text, place, message) => {
    const config = resolve(text);
    expect(places(config)).toEqual([place]);
    expect(config.problems[0]?.message).toMatch(message);
  });

  it("is read as far as it goes", () => {
    const config = resolve(
      '{ "include": ["a"], "rules": { "usp-unvalued" "off", "reach-missing": "hint" "segment-unsized": "off"',
    );
    expect(config.problems).toHaveLength(1);
    expect(config.include).toEqual(["a"]);
    expect(["usp-unvalued", "reach-missing", "segment-unsized"].map((code) => severity(config, code))).toEqual([
      "off",
      "hint",
      "off",
    ]);
  });

  it("never throws", () => {
    expect(resolve("[".repeat(100_000)).problems).toHaveLength(1);
    const text = '{ "rules": { "budget-diluted": ["warning", { "maxSegments": 4 }] }, /* x */ "include": ["a\\n"] }';
    for (let end = 0; end < text.length; end++) {
      expect(resolve(text.slice(0, end)).problems.length, text.slice(0, end)).toBeGreaterThan(0);
      expect(() => resolve(text.slice(end))).not.toThrow();
      expect(() => resolve(text.slice(0, end) + text.slice(end + 1))).not.toThrow();
    }
  });
});
