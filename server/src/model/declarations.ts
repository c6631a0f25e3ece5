import type { TextValue } from "../vocabulary/values.ts";
import type { Entry } from "./content.ts";
import { DeclarationNode } from "./declaration-node.ts";
import { Facet, seen } from "./facets.ts";
import { unclear } from "./fields.ts";
import {
  date,
  duration,
  every,
  list,
  money,
  number,
  numberOrPercent,
  percent,
  refs,
  scored,
  text,
  word,
} from "./given.ts";
import type { NameNode } from "./nodes.ts";
import type { Competitor, Declaration, Given, Goal, Proof, Service, Usp, ValueDeclaration } from "./plan.ts";
import { SegmentNode } from "./segment-node.ts";
import type { SourceFile } from "./source.ts";

export class ValueDeclarationNode extends DeclarationNode implements ValueDeclaration {
  readonly kind = "value";
  #role: ValueDeclaration["role"];

  settle(): void {
    this.#role = word(this.entry.content, "role");
  }

  get role(): ValueDeclaration["role"] {
    return seen(Facet.ValueRole, this.#role);
  }
}

export class UspNode extends DeclarationNode implements Usp {
  readonly kind = "usp";
  #delivers: Usp["delivers"];
  #premium: Usp["premium"];
  #because: Usp["because"] = [];
  #proofs: Usp["proofs"] = [];
  #for: Usp["for"];
  #against: Usp["against"];

  settle(): void {
    const content = this.entry.content;
    // A USP without it is an error at its name: what it delivers is unknown, not nothing.
    this.#delivers = scored(content, "delivers") ?? unclear;
    this.#premium = percent(content, "premium");
    this.#because = every(content, "because", textIn);
    this.#proofs = every(content, "proof", proofIn);
    this.#for = refs(content, "for", "segment");
    this.#against = refs(content, "against", "competitor");
  }

  get delivers(): Usp["delivers"] {
    return seen(Facet.UspDelivers, this.#delivers);
  }

  get premium(): Usp["premium"] {
    return seen(Facet.UspPremium, this.#premium);
  }

  get because(): Usp["because"] {
    return seen(Facet.UspEvidence, this.#because);
  }

  get proofs(): Usp["proofs"] {
    return seen(Facet.UspEvidence, this.#proofs);
  }

  get for(): Usp["for"] {
    return seen(Facet.UspFor, this.#for);
  }

  get against(): Usp["against"] {
    return seen(Facet.UspAgainst, this.#against);
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
    get keyword() {
      return text.keyword;
    },
    text,
    url: url?.type === "text" ? url : undefined,
    date: date?.type === "date" ? date : undefined,
  };
}

export class CompetitorNode extends DeclarationNode implements Competitor {
  readonly kind = "competitor";
  #offers: Competitor["offers"];
  #share: Competitor["share"];
  #role: Competitor["role"];
  #type: Competitor["type"];
  #premium: Competitor["premium"];

  settle(): void {
    const content = this.entry.content;
    this.#offers = scored(content, "offers");
    this.#share = percent(content, "share");
    this.#role = word(content, "role");
    this.#type = word(content, "kind");
    this.#premium = percent(content, "premium");
  }

  get offers(): Competitor["offers"] {
    return seen(Facet.CompetitorOffers, this.#offers);
  }

  get share(): Competitor["share"] {
    return seen(Facet.Competitor, this.#share);
  }

  get role(): Competitor["role"] {
    return seen(Facet.Competitor, this.#role);
  }

  get type(): Competitor["type"] {
    return seen(Facet.Competitor, this.#type);
  }

  get premium(): Competitor["premium"] {
    return seen(Facet.Competitor, this.#premium);
  }
}

export class ServiceNode extends DeclarationNode implements Service {
  readonly kind = "service";
  #mode: Service["mode"];
  #kinds: Service["kinds"];
  #stage: Service["stage"];
  #channel: Service["channel"];
  #respond: Service["respond"];
  #resolve: Service["resolve"];
  #every: Service["every"];
  #for: Service["for"];
  #delivers: Service["delivers"];

  settle(): void {
    const content = this.entry.content;
    // A service without it is an error at its name: which one it is, is unknown.
    this.#mode = word(content, "mode") ?? unclear;
    this.#kinds = list(content, "kind", "word");
    this.#stage = list(content, "stage", "word");
    this.#channel = list(content, "channel", "word");
    this.#respond = duration(content, "respond");
    this.#resolve = duration(content, "resolve");
    this.#every = duration(content, "every");
    this.#for = refs(content, "for", "segment");
    this.#delivers = scored(content, "delivers");
  }

  get mode(): Service["mode"] {
    return seen(Facet.Service, this.#mode);
  }

  get kinds(): Service["kinds"] {
    return seen(Facet.Service, this.#kinds);
  }

  get stage(): Service["stage"] {
    return seen(Facet.Service, this.#stage);
  }

  get channel(): Service["channel"] {
    return seen(Facet.Service, this.#channel);
  }

  get respond(): Service["respond"] {
    return seen(Facet.Service, this.#respond);
  }

  get resolve(): Service["resolve"] {
    return seen(Facet.Service, this.#resolve);
  }

  get every(): Service["every"] {
    return seen(Facet.Service, this.#every);
  }

  get for(): Service["for"] {
    return seen(Facet.ServiceFor, this.#for);
  }

  get delivers(): Service["delivers"] {
    return seen(Facet.ServiceDelivers, this.#delivers);
  }
}

export class GoalNode extends DeclarationNode implements Goal {
  readonly kind = "goal";
  #for: Goal["for"];
  #acquire: Goal["acquire"];
  #retain: Goal["retain"];
  #revenue: Goal["revenue"];
  #satisfaction: Goal["satisfaction"];
  #measure: Goal["measure"];
  #from: Goal["from"];
  #to: Goal["to"];
  #by: Goal["by"];

  settle(): void {
    const content = this.entry.content;
    this.#for = refs(content, "for", "segment");
    this.#acquire = number(content, "acquire");
    this.#retain = percent(content, "retain");
    this.#revenue = money(content, "revenue");
    this.#satisfaction = percent(content, "satisfaction");
    this.#measure = text(content, "measure");
    this.#from = numberOrPercent(content, "from");
    this.#to = numberOrPercent(content, "to");
    this.#by = date(content, "by");
  }

  get for(): Goal["for"] {
    return seen(Facet.GoalFor, this.#for);
  }

  get acquire(): Goal["acquire"] {
    return seen(Facet.Goal, this.#acquire);
  }

  get retain(): Goal["retain"] {
    return seen(Facet.Goal, this.#retain);
  }

  get revenue(): Goal["revenue"] {
    return seen(Facet.Goal, this.#revenue);
  }

  get satisfaction(): Goal["satisfaction"] {
    return seen(Facet.Goal, this.#satisfaction);
  }

  get measure(): Goal["measure"] {
    return seen(Facet.Goal, this.#measure);
  }

  get from(): Goal["from"] {
    return seen(Facet.Goal, this.#from);
  }

  get to(): Goal["to"] {
    return seen(Facet.Goal, this.#to);
  }

  get by(): Goal["by"] {
    return seen(Facet.Goal, this.#by);
  }
}

/** What a statement of a file declares; undefined where it is none that declares something. */
export function declare(file: SourceFile, entry: Entry, name: NameNode): Declaration | undefined {
  switch (entry.meaning.name) {
    case "value":
      return new ValueDeclarationNode(file, entry, name);
    case "usp":
      return new UspNode(file, entry, name);
    case "competitor":
      return new CompetitorNode(file, entry, name);
    case "segment":
      return new SegmentNode(file, entry, name);
    case "service":
      return new ServiceNode(file, entry, name);
    case "goal":
      return new GoalNode(file, entry, name);
    default:
      return undefined;
  }
}
