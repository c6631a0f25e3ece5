import type { DurationValue, MoneyValue, NumberValue, PercentValue } from "../../vocabulary/values.ts";
import { type Field, known, unclear } from "../fields.ts";
import type { Concentration, Focus, FocusNumbers, Numbers } from "../plan.ts";

/** Where the money, the time and the people go. */
export class Allocation {
  /** In the plan's currency. */
  readonly budget: number | undefined;
  /** Fraction of the budget that is kept back: 0 where there is no `reserve`, undefined where it cannot be told. */
  readonly reserve: number | undefined;
  readonly hhi: number | undefined;
  readonly #foci = new Map<Focus, FocusNumbers>();

  constructor(concentration: Concentration | undefined, numbers: Pick<Numbers, "money">) {
    const budget = known(concentration?.budget);
    this.budget = budget === undefined ? undefined : numbers.money(budget);
    this.reserve = this.#reserve(concentration?.reserve, numbers);
    if (concentration === undefined) return;
    for (const focus of concentration.foci) this.#foci.set(focus, this.#numbersOf(focus, concentration, numbers));
    this.hhi = this.#concentration(concentration);
  }

  get effectiveSegments(): number | undefined {
    return this.hhi === undefined ? undefined : 1 / this.hhi;
  }

  focus(focus: Focus): FocusNumbers {
    return this.#foci.get(focus) ?? nothing;
  }

  #reserve(field: Field<PercentValue | MoneyValue>, numbers: Pick<Numbers, "money">): number | undefined {
    if (field === undefined) return 0;
    if (field === unclear) return undefined;
    if (field.type === "percent") return field.value;
    return ratio(numbers.money(field), this.budget);
  }

  #numbersOf(focus: Focus, concentration: Concentration, numbers: Pick<Numbers, "money">): FocusNumbers {
    const given = known(focus.budget);
    const amount = given?.type === "money" ? numbers.money(given) : undefined;
    const share = given?.type === "percent" ? given.value : ratio(amount, this.budget);
    const money = given?.type === "percent" && this.budget !== undefined ? given.value * this.budget : amount;
    return {
      share,
      budget: money,
      timeShare: partOf(known(focus.time), known(concentration.time)),
      peopleShare: partOf(known(focus.people), known(concentration.people)),
    };
  }

  /** Σ share² over the foci, each share taken of their sum; from amounts where there is no budget. */
  #concentration(concentration: Concentration): number | undefined {
    const shares: (number | undefined)[] = [];
    const amounts: (number | undefined)[] = [];
    for (const focus of concentration.foci) {
      const { share, budget } = this.focus(focus);
      shares.push(share);
      amounts.push(budget);
    }
    return herfindahl(shares) ?? herfindahl(amounts);
  }
}

const nothing: FocusNumbers = { share: undefined, budget: undefined, timeShare: undefined, peopleShare: undefined };

/** The Herfindahl–Hirschman index of parts, each taken of their sum; undefined where one is unknown or all are 0. */
function herfindahl(parts: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  let squares = 0;
  for (const part of parts) {
    if (part === undefined) return undefined;
    sum += part;
    squares += part * part;
  }
  return sum > 0 ? squares / (sum * sum) : undefined;
}

function partOf(
  part: PercentValue | DurationValue | NumberValue | undefined,
  whole: DurationValue | NumberValue | undefined,
): number | undefined {
  if (part === undefined) return undefined;
  if (part.type === "percent") return part.value;
  if (part.type === "duration") return whole?.type === "duration" ? ratio(part.years, whole.years) : undefined;
  return whole?.type === "number" ? ratio(part.value, whole.value) : undefined;
}

function ratio(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole <= 0 ? undefined : part / whole;
}
