import fc from "fast-check";
import { PLAN } from "./kit.ts";

/**
 * Whole plans for properties: any mix of declarations whose references lead somewhere and whose values are in range. A
 * generated plan has no error of the language; the rules may say of it what they like.
 */
export interface GeneratedPlan {
  /** The statements of the file, in order: what may be shuffled. */
  readonly parts: readonly Part[];
  /** The plan, its parts with blank lines between them. */
  readonly text: string;
  /** All files by path, the plan first. */
  readonly files: Readonly<Record<string, string>>;
  /** Every name that the plan and its library declare. */
  readonly names: readonly string[];
}

/** One statement of the file with its block: each line holds one statement, or closes a block. */
export interface Part {
  readonly keyword: string;
  readonly lines: readonly string[];
}

export const LIBRARY = "shared/market.strategy";

/** Any valid plan; every other one imports a library. */
export const plans: fc.Arbitrary<GeneratedPlan> = fc.gen().map((draw) => new Writer(draw).plan());

/** The text of a plan whose statements stand in this order. */
export function textOf(parts: readonly Part[]): string {
  return `${parts.map(({ lines }) => lines.join("\n")).join("\n\n")}\n`;
}

/** Words of the vocabulary that the plans draw from. */
const channels = ["email", "phone", "chat", "web", "store", "field"];
const regions = ["DE", "AT", "CH", "FR", "DE-BY", '"The lake district"'];
const titles = ["Roasted this week", "A human answers", "One invoice", "Close by", "The best of all", "Up to 5 more"];
const stages = ["before", "during", "after"];
const kinds = ["complaints", "requests", "training", "relationship", "information"];
const moves = ["frontal", "flanking", "guerrilla", "bypass", "position-defence"];

/** Names of one kind: those of the file itself and those that it sees. */
interface Names {
  readonly value: string[];
  readonly competitor: string[];
  readonly segment: string[];
  readonly usp: string[];
  readonly service: string[];
}

class Writer {
  readonly #draw: fc.GeneratorValue;
  readonly #seen: Names = { value: [], competitor: [], segment: [], usp: [], service: [] };
  readonly #all: string[] = [];

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw;
  }

  plan(): GeneratedPlan {
    const library = this.#chance(2) ? this.#library() : undefined;
    const parts: Part[] = [];
    if (library !== undefined) parts.push({ keyword: "import", lines: [`import "${LIBRARY}"`] });
    const imported = [...this.#seen.segment, ...this.#seen.usp, ...this.#seen.service];
    if (imported.length > 0 && this.#chance(2))
      parts.push({ keyword: "use", lines: [`use ${this.#some(imported).join(", ")}`] });
    parts.push(this.#strategy());
    parts.push(...this.#declarations("", 4));
    if (!this.#chance(4)) parts.push(this.#specialization());
    if (!this.#chance(3)) parts.push(this.#posture());
    if (!this.#chance(4)) parts.push(this.#concentration());
    const text = textOf(parts);
    const files = { [PLAN]: text, ...(library === undefined ? {} : { [LIBRARY]: library }) };
    return { parts, text, files, names: this.#all };
  }

  #library(): string {
    return textOf(this.#declarations("Shared", 2));
  }

  /** Declarations of every kind, each of which may name those before it. */
  #declarations(prefix: string, most: number): Part[] {
    const parts: Part[] = [];
    const each = (kind: keyof Names | "goal", least: number, write: (name: string) => string[]): void => {
      const count = this.#int(least, most);
      for (let i = 0; i < count; i++) {
        const name = `${prefix}${kind.charAt(0).toUpperCase()}${kind.slice(1)}${i + 1}`;
        parts.push({ keyword: kind, lines: this.#block(`${kind} ${name} "${this.#of(titles)}"`, write(name)) });
        if (kind !== "goal") this.#seen[kind].push(name);
        this.#all.push(name);
      }
    };
    each("value", 1, () => this.#maybe(4, () => `role ${this.#of(["quality", "price", "service"])}`));
    each("competitor", 0, () => this.#competitor());
    each("segment", prefix === "" ? 1 : 0, (name) => this.#segment(name));
    each("usp", 0, () => this.#usp());
    each("service", 0, () => this.#service());
    each("goal", 0, () => this.#goal());
    return parts;
  }

  #strategy(): Part {
    const name = "Plan";
    this.#all.push(name);
    return {
      keyword: "strategy",
      lines: this.#block(`strategy ${name} "The plan"`, [
        ...this.#maybe(1, () => `period ${this.#of(["2027", "2027-01..2028-06", "2026-Q1..2026-Q3", "2027.."])}`),
        "currency EUR",
        "rate USD 0.9",
        ...this.#maybe(2, () => `reviewed ${this.#of(["2026-11-02", "2025-01", "2026-12-24"])}`),
        ...this.#maybe(4, () => `status ${this.#of(["draft", "approved", "retired"])}`),
      ]),
    };
  }

  #specialization(): Part {
    const excluded = this.#seen.segment.slice(-1);
    return {
      keyword: "specialization",
      lines: this.#block('specialization "Coffee for small offices"', [
        ...this.#maybe(1, () => 'customer "Offices of 5 to 50 people"'),
        ...this.#maybe(2, () => 'market "Cities in the south"'),
        ...this.#maybe(2, () => `focus ${this.#of(["customer", "market", "service"])}`),
        ...this.#maybe(2, () => `excludes ${['"Retail cafés"', ...(this.#chance(3) ? excluded : [])].join(", ")}`),
      ]),
    };
  }

  #competitor(): string[] {
    return [
      ...this.#maybe(1, () => `offers ${this.#scores()}`),
      ...this.#maybe(2, () => `share ${this.#int(0, 40)}%`),
      ...this.#maybe(2, () => `role ${this.#of(["leader", "challenger", "follower", "nicher"])}`),
      ...this.#maybe(4, () => `kind ${this.#of(["rival", "substitute"])}`),
      ...this.#maybe(3, () => `premium ${this.#int(-20, 60)}%`),
    ];
  }

  #usp(): string[] {
    return [
      `delivers ${this.#scores()}`,
      ...this.#maybe(2, () => `premium ${this.#int(-10, 40)}%`),
      ...this.#maybe(2, () => 'because "We roast two streets away"'),
      ...this.#maybe(2, () => `proof "97% came in time" "https://example.com/proof" ${this.#of(["2026-09", "2024"])}`),
      ...this.#for(2),
      ...(this.#seen.competitor.length > 0
        ? this.#maybe(2, () => `against ${this.#some(this.#seen.competitor).join(", ")}`)
        : []),
    ];
  }

  #segment(name: string): string[] {
    const [from, to] = this.#span(1, 60);
    const persona = `${name}Persona`;
    return [
      ...this.#maybe(1, () => `size ${this.#int(1, 90)}_000 companies`),
      ...this.#maybe(1, () => `customers ${this.#int(0, 2_000)}`),
      ...this.#maybe(2, () => `reach ${this.#int(0, 100)}%`),
      ...this.#maybe(2, () => `channel ${this.#some(channels).join(", ")}`),
      ...this.#maybe(3, () => `willingness ${this.#int(0, 40)}%`),
      ...this.#maybe(1, () =>
        this.#block("demographics", [
          ...this.#maybe(1, () => `employees ${from}..${to}`),
          ...this.#maybe(2, () => `region ${this.#some(regions).join(", ")}`),
          ...this.#maybe(3, () => `revenue ${this.#int(1, 5)}00k..${this.#int(1, 9)}M ${this.#code()}`),
          ...this.#maybe(3, () => 'role "Office manager"'),
        ]),
      ),
      ...this.#maybe(1, () =>
        this.#block("psychographics", [
          ...this.#maybe(1, () => `values ${this.#scores()}`),
          ...this.#maybe(2, () => `expects ${this.#scores()}`),
          ...this.#maybe(5, () => `musts ${this.#some(this.#seen.value).join(", ")}`),
          ...this.#maybe(3, () => 'pains "Stale beans", "Late parcels"'),
        ]),
      ),
      ...this.#maybe(2, () => {
        this.#all.push(persona);
        return this.#block(`persona ${persona} "Runs the office"`, [
          ...this.#maybe(2, () => `employees ${this.#int(from, to)}`),
          ...this.#maybe(3, () => `region ${this.#of(["DE", "AT", "DE-BY"])}`),
        ]);
      }),
      ...this.#maybe(1, () => this.#economics()),
    ];
  }

  #economics(): string[] {
    return this.#block("economics", [
      ...this.#maybe(1, () => `acquisition ${this.#int(0, 900)} ${this.#code()}`),
      ...this.#maybe(2, () => `retention ${this.#int(0, 120)} EUR${this.#of(["", " yearly", " monthly"])}`),
      ...this.#maybe(1, () => `revenue ${this.#int(1, 99)}.5 ${this.#code()}${this.#of(["", " monthly"])}`),
      ...this.#maybe(1, () => `margin ${this.#int(0, 100)}%`),
      ...this.#maybe(2, () => `lifetime ${this.#of(["4y", "18mo", "2.5y"])}`),
      ...this.#maybe(3, () => `churn ${this.#int(0, 60)}%${this.#of(["", " monthly"])}`),
    ]);
  }

  #service(): string[] {
    return [
      `mode ${this.#of(["reactive", "proactive"])}`,
      ...this.#maybe(2, () => `kind ${this.#some(kinds).join(", ")}`),
      ...this.#maybe(2, () => `stage ${this.#some(stages).join(", ")}`),
      ...this.#maybe(2, () => `channel ${this.#some(channels).join(", ")}`),
      ...this.#maybe(2, () => `respond ${this.#of(["30min", "2h", "1d"])}`),
      ...this.#maybe(3, () => `resolve ${this.#of(["1h", "8h", "1w"])}`),
      ...this.#maybe(3, () => `every ${this.#of(["1mo", "3mo"])}`),
      ...this.#for(2),
      ...this.#maybe(4, () => `delivers ${this.#scores()}`),
    ];
  }

  #goal(): string[] {
    return [
      ...this.#for(1),
      ...this.#maybe(1, () => `acquire ${this.#int(0, 5_000)}`),
      ...this.#maybe(3, () => `retain ${this.#int(0, 100)}%`),
      ...this.#maybe(3, () => `revenue ${this.#int(1, 900)}k ${this.#code()}`),
      ...this.#maybe(5, () => 'measure "The yearly survey"'),
      ...this.#maybe(5, () => "to 50"),
      ...this.#maybe(1, () => `by ${this.#of(["2027-12-31", "2026-Q1", "2028"])}`),
    ];
  }

  #posture(): Part {
    return {
      keyword: "posture",
      lines: this.#block("posture", [
        ...this.#maybe(1, () => `generic ${this.#of(["cost-leadership", "differentiation", "segmentation"])}`),
        ...this.#maybe(2, () => `scope ${this.#of(["broad", "narrow"])}`),
        ...this.#maybe(2, () => `market ${this.#of(["leader", "challenger", "follower", "nicher"])}`),
        ...this.#maybe(3, () => `warfare ${this.#some(moves).join(", ")}`),
        ...this.#maybe(4, () => `share ${this.#int(0, 40)}%`),
      ]),
    };
  }

  #concentration(): Part {
    const amounts = this.#chance(4);
    const foci = this.#some(this.#seen.segment).flatMap((segment) => {
      const share = amounts ? `${this.#int(1, 300)}k ${this.#code()}` : `${this.#int(0, 60)}%`;
      return this.#block(`focus ${segment} ${share}`, [
        ...this.#maybe(2, () => `time ${this.#int(0, 50)}%`),
        ...this.#maybe(1, () => `acquire ${this.#int(0, 70)}%`),
        ...this.#maybe(2, () => `retain ${this.#int(0, 60)}%`),
      ]);
    });
    return {
      keyword: "concentration",
      lines: this.#block("concentration", [
        ...this.#maybe(1, () => "budget 600k EUR"),
        ...this.#maybe(3, () => "time 4_000h"),
        ...foci,
        ...this.#maybe(3, () => `reserve ${this.#int(0, 30)}%`),
      ]),
    };
  }

  /** A head with its block, indented; the head alone where there is nothing in it. */
  #block(head: string, statements: readonly string[]): string[] {
    return statements.length === 0 ? [head] : [`${head} {`, ...statements.map((line) => `  ${line}`), "}"];
  }

  #for(oneIn: number): string[] {
    const { segment } = this.#seen;
    return segment.length === 0 ? [] : this.#maybe(oneIn, () => `for ${this.#some(segment).join(", ")}`);
  }

  #scores(): string {
    const level = (): string => (this.#chance(5) ? `${this.#int(0, 4)}.5` : String(this.#int(0, 5)));
    return this.#some(this.#seen.value)
      .map((name) => `${name} ${level()}`)
      .join(", ");
  }

  /** What `write` gives in about one of so many cases; for 1, nearly always. */
  #maybe(oneIn: number, write: () => string | string[]): string[] {
    if (oneIn === 1 ? this.#chance(8) : !this.#chance(oneIn)) return [];
    return [write()].flat();
  }

  #code(): string {
    return this.#chance(5) ? "USD" : "EUR";
  }

  #chance(oneIn: number): boolean {
    return this.#int(1, oneIn) === oneIn;
  }

  #span(least: number, most: number): [from: number, to: number] {
    const from = this.#int(least, most);
    return [from, this.#int(from, most + 1)];
  }

  #int(min: number, max: number): number {
    return this.#draw(fc.integer, { min, max });
  }

  #of(list: readonly string[]): string {
    return list[this.#int(0, list.length - 1)] ?? "";
  }

  /** One or more different ones, in their order. */
  #some(list: readonly string[]): string[] {
    return this.#draw(fc.subarray<string>, [...list], { minLength: 1 });
  }
}
