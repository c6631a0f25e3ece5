import type { Statement } from "../syntax/tree.ts";
import type { Entry } from "./content.ts";
import { everyFacet, Facet, type Facets } from "./facets.ts";
import type { Part } from "./parts.ts";

/** What each statement of a declaration says, by the keyword of the declaration and its own. */
const facetOf: Readonly<Record<string, Readonly<Record<string, Facets>>>> = {
  value: { role: Facet.ValueRole },
  usp: {
    delivers: Facet.UspDelivers,
    premium: Facet.UspPremium,
    because: Facet.UspEvidence,
    proof: Facet.UspEvidence,
    for: Facet.UspFor,
    against: Facet.UspAgainst,
  },
  competitor: { offers: Facet.CompetitorOffers },
  segment: {
    channel: Facet.SegmentChannel,
    demographics: Facet.SegmentDemographics,
    persona: Facet.SegmentDemographics,
    psychographics: Facet.SegmentValues,
    economics: Facet.SegmentEconomics,
  },
  service: { for: Facet.ServiceFor, delivers: Facet.ServiceDelivers },
  goal: { for: Facet.GoalFor },
};

/**
 * Statements of which no more counts than that they are there: what they say is text for people. (Texts themselves are
 * a facet of their own.)
 */
const plain: ReadonlySet<string> = new Set([
  "note",
  ...["attitudes", "interests", "activities", "opinions", "lifestyle", "personality", "motivations", "pains", "jobs"],
  ...["vals", "adoption", "quote", "day"],
]);

/** The facet of a declaration's other statements. */
const others: Readonly<Record<string, Facets>> = {
  value: Facet.ValueRole,
  usp: Facet.UspEvidence,
  competitor: Facet.Competitor,
  segment: Facet.SegmentSize,
  service: Facet.Service,
  goal: Facet.Goal,
};

/** The blocks that a file has once: each is one facet. */
const blocks: Readonly<Record<string, Facets>> = {
  strategy: Facet.Strategy,
  specialization: Facet.Specialization,
  posture: Facet.Posture,
  concentration: Facet.Concentration,
};

/**
 * What is said differently in some regions after an edit; undefined where the edit changes more than what the same
 * declarations say: which ones there are, what is imported, or what may be meant by a misspelt word.
 */
export function changedFacets(before: readonly Part[], after: readonly Part[]): Facets | undefined {
  const old = entriesOf(before);
  const now = entriesOf(after);
  if (old === undefined || now === undefined || old.length !== now.length) return undefined;
  let facets: Facets = 0;
  for (let i = 0; i < now.length; i++) {
    const was = old[i];
    const is = now[i];
    if (was === undefined || is === undefined || was.meaning !== is.meaning) return undefined;
    const block = blocks[is.meaning.name];
    if (block !== undefined) facets |= said(was) === said(is) ? 0 : block | textsIn(was, is);
    else {
      const changed = changedIn(was, is);
      if (changed === undefined) return undefined;
      facets |= changed;
    }
  }
  return facets;
}

/** The statements at the top of some regions; undefined where they say more than what declarations say. */
function entriesOf(parts: readonly Part[]): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  for (const { tree, reading } of parts) {
    if (reading.content.misspelt.length > 0 || reading.content.entries.length !== tree.statements.length) {
      return undefined;
    }
    for (const entry of reading.content.entries) {
      const { name } = entry.meaning;
      if (entry.surplus || (blocks[name] === undefined && facetOf[name] === undefined)) return undefined;
      entries.push(entry);
    }
  }
  return entries;
}

/** What a declaration says differently; undefined where it is another one. */
function changedIn(was: Entry, is: Entry): Facets | undefined {
  const kind = is.meaning.name;
  if (nameOf(was) === undefined || nameOf(was) !== nameOf(is)) return undefined;
  let facets: Facets = 0;
  // An error in the line, or the lack of a block, may concern everything in it.
  if (headOf(was) !== headOf(is)) facets |= was.faulty || is.faulty ? everyFacet : Facet.Titles | Facet.Texts;
  if ((was.block === undefined) !== (is.block === undefined)) return everyFacet;
  const known = facetOf[kind] ?? {};
  const rest = others[kind] ?? everyFacet;
  // What a misspelt word may have meant is unclear, and is nothing but absent once the word is gone.
  for (const keyword of [...(was.content?.misspelt ?? []), ...(is.content?.misspelt ?? [])]) {
    if (was.content?.misspelt.includes(keyword) !== is.content?.misspelt.includes(keyword)) {
      facets |= known[keyword] ?? rest;
    }
  }
  const old = byFacet(was, known, rest);
  const now = byFacet(is, known, rest);
  for (const facet of new Set([...old.keys(), ...now.keys()])) {
    if (old.get(facet) !== now.get(facet)) facets |= facet;
  }
  return said(was) === said(is) ? facets : facets | textsIn(was, is);
}

function nameOf(entry: Entry): string | undefined {
  return entry.first?.type === "name" ? entry.first.value : undefined;
}

/** The words and figures of a statement without those of its block. */
function headOf({ atoms, from, to, broken }: Statement): string {
  let text = broken ? "!" : "";
  for (let i = from; i < to; i++) text += `${atoms.textAt(i)}\n`;
  return text;
}

/** Everything that a statement says. */
function said(statement: Statement): string {
  let text = headOf(statement);
  if (statement.block === undefined) return text;
  text += "{\n";
  for (const inner of statement.block.statements) text += said(inner);
  return `${text}}\n`;
}

/** The same without what is text for people. */
function counting(statement: Statement): string {
  const keyword = statement.keyword?.text ?? "";
  if (plain.has(keyword) && statement.block === undefined) return `${statement.broken ? "!" : ""}${keyword}\n`;
  let text = headOf(statement);
  if (statement.block === undefined) return text;
  text += "{\n";
  for (const inner of statement.block.statements) text += counting(inner);
  return `${text}}\n`;
}

/** What is said of each facet, statement by statement. */
function byFacet(entry: Entry, known: Readonly<Record<string, Facets>>, rest: Facets): ReadonlyMap<Facets, string> {
  const found = new Map<Facets, string>();
  for (const statement of entry.block?.statements ?? []) {
    const facet = known[statement.keyword?.text ?? ""] ?? rest;
    found.set(facet, (found.get(facet) ?? "") + counting(statement));
  }
  return found;
}

/** Texts as a facet, where something in quotes may have changed. */
function textsIn(was: Entry, is: Entry): Facets {
  return said(was).includes('"') || said(is).includes('"') ? Facet.Texts | Facet.Words : Facet.Words;
}
