import { describe, expect, test } from "vitest";
import { inlayHints } from "../../server/src/features/inlay-hints.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";
import { sampleTexts } from "../support/samples.ts";

/** The lines with hints, as an editor shows them: `focus A 80%« = 800 EUR»`. */
function hints(text: string, from = 0, to = text.length): string[] {
  const { host } = scene(text);
  return inlayHints(host, PLAN, { start: from, end: to }).map(({ offset, label }) => {
    const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf(";", offset - 1)) + 1;
    return `${text.slice(start, offset).trim()} «${label}»`;
  });
}

const HEAD = 'strategy P "P" { period 2027..2028; currency EUR; rate USD 0.5 }\n';
const SEGMENT = `segment A "A" {
  size 1_000 shops
  reach 60%
  economics {
    acquisition 200 EUR
    retention 40 USD
    revenue 40 EUR monthly
    margin 50%
    lifetime 4y
  }
}
`;
const MONEY = `concentration {
  budget 100k EUR
  time 1_000h
  people 10
  focus A 80% {
    time 50%
    people 4
    acquire 50%
    retain 50%
  }
  reserve 20%
}
`;

describe("what the hints say", () => {
  test("in a whole plan", () => {
    expect(hints(`${HEAD}${SEGMENT}goal G "G" {\n  for A\n  acquire 100\n  revenue 1k USD\n}\n${MONEY}`)).toEqual([
      "reach 60% «= 600 within reach»",
      "economics { «LTV 880 EUR · LTV : CAC 4.4»",
      "acquisition 200 EUR «back after 10.9 months»",
      "retention 40 USD «= 20 EUR»",
      "revenue 40 EUR monthly «= 480 EUR a year»",
      "margin 50% «= 220 EUR a year»",
      "acquire 100 «the money wins 200»",
      "revenue 1k USD «= 500 EUR»",
      "focus A 80% «= 80,000 EUR»",
      "time 50% «= 500 h»",
      "people 4 «= 40%»",
      "acquire 50% «= 40,000 EUR · 200 customers»",
      "retain 50% «= 40,000 EUR · 1,000 customers»",
      "reserve 20% «= 20,000 EUR»",
    ]);
  });

  test("of amounts the percentages", () => {
    const text = `${HEAD}segment A "A"\nsegment B "B"\nconcentration {\n  budget 1k EUR\n  time 100h\n  people 10
  focus A 800 EUR {\n    time 50h\n    people 50%\n  }\n  focus B {\n    budget 200 USD\n  }\n  reserve 100 EUR\n}`;
    expect(hints(text)).toEqual([
      "focus A 800 EUR «= 80%»",
      "time 50h «= 50%»",
      "people 50% «= 5 people»",
      "budget 200 USD «= 100 EUR · 10%»",
      "reserve 100 EUR «= 10%»",
    ]);
  });

  test("churn gives the time that a customer stays, unless lifetime does", () => {
    const churn = (more: string) => `segment A "A" {\n  economics {\n    churn 25%\n${more}  }\n}`;
    expect(hints(churn(""))).toEqual(["churn 25% «= 4 years»"]);
    expect(hints(churn("    lifetime 2y\n"))).toEqual([]);
  });

  test("nothing where an input is missing or unclear", () => {
    expect(hints(SEGMENT.replace("size 1_000 shops", "size many").replace("margin 50%", "margin half"))).toEqual([
      "revenue 40 EUR monthly «= 480 EUR a year»",
    ]);
    expect(hints("concentration {\n  focus A 80%\n  reserve 5%\n}")).toEqual([]);
    expect(hints('segment A "A" {\n  reach 60%\n  economics { }\n}\ngoal G "G" {\n  acquire 5\n}')).toEqual([]);
  });

  test("nothing in a line with an error", () => {
    expect(hints(`${HEAD}${SEGMENT}${MONEY}`.replace("focus A 80%", "focus A 80% 5"))).not.toContainEqual(
      expect.stringContaining("focus A"),
    );
  });

  test("explains the formula", () => {
    const { host } = scene(`${HEAD}${SEGMENT}${MONEY}`);
    const text = `${HEAD}${SEGMENT}${MONEY}`;
    const all = inlayHints(host, PLAN, { start: 0, end: text.length });
    for (const hint of all) expect(hint).toMatchObject({ tooltip: expect.stringMatching(/./), paddingLeft: true });
    expect(all.find(({ label }) => label.includes("200 customers"))?.tooltip).toBe(
      "50% of the 80,000 EUR of this focus, divided by `acquisition`, what it costs to win one customer",
    );
  });
});

describe("the range", () => {
  const text = `${HEAD}${SEGMENT}${MONEY}`;

  test("decides which hints are shown", () => {
    const from = text.indexOf("acquire 50%");
    expect(hints(text, from, from + 12)).toEqual(["acquire 50% «= 40,000 EUR · 200 customers»"]);
    expect(hints(text, 0, 10)).toEqual([]);
  });

  test("any cut in two gives the same hints together", () => {
    const whole = hints(text);
    for (let cut = 0; cut < text.length; cut += 5) {
      expect([...new Set([...hints(text, 0, cut), ...hints(text, cut, text.length)])]).toEqual(whole);
    }
  });
});

test("a file that cannot be read has none", () => {
  expect(inlayHints(scene("").host, "gone.strategy", { start: 0, end: 9 })).toEqual([]);
});

test("never fails on the samples, and goes by the order of the text", () => {
  const texts = sampleTexts();
  for (const [path, text] of Object.entries(texts)) {
    for (let end = text.length; end > 0; end -= 400) {
      const { host } = scene({ ...texts, [path]: text.slice(0, end) });
      const found = inlayHints(host, path, { start: 0, end });
      const offsets = found.map(({ offset }) => offset);
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      for (const { label } of found) {
        expect(label.length).toBeLessThan(60);
        expect(label).not.toMatch(/undefined|NaN|Infinity|\n/);
      }
    }
  }
});
