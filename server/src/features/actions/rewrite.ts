import { say } from "../../base/say.ts";
import type { Entry } from "../../model/content.ts";
import type { Edit } from "../../model/diagnostic.ts";
import { docOf } from "../../model/docs.ts";
import { replace } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Plan } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { quoted } from "../../model/wording.ts";
import { lineEndOf, startOfText } from "../lines.ts";
import { entriesAround } from "../spot.ts";
import { type Action, actionKinds, type Scene, withPlaceholder } from "./action.ts";
import { figureText, isShort, percentText } from "./figures.ts";

/** Ways to write a statement otherwise without changing what the plan says. */
export function rewrites({ plan, file, range }: Scene): readonly Action[] {
  const entry = entriesAround(file, range.start).at(-1);
  // A selection over several statements means none of them.
  if (entry === undefined || range.end > entry.end) return [];
  const description = withDescription(file, entry, range.start);
  if (entry.faulty) return description === undefined ? [] : [description];
  const found = [sorted(file, entry), ...otherRhythm(file, entry), otherShare(plan, entry), description];
  return found.filter((action) => action !== undefined);
}

function rewrite(title: string, edits: readonly Edit[]): Action {
  return { title, kind: actionKinds.rewrite, edits, preferred: false };
}

/** The items of a list of values, the highest level first; comments between them stay where they are. */
function sorted(file: SourceFile, { meaning, values }: Entry): Action | undefined {
  const [first, second] = meaning.slots;
  if (!meaning.list || first?.form !== "ref" || second?.form !== "level") return undefined;
  const items: { start: number; end: number; level: number }[] = [];
  for (let i = 0; i + 1 < values.length; i += 2) {
    const name = values[i];
    const level = values[i + 1];
    if (name === undefined || level?.type !== "number") return undefined;
    items.push({ start: name.start, end: level.end, level: level.value });
  }
  const byLevel = [...items].sort((a, b) => b.level - a.level);
  const edits: Edit[] = [];
  for (const [index, item] of items.entries()) {
    const other = byLevel[index];
    if (other !== undefined && other !== item) edits.push(replace(file, item, file.text.slice(other.start, other.end)));
  }
  return edits.length === 0 ? undefined : rewrite(say`Sort by level, the highest first`, edits);
}

/** An amount a year as one a month, and the other way round, where it stays exact. */
function otherRhythm(file: SourceFile, { meaning, values }: Entry): readonly Action[] {
  const [amount, rhythm] = values;
  if (meaning.block !== "economics" || amount?.type !== "money" || meaning.slots[1]?.form !== "word") return [];
  if (rhythm !== undefined && rhythm.type !== "word") return [];
  const isMonthly = rhythm?.value === "monthly";
  const value = isMonthly ? amount.value * 12 : amount.value / 12;
  if (!isShort(value)) return [];
  const figure = `${figureText(value)} ${amount.currency}`;
  const at = { start: amount.start, end: rhythm?.end ?? amount.end };
  const word = isMonthly ? "yearly" : "monthly";
  const title = isMonthly
    ? say`Write it as an amount a year: ${figure}`
    : say`Write it as an amount a month: ${figure}`;
  // A comment between the two would be lost.
  if (/\/[/*]/.test(file.text.slice(at.start, at.end))) return [];
  return [rewrite(title, [replace(file, at, `${figure} ${word}`)])];
}

/** A share of the budget as an amount, and the other way round. */
function otherShare(plan: Plan, entry: Entry): Action | undefined {
  const focus = plan.concentration?.foci.find(({ budget }) => known(budget)?.statement === entry);
  const given = known(focus?.budget);
  const { moneyCode, concentration } = plan.numbers;
  const whole = concentration.budget;
  if (focus === undefined || given === undefined || whole === undefined || whole <= 0 || moneyCode === undefined) {
    return undefined;
  }
  if (given.type === "percent") {
    const amount = given.value * whole;
    if (!isShort(amount)) return undefined;
    const text = `${figureText(amount)} ${moneyCode}`;
    return rewrite(say`Write the share as an amount: ${text}`, [replace(focus.file, given, text)]);
  }
  const share = given.currency === moneyCode ? given.value / whole : undefined;
  if (share === undefined || share > 1 || !isShort(share * 100)) return undefined;
  const text = percentText(share);
  return rewrite(say`Write the amount as a share: ${text}`, [replace(focus.file, given, text)]);
}

/** A description above a declaration that has none, with a place to fill in. */
function withDescription(file: SourceFile, entry: Entry, offset: number): Action | undefined {
  if (offset > file.lines.endOf(file.lines.lineOf(entry.start))) return undefined;
  if (startOfText(file, entry.start) !== entry.start || docOf(file, entry) !== undefined) return undefined;
  const title = titleOf(entry);
  if (title === undefined) return undefined;
  const line = file.lines.startOf(file.lines.lineOf(entry.start));
  const indent = file.text.slice(line, entry.start).replace("\ufeff", "");
  return withPlaceholder(
    { title: say`Describe ${quoted(title)} in a comment above it`, kind: actionKinds.rewrite, preferred: false },
    {
      file,
      start: entry.start,
      end: entry.start,
      before: "/// ",
      fill: say`What everybody should know about it`,
      after: `${lineEndOf(file.text)}${indent}`,
    },
  );
}

/** The title of a statement that declares something, or else its name. */
function titleOf({ meaning, values }: Entry): string | undefined {
  if (meaning.slots[0]?.form !== "declared-name") return undefined;
  const [name, title] = values;
  if (title?.type === "text") return title.value;
  return name?.type === "name" ? name.value : undefined;
}
