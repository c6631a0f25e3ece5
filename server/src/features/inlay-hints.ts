import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import type { Entry } from "../model/content.ts";
import { known } from "../model/fields.ts";
import type { Plan, Segment } from "../model/plan.ts";
import { count, plural, years } from "../model/wording.ts";
import type { Host } from "./host.ts";
import { concentrationHint, converted, type Said } from "./inlay-hints/money.ts";
import { Owners } from "./inlay-hints/owners.ts";
import { amount, ratio, wonFor } from "./phrases.ts";
import { entriesIn } from "./spot.ts";

/** A short text that an editor shows within a line, though it does not stand in the file. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** How the number comes about, in words (Markdown). */
  readonly tooltip?: string;
  readonly paddingLeft: boolean;
  readonly paddingRight: boolean;
}

/** The amounts behind the percentages of a stretch of a file, and the numbers that follow from what stands there. */
export function inlayHints(host: Host, path: string, range: Span): readonly InlayHint[] {
  const plan = host.plan(path);
  if (plan === undefined) return [];
  const owners = new Owners(plan);
  const hints: InlayHint[] = [];
  for (const entry of entriesIn(plan.file.content.entries, range)) {
    if (entry.faulty || entry.surplus) continue;
    const said = hintOf(plan, owners, entry);
    if (said === undefined) continue;
    const offset = placeOf(entry);
    if (offset < range.start || offset > range.end) continue;
    hints.push({ offset, ...said, paddingLeft: true, paddingRight: false });
  }
  return hints;
}

/** After the values of a line; where it opens a block and has none, after the brace. */
function placeOf(entry: Entry): number {
  const last = entry.values.findLast((value) => value !== undefined);
  return last?.end ?? (entry.block === undefined ? entry.end : entry.block.open + 1);
}

function hintOf(plan: Plan, owners: Owners, entry: Entry): Said | undefined {
  const { block, name } = entry.meaning;
  switch (block) {
    case "concentration":
    case "focus":
      return concentrationHint(plan, owners, entry);
    case "economics":
      return economicsHint(plan, entry, segmentAround(owners, entry));
    case "segment":
      return segmentHint(plan, entry, segmentAround(owners, entry));
    case "goal":
      return name === "acquire" ? goalHint(plan, owners, entry) : converted(plan, entry);
    default:
      return undefined;
  }
}

function segmentAround(owners: Owners, entry: Entry): Segment | undefined {
  const owner = owners.declaration(entry);
  return owner?.kind === "segment" ? owner : undefined;
}

function economicsHint(plan: Plan, entry: Entry, segment: Segment | undefined): Said | undefined {
  if (segment === undefined) return undefined;
  const numbers = plan.numbers.segment(segment);
  switch (entry.meaning.name) {
    case "margin": {
      const { yearlyContribution, retention } = numbers;
      if (yearlyContribution === undefined) return undefined;
      const less = retention === undefined ? "" : say` less \`retention\``;
      return {
        label: say`= ${amount(plan, yearlyContribution)} a year`,
        tooltip: say`What a customer brings in a year: \`revenue\` times \`margin\`${less}`,
      };
    }
    case "churn":
      if (known(segment.economics)?.lifetime !== undefined || numbers.lifetime === undefined) return undefined;
      return { label: `= ${years(numbers.lifetime)}`, tooltip: say`How long a customer stays: 1 divided by \`churn\`` };
    case "acquisition": {
      const foreign = converted(plan, entry);
      if (numbers.payback === undefined) return foreign;
      const back = say`back after ${plural(Number(numbers.payback.toFixed(1)), "month")}`;
      return {
        label: foreign === undefined ? back : `${foreign.label} · ${back}`,
        tooltip: say`What it costs to win a customer, divided by what the customer brings in a month`,
      };
    }
    default:
      return converted(plan, entry);
  }
}

function segmentHint(plan: Plan, entry: Entry, segment: Segment | undefined): Said | undefined {
  if (segment === undefined) return undefined;
  const { reachable, ltv, ltvToCac } = plan.numbers.segment(segment);
  if (entry.meaning.name === "reach" && reachable !== undefined) {
    return { label: say`= ${count(reachable)} within reach`, tooltip: say`\`size\` times \`reach\`` };
  }
  if (entry.meaning.name !== "economics" || ltv === undefined) return undefined;
  const times = ltvToCac === undefined ? "" : say` · LTV : CAC ${ratio(ltvToCac)}`;
  return {
    label: say`LTV ${amount(plan, ltv)}${times}`,
    tooltip: say`
      What a customer is worth over its whole \`lifetime\`: \`revenue\` times \`margin\`, less \`retention\`. LTV :
      CAC divides it by \`acquisition\`, what it costs to win one`,
  };
}

function goalHint(plan: Plan, owners: Owners, entry: Entry): Said | undefined {
  const owner = owners.declaration(entry);
  const won = owner?.kind === "goal" ? wonFor(plan, owner) : undefined;
  if (won === undefined) return undefined;
  return {
    label: say`the money wins ${count(won)}`,
    tooltip: say`What \`acquire\` of the segment's focus wins, divided by what it costs to win one customer`,
  };
}
