import { say } from "../../base/say.ts";
import type { Edit, Fix } from "../../model/diagnostic.ts";
import { insert, replace } from "../../model/edits.ts";
import type { Persona, Plan, Segment } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { type Bounds, inCurrency, type Misfit } from "./persona-fit.ts";
import { figure, shown } from "./shared.ts";

/** Ways to bring a persona and its segment together: change the one, or widen the other. */
export function personaFixes(plan: Plan, segment: Segment, persona: Persona, misfit: Misfit): Fix[] {
  const { value, whole } = misfit;
  if (value.type === "word" || value.type === "code") return listFixes(segment, persona, misfit);
  if (misfit.bounds === undefined || (value.type !== "number" && value.type !== "money")) return [];
  const currency = value.type === "money" ? value.currency : undefined;
  const amount = inCurrency(plan, value.value, currency, misfit.bounds.currency);
  const range = whole.values[0];
  if (amount === undefined || range === undefined) return [];
  const { low, high } = misfit.bounds;
  const tooLow = low !== undefined && amount < low;
  const limit = tooLow ? low : high;
  if (limit === undefined) return [];
  const unit = misfit.bounds.currency === undefined ? "" : ` ${misfit.bounds.currency}`;
  const nearest = `${figure(limit)}${unit}`;
  // Rounded away from the range, so that the persona lies within it in any currency.
  const reach = figure((tooLow ? Math.floor(amount * 100 + 1e-6) : Math.ceil(amount * 100 - 1e-6)) / 100);
  const file = segment.file;
  return [
    fix(say`Change the ${whole.name} of ${persona.name} to ${shown(nearest)}`, replace(file, value, nearest)),
    fix(
      say`Widen the ${whole.name} of ${quoted(segment.title)} to ${shown(reach)}${unit}`,
      replace(file, range, widened(file.text.slice(range.start, range.end), misfit.bounds, reach, tooLow)),
    ),
  ];
}

/** The text of a range with one of its ends moved; the other end stays as its author wrote it. */
function widened(text: string, { low, high, currency }: Bounds, end: string, atLow: boolean): string {
  const unit = currency === undefined ? "" : ` ${currency}`;
  const dots = text.indexOf("..");
  if (dots < 0) {
    return atLow ? `${end}..${figure(high ?? 0)}${unit}` : `${figure(low ?? 0)}..${end}${unit}`;
  }
  if (!atLow) return `${text.slice(0, dots).trim()}..${end}${unit}`;
  const last = text.slice(dots + 2).trim();
  return last === "" ? `${end}${unit}..` : `${end}..${last}`;
}

function listFixes(segment: Segment, persona: Persona, { value, whole }: Misfit): Fix[] {
  if (value.type !== "word" && value.type !== "code") return [];
  const fixes: Fix[] = [];
  const first = whole.values[0];
  if (first !== undefined && (first.type === "word" || first.type === "code")) {
    const title = say`Change the ${whole.name} of ${persona.name} to ${first.value}`;
    fixes.push(fix(title, replace(segment.file, value, first.value)));
  }
  const last = whole.values[whole.values.length - 1];
  if (last !== undefined) {
    const title = say`Add ${value.value} to the ${whole.name} of ${quoted(segment.title)}`;
    fixes.push(fix(title, insert(segment.file, last.end, `, ${value.value}`)));
  }
  return fixes;
}

function fix(title: string, edit: Edit): Fix {
  return { title, safe: false, edits: [edit] };
}
