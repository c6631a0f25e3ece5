import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import { TextNode } from "../model/nodes.ts";
import type { Declaration, Persona, Plan } from "../model/plan.ts";
import { docMarkdown } from "./docs.ts";
import type { Host, Place } from "./host.ts";
import { figureHover } from "./hover/figures.ts";
import { keywordHover } from "./hover/keyword.ts";
import { importHover, ruleHover } from "./hover/notes.ts";
import { concentrationLines, focusLines, overview, shares } from "./hover/overview.ts";
import { personaNumbers, segmentNumbers, worth } from "./hover/segment.ts";
import { competitorNumbers, goalNumbers, goalsOf, serviceNumbers, uspNumbers, valueNumbers } from "./hover/things.ts";
import { bullets, code, paragraphs, plain } from "./markdown.ts";
import { commentAt, declaredBy, namedAt, type Spot, spotAt } from "./spot.ts";

/** What a hover shows, and of which stretch of the text it speaks. */
export interface HoverText {
  readonly markdown: string;
  readonly at: Span;
}

/**
 * What stands at a place: a keyword's page; a name with its documentation and the numbers derived from it; what a figure
 * amounts to; a rule that a comment names; what an import brings. Undefined where there is nothing to say.
 */
export function hover(host: Host, at: Place): HoverText | undefined {
  const plan = host.plan(at.path);
  if (plan === undefined) return undefined;
  const comment = commentAt(plan.file, at.offset);
  if (comment !== undefined) return ruleHover(host, comment, at.offset);
  const spot = spotAt(plan.file, at.offset);
  if (spot?.atom === undefined) return undefined;
  const markdown = spot.isKeyword ? keywordText(plan, spot) : valueText(host, plan, spot);
  if (markdown === undefined || markdown === "") return undefined;
  const { start, end } = spot.atom;
  const isWhole = spot.value !== undefined && spot.value.type !== "money";
  return { markdown, at: isWhole ? { start: spot.value.start, end: spot.value.end } : { start, end } };
}

/** The page of a keyword, and what its block amounts to in this plan. */
function keywordText(plan: Plan, spot: Spot): string | undefined {
  const page = keywordHover(spot.entry);
  const here = hereOf(plan, spot);
  return page === undefined || here === "" ? page : paragraphs(page, "---", here);
}

function hereOf(plan: Plan, { entry, entries }: Spot): string {
  switch (entry.meaning.name) {
    case "concentration":
      return paragraphs(bullets(concentrationLines(plan)), shares(plan));
    case "focus": {
      const focus = plan.concentration?.foci.find(({ statement }) => statement === entry);
      return focus === undefined ? "" : bullets(focusLines(plan, focus));
    }
    case "economics": {
      const [outermost] = entries;
      const [segment] = outermost === undefined ? [] : declaredBy(plan.file, outermost);
      return segment !== undefined && "kind" in segment && segment.kind === "segment"
        ? bullets(worth(plan, segment))
        : "";
    }
    default:
      return "";
  }
}

function valueText(host: Host, plan: Plan, spot: Spot): string | undefined {
  const { entry } = spot;
  if (entry.meaning.name === "import") {
    const found = plan.file.imports.find((each) => each.entry === entry);
    return found === undefined ? undefined : importHover(host, plan, found);
  }
  const things = spot.value instanceof TextNode ? titled(plan, spot) : namedAt(plan.file, spot);
  if (things.length > 0) return things.map((thing) => thingText(plan, thing)).join("\n\n---\n\n");
  if (entry.meaning.name === "strategy" && plan.strategy?.statement === entry) return strategyText(host, plan);
  return figureHover(plan, spot);
}

/** The title of a declaration stands for it as its name does. */
function titled(plan: Plan, { entry, index }: Spot): readonly (Declaration | Persona)[] {
  return index === 1 && entry.meaning.slots[1]?.form === "title" ? declaredBy(plan.file, entry) : [];
}

function strategyText(host: Host, plan: Plan): string | undefined {
  const { strategy } = plan;
  if (strategy === undefined) return undefined;
  const head = say`**${plain(strategy.title)}** · strategy ${code(strategy.name)}`;
  return paragraphs(head, docMarkdown(plan.file, strategy.statement), overview(host, plan));
}

/** A declaration: its kind and title, where it comes from, its documentation, its numbers. */
function thingText(plan: Plan, thing: Declaration | Persona): string {
  const kind = "kind" in thing ? thing.kind : "persona";
  const head = `**${plain(thing.title)}** · ${kind === "usp" ? "USP" : kind} ${code(thing.name)}`;
  const from = thing.file === plan.file ? undefined : say`Declared in ${code(thing.file.path)}`;
  return paragraphs(head, from, docMarkdown(thing.file, thing.statement), numbersOf(plan, thing));
}

function numbersOf(plan: Plan, thing: Declaration | Persona): string {
  if (!("kind" in thing)) return personaNumbers(plan, thing);
  switch (thing.kind) {
    case "value":
      return valueNumbers(plan, thing);
    case "usp":
      return uspNumbers(plan, thing);
    case "competitor":
      return competitorNumbers(plan, thing);
    case "segment":
      return paragraphs(segmentNumbers(plan, thing), bullets(goalsOf(plan, thing)));
    case "service":
      return serviceNumbers(plan, thing);
    case "goal":
      return goalNumbers(plan, thing);
  }
}
