import { describe, expect, it } from "vitest";
import { definition, type Link, typeDefinition } from "../../server/src/features/definition.ts";
import { atCursor, scene } from "../support/features.ts";
import type { Sources } from "../support/kit.ts";
import { placeOf } from "../support/places.ts";

/** `the name at the cursor -> the declaration's name`. */
function shown(links: readonly Link[]): string[] {
  return links.map(({ target, name }) => placeOf({ file: target.file, at: name }));
}

function leads(sources: Sources): string[] {
  const { host, at } = atCursor(sources);
  return shown(definition(host, at));
}

const library = [
  'value Speed "In three days"',
  'value Price "Costs less"',
  'segment Studios "Design studios" {',
  "  psychographics { values Speed 5 }",
  '  persona Mara "Runs the office" { values Speed 4 }',
  "}",
  'usp Studios "For studios only" { delivers Speed 5 }',
  'service Studios "Studio visits" { mode proactive }',
  "",
].join("\n");

describe("definition", () => {
  it("leads from a reference to the declaration in the same file", () => {
    expect(leads('usp U "We ship" { delivers Spe<|>ed 5 }\nvalue Speed "Fast"\n')).toEqual(["plan.strategy:2 Speed"]);
  });

  it.each([
    ["at its start", "<|>Speed"],
    ["at its end", "Speed<|>"],
  ])("takes a name %s, too", (_, name) => {
    expect(leads(`value Speed "Fast"\nusp U "We ship" { delivers ${name} 5 }\n`)).toEqual(["plan.strategy:1 Speed"]);
  });

  it.each([
    ["values", 'segment A "A" { psychographics { values <|>X 5 } }'],
    ["expects", 'segment A "A" { psychographics { expects <|>X 5 } }'],
    ["musts", 'segment A "A" { psychographics { musts <|>X } }'],
    ["a persona's values", 'segment A "A" { persona P "P" { values <|>X 5 } }'],
    ["offers", 'competitor C "C" { offers <|>X 5 }'],
    ["a service's delivers", 'service S "S" { delivers <|>X 5 }'],
  ])("knows values in %s", (_, text) => {
    expect(leads(`${text}\nvalue X "A value"\nservice X "A service" { mode reactive }\n`)).toEqual([
      "plan.strategy:2 X",
    ]);
  });

  it.each([
    ["a USP's for", 'usp U "U" { for <|>X }', 3],
    ["a USP's against", 'usp U "U" { against <|>X }', 4],
    ["a service's for", 'service S "S" { for <|>X }', 3],
    ["a goal's for", 'goal G "G" { for <|>X }', 3],
    ["a focus", "concentration { focus <|>X 90% }", 3],
    ["excludes", 'specialization "S" { excludes "Others", <|>X }', 3],
  ])("tells kinds of one name apart in %s", (_, text, line) => {
    const plan = `${text}\nvalue X "V"\nsegment X "S" { }\ncompetitor X "C" { }\n`;
    expect(leads(plan)).toEqual([`plan.strategy:${line} X`]);
  });

  it("leads to the file that declares it, over several imports", () => {
    const files = {
      "plan.strategy": 'import "a.strategy"\nusp U "U" { delivers <|>Speed 5 }\n',
      "a.strategy": 'import "shared/market.strategy"\n',
      "shared/market.strategy": library,
    };
    expect(leads(files)).toEqual(["shared/market.strategy:1 Speed"]);
  });

  it("prefers the file's own declaration to an imported one", () => {
    const files = {
      "plan.strategy": 'import "a.strategy"\nvalue Speed "Ours"\nusp U "U" { delivers <|>Speed 5 }\n',
      "a.strategy": library,
    };
    expect(leads(files)).toEqual(["plan.strategy:2 Speed"]);
  });

  it("gives all that a name after use brings into play", () => {
    expect(leads({ "plan.strategy": 'import "a.strategy"\nuse Stu<|>dios\n', "a.strategy": library })).toEqual([
      "a.strategy:7 Studios",
      "a.strategy:8 Studios",
      "a.strategy:3 Studios",
    ]);
  });

  it("gives every candidate of an ambiguous name", () => {
    const files = {
      "plan.strategy": 'import "a.strategy"\nimport "b.strategy"\nusp U "U" { delivers <|>Speed 5 }\n',
      "a.strategy": 'value Speed "One"\n',
      "b.strategy": 'value Speed "Two"\n',
    };
    expect(leads(files)).toEqual(["a.strategy:1 Speed", "b.strategy:1 Speed"]);
  });

  it("leads from a declaration's own name to itself, also a second one of that name", () => {
    expect(leads('value Speed "One"\nvalue Spe<|>ed "Two"\n')).toEqual(["plan.strategy:2 Speed"]);
    expect(leads('strategy Pl<|>an "The plan" { }\n')).toEqual(["plan.strategy:1 Plan"]);
  });

  it("finds the declaration of a name that is written with composed letters", () => {
    expect(leads('value Größe "Size"\nusp U "U" { delivers Gro\u0308ß<|>e 5 }\n')).toEqual(["plan.strategy:1 Größe"]);
  });

  it("leads from the path of an import to the start of that file", () => {
    const { host, at } = atCursor({ "plan.strategy": 'import "sha<|>red/a.strategy"\n', "shared/a.strategy": library });
    const [link] = definition(host, at);
    expect(link?.target.file.path).toBe("shared/a.strategy");
    expect(link?.target.at).toEqual({ start: 0, end: 0 });
    expect(link?.origin).toEqual({ start: 7, end: 26 });
  });

  it.each([
    ["before its quotes", 'import <|>"a.strategy"', 1],
    ["behind its quotes", 'import "a.strategy"<|>', 1],
    ["on the keyword", 'imp<|>ort "a.strategy"', 0],
    ["behind what is too much", 'import "a.strategy" 5<|>', 0],
  ])("takes the path of an import %s as one expects", (_, text, count) => {
    expect(leads({ "plan.strategy": `${text}\n`, "a.strategy": library })).toHaveLength(count);
  });

  it("leads from a text among excludes to the segment that it means", () => {
    expect(leads('specialization "S" { excludes "small OFF<|>ices" }\nsegment A "Small offices" { }\n')).toEqual([
      "plan.strategy:2 A",
    ]);
  });

  it("leads from such a text to nothing else that is called so, and to no segment that is not in sight", () => {
    const plan =
      'import "a.strategy"\nspecialization "S" { excludes "hot<|>els" }\nvalue Hotels "Hotels"\nsegment B "B" { }\n';
    const library = 'segment Hotels "Large ones" { }\nsegment Inns "Hotels" { }\nsegment B "Hotels" { }\n';
    expect(leads({ "plan.strategy": plan, "a.strategy": library })).toEqual([
      "a.strategy:1 Hotels",
      "a.strategy:2 Inns",
    ]);
  });

  it("gives every candidate of an ambiguous name after use", () => {
    const files = {
      "plan.strategy": 'import "a.strategy"\nimport "b.strategy"\nuse Stu<|>dios\n',
      "a.strategy": 'segment Studios "One" { }\n',
      "b.strategy": 'segment Studios "Two" { }\n',
    };
    expect(leads(files)).toEqual(["a.strategy:1 Studios", "b.strategy:1 Studios"]);
  });

  it("covers the whole declaration, and its name lies within", () => {
    const { host, at, texts } = atCursor('segment A "A" {\n  size 5\n}\ngoal G "G" { for <|>A }\n');
    const [link] = definition(host, at);
    expect(texts["plan.strategy"]?.slice(link?.target.at.start, link?.target.at.end)).toBe(
      'segment A "A" {\n  size 5\n}',
    );
    expect(link?.name).toEqual({ start: 8, end: 9 });
  });

  it.each([
    ["on a keyword", 'val<|>ue Speed "Fast"'],
    ["in a title", 'value Speed "Fa<|>st"'],
    ["on a word", 'service S "S" { mode reac<|>tive }'],
    ["in a comment", '// Spe<|>ed\nvalue Speed "Fast"'],
    ["on a name that stands for nothing", 'usp U "U" { delivers Spe<|>ed 5 }'],
    ["on an import of no file", 'import "no<|>where.strategy"'],
    ["on a text among excludes that means nobody", 'specialization "S" { excludes "Ho<|>tels" }'],
    ["in an empty file", "<|>"],
    ["after the end", 'value Speed "Fast"\n\n<|>'],
    ["on what a size counts", 'segment A "A" { size 5 comp<|>anies }'],
  ])("leads nowhere %s", (_, text) => {
    expect(leads(text)).toEqual([]);
  });

  it("works in half-typed text, after a byte-order mark, and with other line ends", () => {
    expect(leads('\ufeffvalue Speed "Fast\r\nusp U "😀 {\r\n  delivers <|>Speed')).toEqual(["plan.strategy:1 Speed"]);
    expect(leads('value Speed "Fast"\rsegment A "A" {\r psychographics {\r values <|>Speed')).toEqual([
      "plan.strategy:1 Speed",
    ]);
  });

  it("leads nowhere from a file that cannot be read", () => {
    const { host } = scene("");
    expect(definition(host, { path: "missing.strategy", offset: 0 })).toEqual([]);
    expect(typeDefinition(host, { path: "missing.strategy", offset: 0 })).toEqual([]);
  });
});

describe("type definition", () => {
  function leadsByType(sources: Sources): string[] {
    const { host, at } = atCursor(sources);
    return shown(typeDefinition(host, at));
  }

  it("leads from a persona to its segment", () => {
    expect(leadsByType(library.replace("Mara", "Ma<|>ra"))).toEqual(["plan.strategy:3 Studios"]);
  });

  it("leads from every other name to its declaration", () => {
    expect(leadsByType(library.replace("values Speed 5", "values Sp<|>eed 5"))).toEqual(["plan.strategy:1 Speed"]);
    expect(leadsByType(library.replace("segment Studios", "segment Stud<|>ios"))).toEqual(["plan.strategy:3 Studios"]);
  });

  it("leads nowhere from the path of an import", () => {
    expect(leadsByType({ "plan.strategy": 'import "a.str<|>ategy"\n', "a.strategy": library })).toEqual([]);
  });
});
