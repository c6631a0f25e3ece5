import { LineIndex } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import type { Statement, Tree } from "./tree.ts";

/** How deep statements are indented further; beyond it a file of nested braces would grow with the square of its size. */
export const DEEPEST = 40;

/** The word of the comments that silence a rule, and so belong to certain statements by the line they stand on. */
export const IGNORE = "strategy-ignore";

/** Something that is either laid out as a whole or left as a whole: a statement, or a comment of several lines. */
interface Unit {
  readonly first: number;
  readonly last: number;
}

/**
 * The stretches of the text that the formatter leaves as they are, whole lines each, in the order of the text:
 * statements with a syntax error, with all that stands on their lines, and blocks that are never closed.
 */
export function untouched(tree: Tree): readonly Span[] {
  if (tree.errors.length === 0) return [];
  const lines = new LineIndex(tree.text);
  const painter = new Painter(lines);
  const seeds = collectUnits(tree, lines, painter);
  for (const unit of seeds) painter.paint(unit.first, unit.last);
  for (const error of tree.errors) {
    const line = lines.lineOf(error.start);
    painter.paint(line, line);
  }
  if (hasUnclosed(tree)) paintAroundUnclosed(tree, lines, painter);
  painter.spread();
  return painter.runs();
}

/** Paints lines, and whatever stands on a painted line and on others as well. */
class Painter {
  readonly #lines: LineIndex;
  readonly #units: Unit[] = [];
  /** For each line the last entry of its chain in `#unitOf` and `#before`, or -1. */
  readonly #chains: Int32Array;
  readonly #unitOf: number[] = [];
  readonly #before: number[] = [];
  /** The next line, from each on, that is not painted yet; shortened while it is followed. */
  readonly #free: Int32Array;
  readonly #queue: number[] = [];

  constructor(lines: LineIndex) {
    this.#lines = lines;
    this.#chains = new Int32Array(lines.count).fill(-1);
    this.#free = Int32Array.from({ length: lines.count + 1 }, (_, line) => line);
  }

  /** Adds a unit; `link` tells the lines on which it can be touched. */
  add(unit: Unit): number {
    this.#units.push(unit);
    return this.#units.length - 1;
  }

  link(unit: number, first: number, last: number): void {
    for (let line = first; line <= last; line++) {
      this.#unitOf.push(unit);
      this.#before.push(this.#chains[line] ?? -1);
      this.#chains[line] = this.#unitOf.length - 1;
    }
  }

  isPainted(line: number): boolean {
    return this.#free[line] !== line;
  }

  paint(first: number, last: number): void {
    for (let line = this.#nextFree(first); line <= last; line = this.#nextFree(line)) {
      this.#free[line] = line + 1;
      this.#queue.push(line);
    }
  }

  spread(): void {
    for (let line = this.#queue.pop(); line !== undefined; line = this.#queue.pop()) {
      for (let link = this.#chains[line] ?? -1; link >= 0; link = this.#before[link] ?? -1) {
        const unit = this.#units[this.#unitOf[link] ?? -1];
        if (unit !== undefined) this.paint(unit.first, unit.last);
      }
    }
  }

  /** The painted lines, neighbours joined, from the start of the first to before the break of the last. */
  runs(): Span[] {
    const runs: Span[] = [];
    const count = this.#lines.count;
    for (let line = 0; line < count; line++) {
      if (!this.isPainted(line)) continue;
      const after = this.#nextFree(line);
      const mark = line === 0 && this.#lines.text.charCodeAt(0) === 0xfeff ? 1 : 0;
      runs.push({ start: this.#lines.startOf(line) + mark, end: this.#lines.endOf(after - 1) });
      line = after;
    }
    return runs;
  }

  #nextFree(line: number): number {
    let free = line;
    while (this.#free[free] !== free) free = this.#free[free] ?? free;
    for (let i = line; i < free; ) {
      const next = this.#free[i] ?? free;
      this.#free[i] = free;
      i = next;
    }
    return free;
  }
}

/** Registers all statements and all comments of several lines; returns the statements that must not be touched. */
function collectUnits(tree: Tree, lines: LineIndex, painter: Painter): Unit[] {
  const seeds: Unit[] = [];
  const stack: Statement[] = [...tree.statements];
  for (let statement = stack.pop(); statement !== undefined; statement = stack.pop()) {
    const { start, end, block } = statement;
    // A text that is never closed may end with a line break, which is its own.
    const unit = {
      first: lines.lineOf(start),
      last: lines.lineOf(end === tree.text.length ? end : Math.max(start, end - 1)),
    };
    if (statement.broken || (block !== undefined && block.close === undefined)) seeds.push(unit);
    const index = painter.add(unit);
    if (block === undefined) painter.link(index, unit.first, unit.last);
    else {
      painter.link(index, unit.first, lines.lineOf(block.open));
      if (block.close !== undefined) painter.link(index, unit.last, unit.last);
      for (const inner of block.statements) stack.push(inner);
    }
  }
  for (const comment of tree.comments) {
    if (!/[\r\n]/.test(comment.text)) continue;
    const unit = { first: lines.lineOf(comment.start), last: lines.lineOf(comment.end) };
    painter.link(painter.add(unit), unit.first, unit.last);
  }
  return seeds;
}

function hasUnclosed(tree: Tree): boolean {
  const stack: Statement[] = [...tree.statements];
  for (let statement = stack.pop(); statement !== undefined; statement = stack.pop()) {
    if (statement.block === undefined) continue;
    if (statement.block.close === undefined) return true;
    for (const inner of statement.block.statements) stack.push(inner);
  }
  return false;
}

/**
 * Where a `}` is missing, indentation tells the parser which block ends where. So a declaration is laid out only if
 * every statement in it then stands deeper than the one that holds it; any other one stays, with the comments after it.
 */
function paintAroundUnclosed(tree: Tree, lines: LineIndex, painter: Painter): void {
  for (const { start, end, text } of tree.comments) {
    const first = lines.lineOf(start);
    const last = lines.lineOf(end);
    if (first !== last || text.includes(IGNORE)) painter.paint(first, last);
  }
  let comment = 0;
  tree.statements.forEach((statement, i) => {
    const next = tree.statements[i + 1]?.start ?? tree.text.length + 1;
    let end = statement.end;
    for (; (tree.comments[comment]?.start ?? next) < next; comment++)
      end = Math.max(end, tree.comments[comment]?.end ?? 0);
    const first = lines.lineOf(statement.start);
    const last = lines.lineOf(Math.max(statement.start, end - 1));
    let stays = isDeep(statement);
    for (let line = first; line <= last && !stays; line++) stays = painter.isPainted(line);
    if (stays) painter.paint(first, last);
  });
}

function isDeep(statement: Statement): boolean {
  let level: readonly Statement[] = [statement];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= DEEPEST) return true;
    level = level.flatMap((outer) => outer.block?.statements ?? []);
  }
  return false;
}
