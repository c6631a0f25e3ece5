import { describe, expect, it } from "vitest";
import { draw, item, views } from "../../support/views.ts";

const HEAD = 'strategy Tea "Tea" { period 2027..2028; currency EUR; rate USD 0.5 }\nvalue Taste "Taste"\n';
const A = `segment A "Aunts" {
  size 1_000
  psychographics { values Taste 5 }
  economics { acquisition 100 EUR; retention 25 EUR; revenue 10 EUR; margin 50% }
}\n`;
const B = A.replace('A "Aunts"', 'B "Bees"').replace("size 1_000", "size 3_000");
const USP = 'usp U "U" { delivers Taste 5 }\n';

const PLAN_TEXT = `${HEAD}${A}${B}${USP}
concentration "Aunts first" {
  budget 200k EUR
  time 1_000h
  focus A 50% {
    time 250h
    acquire 60%
    retain 30%
  }
  focus B 60k USD
  reserve 10%
}`;

describe("the concentration", () => {
  const { views: all, text } = draw(PLAN_TEXT);
  const { concentration } = all;

  it("has shares against recommended ones, for money and for what the plan speaks of", () => {
    expect(concentration.efforts.map(({ of }) => of)).toEqual(["money", "time"]);
    expect(
      concentration.efforts.map(({ bars }) =>
        bars.map(({ segment, share, recommended, difference }) => [
          segment.name,
          share.text,
          recommended.text,
          difference.text,
        ]),
      ),
    ).toEqual([
      [
        ["A", "50%", "22.5%", "+27.5 points"],
        ["B", "15%", "67.5%", "−52.5 points"],
      ],
      [
        ["A", "25%", "25%", "0 points"],
        ["B", "–", "75%", "–"],
      ],
    ]);
    expect(item(concentration.efforts).reserve).toMatchObject({ value: 0.1, text: "10%" });
    expect(item(concentration.efforts).unplaced.text).toBe("25%");
    expect(item(item(concentration.efforts, 1).bars, 1).share.missing).toBe("time");
    expect(concentration.unplaced.amount.text).toBe("50,000 EUR");
  });

  it("splits each focus into winning and keeping, with the customers", () => {
    const [a, b] = concentration.foci;
    expect(
      [a?.acquire, a?.retain].map((split) => [split?.share.text, split?.amount.text, split?.customers.text]),
    ).toEqual([
      ["60%", "60,000 EUR", "600 customers"],
      ["30%", "30,000 EUR", "600 customers"],
    ]);
    expect(a?.unsplit).toMatchObject({ share: { text: "10%" }, amount: { text: "10,000 EUR" } });
    expect(b?.amount.text).toBe("30,000 EUR");
    expect(b?.acquire.share).toEqual({ text: "–", missing: "acquire" });
    expect(b?.acquire.customers).toEqual({ text: "–", missing: "acquire" });
    expect(b?.unsplit.share.missing).toBe("acquire");
  });

  it("has the places where another share can be written", () => {
    const [a, b] = concentration.foci;
    expect(a?.handle).toMatchObject({ unit: "percent", text: "50%" });
    expect(text(a?.handle.at)).toBe("50%");
    expect(b?.handle).toMatchObject({ unit: "money", text: "60k USD", currency: "USD", rate: 0.5 });
    expect(text(b?.handle.at)).toBe("60k USD");
    const { views: other, text: at } = draw(
      `${HEAD}${A}${B}concentration {\n  focus A { budget 30% }\n  focus B\n  focus A,\n}`,
    );
    const [inside, none] = other.concentration.foci;
    expect(at(inside?.handle.at)).toBe("30%");
    expect(none?.handle).toMatchObject({ unit: "none", text: "" });
    expect(none?.handle.at.start).toBe(none?.at.end);
  });

  it("flows from the budget to customers", () => {
    const { nodes, links, unit } = concentration.flow;
    expect(unit).toBe("money");
    expect(links.map(({ source, target, amount }) => `${source} > ${target} ${amount}`)).toEqual([
      "budget > segment:A 100000",
      "segment:A > win:A 60000",
      "win:A > won:A 60000",
      "segment:A > keep:A 30000",
      "keep:A > kept:A 30000",
      "segment:A > unsplit:A 10000",
      "budget > segment:B 30000",
      "segment:B > unsplit:B 30000",
      "budget > reserve 20000",
      "budget > unplaced 50000",
    ]);
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { source, target } of links) expect(ids).toEqual(expect.arrayContaining([source, target]));
    expect(nodes.find(({ id }) => id === "won:A")).toMatchObject({ label: "600 customers won", text: "60,000 EUR" });
    expect(text(nodes.find(({ id }) => id === "win:A")?.at)).toBe("acquire 60%");
  });

  it("puts its numbers into words", () => {
    expect(concentration.title).toBe("Aunts first");
    expect(concentration.time.text).toBe("1,000 hours");
    expect(concentration.years).toEqual({ value: 2, text: "2 years" });
    expect(concentration.effective.text).toBe("as if spread evenly over 1.6 segments");
    expect(concentration.alignment.text).toBe("follows the opportunities by 60%");
  });

  it("shows its findings at the focus", () => {
    expect(concentration.foci.map(({ messages }) => messages.map(({ code }) => code))).toEqual([
      ["split-incomplete"],
      [],
    ]);
    expect(concentration.own.map(({ code }) => code)).toContain("budget-unallocated");
  });
});

describe("a concentration with gaps", () => {
  it("is one gap where nothing is declared", () => {
    const { concentration } = views(HEAD + A);
    expect(concentration).toMatchObject({
      missing: "concentration",
      foci: [],
      flow: { nodes: [], links: [] },
      budget: { text: "–" },
      effective: { missing: "concentration" },
      alignment: { missing: "concentration" },
      reserve: { share: { missing: "concentration" } },
    });
    expect(item(concentration.efforts).bars).toEqual([]);
  });

  it("shows opportunities without money, and money without a budget as shares", () => {
    const { concentration } = views(`${HEAD}${A}${B}${USP}concentration { focus A 80% { acquire 50% } }`);
    expect(concentration.flow.unit).toBe("share");
    expect(concentration.flow.links.map(({ source, target, text }) => `${source} > ${target} ${text}`)).toEqual([
      "budget > segment:A 80%",
      "segment:A > win:A 40%",
      "segment:A > unsplit:A 40%",
      "budget > unplaced 20%",
    ]);
    expect(item(concentration.foci).amount).toMatchObject({ text: "–", missing: "budget" });
    const bars = item(concentration.efforts).bars;
    expect(bars.map(({ segment, share }) => [segment.name, share.text])).toEqual([
      ["A", "80%"],
      ["B", "0%"],
    ]);
  });

  it("shows money for an excluded segment, and a focus whose name leads nowhere", () => {
    const { concentration } = views(
      `${HEAD}${A}${B}specialization "S" { excludes B }\nconcentration { budget 10k EUR; focus A 50%; focus B 20%; focus Nobody 10% }`,
    );
    expect(concentration.foci.map(({ written, excluded, segment }) => [written, excluded, segment?.name])).toEqual([
      ["A", false, "A"],
      ["B", true, "B"],
      ["Nobody", false, undefined],
    ]);
    expect(item(concentration.efforts).bars.map(({ segment, excluded }) => [segment.name, excluded])).toEqual([
      ["A", false],
      ["B", true],
    ]);
    expect(item(concentration.foci, 2).handle.unit).toBe("unclear");
    expect(item(concentration.foci, 1).recommended).toEqual({ text: "–", why: "the plan excludes the segment" });
  });

  it("keeps apart two focuses on one segment", () => {
    const { flow, foci } = views(`${HEAD}${A}concentration { budget 10k EUR; focus A 50%; focus A 20% }`).concentration;
    expect(flow.nodes.filter(({ kind }) => kind === "segment").map(({ id, amount }) => [id, amount])).toEqual([
      ["segment:A", 5_000],
    ]);
    expect(item(foci, 1)).toMatchObject({ handle: { unit: "unclear" }, amount: { text: "–", missing: "budget" } });
    expect(item(foci, 1).acquire.customers.why).toBe("another focus on it counts");
  });

  it("tells the missing rate of a foreign amount", () => {
    const { foci } = views(`${HEAD}${A}concentration { budget 10k EUR; focus A 5k GBP }`).concentration;
    expect(item(foci).share).toMatchObject({ text: "–", missing: "rate", why: "there is no rate for GBP" });
    expect("rate" in item(foci).handle).toBe(false);
  });
});
