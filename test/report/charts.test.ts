import { describe, expect, it } from "vitest";
import { draw } from "../../server/src/report/charts/draw.ts";
import { flowChart } from "../../server/src/report/charts/flow.ts";
import { sharesChart } from "../../server/src/report/charts/shares.ts";
import { viewNames } from "../../server/src/report/names.ts";
import { svgPicture } from "../../server/src/report/svg.ts";
import { all, parseMarkup, textOf } from "../support/markup.ts";
import { manySegments, sampleViews, withTexts } from "../support/reports.ts";
import { item, views } from "../support/views.ts";

const { concentration } = sampleViews("northwind-roastery");

describe("names that mean something to programs", () => {
  it("change nothing beyond their chart", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const northwind = sampleViews("northwind-roastery");
    for (const name of ["__proto__", "constructor", "toString", "valueOf"]) {
      for (const view of viewNames)
        expect(
          svgPicture(
            withTexts(northwind, () => name),
            view,
          ),
        ).toContain(name);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Reflect.ownKeys(Object)).not.toContain("next");
  });
});

describe("marks of charts", () => {
  it("say what they are, and lead to the text where they can be clicked", () => {
    const chart = item(flowChart(concentration.flow, "EUR").draw(760));
    const marks = all(parseMarkup(draw(chart, { interactive: true }))).filter(
      ({ attributes }) => attributes.role === "button",
    );
    const texts = marks.map(textOf);
    expect(texts).toContain("Small offices: 960,000 EUR");
    expect(texts).toContain("Small offices to Win: 480,000 EUR");
    for (const { attributes, children } of marks) {
      expect(attributes["data-at"]).toMatch(/\.strategy:\d+:\d+$/);
      expect(attributes).toMatchObject({ tabindex: "0", "aria-label": textOf({ tag: "", attributes: {}, children }) });
    }
    const still = draw(chart);
    expect(still).toContain("<title>Small offices: 960,000 EUR</title>");
    expect(still).not.toMatch(/data-at|tabindex|role="button"/);
  });

  it("gather the smaller of many segments", () => {
    const { flow } = views(manySegments(50)).concentration;
    const words = textOf(parseMarkup(draw(item(flowChart(flow, "EUR").draw(760)))));
    expect(words).toContain("44 other segments");
    expect(words.match(/(?<!to )Segment \d+ of the market: /g)).toHaveLength(6);
  });

  it("have the same axis in all parts of a chart", () => {
    const parts = sharesChart(views(manySegments(50)).concentration.efforts).draw(760);
    expect(parts.length).toBeGreaterThan(2);
    const ends = parts.map(({ option }) => JSON.stringify(option.xAxis));
    expect(new Set(ends).size).toBe(1);
  });
});
