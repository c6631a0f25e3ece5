import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import { CommentKind } from "../../syntax/tree.ts";
import type { CommentContext } from "../context.ts";
import type { RuleInfo } from "../host.ts";
import { startsOnLine } from "../word.ts";
import { comingDates } from "./dates.ts";
import { type CompletionList, Item, Rank } from "./item.ts";
import type { Scene } from "./scene.ts";
import { Snippet } from "./snippet.ts";

const IGNORE = "strategy-ignore";
const none: CompletionList = { items: [], incomplete: false };

/** What belongs into a `strategy-ignore` comment; nothing in any other. */
export function commentItems(scene: Scene, { comment, blocks }: CommentContext): CompletionList {
  if (comment.kind !== CommentKind.Line) return none;
  const { offset, file } = scene;
  const before = file.text.slice(comment.start, offset);
  const begun = /^\/\/[ \t]*([a-z][a-z-]*)$/.exec(before)?.[1];
  const rest = /^[\w-]*/.exec(file.text.slice(offset, comment.end))?.[0] ?? "";
  if (begun !== undefined) {
    if (!`${IGNORE}-file`.startsWith(begun)) return none;
    const at = { start: offset - begun.length, end: offset + rest.length };
    return { items: skeletons(scene, at, blocks.length === 1), incomplete: false };
  }
  const said = /^\/\/[ \t]*strategy-ignore(?:-file)?[ \t]+([^:]*)$/.exec(before)?.[1];
  if (said === undefined) return none;
  const word = /[\w-]*$/.exec(said)?.[0] ?? "";
  const at = { start: offset - word.length, end: offset + rest.length };
  const words = said
    .slice(0, said.length - word.length)
    .split(/[\s,]+/)
    .filter((each) => each !== "");
  if (words.at(-1) === "until") return { items: dates(scene, at), incomplete: false };
  // After its date a comment takes nothing but a reason.
  if (words.includes("until")) return none;
  const wide = before.includes(`${IGNORE}-file`);
  return { items: [...codes(scene, at, words, wide), ...until(at, words)], incomplete: false };
}

/** Whole comments to fill in, the one for the file only where it counts. */
function skeletons(scene: Scene, at: Span, atFileLevel: boolean): readonly Item[] {
  const [likely] = foundBelow(scene);
  const date = comingDates(scene)[0]?.text ?? "";
  const shapes = [
    { word: IGNORE, dated: false, detail: say`accept what a rule finds in the next statement` },
    { word: IGNORE, dated: true, detail: say`accept it until a day` },
    ...(atFileLevel ? [{ word: `${IGNORE}-file`, dated: false, detail: say`accept it in the whole file` }] : []),
  ];
  return shapes.map(({ word, dated, detail }, i) => {
    const snippet = new Snippet().add(`${word} `).stop(likely ?? "code");
    if (dated) snippet.add(" until ").stop(date);
    snippet.add(": ").stop(say`why we accept it`);
    return new Item({
      label: dated ? say`${word} code until date: reason` : say`${word} code: reason`,
      kind: "snippet",
      at,
      rank: Rank.First + i,
      newText: snippet.text,
      snippet: true,
      plainText: `${word} `,
      detail,
      filterText: word,
    });
  });
}

/** The rules that a comment may silence, those first that find something in what it stands above. */
function codes(scene: Scene, at: Span, named: readonly string[], wide: boolean): readonly Item[] {
  const likely = wide ? new Set(scene.host.findings(scene.file.path).map(({ code }) => code)) : foundBelow(scene);
  const items: Item[] = [];
  scene.host.rules.forEach((rule, i) => {
    if (!rule.suppressible || named.includes(rule.code)) return;
    items.push(codeItem(rule, at, (likely.has(rule.code) ? Rank.First : Rank.Second) + i));
  });
  return items;
}

function codeItem(rule: RuleInfo, at: Span, rank: number): Item {
  return new Item({
    label: rule.code,
    kind: "rule",
    at,
    rank,
    detail: rule.summary,
    documentation: () => rule.page,
  });
}

/** The codes of what is found in the statement that the comment belongs to. */
function foundBelow(scene: Scene): ReadonlySet<string> {
  const { file, host, context } = scene;
  if (context.at !== "comment") return new Set();
  const { comment, block, blocks } = context;
  const isTrailing = !startsOnLine(file.text, comment.start);
  const line = file.lines.lineOf(comment.start);
  const meant = isTrailing
    ? blocks
        .flatMap(({ owner, statements }) => (owner === undefined ? statements : [owner, ...statements]))
        .find(({ start }) => file.lines.lineOf(start) === line)
    : block.statements.find(({ start }) => start > comment.end);
  if (meant === undefined) return new Set();
  const { start, end } = meant;
  const inside = host.findings(file.path).filter(({ at }) => at.start >= start && at.start < end);
  return new Set(inside.map(({ code }) => code));
}

function dates(scene: Scene, at: Span): readonly Item[] {
  return comingDates(scene).map(
    ({ text, means }, i) => new Item({ label: text, kind: "number", at, rank: Rank.First + i, detail: means }),
  );
}

function until(at: Span, named: readonly string[]): readonly Item[] {
  if (named.length === 0) return [];
  const detail = say`the last day on which it holds`;
  return [new Item({ label: "until", kind: "word", at, rank: Rank.Last, newText: "until ", detail, again: true })];
}
