import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outline } from "../../../server/src/features/outline.ts";
import type { Figure } from "../../../server/src/report/views/types.ts";
import { scene } from "../../support/features.ts";
import { PLAN } from "../../support/kit.ts";
import { plans } from "../../support/plans.ts";
import { type Drawn, draw, isRecord, sampleFiles, viewsAt, withKeys } from "../../support/views.ts";

/** A number of a view, to compare with one of the report. */
function number(figure: Figure | undefined): number | undefined {
  return figure?.value;
}

function defined(pairs: Iterable<readonly [string, number | undefined]>): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, value] of pairs) if (value !== undefined) found[name] = value;
  return found;
}

/** What holds of every view of every plan. */
function holds({ views, report, scene: { host, texts } }: Drawn, path = PLAN): void {
  expect(JSON.parse(JSON.stringify(views))).toStrictEqual(views);
  for (const figure of withKeys(views, "text")) {
    if ("value" in figure || figure.text !== "–") continue;
    expect("missing" in figure || "why" in figure || "meant" in figure, JSON.stringify(figure)).toBe(true);
  }
  for (const spot of withKeys(views, "path", "start", "end")) {
    const { path: file, start, end } = spot;
    const text = typeof file === "string" ? texts[file] : undefined;
    if (text === undefined || typeof start !== "number" || typeof end !== "number")
      throw new Error("A place leads nowhere.");
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  sameNumbers(views, report);
  const { nodes, links } = views.concentration.flow;
  const ids = new Set(nodes.map(({ id }) => id));
  expect(ids.size).toBe(nodes.length);
  for (const { source, target, amount } of links) {
    expect([ids.has(source), ids.has(target), amount > 0]).toEqual([true, true, true]);
  }
  const tree = outline(host, path);
  const sides = [...views.overview.principles, ...views.overview.others];
  expect(sides.map(({ principle, verdict, counts }) => ({ principle, verdict, counts }))).toEqual(
    tree?.principles.map(({ principle, verdict, counts }) => ({ principle, verdict, counts })),
  );
}

function sameNumbers(views: Drawn["views"], report: Drawn["report"]): void {
  const { segmentation, economics, concentration, differentiation, service } = views;
  segmentation.cards.forEach((card, index) => {
    const told = report.segments[index];
    const row = economics.rows[index];
    expect(card.name).toBe(told?.name);
    expect(number(card.reachable)).toBe(told?.reachable);
    expect(number(card.fit)).toBe(told?.fit);
    expect(number(card.opportunity)).toBe(told?.opportunity);
    expect(number(card.share)).toBe(told?.share);
    expect(number(row?.ltv)).toBe(told?.ltv);
    expect(number(row?.ltvToCac)).toBe(told?.ltvToCac);
    expect(number(row?.payback)).toBe(told?.paybackMonths);
    expect(number(row?.lifetime)).toBe(told?.lifetime);
    const focus = concentration.foci.find(({ segment }) => sameSpot(segment?.at, card.at));
    if (focus !== undefined) {
      expect(number(focus.amount)).toBe(told?.budget);
      expect(number(focus.recommended)).toBe(told?.recommendedShare);
      expect(number(focus.acquire.customers)).toBe(told?.customersWon);
      expect(number(focus.retain.customers)).toBe(told?.customersKept);
    }
    const cells = service.satisfaction.find(({ segment }) => sameSpot(segment.at, card.at))?.cells ?? [];
    expect(
      cells.map(({ value, expected, delivered, result }) => ({
        value,
        expected,
        delivered: number(delivered),
        result,
      })),
    ).toEqual(told?.satisfaction.map((each) => ({ delivered: undefined, result: undefined, ...each })));
  });
  differentiation.usps.forEach((usp, index) => {
    const told = report.usps[index];
    expect(defined(usp.delivers.map(({ name, advantage }) => [name, number(advantage)]))).toEqual({
      ...told?.advantage,
    });
    const column = segmentation.heatmap.rows.map(({ segment, cells }) => [segment.name, cells[index]?.fit] as const);
    expect(defined(column)).toEqual({ ...told?.fit });
    const edges = segmentation.heatmap.rows.map(({ segment, cells }) => [segment.name, cells[index]?.edge] as const);
    for (const [name, edge] of Object.entries(defined(edges))) expect(edge).toBe(told?.edge[name]);
  });
  const curves = [{ name: "us", levels: {} }, ...report.curves.slice(1)];
  if (differentiation.canvas.curves[0]?.kind === "us")
    curves[0] = report.curves[0] ?? curves[0] ?? { name: "us", levels: {} };
  else curves.shift();
  expect(
    differentiation.canvas.curves.map(({ kind, name, points }) => ({
      name: kind === "us" ? "us" : name,
      levels: defined(points.map(({ value, level }) => [value, level])),
    })),
  ).toEqual(curves.map(({ name, levels }) => ({ name, levels: { ...levels } })));
  const { budget, hhi, effectiveSegments, alignment, reserve } = report.concentration;
  expect(number(concentration.budget)).toBe(budget);
  expect(number(concentration.hhi)).toBe(hhi);
  expect(number(concentration.effective)).toBe(effectiveSegments);
  expect(number(concentration.alignment)).toBe(alignment);
  expect(number(concentration.reserve.share)).toBe(reserve);
  economics.goals.forEach((goal, index) => {
    const told = report.goals[index];
    expect(number(goal.acquire)).toBe(told?.acquire);
    expect(number(goal.retain)).toBe(told?.retain);
    expect(number(goal.revenue)).toBe(told?.revenue);
    expect(number(goal.wins)).toBe(told?.reachableAcquire);
  });
}

function sameSpot(a: object | undefined, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

describe("the views of any plan", () => {
  it("hold the numbers of the report, lead to places, and are plain data", () => {
    fc.assert(
      fc.property(plans, ({ files }) => holds(draw(files))),
      { numRuns: 60 },
    );
  });

  it("are there, too, where anything of the text is missing", () => {
    fc.assert(
      fc.property(
        plans,
        fc.nat(),
        fc.nat({ max: 60 }),
        fc.constantFrom("", "{", "}", '"', ",", "§", "focus", " 5"),
        (plan, from, length, put) => {
          const start = from % (plan.text.length + 1);
          const text = plan.text.slice(0, start) + put + plan.text.slice(start + length);
          const broken = { ...plan.files, [PLAN]: text };
          if (viewsAt(scene(broken)) !== undefined) holds(draw(broken));
        },
      ),
      { numRuns: 120 },
    );
  });

  it("are the same when they are drawn twice", () => {
    fc.assert(
      fc.property(plans, ({ files }) => {
        expect(JSON.stringify(draw(files).views)).toBe(JSON.stringify(draw(files).views));
      }),
      { numRuns: 10 },
    );
  });
});

describe("the views of the samples", () => {
  const files = sampleFiles();
  const paths = Object.keys(files).filter((path) => /^strategy /m.test(files[path] ?? ""));

  it.each(paths)("hold for %s", (path) => {
    holds(draw(files, path), path);
  });

  it.each(paths)("draw something in every view of %s", (path) => {
    const { views } = draw(files, path);
    expect(views.overview.facts).toHaveLength(7);
    expect(views.specialization.areas).toHaveLength(5);
    expect(views.differentiation.canvas.curves.length).toBeGreaterThan(1);
    expect(views.differentiation.statements.length).toBeGreaterThan(0);
    expect(views.segmentation.cards.every(({ tests }) => tests.length === 5)).toBe(true);
    expect(views.concentration.flow.links.length).toBeGreaterThan(0);
    expect(views.service.rows.length).toBeGreaterThan(0);
    expect(views.economics.goals.length).toBeGreaterThan(0);
    expect(views.posture.moves).toHaveLength(11);
  });

  it("puts every finding of the faulty sample on a thing that is drawn, or says that it belongs to none", () => {
    const { views, scene: from } = draw(files, "faulty/plan.strategy");
    const findings = from.host.findings("faulty/plan.strategy");
    const { rest, header, counts } = views.overview;
    const sides = [
      views.specialization,
      views.differentiation,
      views.segmentation,
      views.concentration,
      views.service,
      views.economics,
      views.posture,
    ].map((view) => ({ ...view, messages: [] }));
    expect(views.concentration.own.map(({ code }) => code)).toContain("budget-overallocated");
    expect(views.concentration.own.map(({ code }) => code)).not.toContain("split-overallocated");
    const drawn = new Set(
      withKeys([rest, header, sides], "severity", "code").map(({ code, at }) =>
        isRecord(at) ? `${code} ${at.start}` : "",
      ),
    );
    for (const { code, at } of findings) expect(drawn).toContain(`${code} ${at.start}`);
    expect(counts.error).toBe(findings.filter(({ severity }) => severity === "error").length);
  });
});
