import { code, plain } from "../../base/markdown.ts";
import type { Cell, Table } from "../tables/table.ts";
import { gravestOf } from "../tables/table.ts";
import type { Figure, Message, Words } from "../views/types.ts";
import { severityWords } from "../words.ts";

export { code, plain };

export function gap(missing: string | undefined, why?: string): string {
  if (missing !== undefined) return `– ${code(missing)}`;
  return why === undefined ? "–" : `– (${plain(why)})`;
}

export function figure({ value, text, missing, why }: Figure): string {
  return value === undefined ? gap(missing, why) : plain(text);
}

export function words({ text, missing, why }: Words): string {
  return text === undefined ? gap(missing, why) : plain(text);
}

const signs = { error: "❌", warning: "⚠️", information: "ℹ️", hint: "💡" } as const;

export function messageLines(of: readonly Message[]): string {
  return of
    .map(
      ({ severity, text, code: rule }) =>
        `- ${signs[severity]} **${severityWords[severity].one}** ${plain(text)} ${code(rule)}`,
    )
    .join("\n");
}

/** A table under a heading; nothing where it has no rows. */
export function tableBlock(table: Table, title = table.caption): string {
  if (table.rows.length === 0) return "";
  return `### ${title}\n\n${tableLines(table)}`;
}

export function tableLines({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = line(columns.map(({ title, own }) => (own === true ? plain(title) : title)));
  const rule = `|${columns.map(({ numeric }) => (numeric === true ? " ---: " : " --- ")).join("|")}|`;
  return [head, rule, ...rows.map((cells) => line(columns.map((_, i) => cellText(cells[i]))))].join("\n");
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  const text = cell.text === "–" ? gap(cell.missing) : plain(cell.text);
  const { errors, warnings } = gravestOf(cell);
  const remarks = [errors > 0 ? `${signs.error} ${errors}` : "", warnings > 0 ? `${signs.warning} ${warnings}` : ""];
  return [text, ...remarks].filter((each) => each !== "").join(" ");
}

/** Parts of a page with blank lines between them. */
export function paragraphs(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join("\n\n");
}
