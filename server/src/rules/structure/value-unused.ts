import { say } from "../../base/say.ts";
import type { Edit, Fix } from "../../model/diagnostic.ts";
import { addItem, removeStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Segment, ValueDeclaration } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { quoted } from "../../model/wording.ts";
import { AtomKind } from "../../syntax/tree.ts";
import { defineRule } from "../rule.ts";

/** The keywords after which a name is that of a value. */
const MENTIONS: ReadonlySet<string> = new Set(["values", "expects", "musts", "delivers", "offers"]);

/** How much the fix lets a value matter to a segment: somewhat. More would be a need that somebody has to answer. */
const SOME_IMPORTANCE = 2;

/**
 * A value that nothing in the plan speaks of.
 *
 * ## Why it matters
 *
 * A value is something that customers can value. When no segment values or expects it and nothing delivers or offers
 * it, it takes no part in any comparison: either a segment was forgotten, or the value is left over from an earlier
 * version of the plan. In a file without a plan, which is a menu for others, a value need not be used.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Lido "City Lido 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Calm "Room to swim"
 * value Warmth "Warm water"
 *
 * segment Swimmers "Early swimmers" {
 *   psychographics {
 *     values Calm 5
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Lido "City Lido 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Calm "Room to swim"
 * value Warmth "Warm water"
 *
 * segment Swimmers "Early swimmers" {
 *   psychographics {
 *     values Calm 5, Warmth 2
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const valueUnused = defineRule({
  code: "value-unused",
  section: "structure",
  severity: "hint",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    const unused = unusedIn(plan);
    if (unused.size === 0) return;
    const segment = segmentFor(plan);
    for (const value of unused.values()) {
      report({
        owner: value,
        at: value.nameAt,
        message: say`
          No segment values ${quoted(value.title)}, and nothing delivers or offers it. Add it to what a segment
          values, or remove it.`,
        fixes: fixesOf(plan, value, segment),
        unnecessary: true,
      });
    }
  },
});

/** The plan's own values that nothing names, by their names. */
function unusedIn(plan: Plan): ReadonlyMap<string, ValueDeclaration> {
  const unused = new Map<string, ValueDeclaration>();
  for (const value of plan.values) if (plan.isOwn(value)) unused.set(value.name, value);
  const use = (field: Parameters<typeof namesIn>[0]): void => {
    for (const value of namesIn(field)) if (unused.get(value.name) === value) unused.delete(value.name);
  };
  for (const usp of plan.usps) use(usp.delivers);
  for (const service of plan.services) use(service.delivers);
  for (const competitor of plan.competitors) use(competitor.offers);
  for (const segment of plan.segments) {
    use(segment.values);
    use(segment.expects);
    for (const must of known(segment.musts)?.items ?? []) {
      if (unused.get(must.target.name) === must.target) unused.delete(must.target.name);
    }
  }
  // What an excluded segment, a persona or a line with an error names is a use as well; only the text tells.
  if (unused.size > 0) for (const stretch of plan.file.stretches) dropMentioned(unused, stretch);
  return unused;
}

function* namesIn(field: Segment["values"]): Iterable<ValueDeclaration> {
  for (const scored of known(field)?.items ?? []) yield scored.value;
}

/** Drops the values whose names stand anywhere in the file where a value is named. */
function dropMentioned(unused: Map<string, ValueDeclaration>, stretch: SourceFile["stretches"][number]): void {
  const { atoms, from, to } = stretch;
  for (let i = from + 1; i < to; i++) {
    if (atoms.kinds[i] !== AtomKind.Name) continue;
    const name = atoms.textAt(i).normalize("NFC");
    if (unused.has(name) && MENTIONS.has(keywordBefore(stretch, i))) unused.delete(name);
  }
}

/** The keyword in whose list the name at `i` stands: the nearest name before it that a name follows directly. */
function keywordBefore({ atoms, from }: SourceFile["stretches"][number], i: number): string {
  for (let at = i - 1; at >= from; at--) {
    const kind = atoms.kinds[at];
    if (kind === AtomKind.Name && atoms.kinds[at + 1] === AtomKind.Name) return atoms.textAt(at);
    if (kind !== AtomKind.Name && kind !== AtomKind.Figure && kind !== AtomKind.Comma) return "";
  }
  return "";
}

function fixesOf(plan: Plan, value: ValueDeclaration, segment: Segment | undefined): readonly Fix[] {
  const removal: Fix = { title: say`Remove ${quoted(value.title)}`, safe: false, edits: [removeWithComments(value)] };
  const values = known(segment?.values);
  if (segment === undefined || values === undefined) return [removal];
  const addition: Fix = {
    title: say`Add it to what ${quoted(segment.title)} value`,
    safe: false,
    edits: [addItem(plan.file, values, `${value.name} ${SOME_IMPORTANCE}`)],
  };
  return [removal, addition];
}

/**
 * An own segment to add the value to. What nothing delivers lowers the fit of the plan with the segment, and with it
 * the share that the segment deserves: so it is one without a focus, or the one with the smallest share.
 */
function segmentFor(plan: Plan): Segment | undefined {
  const segments = plan.segments.filter((segment) => plan.isOwn(segment) && hasValues(segment));
  if (plan.funded.length < 2) return segments[0];
  const unfunded = segments.find((segment) => plan.isFunded(segment) === false);
  if (unfunded !== undefined) return unfunded;
  let least = Number.POSITIVE_INFINITY;
  let chosen: Segment | undefined;
  for (const segment of plan.funded) {
    const { share } = plan.numbers.segment(segment);
    if (share === undefined) continue;
    if (share < least) chosen = plan.isOwn(segment) && hasValues(segment) ? segment : undefined;
    least = Math.min(least, share);
  }
  return chosen;
}

function hasValues(segment: Segment): boolean {
  return (known(segment.values)?.items.length ?? 0) > 0;
}

/** A comment line that speaks of the statement below it: its documentation, or a remark that is accepted on purpose. */
const SPEAKS_OF_NEXT = /^[ \t]*\/\/(?:\/| *strategy-ignore(?!-file))/;

/** A declaration without the comment lines directly above that speak of it, which would else speak of the next one. */
function removeWithComments(value: ValueDeclaration): Edit {
  const edit = removeStatement(value.file, value.statement);
  const { text } = value.file;
  let { start } = edit;
  for (let above = lineBefore(text, start); above !== undefined; above = lineBefore(text, start)) {
    if (!SPEAKS_OF_NEXT.test(text.slice(above, start))) break;
    start = above;
  }
  return { ...edit, start };
}

/** Where the line before the one that starts at `start` starts; undefined where there is none. */
function lineBefore(text: string, start: number): number | undefined {
  const end = start - 1;
  if (end < 0 || (text[end] !== "\n" && text[end] !== "\r")) return undefined;
  const last = text[end] === "\n" && text[end - 1] === "\r" ? end - 2 : end - 1;
  return Math.max(text.lastIndexOf("\n", last), text.lastIndexOf("\r", last)) + 1;
}
