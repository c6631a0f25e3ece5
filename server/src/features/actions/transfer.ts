import { folderOf, relativeTo } from "../../base/paths.ts";
import { firstAfter } from "../../base/span.ts";
import { known } from "../../model/fields.ts";
import { walk } from "../../model/imported.ts";
import type { RefNode } from "../../model/nodes.ts";
import type { Competitor, Declaration, Plan } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { belongingsOf } from "./belongings.ts";

/** Declarations that can leave a file together: every name in them still stands for the same afterwards. */
export interface Transfer {
  /** In the order of the text. */
  readonly declarations: readonly Declaration[];
  /** Other files that they name things of. */
  readonly needs: readonly SourceFile[];
  /** The names that the file must `use` so that what was in play stays in play. */
  readonly uses: readonly string[];
}

/** Kinds that come into play with `use` alone. */
const USED: readonly string[] = ["usp", "service", "goal"];

/** What must go along with some declarations of a file; undefined where they cannot leave it unchanged in meaning. */
export function transferOf(plan: Plan, wanted: readonly Declaration[]): Transfer | undefined {
  const { file } = plan;
  const group = new Set(wanted);
  const needs = new Set<SourceFile>();
  const owned = refsByOwner(file);
  // The set grows while it is gone through: what a declaration names may name more.
  for (const declaration of group) {
    if (!isWhole(file, declaration)) return undefined;
    if (declaration.kind === "segment" && plan.excluded.has(declaration)) return undefined;
    for (const { target } of owned.get(declaration) ?? []) {
      // Only the plan says whom it excludes: elsewhere the segment would be judged like any other.
      if (target === undefined || (target.kind === "segment" && plan.excluded.has(target))) return undefined;
      if (target.file === file) group.add(target);
      else needs.add(target.file);
    }
  }
  const declarations = file.declarations.filter((each) => group.has(each));
  if (hidesImported(file, declarations)) return undefined;
  const belongings = declarations.map(({ statement }) => belongingsOf(file, statement));
  // An exception for a declaration also accepts how it fits the rest, which is said elsewhere afterwards.
  if (belongings.some(({ start, end }) => file.text.slice(start, end).includes("strategy-ignore"))) return undefined;
  // Of several statements on one line, one can be taken away without a trace.
  if (declarations.length > 1 && !belongings.every(({ lines }) => lines)) return undefined;
  if (declarations.some((each) => each.kind === "competitor" && !staysInPlay(plan, each))) return undefined;
  const inside = new Set(declarations.flatMap((each) => owned.get(each) ?? []));
  const outside = file.refs.filter((ref) => !inside.has(ref) && ref.entry.meaning.name !== "excludes");
  const named = new Set(outside.map(({ target }) => target));
  // A segment that is named is in play without it.
  const uses = declarations
    .filter((each) => USED.includes(each.kind) || (each.kind === "segment" && !named.has(each)))
    .map(({ name }) => name);
  if (uses.some((name) => bringsMore(file, name, group))) return undefined;
  return { declarations, needs: [...needs], uses: [...new Set(uses)] };
}

/** Whether nothing is wrong with the text of a declaration, and no other one has its name. */
function isWhole(file: SourceFile, { kind, name, statement }: Declaration): boolean {
  const inside = ({ start }: { readonly start: number }): boolean => start >= statement.start && start <= statement.end;
  const marks = [file.marks, file.linkMarks].flat();
  if (marks.some((mark) => mark.code !== "name-shadowed" && inside(mark))) return false;
  if (statement.block !== undefined && statement.block.close === undefined) return false;
  return (
    !marks.some(({ code, related }) => code === "repeated-name" && related !== undefined && inside(related)) &&
    file.own[kind].get(name)?.length === 1
  );
}

/** What each declaration of a file names. */
function refsByOwner(file: SourceFile): ReadonlyMap<Declaration, readonly RefNode[]> {
  const statements = file.declarations.map(({ statement }) => statement);
  const byOwner = new Map<Declaration, RefNode[]>();
  for (const ref of file.refs) {
    const owner = file.declarations[firstAfter(statements, ref.start) - 1];
    if (owner === undefined || ref.start >= owner.statement.end) continue;
    const there = byOwner.get(owner);
    if (there === undefined) byOwner.set(owner, [ref]);
    else there.push(ref);
  }
  return byOwner;
}

/** Whether an import declares one of the names, too: the file's own declaration would not win any more. */
function hidesImported(file: SourceFile, declarations: readonly Declaration[]): boolean {
  const others = walk(file).slice(1);
  return declarations.some(({ kind, name }) => others.some((other) => other.own[kind].has(name)));
}

/** Whether an imported competitor would be in play: a USP is against it by name, or against all who offer the same. */
function staysInPlay(plan: Plan, competitor: Competitor): boolean {
  const offers = known(competitor.offers)?.items ?? [];
  return plan.usps.some((usp) => {
    if (usp.against !== undefined)
      return known(usp.against)?.items.some(({ target }) => target === competitor) === true;
    const delivers = known(usp.delivers)?.items ?? [];
    return delivers.some(({ value }) => offers.some((offer) => offer.value === value));
  });
}

/** Whether `use` of a name brings something else into play as well. */
function bringsMore(file: SourceFile, name: string, group: ReadonlySet<Declaration>): boolean {
  const kinds = ["usp", "service", "goal", "segment"] as const;
  return walk(file).some((other) =>
    kinds.some((kind) => {
      const [found] = other.own[kind].get(name) ?? [];
      // What stays in the file is its own and in play anyway.
      return found !== undefined && other !== file && !group.has(found);
    }),
  );
}

/** The path of a file as an import in another one writes it. */
export function importPath(from: string, to: string): string {
  return relativeTo(folderOf(from), to);
}
