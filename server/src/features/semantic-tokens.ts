import type { Span } from "../base/span.ts";
import type { Entry } from "../model/content.ts";
import { CodeNode, MoneyNode, NameNode, NumberNode, RefNode, type ValueNode, WordNode } from "../model/nodes.ts";
import type { Declaration, Plan } from "../model/plan.ts";
import type { Use } from "../model/source.ts";
import type { Kind } from "../vocabulary/values.ts";
import type { Host } from "./host.ts";
import { entriesIn } from "./spot.ts";

export type TokenType = "strategy" | Kind | "persona" | "enumMember" | "number";
export type TokenModifier = "declaration" | "derived" | "excluded";

/** A stretch of one line with what it means; editors colour it by that. */
export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** A kind of token, with the standard kind that a theme without a colour for it falls back on. */
export interface TokenTypeInfo {
  readonly name: TokenType;
  /** Absent where the kind is itself a standard one. */
  readonly superType?: string;
  readonly description: string;
}

export interface TokenModifierInfo {
  readonly name: TokenModifier;
  readonly description: string;
}

/** The legend, in the order of its numbers in the protocol. */
export const tokenTypes: readonly TokenTypeInfo[] = [
  { name: "strategy", superType: "namespace", description: "The name of a plan" },
  { name: "value", superType: "property", description: "Something that customers can value" },
  { name: "usp", superType: "function", description: "A unique selling proposition" },
  { name: "competitor", superType: "interface", description: "A competitor or substitute" },
  { name: "segment", superType: "class", description: "A segment of customers" },
  { name: "persona", superType: "parameter", description: "The perfect customer of a segment" },
  { name: "service", superType: "method", description: "A way in which customers are served and kept" },
  { name: "goal", superType: "event", description: "Something that the plan promises to reach" },
  { name: "enumMember", description: "A word or a code that its keyword knows" },
  { name: "number", description: "A level from 0 to 5" },
];

export const tokenModifiers: readonly TokenModifierInfo[] = [
  { name: "declaration", description: "Where the name is declared" },
  { name: "derived", description: "What the name stands for comes from an imported file" },
  { name: "excluded", description: "A segment that the plan excludes" },
];

const NO_MODIFIERS: readonly TokenModifier[] = [];
const DECLARATION: readonly TokenModifier[] = ["declaration"];
const DERIVED: readonly TokenModifier[] = ["derived"];

/**
 * What the grammar of an editor cannot know: what kind of thing a name stands for, and whether a word or a code is one
 * that its keyword takes. In the order of the text, none over a line break, none overlapping another. Only the statements
 * of the range are looked at.
 */
export function semanticTokens(host: Host, path: string, range?: Span): readonly SemanticToken[] {
  const plan = host.plan(path);
  if (plan === undefined) return [];
  const { file } = plan;
  const whole = range ?? { start: 0, end: file.text.length };
  const tokens: SemanticToken[] = [];
  for (const entry of entriesIn(file.content.entries, whole)) {
    // The line may be long before or after the range where the statement goes on.
    for (const value of entry.values) {
      if (value === undefined || value.end < whole.start || value.start > whole.end) continue;
      const token = tokenOf(plan, entry, value);
      if (token !== undefined && token.start < token.end) tokens.push(token);
    }
  }
  return tokens;
}

function tokenOf(plan: Plan, entry: Entry, value: ValueNode): SemanticToken | undefined {
  const { start, end } = value;
  if (value instanceof RefNode) {
    return value.target === undefined ? undefined : named(plan, value.target, start, end);
  }
  if (value instanceof NameNode) return nameToken(plan, entry, value);
  if (value instanceof WordNode || value instanceof CodeNode) {
    return { start, end, type: "enumMember", modifiers: NO_MODIFIERS };
  }
  if (value instanceof MoneyNode) {
    return { start: end - value.currency.length, end, type: "enumMember", modifiers: NO_MODIFIERS };
  }
  const { slots } = entry.meaning;
  if (value instanceof NumberNode && slots.length === 2 && slots[1]?.form === "level") {
    return { start, end, type: "number", modifiers: NO_MODIFIERS };
  }
  return undefined;
}

/** A name that stands for a declaration. */
function named(plan: Plan, target: Declaration, start: number, end: number): SemanticToken {
  const isAbroad = target.file !== plan.file;
  const isExcluded = target.kind === "segment" && plan.excluded.has(target);
  const modifiers: readonly TokenModifier[] = isExcluded
    ? [...(isAbroad ? DERIVED : NO_MODIFIERS), "excluded"]
    : isAbroad
      ? DERIVED
      : NO_MODIFIERS;
  return { start, end, type: target.kind, modifiers };
}

/** A name that declares something, or that `use` brings into play; the unit of a size means nothing. */
function nameToken(plan: Plan, entry: Entry, value: NameNode): SemanticToken | undefined {
  const { start, end } = value;
  const { name, slots } = entry.meaning;
  if (name === "use") {
    const [target] = useOf(plan.file.uses, value)?.targets ?? [];
    return target === undefined ? undefined : named(plan, target, start, end);
  }
  if (slots[0]?.form !== "declared-name" || entry.first !== value) return undefined;
  const type = tokenTypes.find((each) => each.name === name)?.name;
  if (type === undefined) return undefined;
  const isExcluded = type === "segment" && plan.excluded.size > 0 && isOfExcluded(plan, entry);
  return { start, end, type, modifiers: isExcluded ? [...DECLARATION, "excluded"] : DECLARATION };
}

function isOfExcluded(plan: Plan, entry: Entry): boolean {
  for (const { statement } of plan.excluded) if (statement === entry) return true;
  return false;
}

/** Uses stand in the order of the text. */
function useOf(uses: readonly Use[], name: NameNode): Use | undefined {
  let low = 0;
  let high = uses.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uses[middle]?.name.start ?? 0) < name.start) low = middle + 1;
    else high = middle;
  }
  return uses[low]?.name === name ? uses[low] : undefined;
}
