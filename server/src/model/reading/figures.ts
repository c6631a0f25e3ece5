import { above, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { AtomKind } from "../../syntax/tree.ts";
import { isCurrency } from "../../vocabulary/codes.ts";
import { dateOf, durationOf, numberOf, percentOf } from "../../vocabulary/figures.ts";
import type { Slot } from "../../vocabulary/schema.ts";
import { DateNode, DurationNode, MoneyNode, NumberNode, PercentNode, RangeNode, type ValueNode } from "../nodes.ts";
import { Cursor } from "./cursor.ts";

/** Reads what begins with a figure: numbers, percents, money, durations, dates and their ranges. */
export abstract class FigureReader extends Cursor {
  /** Numbers, percents, money, durations, dates and their ranges. */
  protected figure(slot: Slot): ValueNode | undefined {
    if (this.dots(this.at) !== undefined) return this.rangeFor(slot);
    switch (slot.form) {
      case "level":
        return this.level();
      case "number":
        return this.number(slot);
      case "percent":
        return this.percent(slot);
      case "money":
      case "money-range":
        return this.money();
      case "duration":
        return this.duration();
      case "date":
      case "period":
        return this.date();
      case "number-range":
        return this.number({ min: 0 });
      case "percent-or-money":
        return this.percent({ min: 0, max: 100 }) ?? this.money();
      case "percent-or-duration":
        return this.percent({ min: 0, max: 100 }) ?? this.duration();
      case "percent-or-number":
        return this.percent({ min: 0, max: 100 }) ?? this.number({ min: 0 });
      case "number-or-percent":
        return this.percent({}) ?? this.number({});
      default:
        return undefined;
    }
  }

  /** A range is one value: where none may stand, its first end is not taken for what may. */
  private rangeFor(slot: Slot): RangeNode | undefined {
    if (slot.form === "period") return this.range("date");
    if (slot.form === "number-range") return this.range("number");
    return slot.form === "money-range" ? this.range("money") : undefined;
  }

  protected level(): NumberNode | undefined {
    const i = this.at;
    if (this.kind() !== AtomKind.Figure) return undefined;
    const text = this.atoms.textAt(i);
    const value = numberOf(text);
    // A second decimal would pretend to know more than a rating can.
    if (value === undefined || /\.\d\d|\.\d_/.test(text)) return undefined;
    this.at++;
    if (value < 0 || value > 5)
      this.outside(i, i, say`A level lies between 0 (none) and 5 (best in the market), and ${text} does not.`, {
        to: value < 0 ? "0" : "5",
      });
    return new NumberNode(this.entry.statement, this.start(i), this.endOf(i), value);
  }

  protected number(limits: { min?: number; max?: number; above?: boolean }): NumberNode | undefined {
    const i = this.at;
    if (this.kind() !== AtomKind.Figure) return undefined;
    const text = this.atoms.textAt(i);
    const value = numberOf(text);
    if (value === undefined) return undefined;
    this.at++;
    if (limits.min !== undefined && (value < limits.min || (limits.above === true && value <= limits.min))) {
      const than = limits.above === true ? say`more than ${limits.min}` : say`${limits.min} or more`;
      this.outside(
        i,
        i,
        say`${this.entry.meaning.name} is ${than}, and ${text} is less.`,
        limits.above === true ? undefined : { to: String(limits.min) },
      );
    }
    return new NumberNode(this.entry.statement, this.start(i), this.endOf(i), value);
  }

  protected percent(limits: { min?: number; max?: number }): PercentNode | undefined {
    const i = this.at;
    if (this.kind() !== AtomKind.Figure) return undefined;
    const text = this.atoms.textAt(i);
    const value = percentOf(text);
    if (value === undefined) return undefined;
    this.at++;
    const { min, max } = limits;
    if (min !== undefined && value < min) {
      this.outside(i, i, say`${this.entry.meaning.name} is at least ${min}%, and ${text} is less.`, { to: `${min}%` });
    } else if (max !== undefined && value > max) {
      const to = `${max}%`;
      const title = say`Write ${to}`;
      this.outside(i, i, say`${this.entry.meaning.name} is at most ${to}, and ${text} is more.`, { to, title });
    }
    return new PercentNode(this.entry.statement, this.start(i), this.endOf(i), value / 100);
  }

  protected money(): MoneyNode | undefined {
    const i = this.at;
    if (this.kind() !== AtomKind.Figure || this.kindAt(i + 1) !== AtomKind.Name) return undefined;
    const value = numberOf(this.atoms.textAt(i));
    if (value === undefined) return undefined;
    const currency = this.atoms.textAt(i + 1);
    if (!isCurrency(currency)) {
      this.unknownCode("currency", i + 1);
      return undefined;
    }
    this.at = i + 2;
    this.complaints.spend(currency);
    if (value < 0)
      this.outside(i, i + 1, say`An amount is 0 or more, and ${this.atoms.textAt(i)} ${currency} is less.`, {
        to: `0 ${currency}`,
      });
    return new MoneyNode(this.entry.statement, this.start(i), this.endOf(i + 1), value, currency);
  }

  protected duration(): DurationNode | undefined {
    const i = this.at;
    if (this.kind() !== AtomKind.Figure) return undefined;
    const text = this.atoms.textAt(i);
    const duration = durationOf(text);
    if (duration === undefined) return undefined;
    this.at++;
    if (duration.amount < 0)
      this.outside(i, i, say`A duration is 0 or more, and ${text} is less.`, { to: `0${duration.unit}` });
    return new DurationNode(this.entry.statement, this.start(i), this.endOf(i), duration);
  }

  protected date(): DateNode | undefined {
    const i = this.at;
    if (this.kind() !== AtomKind.Figure) return undefined;
    const text = this.atoms.textAt(i);
    const date = dateOf(text);
    if (date === undefined) return undefined;
    if (date === "impossible") {
      this.fault("out-of-range", i, say`There is no ${text} in the calendar. Write a day that exists.`);
      return undefined;
    }
    this.at++;
    return new DateNode(this.entry.statement, this.start(i), this.endOf(i), date.first, date.last);
  }

  /** `a..b`, `a..` or `..b`; undefined where no `..` stands here. */
  protected range(of: "number" | "money" | "date"): RangeNode | undefined {
    const first = this.at;
    const dots = this.dots(first);
    if (dots === undefined) return undefined;
    const low = dots === first ? undefined : this.bound(of, first);
    let after = dots + 1;
    if (low !== undefined && low.next !== dots) return undefined;
    if (dots !== first && low === undefined) return undefined;
    const high = this.kindAt(after) === AtomKind.Figure ? this.bound(of, after) : undefined;
    if (high !== undefined) after = high.next;
    else if (this.kindAt(after) === AtomKind.Figure || low === undefined) return undefined;
    // A code at the first end alone does not serve the last.
    const currency = high === undefined ? low?.currency : high.currency;
    if (of === "money" && (currency === undefined || (low?.currency !== undefined && low.currency !== currency)))
      return undefined;
    this.at = after;
    return this.bounded(of, first, after - 1, { low: low?.low, high: high?.high, currency });
  }

  protected bounded(
    of: "number" | "money" | "date",
    first: number,
    last: number,
    ends: { low: number | undefined; high: number | undefined; currency: string | undefined },
  ): RangeNode | undefined {
    const { low, high, currency } = ends;
    if (currency !== undefined && !isCurrency(currency)) {
      this.unknownCode("currency", last);
      return undefined;
    }
    if (currency !== undefined) this.complaints.spend(currency);
    const text = this.atoms.source.slice(this.start(first), this.endOf(last));
    if (low !== undefined && high !== undefined && above(low, high)) {
      const dots = this.dots(first) ?? first;
      const turned = `${this.atoms.source.slice(this.start(dots + 1), this.endOf(last))}..${this.atoms.source.slice(this.start(first), this.endOf(dots - 1))}`;
      // Two amounts with the code at the end only cannot be swapped by moving words about.
      const swappable = of !== "money";
      this.outside(
        first,
        last,
        say`${text} ends before it starts. Swap the two ends.`,
        swappable ? { to: turned, title: say`Swap the ends` } : undefined,
      );
    } else if (of !== "date" && below(Math.min(low ?? 0, high ?? 0), 0)) {
      this.outside(first, last, say`${text} goes below 0. Start at 0 or more.`);
    }
    return new RangeNode(this.entry.statement, this.start(first), this.endOf(last), { of, ...ends });
  }

  /** The index of the `..` of a range that starts at `first`; undefined where the item has none. */
  protected dots(first: number): number | undefined {
    for (let i = first; i < first + 3; i++) {
      const kind = this.kindAt(i);
      if (kind === AtomKind.Dots) return i;
      if (kind === undefined || kind === AtomKind.Comma) return undefined;
    }
    return undefined;
  }

  protected bound(
    of: "number" | "money" | "date",
    i: number,
  ): { low: number; high: number; next: number; currency: string | undefined } | undefined {
    const text = this.atoms.textAt(i);
    if (of === "date") {
      const date = dateOf(text);
      if (date === "impossible")
        this.fault("out-of-range", i, say`There is no ${text} in the calendar. Write a day that exists.`);
      return date === undefined || date === "impossible"
        ? undefined
        : { low: date.first, high: date.last, next: i + 1, currency: undefined };
    }
    const value = numberOf(text);
    if (value === undefined) return undefined;
    const named = of === "money" && this.kindAt(i + 1) === AtomKind.Name;
    return {
      low: value,
      high: value,
      next: named ? i + 2 : i + 1,
      currency: named ? this.atoms.textAt(i + 1) : undefined,
    };
  }
}
