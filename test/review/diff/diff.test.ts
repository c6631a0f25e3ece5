import { describe, expect, it } from "vitest";
import { diffJson } from "../../../server/src/review/diff/json.ts";
import { diffMarkdown } from "../../../server/src/review/diff/markdown.ts";
import { changeWords, fieldWords } from "../../../server/src/review/diff/phrases.ts";
import { diffText } from "../../../server/src/review/diff/text.ts";
import type { Diff, FileDiff } from "../../../server/src/review/diff/types.ts";
import { inText } from "../../../server/src/review/diff/words.ts";
import { PLAN } from "../../support/kit.ts";
import { plainPaints } from "./formats.ts";
import { diff, only, type Texts } from "./states.ts";

/** A plan of two segments that spends its whole budget. */
const plan = `strategy Lamp "Lamp makers" {
  period 2027
  currency EUR
  status draft
}

value Light "Light without flicker"
value Repair "Repaired for ever"

competitor Glow "Glow" {
  offers Light 3, Repair 1
}

usp Steady "Never flickers" {
  delivers Light 5, Repair 3
  premium 15%
  for Studios
  against Glow
}

segment Studios "Photo studios" {
  size 10_000 companies
  customers 500
  reach 50%
  psychographics {
    values Light 5, Repair 2
    expects Light 5, Repair 3
  }
  economics {
    acquisition 100 EUR
    retention 20 EUR
    revenue 300 EUR
    margin 50%
    lifetime 4y
  }
}

segment Schools "Drawing schools" {
  size 4_000 companies
  psychographics {
    values Repair 5, Light 3
  }
}

goal Grow "1,000 new studios" {
  for Studios
  acquire 1_000
  by 2027-12-31
}

concentration {
  budget 200k EUR
  focus Studios 50% { acquire 100% }
  focus Schools 50%
}
`;

/** The plan with pieces replaced, each of which must be there. */
function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`The plan does not hold ${from}.`);
    return now.replace(from, to);
  }, plan);
}

function consequences({ consequences: all }: FileDiff): readonly string[] {
  return all.map(({ words }) => inText(words));
}

function changes({ changes: all }: FileDiff): readonly string[] {
  return all.map((change) => inText(changeWords(change)));
}

function afterwards(...edits: readonly (readonly [from: string, to: string])[]): FileDiff {
  return only(diff(plan, edited(...edits)));
}

describe("what it means", () => {
  it("says what money does where it goes, the largest move first", () => {
    const file = afterwards(["focus Studios 50%", "focus Studios 65%"], ["focus Schools 50%", "focus Schools 35%"]);
    expect(consequences(file).slice(0, 2)).toEqual([
      "Photo studios 50% → 65% of the money (+30,000 EUR, wins 300 more customers).",
      "Drawing schools 50% → 35% of the money (−30,000 EUR).",
    ]);
  });

  it("tells a segment that gets money for the first time, or none any more", () => {
    const gone = afterwards(["  focus Schools 50%\n", ""]);
    expect(consequences(gone)).toContain("Drawing schools gets none of the money, before 50% (−100,000 EUR).");
    const come = only(diff(edited(["  focus Schools 50%\n", ""]), plan));
    expect(consequences(come)).toContain("Drawing schools now gets 50% of the money (+100,000 EUR).");
  });

  it("says what else the same share does where the budget or a cost changes", () => {
    const budget = consequences(afterwards(["budget 200k EUR", "budget 300k EUR"]));
    expect(budget[0]).toBe("The budget goes from 200,000 EUR to 300,000 EUR (+50%).");
    expect(budget).toContain("Photo studios: +50,000 EUR, wins 500 more customers.");
    const cost = consequences(afterwards(["acquisition 100 EUR", "acquisition 200 EUR"]));
    expect(cost).toEqual([
      "Photo studios: wins 500 fewer customers.",
      "The money no longer reaches the goal ‘1,000 new studios’: it wins 500 of 1,000.",
      "Photo studios: a customer brings 5.2 → 2.6 times what winning one costs; pays back in 9.2 → 18.5 months.",
    ]);
  });

  it("does not count up what was only not told before", () => {
    const file = only(diff(edited(["    acquisition 100 EUR\n", ""]), plan));
    expect(consequences(file).filter((each) => each.includes("customers"))).toEqual([]);
  });

  it("says that a USP lost its only segment", () => {
    const file = afterwards(["  for Studios\n  against", "  for Schools\n  against"]);
    expect(consequences(file)).toContain("‘Never flickers’ is no longer for ‘Photo studios’.");
    expect(consequences(file)).toContain("‘Never flickers’ is now for ‘Drawing schools’, too.");
    expect(consequences(file)).toContain("No USP is for ‘Photo studios’ any more.");
    const excluded = afterwards(["usp Steady", 'specialization "Light" {\n  excludes Studios\n}\n\nusp Steady']);
    expect(consequences(excluded)).toContain("‘Never flickers’ lost its only segment.");
    expect(consequences(excluded)).toContain("Photo studios is now left out on purpose.");
  });

  it("says on what segments are satisfied otherwise", () => {
    const file = afterwards(["delivers Light 5, Repair 3", "delivers Light 4, Repair 4"]);
    expect(consequences(file)).toContain("Photo studios went from satisfied to dissatisfied on Light.");
    expect(consequences(file)).toContain("Photo studios went from satisfied to delighted on Repair.");
    const both = afterwards(["delivers Light 5, Repair 3", "delivers Light 4, Repair 2"]);
    expect(consequences(both)).toContain("Photo studios went from satisfied to dissatisfied on Light and Repair.");
  });

  it("says where a competitor catches up, and how the fit moves", () => {
    const file = afterwards(["offers Light 3, Repair 1", "offers Light 5, Repair 1"]);
    expect(consequences(file)).toContain("‘Never flickers’ no longer beats its competitors on Light.");
    const fit = consequences(afterwards(["delivers Light 5, Repair 3", "delivers Light 5, Repair 5"]));
    expect(fit).toContain("Photo studios: what we deliver fits what they value by 88.6% → 100%.");
  });

  it("does not compare amounts of two currencies", () => {
    const file = only(diff(plan, plan.replaceAll("EUR", "CHF")));
    expect(consequences(file)).toEqual(["The plan counts in CHF, before in EUR: amounts cannot be compared."]);
  });

  it("says what a plan holds that came or went", () => {
    const come = only(diff({}, { [PLAN]: plan }));
    expect(consequences(come)).toEqual([
      "This plan is new: 200,000 EUR for ‘Photo studios’ 50% and ‘Drawing schools’ 50%.",
    ]);
    expect(come).toMatchObject({ status: "added", path: PLAN, title: "Lamp makers" });
    const gone = only(diff({ [PLAN]: plan }, {}));
    expect(consequences(gone)[0]).toMatch(/^This plan is gone: 200,000 EUR for /);
    expect(gone.findings).toEqual({ added: [], fixed: [] });
    expect(diffText(diff({ [PLAN]: plan }, {}), plainPaints)).toContain(
      "It declared 2 values, 1 competitor, 1 USP, 2 segments and 1 goal.",
    );
  });
});

describe("what changed", () => {
  it("is told field by field", () => {
    expect(changes(afterwards(["premium 15%", "premium 20%"]))).toEqual(["USP ‘Never flickers’: premium 15% → 20%"]);
    expect(changes(afterwards(["  premium 15%\n", ""]))).toEqual(["USP ‘Never flickers’: premium 15% (gone)"]);
    expect(changes(afterwards(["  reach 50%", "  reach 50%\n  growth 4%"]))).toEqual([
      "Segment ‘Photo studios’: growth 4% (new)",
    ]);
    expect(changes(afterwards(["size 10_000 companies", "size 12k teams"]))).toEqual([
      "Segment ‘Photo studios’: size 10,000 companies → 12,000 teams",
    ]);
    expect(changes(afterwards(['"Never flickers"', '"Steady light"']))).toEqual([
      "USP ‘Steady light’: title ‘Never flickers’ → ‘Steady light’",
    ]);
  });

  it("is told of lists by what came, what went and what has another level", () => {
    const file = afterwards(
      ["values Light 5, Repair 2", "values Light 4"],
      ["  for Studios\n  against", "  for Studios, Schools\n  against"],
    );
    expect(changes(file)).toEqual([
      "USP ‘Never flickers’: for + Schools",
      "Segment ‘Photo studios’: values Light 5 → 4, − Repair 2",
    ]);
    expect(only(diff(plan, edited(["values Light 5, Repair 2", "values Light 4"]))).changes[0]?.fields).toEqual([
      {
        field: "psychographics.values",
        removed: ["Repair 2"],
        levels: [{ item: "Light", before: "5", after: "4" }],
      },
    ]);
  });

  it("is nothing where the same is written otherwise", () => {
    const same = plan
      .replace("10_000", "10k")
      .replace("lifetime 4y", "lifetime 48mo")
      .replace("revenue 300 EUR", "revenue 0.3k EUR yearly")
      .replace("period 2027", "period 2027-01-01..2027-12-31")
      .replace("values Light 5, Repair 2", "values Repair 2.0, Light 5")
      .replace("focus Studios 50% {", "focus Studios {\n    budget 50%\n   ");
    const found = diff(plan, `${same}\n/* the end */`);
    expect(found.files.flatMap(changes)).toEqual([]);
  });

  it("belongs to economics where only they changed", () => {
    expect(afterwards(["margin 50%", "margin 60%"]).changes).toMatchObject([
      { kind: "segment", principle: "economics", fields: [{ field: "economics.margin", before: "50%", after: "60%" }] },
    ]);
    const both = afterwards(["margin 50%", "margin 60%"], ["reach 50%", "reach 60%"]);
    expect(both.changes).toMatchObject([{ principle: "segmentation" }]);
  });

  it("has personas and foci of their own, unless what they belong to is new", () => {
    const mara = '  persona Mara "Runs a studio" {\n    quote "No flicker, please."\n  }\n  economics {';
    const before = edited(["  economics {", mara]);
    const after = before.replace("No flicker", "No humming");
    expect(changes(only(diff(before, after)))).toEqual([
      'Persona ‘Runs a studio’ of Studios: quote "No flicker, please." → "No humming, please."',
    ]);
    expect(changes(only(diff(before, before.replace("persona Mara", "persona Maria"))))).toEqual([
      "Persona Mara is called Maria now",
    ]);
    const withoutSegment = before.replace(/segment Studios[\s\S]*?\n}\n/, "");
    const come = only(diff(withoutSegment, before)).changes.filter(({ kind }) => kind !== "focus");
    expect(come.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["segment Studios"]);
    expect(come[0]?.fields).toContainEqual({ field: "persona", after: "Mara" });
  });

  it("is a rename where content or title are alike, and references moved along", () => {
    const file = only(diff(plan, plan.replaceAll("Studios", "Ateliers")));
    expect(changes(file)).toEqual(["Segment Studios is called Ateliers now"]);
    const edit = only(diff(plan, plan.replaceAll("Studios", "Ateliers").replace("reach 50%", "reach 60%")));
    expect(changes(edit)).toEqual(["Segment Studios is called Ateliers now; reach 50% → 60%"]);
    const value = only(
      diff(plan, plan.replaceAll(/\bLight\b/g, "Glare").replace("Glare without flicker", "Steady beam")),
    );
    expect(changes(value)[0]).toBe("Value Light is called Glare now; title ‘Light without flicker’ → ‘Steady beam’");
    // Two names that change places are two changes, and no rename.
    const swapped = plan.replaceAll("Studios", "X").replaceAll("Schools", "Studios").replaceAll("X", "Schools");
    expect(only(diff(plan, swapped)).changes.every(({ change }) => change === "changed")).toBe(true);
  });

  it("is one that went and one that came where they have little in common", () => {
    const other = 'segment Theatres "Stages" {\n  growth 2%\n}\n';
    const file = only(
      diff(plan, plan.replace(/segment Schools[\s\S]*?\n}\n/, other).replace("focus Schools", "focus Theatres")),
    );
    expect(
      file.changes.filter(({ kind }) => kind === "segment").map(({ change, name }) => `${change} ${name}`),
    ).toEqual(["added Theatres", "removed Schools"]);
  });

  it("shows a broken line as it stands there", () => {
    const file = afterwards(["premium 15%", "premium a lot"]);
    expect(changes(file)).toEqual(["USP ‘Never flickers’: premium 15% → premium a lot (with an error)"]);
    expect(file.findings.added.length).toBeGreaterThan(0);
  });

  it("is one line where it is the header alone", () => {
    const found = diff(plan, edited(["status draft", "status review"]));
    expect(diffText(found, plainPaints).split("\n")[0]).toBe(
      "Lamp makers  plan.strategy: Header: status draft → review",
    );
    expect(diffMarkdown(found).split("\n")[0]).toBe("**Lamp makers** (`plan.strategy`): Header: status draft → review");
  });

  it("is nothing where only comments and layout are others", () => {
    const found = diff(plan, `// To do.\n\n${plan.replaceAll("  ", "    ").replaceAll("\n", "\r\n")}`);
    expect(found).toMatchObject({ files: [], unchanged: [PLAN] });
    expect(diffText(found, plainPaints)).toBe("Nothing changed in what the plan says.\n");
    expect(diffMarkdown(found)).toBe("Nothing changed in what the plan says.\n");
    expect(diffText(diff(plan, plan), plainPaints)).toBe("No plan and no shared file changed.\n");
  });

  it("shows long texts from where they differ", () => {
    const long = "because we know every lamp of the town and everybody who ever repaired one of them";
    const words = fieldWords({ field: "note", before: `"${long} by hand"`, after: `"${long} at home"` });
    expect(inText(words)).toBe('note …ever repaired one of them by hand" → …ever repaired one of them at home"');
  });
});

describe("problems and accepted risks", () => {
  const ignore = "// strategy-ignore premium-unbacked until 2027-03-31: agreed in May\n";

  it("are new or fixed, whatever line they moved to", () => {
    const proven = edited(["  premium 15%", '\n\n  premium 15%\n  proof "Measured" "https://example.com/m" 2026-10']);
    const fixed = only(diff(plan, proven)).findings;
    expect(fixed.fixed.map(({ code }) => code)).toEqual(["claim-unproven"]);
    expect(fixed.added).toEqual([]);
    const back = only(diff(proven, plan)).findings;
    expect(back.added.map(({ code, line }) => [code, line])).toEqual([["claim-unproven", 14]]);
    expect(back.fixed).toEqual([]);
    expect(diffMarkdown(diff(plan, proven))).toContain("<details><summary>✅ 1 problem fixed</summary>");
  });

  it("count what is accepted anew, otherwise, or no more", () => {
    const accepted = edited(["  premium 15%", `  ${ignore}  premium 15%`]);
    const added = only(diff(plan, accepted)).accepted;
    expect(added).toEqual([
      {
        change: "added",
        accepted: {
          codes: ["premium-unbacked"],
          where: "usp Steady",
          until: "2027-03-31",
          reason: "agreed in May",
          expired: false,
        },
      },
    ]);
    expect(only(diff(accepted, plan)).accepted).toMatchObject([{ change: "removed" }]);
    expect(only(diff(accepted, accepted.replace("2027-03-31", "2027-06-30"))).accepted).toMatchObject([
      { change: "changed", before: { until: "2027-03-31" } },
    ]);
    expect(only(diff(accepted, accepted.replace("2027-03-31", "2026-03-31"))).accepted).toMatchObject([
      { change: "expired", accepted: { expired: true } },
    ]);
    expect(diffText(diff(plan, accepted), plainPaints)).toContain(
      "Accepted now until 2027-03-31: premium-unbacked at usp Steady: agreed in May",
    );
    // A rename takes what is accepted along.
    expect(only(diff(accepted, accepted.replaceAll("Steady", "Calm"))).accepted).toEqual([]);
  });

  it("tell of rules that a configuration makes milder", () => {
    const off = JSON.stringify({ rules: { "premium-unbacked": "off" } });
    const found = diff({ [PLAN]: plan }, { [PLAN]: plan, "strategy.config.json": off });
    expect(found).toMatchObject({ files: [], rules: [{ code: "premium-unbacked", after: "off", files: 1 }] });
    expect(diffText(found, plainPaints)).toContain("premium-unbacked  warning → off (1 file)");
    expect(diffMarkdown(found)).toContain("- `premium-unbacked` warning → off (1 file)");
  });
});

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

  it("are the same file under another path, known or found by the plan's name", () => {
    const { "plans/a.strategy": a, ...rest } = files;
    const moved = { ...rest, "plans/north.strategy": a };
    const told = diff(files, moved, { renames: new Map([["plans/north.strategy", "plans/a.strategy"]]) });
    for (const found of [told, diff(files, moved)]) {
      expect(only(found)).toMatchObject({ path: "plans/north.strategy", was: "plans/a.strategy", status: "renamed" });
      expect(only(found).changes).toEqual([]);
    }
    expect(diffText(told, plainPaints)).toContain("renamed from plans/a.strategy");
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

describe("texts of strangers", () => {
  const nasty = [
    "</details><script>alert(1)</script>",
    "a | b | c",
    "`code` **bold** [link](https://example.com) ![x](y)",
    "@someone #12 <!-- -->",
    "\u001b[31mred\u0007\u202e",
    "```mermaid",
    "::error::",
  ];

  const withTitle = (title: string, share: number): string =>
    plan
      .replace('"Photo studios"', JSON.stringify(title).replace(/\\u00(..)/g, "\\u{$1}"))
      .replace('"Lamp makers"', JSON.stringify(title).replace(/\\u00(..)/g, "\\u{$1}"))
      .replace("focus Studios 50%", `focus Studios ${share}%`);

  it("stay texts in Markdown, in terminals and in JSON", () => {
    for (const title of nasty) {
      const found = diff(withTitle(title, 50), withTitle(title, 40));
      const markdown = diffMarkdown(found);
      expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)<!--|@someone|#12|\n::/);
      expect(markdown.match(/<\/details>/g)?.length ?? 0).toBe(markdown.match(/<details>/g)?.length ?? 0);
      expect(markdown.match(/^```/gm)).toHaveLength(2);
      for (const row of markdown.split("\n").filter((line) => line.startsWith("|"))) {
        expect(row.replaceAll("\\|", "").split("|"), row).toHaveLength(6);
      }
      const text = diffText(found, plainPaints);
      expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
      expect(JSON.parse(JSON.stringify(diffJson(found)))).toMatchObject({ version: 1 });
    }
  });
});

describe("much that changed", () => {
  /** So many plans that nobody reads a comment about all of them. */
  function many(count: number, share: number): Record<string, string> {
    return Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `plans/${String(i).padStart(4, "0")}.strategy`,
        plan.replace("focus Studios 50%", `focus Studios ${share}%`).replaceAll("Lamp", `Lamp${i}`),
      ]),
    );
  }

  it("fits into a comment, with a count of what is left out", () => {
    for (const count of [3, 40, 400]) {
      const found = diff(many(count, 50), many(count, 40));
      const markdown = diffMarkdown(found);
      expect(markdown.length).toBeLessThan(60_001);
      expect(markdown).toContain(`${count} plans changed`);
      if (count === 400) expect(markdown).toMatch(/\*\*\d+ more files changed\.\*\*/);
      else expect(markdown).not.toContain("more files changed");
    }
  });

  it("fits where one plan changes in a thousand places", () => {
    const values = (level: number): Texts =>
      `${Array.from({ length: 1_500 }, (_, i) => `value V${i} "The ${i}th ${level}"`).join("\n")}\n`;
    const found = diff(values(1), values(2));
    expect(only(found).changes).toHaveLength(1_500);
    const markdown = diffMarkdown(found);
    expect(markdown.length).toBeLessThan(60_001);
    expect(markdown).toMatch(/- and 1,?4\d\d more/);
  });
});

describe("JSON", () => {
  it("has the documented shape", () => {
    const found: Diff = diff(plan, edited(["focus Studios 50%", "focus Studios 40%"]));
    const json = JSON.parse(JSON.stringify(diffJson(found)));
    expect(Object.keys(json)).toEqual(["version", "base", "head", "files", "rules", "unchanged"]);
    expect(Object.keys(json.files[0]).sort()).toEqual(
      "accepted affects changes consequences currency findings kind numbers path status through title".split(" "),
    );
    expect(json.files[0].consequences[0]).toEqual({
      about: "share",
      names: ["Studios"],
      text: "Photo studios 50% → 40% of the money (−20,000 EUR, wins 200 fewer customers).",
    });
    expect(json.files[0].numbers).toContainEqual({
      of: "segment",
      name: "Studios",
      title: "Photo studios",
      number: "share",
      before: 0.5,
      after: 0.4,
    });
  });
});
