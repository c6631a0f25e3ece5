import { describe, expect, it } from "vitest";
import type { KotlerName, KotlerTest, SegmentCard } from "../../../server/src/report/views/types.ts";
import { PLAN } from "../../support/kit.ts";
import { draw, item, views } from "../../support/views.ts";

const HEAD = 'strategy Tea "Tea" { period 2027; currency EUR }\nvalue Taste "Taste"\nvalue Speed "Speed"\n';

const FULL = `${HEAD}
/// They order *late*.
segment A "Small offices" {
  size 48_000 companies
  customers 1_200
  reach 60%
  channel email, phone
  growth -4%
  note "From the survey"
  demographics {
    employees 5..50
    age 18..
    revenue 0.5M..10M EUR
    region DE, "The lake district"
    trait "Working hours" "Shifts"
    role "Office manager"
    gender nobody
    note "Not an attribute"
  }
  psychographics {
    values Taste 5, Speed 2
    expects Speed 4
    musts Speed
    pains "Stale leaves", "Dust"
    vals thinkers
  }
  persona Mara "Office manager" {
    age 34
    income 52k EUR
    quote "Late again."
    day "Opens at eight."
    values Taste 4
  }
}`;

describe("a segment's card", () => {
  const { views: all, text } = draw(FULL);
  const card = item(all.segmentation.cards);

  it("reads like a description", () => {
    expect(card.demographics.map(({ label, text: said }) => `${label}: ${said}`)).toEqual([
      "Employees: 5 to 50",
      "Age: 18 and above",
      "Revenue: 500,000 to 10,000,000 EUR a year",
      "Region: DE, The lake district",
      "Working hours: Shifts",
      "Role: Office manager",
      "Gender: nobody",
    ]);
    expect(text(item(card.demographics).at)).toBe("employees 5..50");
    expect(item(item(card.demographics, 6).messages).code).toBe("unknown-word");
    expect(card.texts.map(({ label, texts }) => [label, texts])).toEqual([
      ["Pains", ["Stale leaves", "Dust"]],
      ["VALS", ["thinkers"]],
    ]);
    expect(card.values.map(({ name, level }) => [name, level])).toEqual([
      ["Taste", 5],
      ["Speed", 2],
    ]);
    expect(text(item(card.values).at)).toBe("Taste 5");
    expect(card.musts.map(({ title }) => title)).toEqual(["Speed"]);
    expect(card.doc).toBe("They order *late*.");
    expect(card.notes.map(({ text: said }) => said)).toEqual(["From the survey"]);
  });

  it("has its sizes as numbers and in words", () => {
    const told = [card.size, card.reach, card.reachable, card.customers, card.left, card.growth, card.willingness];
    expect(told.map(({ text: said }) => said)).toEqual([
      "48,000 companies",
      "60%",
      "28,800",
      "1,200",
      "27,600",
      "-4%",
      "–",
    ]);
    expect(card.willingness.missing).toBe("willingness");
    expect(text(card.size.at)).toBe("size 48_000 companies");
    expect(card.channels).toEqual(["email", "phone"]);
  });

  it("shows its personas", () => {
    const persona = item(card.personas);
    expect(persona).toMatchObject({
      name: "Mara",
      title: "Office manager",
      quote: { text: "Late again." },
      day: { text: "Opens at eight." },
    });
    expect(persona.attributes.map(({ label, text: said }) => `${label}: ${said}`)).toEqual([
      "Age: 34",
      "Income: 52,000 EUR a year",
    ]);
    expect(persona.values.map(({ level }) => level)).toEqual([4]);
    expect(text(persona.quote?.at)).toBe('"Late again."');
  });

  it("names the keywords of what it does not say", () => {
    const bare = item(views(`${HEAD}segment A "A"`).segmentation.cards);
    expect(bare).toMatchObject({
      demographicsMissing: "demographics",
      psychographicsMissing: "psychographics",
      channelsMissing: "channel",
      size: { text: "–", missing: "size" },
      reach: { value: 1 },
      reachable: { missing: "size" },
      fit: { missing: "values" },
      opportunity: { missing: "size" },
      share: { missing: "concentration" },
    });
    const mind = item(views(`${HEAD}segment A "A" { psychographics { pains "Dust" } }`).segmentation.cards);
    expect(mind.psychographicsMissing).toBe("values");
  });

  it("leads to the other file where the segment is imported, with what is said of it", () => {
    const { views: imported, text: at } = draw({
      [PLAN]: `import "lib.strategy"\nuse A\n${HEAD}`,
      "lib.strategy": 'segment A "From the library" {\n  size 10\n  customers 20\n}\n',
    });
    const other = item(imported.segmentation.cards);
    expect(other).toMatchObject({ imported: true, title: "From the library", at: { path: "lib.strategy" } });
    expect(at(other.at)).toMatch(/^segment A "From the library"/);
    expect(at(other.size.at)).toBe("size 10");
    expect(other.messages.map(({ code }) => code)).toEqual(["reach-missing"]);
    expect(item(other.messages).at.path).toBe(PLAN);
  });
});

describe("Kotler's five tests", () => {
  function answers(text: string, index = 0): Record<string, string> {
    const card: SegmentCard = item(views(HEAD + text).segmentation.cards, index);
    return Object.fromEntries(
      card.tests.map(({ test, answer, missing }) => [test, missing === undefined ? answer : `${answer} ${missing}`]),
    );
  }

  function test(name: KotlerName, text: string): KotlerTest | undefined {
    return item(views(HEAD + text).segmentation.cards).tests.find((each) => each.test === name);
  }

  it("are not told where nothing is declared", () => {
    expect(answers('segment A "A"')).toEqual({
      measurable: "untold size",
      substantial: "untold size",
      accessible: "untold reach",
      differentiable: "untold values",
      actionable: "untold usp",
    });
  });

  const economics = "economics { revenue 100 EUR; margin 50% }";

  it.each([
    [
      "yes",
      undefined,
      `segment A "A" { size 1_000; reach 50%; ${economics} }\nconcentration { budget 10k EUR; focus A 100% }`,
    ],
    [
      "no",
      undefined,
      `segment A "A" { size 1_000; reach 50%; ${economics} }\nconcentration { budget 30k EUR; focus A 100% }`,
    ],
    ["no", undefined, `segment A "A" { size 0; ${economics} }`],
    ["untold", "focus", `segment A "A" { size 1_000; ${economics} }`],
    ["untold", "budget", `segment A "A" { size 1_000; ${economics} }\nconcentration { focus A 100% }`],
    ["untold", "economics", 'segment A "A" { size 1_000 }'],
    ["untold", "margin", 'segment A "A" { size 1_000; economics { revenue 5 EUR } }'],
  ])("whether it is substantial: %s %s", (answer, missing, text) => {
    const found = test("substantial", text);
    expect(found?.answer).toBe(answer);
    expect(found?.missing).toBe(missing);
  });

  it.each([
    ["yes", "reach 5%", "5% are within reach"],
    ["yes", "channel email", "They are reached by email"],
    ["yes", "reach 5%; channel email, web", "5% are within reach by email and web"],
    ["no", "reach 0%", "None of them is within reach"],
  ])("whether it is accessible: %s with %s", (answer, lines, reason) => {
    expect(test("accessible", `segment A "A" { ${lines} }`)).toMatchObject({ answer, reason });
  });

  it("whether it wants something else than the others", () => {
    const wants = (name: string, values: string): string =>
      `segment ${name} "${name}" { psychographics { values ${values} } }\n`;
    const ofFirst = (text: string): string | undefined => test("differentiable", text)?.answer;
    expect(ofFirst(wants("A", "Taste 5"))).toBe("untold");
    expect(ofFirst(`${wants("A", "Taste 5")}segment B "B"`)).toBe("untold");
    expect(ofFirst(wants("A", "Taste 5") + wants("B", "Taste 4.5"))).toBe("no");
    expect(ofFirst(wants("A", "Taste 5") + wants("B", "Taste 4"))).toBe("yes");
    expect(ofFirst(wants("A", "Taste 5") + wants("B", "Taste 5, Speed 1"))).toBe("yes");
    expect(ofFirst(wants("A", "Taste 5, Speed 0") + wants("B", "Taste 5"))).toBe("no");
    expect(test("differentiable", wants("A", "Taste 5") + wants("Bees", "Taste 5"))?.reason).toBe(
      'They value the same as "Bees"',
    );
  });

  it("whether an offer, money and a service are there", () => {
    const segment = 'segment A "A" { psychographics { values Taste 5 } }\nsegment B "B"\n';
    const usp = 'usp U "U" { delivers Taste 5 }\n';
    const focus = "concentration { focus A 100% }\n";
    const service = 'service S "S" { mode reactive }\n';
    expect(answers(segment + usp + focus + service).actionable).toBe("yes");
    expect(answers(segment + usp + focus).actionable).toBe("untold service");
    expect(answers(segment + usp + service).actionable).toBe("untold concentration");
    expect(answers(segment + usp + focus + service, 1).actionable).toBe("no");
    expect(answers(segment + focus + service).actionable).toBe("untold usp");
    expect(answers(`${segment}usp U "U" { delivers Speed 5 }\n${focus}${service}`).actionable).toBe("no");
    expect(answers(`${segment}usp U "U" { delivers Taste 5; for B }\n${focus}${service}`).actionable).toBe("no");
    expect(answers(`${segment}${usp}${focus}service S "S" { mode reactive; for B }`).actionable).toBe("no");
  });
});

describe("the heatmap", () => {
  it("has a cell for each segment and USP, empty where the USP is not for it", () => {
    const { heatmap } = views(`${HEAD}
      segment A "A" { psychographics { values Taste 4, Speed 1 } }
      segment B "B"
      usp U "U" { delivers Taste 5 }
      usp V "V" { delivers Speed 5; for A }`).segmentation;
    expect(heatmap.usps.map(({ name }) => name)).toEqual(["U", "V"]);
    expect(heatmap.rows.map(({ plan, cells }) => [plan.text, ...cells.map(({ text }) => text)])).toEqual([
      ["100%", "80%", "20%"],
      ["–", "–", "–"],
    ]);
    expect(item(heatmap.rows, 1).cells).toEqual([
      { text: "–", meant: true, missing: "values" },
      { text: "–", meant: false },
    ]);
    expect(item(heatmap.rows).cells[0]).toMatchObject({ fit: 0.8, meant: true, edge: 5 });
  });

  it("is cut where a plan is very large", () => {
    const segments = Array.from({ length: 300 }, (_, i) => `segment S${i} "S${i}"`).join("\n");
    const usps = Array.from({ length: 50 }, (_, i) => `usp U${i} "U${i}" { delivers Taste 1 }`).join("\n");
    const all = views(`${HEAD + segments}\n${usps}`);
    expect(all.segmentation.heatmap).toMatchObject({ rowsLeft: 100 });
    expect(all.segmentation.cards).toHaveLength(300);
    expect(all.differentiation.statements).toHaveLength(1_000);
    expect(all.differentiation.statementsLeft).toBe(14_000);
    expect(item(all.differentiation.usps)).toMatchObject({ segmentsLeft: 200, forEvery: true });
  });
});

describe("the bubbles", () => {
  const known = "size 1_000; psychographics { values Taste 5 }";

  it("are drawn where fit, opportunity and reach are known; the others name what it takes", () => {
    const { bubbles } = views(`${HEAD}
      segment A "A" { ${known}; reach 50%; economics { revenue 10 EUR; margin 50% } }
      segment B "B" { size 5 }
      segment C "C" { psychographics { values Taste 1 } }
      usp U "U" { delivers Taste 5 }
      concentration { focus A 100% }`).segmentation;
    expect(bubbles.opportunityIs).toBe("customers");
    expect(
      bubbles.bubbles.map(({ name, fit, opportunity, reachable, funded }) => [
        name,
        fit.text,
        opportunity.text,
        reachable.text,
        funded,
      ]),
    ).toEqual([["A", "100%", "500", "500", true]]);
    expect(bubbles.undrawn.map(({ segment, missing }) => [segment.name, missing])).toEqual([
      ["B", "values"],
      ["C", "size"],
    ]);
  });

  it("tell money where every segment tells what a customer brings", () => {
    const { bubbles } = views(`${HEAD}
      segment A "A" { ${known}; economics { revenue 10 EUR; margin 50% } }
      usp U "U" { delivers Taste 5 }`).segmentation;
    expect(bubbles.opportunityIs).toBe("money");
    expect(item(bubbles.bubbles).opportunity).toEqual({ value: 5_000, text: "5,000 EUR" });
  });
});

describe("texts", () => {
  it.each([
    "عملاء المكاتب الصغيرة",
    "小型办公室客户",
    "<img src=x onerror=alert(1)>",
    "x".repeat(5_000),
    "</script>",
    "  ",
  ])("stay as they are written: %.20s", (title) => {
    const all = views(`${HEAD}segment A "${title}"\nusp U "${title}" { delivers Taste 5 }`);
    expect(item(all.segmentation.cards).title).toBe(title);
    expect(item(all.differentiation.usps).title).toBe(title);
    expect(item(item(all.differentiation.statements).slots).parts[0]?.text).toBe(title.trim() === "" ? "A" : title);
  });
});
