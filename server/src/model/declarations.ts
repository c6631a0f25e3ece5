import type { Span } from "../base/span.ts";
import type { Statement } from "../syntax/tree.ts";
import type {
  DateValue,
  DurationValue,
  MoneyValue,
  NumberValue,
  PercentValue,
  TextValue,
  WordValue,
} from "../vocabulary/values.ts";
import type { Content, Entry } from "./content.ts";
import { type Field, unclear } from "./fields.ts";
import {
  attributesOf,
  date,
  duration,
  every,
  list,
  missing,
  money,
  number,
  numberOrPercent,
  percent,
  refs,
  rhythmic,
  scored,
  text,
  word,
} from "./given.ts";
import { type MoneyNode, type NameNode, type PercentNode, TextNode, type ValueNode } from "./nodes.ts";
import type {
  Competitor,
  Demographics,
  Economics,
  Given,
  GivenList,
  Goal,
  Persona,
  Proof,
  Psychographics,
  Ref,
  Scored,
  Segment,
  Service,
  Usp,
  ValueDeclaration,
} from "./plan.ts";
import type { SourceFile } from "./source.ts";

/**
 * The declarations of a file as rules see them. They exist as soon as the file is read, so that names can stand for
 * them; what they say is filled in by `settle`, once it is known what the names in them stand for.
 */
abstract class DeclarationNode {
  readonly file: SourceFile;
  readonly entry: Entry;
  readonly statement: Statement;
  readonly name: string;
  readonly nameAt: Span;
  readonly titleText: TextValue | undefined;

  constructor(file: SourceFile, entry: Entry, name: NameNode) {
    this.file = file;
    this.entry = entry;
    this.statement = entry.statement;
    this.name = name.value;
    this.nameAt = name;
    const title = entry.values[1];
    // What a line with an error says is not judged; for messages its title is good enough.
    this.titleText = title instanceof TextNode && !entry.faulty ? title : undefined;
  }

  get title(): string {
    const title = this.titleText ?? this.entry.values[1];
    return title?.type === "text" ? title.value : this.name;
  }

  abstract settle(): void;
}

export class ValueDeclarationNode extends DeclarationNode implements ValueDeclaration {
  readonly kind = "value";
  role: Field<Given<WordValue>>;

  settle(): void {
    this.role = word(this.entry.content, "role");
  }
}

export class UspNode extends DeclarationNode implements Usp {
  readonly kind = "usp";
  delivers: Field<GivenList<Scored>>;
  premium: Field<Given<PercentValue>>;
  because: readonly Field<Given<TextValue>>[] = [];
  proofs: readonly Field<Proof>[] = [];
  for: Field<GivenList<Ref<Segment>>>;
  against: Field<GivenList<Ref<Competitor>>>;

  settle(): void {
    const content = this.entry.content;
    // A USP without it is an error at its name: what it delivers is unknown, not nothing.
    this.delivers = scored(content, "delivers") ?? unclear;
    this.premium = percent(content, "premium");
    this.because = every(content, "because", textIn);
    this.proofs = every(content, "proof", proofIn);
    this.for = refs(content, "for", "segment");
    this.against = refs(content, "against", "competitor");
  }
}

function textIn(entry: Entry): Given<TextValue> | undefined {
  const value = entry.first;
  return value?.type === "text" ? value : undefined;
}

function proofIn(entry: Entry): Proof | undefined {
  const [text, url, date] = entry.values;
  if (text?.type !== "text") return undefined;
  return {
    statement: entry.statement,
    keyword: text.keyword,
    text,
    url: url?.type === "text" ? url : undefined,
    date: date?.type === "date" ? date : undefined,
  };
}

export class CompetitorNode extends DeclarationNode implements Competitor {
  readonly kind = "competitor";
  offers: Field<GivenList<Scored>>;
  share: Field<Given<PercentValue>>;
  role: Field<Given<WordValue>>;
  type: Field<Given<WordValue>>;
  premium: Field<Given<PercentValue>>;

  settle(): void {
    const content = this.entry.content;
    this.offers = scored(content, "offers");
    this.share = percent(content, "share");
    this.role = word(content, "role");
    this.type = word(content, "kind");
    this.premium = percent(content, "premium");
  }
}

export class SegmentNode extends DeclarationNode implements Segment {
  readonly kind = "segment";
  size: Field<Given<NumberValue>>;
  unit: string | undefined;
  customers: Field<Given<NumberValue>>;
  reach: Field<Given<PercentValue>>;
  channel: Field<GivenList<WordValue>>;
  growth: Field<Given<PercentValue>>;
  willingness: Field<Given<PercentValue>>;
  demographics: Field<Demographics>;
  psychographics: Field<Psychographics>;
  economics: Field<Economics>;
  personas: readonly Persona[] = [];
  values: Field<GivenList<Scored>>;
  expects: Field<GivenList<Scored>>;
  musts: Field<GivenList<Ref<ValueDeclaration>>>;

  settle(): void {
    const content = this.entry.content;
    this.size = number(content, "size");
    const unit = content?.find("size")?.values[1];
    this.unit = unit?.type === "name" ? unit.value : undefined;
    this.customers = number(content, "customers");
    this.reach = percent(content, "reach");
    this.channel = list(content, "channel", "word");
    this.growth = percent(content, "growth");
    this.willingness = percent(content, "willingness");
    this.demographics = this.#block("demographics", demographicsOf);
    this.psychographics = this.#block("psychographics", psychographicsOf);
    this.economics = this.#block("economics", economicsOf);
    this.personas = content === undefined ? [] : personasOf(this, content);
    const mind = this.psychographics;
    this.values = mind === unclear ? unclear : mind?.values;
    this.expects = mind === unclear ? unclear : mind?.expects;
    this.musts = mind === unclear ? unclear : mind?.musts;
  }

  #block<T>(keyword: string, build: (file: SourceFile, entry: Entry) => T): Field<T> {
    const entry = this.entry.content?.find(keyword);
    return entry === undefined ? missing(this.entry.content, keyword) : build(this.file, entry);
  }
}

function demographicsOf(file: SourceFile, entry: Entry): Demographics {
  const content = entry.content;
  return {
    file,
    statement: entry.statement,
    attributes: attributesOf(content),
    empty: content === undefined || isEmpty(entry, content),
  };
}

/** Whether a block holds nothing but notes. A line that the block does not know is something, though unclear what. */
function isEmpty(entry: Entry, content: Content): boolean {
  return content.empty && content.entries.length === (entry.statement.block?.statements.length ?? 0);
}

function psychographicsOf(file: SourceFile, entry: Entry): Psychographics {
  const content = entry.content;
  return {
    file,
    statement: entry.statement,
    values: scored(content, "values"),
    expects: scored(content, "expects"),
    musts: refs(content, "musts", "value"),
    empty: content === undefined || isEmpty(entry, content),
  };
}

function economicsOf(file: SourceFile, entry: Entry): Economics {
  const content = entry.content;
  return {
    file,
    statement: entry.statement,
    acquisition: money(content, "acquisition"),
    retention: rhythmic(content, "retention", isMoney),
    revenue: rhythmic(content, "revenue", isMoney),
    margin: percent(content, "margin"),
    lifetime: duration(content, "lifetime"),
    churn: rhythmic(content, "churn", isPercent),
  };
}

function isMoney(value: ValueNode | undefined): value is MoneyNode {
  return value?.type === "money";
}

function isPercent(value: ValueNode | undefined): value is PercentNode {
  return value?.type === "percent";
}

function personasOf(segment: Segment, content: Content): Persona[] {
  const personas: Persona[] = [];
  for (const entry of content.entries) {
    if (entry.meaning.name !== "persona") continue;
    const name = entry.first;
    const title = entry.values[1];
    if (name?.type !== "name") continue;
    const titleText = title?.type === "text" ? title : undefined;
    personas.push({
      file: segment.file,
      statement: entry.statement,
      name: name.value,
      nameAt: name,
      titleText,
      get title() {
        return titleText?.value ?? name.value;
      },
      segment,
      attributes: attributesOf(entry.content),
      values: scored(entry.content, "values"),
    });
  }
  return personas;
}

export class ServiceNode extends DeclarationNode implements Service {
  readonly kind = "service";
  mode: Field<Given<WordValue>>;
  kinds: Field<GivenList<WordValue>>;
  stage: Field<GivenList<WordValue>>;
  channel: Field<GivenList<WordValue>>;
  respond: Field<Given<DurationValue>>;
  resolve: Field<Given<DurationValue>>;
  every: Field<Given<DurationValue>>;
  for: Field<GivenList<Ref<Segment>>>;
  delivers: Field<GivenList<Scored>>;

  settle(): void {
    const content = this.entry.content;
    // A service without it is an error at its name: which one it is, is unknown.
    this.mode = word(content, "mode") ?? unclear;
    this.kinds = list(content, "kind", "word");
    this.stage = list(content, "stage", "word");
    this.channel = list(content, "channel", "word");
    this.respond = duration(content, "respond");
    this.resolve = duration(content, "resolve");
    this.every = duration(content, "every");
    this.for = refs(content, "for", "segment");
    this.delivers = scored(content, "delivers");
  }
}

export class GoalNode extends DeclarationNode implements Goal {
  readonly kind = "goal";
  for: Field<GivenList<Ref<Segment>>>;
  acquire: Field<Given<NumberValue>>;
  retain: Field<Given<PercentValue>>;
  revenue: Field<Given<MoneyValue>>;
  satisfaction: Field<Given<PercentValue>>;
  measure: Field<Given<TextValue>>;
  from: Field<Given<NumberValue | PercentValue>>;
  to: Field<Given<NumberValue | PercentValue>>;
  by: Field<Given<DateValue>>;

  settle(): void {
    const content = this.entry.content;
    this.for = refs(content, "for", "segment");
    this.acquire = number(content, "acquire");
    this.retain = percent(content, "retain");
    this.revenue = money(content, "revenue");
    this.satisfaction = percent(content, "satisfaction");
    this.measure = text(content, "measure");
    this.from = numberOrPercent(content, "from");
    this.to = numberOrPercent(content, "to");
    this.by = date(content, "by");
  }
}

/** Fills in what a declaration says, once the names in it are linked. */
export function settle(declaration: { readonly kind: string }): void {
  if (declaration instanceof DeclarationNode) declaration.settle();
}

/** What the block of a declaration holds. */
export function contentOf(declaration: { readonly kind: string }): Content | undefined {
  return declaration instanceof DeclarationNode ? declaration.entry.content : undefined;
}
