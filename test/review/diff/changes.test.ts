import { describe, expect, it } from "vitest";
import { diffMarkdown } from "../../../server/src/review/diff/markdown.ts";
import { fieldWords } from "../../../server/src/review/diff/phrases.ts";
import { diffText } from "../../../server/src/review/diff/text.ts";
import { inText } from "../../../server/src/review/diff/words.ts";
import { PLAN } from "../../support/kit.ts";
import { plainPaints } from "./formats.ts";
import { afterwards, changes, edited, plan } from "./lamps.ts";
import { diff, only } from "./states.ts";

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

  it("writes dates as plans do", () => {
    const dated = (from: string, to: string): readonly string[] =>
      changes(only(diff(edited(["2027-12-31", from]), edited(["2027-12-31", to]))));
    expect(dated("2027", "2027-Q3")).toEqual(["Goal ‘1,000 new studios’: by 2027 → 2027-Q3"]);
    expect(dated("2027-02", "2027-02-28")).toEqual(["Goal ‘1,000 new studios’: by 2027-02 → 2027-02-28"]);
    expect(changes(afterwards(["period 2027", "period 2027-01..2028-06"]))).toEqual([
      "Header: period 2027 → 2027-01-01..2028-06-30",
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
