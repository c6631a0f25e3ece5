import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type DocumentSymbol, documentSymbols, workspaceSymbols } from "../../server/src/features/symbols.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

/** One line an entry, indented by its depth: `kind name | detail`. */
function outline(text: string): string[] {
  const { host } = scene(text);
  const lines: string[] = [];
  const add = (symbols: readonly DocumentSymbol[], around: { start: number; end: number }, deep: number): void => {
    for (const { name, detail, kind, at, nameAt, children } of symbols) {
      expect(name).not.toBe("");
      expect(at.start >= around.start && at.end <= around.end, `${name} lies within what holds it`).toBe(true);
      expect(nameAt.start >= at.start && nameAt.end <= at.end, `the name of ${name} lies within it`).toBe(true);
      lines.push(`${"  ".repeat(deep)}${kind} ${name}${detail === "" ? "" : ` | ${detail}`}`);
      add(children, at, deep + 1);
    }
  };
  add(documentSymbols(host, PLAN), { start: 0, end: text.length }, 0);
  return lines;
}

describe("document symbols", () => {
  it("are the plan, its principles and its declarations in the order of the text", () => {
    const sample = path.resolve(import.meta.dirname, "../../samples/northwind-roastery/plan.strategy");
    const lines = outline(fs.readFileSync(sample, "utf8"));
    expect(lines[0]).toMatch(/^plan \S+ \| /);
    const kinds = new Set(lines.map((line) => line.trim().split(" ", 1)[0]));
    for (const kind of ["plan", "principle", "segment", "persona", "goal", "group"]) expect(kinds).toContain(kind);
  });

  it("nest personas and blocks under segments and foci under the concentration", () => {
    const text = `goal Grow "More" { acquire 5 }
strategy P "The plan" { period 2027 }
specialization "Coffee" { focus customer }
segment A "Offices" {
  demographics { employees 5..50 }
  psychographics { values X 5 }
  persona Mara "Runs the
office" { age 34 }
  economics { margin 45% }
}
posture { scope narrow }
concentration "Our money" {
  budget 600k EUR
  focus A 60% { acquire 50% }
  focus B 100k EUR
  focus
}
value X "A \\"value\\""
usp U """
  We ship
  fast
  """ { delivers X 5 }
competitor C "C" { }
service S "S" { mode reactive }
import "a.strategy"
use X
`;
    expect(outline(text)).toEqual([
      "goal Grow | More",
      "plan P | The plan",
      "principle Specialization | Coffee",
      "segment A | Offices",
      "  group Demographics",
      "  group Psychographics",
      "  persona Mara",
      "  group Economics",
      "principle Posture",
      "principle Concentration | Our money",
      "  group A | 60%",
      "  group B | 100k EUR",
      "  group focus",
      'value X | A "value"',
      "usp U | We ship fast",
      "competitor C | C",
      "service S | S",
    ]);
  });

  it("hold broken and half-typed declarations, and second ones", () => {
    const text =
      'value\nvalue "Fast"\nvalue A "A\nvalue A "Again"\nsegment B "B" {\n  persona\n  persona """Mara"""\n  persona 5 "Max"\nusp U "U" {\n  delivers';
    expect(outline(text)).toEqual([
      "value value without a name",
      "value value without a name | Fast",
      "value A",
      "value A | Again",
      "segment B | B",
      "  persona persona without a name",
      "  persona persona without a name | Mara",
      "  persona persona without a name | Max",
      "usp U | U",
    ]);
  });

  it("leave out what is no declaration, and give nothing for a file that cannot be read", () => {
    expect(outline('import "a.strategy"\nuse A\nnote "x"\nsegmnt A "A" { }\n}\n{ value A "A" }\n')).toEqual([]);
    expect(documentSymbols(scene("").host, "missing.strategy")).toEqual([]);
  });
});

describe("workspace symbols", () => {
  const { host, workspace } = scene({
    "a.strategy": 'strategy North "Northwind 2027" { }\nvalue Speed "On the desk in three days"\n',
    "b.strategy":
      'segment SmallOffices "Small offices" { persona Mara "Office manager" { } }\nvalue Größe "How large"\nusp "No name" { }\n',
    "c.strategy": 'service Office "A visit"\ngoal Off "Switched off"\nvalue Speed "Again"\n',
  });
  const found = (query: string): string[] =>
    workspaceSymbols(host, query).map(
      ({ name, kind, container, target }) =>
        `${kind} ${container === undefined ? "" : `${container}/`}${name} ${target.file.path}`,
    );

  it("fit by name or title, the best first", () => {
    expect(found("office")).toEqual([
      "service Office c.strategy",
      "persona SmallOffices/Mara b.strategy",
      "segment SmallOffices b.strategy",
    ]);
    expect(found("off")).toEqual([
      "goal Off c.strategy",
      "service Office c.strategy",
      "persona SmallOffices/Mara b.strategy",
      "segment SmallOffices b.strategy",
    ]);
  });

  it("fit by letters in their order, case and blanks aside", () => {
    expect(found("smof")).toEqual(["segment SmallOffices b.strategy"]);
    expect(found("three DAYS")).toEqual(["value Speed a.strategy"]);
    expect(found("gro\u0308ß")).toEqual(["value Größe b.strategy"]);
    expect(found("2027")).toEqual(["plan North a.strategy"]);
    expect(found("xyz")).toEqual([]);
  });

  it("are all for an empty query, in the order of paths and texts", () => {
    expect(found(" ")).toEqual([
      "plan North a.strategy",
      "value Speed a.strategy",
      "segment SmallOffices b.strategy",
      "persona SmallOffices/Mara b.strategy",
      "value Größe b.strategy",
      "service Office c.strategy",
      "goal Off c.strategy",
      "value Speed c.strategy",
    ]);
  });

  it("lead to the name and carry the title", () => {
    const [first] = workspaceSymbols(host, "Größe");
    expect(first?.title).toBe("How large");
    expect(first?.target.file.text.slice(first.target.at.start, first.target.at.end)).toBe("Größe");
  });

  it("see unsaved texts, and are at most 200", () => {
    workspace.open("new.strategy", Array.from({ length: 300 }, (_, i) => `value Fresh${i} "F"`).join("\n"));
    expect(found("fresh299")).toEqual(["value Fresh299 new.strategy"]);
    expect(found("fresh")).toHaveLength(200);
    expect(found("freshly")).toEqual([]);
    workspace.open("z.strategy", 'value Fresh "Behind all others"\n');
    expect(found("fresh")[0]).toBe("value Fresh z.strategy");
    expect(found("")).toHaveLength(200);
    workspace.close("z.strategy");
    workspace.close("new.strategy");
    expect(found("fresh")).toEqual([]);
  });
});
