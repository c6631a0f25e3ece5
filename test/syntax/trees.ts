import fc from "fast-check";
import { LineIndex } from "../../server/src/base/lines.ts";
import { type Outline, parse } from "../../server/src/syntax/parse.ts";
import type { Statement, Tree } from "../../server/src/syntax/tree.ts";

/** A small language of the same make as the real one, so that missing braces can be told. */
const blocks: Readonly<Record<string, readonly string[]>> = {
  file: ["value", "segment", "usp", "service", "import"],
  segment: ["size", "customers", "demographics", "note"],
  demographics: ["age", "region", "note"],
  usp: ["delivers", "proof", "note"],
  service: ["kind", "mode", "note"],
};

export const outline: Outline = {
  file: "file",
  knows: (block, keyword) =>
    block !== undefined && Object.hasOwn(blocks, block) && blocks[block]?.includes(keyword) === true,
  opens: (_block, keyword) => (Object.hasOwn(blocks, keyword) ? keyword : undefined),
};

export function treeOf(text: string): Tree {
  return parse(text, outline);
}

/** Every statement of a tree, each before those in it, with its depth. */
export function statementsOf(statements: readonly Statement[]): { statement: Statement; depth: number }[] {
  const found: { statement: Statement; depth: number }[] = [];
  const stack = [...statements].reverse().map((statement) => ({ statement, depth: 0 }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    found.push(next);
    const inner = next.statement.block?.statements ?? [];
    for (let i = inner.length - 1; i >= 0; i--) {
      const statement = inner[i];
      if (statement !== undefined) stack.push({ statement, depth: next.depth + 1 });
    }
  }
  return found;
}

/** What statements say, without their layout: depth, words, braces; a broken one with every character of its line. */
export function meaningOf(statements: readonly Statement[]): string[] {
  return statementsOf(statements).map(({ statement, depth }) => {
    const words: string[] = [];
    for (let i = statement.from; i < statement.to; i++) words.push(statement.atoms.textAt(i));
    const { block, broken, atoms, start } = statement;
    const braces = block === undefined ? "" : block.close === undefined ? "{" : "{}";
    const raw = broken ? atoms.source.slice(start, block?.open ?? statement.end).trimEnd() : "";
    return `${depth} ${words.join(" ")} ${braces} ${raw}`;
  });
}

/** The comments in order; blanks at their ends do not count. */
export function commentsOf(tree: Tree): string[] {
  return tree.comments.map(({ text }) => text.trimEnd());
}

/** For each comment that silences, the statements it speaks of, by their place in the order of the text. */
export function silencedBy(tree: Tree): string[] {
  const lines = new LineIndex(tree.text);
  const all = statementsOf(tree.statements).map(({ statement }) => statement);
  const startLines = all.map(({ start }) => lines.lineOf(start));
  const onLine = new Map<number, number[]>();
  for (const [i, line] of startLines.entries()) onLine.set(line, [...(onLine.get(line) ?? []), i]);
  const ownLine = (line: number, at: number) => /^\uFEFF?[ \t]*$/.test(tree.text.slice(lines.startOf(line), at));
  const commentLines = new Set<number>();
  for (const { start, end } of tree.comments) {
    const line = lines.lineOf(start);
    if (!ownLine(line, start)) continue;
    for (let i = line; i <= lines.lineOf(end); i++) commentLines.add(i);
  }
  return tree.comments
    .filter(({ text }) => text.startsWith("//") && text.includes("strategy-ignore"))
    .map(({ start, text }) => {
      const line = lines.lineOf(start);
      if (!ownLine(line, start)) return `${text.trimEnd()} ${(onLine.get(line) ?? []).join(" ")}`;
      let below = line + 1;
      while (commentLines.has(below) && !onLine.has(below)) below++;
      const starts = onLine.get(below) ?? [];
      // A statement speaks for those in it.
      const outer = starts.filter((i) => !starts.some((k) => k < i && (all[k]?.end ?? 0) > (all[i]?.start ?? 0)));
      return `${text.trimEnd()} ${outer.join(" ")}`;
    });
}

const name = fc.constantFrom("Speed", "A", "fresh-in-three", "Größe", "__proto__", "toString", "value");
const text = fc.constantFrom(
  '"Small offices"',
  '"say \\"hi\\" // no comment"',
  '""',
  '"x { y; z }"',
  `"${"long ".repeat(12)}"`,
);
const figure = fc.constantFrom("5", "48_000", "600k EUR", "15%", "2027-Q1", "18 .. 65", "5..", "-3", "40k..90k EUR");
const block = fc.constantFrom('"""\n   two\n  lines"""', '"""one"""', '"""\r\n a\r\n """');
const atom = fc.oneof(
  { weight: 4, arbitrary: name },
  { weight: 4, arbitrary: text },
  { weight: 4, arbitrary: figure },
  block,
);
const inline = fc.constantFrom(" ", " ", "  ", "\t", " /* in */ ", "/* a\n   b */");
const trailing = fc.constantFrom(
  "",
  "",
  "",
  " // why",
  " /// doc",
  " // strategy-ignore usp-unvalued: we know  ",
  " /* end */",
);
const lineEnd = fc.constantFrom("\n", "\n", "\n\n", "\n\n\n", "\r\n", "\n  ", "\n\t\t\n  ");
const afterComma = fc.tuple(trailing, lineEnd).map(([comment, end]) => comment + end);
const comma = fc.oneof(
  { weight: 4, arbitrary: fc.constant(", ") },
  fc.constant(" ,"),
  afterComma.map((end) => `,${end}`),
);
const own = fc.constantFrom(
  "// own",
  "/// doc",
  "// strategy-ignore too-long, x until 2027-01-01: r",
  "/* b */",
  "/* b\nc */",
  ";",
  "; ;",
);
const between = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(trailing, lineEnd).map(([comment, end]) => comment + end) },
  { weight: 2, arbitrary: fc.constantFrom(";", "; ", " ; /* f */ ", ";\n", "\n;\n") },
  { weight: 2, arbitrary: fc.tuple(trailing, lineEnd, own, lineEnd).map((parts) => parts.join("")) },
);
const item = fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join(" "));
const items = fc
  .array(fc.tuple(item, comma), { maxLength: 9 })
  .map((parts) => parts.map(([each, end], i) => (i === parts.length - 1 ? each : each + end)).join(""));
const brace = fc.oneof(
  { weight: 4, arbitrary: fc.constant(" ") },
  lineEnd,
  fc.tuple(trailing, lineEnd).map(([a, b]) => a + b),
);

const inBraces = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.constantFrom(" ", "\n", "", " // open\n", " /* open */ "),
      inner,
      fc.constantFrom(" ", "\n", "", "; ", " // last\n"),
    )
    .map(([open, content, close]) => `{${open}${content}${close}}`);

/** Statements nested in up to `depth` blocks. */
function statementsIn(depth: number): fc.Arbitrary<string> {
  const short = fc.tuple(name, figure).map(([each, value]) => `${each} ${value}`);
  const full = fc
    .tuple(fc.constantFrom(...Object.values(blocks).flat()), inline, items)
    .map(([keyword, blank, list]) => `${keyword}${list === "" ? "" : blank + list}`);
  const leaf = fc.oneof(short, full);
  const blockOf =
    depth === 0
      ? undefined
      : fc.oneof(
          inBraces(statementsIn(depth - 1)),
          inBraces(fc.array(short, { maxLength: 3 }).map((all) => all.join("; "))),
        );
  const withBlock = blockOf === undefined ? leaf : fc.tuple(leaf, brace, blockOf).map((parts) => parts.join(""));
  return fc
    .array(fc.tuple(fc.oneof(leaf, withBlock), between), { maxLength: 4 })
    .map((parts) => parts.map(([each, end]) => each + end).join(""));
}

/** Plans without errors, laid out at will. */
export const plans = fc
  .tuple(
    fc.constantFrom("", "\n\n", "\uFEFF", "// head\n"),
    fc.array(fc.tuple(statementsIn(3), lineEnd), { maxLength: 3 }),
  )
  .map(([head, parts]) => head + parts.flat().join(""));

const junk = fc.constantFrom(
  "??",
  "{",
  "}",
  '"',
  '"""',
  "/*",
  "*/",
  ",",
  ";",
  "\n",
  "\r",
  "5x",
  "// strategy-ignore a: b",
  "%",
  "\0",
  "\uD800",
  "\n} {",
  "segment A {\n",
);

/** The same with some characters put in or taken out anywhere. */
export const damaged = fc
  .tuple(plans, fc.array(fc.tuple(fc.nat(), fc.option(junk, { nil: undefined })), { minLength: 1, maxLength: 4 }))
  .map(([plan, hits]) => {
    let text = plan;
    for (const [at, put] of hits) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + (put ?? "") + text.slice(place + (put === undefined ? 1 : 0));
    }
    return text;
  });

/** Any text at all, with the language's signs more often than chance would have them. */
export const anything = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'{};,"/*.\\\n\r\t -+%5aé価_\uFEFF\u2028') },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
      { weight: 1, arbitrary: junk },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
