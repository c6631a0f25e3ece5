import type { Content, Entry } from "./content.ts";
import { DeclarationNode } from "./declaration-node.ts";
import { Facet, seen } from "./facets.ts";
import { type Field, unclear } from "./fields.ts";
import { attributesOf, duration, list, missing, money, number, percent, refs, rhythmic, scored } from "./given.ts";
import type { MoneyNode, PercentNode, ValueNode } from "./nodes.ts";
import type { Demographics, Economics, Persona, Psychographics, Segment } from "./plan.ts";
import type { SourceFile } from "./source.ts";

export class SegmentNode extends DeclarationNode implements Segment {
  readonly kind = "segment";
  #size: Segment["size"];
  #unit: Segment["unit"];
  #customers: Segment["customers"];
  #reach: Segment["reach"];
  #channel: Segment["channel"];
  #growth: Segment["growth"];
  #willingness: Segment["willingness"];
  #demographics: Segment["demographics"];
  #psychographics: Segment["psychographics"];
  #economics: Segment["economics"];
  #personas: Segment["personas"] = [];
  #values: Segment["values"];
  #expects: Segment["expects"];
  #musts: Segment["musts"];

  settle(): void {
    const content = this.entry.content;
    this.#size = number(content, "size");
    const unit = content?.find("size")?.values[1];
    this.#unit = unit?.type === "name" ? unit.value : undefined;
    this.#customers = number(content, "customers");
    this.#reach = percent(content, "reach");
    this.#channel = list(content, "channel", "word");
    this.#growth = percent(content, "growth");
    this.#willingness = percent(content, "willingness");
    this.#demographics = this.#block("demographics", demographicsOf);
    this.#psychographics = this.#block("psychographics", psychographicsOf);
    this.#economics = this.#block("economics", economicsOf);
    this.#personas = content === undefined ? [] : personasOf(this, content);
    const mind = this.#psychographics;
    this.#values = mind === unclear ? unclear : mind?.values;
    this.#expects = mind === unclear ? unclear : mind?.expects;
    this.#musts = mind === unclear ? unclear : mind?.musts;
  }

  #block<T>(keyword: string, build: (file: SourceFile, entry: Entry) => T): Field<T> {
    const entry = this.entry.content?.find(keyword);
    return entry === undefined ? missing(this.entry.content, keyword) : build(this.file, entry);
  }

  get size(): Segment["size"] {
    return seen(Facet.SegmentSize, this.#size);
  }

  get unit(): Segment["unit"] {
    return seen(Facet.SegmentSize, this.#unit);
  }

  get customers(): Segment["customers"] {
    return seen(Facet.SegmentSize, this.#customers);
  }

  get reach(): Segment["reach"] {
    return seen(Facet.SegmentSize, this.#reach);
  }

  get channel(): Segment["channel"] {
    return seen(Facet.SegmentChannel, this.#channel);
  }

  get growth(): Segment["growth"] {
    return seen(Facet.SegmentSize, this.#growth);
  }

  get willingness(): Segment["willingness"] {
    return seen(Facet.SegmentSize, this.#willingness);
  }

  get demographics(): Segment["demographics"] {
    return seen(Facet.SegmentDemographics, this.#demographics);
  }

  get psychographics(): Segment["psychographics"] {
    return seen(Facet.SegmentValues, this.#psychographics);
  }

  get economics(): Segment["economics"] {
    return seen(Facet.SegmentEconomics, this.#economics);
  }

  get personas(): Segment["personas"] {
    return seen(Facet.SegmentDemographics, this.#personas);
  }

  get values(): Segment["values"] {
    return seen(Facet.SegmentValues, this.#values);
  }

  get expects(): Segment["expects"] {
    return seen(Facet.SegmentValues, this.#expects);
  }

  get musts(): Segment["musts"] {
    return seen(Facet.SegmentValues, this.#musts);
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
