import { describe, expect, test } from "vitest";
import { type Arrivals, arrivals, importable, importing, type Pick } from "../../server/src/features/import-from.ts";
import { after, scene } from "../support/features.ts";
import { PLAN, type Sources } from "../support/kit.ts";

const MARKET = `/// Home again without charging.
///
/// Asked in every interview.
value Range "Range"
value Speed "Speed"
competitor Trains "Trains" { offers Speed 4 }
competitor Cars "Cars" { offers Range 5 }

/// Twenty kilometres a day.
segment Commuters "Commuters" {
  psychographics { values Range 5, Speed 3 }
}
segment Tourists "Tourists" { psychographics { values Speed 2 } }
usp Fast "Always there first" { delivers Speed 5; for Tourists }
usp Far "Further than anybody" { delivers Range 5; against Cars }
service Desk "A human answers" { mode reactive }
goal Desk "A thousand answers" { acquire 10 }
`;

function pick(text: string): readonly Pick[] {
  return text.split(" ").flatMap((each) => {
    const [kind, name] = each.split(":");
    const found = (["value", "usp", "competitor", "segment", "service", "goal"] as const).find((one) => one === kind);
    return found === undefined || name === undefined ? [] : [{ kind: found, name }];
  });
}

/** The plan with what was picked, written as `segment:Commuters value:Range`. */
function imported(plan: string, picks: string, from = "market.strategy", others: object = {}): string {
  const { host, texts } = scene({ [PLAN]: plan, "market.strategy": MARKET, ...others });
  const [file, source] = [host.plan(PLAN), host.source(from)];
  if (file === undefined || source === undefined) throw new Error("There is nothing to import.");
  return after(texts, importing(file, source, pick(picks)))[PLAN] ?? plan;
}

/** What comes into play, waits and leaves with it, each as `kind Name, chosen: why`. */
function told(plan: string, picks: string, others: Record<string, string> = {}): Record<keyof Arrivals, string[]> {
  const sources: Sources = { [PLAN]: plan, "market.strategy": MARKET, ...others };
  const before = scene(sources).host.plan(PLAN);
  const then = scene({ ...sources, [PLAN]: imported(plan, picks, "market.strategy", others) }).host.plan(PLAN);
  if (before === undefined || then === undefined) throw new Error("There is no plan.");
  const { comes, waits, leaves } = arrivals(before, then, "market.strategy", pick(picks));
  const words = (all: Arrivals["comes"]): string[] =>
    all.map(({ kind, name, chosen, why }) => `${kind} ${name}${chosen ? ", chosen" : ""}: ${why}`);
  return { comes: words(comes), waits: words(waits), leaves: words(leaves) };
}

const HEAD = 'strategy P "Plan" { period 2027 }\n';

describe("what can be imported", () => {
  test("are libraries first, then plans, the near ones before the far", () => {
    const { host } = scene({
      "plans/a.strategy": HEAD,
      "plans/last.strategy": 'strategy L "Last year" { period 2026 }\nvalue V "V"',
      "far/away/lib.strategy": 'value V "V"',
      "plans/lib.strategy": 'value W "W"',
      "plans/template.strategy": `/// # A plan of ours\n\n${HEAD}value T "T"`,
      "plans/empty.strategy": "// nothing yet\n",
    });
    const files = importable(host, "plans/a.strategy");
    expect(files.map(({ path, importPath, plan }) => [path, importPath, plan])).toEqual([
      ["plans/lib.strategy", "lib.strategy", undefined],
      ["far/away/lib.strategy", "../far/away/lib.strategy", undefined],
      ["plans/last.strategy", "last.strategy", "Last year"],
    ]);
  });

  test("is nothing that would close a circle, over any way", () => {
    const { host } = scene({
      [PLAN]: 'value V "V"',
      "b.strategy": `import "${PLAN}"\nvalue B "B"`,
      "c.strategy": 'import "b.strategy"\nvalue C "C"',
      "d.strategy": 'value D "D"',
    });
    expect(importable(host, PLAN).map(({ path }) => path)).toEqual(["d.strategy"]);
  });

  test("says what each declaration is, and what it is to the plan", () => {
    const plan = `import "market.strategy"\n${HEAD}use Commuters\nspecialization "S" { excludes Tourists }\nvalue Speed "Mine"\n`;
    const { host } = scene({ [PLAN]: plan, "market.strategy": MARKET, "other.strategy": 'value Range "Another"' });
    const [market, other] = importable(host, PLAN);
    expect(market?.imported).toBe(true);
    expect(market?.declarations[0]).toEqual({
      kind: "value",
      name: "Range",
      title: "Range",
      about: "Home again without charging.",
      standing: "play",
    });
    const standing = Object.fromEntries(market?.declarations.map((each) => [each.name, each.standing]) ?? []);
    expect(standing).toMatchObject({
      Speed: "hidden",
      Trains: "sight",
      Commuters: "play",
      Tourists: "excluded",
      Fast: "sight",
    });
    expect(other?.declarations.map((each) => each.standing)).toEqual(["clash"]);
    expect(other?.imported).toBe(false);
  });

  test("is nothing for a file that is not there or stands alone", () => {
    expect(importable(scene(HEAD).host, "gone.strategy")).toEqual([]);
    expect(importable(scene(HEAD).host, PLAN)).toEqual([]);
  });
});

describe("the text of an import", () => {
  test("is a line for the file, and one for what needs a `use`", () => {
    expect(imported(HEAD, "segment:Commuters value:Range competitor:Cars usp:Far")).toBe(
      `import "market.strategy"\nuse Commuters, Far\n\n${HEAD}`,
    );
    expect(imported(HEAD, "value:Range competitor:Cars")).toBe(`import "market.strategy"\n\n${HEAD}`);
  });

  test("stands below a head of the file and above what is said of the first statement", () => {
    const head = "// Of the whole file.\n\n/// Of the plan.\n";
    expect(imported(`${head}${HEAD}`, "value:Range")).toBe(
      `// Of the whole file.\n\nimport "market.strategy"\n\n/// Of the plan.\n${HEAD}`,
    );
  });

  test("goes on where the plan has an import or a `use` already", () => {
    const lib = { "lib.strategy": 'usp Old "Old" { delivers Good 3 }\nvalue Good "Good"' };
    const plan = `import "lib.strategy" // ours\nuse Old // proven\n\n${HEAD}`;
    expect(imported(plan, "segment:Commuters usp:Far", "market.strategy", lib)).toBe(
      `import "lib.strategy" // ours\nimport "market.strategy"\nuse Old, Commuters, Far // proven\n\n${HEAD}`,
    );
    expect(imported(`import "market.strategy"\n\n${HEAD}`, "segment:Commuters")).toBe(
      `import "market.strategy"\nuse Commuters\n\n${HEAD}`,
    );
  });

  test("uses nothing twice, and no segment that the plan names anyway", () => {
    const plan = `import "market.strategy"\nuse Commuters\n${HEAD}`;
    expect(imported(plan, "segment:Commuters value:Range")).toBe(plan);
    const named = `${HEAD}concentration { focus Commuters 100% }\n`;
    expect(imported(named, "segment:Commuters")).toBe(`import "market.strategy"\n\n${named}`);
    // Two kinds of one name need one `use`.
    expect(imported(HEAD, "service:Desk goal:Desk")).toContain("use Desk\n");
  });

  test("needs no second import for what comes through another file", () => {
    const others = { "all.strategy": 'import "market.strategy"\nvalue Own "Own"' };
    const plan = `import "all.strategy"\n\n${HEAD}`;
    expect(imported(plan, "segment:Commuters", "market.strategy", others)).toBe(
      `import "all.strategy"\nuse Commuters\n\n${HEAD}`,
    );
  });

  test("keeps line ends, the byte-order mark and an empty file", () => {
    expect(imported(`\ufeffstrategy P "P" { }\r\n`, "segment:Commuters")).toBe(
      `\ufeffimport "market.strategy"\r\nuse Commuters\r\n\r\nstrategy P "P" { }\r\n`,
    );
    expect(imported("", "segment:Commuters")).toBe('import "market.strategy"\nuse Commuters\n\n');
  });

  test("says nothing for names that the file does not declare", () => {
    expect(imported(`import "market.strategy"\n${HEAD}`, "segment:Nobody")).toBe(`import "market.strategy"\n${HEAD}`);
  });
});

describe("what comes into play", () => {
  test("is what was chosen and what comes along, each with its reason", () => {
    expect(told(HEAD, "segment:Commuters usp:Far")).toEqual({
      comes: [
        "segment Commuters, chosen: `use` names it",
        "usp Far, chosen: `use` names it",
        'value Range: "Commuters" values it',
        'value Speed: "Commuters" values it',
        'competitor Cars: "Further than anybody" is against it',
      ],
      waits: [],
      leaves: [],
    });
  });

  test("are competitors that offer what a USP against everybody delivers, and segments that it is for", () => {
    expect(told(HEAD, "usp:Fast").comes).toEqual([
      'segment Tourists: "Always there first" is for it',
      "usp Fast, chosen: `use` names it",
      'value Speed: "Tourists" values it',
      'competitor Trains: it offers "Speed", which "Always there first" delivers',
    ]);
  });

  test("is everything of one name, because `use` goes by the name", () => {
    expect(told(HEAD, "service:Desk").comes).toEqual([
      "service Desk, chosen: `use` names it",
      "goal Desk: `use` names it",
    ]);
  });

  test("is said by what names it in the plan", () => {
    const plan = `${HEAD}usp Mine "Mine" { delivers Range 4 }\nconcentration { focus Commuters 100% }\n`;
    expect(told(plan, "value:Range segment:Commuters").comes).toEqual([
      "segment Commuters, chosen: a focus is on it",
      'value Range, chosen: "Mine" delivers it',
      'value Speed: "Commuters" values it',
      'competitor Cars: it offers "Range", which "Mine" delivers',
    ]);
  });

  test("is not yet what nothing names, and says what it waits for", () => {
    const plan = `${HEAD}specialization "S" { excludes Tourists }\nvalue Speed "Mine"\n`;
    const { comes, waits } = told(plan, "value:Range value:Speed competitor:Cars segment:Tourists");
    expect(comes).toEqual([]);
    expect(waits).toEqual([
      "value Range, chosen: In sight. It comes into play once a segment values it or a USP delivers it.",
      "value Speed, chosen: The file has its own of that name, which wins.",
      "competitor Cars, chosen: In sight. It comes into play once a USP is against it, or delivers what it offers.",
      "segment Tourists, chosen: The specialization excludes it.",
    ]);
  });

  test("may take something out of play, where a name stands for two things then", () => {
    const others = { "lib.strategy": 'segment Commuters "Others"' };
    const { waits, leaves } = told(`import "lib.strategy"\nuse Commuters\n${HEAD}`, "segment:Commuters", others);
    expect(waits).toEqual(["segment Commuters, chosen: Another one of that name is imported, too."]);
    expect(leaves).toEqual([
      "segment Commuters: Nothing in play names it any more, or its name stands for two things now.",
    ]);
  });

  test("is in a library what its own declarations name", () => {
    expect(told('usp Mine "Mine" { delivers Range 4; for Commuters }\n', "segment:Commuters").comes).toEqual([
      'segment Commuters, chosen: "Mine" is for it',
      'value Range: "Mine" delivers it',
      'value Speed: "Commuters" values it',
      'competitor Cars: it offers "Range", which "Mine" delivers',
    ]);
  });
});
