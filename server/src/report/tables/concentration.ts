import { say } from "../../base/say.ts";
import type { ConcentrationView, Effort, Flow, FocusRow, Part } from "../views/types.ts";
import { type Cell, column, DASH, figureCell, nameCell, numbers, type Table, textCell } from "./table.ts";

/** The twin of the shares. */
export function sharesTable(efforts: readonly Effort[]): Table {
  const first = efforts[0];
  const rows = (first?.bars ?? []).map((bar) => {
    const own = efforts.map(({ bars }) => bars.find(({ segment }) => segment.name === bar.segment.name));
    return [
      nameCell(
        bar.excluded ? { ...bar.segment, title: say`${bar.segment.title} (excluded)` } : bar.segment,
        bar.messages,
      ),
      ...own.map((each) => (each === undefined ? textCell(DASH) : figureCell(each.share))),
      figureCell(bar.recommended),
      figureCell(bar.difference),
    ];
  });
  const blank = [textCell(""), textCell("")];
  const rest = efforts.some(({ reserve }) => reserve?.value !== undefined)
    ? [
        [
          textCell(say`Reserve`),
          ...efforts.map(({ reserve }) => (reserve === undefined ? textCell("") : figureCell(reserve))),
          ...blank,
        ],
      ]
    : [];
  const open = efforts.some(({ unplaced }) => unplaced.value !== undefined && unplaced.value !== 0)
    ? [[textCell(say`Not given out`), ...efforts.map(({ unplaced }) => figureCell(unplaced)), ...blank]]
    : [];
  return {
    caption: say`Shares by segment`,
    columns: [
      column(say`Segment`),
      ...efforts.map(({ label }) => numbers(label)),
      ...[numbers(say`Recommended, of money`), numbers(say`Difference, of money`)],
    ],
    rows: [...rows, ...rest, ...open],
  };
}

/** Winning against keeping, for each focus. */
export function focusTable({ foci }: ConcentrationView): Table {
  return {
    caption: say`Winning and keeping customers`,
    columns: [
      column(say`Focus`),
      ...[
        numbers(say`Money`),
        numbers(say`To win`),
        numbers(say`Customers won`),
        numbers(say`To keep`),
        numbers(say`Customers kept`),
      ],
    ],
    rows: foci.map((focus) => [
      focusName(focus),
      figureCell(focus.amount),
      partCell(focus.acquire),
      figureCell(focus.acquire.customers),
      partCell(focus.retain),
      figureCell(focus.retain.customers),
    ]),
  };
}

function focusName({ segment, written, excluded, at, messages }: FocusRow): Cell {
  return { text: `${segment?.title ?? written}${excluded ? say` (excluded)` : ""}`, own: true, at, messages };
}

function partCell({ share, amount }: Part): Cell {
  if (share.value === undefined || amount.value === undefined) return figureCell(share);
  return figureCell(share, { text: `${share.text} · ${amount.text}` });
}

/** The twin of the flow. */
export function flowTable({ nodes, links }: Flow): Table {
  const labels = new Map(nodes.map(({ id, label, at }) => [id, { label, at }]));
  const name = (id: string): Cell => {
    const { label = "", at } = labels.get(id) ?? {};
    return { text: label, own: true, ...(at === undefined ? {} : { at }) };
  };
  return {
    caption: say`Where the money goes`,
    columns: [column(say`From`), column(say`To`), numbers(say`Amount`)],
    rows: links.map(({ source, target, text, at }) => [
      name(source),
      name(target),
      { text, ...(at === undefined ? {} : { at }) },
    ]),
  };
}
