import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Charts } from "../../client/webview/charts.ts";
import type { Chart } from "../../server/src/report/charts/chart.ts";
import { draw } from "../../server/src/report/charts/draw.ts";
import type { ChartDrawing } from "../../server/src/report/components/basics.tsx";
import { ReportPage } from "../../server/src/report/components/page.tsx";
import type { Table } from "../../server/src/report/tables/table.ts";
import { withCustomProperties } from "../../server/src/report/theme.ts";
import type { PlanViews } from "../../server/src/report/views/types.ts";
import { sampleFiles, views } from "../support/views.ts";

/** Charts that are remembered must be those that would be drawn afresh. */

const plan = sampleFiles()["northwind-roastery/plan.strategy"] ?? "";

/** As a page in an editor is drawn. Ids in charts say which chart they belong to, and nothing that anybody sees. */
function page(of: PlanViews, charts: ChartDrawing): string {
  return render(h(ReportPage, { views: of, interactive: true, charts })).replace(/\bsr[0-9a-z]+-(\d+)\b/g, "sr-$1");
}

function afresh(of: PlanViews, only: "wide" | "narrow"): string {
  return page(of, { only, draw: (chart) => withCustomProperties(draw(chart, { interactive: true })) });
}

/** Counts how often something was truly drawn: a drawing that comes from memory is the same text. */
class Counting extends Charts {
  readonly drawn = new Map<string, number>();

  override draw(chart: Chart, twin: Table): string {
    const drawing = super.draw(chart, twin).replace(/ data-at="[^"]*"/g, "");
    this.drawn.set(drawing, (this.drawn.get(drawing) ?? 0) + 1);
    return super.draw(chart, twin);
  }
}

describe("charts that are remembered", () => {
  const edits: readonly (readonly [what: string, text: string])[] = [
    ["nothing", plan],
    ["lines above", `// One.\n// Two.\n${plan}`],
    ["a share", plan.replace("focus SmallOffices 60%", "focus SmallOffices 55%")],
    ["a title", plan.replace('"Small offices"', '"Studios and small offices"')],
    ["a level", plan.replace("delivers Freshness 5", "delivers Freshness 4")],
    ["the currency", plan.replaceAll("EUR", "CHF")],
    ["a size", plan.replace(/size \S+/, "size 12_345")],
    ["a margin", plan.replace(/margin \d+%/, "margin 31%")],
    ["the budget", plan.replace("budget 1.6M EUR", "budget 1.7M EUR")],
    ["a value that nobody had", plan.replace("expects ", "expects Price 1, ")],
    ["a competitor's offer", plan.replace("Speed 3", "Speed 2")],
    ["an exclusion", plan.replace('excludes "', 'excludes CoworkingSpaces, "')],
  ];

  it.each(["wide", "narrow"] as const)("are those that would be drawn afresh, whatever changes: %s", (only) => {
    const charts = new Charts(only);
    for (const [what, text] of edits) {
      const found = views(text);
      expect(page(found, charts) === afresh(found, only), what).toBe(true);
    }
    // And back, with everything remembered.
    expect(page(views(plan), charts) === afresh(views(plan), only)).toBe(true);
  });

  it("are drawn once while only places move", () => {
    const charts = new Counting("wide");
    page(views(plan), charts);
    const before = charts.drawn.size;
    page(views(`// One.\n\n${plan}`), charts);
    expect(before).toBeGreaterThan(5);
    expect(charts.drawn.size).toBe(before);
  });

  it("lead to the places of the text as it is", () => {
    const charts = new Charts("wide");
    const words = (text: string): readonly string[] => {
      const html = page(views(text), charts);
      expect(html).not.toMatch(/data-at="(?!plan\.strategy:)/);
      const spots = html.matchAll(/<(?:path|rect|circle|polygon)[^>]* data-at="plan\.strategy:(\d+):(\d+)"/g);
      return Array.from(spots, ([, start, end]) => text.slice(Number(start), Number(end)));
    };
    const before = words(plan);
    expect(before.length).toBeGreaterThan(5);
    expect(before).toContain("acquisition 200 EUR");
    expect(words(`// One more line.\n${plan}`)).toEqual(before);
  });

  it("hold no style in their text, which the page's policy would refuse", () => {
    for (const only of ["wide", "narrow"] as const) expect(afresh(views(plan), only)).not.toMatch(/<[^>]* style=/);
  });
});
