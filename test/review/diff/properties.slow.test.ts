import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { same } from "../../../server/src/base/compare.ts";
import type { Report } from "../../../server/src/report/report.ts";
import { diffJson } from "../../../server/src/review/diff/json.ts";
import { diffMarkdown } from "../../../server/src/review/diff/markdown.ts";
import { diffText } from "../../../server/src/review/diff/text.ts";
import type { Change, Diff, NumberChange } from "../../../server/src/review/diff/types.ts";
import { createWorkspace } from "../../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../../server/src/workspace/files.ts";
import { runs } from "../../properties/corpus.ts";
import { PLAN, TODAY } from "../../support/kit.ts";
import { type GeneratedPlan, LIBRARY, plans, textOf } from "../../support/plans.ts";
import { plainPaints } from "./formats.ts";
import { diff } from "./states.ts";

function report(files: Readonly<Record<string, string>>): Report {
  const found = createWorkspace({ files: memoryFiles(files), today: TODAY }).report(PLAN);
  if (found === undefined) throw new Error("There is no plan to report on.");
  return found;
}

/** Every number of a report that the diff tells of, by what it is about; written apart from what the diff does. */
function numbersOf({ plan, segments, usps, concentration, curves, goals }: Report): Map<string, number | string> {
  const found = new Map<string, number | string>();
  const put = (of: string, name: string, number: string, whom: string, value: unknown): void => {
    if (typeof value === "number" || typeof value === "string") found.set([of, name, number, whom].join("|"), value);
  };
  put("plan", "", "years", "", plan.period?.years);
  for (const [number, value] of Object.entries(concentration)) put("concentration", "", number, "", value);
  for (const [name, share] of Object.entries(concentration.shares)) put("concentration", "", "shares", name, share);
  for (const { name, title: _, satisfaction, ...numbers } of segments) {
    for (const [number, value] of Object.entries(numbers)) put("segment", name, number, "", value);
    for (const { value, expected, delivered, result } of satisfaction) {
      put("segment", name, "expected", value, expected);
      put("segment", name, "delivered", value, delivered);
      put("segment", name, "satisfaction", value, result);
    }
  }
  for (const { name, fit, advantage, edge } of usps) {
    for (const [number, levels] of Object.entries({ fit, advantage, edge }))
      for (const [whom, value] of Object.entries(levels)) put("usp", name, number, whom, value);
  }
  for (const { name, reachableAcquire } of goals) put("goal", name, "reachableAcquire", "", reachableAcquire);
  for (const [i, { name, levels }] of curves.entries())
    for (const [whom, value] of Object.entries(levels)) put("curve", name, i === 0 ? "us" : "level", whom, value);
  return found;
}

function keyOf({ of, name = "", number, for: whom = "" }: NumberChange): string {
  return [of, name, number, whom].join("|");
}

/** Every change of all files, by what it is about. */
function changesOf({ files }: Diff): readonly Change[] {
  return files.flatMap(({ changes }) => changes);
}

function subjectOf({ kind, name = "", of = "", from = "" }: Change): string {
  return [kind, name, of, from].join("|");
}

/** Declarations of the file itself, each with the statement that makes it. */
function declarationsOf({ parts }: GeneratedPlan): Map<string, string> {
  const kinds = ["value", "usp", "competitor", "segment", "service", "goal"];
  return new Map(
    parts
      .filter(({ keyword }) => kinds.includes(keyword))
      .map(({ lines }) => [(lines[0] ?? "").split(/\s+/).slice(0, 2).join("|"), lines.join("\n")]),
  );
}

describe("two states of a plan", () => {
  it("that are the same differ in nothing", () => {
    fc.assert(
      fc.property(plans, ({ files }) => {
        expect(diff(files, files)).toMatchObject({ files: [], rules: [], unchanged: [] });
        expect(
          diff(
            files,
            mapped(files, (text) => text),
            { pair: { before: PLAN, after: PLAN } },
          ).files,
        ).toEqual([]);
      }),
      runs(60),
    );
  });

  it("with other comments, layout, line ends and order say the same", () => {
    fc.assert(
      fc.property(plans, ({ parts, files }) => {
        const shuffled = `// A remark.\n/* Another. */\n${textOf([...parts].reverse())}`;
        const other = { ...files, [PLAN]: shuffled.replace(/^ {2}/gm, "\t").replaceAll("\n", "\r\n") };
        const found = diff(files, other);
        expect(changesOf(found)).toEqual([]);
        expect(found.files.flatMap(({ numbers, consequences }) => [...numbers, ...consequences])).toEqual([]);
      }),
      runs(60),
    );
  });

  it("have each declaration that differs named exactly once", () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        const found = diff(a.files, b.files);
        const plan = found.files.find(({ path }) => path === PLAN);
        const subjects = (plan?.changes ?? []).map(subjectOf);
        expect(new Set(subjects).size, subjects.join("\n")).toBe(subjects.length);
        const own = (plan?.changes ?? []).filter(({ from }) => from === undefined);
        const [was, now] = [declarationsOf(a), declarationsOf(b)];
        for (const key of new Set([...was.keys(), ...now.keys()])) {
          const [kind, name] = key.split("|");
          const named = own.filter((change) => change.kind === kind && (change.name === name || change.was === name));
          const withoutPersona = (text: string | undefined): string | undefined =>
            text?.replace(/ {2}persona [^{\n]*(\{[^}]*\})?\n?/g, "");
          const differs = withoutPersona(was.get(key)) !== withoutPersona(now.get(key));
          // Two texts may say the same: `for` in another order. What is named must differ, and what came or went be named.
          if (!differs) expect(named, key).toEqual([]);
          else if (was.has(key) !== now.has(key)) expect(named, key).toHaveLength(1);
          else expect(named.length, key).toBeLessThanOrEqual(1);
        }
      }),
      runs(120),
    );
  });

  it("have each edited declaration named, and no other", () => {
    fc.assert(
      fc.property(plans, fc.nat(), ({ parts, files }, at) => {
        const lines = parts.flatMap((part, i) =>
          part.lines.flatMap((line, j) =>
            /^ {2}(premium|share|customers|acquire|respond) /.test(line) ? [{ i, j }] : [],
          ),
        );
        const edit = lines[at % Math.max(1, lines.length)];
        if (edit === undefined) return;
        const other = parts.map((part, i) => ({
          ...part,
          lines: part.lines.map((line, j) => (i === edit.i && j === edit.j ? otherNumber(line) : line)),
        }));
        const changes = changesOf(diff(files, { ...files, [PLAN]: textOf(other) }));
        const [kind = "", name = ""] = (parts[edit.i]?.lines[0] ?? "").split(/\s+/);
        const expected = kind === "posture" ? { kind } : { kind, name };
        expect(changes).toHaveLength(1);
        expect(changes[0]).toMatchObject({ change: "changed", ...expected });
        expect(changes[0]?.fields).toHaveLength(1);
      }),
      runs(120),
    );
  });

  it("have the numbers of two separate reports", () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        // Only where nothing is taken for renamed do the names of both sides mean the same.
        const found = diff(a.files, b.files);
        const plan = found.files.find(({ path }) => path === PLAN);
        fc.pre(plan?.changes.every(({ was }) => was === undefined) !== false);
        const [was, now] = [numbersOf(report(a.files)), numbersOf(report(b.files))];
        const told = new Map((plan?.numbers ?? []).map((change) => [keyOf(change), change]));
        for (const key of new Set([...was.keys(), ...now.keys(), ...told.keys()])) {
          const change = told.get(key);
          const [one, other] = [was.get(key), now.get(key)];
          // Sums in another order differ in their last digits.
          const isSame = typeof one === "number" && typeof other === "number" ? same(one, other) : one === other;
          if (isSame) expect(change, key).toBeUndefined();
          else
            expect({ before: change?.before, after: change?.after }, key).toEqual({
              before: was.get(key),
              after: now.get(key),
            });
        }
      }),
      runs(120),
    );
  });

  it("in which a declaration has another name differ in that alone", () => {
    fc.assert(
      fc.property(plans, fc.nat(), ({ files, names }, at) => {
        const renamable = names.filter((name) => name !== "Plan");
        const name = renamable[at % renamable.length] ?? "";
        const other = mapped(files, (text) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), "Anew"));
        const found = diff(files, other);
        const changes = changesOf(found);
        // A shared declaration that is not in play changes in its own file alone.
        expect(changes, JSON.stringify(changes)).toHaveLength(1);
        expect(changes[0]).toMatchObject({ change: "renamed", name: "Anew", was: name, fields: [] });
        const rest = found.files.flatMap(({ numbers, consequences, findings }) => [
          ...numbers,
          ...consequences,
          ...findings.added,
          ...findings.fixed,
        ]);
        expect(rest).toEqual([]);
      }),
      runs(120),
    );
  });

  it("are told the same backwards: what came is what went", () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        const there = new Set(changesOf(diff(a.files, b.files)).map((change) => `${change.change} ${change.kind}`));
        const back = new Set(changesOf(diff(b.files, a.files)).map((change) => `${opposite(change)} ${change.kind}`));
        expect([...there].sort()).toEqual([...back].sort());
      }),
      runs(60),
    );
  });
});

function opposite({ change }: Change): string {
  const pairs: Record<string, string> = {
    added: "removed",
    removed: "added",
    "in-play": "out-of-play",
    "out-of-play": "in-play",
  };
  return pairs[change] ?? change;
}

function otherNumber(line: string): string {
  return line.replace(/-?\d+/, (digits) => String(digits === "7" ? 8 : 7));
}

function mapped(
  files: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
}

/** A text with a piece cut out, or with a stray sign. */
const broken = fc.tuple(
  plans,
  fc.nat(),
  fc.nat({ max: 60 }),
  fc.constantFrom("", "{", "}", '"', "/*", ",", "§", '"""'),
);

describe("broken plans", () => {
  it("are compared all the same, in every format", () => {
    fc.assert(
      fc.property(broken, broken, ([a, at, length, sign], [b, otherAt, otherLength, otherSign]) => {
        const cut = (files: Readonly<Record<string, string>>, from: number, n: number, s: string) =>
          mapped(files, (text) => {
            const start = from % text.length;
            return text.slice(0, start) + s + text.slice(start + n);
          });
        const before = cut(a.files, at, length, sign);
        const found = diff(before, cut(b.files, otherAt, otherLength, otherSign));
        expect(diffMarkdown(found).length).toBeLessThan(65_536);
        expect(diffText(found, plainPaints)).not.toBe("");
        expect(JSON.parse(JSON.stringify(diffJson(found)))).toMatchObject({ version: 1 });
        expect(diff(before, before).files).toEqual([]);
        const same = diff(
          before,
          mapped(before, (text) => text.replaceAll("\n", "\r\n")),
        );
        expect(changesOf(same)).toEqual([]);
      }),
      runs(60),
    );
  });

  it("and plans that came or went", () => {
    fc.assert(
      fc.property(plans, ({ files }) => {
        const { [PLAN]: _, ...rest } = files;
        const come = diff(rest, files).files.find(({ path }) => path === PLAN);
        const gone = diff(files, rest).files.find(({ path }) => path === PLAN);
        expect(come).toMatchObject({ status: "added", kind: "plan" });
        expect(gone).toMatchObject({ status: "removed", kind: "plan" });
        expect(come?.numbers.map(({ after }) => after)).toEqual(gone?.numbers.map(({ before }) => before));
        if (LIBRARY in files) expect(diff(rest, files).files).toHaveLength(1);
      }),
      runs(40),
    );
  });
});
