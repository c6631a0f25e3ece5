import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../server/src/base/span.ts";
import { definition, typeDefinition } from "../../server/src/features/definition.ts";
import { highlights } from "../../server/src/features/highlight.ts";
import type { Target } from "../../server/src/features/host.ts";
import { linkedEditing } from "../../server/src/features/linked-editing.ts";
import { documentLinks } from "../../server/src/features/links.ts";
import { references } from "../../server/src/features/references.ts";
import { prepareRename, rename } from "../../server/src/features/rename.ts";
import { type DocumentSymbol, documentSymbols, workspaceSymbols } from "../../server/src/features/symbols.ts";
import { cases, mutated, runs, samples } from "../properties/corpus.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";
import { plans } from "../support/plans.ts";

/** A span of a text, in it and not turned round. */
function fits(text: string, { start, end }: Span): void {
  expect(start >= 0 && start <= end && end <= text.length, `${start}..${end} of ${text.length}`).toBe(true);
}

function fitsFile({ file, at }: Target): void {
  fits(file.text, at);
}

/** Everything that leads somewhere from a place; its answers lie in the texts that they speak of. */
function ask(text: string, host: ReturnType<typeof scene>["host"], offset: number): void {
  const at = { path: PLAN, offset };
  for (const { origin, target, name } of [...definition(host, at), ...typeDefinition(host, at)]) {
    fits(text, origin);
    expect(origin.start <= offset && offset <= origin.end).toBe(true);
    fitsFile(target);
    expect(target.at.start <= name.start && name.end <= target.at.end).toBe(true);
  }
  const all = references(host, at, { declaration: true });
  all.forEach(fitsFile);
  const here = all.filter(({ file }) => file.path === PLAN).map((each) => each.at);
  expect(highlights(host, at).map((each) => each.at)).toEqual(expect.arrayContaining(here));
  for (const span of linkedEditing(host, at)?.ranges ?? []) fits(text, span);
  const prepared = prepareRename(host, at);
  const result = rename(host, at, "Brand-new");
  if ("refused" in prepared) expect(result).toEqual(prepared);
  else {
    expect(text.slice(prepared.at.start, prepared.at.end)).toBe(prepared.name);
    if ("edits" in result) for (const { start, end } of result.edits) fits(text, { start, end });
  }
}

function fitTogether(text: string, symbols: readonly DocumentSymbol[]): void {
  for (const { at, nameAt, children } of symbols) {
    fits(text, at);
    expect(at.start <= nameAt.start && nameAt.end <= at.end).toBe(true);
    for (const child of children) expect(at.start <= child.at.start && child.at.end <= at.end).toBe(true);
    fitTogether(text, children);
  }
}

describe("finding one's way", () => {
  it("never fails, at any place of any text", () => {
    const texts = mutated([...samples, ...cases].map(({ text }) => text));
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 25 });
    fc.assert(
      fc.property(texts, places, (text, parts) => {
        const { host } = scene(text);
        for (const part of parts) ask(text, host, Math.round(part * text.length));
        fitTogether(text, documentSymbols(host, PLAN));
        for (const { at } of documentLinks(host, PLAN)) fits(text, at);
        for (const { target } of workspaceSymbols(host, "e")) fitsFile(target);
      }),
      runs(250),
    );
  });

  it("leads from every reference to a declaration that has it among its references", () => {
    fc.assert(
      fc.property(plans, ({ files }) => {
        const { host } = scene(files);
        for (const path of host.paths()) {
          for (const ref of host.plan(path)?.file.refs ?? []) {
            const [link, ...others] = definition(host, { path, offset: ref.start });
            if (link === undefined) throw new Error(`${ref.name} leads nowhere.`);
            expect(others).toEqual([]);
            const at = { path: link.target.file.path, offset: link.name.start };
            const places = references(host, at, { declaration: false }).map(
              ({ file, at: { start } }) => `${file.path} ${start}`,
            );
            expect(places).toContain(`${path} ${ref.start}`);
            expect(new Set(places).size).toBe(places.length);
          }
        }
      }),
      runs(40),
    );
  });
});
