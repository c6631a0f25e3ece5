import { say } from "../../base/say.ts";
import { bubbleChart } from "../charts/bubbles.ts";
import { canvasChart } from "../charts/canvas.ts";
import { goalsChart, valueChart } from "../charts/economics.ts";
import { flowChart } from "../charts/flow.ts";
import { heatmapChart } from "../charts/heatmap.ts";
import { satisfactionChart } from "../charts/satisfaction.ts";
import { sharesChart } from "../charts/shares.ts";
import { focusTable } from "../tables/concentration.ts";
import { uspTable } from "../tables/differentiation.ts";
import { economicsTable, goalTable } from "../tables/economics.ts";
import { bubbleTable, kotlerTable, segmentTable } from "../tables/segmentation.ts";
import { stageTable } from "../tables/service.ts";
import { widthOf } from "../text.ts";
import type { MoveOption, PlanViews, Positioning, PrincipleVerdict, ViewName } from "../views/types.ts";
import { empty } from "../words.ts";
import { type Block, card, chart, grid, heading, icon, line, padded, rect, stack, tags, text } from "./blocks.ts";
import { chip, chipWidth, figureTile, messages, poster, tiles, wordsTile } from "./poster.ts";
import { sentence } from "./sentence.ts";
import { table } from "./table.ts";

/** One picture for a view. */
export function picture(views: PlanViews, name: ViewName, width?: number): string {
  return poster(views, name, pictures[name](views), width);
}

const pictures: Readonly<Record<ViewName, (views: PlanViews) => readonly Block[]>> = {
  overview,
  specialization,
  differentiation,
  segmentation,
  concentration,
  service,
  economics,
  posture,
};

function overview({ overview: view }: PlanViews): readonly Block[] {
  const { header, facts, principles, others, rest } = view;
  const summary = header.summary.text;
  return [
    ...(summary === undefined ? [] : [padded(text(summary, { size: 17, color: "soft" }), 4, 8)]),
    tiles(
      [
        wordsTile(say`Period`, header.period),
        wordsTile(say`Status`, header.status),
        wordsTile(say`Owner`, header.owner),
        wordsTile(say`Reviewed`, header.reviewed),
      ],
      4,
      15,
    ),
    tiles(facts.map(({ label, figure, detail }) => ({ ...figureTile(label, figure), detail }))),
    heading(say`The four principles`),
    padded(grid(principles.map(principle), 2, card), 6, 4),
    heading(say`Around them`),
    padded(grid(others.map(principle), 3, card), 6, 8),
    messages(rest),
  ];
}

function principle({ label, question, verdict, summary }: PrincipleVerdict): Block {
  const words = stack([
    text(question, { size: 13, color: "soft" }),
    padded(text(summary, { bold: true, most: 4 }), 6, 0),
  ]);
  return (width) => {
    const laid = words(width);
    // Where both have no room beside each other, the verdict stands below.
    const below = widthOf(label, { size: 17, bold: true }) + chipWidth(verdict) + 10 > width ? 34 : 0;
    return {
      height: laid.height + 36 + below,
      at: (x, y) =>
        [
          line(label, x, y + 18, { size: 17, bold: true }),
          chip(verdict, below === 0 ? x + width : x + chipWidth(verdict), y + below),
          laid.at(x, y + 34 + below),
        ].join(""),
    };
  };
}

function specialization({ specialization: view }: PlanViews): readonly Block[] {
  const areas = view.areas.map(
    ({ label, words, focused }): Block =>
      (width) => {
        const told = words.text ?? `– ${words.missing ?? ""}`;
        const laid = text(told, {
          bold: words.text !== undefined,
          most: 8,
          color: words.text === undefined ? "soft" : "ink",
        })(width);
        const mark = focused
          ? `${icon("focus", 0, 0, "accent")}${line("focus", 21, 12.5, { size: 12, bold: true, color: "accent" })}`
          : "";
        return {
          height: laid.height + 46,
          at: (x, y) =>
            `${line(label, x, y + 13, { size: 13, color: "soft" })}${laid.at(x, y + 22)}<g transform="translate(${x} ${y + laid.height + 30})">${mark}</g>`,
        };
      },
  );
  const frame = (at: { x: number; y: number; width: number; height: number }, i: number): string =>
    view.areas[i]?.focused === true
      ? rect(at.x, at.y, at.width, at.height, "bg", "accent", ' stroke-width="2"')
      : card(at);
  return [
    messages(view.messages),
    ...(view.title.text === undefined ? [] : [padded(text(view.title.text, { size: 19 }), 8, 10)]),
    grid(areas, 5, frame, 14),
    heading(say`Left out on purpose`),
    view.excludesMissing
      ? text("– excludes", { color: "soft" })
      : padded(tags(view.excludes.map((each) => ({ text: each.text, dashed: true }))), 8, 8),
  ];
}

/** How many statements a picture holds. */
const STATEMENTS = 6;

function differentiation(views: PlanViews): readonly Block[] {
  const view = views.differentiation;
  const shown = view.statements.slice(0, STATEMENTS);
  const left = view.statements.length + view.statementsLeft - shown.length;
  return [
    messages(view.messages),
    chart(canvasChart(view.canvas, views.title), empty.canvas),
    table(uspTable(view), say`What each USP delivers, and its advantage over the best rival`),
    ...(shown.length === 0 ? [] : [heading(say`Positioning`), padded(stack(shown.map(statement), 12), 8, 8)]),
    ...(left === 0 ? [] : [text(say`And ${left} more.`, { size: 13, color: "soft" })]),
  ];
}

function statement({ slots }: Positioning): Block {
  const parts = slots.flatMap(({ lead, parts: said, missing }, i) => [
    { text: i === 0 ? lead.charAt(0).toUpperCase() + lead.slice(1) : lead, strong: false },
    said.length === 0
      ? { text: `– ${missing ?? ""}`, strong: false }
      : { text: said.map((part) => part.text).join(", "), strong: true },
  ]);
  return (width) => {
    const laid = sentence(parts, 8)(width - 24);
    return {
      height: laid.height + 8,
      at: (x, y) =>
        `${rect(x, y, 4, laid.height + 8, "s0", undefined, "").replace(' rx="8"', "")}${laid.at(x + 20, y + 2)}`,
    };
  };
}

function segmentation(views: PlanViews): readonly Block[] {
  const view = views.segmentation;
  return [
    messages(view.messages),
    table(segmentTable(view)),
    chart(heatmapChart(view.heatmap), empty.heatmap),
    chart(bubbleChart(view.bubbles, views.currency), empty.bubbles),
    ...(view.bubbles.undrawn.length === 0 ? [] : [table(bubbleTable(view.bubbles))]),
    table(kotlerTable(view)),
    ...(view.excluded.length === 0
      ? []
      : [
          heading(say`Not served`),
          padded(tags(view.excluded.map(({ title }) => ({ text: title, dashed: true }))), 8, 8),
        ]),
  ];
}

function concentration(views: PlanViews): readonly Block[] {
  const view = views.concentration;
  return [
    messages(view.messages),
    tiles([
      figureTile(say`Budget`, view.budget),
      figureTile(say`In reserve`, view.reserve.share),
      figureTile(say`Spread`, view.effective),
      figureTile(say`Alignment`, view.alignment),
    ]),
    chart(sharesChart(view.efforts), empty.shares),
    chart(flowChart(view.flow, views.currency), empty.flow),
    table(focusTable(view)),
  ];
}

function service({ service: view }: PlanViews): readonly Block[] {
  return [
    messages(view.messages),
    table(stageTable(view), say`Who is there for them, and when`),
    chart(satisfactionChart(view.satisfaction), empty.satisfaction),
  ];
}

function economics(views: PlanViews): readonly Block[] {
  const view = views.economics;
  const counted = view.goals.some(({ acquire }) => acquire.value !== undefined);
  return [
    messages(view.messages),
    chart(valueChart(view.rows, views.currency), empty.worth),
    table(economicsTable(view.rows)),
    ...(counted ? [chart(goalsChart(view.goals), empty.goals)] : []),
    table(goalTable(view.goals), say`Goals`),
  ];
}

function posture({ posture: view }: PlanViews): readonly Block[] {
  const growth = view.growth.map(({ text: words }) => words).join(", ");
  return [
    messages(view.messages),
    tiles(
      [
        wordsTile(say`Generic strategy`, view.generic),
        wordsTile(say`Scope`, view.scope),
        wordsTile(say`Role in the market`, view.market),
        wordsTile(say`Innovation`, view.innovation),
        figureTile(say`Market share`, view.share),
        { label: say`Growth`, text: growth === "" ? `– ${view.growthMissing ?? ""}` : growth },
      ],
      3,
    ),
    heading(say`Moves`),
    ...(view.warfareMissing === undefined
      ? []
      : [text(say`The plan makes none: – ${view.warfareMissing}`, { color: "soft" })]),
    ...moves(view.moves, "attack", say`Attacks`),
    ...moves(view.moves, "defence", say`Defences`),
  ];
}

function moves(all: readonly MoveOption[], kind: MoveOption["kind"], title: string): readonly Block[] {
  const some = all.filter((each) => each.kind === kind);
  if (some.length === 0) return [];
  const items = some.map(({ move, fits, chosen }) => ({
    text: move,
    note: [chosen ? say`made` : "", fits === undefined ? "" : fits ? say`fits the role` : say`not for the role`]
      .filter((each) => each !== "")
      .join(", "),
    strong: chosen,
    dashed: fits === false && !chosen,
    ...(chosen ? { icon: kind } : {}),
  }));
  return [padded(text(title, { size: 13, color: "soft" }), 8, 4), tags(items)];
}
