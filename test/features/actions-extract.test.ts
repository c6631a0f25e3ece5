import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractionAt, extractTo } from "../../server/src/features/actions/extract.ts";
import { codeActions } from "../../server/src/features/actions.ts";
import type { Workspace } from "../../server/src/workspace/facade.ts";
import { cases, runs, samples } from "../properties/corpus.ts";
import { actionOf, applied, select, titles } from "../support/actions.ts";
import { scene } from "../support/features.ts";
import { diagnose, PLAN } from "../support/kit.ts";
import { plans } from "../support/plans.ts";

const PLAN_TEXT = `strategy P "Plan" {
  period 2027
}

/// What we are known for.
// Kept since 2019.
value Care "Care" // the first
value Price "Price"

usp Kind "Kind" {
  delivers Care 5
}

segment Offices "Small offices" {
  psychographics {
    values Care 5, Price 2
  }
}
`;

function at(word: string, text = PLAN_TEXT): string {
  return text.replace(word, `<|>${word}`);
}

function moved(sources: string | Record<string, string>, title = "Extract"): Record<string, string> {
  const selected = select(sources);
  return applied(selected.texts, actionOf(selected, title, ["refactor"]));
}

describe("moving to a new shared file", () => {
  test("takes a value with its comments along, and imports the file", () => {
    const result = moved(at("value Care"));
    expect(result["care.strategy"]).toBe(
      '/// What we are known for.\n// Kept since 2019.\nvalue Care "Care" // the first\n',
    );
    expect(result[PLAN]).toBe(`import "care.strategy"\n\n${PLAN_TEXT.replace(/\/\/\/ What[\s\S]*the first\n/, "")}`);
  });

  test("takes along what the declaration names, says so, and brings it into play", () => {
    const selected = select(at("segment"));
    expect(titles(selected, ["refactor.extract"])).toEqual(['Extract "Small offices" with 2 values to shared file']);
    const result = moved(at("segment"));
    expect(result["small-offices.strategy"]).toBeUndefined();
    expect(result["offices.strategy"]).toContain('value Price "Price"\n\nsegment Offices');
    expect(result[PLAN]).toMatch(/^import "offices.strategy"\nuse Offices\n\nstrategy/);
    expect(result[PLAN]?.endsWith("}\n")).toBe(true);
    expect(result[PLAN]?.endsWith("}\n\n")).toBe(false);
  });

  test("needs no use for a segment that the plan still names", () => {
    const text = `${PLAN_TEXT}\nconcentration {\n  focus Offices 100%\n}\n`;
    expect(moved(at("segment", text))[PLAN]).not.toContain("use ");
  });

  test("adds to the use and after the imports that are there", () => {
    const text = `import "lib.strategy" // ours\nuse Old\n\n${PLAN_TEXT}`;
    const result = moved({
      [PLAN]: at("usp", text),
      "lib.strategy": 'goal Old "Old" { for Home }\nsegment Home "Home"\n',
    });
    expect(result[PLAN]).toMatch(/^import "lib.strategy" \/\/ ours\nimport "kind.strategy"\nuse Old, Kind\n\nstrategy/);
  });

  test("is about all that is selected, and has a name for several", () => {
    const selected = select(PLAN_TEXT.replace("value Care", "<|>value Care").replace('"Price"\n', '"Price"<|>\n'));
    const action = actionOf(selected, "Extract 2 values to shared file");
    const result = applied(selected.texts, action);
    expect(result["market.strategy"]).toContain('value Care  "Care" // the first\nvalue Price "Price"\n');
    expect(result[PLAN]).toMatch(/}\n\nusp Kind/);
  });

  test("makes no file that is there, whatever its letters", () => {
    const result = moved({ [PLAN]: at("value Care"), "CARE.strategy": "", "care-2.strategy": "" });
    expect(Object.keys(result)).toContain("care-3.strategy");
  });

  test("names files after names in any script, and none as Windows forbids", () => {
    const name = (declared: string) => Object.keys(moved(`<|>value ${declared} "A"\n`)).filter((path) => path !== PLAN);
    expect(name("FastDelivery")).toEqual(["fast-delivery.strategy"]);
    expect(name("Größe_2")).toEqual(["größe-2.strategy"]);
    expect(name("价格")).toEqual(["价格.strategy"]);
    expect(name("Con")).toEqual(["shared-con.strategy"]);
    expect(name("_")).toEqual(["shared.strategy"]);
  });

  test("lies beside the plan, and imports what the declarations need", () => {
    const files = {
      "plans/a.strategy": 'import "../lib/values.strategy"\nusp <|>Kind "Kind" {\n  delivers Care 5\n}\n',
      "lib/values.strategy": 'value Care "Care"\n',
    };
    const result = moved(files, 'Extract "Kind" to shared');
    expect(result["plans/kind.strategy"]).toBe(
      'import "../lib/values.strategy"\n\nusp Kind "Kind" {\n  delivers Care 5\n}\n',
    );
  });

  test("keeps line ends and the byte-order mark", () => {
    const result = moved(`\ufeff<|>value A "A"\r\n\r\nvalue B "B"\r\n`);
    expect(result[PLAN]).toBe('\ufeffimport "a.strategy"\r\n\r\nvalue B "B"\r\n');
    expect(result["a.strategy"]).toBe('value A "A"\r\n');
  });

  test("works on one line, and on titles with quotes and braces", () => {
    const result = moved('<|>value A "a \\"} $1"; value B "B"; value C "C"\n');
    expect(result["a.strategy"]).toBe('value A "a \\"} $1"\n');
    expect(diagnose(result).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(result[PLAN]).toBe('import "a.strategy"\n\nvalue B "B"; value C "C"\n');
    expect(titles(select('value A "A"; <|>value B "B"; value C<|> "C"\n'), ["refactor.extract"])).toEqual([]);
  });

  test("leaves what is said of the whole file", () => {
    const result = moved('// strategy-ignore-file value-unused: a draft\n<|>value A "A"\n');
    expect(result[PLAN]).toContain("strategy-ignore-file");
    expect(result["a.strategy"]).toBe('value A "A"\n');
  });

  test("is not offered where something would change its meaning", () => {
    const none = (sources: string | Record<string, string>) =>
      expect(titles(select(sources), ["refactor.extract"])).toEqual([]);
    // An error in it, a name twice, a competitor that nobody is against, one that hides an import.
    none('<|>usp A "A" {\n  delivers Nobody 5\n}\n');
    none('<|>value A "A"\nvalue A "B"\n');
    none('// strategy-ignore value-unused: a draft\n<|>value A "A"\n');
    none('strategy P "P" {}\nspecialization "S" { excludes A }\n<|>segment A "A"\n');
    none('value A "A"\n<|>value A "B"\n');
    none('strategy P "P" {}\n<|>competitor C "C"\n');
    none({ [PLAN]: 'import "a.strategy"\n<|>value A "A"\n', "a.strategy": 'value A "Other"\n' });
    none({
      [PLAN]: 'strategy P "P" {}\nimport "a.strategy"\n<|>goal A "A" { acquire 5 }\n',
      "a.strategy": 'segment A "A"\n',
    });
    // Not on the line that declares it.
    none('segment S "S" {\n  <|>size 5\n}\n');
    none('<|>\nvalue A "A"\n');
  });

  test("is offered for a competitor that stays in play", () => {
    const text = 'strategy P "P" {}\nvalue A "A"\nusp U "U" { delivers A 5 }\n<|>competitor C "C" { offers A 3 }\n';
    expect(titles(select(text), ["refactor.extract"])).toEqual(['Extract "C" with 1 value to shared file']);
    const named = 'strategy P "P" {}\nvalue A "A"\nusp U "U" { delivers A 5; against C }\n<|>competitor C "C"\n';
    expect(titles(select(named), ["refactor.extract"])).toEqual(['Extract "C" to shared file']);
  });
});

describe("moving to a file that is imported", () => {
  const files = { [PLAN]: `import "lib.strategy"\n\n${at("usp")}`, "lib.strategy": 'value Other "Other"\n' };

  test("puts the declarations at its end", () => {
    const result = moved(files, 'Move "Kind" with 1 value to lib.strategy');
    expect(result["lib.strategy"]).toBe(
      'value Other "Other"\n\n/// What we are known for.\n// Kept since 2019.\nvalue Care "Care" // the first\n\nusp Kind "Kind" {\n  delivers Care 5\n}\n',
    );
    expect(result[PLAN]).toMatch(/^import "lib.strategy"\nuse Kind\n\nstrategy/);
  });

  test("is not offered where another plan would get two of one name", () => {
    const others = {
      ...files,
      "b.strategy": 'import "lib.strategy"\nimport "c.strategy"\n',
      "c.strategy": 'value Care "Care"\n',
    };
    expect(titles(select(others), ["refactor.move"])).toEqual([]);
    expect(titles(select(files), ["refactor.move"])).toHaveLength(1);
  });

  test("is not offered where something would come into play in another plan", () => {
    const lib = 'value Care "Care"\nvalue Price "Price"\n';
    const own = `import "lib.strategy"\nstrategy P "P" { period 2027 }
usp U "U" { delivers Care 5 }
competitor <|>C "C" { offers Care 2 }
`;
    const other = 'import "lib.strategy"\nstrategy D "D" { period 2027 }\n';
    const against = 'usp V "V" { delivers Care 3; against X }\ncompetitor X "X"\n';
    const offered = (more: string, text = own): readonly string[] =>
      titles(select({ [PLAN]: text, "lib.strategy": lib, "other.strategy": other + more }), ["refactor.move"]);
    expect(offered('usp V "V" { delivers Price 3 }\n')).toEqual(['Move "C" to lib.strategy']);
    expect(offered(against)).toEqual(['Move "C" to lib.strategy']);
    expect(offered('usp V "V" { delivers Care 3 }\n')).toEqual([]);
    const service = own.replace("<|>", "").concat('service <|>Desk "Desk" { mode reactive }\n');
    const uses = 'import "goals.strategy"\nuse Desk\n';
    expect(offered("", service)).toEqual(['Move "Desk" to lib.strategy']);
    expect(
      titles(
        select({
          [PLAN]: service,
          "lib.strategy": lib,
          "goals.strategy": 'goal Desk "Desk" { acquire 5 }\n',
          "other.strategy": other + uses,
        }),
        ["refactor.move"],
      ),
    ).toEqual([]);
  });

  test("is not offered for plans, broken files and those that do not see what is named", () => {
    expect(titles(select({ ...files, "lib.strategy": 'strategy L "L" {}\n' }), ["refactor.move"])).toEqual([]);
    expect(titles(select({ ...files, "lib.strategy": 'segment X "X" {\n' }), ["refactor.move"])).toEqual([]);
    const money = (code: string) => `segment Home "Home" { economics { acquisition 5 ${code} } }\n`;
    const currencies = { [PLAN]: `import "lib.strategy"\n<|>${money("USD")}`, "lib.strategy": "" };
    expect(titles(select(currencies), ["refactor.move"])).toHaveLength(1);
    const other = { ...currencies, "lib.strategy": money("EUR").replace("Home", "Away") };
    expect(titles(select(other), ["refactor.move"])).toEqual([]);
    const apart = {
      [PLAN]: 'import "lib.strategy"\nimport "values.strategy"\n<|>usp U "U" { delivers V 5 }\n',
      "lib.strategy": "",
      "values.strategy": 'value V "V"\n',
    };
    expect(titles(select(apart), ["refactor.move"])).toEqual(['Move "U" to values.strategy']);
  });
});

/** Everything that a report says, whatever the order in which things come into play and are added up. */
function sortedReport(workspace: Workspace, path: string): string {
  const sorted = (_: string, value: unknown): unknown => {
    if (typeof value === "number") return Number(value.toPrecision(9));
    if (Array.isArray(value)) return value.map((each) => JSON.stringify(each, sorted)).sort();
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify(workspace.report(path) ?? null, sorted, 1);
}

/** How often the checker says each code of some files. */
function countsOf(workspace: Workspace, paths: readonly string[], errorsOnly: boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of paths.flatMap((path) => workspace.diagnostics(path) ?? [])) {
    if (!errorsOnly || severity === "error") counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** Moves each declaration of a file in turn, and compares what the checker and the report say before and after. */
function compareAll(texts: Readonly<Record<string, string>>, path: string): number {
  const before = scene(texts);
  const said = countsOf(before.workspace, [path], false);
  const report = sortedReport(before.workspace, path);
  let tried = 0;
  for (const { statement, name } of before.host.plan(path)?.file.declarations ?? []) {
    const range = { start: statement.start, end: statement.start };
    for (const action of codeActions(before.host, path, range, ["refactor.extract", "refactor.move"])) {
      const { workspace, texts: result } = scene(applied(texts, action));
      const hint = `${path} ${name}: ${action.title}\n${result[path]}`;
      for (const [code, count] of countsOf(workspace, [path], false)) {
        expect(count, `${code} ${hint}`).toBeLessThanOrEqual(said.get(code) ?? 0);
      }
      const made = (action.newFiles ?? []).map((file) => file.path);
      // The new file has no error but one that the plan had.
      for (const code of countsOf(workspace, made, true).keys()) expect(said.has(code), `${code} ${hint}`).toBe(true);
      expect(sortedReport(workspace, path), hint).toEqual(report);
      tried++;
    }
  }
  return tried;
}

test("a plan says the same after a move, many cases", () => {
  let tried = 0;
  // Every third is enough for each run, and takes a few seconds.
  for (const [index, { text }] of cases.entries()) if (index % 3 === 0) tried += compareAll({ [PLAN]: text }, PLAN);
  expect(tried).toBeGreaterThan(100);
});

test("a plan says the same after a move, every sample", () => {
  const texts = Object.fromEntries(samples.map(({ path, text }) => [path, text]));
  let tried = 0;
  for (const { path, text } of samples)
    if (/^strategy /m.test(text) && text.length < 6000) tried += compareAll(texts, path);
  expect(tried).toBeGreaterThan(10);
});

test("a plan says the same after a move, any plan", () => {
  fc.assert(
    fc.property(plans, ({ files }) => {
      compareAll(files, PLAN);
    }),
    { ...runs(10), endOnFailure: true },
  );
});

describe("a shared file of one's choice", () => {
  function extraction(sources: string | Record<string, string>, to: string) {
    const { host, path, range, texts } = select(sources);
    const plan = host.plan(path);
    if (plan === undefined) throw new Error("There is no plan.");
    const moved = extractTo(host, plan, range, to);
    const found = extractionAt(host, plan, range);
    const then =
      typeof moved === "string" ? texts : applied(texts, { title: "", kind: "", preferred: false, ...moved });
    return { found, why: typeof moved === "string" ? moved : undefined, texts: then };
  }
  const lib = {
    [PLAN]: at("value Care", `import "lib.strategy"\n\n${PLAN_TEXT}`),
    "lib.strategy": 'value Old "Old"\n',
  };

  test("is a new one under any name, with its ending or without, in any folder of the root", () => {
    for (const to of ["shared/care", "shared/care.strategy", " ./shared/care "]) {
      const { texts, found } = extraction(at("value Care"), to);
      expect(texts["shared/care.strategy"], to).toContain('value Care "Care"');
      expect(texts[PLAN], to).toMatch(/^import "shared\/care.strategy"\n/);
      expect(found).toEqual({ what: '"Care"', proposed: "care.strategy", libraries: [] });
    }
    const deep = extraction({ "a/b.strategy": at("value Care") }, "../shared");
    expect(deep.texts["shared.strategy"]).toContain("value Care");
    expect(deep.texts["a/b.strategy"]).toMatch(/^import "..\/shared.strategy"\n/);
  });

  test("is a library that is imported already", () => {
    const { texts, found } = extraction(lib, "lib.strategy");
    expect(found?.libraries).toEqual(["lib.strategy"]);
    expect(texts["lib.strategy"]).toMatch(/^value Old "Old"\n\n\/\/\/ What we are known for\.\n[\s\S]*value Care/);
    expect(texts[PLAN]).not.toContain("value Care");
  });

  test("is none that cannot be, and that is said", () => {
    const why = (to: string): string | undefined => extraction({ ...lib, "other.strategy": 'value O "O"' }, to).why;
    expect(why("")).toBe("Write a name for the file, such as market.");
    expect(why("shared/")).toBe("Write a name for the file, such as market.");
    expect(why(".strategy")).toBe("Write a name for the file, such as market.");
    expect(why("../out")).toBe("That lies outside the folder of the plans.");
    expect(why("/tmp/x")).toBe("Write a path from this file, with forward slashes.");
    expect(why("shared\\x")).toBe("Write a path from this file, with forward slashes.");
    expect(why("file:///x")).toBe("Write a path from this file, with forward slashes.");
    expect(why("a?")).toBe("A file cannot have ? in its name everywhere.");
    expect(why("CON")).toBe("Windows knows no file of that name.");
    expect(why("Other")).toBe("There is a file of that name already.");
    expect(why("plan")).toBe("There is a file of that name already.");
  });

  test("is none where nothing can move", () => {
    const { found, why } = extraction(at("period"), "x");
    expect(found).toBeUndefined();
    expect(why).toMatch(/^Nothing here can move/);
  });
});
