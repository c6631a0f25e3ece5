import { code, plain } from "../../base/markdown.ts";
import { plural } from "../../model/wording.ts";
import { type FigureRow, figureRows } from "./figures.ts";
import {
  acceptedWords,
  calmWords,
  changeWords,
  headerAlone,
  inventory,
  NOTHING,
  NOTHING_AT_ALL,
  principleTitles,
  ruleWords,
  statusWords,
  summary,
} from "./phrases.ts";
import { sharesChart } from "./picture.ts";
import { type Diff, type FileDiff, type Finding, principles } from "./types.ts";
import { inMarkdown, short } from "./words.ts";

/**
 * The diff as a comment on a change: what it means at the top, where a reviewer with one minute looks, and what is only
 * looked up folded away.
 */

/** Code hosts refuse longer comments; what a bot adds of its own has to fit in, too. */
const MOST_CHARACTERS = 60_000;

/** How much is told, from everything to the bare names: the first that fits is taken. */
interface Room {
  /** How long lists may be. */
  readonly items: number;
  readonly numbers: boolean;
  readonly picture: boolean;
  /** Whether there is more than consequences and problems. */
  readonly changes: boolean;
  readonly files: number;
}

const rooms: readonly Room[] = [
  { items: 60, numbers: true, picture: true, changes: true, files: 500 },
  { items: 40, numbers: false, picture: true, changes: true, files: 300 },
  { items: 12, numbers: false, picture: true, changes: true, files: 150 },
  { items: 5, numbers: false, picture: false, changes: true, files: 80 },
  { items: 4, numbers: false, picture: false, changes: false, files: 40 },
  { items: 3, numbers: false, picture: false, changes: false, files: 15 },
];

export function diffMarkdown(diff: Diff, most = MOST_CHARACTERS): string {
  let page = "";
  for (const room of rooms) {
    page = pageOf(diff, room);
    if (page.length <= most) return page;
  }
  return page.length <= most ? page : `${summary(diff.files)}. There is too much to show it here.\n`;
}

function pageOf({ base, head, files, unchanged, rules }: Diff, room: Room): string {
  if (files.length + rules.length === 0) return `${unchanged.length > 0 ? NOTHING : NOTHING_AT_ALL}\n`;
  const shown = files.slice(0, room.files);
  const quiet =
    unchanged.length === 0 ? "" : ` In ${plural(unchanged.length, "other file")} only comments or layout changed.`;
  return `${paragraphs(
    ...shown.map((file) => filePart(file, room)),
    files.length > shown.length && `**${plural(files.length - shown.length, "more file")} changed.**`,
    list(
      rules.map((rule) => `${code(rule.code)} ${ruleWords(rule)}`),
      room,
      "### Rules of the configuration",
    ),
    `<sub>${capital(summary(files))} from ${plain(short(base))} to ${plain(short(head))}.${quiet}</sub>`,
  )}\n`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function paragraphs(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join("\n\n");
}

function filePart(file: FileDiff, room: Room): string {
  const { path, kind, title, consequences, findings, accepted, shares } = file;
  const where = code(short(path, 300));
  const header = headerAlone(file);
  if (header !== undefined) return `**${plain(short(title))}** (${where}): ${inMarkdown(changeWords(header))}`;
  const status = statusWords(file);
  const about = status === undefined ? "" : inMarkdown(status);
  return paragraphs(
    kind === "plan" ? `### ${plain(short(title))}` : `### ${where}`,
    kind === "plan" ? `${where}${about === "" ? "" : ` – ${about}`}` : capital(about),
    list(
      consequences.map(({ words }) => inMarkdown(words)),
      room,
    ),
    calmWords(file),
    problems(findings.added, room),
    room.picture && sharesChart(shares),
    changeList(file, room),
    list(
      accepted.map((each) => inMarkdown(acceptedWords(each))),
      room,
      "**Accepted risks**",
    ),
    fixed(findings.fixed, room),
    room.numbers && numberTable(figureRows(file)),
  );
}

/** A list under a heading, cut with a count of the rest; nothing where it is empty. */
function list(items: readonly string[], { items: most }: Room, heading?: string): string {
  if (items.length === 0) return "";
  const shown = items.slice(0, most).map((item) => `- ${item}`);
  if (items.length > most) shown.push(`- and ${items.length - most} more`);
  return paragraphs(heading, shown.join("\n"));
}

const signs = { error: "❌", warning: "⚠️", information: "ℹ️", hint: "💡" } as const;

function problems(all: readonly Finding[], room: Room): string {
  const items = all.map(
    ({ severity, line, message, code: rule, docs }) =>
      `${signs[severity]} line ${line}: ${plain(short(message, 400))} [${code(rule)}](${docs})`,
  );
  return list(items, room, all.length === 1 ? "**1 new problem**" : `**${all.length} new problems**`);
}

/** Good news is short. */
function fixed(all: readonly Finding[], room: Room): string {
  const items = all.map(({ message, code: rule }) => `${plain(short(message, 400))} ${code(rule)}`);
  if (items.length === 0) return "";
  return folded(`✅ ${plural(items.length, "problem")} fixed`, list(items, room));
}

function folded(summaryLine: string, body: string): string {
  return `<details><summary>${summaryLine}</summary>\n\n${body}\n\n</details>`;
}

function changeList({ changes, status, kind }: FileDiff, room: Room): string {
  if (status === "added" || status === "removed") {
    const held = inventory(changes);
    const who = kind === "plan" ? "It" : "The file";
    return held === "" ? "" : `${who} ${status === "added" ? "declares" : "declared"} ${held}.`;
  }
  if (changes.length === 0) return "";
  if (!room.changes) return `${plural(changes.length, "change")} in what the plan says.`;
  const rows: string[] = [];
  let left = room.items;
  for (const principle of principles) {
    const here = changes.filter((each) => each.principle === principle).map((each) => inMarkdown(changeWords(each)));
    const shown = here.slice(0, left);
    left -= shown.length;
    const [only, second] = shown;
    if (only === undefined) continue;
    if (second === undefined) rows.push(`- ${principleTitles[principle]}: ${only}`);
    else rows.push(`- ${principleTitles[principle]}`, ...shown.map((words) => `  - ${words}`));
  }
  if (changes.length > room.items) rows.push(`- and ${changes.length - room.items} more`);
  return paragraphs("**What changed**", rows.join("\n"));
}

/** How many numbers are shown. */
const MOST_NUMBERS = 60;

function numberTable(rows: readonly FigureRow[]): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, MOST_NUMBERS).map(({ about, label, of, before, after }) => {
    return `| ${plain(short(about))} | ${label}${plain(short(of))} | ${plain(before)} | ${plain(after)} |`;
  });
  const rest = rows.length > MOST_NUMBERS ? `\n\nAnd ${rows.length - MOST_NUMBERS} more.` : "";
  const table = ["| | | Before | Now |", "| --- | --- | ---: | ---: |", ...shown].join("\n");
  return folded(`${plural(rows.length, "number")} before and now`, `${table}${rest}`);
}
