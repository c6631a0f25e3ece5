import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Host } from "../../server/src/features/host.ts";
import { namedIn } from "../../server/src/features/names.ts";
import { prepareRename, rename } from "../../server/src/features/rename.ts";
import { runs } from "../properties/corpus.ts";
import { atCursor, after as edited, scene } from "../support/features.ts";
import { diagnose, PLAN, type Sources } from "../support/kit.ts";
import { LIBRARY, plans } from "../support/plans.ts";

/** The texts of the files that a rename changes. */
function renamed(sources: Sources, name: string): Record<string, string> {
  const { host, at, texts } = atCursor(sources);
  const result = rename(host, at, name);
  if ("refused" in result) throw new Error(`Refused: ${result.refused}`);
  return edited(texts, result.edits);
}

/** Why a rename is refused. */
function refusal(sources: Sources, name: string): string {
  const { host, at } = atCursor(sources);
  const result = rename(host, at, name);
  if (!("refused" in result)) throw new Error(`Not refused: ${JSON.stringify(result.edits.length)} edits`);
  return result.refused;
}

function prepared(sources: Sources): string {
  const { host, at, texts } = atCursor(sources);
  const result = prepareRename(host, at);
  if ("refused" in result) return `refused: ${result.refused}`;
  expect(texts[at.path]?.slice(result.at.start, result.at.end)).toBe(result.name);
  return result.name;
}

const market = 'value Speed "Fast"\nsegment Studios "Design studios" { psychographics { values Speed 5 } }\n';

describe("prepare rename", () => {
  it.each([
    ["a value", 'value Spe<|>ed "S"', "Speed"],
    ["the plan", 'strategy No<|>rth "N" { }', "North"],
    ["a persona", 'segment A "A" { persona <|>Mara "M" }', "Mara"],
    ["a reference", 'value Speed "S"\nusp U "U" { delivers Speed<|> 5 }', "Speed"],
    ["a declaration on a broken line", "usp Fas<|>t { delivers", "Fast"],
    ["a name with composed letters", 'value Gro\u0308<|>ße "S"', "Gro\u0308ße"],
  ])("gives the name of %s", (_, text, name) => {
    expect(prepared(text)).toBe(name);
  });

  it.each([
    ["a keyword", 'val<|>ue S "S"', '"value" is a word of the language, not a name that the plan gives.'],
    ["a word", 'service S "S" { mode re<|>active }', '"reactive" is not the name of anything that the plan declares.'],
    ["a text", 'value S "Fa<|>st"', "This is a text, which can be changed where it stands."],
    ["a figure", 'segment A "A" { size 4<|>8 }', "This is a number or a date, which can be changed where it stands."],
    ["a comment", "// Spe<|>ed", "This is a comment, not a name."],
    ["the start of a comment", "<|>// Speed", "This is a comment, not a name."],
    ["the end of a comment", "/* Speed */<|>", "This is a comment, not a name."],
    [
      "a text that touches a comment",
      'value S "S"<|>// Speed',
      "This is a text, which can be changed where it stands.",
    ],
    [
      "a text that excludes a segment",
      'specialization "S" { excludes "Ho<|>tels" }\nsegment Hotels "H" { }',
      "This is a text, which can be changed where it stands.",
    ],
    ["nothing", "<|>", "There is no name here."],
    ["blanks between comments", "// Speed\n\n<|>\n\n// Speed", "There is no name here."],
    ["a brace", 'value S "S" <|>{ }', "There is no name here."],
  ])("is refused on %s, and says what can be renamed", (_, text, reason) => {
    expect(prepared(text)).toBe(
      `refused: ${reason} Names can be renamed: those of values, USPs, competitors, segments, personas, services, goals and of the plan itself.`,
    );
  });

  it("is refused where the name stands for nothing", () => {
    expect(prepared('usp U "U" { delivers Spe<|>ed 5 }')).toBe(
      "refused: There is no value Speed here, so there is nothing to rename. Declare it, or import the file that has it.",
    );
    expect(prepared("use Spe<|>ed")).toMatch(/^refused: There is no Speed here/);
  });

  it("is refused where it is not clear what is meant", () => {
    const files = {
      [PLAN]: 'import "a.strategy"\nimport "b.strategy"\nusp U "U" { delivers <|>Speed 5 }\n',
      "a.strategy": 'value Speed "One"\n',
      "b.strategy": 'value Speed "Two"\n',
    };
    expect(prepared(files)).toBe(
      "refused: Speed is declared in a.strategy and b.strategy, and it is not clear which is meant. Rename it where it is declared.",
    );
  });

  it("is refused in a file that cannot be read", () => {
    const at = { path: "missing.strategy", offset: 0 };
    const { host } = scene("");
    expect(prepareRename(host, at)).toEqual({ refused: expect.stringContaining("missing.strategy cannot be read") });
    expect(rename(host, at, "X")).toEqual({ refused: expect.stringContaining("missing.strategy cannot be read") });
  });
});

describe("a declaration out of reach", () => {
  it("is refused, and says which file cannot be read", () => {
    const { host, at } = atCursor({
      [PLAN]: 'import "a.strategy"\nusp U "U" { delivers <|>Speed 5 }\n',
      "a.strategy": 'value Speed "S"\n',
    });
    const partial: Host = {
      rules: [],
      source: (path) => host.source(path),
      plan: (path) => (path === "a.strategy" ? undefined : host.plan(path)),
      findings: () => [],
      paths: () => host.paths(),
      importersOf: (path) => host.importersOf(path),
    };
    const refused = "a.strategy, which declares Speed, cannot be read, so it cannot be renamed.";
    expect(prepareRename(partial, at)).toEqual({ refused });
    expect(rename(partial, at, "Pace")).toEqual({ refused });
  });
});

describe("rename", () => {
  it("changes the declaration and all that names it, in every file", () => {
    const files = {
      [PLAN]:
        'import "shared/market.strategy"\nusp U "U" { delivers Spe<|>ed 5 }\ncompetitor C "C" { offers Speed 3 }\n',
      "shared/market.strategy": market,
      "deep/other.strategy": 'import "../plan.strategy"\nservice S "S" { mode reactive; delivers Speed 2 }\n',
      "stranger.strategy": 'value Speed "Theirs"\n',
    };
    expect(renamed(files, "Pace")).toEqual({
      [PLAN]: 'import "shared/market.strategy"\nusp U "U" { delivers Pace 5 }\ncompetitor C "C" { offers Pace 3 }\n',
      "shared/market.strategy": market.replaceAll("Speed", "Pace"),
      "deep/other.strategy": 'import "../plan.strategy"\nservice S "S" { mode reactive; delivers Pace 2 }\n',
    });
  });

  it("reaches unsaved texts", () => {
    const { host, workspace, at, texts } = atCursor({ [PLAN]: 'value <|>Speed "S"\n' });
    const text = 'import "plan.strategy"\nusp U "U" { delivers Speed 5 }\n';
    workspace.open("new.strategy", text);
    const result = rename(host, at, "Pace");
    if ("refused" in result) throw new Error(result.refused);
    expect(edited({ ...texts, "new.strategy": text }, result.edits)["new.strategy"]).toContain("delivers Pace 5");
  });

  it("leaves other kinds of the same name alone", () => {
    const text = 'value <|>X "V"\nsegment X "S" { psychographics { values X 5 } }\nusp U "U" { delivers X 4; for X }\n';
    expect(renamed(text, "Y")[PLAN]).toBe(
      'value Y "V"\nsegment X "S" { psychographics { values Y 5 } }\nusp U "U" { delivers Y 4; for X }\n',
    );
  });

  it("changes the plan's name and a persona's at their own places only", () => {
    expect(renamed('strategy <|>X "X" { }\nvalue X "X"\n', "Y")[PLAN]).toBe('strategy Y "X" { }\nvalue X "X"\n');
    const personas = 'segment A "A" { persona M<|> "M" }\nsegment B "B" { persona M "M" }\n';
    expect(renamed(personas, "N")[PLAN]).toBe('segment A "A" { persona N "M" }\nsegment B "B" { persona M "M" }\n');
  });

  it("changes a second declaration of a name alone, which mends it", () => {
    const text = 'value Speed "One"\nvalue Spe<|>ed "Two"\nusp U "U" { delivers Speed 5 }\n';
    expect(renamed(text, "Pace")[PLAN]).toBe('value Speed "One"\nvalue Pace "Two"\nusp U "U" { delivers Speed 5 }\n');
  });

  it("keeps other kinds in a use that brings several", () => {
    const files = {
      [PLAN]: 'import "a.strategy"\nuse Studios\n',
      "a.strategy": 'usp Stu<|>dios "U" { }\nsegment Studios "S" { }\n',
    };
    expect(renamed(files, "ForStudios")[PLAN]).toBe('import "a.strategy"\nuse ForStudios, Studios\n');
  });

  it("from a use renames all kinds that it brings", () => {
    const files = {
      [PLAN]: 'import "a.strategy"\nuse Stu<|>dios\n',
      "a.strategy": 'usp Studios "U" { }\nsegment Studios "S" { }\ngoal G "G" { for Studios }\n',
    };
    expect(renamed(files, "Ateliers")).toEqual({
      [PLAN]: 'import "a.strategy"\nuse Ateliers\n',
      "a.strategy": 'usp Ateliers "U" { }\nsegment Ateliers "S" { }\ngoal G "G" { for Ateliers }\n',
    });
  });

  it("leaves titles and texts alone", () => {
    const text =
      'value <|>Speed "Speed" { measure "Speed" } // Speed\nusp U "Speed" { delivers Speed 5; because "Speed" }\n';
    expect(renamed(text, "Pace")[PLAN]).toBe(
      'value Pace "Speed" { measure "Speed" } // Speed\nusp U "Speed" { delivers Pace 5; because "Speed" }\n',
    );
  });

  it("takes names of any script, in composed letters and without blanks around", () => {
    expect(renamed('value <|>Speed "S"\n', " Gro\u0308ße ")[PLAN]).toBe('value Größe "S"\n');
    expect(renamed('value <|>Speed "S"\n', "价格-2")[PLAN]).toBe('value 价格-2 "S"\n');
  });

  it("has the right places with a byte-order mark, other line ends and emoji", () => {
    expect(renamed('\ufeffvalue Spe<|>ed "😀"\r\nusp U "👍🏽" { delivers Speed 5 }\r\n', "Pace")[PLAN]).toBe(
      '\ufeffvalue Pace "😀"\r\nusp U "👍🏽" { delivers Pace 5 }\r\n',
    );
  });

  it("works in half-typed text", () => {
    expect(
      renamed('value <|>Speed "S\nusp U "U" {\n  delivers Speed\n  for {\nusp V "V" { delivers Speed 5, }', "P")[PLAN],
    ).toBe('value P "S\nusp U "U" {\n  delivers P\n  for {\nusp V "V" { delivers P 5, }');
  });

  it.each(["Größe", "Gro\u0308ße"])("changes nothing where the name stays the same: %s", (name) => {
    expect(renamed('value <|>Größe "S"\n', name)).toEqual({});
  });

  it.each([
    [
      "",
      "A name is missing. A name starts with a letter, goes on with letters, digits, _ and -, and does not end in -.",
    ],
    ["small offices", ", as in SmallOffices."],
    ["5x", '"5x" is no name. A name starts with a letter'],
    ["fresh-", ", as in fresh."],
    ["a.b", ", as in AB."],
    ['"a"', ", as in a."],
    ["a{", ", as in a."],
    ["😀", "does not end in -."],
    ["a\nvalue b", "is no name"],
    ["😀 5", "does not end in -."],
    ["ab ".repeat(30), "does not end in -."],
  ])("is refused for what is no name: %j", (name, reason) => {
    expect(refusal('value <|>Speed "S"\n', name)).toContain(reason);
  });
});

describe("rename is refused where it would collide", () => {
  it("with a name of the same kind in the file", () => {
    expect(refusal('value <|>Speed "S"\nvalue Pace "How fast"\n', "Pace")).toBe(
      'There is a value Pace already: "How fast".',
    );
    expect(refusal('value <|>Speed "S"\nvalue Größe "Size"\n', "Gro\u0308ße")).toContain("already");
  });

  it("with a persona of the same segment only", () => {
    const text = 'segment A "A" { persona <|>M "M"; persona N "Nina" }\nsegment B "B" { persona O "O" }\n';
    expect(refusal(text, "N")).toBe('This segment has a persona N already: "Nina".');
    expect(renamed(text, "O")[PLAN]).toContain('persona O "M"');
  });

  it("with what the file imports, which it would hide", () => {
    const files = { [PLAN]: 'import "a.strategy"\nvalue <|>Speed "S"\n', "a.strategy": 'value Pace "P"\n' };
    expect(refusal(files, "Pace")).toBe('This would hide the value Pace of a.strategy, which is imported here: "P".');
  });

  it("with what an importer declares, which would hide it", () => {
    const files = { [PLAN]: 'import "a.strategy"\nvalue Pace "P"\n', "a.strategy": 'value <|>Speed "S"\n' };
    expect(refusal(files, "Pace")).toBe(
      'plan.strategy imports this and has a value Pace of its own, "P", which would hide it there.',
    );
  });

  it("with what an importer sees from elsewhere", () => {
    const files = {
      [PLAN]: 'import "a.strategy"\nimport "b.strategy"\n',
      "a.strategy": 'value <|>Speed "S"\n',
      "b.strategy": 'value Pace "P"\n',
    };
    expect(refusal(files, "Pace")).toBe(
      'plan.strategy also sees the value Pace of b.strategy, "P", and could not tell the two apart.',
    );
    const { [PLAN]: _, ...apart } = files;
    expect(renamed(apart, "Pace")).toEqual({ "a.strategy": 'value Pace "S"\n' });
  });

  it("with another kind that use would bring into play", () => {
    const files = {
      [PLAN]: 'import "a.strategy"\nimport "b.strategy"\nuse Fast\n',
      "a.strategy": 'usp <|>Fast "F" { }\n',
      "b.strategy": 'service Quick "Q" { mode reactive }\nvalue Swift "S"\n',
    };
    expect(refusal(files, "Quick")).toBe(
      '"use Quick" in plan.strategy would also bring the service Quick of b.strategy into play.',
    );
    expect(renamed(files, "Swift")[PLAN]).toContain("use Swift");
    const own = { ...files, [PLAN]: `${files[PLAN]}goal Own "O" { }\n` };
    expect(renamed(own, "Own")[PLAN]).toContain("use Own");
  });

  it("with a use of another kind, which would bring it into play", () => {
    const files = {
      [PLAN]: 'import "a.strategy"\nimport "b.strategy"\nuse Quick\n',
      "a.strategy": 'usp <|>Fast "F" { }\n',
      "b.strategy": 'service Quick "Q" { mode reactive }\n',
    };
    expect(refusal(files, "Quick")).toBe(
      'plan.strategy already says "use Quick", which would then mean this USP, too.',
    );
  });

  it("with a use in its own file that would say it twice", () => {
    expect(refusal('use A, B\nusp <|>A "A" { }\nsegment B "B" { }\n', "B")).toContain('already says "use B"');
  });

  it("but not with a use of what the file itself declares, which is in play anyway", () => {
    expect(renamed('use B\nusp <|>A "A" { }\nsegment B "B" { }\n', "B")[PLAN]).toContain('usp B "A"');
  });

  it("with a text that would exclude the segment, or would do so no more", () => {
    const text = 'specialization "S" { excludes "hotels" }\nsegment <|>Inns "Small inns" { }\n';
    expect(refusal(text, "Hotels")).toBe('plan.strategy excludes "hotels", which would then mean this segment.');
    const old = 'specialization "S" { excludes "hotels" }\nsegment <|>Hotels "Large hotels" { }\n';
    expect(refusal(old, "Inns")).toBe(
      'plan.strategy excludes this segment by the text "hotels". Write Hotels there without quotes first.',
    );
    expect(renamed(old, "HOTELS")[PLAN]).toContain("segment HOTELS");
    expect(renamed(old.replace("Large hotels", "Hotels"), "Inns")[PLAN]).toContain('excludes "hotels"');
  });
});

/** What is said of the files, without the words: by code, in order of place, as a rename moves nothing to another line. */
function said(files: Readonly<Record<string, string>>): string[] {
  return diagnose(files).map(({ path, line, code, severity }) => `${path}:${line} ${code} ${severity}`);
}

describe("after a rename", () => {
  it("everything means what it meant, and the way back leads to the same text", () => {
    const name = fc.constantFrom("Neu", "neu-es_2", "Größe", "价格", "_x", "Shared-1");
    fc.assert(
      fc.property(plans, fc.nat(), name, ({ files }, pick, wanted) => {
        const { host } = scene(files);
        const all = host.paths().flatMap((path) => {
          const file = host.source(path);
          return file === undefined ? [] : namedIn(file).map((named) => ({ path, offset: named.name.start }));
        });
        const at = all[pick % all.length];
        if (at === undefined) throw new Error("Nothing is declared.");
        const result = rename(host, at, wanted);
        if ("refused" in result) throw new Error(result.refused);
        const changed = { ...files, ...edited(files, result.edits) };
        expect(changed).not.toEqual(files);
        expect(said(changed).sort()).toEqual(said(files).sort());
        const old = prepareRename(host, at);
        if ("refused" in old) throw new Error(old.refused);
        const back = rename(scene(changed).host, at, old.name);
        if ("refused" in back) throw new Error(back.refused);
        expect({ ...changed, ...edited(changed, back.edits) }).toEqual(files);
      }),
      runs(100),
    );
  });

  it("to any name that is taken, it is refused or means what it meant", () => {
    const texts = (files: Readonly<Record<string, string>>): Record<string, string> => ({
      ...files,
      // A second library whose names are those of the first.
      "shared/more.strategy": (files[LIBRARY] ?? 'value Value9 "V"\n').replaceAll("Shared", "More"),
      "other.strategy": `import "${PLAN}"\nimport "shared/more.strategy"\n`,
    });
    let refused = 0;
    let done = 0;
    fc.assert(
      fc.property(plans, fc.nat(), fc.nat(), (plan, pick, other) => {
        const files = texts(plan.files);
        const { host } = scene(files);
        const all = host.paths().flatMap((path) => {
          const file = host.source(path);
          return file === undefined ? [] : namedIn(file).map((named) => ({ path, named }));
        });
        const one = all[pick % all.length];
        const two = all[other % all.length];
        if (one === undefined || two === undefined) throw new Error("Nothing is declared.");
        const result = rename(host, { path: one.path, offset: one.named.name.start }, two.named.name.value);
        if ("refused" in result) {
          refused++;
          return;
        }
        done++;
        const changed = { ...files, ...edited(files, result.edits) };
        expect(said(changed).sort()).toEqual(said(files).sort());
      }),
      runs(120),
    );
    expect(refused).toBeGreaterThan(0);
    expect(done).toBeGreaterThan(refused);
  });
});
