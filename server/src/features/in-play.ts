import { phrases, say } from "../base/say.ts";
import { firstAfter, type Span } from "../base/span.ts";
import { known } from "../model/fields.ts";
import { walk } from "../model/imported.ts";
import type { RefNode } from "../model/nodes.ts";
import type { Declaration, Plan, Usp } from "../model/plan.ts";
import type { SourceFile } from "../model/source.ts";
import { headOf } from "../model/template-head.ts";
import { quoted } from "../model/wording.ts";
import type { Kind } from "../vocabulary/values.ts";
import { spanOf } from "./names.ts";
import { scores } from "./phrases.ts";

/** What is in play in a plan, and how it came there. */

/** One and several of a kind, as people say it. */
export const nouns: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  value: phrases({ one: "value", many: "values" }),
  usp: phrases({ one: "USP", many: "USPs" }),
  competitor: phrases({ one: "competitor", many: "competitors" }),
  segment: phrases({ one: "segment", many: "segments" }),
  service: phrases({ one: "service", many: "services" }),
  goal: phrases({ one: "goal", many: "goals" }),
};

/** Everything in play, segments that the plan excludes left out. */
export function allInPlay(plan: Plan): readonly Declaration[] {
  return [...plan.segments, ...plan.usps, ...plan.values, ...plan.competitors, ...plan.services, ...plan.goals];
}

/** Whether a file is a template by its head: a plan to make others from, not one that anybody acts on. */
export function isTemplate({ text }: SourceFile): boolean {
  return (headOf(text)?.title ?? "") !== "";
}

/** How something came into play. */
export interface Reason {
  /** Where, in the plan's own file: the name that brings it, or else the import. */
  readonly at: Span;
  /** Goes on after "because": `"Same day" is for it`. */
  readonly why: string;
}

/** What is said of a thing by the keyword that names it. */
function verbOf(keyword: string): string {
  switch (keyword) {
    case "delivers":
      return say`delivers it`;
    case "values":
      return say`values it`;
    case "expects":
      return say`expects it`;
    case "musts":
      return say`takes it for granted`;
    case "offers":
      return say`offers it`;
    case "against":
      return say`is against it`;
    case "for":
      return say`is for it`;
    default:
      return say`names it`;
  }
}

/** Why a declaration is in play in a plan, by the shortest way; for one that is not, the import that brings it in sight. */
export function reasonOf(plan: Plan, declaration: Declaration): Reason {
  return reasonAlong(plan, declaration, new Set());
}

function reasonAlong(plan: Plan, declaration: Declaration, along: Set<Declaration>): Reason {
  const { file } = plan;
  along.add(declaration);
  if (declaration.file === file) return { at: spanOf(declaration.nameAt), why: say`it is declared here` };
  const use = file.uses.find(({ targets }) => targets.includes(declaration));
  if (use !== undefined) return { at: spanOf(use.name), why: say`\`use\` names it` };
  const ref = file.refs.find((each) => each.target === declaration && !excludes(each));
  if (ref !== undefined) return { at: spanOf(ref), why: saidBy(ownerOf(file, ref), ref) };
  for (const owner of allInPlay(plan)) {
    if (owner.file === file || along.has(owner)) continue;
    const naming = namesWithin(owner, declaration);
    if (naming !== undefined) return { at: reasonAlong(plan, owner, along).at, why: saidBy(owner, naming) };
  }
  const rival = declaration.kind === "competitor" ? deliversToo(plan, declaration) : undefined;
  if (rival !== undefined) {
    const at = along.has(rival.usp) ? importOf(file, declaration) : reasonAlong(plan, rival.usp, along).at;
    return { at, why: say`it offers ${quoted(rival.value)}, which ${quoted(rival.usp.title)} delivers` };
  }
  return { at: importOf(file, declaration), why: say`the file is imported` };
}

/** `"Same day" is for it`; what no declaration says, the plan's money does. */
function saidBy(owner: Declaration | undefined, ref: RefNode): string {
  const keyword = ref.entry.meaning.name;
  if (owner === undefined) return keyword === "focus" ? say`a focus is on it` : say`the plan names it`;
  return `${quoted(owner.title)} ${verbOf(keyword)}`;
}

function excludes(ref: RefNode): boolean {
  return ref.entry.meaning.name === "excludes";
}

/** The declaration that a reference stands in. */
function ownerOf(file: SourceFile, ref: RefNode): Declaration | undefined {
  const statements = file.declarations.map(({ statement }) => statement);
  const owner = file.declarations[firstAfter(statements, ref.start) - 1];
  return owner !== undefined && ref.start < owner.statement.end ? owner : undefined;
}

function namesWithin(owner: Declaration, declaration: Declaration): RefNode | undefined {
  const { file, statement } = owner;
  const { refs } = file;
  for (let i = firstAfter(refs, statement.start); i < refs.length; i++) {
    const ref = refs[i];
    if (ref === undefined || ref.start >= statement.end) return undefined;
    if (ref.target === declaration) return ref;
  }
  return undefined;
}

/** The USP against everybody that an imported competitor is measured with. */
function deliversToo(plan: Plan, competitor: Declaration): { readonly usp: Usp; readonly value: string } | undefined {
  if (competitor.kind !== "competitor") return undefined;
  const offered = new Set(known(competitor.offers)?.items.map(({ value }) => value));
  for (const usp of plan.usps) {
    const found = usp.against === undefined ? scores(usp).find(({ value }) => offered.has(value)) : undefined;
    if (found !== undefined) return { usp, value: found.value.title };
  }
  return undefined;
}

/** The path of the import over which a file sees a declaration; its first statement where none does. */
function importOf(file: SourceFile, declaration: Declaration): Span {
  for (const { path, target } of file.imports) {
    if (path !== undefined && target !== undefined && walk(target).includes(declaration.file)) return spanOf(path);
  }
  return { start: 0, end: 0 };
}
