import { describe, expect, it } from "vitest";
import { diffText } from "../../../server/src/review/diff/text.ts";
import { plainPaints } from "./formats.ts";
import { changes, consequences } from "./lamps.ts";
import { diff, only } from "./states.ts";

describe("several files", () => {
  const shared =
    'value Light "Light without flicker"\nvalue Calm "No humming"\n\ncompetitor Glow "Glow" {\n  offers Light 3\n}\n';
  const uses = (name: string): string => `import "../shared/market.strategy"

strategy ${name} "${name}" {
  period 2027
}

usp Steady "Never flickers" {
  delivers Light 5
}

segment Studios "Photo studios" {
  psychographics {
    values Light 5
    expects Light 5
  }
}
`;
  const files = {
    "plans/a.strategy": uses("North"),
    "plans/b.strategy": uses("South"),
    "shared/market.strategy": shared,
  };

  it("name every plan that a shared file affects", () => {
    const found = diff(files, { ...files, "shared/market.strategy": shared.replace("Light 3", "Light 5") });
    expect(found.files.map(({ path, status }) => `${path} ${status}`)).toEqual([
      "plans/a.strategy affected",
      "plans/b.strategy affected",
      "shared/market.strategy changed",
    ]);
    expect(found.files[0]).toMatchObject({ through: ["shared/market.strategy"], changes: [] });
    expect(found.files[0] === undefined ? [] : consequences(found.files[0])).toEqual([
      "‘Never flickers’ no longer beats its competitors on Light.",
    ]);
    expect(found.files[2]?.affects.map(({ title }) => title)).toEqual(["North", "South"]);
    expect(found.files[2] === undefined ? [] : changes(found.files[2])).toEqual([
      "Competitor ‘Glow’: offers Light 3 → 5",
    ]);
    const text = diffText(found, plainPaints);
    expect(text).toContain("North  plans/a.strategy\n  changed only through shared/market.strategy\n");
    expect(text).toContain("shared/market.strategy\n  shared by ‘North’ and ‘South’\n");
  });

  it("rename what is shared in its own file, and nothing in the plans", () => {
    const calm = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll(/\bLight\b(?! w)/g, "Beam")]),
    );
    const found = diff(files, calm);
    expect(found.files.map(({ path }) => path)).toEqual(["shared/market.strategy"]);
    expect(found.unchanged).toEqual(["plans/a.strategy", "plans/b.strategy"]);
  });

  it("say what comes into play, and what moved to a shared file", () => {
    const used = uses("North").replace("delivers Light 5", "delivers Light 5, Calm 3");
    const found = only(diff(files, { ...files, "plans/a.strategy": used }));
    expect(changes(found)).toEqual([
      "USP ‘Never flickers’: delivers + Calm 3",
      "Now uses value ‘No humming’ of shared/market.strategy",
    ]);
    const own = `value Dim "Can be dimmed"\n`;
    const before = {
      ...files,
      "plans/a.strategy": `${uses("North").replace("Light 5\n}", "Light 5, Dim 4\n}")}\n${own}`,
    };
    const after = {
      ...files,
      "plans/a.strategy": uses("North").replace("Light 5\n}", "Light 5, Dim 4\n}"),
      "shared/market.strategy": shared + own,
    };
    const plans = diff(before, after).files.find(({ path }) => path === "plans/a.strategy");
    expect(plans === undefined ? [] : changes(plans)).toEqual([
      "Value ‘Can be dimmed’: declared in plans/a.strategy → shared/market.strategy",
    ]);
  });

  it("know the new name of what is shared but not in play", () => {
    const segments = `${shared}
segment Flats "Flats" {
  persona Ann "Has three lamps"
}

segment Farms "Farms"
`;
    const leavesOut = `${uses("North")}
specialization "Lamps" {
  excludes Flats
}
`;
    const before = { "plans/a.strategy": leavesOut, "shared/market.strategy": segments };
    const after = Object.fromEntries(
      Object.entries(before).map(([path, text]) => [path, text.replaceAll(/\bFlats\b(?!")/g, "Homes")]),
    );
    const found = diff(before, after);
    expect(only(found).path).toBe("shared/market.strategy");
    expect(changes(only(found))).toEqual(["Segment Flats is called Homes now"]);
    const used = leavesOut
      .replace("strategy North", "use Flats\n\nstrategy North")
      .replace("excludes Flats", "excludes Farms");
    expect(changes(only(diff(before, { ...before, "plans/a.strategy": used })))).toEqual([
      "use + Flats",
      "excludes + Farms, − Flats",
      "Now uses segment ‘Flats’ of shared/market.strategy",
    ]);
  });

  it("are the same file under another path, known or found by the plan's name", () => {
    const { "plans/a.strategy": a, ...rest } = files;
    const moved = { ...rest, "plans/north.strategy": a };
    const told = diff(files, moved, { renames: new Map([["plans/north.strategy", "plans/a.strategy"]]) });
    for (const found of [told, diff(files, moved)]) {
      expect(only(found)).toMatchObject({ path: "plans/north.strategy", was: "plans/a.strategy", status: "renamed" });
      expect(only(found).changes).toEqual([]);
    }
    expect(diffText(told, plainPaints)).toContain("renamed from plans/a.strategy");
    const anew = { ...rest, "plans/north.strategy": a.replace("strategy North", "strategy Polar") };
    const known = diff(files, anew, { renames: new Map([["plans/north.strategy", "plans/a.strategy"]]) });
    expect(only(known)).toMatchObject({
      status: "renamed",
      changes: [{ kind: "strategy", was: "North", name: "Polar" }],
    });
    expect(diff(files, anew).files.map(({ status }) => status)).toEqual(["removed", "added"]);
    const elsewhere = { ...rest, "north.strategy": a.replace("../shared", "shared") };
    expect(only(diff(files, elsewhere))).toMatchObject({ status: "renamed", changes: [{ kind: "imports" }] });
  });

  it("follow a shared file that is gone, and one that is limited away", () => {
    const { "shared/market.strategy": _, ...rest } = files;
    const found = diff(files, rest, { wants: (path) => path.startsWith("plans/a") });
    expect(found.files.map(({ path, status }) => `${path} ${status}`)).toEqual([
      "plans/a.strategy affected",
      "shared/market.strategy removed",
    ]);
    expect(found.files[0]?.findings.added.map(({ code }) => code)).toContain("import-missing");
  });

  it("are two files with what lies beside each", () => {
    const both = {
      "old/plan.strategy": uses("North").replace("../shared", "lib"),
      "old/lib/market.strategy": shared,
      "new/plan.strategy": uses("North").replace("../shared", "lib"),
      "new/lib/market.strategy": shared.replace("Light 3", "Light 5"),
    };
    const found = diff(both, both, { pair: { before: "old/plan.strategy", after: "new/plan.strategy" } });
    expect(found.files.map(({ path, was }) => [path, was])).toEqual([
      ["new/plan.strategy", "old/plan.strategy"],
      ["new/lib/market.strategy", "old/lib/market.strategy"],
    ]);
    expect(found.files[0]?.changes).toEqual([]);
  });
});
