import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeActions, fixAll, type Recheck } from "../../server/src/features/actions.ts";
import type { Finding } from "../../server/src/model/diagnostic.ts";
import { cases, mutated, runs, samples } from "../properties/corpus.ts";
import { actionOf, actionsAt, applied, select, take, titles } from "../support/actions.ts";
import { type Scene, scene, after as textsAfter } from "../support/features.ts";
import { diagnose, PLAN } from "../support/kit.ts";

/** What the checker says of a file with another text. */
function recheckOf({ workspace, host, texts }: Scene): Recheck {
  return (path, text) => {
    workspace.open(path, text);
    const findings = [...host.findings(path)].map((finding): Finding => ({ ...finding, fixes: finding.fixes }));
    workspace.open(path, texts[path] ?? "");
    return findings;
  };
}

/** The plan after all its safe fixes. */
function fixed(text: string): string {
  const here = scene(text);
  return textsAfter(here.texts, fixAll(here.host, PLAN, recheckOf(here)))[PLAN] ?? text;
}

const MISSPELT =
  'value Freshness "Fresh"\nsegment Offices "Offices" {\n  psychographics {\n    values Fres<|>hnes 5\n  }\n}\n';

describe("quick fixes", () => {
  test("are those that the rules carry, with the finding that they mend", () => {
    const action = actionOf(select(MISSPELT), "Change to Freshness");
    expect(action.kind).toBe("quickfix");
    expect(action.preferred).toBe(true);
    expect(action.finding?.code).toBe("unknown-name");
    expect(take(MISSPELT, "Change to Freshness")).toContain("values Freshness 5");
  });

  test("that are not safe are not preferred", () => {
    expect(actionOf(select(MISSPELT), "Declare a value Freshnes").preferred).toBe(false);
  });

  test("are about what the range touches and nothing else", () => {
    expect(titles(select(MISSPELT.replace("<|>", "").replace("segment", "<|>segment")))).not.toContain(
      "Change to Freshness",
    );
  });

  test("are offered once where one fix mends several findings", () => {
    for (const { path, text } of samples) {
      const { host } = scene({ [path]: text });
      const all = codeActions(host, path, { start: 0, end: text.length }, ["quickfix"]);
      const keys = all.map(({ title, edits }) =>
        JSON.stringify([title, edits.map(({ start, newText }) => [start, newText])]),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("mend all of their kind in the file", () => {
    const text =
      'value Freshness "Fresh"\nsegment A "A" { psychographics { values Fre<|>shnes 5 } }\nsegment B "B" { psychographics { values Freshnes 4 } }\n';
    const result = take(text, "Fix this everywhere in the file");
    expect(result.match(/Freshness \d/g)).toEqual(["Freshness 5", "Freshness 4"]);
    expect(titles(select(MISSPELT)).some((title) => title.includes("everywhere"))).toBe(false);
  });

  test("declare a name in each file that is imported", () => {
    const files = {
      [PLAN]:
        'import "market.strategy"\nimport "other/values.strategy"\nsegment A "A" { psychographics { values Car<|>e 5 } }\n',
      "market.strategy": 'value Price "Price"\n',
      "other/values.strategy": "",
    };
    const selected = select(files);
    const action = actionOf(selected, "Declare value Care in market.strategy");
    expect(applied(selected.texts, action)["market.strategy"]).toBe('value Price "Price"\n\nvalue Care "Care"\n');
    const other = actionOf(selected, "Declare value Care in other/values.strategy");
    const result = applied(selected.texts, other);
    expect(result["other/values.strategy"]).toBe('value Care "Care"\n');
    expect(diagnose(result).some(({ code }) => code === "unknown-name")).toBe(false);
  });

  test("declare nothing in a plan or in a file with an error", () => {
    const files = {
      [PLAN]: 'import "a.strategy"\nimport "b.strategy"\nsegment A "A" { psychographics { values Car<|>e 5 } }\n',
      "a.strategy": 'strategy P "P" {}\n',
      "b.strategy": 'segment X "X" {\n',
    };
    expect(titles(select(files)).filter((title) => title.startsWith("Declare value"))).toEqual([]);
  });

  test("add every missing principle at once, each declaration once", () => {
    for (const text of ['strategy <|>P "P" { period 2027 }\n', 'strategy <|>P "P" { period 2027 }\nvalue X "X"\n']) {
      const selected = select(text);
      const result = applied(selected.texts, actionOf(selected, "Add every missing principle at once"));
      const found = diagnose(result).map(({ code }) => code);
      expect(found).not.toContain("principle-missing");
      expect(diagnose(result).filter(({ severity }) => severity === "error")).toEqual([]);
    }
    expect(
      titles(
        select(
          'strategy <|>P "P" { period 2027 }\nspecialization "S" { product "P"; focus product }\nsegment S "S"\nconcentration { focus S 100% }\n',
        ),
      ),
    ).not.toContain("Add every missing principle at once");
  });

  test("have the line ends of the file, and leave its byte-order mark", () => {
    const selected = select('\ufeffstrategy <|>P "P" {\r\n  period 2027\r\n}\r\n');
    for (const action of actionsAt(selected)) {
      const result = applied(selected.texts, action)[PLAN] ?? "";
      expect(result.startsWith("\ufeff"), action.title).toBe(true);
      expect(result.slice(1)).not.toContain("\ufeff");
      expect(result.replaceAll("\r\n", ""), action.title).not.toMatch(/[\r\n]/);
    }
  });
});

describe("the kinds that are asked for", () => {
  test("hold their sub-kinds, and no others", () => {
    const selected = select('strategy P "P" {}\nvalue <|>A "A"\nsegment S "S" { psychographics { values A 5 } }\n');
    const kinds = (only?: readonly string[]) => new Set(actionsAt(selected, only).map(({ kind }) => kind));
    expect(kinds(["refactor"])).toEqual(new Set(["refactor.extract", "refactor.rewrite"]));
    expect(kinds(["refactor.extract"])).toEqual(new Set(["refactor.extract"]));
    expect(kinds(["refac"])).toEqual(new Set());
    expect(kinds([])).toEqual(new Set());
  });

  test("must name the fix of the whole file", () => {
    const selected = select(MISSPELT);
    const kind = "source.fixAll.strategy";
    expect(actionsAt(selected).map((action) => action.kind)).not.toContain(kind);
    for (const only of ["source", "source.fixAll", kind]) {
      expect(actionsAt(selected, [only]).map((action) => action.kind)).toEqual([kind]);
    }
    expect(actionsAt(selected, ["source.organizeImports"])).toEqual([]);
    expect(actionsAt(select('val<|>ue A "A"\n'), [kind])).toEqual([]);
  });

  test("of a file that cannot be read are none", () => {
    const { host } = scene("");
    expect(codeActions(host, "none.strategy", { start: 0, end: 0 })).toEqual([]);
    expect(fixAll(host, "none.strategy")).toEqual([]);
  });
});

describe("the fix of the whole file", () => {
  test("applies every safe fix and no other", () => {
    const text = MISSPELT.replace("<|>", "").replace("psychographics", "psychografics");
    const result = fixed(text);
    expect(result).toContain("values Freshness 5");
    expect(result).toContain("psychographics {");
  });

  test("makes one round where nothing can be checked again", () => {
    const here = scene(MISSPELT.replace("<|>", ""));
    expect(textsAfter(here.texts, fixAll(here.host, PLAN))[PLAN]).toContain("values Freshness 5");
  });

  test("leaves nothing that it could fix, and makes no errors", () => {
    for (const { path, text } of [...samples, ...cases]) {
      const result = fixed(text);
      const here = scene(result);
      expect(fixAll(here.host, PLAN, recheckOf(here)), path).toEqual([]);
      const errors = (each: string) =>
        scene(each)
          .host.findings(PLAN)
          .filter(({ severity }) => severity === "error").length;
      expect(errors(result), path).toBeLessThanOrEqual(errors(text));
    }
  });

  test("gives small edits that do not overlap", () => {
    const text = `${MISSPELT.replace("<|>", "")}${"// a comment\n".repeat(50)}segment B "B" { psychographics { values Freshnes 4 } }\n`;
    const here = scene(text);
    const edits = fixAll(here.host, PLAN, recheckOf(here));
    expect(edits.length).toBe(2);
    for (const { start, end } of edits) expect(end - start).toBeLessThan(20);
  });
});

test("no text makes actions fail, and none of them overlaps itself", () => {
  fc.assert(
    fc.property(mutated(cases.map(({ text }) => text)), fc.nat(), fc.nat(300), (text, at, length) => {
      const { host, texts } = scene(text);
      const start = text.length === 0 ? 0 : at % text.length;
      for (const action of codeActions(host, PLAN, { start, end: Math.min(text.length, start + length) })) {
        expect(action.title).not.toMatch(/[\r\n]/);
        applied(texts, action);
      }
    }),
    runs(150),
  );
});
