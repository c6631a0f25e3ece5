import { say } from "../base/say.ts";
import { mayHaveRate, ratesOf } from "./blocks.ts";
import type { Content } from "./content.ts";
import { contentOf } from "./declaration-node.ts";
import { addTo } from "./edits.ts";
import type { Mark } from "./mark.ts";
import { MoneyNode, RangeNode } from "./nodes.ts";
import type { Declaration, Plan } from "./plan.ts";

/** An amount in a currency that the plan has no rate for. */
export interface Unrated {
  /** The imported declaration that has the amount; absent for an amount of the plan's own. */
  readonly declaration: Declaration | undefined;
  readonly amount: MoneyNode | RangeNode;
  readonly message: string;
  readonly repairs: Mark["repairs"];
}

/** Every own amount without a rate, and every imported declaration in play that has one, once. */
export function unratedOf(plan: Plan): Unrated[] {
  const { currency } = plan.numbers;
  const { strategy } = plan;
  if (currency === undefined || strategy === undefined) return [];
  const rates = ratesOf(plan.file);
  const found: Unrated[] = [];
  const doubtful = new Map<string, boolean>();
  const mayHave = (code: string): boolean => {
    let may = doubtful.get(code);
    if (may === undefined) {
      may = mayHaveRate(plan.file, code);
      doubtful.set(code, may);
    }
    return may;
  };
  const isUnrated = (code: string | undefined): code is string =>
    code !== undefined && code !== currency && !rates.has(code) && !mayHave(code);
  const add = (amount: MoneyNode | RangeNode, declaration: Declaration | undefined): void => {
    const code = amount.currency;
    if (!isUnrated(code)) return;
    const whose = declaration === undefined ? say`This amount` : say`An amount of ${declaration.title}`;
    found.push({
      declaration,
      amount,
      message: say`
        ${whose} is in ${code}, and the plan, which counts in ${currency}, does not say what one ${code} is worth. Add
        a line such as rate ${code} 1.05 to ${strategy.title}.`,
      repairs: () => {
        const { start, end, newText } = addTo(plan.file, strategy.statement, `rate ${code} 1`);
        return [{ title: say`Add a rate for ${code}`, start, end, newText, safe: false }];
      },
    });
  };
  if (plan.file.currencies.some(isUnrated)) {
    each(plan.file.content, (amount) => {
      if (!plan.file.silenced(amount.start)) add(amount, undefined);
      return false;
    });
  }
  for (const declaration of [...plan.segments, ...plan.goals]) {
    if (declaration.file === plan.file) continue;
    const content = contentOf(declaration);
    if (content === undefined || !declaration.file.currencies.some(isUnrated)) continue;
    each(content, (amount) => {
      if (!isUnrated(amount.currency)) return false;
      add(amount, declaration);
      return true;
    });
  }
  return found;
}

/** Calls back with every amount of a block, in the order of the text, until told to stop. */
function each(content: Content, visit: (amount: MoneyNode | RangeNode) => boolean): boolean {
  for (const entry of content.entries) {
    for (const value of entry.values) {
      const isAmount = value instanceof MoneyNode || (value instanceof RangeNode && value.of === "money");
      if (isAmount && visit(value)) return true;
    }
    if (entry.content !== undefined && each(entry.content, visit)) return true;
  }
  return false;
}
