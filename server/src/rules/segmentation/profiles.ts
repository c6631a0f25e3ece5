import { above, same } from "../../base/compare.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Attribute, Demographics, Plan, Scored, Segment, ValueDeclaration } from "../../model/plan.ts";
import { AtomKind } from "../../syntax/tree.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { bounds } from "./persona-fit.ts";

/** An attribute of a segment in a form that can be compared; `unclear` where its value is not known. */
export type Form =
  | {
      readonly kind: "range";
      readonly low: number | undefined;
      readonly high: number | undefined;
      readonly key: string;
    }
  | { readonly kind: "set"; readonly items: ReadonlySet<string>; readonly texts: boolean; readonly key: string }
  | typeof unclear;

/** What a segment is compared by: what it values, and whom it holds. */
export interface Profile {
  readonly segment: Segment;
  /** Its place among the segments, in the order of the text. */
  readonly index: number;
  /** What it values (above 0), in an order that is the same for all; `unclear` where it is not known. */
  readonly values: Valued | typeof unclear | undefined;
  readonly demographics: ReadonlyMap<string, Form> | typeof unclear | undefined;
  /** The same for the same attributes with the same values. */
  readonly demographicsKey: string;
  /** The same, of the ranges and the lists of words and codes alone. */
  readonly comparableKey: string;
  /** Whether it has traits, and whether one of them is not known. */
  readonly traits: "none" | "known" | "unclear";
}

export interface Valued {
  /** The same for the same set of values. */
  readonly key: string;
  readonly levels: readonly number[];
}

/** The profiles of all segments in play; made once a plan, for the two rules that compare segments. */
export const profilesOf = oncePerPlan((plan): readonly Profile[] => {
  const ids = new Map<ValueDeclaration, number>();
  return plan.segments.map((segment, index) => profileOf(plan, segment, index, ids));
});

function profileOf(plan: Plan, segment: Segment, index: number, ids: Map<ValueDeclaration, number>): Profile {
  return new SegmentProfile(segment, index, ids, whomOf(plan, segment, index));
}

/** What a segment values is looked at when it is asked for: most pairs differ in whom they hold already. */
class SegmentProfile implements Profile {
  readonly segment: Segment;
  readonly index: number;
  readonly demographics: Profile["demographics"];
  readonly demographicsKey: string;
  readonly comparableKey: string;
  readonly traits: Profile["traits"];
  readonly #ids: Map<ValueDeclaration, number>;
  #valued: Valued | undefined;

  constructor(segment: Segment, index: number, ids: Map<ValueDeclaration, number>, whom: Whom) {
    this.segment = segment;
    this.index = index;
    this.#ids = ids;
    this.demographics = whom.demographics;
    this.demographicsKey = whom.demographicsKey;
    this.comparableKey = whom.comparableKey;
    this.traits = whom.traits;
  }

  get values(): Profile["values"] {
    const field = this.segment.values;
    if (field === unclear || field === undefined) return field;
    this.#valued ??= valuedBy(field.items, this.#ids);
    return this.#valued;
  }
}

type Whom = Pick<Profile, "demographics" | "demographicsKey" | "comparableKey" | "traits">;

function whomOf(plan: Plan, segment: Segment, index: number): Whom {
  const field = segment.demographics;
  const blank = { demographicsKey: "", comparableKey: "", traits: "none" } as const;
  if (field === unclear || field === undefined) return { ...blank, demographics: field };
  const forms = new Map<string, Form>();
  for (const [name, attribute] of field.attributes) {
    if (attribute === undefined) continue;
    forms.set(name, attribute === unclear ? unclear : formOf(plan, attribute));
  }
  const traits = addTraits(forms, field);
  let demographicsKey = "";
  let comparableKey = "";
  for (const name of [...forms.keys()].sort()) {
    const form = forms.get(name) ?? unclear;
    const key = keyOf(name, form, index);
    demographicsKey += key;
    if (form === unclear || form.kind === "range" || !form.texts) comparableKey += key;
  }
  return { demographics: forms, demographicsKey, comparableKey, traits };
}

/** What is not known is like nothing else, so its key holds the place of its segment. */
function keyOf(name: string, form: Form, index: number): string {
  return `${name}=${form === unclear ? `?${index}` : form.key};`;
}

function valuedBy(items: readonly Scored[], ids: Map<ValueDeclaration, number>): Valued {
  const valued: { id: number; level: number }[] = [];
  for (const { value, level } of items) {
    if (level <= 0) continue;
    let id = ids.get(value);
    if (id === undefined) {
      id = ids.size;
      ids.set(value, id);
    }
    valued.push({ id, level });
  }
  valued.sort((a, b) => a.id - b.id);
  return { key: valued.map(({ id }) => id).join(","), levels: valued.map(({ level }) => level) };
}

function formOf(plan: Plan, attribute: Attribute): Form {
  const range = bounds(attribute.values);
  if (range !== undefined) {
    const low = amount(plan, range.low, range.currency);
    const high = amount(plan, range.high, range.currency);
    if (low === unclear || high === unclear) return unclear;
    return { kind: "range", low, high, key: `${low ?? ""}..${high ?? ""}` };
  }
  const items = new Set<string>();
  let texts = false;
  for (const value of attribute.values) {
    if (value.type !== "word" && value.type !== "code" && value.type !== "text") return unclear;
    if (value.type === "text") texts = true;
    items.add(value.value.toLowerCase());
  }
  const sorted = [...items].sort();
  // Texts may hold commas; words and codes cannot.
  return { kind: "set", items, texts, key: texts ? JSON.stringify(sorted) : sorted.join(",") };
}

/** An end of a range, money in the plan's currency; `unclear` where there is no rate. */
function amount(
  plan: Plan,
  end: number | undefined,
  currency: string | undefined,
): number | undefined | typeof unclear {
  if (end === undefined || currency === undefined) return end;
  // Without a currency of the plan, amounts of one code are compared as they are.
  return plan.numbers.money({ type: "money", value: end, currency, start: 0, end: 0 }) ?? unclear;
}

/** Any other attribute has a name and a value of its own, both texts, and may stand more than once. */
function addTraits(forms: Map<string, Form>, demographics: Demographics): Profile["traits"] {
  let traits: Profile["traits"] = "none";
  const statements = demographics.statement.block?.statements ?? [];
  if (statements.length === demographics.attributes.size) return traits;
  for (const statement of statements) {
    if (statement.keyword?.text !== "trait") continue;
    const { parts, block, broken } = statement;
    const [name, value] = parts;
    const isText = (kind: AtomKind | undefined): boolean => kind === AtomKind.Text || kind === AtomKind.TextBlock;
    if (broken || block !== undefined || parts.length !== 2 || !isText(name?.kind) || !isText(value?.kind)) {
      traits = "unclear";
      continue;
    }
    if (traits === "none") traits = "known";
    const attribute = `trait ${name?.text.toLowerCase() ?? ""}`;
    const text = value?.text.toLowerCase() ?? "";
    // A trait given twice is an error at the second: what it says is not known.
    const form: Form = { kind: "set", items: new Set([text]), texts: true, key: text };
    forms.set(attribute, forms.has(attribute) ? unclear : form);
  }
  return traits;
}

/** When two segments are alike unless a team says otherwise: shared values, and how far their levels may be apart. */
export const alikeDefaults = { minShared: 3, maxDifference: 0.5 } as const;

/** Whether two segments are alike; undefined where something that decides it is not known. */
export function alike(a: Profile, b: Profile, minShared: number, maxDifference: number): boolean | undefined {
  if (a.values === undefined || b.values === undefined) return false;
  const one = known(a.values);
  const other = known(b.values);
  if (one !== undefined && one.levels.length < minShared) return false;
  if (other !== undefined && other.levels.length < minShared) return false;
  if (one !== undefined && other !== undefined) {
    if (one.key !== other.key) return false;
    for (let i = 0; i < one.levels.length; i++) {
      if (above(Math.abs((one.levels[i] ?? 0) - (other.levels[i] ?? 0)), maxDifference)) return false;
    }
  }
  const difference = differ(a, b);
  if (difference === true) return false;
  return one === undefined || other === undefined || difference === undefined ? undefined : true;
}

/** Whether an attribute that both declare differs; undefined where that is not known. */
function differ(a: Profile, b: Profile): boolean | undefined {
  if (a.demographics === undefined || b.demographics === undefined) return false;
  if (a.demographics === unclear || b.demographics === unclear) return undefined;
  const murky = a.traits !== "none" && b.traits !== "none" && (a.traits === "unclear" || b.traits === "unclear");
  let unknown = murky;
  if (!murky && a.demographicsKey === b.demographicsKey) return false;
  for (const [name, form] of a.demographics) {
    const other = b.demographics.get(name);
    if (other === undefined) continue;
    if (form === unclear || other === unclear) unknown = true;
    else if (!sameForm(form, other)) return true;
  }
  return unknown ? undefined : false;
}

function sameForm(a: Exclude<Form, typeof unclear>, b: Exclude<Form, typeof unclear>): boolean {
  if (a.key === b.key) return true;
  if (a.kind === "range" && b.kind === "range") return sameEnd(a.low, b.low) && sameEnd(a.high, b.high);
  return false;
}

function sameEnd(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined ? a === b : same(a, b);
}
