import { say } from "../../base/say.ts";
import { usable } from "../../model/link-marks.ts";
import type { Declaration, Plan } from "../../model/plan.ts";
import type { Kind } from "../../vocabulary/values.ts";
import type { ValueContext } from "../context.ts";
import { docMarkdown } from "../docs.ts";
import { code, fenced, paragraphs, plain } from "../markdown.ts";
import { competitorParts, goalParts, segmentParts, serviceParts, uspParts, valueParts } from "../phrases.ts";
import type { Word } from "../word.ts";
import { declarationLine, importLine } from "./additions.ts";
import { declaredElsewhere } from "./elsewhere.ts";
import { Item, Rank } from "./item.ts";
import { keywordsAfterComma } from "./keywords.ts";
import type { Scene } from "./scene.ts";

/** What may be offered at a place that names something. */
export interface References {
  readonly items: readonly Item[];
  readonly complete: boolean;
}

/** How many names are offered at once. */
const MOST = 400;
const NAME = /^[\p{L}_](?:[\p{L}\p{M}\p{Nd}_-]*[\p{L}\p{M}\p{Nd}_])?$/u;

/** Kinds of which a bare line declares one without an error. */
const bare: ReadonlySet<Kind> = new Set<Kind>(["value", "competitor", "segment", "goal"]);

/** Names of a kind: those in sight, those of other files, and the typed one where it is declared nowhere. */
export function referenceItems(scene: Scene, context: ValueContext, kind: Kind): References {
  const { word } = context;
  const used = usedNames(scene, context);
  const named = matching(scene.named(kind), word);
  const items = named
    .slice(0, MOST)
    .map((declaration, i) => nameItem(scene, context, declaration, i, used.has(declaration.name)));
  const elsewhere = declaredElsewhere(scene, [kind], word.prefix);
  for (const { declaration, path } of elsewhere.found) items.push(importItem(scene, context, declaration, path));
  const isNew = word.prefix !== "" && items.length === 0 && keywordsAfterComma(scene, context).length === 0;
  if (isNew) items.push(...declareItem(scene, context, kind));
  // A longer prefix can bring up what is declared nowhere yet, so the list is never the last word.
  return { items, complete: false };
}

/** Names for `use`: everything imported that a plan can bring into play. */
export function useItems(scene: Scene, context: ValueContext): References {
  const { word } = context;
  const used = new Set(context.used.map(composed));
  for (const { name } of scene.file.uses) if (!touches(word, name)) used.add(name.value);
  const items: Item[] = [];
  const seen = new Set<string>();
  for (const kind of usable) {
    for (const declaration of matching(scene.named(kind), word)) {
      const { name, file } = declaration;
      if (file === scene.file || seen.has(name) || isAmbiguous(scene, name)) continue;
      seen.add(name);
      if (items.length < MOST) items.push(nameItem(scene, context, declaration, items.length, used.has(name)));
    }
  }
  const elsewhere = declaredElsewhere(scene, usable, word.prefix);
  for (const { declaration, path } of elsewhere.found) items.push(importItem(scene, context, declaration, path));
  return { items, complete: elsewhere.complete && items.length < MOST };
}

/** Whether a name stands for several things of one kind, so that `use` cannot tell which. */
function isAmbiguous(scene: Scene, name: string): boolean {
  return usable.some((kind) => {
    const { names, named } = scene.sight(kind);
    return names.has(name) && !named.some((each) => each.name === name);
  });
}

/** The names that the list has already, and, where money is divided, the segments that have some. */
function usedNames(scene: Scene, context: ValueContext): ReadonlySet<string> {
  const used = new Set(context.used.map(composed));
  if (context.keyword.name === "focus" && context.keyword.block === "concentration") {
    for (const { statement, segment } of scene.plan.concentration?.foci ?? []) {
      if (segment !== undefined && statement !== context.statement) used.add(segment.name);
    }
  }
  if (context.keyword.name === "for") for (const { name } of scene.plan.excluded) used.add(name);
  return used;
}

function composed(text: string): string {
  return text.normalize("NFC");
}

function touches(word: Word, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start < word.end && end > word.start;
}

/** Where there are very many names, only those that go with what is typed. */
function matching(named: readonly Declaration[], { prefix }: Word): readonly Declaration[] {
  if (named.length <= MOST && prefix === "") return named;
  const wanted = composed(prefix).toLowerCase();
  const starting = named.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  if (starting.length > 0 && named.length > MOST) return starting;
  return starting.length > 0 ? named : named.filter(({ name, title }) => isWithin(wanted, `${name} ${title}`));
}

/** Whether the letters of a word stand in a text in their order: what editors take for a match. */
function isWithin(word: string, text: string): boolean {
  let at = 0;
  const low = text.toLowerCase();
  for (const letter of word) {
    at = low.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function nameItem(scene: Scene, context: ValueContext, declaration: Declaration, order: number, isUsed: boolean): Item {
  const isOwn = declaration.file === scene.file;
  const group = isUsed ? Rank.Used : isOwn ? Rank.First : Rank.Second;
  const title = declaration.title;
  return new Item({
    label: declaration.name,
    kind: declaration.kind,
    at: context.word,
    rank: group + order,
    detail: isUsed ? say`${title} (here already)` : title,
    documentation: () => aboutDeclaration(scene, declaration),
    filterText: `${declaration.name} ${title}`,
    ...taken(context, declaration.name),
  });
}

function importItem(scene: Scene, context: ValueContext, declaration: Declaration, path: string): Item {
  const { name, title, kind } = declaration;
  return new Item({
    label: name,
    kind,
    at: context.word,
    rank: Rank.Elsewhere,
    detail: say`${title} (imports ${path})`,
    documentation: () => paragraphs(say`Adds ${code(`import "${path}"`)}.`, aboutDeclaration(scene, declaration)),
    filterText: `${name} ${title}`,
    additionalEdits: [importLine(scene.file, path)],
    ...taken(context, name),
  });
}

/** A name that is declared nowhere, with a line that declares it. */
function declareItem(scene: Scene, context: ValueContext, kind: Kind): readonly Item[] {
  const name = composed(context.word.prefix);
  if (!NAME.test(name) || !bare.has(kind) || scene.sight(kind).names.has(name)) return [];
  const edit = declarationLine(scene.file, kind, name, context.word.start);
  return [
    new Item({
      label: say`declare ${kind} ${name}`,
      kind,
      at: context.word,
      rank: Rank.Last,
      detail: say`adds ${edit.newText.trim()}`,
      documentation: `${say`Nothing is called ${code(name)} yet. This adds a line that declares it:`}\n\n${fenced(edit.newText.trim())}`,
      filterText: name,
      additionalEdits: [edit],
      ...taken(context, name),
    }),
  ];
}

/** What is inserted for a name: where a level or an amount comes next, a blank and the next list. */
function taken(context: ValueContext, name: string): { newText: string; again: boolean } {
  const { keyword, slot, rest } = context;
  const goesOn = rest.length === 0 && keyword.slots.length > slot.index + 1;
  return { newText: goesOn ? `${name} ` : name, again: goesOn };
}

/** What a name means: its title, its documentation, and the numbers that go with it. */
function aboutDeclaration(scene: Scene, declaration: Declaration): string {
  const { file, statement, title, kind } = declaration;
  const from = file === scene.file ? "" : say` in ${code(file.path)}`;
  return paragraphs(
    `**${plain(title)}** (${kind}${from})`,
    docMarkdown(file, statement),
    numbersOf(scene, declaration),
  );
}

function numbersOf({ plan }: Scene, declaration: Declaration): string {
  return partsOf(plan, declaration)
    .map((part) => plain(part))
    .join(" · ");
}

/** What the plan knows of a declaration; nothing of one that takes no part in it. */
function partsOf(plan: Plan, declaration: Declaration): readonly string[] {
  switch (declaration.kind) {
    case "value":
      return plan.values.includes(declaration) ? valueParts(plan, declaration) : [];
    case "usp":
      return plan.usps.includes(declaration) ? uspParts(plan, declaration) : [];
    case "segment": {
      const isIn = plan.segments.includes(declaration) || plan.excluded.has(declaration);
      return isIn ? segmentParts(plan, declaration) : [];
    }
    case "competitor":
      return competitorParts(declaration);
    case "service":
      return plan.services.includes(declaration) ? serviceParts(plan, declaration) : [];
    case "goal":
      return plan.goals.includes(declaration) ? goalParts(plan, declaration) : [];
  }
}
