import { contentOf } from "./declaration-node.ts";
import { known, unclear } from "./fields.ts";
import { RefNode } from "./nodes.ts";
import type {
  Competitor,
  Declaration,
  Goal,
  Scored,
  Segment,
  Service,
  Specialization,
  Usp,
  ValueDeclaration,
} from "./plan.ts";
import type { Names, SourceFile } from "./source.ts";

/** What counts in a file: its own declarations, and of the imported ones those that it uses or names. */
export interface InPlay {
  readonly values: readonly ValueDeclaration[];
  readonly usps: readonly Usp[];
  readonly competitors: readonly Competitor[];
  readonly segments: readonly Segment[];
  readonly services: readonly Service[];
  readonly goals: readonly Goal[];
  readonly excluded: ReadonlySet<Segment>;
}

/** Sets keep the order in which things come into play: the file's own first. */
class Sets {
  readonly value = new Set<ValueDeclaration>();
  readonly usp = new Set<Usp>();
  readonly competitor = new Set<Competitor>();
  readonly segment = new Set<Segment>();
  readonly service = new Set<Service>();
  readonly goal = new Set<Goal>();

  add(declaration: Declaration): void {
    switch (declaration.kind) {
      case "value":
        this.value.add(declaration);
        break;
      case "usp":
        this.usp.add(declaration);
        break;
      case "competitor":
        this.competitor.add(declaration);
        break;
      case "segment":
        this.segment.add(declaration);
        break;
      case "service":
        this.service.add(declaration);
        break;
      case "goal":
        this.goal.add(declaration);
        break;
    }
  }
}

/**
 * @param imported what the file sees of others.
 * @param specialization the file's own, whose `excludes` takes segments out.
 */
export function inPlay(file: SourceFile, imported: Names, specialization: Specialization | undefined): InPlay {
  const sets = new Sets();
  for (const declaration of file.declarations) sets.add(declaration);
  if (file.imports.length > 0) addImported(file, imported, sets);
  const excluded = excludedOf(specialization, sets.segment, imported);
  return {
    values: [...sets.value],
    usps: [...sets.usp],
    competitors: [...sets.competitor],
    segments: excluded.size === 0 ? [...sets.segment] : [...sets.segment].filter((segment) => !excluded.has(segment)),
    services: [...sets.service],
    goals: [...sets.goal],
    excluded,
  };
}

/** Adds what the file's own declarations, and what it uses, bring into play. */
function addImported(file: SourceFile, imported: Names, sets: Sets): void {
  for (const use of file.uses) for (const target of use.targets) sets.add(target);
  for (const ref of file.refs) {
    const { target } = ref;
    if (target === undefined || ref.entry.meaning.name === "excludes") continue;
    // In a library, everything that its own declarations name is in play; in a plan, segments are.
    if (target.kind === "segment" || !file.isPlan) sets.add(target);
  }
  for (const owner of [...sets.usp, ...sets.service, ...sets.goal]) {
    for (const target of namedIn(owner, "for", owner.for)) if (target.kind === "segment") sets.segment.add(target);
  }
  addCompetitors(file, sets, imported);
  addValues(file, sets);
}

/** What a `for` or `against` names. What is wrong with one name in the list does not take back the others. */
function* namedIn(owner: Declaration, keyword: string, field: Usp["for" | "against"]): Iterable<Declaration> {
  if (field !== unclear) {
    for (const { target } of field?.items ?? []) yield target;
    return;
  }
  for (const value of contentOf(owner)?.find(keyword)?.values ?? []) {
    if (value instanceof RefNode && value.target !== undefined) yield value.target;
  }
}

/** An imported competitor counts where an `against` names it, or where it scores what a USP against everybody delivers. */
function addCompetitors(file: SourceFile, sets: Sets, imported: Names): void {
  const delivered = new Set<ValueDeclaration>();
  for (const usp of sets.usp) {
    const against = usp.against;
    if (against === undefined) for (const { value } of known(usp.delivers)?.items ?? []) delivered.add(value);
    else for (const target of namedIn(usp, "against", against)) sets.add(target);
  }
  if (delivered.size === 0) return;
  for (const [competitor, ...others] of imported.competitor.values()) {
    if (competitor?.kind !== "competitor" || others.length > 0 || sets.competitor.has(competitor)) continue;
    // What the file's own hides is not in sight.
    if (file.own.competitor.has(competitor.name)) continue;
    if (known(competitor.offers)?.items.some(({ value }) => delivered.has(value)) === true)
      sets.competitor.add(competitor);
  }
}

/** An imported value counts where something that counts names it. */
function addValues(file: SourceFile, sets: Sets): void {
  const add = (owner: Declaration, items: readonly Scored[] | undefined): void => {
    if (owner.file !== file) for (const { value } of items ?? []) sets.value.add(value);
  };
  for (const ref of file.refs) if (ref.target?.kind === "value") sets.value.add(ref.target);
  for (const usp of sets.usp) add(usp, known(usp.delivers)?.items);
  for (const service of sets.service) add(service, known(service.delivers)?.items);
  for (const competitor of sets.competitor) add(competitor, known(competitor.offers)?.items);
  for (const segment of sets.segment) {
    if (segment.file === file) continue;
    add(segment, known(segment.values)?.items);
    add(segment, known(segment.expects)?.items);
    for (const { target } of known(segment.musts)?.items ?? []) sets.value.add(target);
    for (const persona of segment.personas) add(segment, known(persona.values)?.items);
  }
}

/** Segments that `excludes` names, or whose name or title a text there equals, case aside. */
function excludedOf(
  specialization: Specialization | undefined,
  segments: ReadonlySet<Segment>,
  imported: Names,
): ReadonlySet<Segment> {
  const excluded = new Set<Segment>();
  const field = specialization?.excludes;
  if (specialization === undefined || field === undefined) return excluded;
  const texts = new Set<string>();
  if (field === unclear) {
    // What is wrong in the list does not bring back whom it names.
    const entry = specialization.file.content.find("specialization")?.content?.find("excludes");
    for (const value of entry?.values ?? []) {
      if (value instanceof RefNode && value.target?.kind === "segment") excluded.add(value.target);
    }
    return excluded;
  }
  for (const item of field.items) {
    if ("target" in item) excluded.add(item.target);
    else texts.add(item.value.toLowerCase());
  }
  if (texts.size === 0) return excluded;
  for (const segment of segments) {
    if (texts.has(segment.name.toLowerCase()) || texts.has(segment.title.toLowerCase())) excluded.add(segment);
  }
  const called = calledIn(imported);
  for (const text of texts) for (const segment of called.get(text) ?? []) excluded.add(segment);
  return excluded;
}

const calledBy = new WeakMap<Names, ReadonlyMap<string, readonly Segment[]>>();

/** Imported segments by name and by title, in small letters. Worked out once for all plans that import the same files. */
function calledIn(imported: Names): ReadonlyMap<string, readonly Segment[]> {
  const known = calledBy.get(imported);
  if (known !== undefined) return known;
  const called = new Map<string, Segment[]>();
  for (const [segment] of imported.segment.values()) {
    if (segment?.kind !== "segment") continue;
    for (const text of new Set([segment.name.toLowerCase(), segment.title.toLowerCase()])) {
      const there = called.get(text);
      if (there === undefined) called.set(text, [segment]);
      else there.push(segment);
    }
  }
  calledBy.set(imported, called);
  return called;
}
