import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CompletionItem, complete } from "../../server/src/features/completion.ts";
import { signatureHelp } from "../../server/src/features/signature.ts";
import { after, type Scene, scene } from "../support/features.ts";
import { inserted } from "./completion-kit.ts";

const SAMPLES = join(import.meta.dirname, "../../samples");
const texts: Record<string, string> = {};
for (const path of readdirSync(SAMPLES, { recursive: true, encoding: "utf8" })) {
  if (path.endsWith(".strategy")) texts[path.replaceAll("\\", "/")] = readFileSync(join(SAMPLES, path), "utf8");
}
const paths = Object.keys(texts).sort();

/** The same numbers on every run. */
function counted(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

const named: ReadonlySet<string> = new Set([
  ...["keyword", "word", "value", "usp", "competitor", "segment", "service", "goal"],
]);
const unknown: ReadonlySet<string> = new Set(["unknown-keyword", "unknown-word", "unknown-name", "ambiguous-name"]);

/** What is unknown in the text that an item brings in. */
function unknownAfter({ workspace, host }: Scene, path: string, text: string, taken: CompletionItem): string[] {
  const brought = inserted(taken, text);
  const file = host.plan(path)?.file;
  if (file === undefined) throw new Error(`${path} cannot be read.`);
  const edits = [{ file, start: taken.start, end: taken.end, newText: brought }, ...taken.additionalEdits];
  const result = after({ [path]: text }, edits)[path] ?? "";
  const start = taken.additionalEdits
    .filter((edit) => edit.end <= taken.start)
    .reduce((at, edit) => at + edit.newText.length - (edit.end - edit.start), taken.start);
  workspace.open(path, result);
  const now = host.plan(path)?.file;
  const found = [...(now?.marks ?? []), ...(now?.linkMarks ?? [])]
    .filter((mark) => unknown.has(mark.code) && mark.start >= start && mark.start < start + brought.length)
    .map(({ code, message }) => `${code}: ${message}`);
  workspace.open(path, text);
  return found;
}

/** Takes a few of the items that are offered at an offset, and says which of them are unknown where they stand. */
function wrongAt(where: Scene, path: string, text: string, offset: number, pick: (below: number) => number): string[] {
  const items = complete(where.host, { path, offset }).items.filter(({ kind }) => named.has(kind));
  const wrong: string[] = [];
  for (let i = 0; i < Math.min(3, items.length); i++) {
    const taken = items[pick(items.length)];
    if (taken === undefined) continue;
    for (const message of unknownAfter(where, path, text, taken)) {
      const around = `${text.slice(Math.max(0, offset - 60), offset)}<|>${text.slice(offset, offset + 30)}`;
      wrong.push(`${path}:${offset} ${taken.label}: ${message}\n${around}`);
    }
  }
  return wrong;
}

describe("what is offered is known where it is inserted", () => {
  test("at offsets of the samples", () => {
    const where = scene(texts);
    const pick = counted(7);
    let offered = 0;
    for (const path of paths) {
      const text = texts[path] ?? "";
      for (let i = 0; i < 40; i++) {
        const offset = pick(text.length + 1);
        offered += complete(where.host, { path, offset }).items.length;
        expect(wrongAt(where, path, text, offset, pick)).toEqual([]);
      }
    }
    expect(offered).toBeGreaterThan(300);
  });

  test("at the ends of samples that are cut off", () => {
    const where = scene(texts);
    const pick = counted(11);
    for (const path of paths) {
      const text = texts[path] ?? "";
      for (let i = 0; i < 25; i++) {
        const cut = text.slice(0, pick(text.length));
        where.workspace.open(path, cut);
        expect(wrongAt(where, path, cut, cut.length, pick)).toEqual([]);
      }
      where.workspace.open(path, text);
    }
  });
});

describe("nothing fails anywhere", () => {
  test("every item of every offset can be shown, and so can the signature", () => {
    const where = scene(texts);
    const pick = counted(3);
    for (const path of paths) {
      const text = texts[path] ?? "";
      for (let offset = pick(9); offset <= text.length; offset += 9) {
        signatureHelp(where.host, { path, offset });
        for (const each of complete(where.host, { path, offset }).items) {
          expect(each.start).toBeLessThanOrEqual(offset);
          expect(each.end).toBeGreaterThanOrEqual(offset);
          if (pick(40) === 0) expect(`${each.detail}${each.documentation}${each.sortText}`).not.toBe("");
        }
      }
    }
  });

  test("in what is left after pieces are taken out of the samples", () => {
    const where = scene(texts);
    const pick = counted(5);
    for (const path of paths) {
      const text = texts[path] ?? "";
      for (let i = 0; i < 25; i++) {
        const from = pick(text.length);
        const broken = text.slice(0, from) + text.slice(from + 1 + pick(40));
        where.workspace.open(path, broken);
        for (const offset of [from, Math.max(0, from - 1), Math.min(broken.length, from + pick(20))]) {
          signatureHelp(where.host, { path, offset });
          for (const each of complete(where.host, { path, offset }).items) expect(each.newText).not.toBe("");
        }
      }
    }
  });

  test("outside the text, and in a file that is not there", () => {
    const { host } = scene('value A "A"\n');
    expect(() => complete(host, { path: "plan.strategy", offset: 4711 })).not.toThrow();
    expect(() => complete(host, { path: "plan.strategy", offset: -1 })).not.toThrow();
    expect(complete(host, { path: "gone.strategy", offset: 0 })).toEqual({ items: [], incomplete: false });
    expect(signatureHelp(host, { path: "gone.strategy", offset: 0 })).toBeUndefined();
  });
});
