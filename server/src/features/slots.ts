import { type Atom, AtomKind } from "../syntax/tree.ts";
import type { Slot } from "../vocabulary/schema.ts";

/** Which place of an item the atoms before the cursor lead to. */
export interface SlotPosition {
  /** The index of the slot that comes next; the number of slots where the item is complete. */
  readonly index: number;
  /**
   * Which part of that slot: its start, the currency after an amount, or the far end of a range.
   */
  readonly part: "start" | "currency" | "end";
  /** Everything that may stand here: the slot and, where it may be left out, those after it. */
  readonly open: readonly Slot[];
  /** For each atom, the index of the slot that takes it. */
  readonly taken: readonly number[];
  /** Whether every atom stands where it may. */
  readonly fits: boolean;
}

/** How much of an item one value takes, and how it could go on. */
interface Bite {
  readonly count: number;
  readonly next?: "currency" | "end";
}

const NOTHING: Bite = { count: 0 };
const ONE: Bite = { count: 1 };

/**
 * Lays the atoms of one item over the slots of its keyword.
 *
 * @param from the slot that the first atom may stand in.
 */
export function slotAfter(slots: readonly Slot[], atoms: readonly Atom[], from = 0): SlotPosition {
  const taken: number[] = [];
  let index = from;
  let part: SlotPosition["part"] = "start";
  let fits = true;
  for (let i = 0; i < atoms.length; ) {
    const slot = slots[index];
    if (slot === undefined) {
      fits = false;
      break;
    }
    const bite = biteOf(slot, atoms, i);
    if (bite.count === 0 && slot.optional === true) {
      index++;
      continue;
    }
    if (bite.count === 0) fits = false;
    const count = Math.max(1, bite.count);
    for (let k = 0; k < count; k++) taken.push(index);
    i += count;
    if (i >= atoms.length && bite.next !== undefined) part = bite.next;
    else index++;
  }
  return { index, part, open: fits ? openFrom(slots, index, part) : [], taken, fits };
}

/** Whether atoms after the cursor are what the item may go on with, should a value be put before them. */
export function goesOn(slots: readonly Slot[], position: SlotPosition, rest: readonly Atom[]): boolean {
  if (rest.length === 0) return true;
  for (let index = position.index; index < slots.length; index++) {
    if (slotAfter(slots, rest, index + 1).fits) return true;
    if (slots[index]?.optional !== true) return false;
  }
  return false;
}

function openFrom(slots: readonly Slot[], index: number, part: SlotPosition["part"]): readonly Slot[] {
  const open: Slot[] = [];
  for (let i = index; i < slots.length; i++) {
    const slot = slots[i];
    if (slot === undefined) break;
    open.push(slot);
    if (part !== "start" || slot.optional !== true) break;
  }
  return open;
}

function biteOf(slot: Slot, atoms: readonly Atom[], i: number): Bite {
  const kind = atoms[i]?.kind;
  const isText = kind === AtomKind.Text || kind === AtomKind.TextBlock || kind === AtomKind.OpenText;
  switch (slot.form) {
    case "declared-name":
    case "free-name":
    case "used-name":
    case "word":
    case "code":
    case "ref":
      return kind === AtomKind.Name ? ONE : NOTHING;
    case "title":
    case "text":
      return isText ? ONE : NOTHING;
    case "ref-or-text":
    case "code-or-text":
      return isText || kind === AtomKind.Name ? ONE : NOTHING;
    case "money":
      return amount(atoms, i);
    case "percent-or-money":
      return atoms[i]?.text.endsWith("%") === true ? ONE : amount(atoms, i);
    case "period":
    case "number-range":
      return range(atoms, i, false);
    case "money-range":
      return range(atoms, i, true);
    default:
      return kind === AtomKind.Figure ? ONE : NOTHING;
  }
}

function amount(atoms: readonly Atom[], i: number): Bite {
  if (atoms[i]?.kind !== AtomKind.Figure) return NOTHING;
  return atoms[i + 1]?.kind === AtomKind.Name ? { count: 2 } : { count: 1, next: "currency" };
}

/** `5`, `5..50`, `..50`, of money with a currency after the last figure and perhaps after the first. */
function range(atoms: readonly Atom[], start: number, isMoney: boolean): Bite {
  let i = start;
  const figure = (): boolean => atoms[i]?.kind === AtomKind.Figure;
  const code = (): boolean => isMoney && atoms[i]?.kind === AtomKind.Name;
  if (figure()) {
    i++;
    if (code()) i++;
  }
  let next: Bite["next"] = isMoney && i === start + 1 ? "currency" : undefined;
  if (atoms[i]?.kind === AtomKind.Dots) {
    i++;
    next = "end";
    if (figure()) {
      i++;
      next = isMoney ? "currency" : undefined;
    }
    if (code()) {
      i++;
      next = undefined;
    }
  }
  return next === undefined ? { count: i - start } : { count: i - start, next };
}
