import { describe, expect, test } from "vitest";
import { type OutlineNode, outline, type PlanOutline } from "../../server/src/features/outline.ts";
import { scene } from "../support/features.ts";
import { PLAN, type Sources } from "../support/kit.ts";
import { sampleTexts } from "../support/samples.ts";

function tree(sources: Sources, path = PLAN): PlanOutline {
  const found = outline(scene(sources).host, path);
  if (found === undefined) throw new Error("There is no outline.");
  return found;
}

function principle(sources: Sources, name: string) {
  const found = tree(sources).principles.find((each) => each.principle === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

const TEXT = `strategy P "The plan" { period 2027; currency EUR }
specialization "Coffee for offices" { focus customer; product "Beans" }
value Fresh "Fresh"
competitor Big "Big" { offers Fresh 2 }
usp Best "Fresh beans" { delivers Fresh 5; because "We roast" }
segment A "Offices" { size 100; psychographics { values Fresh 5 }; persona M "Mara"; economics { acquisition 10 EUR; revenue 20 EUR; margin 50%; lifetime 4y } }
service Desk "Desk" { mode reactive; for A }
goal Grow "Grow" { for A; acquire 30; by 2027 }
concentration "Money" { budget 1k EUR; focus A 80% { acquire 50%; retain 50% }; reserve 20% }
posture { generic segmentation; market nicher }
`;

describe("a plan", () => {
  test("has its seven principles with their questions", () => {
    const found = tree(TEXT);
    expect(found).toMatchObject({ name: "P", title: "The plan", kind: "plan", start: 0 });
    expect(found.principles.map(({ principle, question }) => [principle, question])).toEqual([
      ["specialization", "Where do we focus?"],
      ["differentiation", "What do we do better than anyone?"],
      ["segmentation", "Who values that most?"],
      ["concentration", "Do money and time go there?"],
      ["service", "How are customers served and kept?"],
      ["economics", "What do we promise to reach?"],
      ["posture", "Which generic strategy do we follow?"],
    ]);
  });

  test("says the telling numbers", () => {
    expect(Object.fromEntries(tree(TEXT).principles.map((each) => [each.principle, each.summary]))).toEqual({
      specialization: "focus on the customer",
      differentiation: "1 USP · best fit 100%",
      segmentation: "1 segment · fit 100%",
      concentration: "money all on one segment · follows the opportunities by 100%",
      service: "1 service",
      economics: "1 goal · LTV : CAC 4",
      posture: "segmentation · nicher",
    });
    expect(principle(TEXT, "segmentation").children[0]).toMatchObject({
      kind: "segment",
      name: "A",
      title: "Offices",
      description: "fit 100% · share 80% (recommended 80%) · wins 40 customers",
      children: [{ kind: "persona", name: "M", title: "Mara" }],
    });
    expect(principle(TEXT, "concentration").children).toMatchObject([
      {
        kind: "concentration",
        title: "Money",
        children: [{ kind: "focus", name: "A", description: "80% · 800 EUR · wins 40 customers" }],
      },
    ]);
    expect(
      principle(TEXT, "economics").children.map(({ kind, name, description }) => [kind, name, description]),
    ).toEqual([
      ["goal", "Grow", "30 new, the money wins 40"],
      ["economics", "A", "LTV 40 EUR · LTV : CAC 4"],
    ]);
  });

  test("leads to the text", () => {
    const [value, usp] = principle(TEXT, "differentiation").children;
    expect(TEXT.slice(value?.start, value?.end)).toBe('value Fresh "Fresh"');
    expect(TEXT.slice(usp?.nameStart, usp?.nameEnd)).toBe("Best");
  });

  test("calls missing what is not declared", () => {
    const found = tree('strategy P "P"');
    expect(found.principles.map(({ verdict }) => verdict)).toEqual(Array(7).fill("missing"));
    expect(found.principles.map(({ summary }) => summary)).toEqual(Array(7).fill("nothing declared"));
  });
});

describe("verdicts", () => {
  const codes = (text: string, name: string) => principle(text, name);

  test("come from the rules of the principle's section", () => {
    const text = TEXT.replace("delivers Fresh 5", "delivers Fresh 5; premium 90%").replace(
      "size 100;",
      "size 100; willingness 5%;",
    );
    const found = codes(text, "differentiation");
    expect(found.verdict).not.toBe("sound");
    expect(found.children.find(({ name }) => name === "Best")?.verdict).not.toBe("sound");
  });

  test("and from the language's errors within its declarations", () => {
    const found = codes(TEXT.replace("mode reactive", "mode sometimes"), "service");
    expect(found.verdict).toBe("errors");
    expect(found.counts.error).toBe(1);
    expect(found.children[0]?.messages[0]).toContain("sometimes");
    expect(codes(TEXT, "service").counts.error).toBe(0);
  });

  test("a finding counts once for a principle, and at its own declaration only", () => {
    const text = TEXT.replace("acquire 30", "acquire 9_999");
    const found = codes(text, "economics");
    const errors = found.counts.error;
    expect(errors).toBeGreaterThan(0);
    expect(found.children.find(({ name }) => name === "Grow")?.verdict).toBe("errors");
    expect(codes(text, "posture").verdict).toBe(codes(TEXT, "posture").verdict);
    expect(tree(text).counts.error).toBe(tree(TEXT).counts.error + errors);
  });

  test("hints alone leave it sound", () => {
    const text = `${TEXT}value Unused "Nobody speaks of it"\n`;
    const child = codes(text, "differentiation").children.find(({ name }) => name === "Unused");
    expect(child?.verdict).toBe("sound");
    expect(child?.messages).toHaveLength(1);
    expect(codes(text, "differentiation").counts.hint).toBe(codes(TEXT, "differentiation").counts.hint + 1);
  });

  test("follow the team's settings", () => {
    const { host } = scene(`${TEXT}value Unused "Nobody"\n`, { "value-unused": "error" });
    const found = outline(host, PLAN)?.principles.find((each) => each.principle === "differentiation");
    expect(found?.verdict).toBe("errors");
  });

  test("the worst three messages come first", () => {
    const text = TEXT.replace("size 100;", "size many; reach some; growth 5; customers no; willingness 2;");
    const child = codes(text, "segmentation").children[0];
    expect(child?.verdict).toBe("errors");
    expect(child?.messages).toHaveLength(3);
  });
});

describe("libraries and imports", () => {
  const library = 'value Fresh "Fresh"\nsegment A "Offices" { psychographics { values Fresh 5 } }\n';

  test("a library has the principles that it declares something for", () => {
    const found = tree({ "lib/market.strategy": library }, "lib/market.strategy");
    expect(found).toMatchObject({
      kind: "library",
      name: "lib/market.strategy",
      title: "market.strategy",
      start: 0,
      end: 0,
    });
    expect(found.principles.map(({ principle }) => principle)).toEqual(["differentiation", "segmentation"]);
  });

  test("imported things in play stand in the plan's tree, with their file", () => {
    const text = 'strategy P "P"\nimport "lib.strategy"\nuse A';
    const found = principle({ "lib.strategy": library, [PLAN]: text }, "segmentation");
    expect(found.children).toMatchObject([{ name: "A", path: "lib.strategy" }]);
    const [child] = found.children;
    expect(library.slice(child?.nameStart, child?.nameEnd)).toBe("A");
  });

  test("what the plan says of an imported thing stands at it", () => {
    const text = 'strategy P "P" { currency EUR }\nimport "lib.strategy"\nuse A';
    const found = principle({ "lib.strategy": library, [PLAN]: text }, "segmentation");
    expect(found.children[0]?.messages.length).toBeGreaterThan(0);
  });

  test("excluded segments stand last", () => {
    const text = 'specialization "S" { excludes B }\nsegment B "B"\nsegment A "A"';
    const found = tree(text).principles.find((each) => each.principle === "segmentation");
    expect(found?.children.map(({ name, description }) => [name, description])).toEqual([
      ["A", ""],
      ["B", "excluded: not served"],
    ]);
  });

  test("a file that cannot be read has none", () => {
    expect(outline(scene("").host, "gone.strategy")).toBeUndefined();
  });
});

describe("on every sample, also where the text breaks off", () => {
  test("it is plain data whose places lie in the text", () => {
    const texts = sampleTexts();
    for (const [path, text] of Object.entries(texts)) {
      for (let end = text.length; end > 0; end -= 700) {
        const cut: Record<string, string> = { ...texts, [path]: text.slice(0, end) };
        const found = tree(cut, path);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        const visit = (node: OutlineNode): void => {
          const length = cut[node.path ?? path]?.length ?? 0;
          expect(node.start).toBeLessThanOrEqual(node.nameStart);
          expect(node.nameStart).toBeLessThanOrEqual(node.nameEnd);
          expect(node.nameEnd).toBeLessThanOrEqual(node.end);
          expect(node.end).toBeLessThanOrEqual(length);
          expect(node.description).not.toMatch(/undefined|NaN|\n/);
          node.children?.forEach(visit);
        };
        for (const { children } of found.principles) children.forEach(visit);
      }
    }
  });
});
