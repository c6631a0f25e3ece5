import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Segment } from "../../model/plan.ts";
import { money } from "../../model/wording.ts";
import { type Context, given } from "./context.ts";
import { customers, percent } from "./figures.ts";
import type { Flow, FlowLink, FlowNode, Message, Spot } from "./types.ts";

/** Amounts smaller than this part of the whole come from the way computers add. */
const NOTHING = 1e-9;

/** Where the money goes: budget → segment → win or keep → customers. */
export function flowOf(context: Context): Flow {
  const { concentration } = context.plan;
  if (concentration === undefined) return { unit: "money", nodes: [], links: [] };
  const inMoney = concentration.foci.some((focus) => context.plan.numbers.focus(focus).budget !== undefined);
  const river = new River(context, inMoney ? "money" : "share");
  for (const focus of concentration.foci) river.addFocus(focus);
  return river.flow();
}

interface Place {
  readonly at?: Spot;
  readonly messages: readonly Message[];
}

class River {
  readonly #context: Context;
  readonly #unit: Flow["unit"];
  readonly #nodes: FlowNode[] = [];
  readonly #links: FlowLink[] = [];
  /** What the foci get together. */
  #placed = 0;
  /** Whether every focus tells what it gets. */
  #whole = true;

  constructor(context: Context, unit: Flow["unit"]) {
    this.#context = context;
    this.#unit = unit;
  }

  addFocus(focus: Focus): void {
    const { plan } = this.#context;
    const { share, budget } = plan.numbers.focus(focus);
    const amount = this.#unit === "money" ? budget : share;
    if (amount === undefined || !Number.isFinite(amount)) {
      this.#whole = false;
      return;
    }
    this.#placed += amount;
    if (amount <= 0) return;
    const { segment, file, statement } = focus;
    // Only a focus whose name leads somewhere tells what it gets, and only the first on a segment does: names are ids.
    if (segment === undefined) return;
    const key = segment.name;
    const place = this.#context.drawable(file, statement);
    this.#node({ id: `segment:${key}`, kind: "segment" }, segment.title, amount, place);
    this.#link("budget", `segment:${key}`, amount, place.at);
    this.#split(focus, segment, amount);
  }

  #split(focus: Focus, segment: Segment, amount: number): void {
    const { customersWon, customersKept } = this.#context.plan.numbers.segment(segment);
    const key = segment.name;
    let rest = amount;
    for (const [field, kind, end, label, effect] of [
      [focus.acquire, "win", "won", say`Win`, customersWon],
      [focus.retain, "keep", "kept", say`Keep`, customersKept],
    ] as const) {
      const said = known(field);
      if (said === undefined || said.value <= 0) continue;
      const part = said.value * amount;
      rest -= part;
      const place = this.#context.drawable(focus.file, said.statement);
      this.#node({ id: `${kind}:${key}`, kind }, label, part, place);
      this.#link(`segment:${key}`, `${kind}:${key}`, part, place.at);
      if (effect === undefined || !Number.isFinite(effect)) continue;
      this.#node(
        { id: `${end}:${key}`, kind: end },
        end === "won" ? say`${customers(effect)} won` : say`${customers(effect)} kept`,
        part,
        place,
      );
      this.#link(`${kind}:${key}`, `${end}:${key}`, part, place.at);
    }
    if (rest <= NOTHING * amount) return;
    const place = this.#context.drawable(focus.file, focus.statement);
    this.#node({ id: `unsplit:${key}`, kind: "unsplit" }, say`Neither to win nor to keep`, rest, place);
    this.#link(`segment:${key}`, `unsplit:${key}`, rest, place.at);
  }

  flow(): Flow {
    const { concentration, numbers } = this.#context.plan;
    const { budget, reserve } = numbers.concentration;
    const whole = this.#unit === "share" ? 1 : budget;
    const kept = whole === undefined || reserve === undefined ? 0 : whole * reserve;
    if (kept > 0) {
      const line = known(concentration?.reserve);
      const place =
        line === undefined ? { messages: [] } : this.#context.drawable(this.#context.plan.file, line.statement);
      this.#node({ id: "reserve", kind: "reserve" }, say`Reserve`, kept, place);
      this.#link("budget", "reserve", kept, "at" in place ? place.at : undefined);
    }
    const left = whole === undefined || reserve === undefined ? 0 : whole - kept - this.#placed;
    if (this.#whole && whole !== undefined && left > NOTHING * whole) {
      this.#node({ id: "unplaced", kind: "unplaced" }, say`Not placed`, left, { messages: [] });
      this.#link("budget", "unplaced", left, undefined);
    }
    if (this.#links.length === 0 || concentration === undefined) return { unit: this.#unit, nodes: [], links: [] };
    const line = known(concentration.budget);
    const place =
      line === undefined
        ? { at: this.#context.spot(concentration.file, concentration.statement), messages: [] }
        : this.#context.drawable(concentration.file, line.statement);
    const first = this.#made({ id: "budget", kind: "budget" }, say`Budget`, whole ?? this.#placed, place);
    return { unit: this.#unit, nodes: [first, ...this.#nodes], links: this.#links };
  }

  #node(what: Pick<FlowNode, "id" | "kind">, label: string, amount: number, place: Place): void {
    this.#nodes.push(this.#made(what, label, amount, place));
  }

  #made(what: Pick<FlowNode, "id" | "kind">, label: string, amount: number, { at, messages }: Place): FlowNode {
    return { ...what, label, amount, text: this.#text(amount), ...given("at", at), messages };
  }

  #link(source: string, target: string, amount: number, at: Spot | undefined): void {
    this.#links.push({ source, target, amount, text: this.#text(amount), ...given("at", at) });
  }

  #text(amount: number): string {
    return this.#unit === "share" ? percent(amount) : money(amount, this.#context.plan.numbers.moneyCode);
  }
}
