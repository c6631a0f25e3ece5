import { phrases, say } from "../../base/say.ts";
import { kinds } from "../../model/source.ts";
import type { Keyword, Slot } from "../../vocabulary/schema.ts";
import { periodOf, usualDate } from "./dates.ts";
import { linesFor, type Sample, sampleOf, valuesBySlot } from "./example.ts";
import { personaLines } from "./persona.ts";
import type { Scene } from "./scene.ts";
import { Snippet } from "./snippet.ts";

/** How many names a choice holds. */
const MOST_CHOICES = 20;

/** What a title is to say, by the keyword that it belongs to. */
const titles: Readonly<Record<string, string>> = phrases({
  strategy: "<name of the plan>",
  value: "<what customers value>",
  specialization: "<where we are better than anyone>",
  usp: "<what we do better than anyone>",
  competitor: "<name of the competitor>",
  segment: "<who these customers are>",
  persona: "<who the perfect customer is>",
  service: "<what customers can count on>",
  goal: "<what we promise to reach>",
  concentration: "<where the money goes>",
});

/** A name that a declaration of a keyword can have until the user writes a better one. */
export function freeName(scene: Scene, keyword: Keyword): string {
  const kind = kinds.find((each) => each === keyword.name);
  const base = `New${keyword.name.charAt(0).toUpperCase()}${keyword.name.slice(1)}`;
  if (kind === undefined) return base;
  let name = base;
  for (let n = 2; scene.file.own[kind].has(name); n++) name = `${base}${n}`;
  return name;
}

/** What a new title says until the user writes a better one; rules find it where it is left. */
export function titleFor(keyword: Keyword): string {
  return titles[keyword.name] ?? say`<title>`;
}

/** What a statement of a keyword is completed to. */
export interface Completed {
  readonly snippet: Snippet;
  /** Whether its first value is to be chosen from a list of its own. */
  readonly again: boolean;
}

/** A statement to fill in. Where its first value is one of many, the snippet ends before it. */
export function statementFor(scene: Scene, keyword: Keyword): Completed {
  const snippet = new Snippet().add(keyword.name);
  const [first] = keyword.slots;
  if (keyword.opens === undefined && first !== undefined && isChosen(scene, keyword, first)) {
    snippet.add(" ").end();
    return { snippet, again: true };
  }
  writeHead(snippet, scene, keyword, sampleOf(keyword));
  writeBlock(snippet, scene, keyword, sampleOf(keyword), "");
  return { snippet, again: false };
}

/** The block of a keyword to fill in. */
export function blockFor(scene: Scene, keyword: Keyword): Snippet {
  const snippet = new Snippet();
  writeBlock(snippet, scene, keyword, sampleOf(keyword), "");
  return snippet;
}

/** Whether a value is found in a list, which tells more about each choice than a snippet can. */
function isChosen(scene: Scene, keyword: Keyword, slot: Slot): boolean {
  switch (slot.form) {
    case "ref":
    case "ref-or-text":
      return scene.named(slot.kind).length > 0 || slot.form === "ref";
    case "word":
    case "code":
    case "code-or-text":
    case "used-name":
    case "date":
    case "period":
      return true;
    case "text":
      return keyword.name === "import";
    default:
      return false;
  }
}

function writeHead(snippet: Snippet, scene: Scene, keyword: Keyword, sample: Sample): void {
  const values = valuesBySlot(keyword, sample);
  keyword.slots.forEach((slot, i) => {
    if (slot.optional === true && !isWorthwhile(slot, values[i] ?? [])) return;
    snippet.add(" ");
    writeSlot(snippet, scene, keyword, slot, values[i] ?? []);
  });
}

/**
 * Whether a value that may be left out gets a tab stop: the share of a focus, as one without money is none, and a word
 * without which the figures of the example would say something else.
 */
function isWorthwhile(slot: Slot, values: readonly string[]): boolean {
  return slot.form === "percent-or-money" || (slot.form === "word" && values.length > 0);
}

function writeBlock(snippet: Snippet, scene: Scene, keyword: Keyword, sample: Sample, indent: string): void {
  // A value is mostly one line; all others begin with what makes them useful.
  if (keyword.opens === undefined || keyword.name === "value" || (keyword.name === "focus" && indent !== "")) return;
  const inner = `${indent}\t`;
  snippet.add(" {");
  let count = 0;
  const lines = keyword.name === "persona" ? personaLines(scene.context) : [];
  for (const line of lines.length > 0 ? lines : linesFor(keyword, sample)) {
    if (!isPossible(scene, line.keyword)) continue;
    snippet.add(`\n${inner}${line.keyword.name}`);
    writeHead(snippet, scene, line.keyword, line.sample);
    writeBlock(snippet, scene, line.keyword, line.sample, inner);
    count++;
  }
  if (count === 0) {
    snippet.add(`\n${inner}`);
    if (indent === "") snippet.end();
    else snippet.stop();
  }
  snippet.add(`\n${indent}}`);
}

/** Whether a line of a new block can name what it needs; a line that must stand there does so in any case. */
function isPossible(scene: Scene, keyword: Keyword): boolean {
  const [first] = keyword.slots;
  return keyword.times === "1" || first?.form !== "ref" || scene.named(first.kind).length > 0;
}

function writeSlot(snippet: Snippet, scene: Scene, keyword: Keyword, slot: Slot, values: readonly string[]): void {
  const [usual = ""] = values;
  switch (slot.form) {
    case "declared-name":
      snippet.stop(freeName(scene, keyword));
      return;
    case "title":
      snippet.add('"').stop(titleFor(keyword)).add('"');
      return;
    case "text":
      snippet.add('"').stop().add('"');
      return;
    case "ref-or-text":
      snippet.add('"').stop().add('"');
      return;
    case "ref":
      writeRef(snippet, scene, slot.kind);
      return;
    case "level":
      snippet.choice(["5", "4", "3", "2", "1", "0"]);
      return;
    case "word":
      snippet.choice(
        [usual, ...slot.words.filter((word) => word !== usual)].filter((word) => slot.words.includes(word)),
      );
      return;
    case "code":
      snippet.stop(slot.codes === "currency" ? scene.currency : usual);
      return;
    case "date":
      snippet.stop(usualDate(scene, keyword));
      return;
    case "period":
      snippet.stop(periodOf(scene));
      return;
    case "percent-or-money":
      snippet.stop(keyword.name === "focus" ? `${shareLeft(scene)}%` : usual);
      return;
    default:
      writeFigure(snippet, scene, values);
  }
}

/** The figures of the example, each a stop, with the plan's own currency. */
function writeFigure(snippet: Snippet, scene: Scene, values: readonly string[]): void {
  values.forEach((value, i) => {
    const isCode = /^[A-Z]{3}$/.test(value);
    if (i > 0 && isCode) snippet.add(" ");
    if (value === "..") snippet.add("..");
    else if (isCode) snippet.add(scene.currency);
    else snippet.stop(value);
  });
}

function writeRef(snippet: Snippet, scene: Scene, kind: Parameters<Scene["named"]>[0]): void {
  const names = scene.named(kind).map(({ name }) => name);
  if (names.length > 0) snippet.choice(wantedFirst(scene, kind, names).slice(0, MOST_CHOICES));
  else snippet.stop();
}

/** Segments that have no money yet come first where money is divided. */
function wantedFirst(scene: Scene, kind: string, names: readonly string[]): readonly string[] {
  if (kind !== "segment") return names;
  const funded = new Set((scene.plan.concentration?.foci ?? []).map(({ segment }) => segment?.name));
  return [...names.filter((name) => !funded.has(name)), ...names.filter((name) => funded.has(name))];
}

/** What the foci and the reserve leave of the budget, in whole percent; 90 where nothing is divided yet. */
export function shareLeft(scene: Scene): number {
  const { concentration } = scene.plan;
  const parts = [...(concentration?.foci ?? []).map(({ budget }) => budget), concentration?.reserve];
  let left = 100;
  let any = false;
  for (const part of parts) {
    if (typeof part !== "object" || part.type !== "percent") continue;
    left -= part.value * 100;
    any = true;
  }
  return any ? Math.max(0, Math.round(left)) : 90;
}
