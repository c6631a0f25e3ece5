import { say } from "../../base/say.ts";
import { type Field, known } from "../../model/fields.ts";
import type { GivenList, Plan, Scored, Segment, Usp } from "../../model/plan.ts";
import type { Context } from "./context.ts";
import { Lines, spanOf } from "./lines.ts";
import type { Positioning, Quote, Slot, Spot } from "./types.ts";

/**
 * Moore's positioning statement, made of nothing but what a plan declares. What depends on the segment alone, on the USP
 * alone or on the plan alone is worked out once and used in all statements that it is part of.
 */
export class Statements {
  readonly #context: Context;
  readonly #plan: Plan;
  readonly #product: readonly Slot[];
  readonly #needs = new Map<Segment, readonly Slot[]>();
  readonly #claims = new Map<Usp, readonly Slot[]>();

  constructor(context: Context) {
    this.#context = context;
    this.#plan = context.plan;
    this.#product = [this.#the(), this.#isA()];
  }

  of(usp: Usp, segment: Segment): Positioning {
    const needs = kept(this.#needs, segment, () => [this.#for(segment), this.#who(segment)]);
    const claims = kept(this.#claims, usp, () => [this.#that(usp), this.#unlike(usp), this.#we(usp)]);
    const slots = [...needs, ...this.#product, ...claims];
    return {
      usp: this.#context.ref(usp),
      segment: this.#context.ref(segment),
      at: this.#context.spot(usp.file, usp.statement),
      // What is said of the USP stands on its card; here is only what is said of the claim.
      messages: usp.titleText === undefined ? [] : this.#context.messages(usp.file, usp.titleText),
      slots,
      gaps: slots.filter(({ parts }) => parts.length === 0).length,
    };
  }

  #for(segment: Segment): Slot {
    const { name, title } = segment;
    const at = this.#context.spot(segment.file, segment.titleText ?? segment.nameAt);
    return slot("for", say`for`, [{ text: title.trim() === "" ? name : title, at }], "segment");
  }

  /** What they want to get done, what troubles them, what drives them; or else what they value most. */
  #who(segment: Segment): Slot {
    const lines = new Lines(this.#context, known(segment.psychographics));
    for (const [keyword, lead] of [
      ["jobs", say`who want to`],
      ["pains", say`who are troubled by`],
      ["motivations", say`who look for`],
    ] as const) {
      const quotes = lines.quotes(keyword);
      if (quotes.length > 0) return slot("who", lead, quotes.map(part), keyword);
    }
    const top = this.#topOf(segment.values).map((item) => ({
      text: item.value.title,
      at: this.#context.spot(segment.file, spanOf(item)),
    }));
    return slot("who", top.length > 0 ? say`who value most` : say`who`, top, "jobs");
  }

  #topOf(values: Field<GivenList<Scored>>): readonly Scored[] {
    const items = known(values)?.items ?? [];
    const highest = items.reduce((most, { level }) => Math.max(most, level), 0);
    return highest === 0 ? [] : items.filter(({ level }) => level === highest);
  }

  #the(): Slot {
    const lines = new Lines(this.#context, this.#plan.specialization);
    const product = lines.quotes("product");
    return slot("the", say`the`, (product.length > 0 ? product : lines.quotes("service")).map(part), "product");
  }

  #isA(): Slot {
    const { specialization } = this.#plan;
    const domain = new Lines(this.#context, specialization).quotes("domain");
    if (domain.length > 0) return slot("is-a", say`is a`, domain.map(part), "domain");
    const title = specialization?.titleText;
    if (specialization === undefined || title === undefined) return slot("is-a", say`is a`, [], "domain");
    return slot(
      "is-a",
      say`is a`,
      [{ text: title.value, at: this.#context.spot(specialization.file, title) }],
      "domain",
    );
  }

  /** The claim: a USP without a title has only its name, and claims nothing. */
  #that(usp: Usp): Slot {
    const title = usp.titleText;
    if (title === undefined || title.value.trim() === "") return slot("that", say`that`, [], "usp");
    return slot("that", say`that`, [{ text: title.value, at: this.#context.spot(usp.file, title) }], "usp");
  }

  #unlike(usp: Usp): Slot {
    const competitors = this.#plan.competitorsOf(usp);
    const parts = (competitors ?? []).map(({ title, file, statement }) => ({
      text: title,
      at: this.#context.spot(file, statement),
    }));
    return slot("unlike", say`unlike`, parts, competitors === undefined ? "against" : "competitor");
  }

  /** The reason that makes it possible; or else where it is ahead. */
  #we(usp: Usp): Slot {
    const because = new Lines(this.#context, usp).quotes("because");
    if (because.length > 0) return slot("we", say`we can say so because`, because.map(part), "because");
    const ahead: { text: string; at: Spot }[] = [];
    for (const item of known(usp.delivers)?.items ?? []) {
      const advantage = this.#plan.numbers.advantage(usp, item.value);
      if (advantage === undefined || advantage <= 0) continue;
      ahead.push({ text: item.value.title, at: this.#context.spot(usp.file, spanOf(item)) });
    }
    // Without a competitor nobody is behind.
    const compared = (this.#plan.competitorsOf(usp)?.length ?? 0) > 0;
    return ahead.length > 0 && compared
      ? slot("we", say`we are ahead on`, ahead, "because")
      : slot("we", say`we`, [], "because");
  }
}

function part({ text, at }: Quote): { text: string; at: Spot } {
  return { text, at };
}

function slot(key: Slot["key"], lead: string, parts: Slot["parts"], missing: string): Slot {
  return { key, lead, parts, ...(parts.length === 0 ? { missing } : {}) };
}

function kept<K, V>(all: Map<K, V>, key: K, make: () => V): V {
  const there = all.get(key);
  if (there !== undefined) return there;
  const made = make();
  all.set(key, made);
  return made;
}
