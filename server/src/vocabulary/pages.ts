import { guideOfBlock } from "./guide.ts";
import { vocabulary } from "./index.ts";
import { reference } from "./reference.ts";
import type { BlockName, BlockSpec, Keyword } from "./schema.ts";
import { signatureOf } from "./signature.ts";

/**
 * The reference of the language as Markdown: one page a block, and an index with what holds for all of them. It is written
 * to `docs/language`, and it is what assistants read.
 */

const times: Readonly<Record<Keyword["times"], string>> = {
  "1": "exactly once",
  "?": "at most once",
  "*": "any number",
};

/** What holds for all blocks: `docs/language/index.md`. */
export function indexPage(): string {
  const rows = [...vocabulary.values()].map(
    (spec) => `| ${pageLink(spec.name)} | ${firstSentence(introduction(spec))} |`,
  );
  return page([
    "# The strategy language",
    ...reference,
    "## Vocabulary",
    "Each block has a page with everything that may stand in it.",
    ["| block | |", "|---|---|", ...rows].join("\n"),
    ...legend(),
  ]);
}

/** The pages of the blocks, by the block's name. */
export function blockPages(): ReadonlyMap<BlockName, string> {
  return new Map([...vocabulary.values()].map((spec) => [spec.name, blockPage(spec)]));
}

function blockPage(spec: BlockSpec): string {
  const keywords = [...spec.keywords.values()];
  const rows = keywords.map(
    (entry) => `| [\`${entry.name}\`](#${entry.name}) | ${inTable(signatureOf(entry))} | ${times[entry.times]} |`,
  );
  return page([
    spec.name === "file" ? "# The file" : `# \`${spec.name}\``,
    ...(spec.name === "file" ? [introduction(spec)] : openings(spec)),
    ["| keyword | signature | how often |", "|---|---|---|", ...rows].join("\n"),
    ...keywords.flatMap((entry) => section(entry)),
    footer(spec),
  ]);
}

/** Where to go from here: the page of the guide that teaches the block, and the other blocks. */
function footer({ name }: BlockSpec): string {
  const guide = guideOfBlock(name);
  return `In the guide: [${guide.title}](../${guide.path}) · [All blocks](index.md#vocabulary)`;
}

/** What opens the block, with its documentation and an example. */
function openings(spec: BlockSpec): string[] {
  return openersOf(spec.name).flatMap((entry) => [
    entry.doc,
    ...mistakeOf(entry),
    `Stands in ${pageLink(entry.block)}: \`${signatureOf(entry)}\` (${times[entry.times]}).`,
    fenced(entry.example),
  ]);
}

function section(entry: Keyword): string[] {
  const more = entry.opens === undefined ? [] : [`What may stand in its block: ${pageLink(entry.opens)}.`];
  return [
    `## ${entry.name}`,
    `\`${signatureOf(entry)}\` · ${times[entry.times]}`,
    entry.doc,
    ...mistakeOf(entry),
    fenced(entry.example),
    ...more,
  ];
}

function mistakeOf({ mistake }: Keyword): string[] {
  return mistake === undefined ? [] : [`*A common mistake:* ${mistake}`];
}

function openersOf(name: BlockName): Keyword[] {
  return [...vocabulary.values()].flatMap((spec) =>
    [...spec.keywords.values()].filter((entry) => entry.opens === name),
  );
}

function introduction(spec: BlockSpec): string {
  if (spec.name === "file") {
    return (
      "What may stand in a `.strategy` file outside of all blocks. A file with a `strategy` statement is a plan; " +
      "without one it is a library, whose declarations other files can import."
    );
  }
  return openersOf(spec.name)
    .map((entry) => entry.doc)
    .join(" ");
}

function legend(): string[] {
  return [
    "How to read a signature:",
    [
      "| | |",
      "|---|---|",
      "| `NAME`, `SEGMENT`, `VALUE` | a name: your own where something is declared, else of something declared |",
      '| `"TITLE"`, `"TEXT"` | a text in quotes |',
      "| `LEVEL` | a number from 0 (none) to 5 (best in the market), with at most one decimal |",
      "| `NUMBER`, `PERCENT`, `MONEY`, `DURATION`, `DATE`, `RANGE` | a value as described above |",
      `| ${inTable("yearly|monthly")} | one of these |`,
      "| `[…]` | may be left out |",
      "| `, …` | one or more, with commas between |",
      "| `{ … }` | opens a block, which may be left out where it would be empty |",
    ].join("\n"),
    "Limits: levels lie within 0 and 5; percentages within 0 and 100, but growth, premium and willingness within " +
      "−100 and 1000, and a goal's `from` and `to` anywhere. Numbers, amounts and durations are not negative, and a " +
      "rate is above 0.",
  ];
}

function pageLink(name: BlockName): string {
  return name === "file" ? "[the file](file.md)" : `[\`${name}\`](${name}.md)`;
}

function firstSentence(text: string): string {
  return /^.*?[.?](?= |$)/s.exec(text)?.[0] ?? text;
}

/** Code in a cell: its bars would part the cell otherwise. */
function inTable(code: string): string {
  return `\`${code.replaceAll("|", "\\|")}\``;
}

function fenced(code: string): string {
  return `\`\`\`strategy\n${code}\n\`\`\``;
}

function page(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
