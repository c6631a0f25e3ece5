import { describe, expect, it } from "vitest";
import { highlights } from "../../server/src/features/highlight.ts";
import { linkedEditing } from "../../server/src/features/linked-editing.ts";
import { references, referencesOf } from "../../server/src/features/references.ts";
import { atCursor, scene } from "../support/features.ts";
import type { Sources } from "../support/kit.ts";
import { placeOf, spanIn } from "../support/places.ts";

function named(sources: Sources, declaration = false): string[] {
  const { host, at } = atCursor(sources);
  return references(host, at, { declaration }).map(placeOf);
}

const market = [
  'value Speed "In three days"',
  'segment Studios "Design studios" {',
  "  psychographics { values Speed 5 }",
  "}",
  'usp Studios "For studios only" { delivers Speed 5 }',
  "",
].join("\n");

const plan = [
  'import "market.strategy"',
  "use Studios",
  'strategy P "P" { }',
  'specialization "S" { excludes "Hotels" }',
  'usp U "U" { delivers Speed 5; for Studios }',
  "concentration { focus Studios 90% }",
  "",
].join("\n");

const other = 'import "plan.strategy"\ngoal G "G" { for Studios }\n';

describe("references", () => {
  it("are found in the file and in all that import it over any way", () => {
    const files = {
      "market.strategy": market.replace("segment Studios", "segment Stu<|>dios"),
      "plan.strategy": plan,
      "other.strategy": other,
      "stranger.strategy": 'segment Studios "Others" { }\ngoal G "G" { for Studios }\n',
    };
    expect(named(files)).toEqual([
      "other.strategy:2 Studios",
      "plan.strategy:2 Studios",
      "plan.strategy:5 Studios",
      "plan.strategy:6 Studios",
    ]);
    expect(named(files, true)[0]).toBe("market.strategy:2 Studios");
  });

  it("are the same from a reference in another file", () => {
    const files = {
      "market.strategy": market,
      "plan.strategy": plan,
      "other.strategy": other.replace("for Studios", "for Studios<|>"),
    };
    expect(named(files, true)).toEqual([
      "market.strategy:2 Studios",
      "other.strategy:2 Studios",
      "plan.strategy:2 Studios",
      "plan.strategy:5 Studios",
      "plan.strategy:6 Studios",
    ]);
  });

  it("of a name after use are those of every kind that it brings", () => {
    const files = { "market.strategy": market, "plan.strategy": plan.replace("use Studios", "use Stud<|>ios") };
    expect(named(files, true)).toEqual([
      "market.strategy:2 Studios",
      "market.strategy:5 Studios",
      "plan.strategy:2 Studios",
      "plan.strategy:5 Studios",
      "plan.strategy:6 Studios",
    ]);
  });

  it("leave out what a declaration of the importer's own means", () => {
    const files = {
      "market.strategy": market.replace("value Speed", "value <|>Speed"),
      "plan.strategy": 'import "market.strategy"\nvalue Speed "Ours"\nusp U "U" { delivers Speed 5 }\n',
    };
    expect(named(files)).toEqual(["market.strategy:3 Speed", "market.strategy:5 Speed"]);
  });

  it("see texts of open editors", () => {
    const { host, workspace, at } = atCursor({ "market.strategy": market.replace("value Speed", "value <|>Speed") });
    workspace.open("new.strategy", 'import "market.strategy"\nusp V "V" { delivers Speed 4 }\n');
    expect(references(host, at, { declaration: false }).map(placeOf)).toContain("new.strategy:2 Speed");
  });

  it("hold texts among excludes that mean the segment", () => {
    const text = 'specialization "S" { excludes "hotels", "Instant coffee" }\nsegment <|>Hotels "Large hotels" { }\n';
    expect(named(text)).toEqual(['plan.strategy:1 "hotels"']);
  });

  it("of a name that stands for nothing are where the file writes it for the same kind", () => {
    const text = 'usp U "U" { delivers Sp<|>eed 5; for Speed }\ncompetitor C "C" { offers Speed 3 }\n';
    expect(named(text, true)).toEqual(["plan.strategy:1 Speed", "plan.strategy:2 Speed"]);
  });

  it("of an ambiguous name are its candidates and where the file writes it", () => {
    const files = {
      "plan.strategy": 'import "a.strategy"\nimport "b.strategy"\nusp U "U" { delivers Sp<|>eed 5 }\n',
      "a.strategy": 'value Speed "One"\n',
      "b.strategy": 'value Speed "Two"\n',
    };
    expect(named(files, true)).toEqual(["a.strategy:1 Speed", "b.strategy:1 Speed", "plan.strategy:3 Speed"]);
    expect(named(files)).toEqual(["plan.strategy:3 Speed"]);
  });

  it("of a second declaration of a name are none, as the first is meant", () => {
    const text = 'value Speed "One"\nvalue Spe<|>ed "Two"\nusp U "U" { delivers Speed 5 }\n';
    expect(named(text)).toEqual([]);
    expect(named(text, true)).toEqual(["plan.strategy:2 Speed"]);
  });

  it("of a persona and of the plan are only themselves", () => {
    expect(named('segment A "A" { persona Ma<|>ra "M" }\nsegment B "B" { persona Mara "M" }\n', true)).toEqual([
      "plan.strategy:1 Mara",
    ]);
    expect(named('strategy No<|>rth "N" { }\nvalue North "N"\n', true)).toEqual(["plan.strategy:1 North"]);
  });

  it("are none where no name stands, nor in a file that cannot be read", () => {
    expect(named("<|>")).toEqual([]);
    expect(named('value Speed "Fa<|>st"\n')).toEqual([]);
    expect(references(scene("").host, { path: "missing.strategy", offset: 3 }, { declaration: true })).toEqual([]);
  });

  it("are found from a declaration itself, as lenses ask for them", () => {
    const { host } = scene({ "market.strategy": market, "plan.strategy": plan });
    const declaration = host.plan("market.strategy")?.values[0];
    if (declaration === undefined) throw new Error("There is no value.");
    expect(referencesOf(host, declaration).map(placeOf)).toEqual([
      "market.strategy:3 Speed",
      "market.strategy:5 Speed",
      "plan.strategy:5 Speed",
    ]);
  });

  it("survive a circle of imports", () => {
    const files = {
      "a.strategy": 'import "b.strategy"\nvalue <|>Speed "S"\n',
      "b.strategy": 'import "a.strategy"\nusp U "U" { delivers Speed 5 }\n',
    };
    expect(named(files)).toEqual(["b.strategy:2 Speed"]);
  });
});

describe("highlights", () => {
  function marked(sources: Sources): string[] {
    const { host, at, texts } = atCursor(sources);
    return highlights(host, at).map((each) => `${each.kind} ${spanIn(texts[at.path] ?? "", each.at)}`);
  }

  it("are the declaration and its references in this file", () => {
    expect(
      marked({ "market.strategy": market.replace("values Speed", "values Spe<|>ed"), "plan.strategy": plan }),
    ).toEqual(["write 1 Speed", "read 3 Speed", "read 5 Speed"]);
  });

  it("are the references alone where another file declares it", () => {
    const files = { "market.strategy": market, "plan.strategy": plan.replace("focus Studios", "focus Studi<|>os") };
    expect(marked(files)).toEqual(["read 2 Studios", "read 5 Studios", "read 6 Studios"]);
  });

  it("are all places of an undeclared name of the kind", () => {
    expect(marked('usp U "U" { delivers <|>X 5 }\nusp V "V" { delivers X 4; for X }\n')).toEqual([
      "read 1 X",
      "read 2 X",
    ]);
  });

  it.each(['value S "S" {<|> }', 'val<|>ue S "S"', 'value S "S<|>"', "<|>", 'segment A "A" { size 5<|> }', "// a<|>"])(
    "are none where no name stands: %s",
    (text) => {
      expect(marked(text)).toEqual([]);
    },
  );

  it("have the right places with a byte-order mark, other line ends and emoji", () => {
    expect(marked('\ufeffvalue Speed "😀"\r\nusp U "👍🏽" { delivers 😀 5, Sp<|>eed 5 }\r\n')).toEqual([
      "write 1 Speed",
      "read 2 Speed",
    ]);
  });

  it("are none in a file that cannot be read", () => {
    expect(highlights(scene("").host, { path: "missing.strategy", offset: 0 })).toEqual([]);
  });
});

describe("linked editing", () => {
  function linked(sources: Sources): string[] | undefined {
    const { host, at, texts } = atCursor(sources);
    return linkedEditing(host, at)?.ranges.map((each) => spanIn(texts[at.path] ?? "", each));
  }

  it("holds a name and its references in the file", () => {
    const text = 'value Speed "S"\nusp U "U" { delivers Spe<|>ed 5 }\ncompetitor C "C" { offers Speed 2 }\n';
    expect(linked(text)).toEqual(["1 Speed", "2 Speed", "3 Speed"]);
    expect(linked(text.replace("<|>", "").replace("value Speed", "value <|>Speed"))).toEqual([
      "1 Speed",
      "2 Speed",
      "3 Speed",
    ]);
  });

  it("holds undeclared names while they are written", () => {
    expect(linked('usp U "U" { delivers <|>X 5 }\nusp V "V" { delivers X 4 }\n')).toEqual(["1 X", "2 X"]);
  });

  it.each([
    ["there is only one place", 'value Spe<|>ed "S"\n'],
    ["no name stands there", 'value Speed "S<|>"\nusp U "U" { delivers Speed 5 }\n'],
    ["the places are written with other letters", 'value Größe "S"\nusp U "U" { delivers Gro\u0308ß<|>e 5 }\n'],
    [
      "the cursor is in a text among excludes",
      'specialization "S" { excludes "Ho<|>tels" }\nsegment Hotels "H" { }\ngoal G "G" { for Hotels }\n',
    ],
  ])("is not offered where %s", (_, text) => {
    expect(linked(text)).toBeUndefined();
  });

  it("is not offered where use would tear two kinds apart", () => {
    const text = 'use Studios\nusp Studios "U" { }\nsegment Stud<|>ios "S" { }\ngoal G "G" { for Studios }\n';
    expect(linked(text)).toBeUndefined();
    expect(linked(text.replace("use Studios", "use Helpdesk"))).toEqual(["3 Studios", "4 Studios"]);
  });

  it("holds a use that stands for one kind, whatever else is used", () => {
    const text = 'use Studios, Desk\nsegment Stud<|>ios "S" { }\nservice Desk "D" { }\ngoal Desk "D" { for Studios }\n';
    expect(linked(text)).toEqual(["1 Studios", "2 Studios", "4 Studios"]);
    expect(linked(text.replace("Stud<|>ios", "Studios").replace("Desk", "De<|>sk"))).toBeUndefined();
  });

  it("leaves texts alone", () => {
    const text = 'specialization "S" { excludes "Hotels" }\nsegment <|>Hotels "H" { }\ngoal G "G" { for Hotels }\n';
    expect(linked(text)).toEqual(["2 Hotels", "3 Hotels"]);
  });

  it("is none in a file that cannot be read", () => {
    expect(linkedEditing(scene("").host, { path: "missing.strategy", offset: 0 })).toBeUndefined();
  });

  describe("its pattern", () => {
    const { host, at } = atCursor('value <|>X "S"\nusp U "U" { delivers X 5 }\n');
    const pattern = linkedEditing(host, at)?.pattern ?? "";

    /** As VS Code looks at what has been typed. */
    function fits(typed: string): boolean {
      return (typed.match(new RegExp(pattern))?.[0].length ?? 0) === typed.length;
    }

    it.each(["Speed", "fresh-in-three", "fresh-", "_a", "Größe", "Gro\u0308ße", "价格", "Цена", "मूल्य", "𐐀a", "x2", ""])(
      "fits %s",
      (name) => {
        expect(fits(name)).toBe(true);
      },
    );

    it.each(["5x", "-a", "a b", 'a"', "a,", "a{", "a.b", "a×b", "a…", "a、b", "a\n"])("does not fit %s", (name) => {
      expect(fits(name)).toBe(false);
    });
  });
});
