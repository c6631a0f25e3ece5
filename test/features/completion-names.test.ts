import { describe, expect, test } from "vitest";
import { complete } from "../../server/src/features/completion.ts";
import { atCursor } from "../support/features.ts";
import { diagnose } from "../support/kit.ts";
import { completion, item, labels, taken } from "./completion-kit.ts";

const values = 'value Fast "There soon"\n/// As low as the market.\nvalue Cheap "Costs little"\n';

describe("names", () => {
  test("names of the right kind, with their titles", () => {
    const text = `${values}competitor Rival "Rival"\nusp A "A" {\n  delivers <|>\n}`;
    expect(labels(text)).toEqual(["Fast", "Cheap"]);
    expect(item(text, "Fast")).toMatchObject({ kind: "value", detail: "There soon", newText: "Fast ", again: true });
  });

  test("documentation is what stands above the declaration, with the plan's numbers", () => {
    const text = `${values}segment S "S" {\n  psychographics {\n    values Cheap 5\n  }\n}\nusp A "A" {\n  delivers <|>\n}`;
    expect(item(text, "Cheap").documentation).toContain("As low as the market.");
    expect(item(text, "Cheap").documentation).toContain("valued by 1 segment");
  });

  test("names that the list has already come last", () => {
    expect(labels(`${values}usp A "A" {\n  delivers Fast 5, <|>\n}`)).toEqual(["Cheap", "Fast"]);
    expect(labels(`${values}usp A "A" {\n  delivers <|> 3, Fast 5\n}`)).toEqual(["Cheap", "Fast"]);
    expect(item(`${values}usp A "A" {\n  delivers Fast 5, <|>\n}`, "Fast").detail).toContain("here already");
  });

  test("where a level follows already, no blank is added", () => {
    expect(item(`${values}usp A "A" {\n  delivers <|> 3\n}`, "Fast")).toMatchObject({ newText: "Fast", again: false });
    expect(taken(`${values}usp A "A" {\n  delivers Ch<|>ea 3\n}`, "Cheap")).toContain("delivers Cheap 3");
  });

  test.each([
    ["for", 'segment S "S"\nusp A "A" {\n  for <|>\n}', "S"],
    ["against", 'competitor C "C"\nusp A "A" {\n  against <|>\n}', "C"],
    ["musts", 'value V "V"\nsegment S "S" { psychographics { musts <|> } }', "V"],
    ["offers", 'value V "V"\ncompetitor C "C" {\n  offers <|>\n}', "V"],
    ["excludes", 'segment S "S"\nspecialization "A" {\n  excludes <|>\n}', "S"],
    ["focus", 'segment S "S"\nconcentration {\n  focus <|>\n}', "S"],
    ["the values of a persona", 'value V "V"\nsegment S "S" { persona P "P" { values <|> } }', "V"],
  ])("%s", (_what, text, name) => {
    expect(labels(text)[0]).toBe(name);
  });

  test("segments without money come before those that have some", () => {
    const text = 'segment A "A"\nsegment B "B"\nconcentration {\n  focus A 50%\n  focus <|>\n}';
    expect(labels(text)).toEqual(["B", "A"]);
  });

  test("who is excluded comes last after for", () => {
    const text = 'segment A "A"\nsegment B "B"\nspecialization "S" {\n  excludes A\n}\nusp U "U" {\n  for <|>\n}';
    expect(labels(text)).toEqual(["B", "A"]);
  });

  test.each([
    ["Größe", "Gr<|>"],
    ["价格", "价<|>"],
    ["fresh-in-three", "fresh-in-<|>"],
    ["fresh-in-three", "fresh-<|>in"],
    ["𐐨name", "𐐨na<|>"],
  ])("%s replaces all of what is typed", (name, typed) => {
    expect(taken(`value ${name} "V"\nusp A "A" {\n  delivers ${typed}\n}`, name)).toContain(`delivers ${name} \n`);
  });

  test("a title is found, too", () => {
    expect(labels(`${values}usp A "A" {\n  delivers litt<|>\n}`)).toContain("Cheap");
  });

  test("the same names come from a block that is broken", () => {
    expect(labels(`${values}usp A "A" {\n  premium §\n  delivers Fast 5, <|>`)).toEqual(["Cheap", "Fast"]);
  });
});

describe("names of other files", () => {
  const market = 'value Fast "There soon"\nsegment Offices "Offices"\ncompetitor Rival "Rival"\n';

  test("own ones come before imported ones", () => {
    const text = 'import "market.strategy"\nvalue Own "Own"\nusp A "A" {\n  delivers <|>\n}\n';
    expect(labels({ "plan.strategy": text, "market.strategy": market })).toEqual(["Own", "Fast"]);
  });

  test("what two imports declare is left out: it would be ambiguous", () => {
    const text = 'import "a.strategy"\nimport "b.strategy"\nusp A "A" {\n  delivers <|>\n}\n';
    const files = { "plan.strategy": text, "a.strategy": 'value V "1"\nvalue A "A"', "b.strategy": 'value V "2"' };
    expect(labels(files)).toEqual(["A"]);
  });

  test("what one import hides of another is the nearer one", () => {
    const text = 'import "a.strategy"\nusp A "A" {\n  delivers <|>\n}\n';
    const files = {
      "plan.strategy": text,
      "a.strategy": 'import "b.strategy"\nvalue V "near"',
      "b.strategy": 'value V "far"',
    };
    expect(item(files, "V").detail).toBe("near");
  });

  test("a name of a file that is not imported brings its import along", () => {
    const files = { "plan.strategy": 'usp A "A" {\n  delivers F<|>\n}\n', "shared/market.strategy": market };
    expect(item(files, "Fast")).toMatchObject({ detail: "There soon (imports shared/market.strategy)" });
    expect(taken(files, "Fast")).toBe('import "shared/market.strategy"\n\nusp A "A" {\n  delivers Fast \n}\n');
  });

  test("the import goes after those that are there", () => {
    const text = 'import "x.strategy" // ours\nuse S\n\nusp A "A" {\n  delivers <|>\n}\n';
    const files = {
      "plans/plan.strategy": text,
      "plans/x.strategy": 'service S "S" { mode reactive }',
      "market.strategy": market,
    };
    expect(taken(files, "Fast")).toBe(
      'import "x.strategy" // ours\nimport "../market.strategy"\nuse S\n\nusp A "A" {\n  delivers Fast \n}\n',
    );
  });

  test("the import goes above the comment of the first statement and keeps Windows line ends", () => {
    const text = '\ufeff// The whole plan.\r\n\r\n/// Ours.\r\nusp A "A" {\r\n  delivers <|>\r\n}\r\n';
    expect(taken({ "plan.strategy": text, "market.strategy": market }, "Fast")).toBe(
      '\ufeff// The whole plan.\r\n\r\nimport "market.strategy"\r\n\r\n/// Ours.\r\nusp A "A" {\r\n  delivers Fast \r\n}\r\n',
    );
  });

  test("what would close a circle of imports or make a name ambiguous is not offered", () => {
    const text = 'import "x.strategy"\nusp A "A" {\n  delivers <|>\n}\n';
    const files = {
      "plan.strategy": text,
      "x.strategy": 'value Known "Known"',
      "circle.strategy": 'import "plan.strategy"\nvalue Round "Round"',
      "double.strategy": 'value Known "Known, too"\nvalue Other "Other"',
      "fine.strategy": 'value Fine "Fine"',
    };
    expect(labels(files)).toEqual(["Known", "Fine"]);
  });

  test("use offers imported USPs, services, goals and segments, and those of other files", () => {
    const files = {
      "plan.strategy": 'import "a.strategy"\nuse S, <|>\nsegment Own "Own"\n',
      "a.strategy": 'segment S "S"\nservice T "T" { mode reactive }\nvalue V "V"\ngoal G "G"\n',
      "b.strategy": 'segment Far "Far"\ncompetitor C "C"\n',
    };
    expect(labels(files)).toEqual(["T", "G", "Far", "S"]);
    expect(taken(files, "Far")).toContain('import "a.strategy"\nimport "b.strategy"\nuse S, Far\n');
  });

  test("in a root of a thousand files a part is looked at, and the rest on the next letters", () => {
    const files: Record<string, string> = { "plan.strategy": 'usp A "A" {\n  delivers V<|>\n}\n' };
    for (let i = 0; i < 1000; i++) files[`shared/f${i}.strategy`] = `value V${i} "V"\n`;
    const { items, incomplete } = completion(files);
    expect(items.length).toBeGreaterThan(20);
    expect(items.length).toBeLessThan(100);
    expect(incomplete).toBe(true);
  });
});

describe("names that are declared nowhere", () => {
  const using = 'usp A "A" {\n  delivers Quick 5\n  against Rival\n}\n';

  test("are offered where something of their kind is declared", () => {
    expect(labels(`${using}value <|>`)[0]).toBe("declare value Quick");
    expect(labels(`${using}competitor <|>`)[0]).toBe("declare competitor Rival");
    expect(labels(`${using}segment <|>`)).toEqual(['NewSegment "<who these customers are>"']);
    expect(taken(`${using}value Qu<|>`, "declare value Quick")).toBe(`${using}value Quick "Quick"`);
    expect(taken(`${using}value <|> "Title"`, "declare value Quick")).toBe(`${using}value Quick "Title"`);
  });

  test("are offered as whole statements where one of the file begins", () => {
    expect(labels(`${using}\n<|>`)).toEqual(
      expect.arrayContaining(["declare value Quick", "declare competitor Rival"]),
    );
    expect(taken(`${using}\nval<|>`, "declare value Quick")).toBe(`${using}\nvalue Quick "Quick"`);
    expect(labels(`${using}\nusp B "B" {\n  <|>\n}`)).not.toContain("declare value Quick");
  });

  test("are not offered where they are declared or imported", () => {
    expect(labels(`value Quick "Quick"\n${using}value <|>`)).not.toContain("declare value Quick");
  });

  test("can be declared where they are used: after the last of their kind", () => {
    const text = 'value V "V" // first\n\nusp A "A" {\n  delivers Quick<|>\n}\n';
    expect(labels(text)).toEqual(["declare value Quick"]);
    expect(taken(text, "declare value Quick")).toBe(
      'value V "V" // first\nvalue Quick "Quick"\n\nusp A "A" {\n  delivers Quick \n}\n',
    );
  });

  test("or above the statement that uses them, its comments included", () => {
    const text = 'strategy P "P" {\n}\n\n/// Ours.\nusp A "A" {\n  against Riv<|>\n}\n';
    expect(taken(text, "declare competitor Riv")).toBe(
      'strategy P "P" {\n}\n\ncompetitor Riv "Riv"\n\n/// Ours.\nusp A "A" {\n  against Riv\n}\n',
    );
  });

  test("after a declaration with a block, with a blank line between", () => {
    const text = 'segment S "S" {\n  size 5\n}\n\nconcentration {\n  focus New<|>\n}\n';
    expect(taken(text, "declare segment New")).toBe(
      'segment S "S" {\n  size 5\n}\n\nsegment New "New"\n\nconcentration {\n  focus New \n}\n',
    );
  });

  test("what is declared leaves no error behind", () => {
    const text = `${values}usp A "A" {\n  delivers Fast 5, Quick<|> 3\n}\n`;
    expect(diagnose(taken(text, "declare value Quick")).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("not while a declared name begins like it, nor where it is no name", () => {
    expect(labels(`${values}usp A "A" {\n  delivers Fa<|>\n}`)).not.toContain("declare value Fa");
    expect(completion('usp A "A" {\n  delivers x-<|>\n}').items).toEqual([]);
    expect(completion('usp A "A" {\n  delivers 5<|>\n}').items).toEqual([]);
  });

  test("the list is asked for again with every letter, so that they come up", () => {
    expect(completion(`${values}usp A "A" {\n  delivers <|>\n}`).incomplete).toBe(true);
  });

  test("of several statements on a line, the declaration parts none", () => {
    const text = 'value V "V"; usp A "A" { delivers Quick<|> 5 }\n';
    expect(diagnose(taken(text, "declare value Quick")).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("the order is the same every time", () => {
  const { host, at } = atCursor(`${values}usp A "A" {\n  delivers <|>\n}`);
  const order = (): readonly string[] => complete(host, at).items.map(({ sortText }) => sortText);
  expect(order()).toEqual(order());
  expect(new Set(order()).size).toBe(order().length);
});
