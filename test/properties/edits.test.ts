import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorkspace, type Workspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { PLAN, TODAY } from "../support/kit.ts";
import { LIBRARY, plans } from "../support/plans.ts";
import { type Change, changesTo, runs } from "./corpus.ts";

function open(files: Readonly<Record<string, string>>): Workspace {
  return createWorkspace({
    files: memoryFiles(files),
    today: TODAY,
    onFailure: ({ code, error }) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
  });
}

/** All diagnostics of all files and all reports, as a tool would print them now. */
function seen(workspace: Workspace, files: Readonly<Record<string, string>>): unknown {
  const all = Object.keys(files).map((path) => [workspace.diagnostics(path), workspace.report(path)]);
  return JSON.parse(JSON.stringify(all));
}

function apply(text: string, changes: readonly Change[]): string {
  return changes.reduce(
    (now, { offset, length, text }) => now.slice(0, offset) + text + now.slice(offset + length),
    text,
  );
}

const edited = plans.chain((plan) => {
  const paths = Object.keys(plan.files);
  const step = fc
    .constantFrom(...paths)
    .chain((path) => changesTo(plan.files[path]?.length ?? 0).map((changes) => ({ path, changes })));
  return fc.record({ files: fc.constant(plan.files), steps: fc.array(step, { minLength: 1, maxLength: 4 }) });
});

describe("a workspace that lives through edits", () => {
  it("says the same as one that is opened on the result", () => {
    fc.assert(
      fc.property(edited, ({ files, steps }) => {
        const living = open(files);
        seen(living, files);
        const texts = { ...files };
        for (const { path, changes } of steps) {
          // Each file is edited from its first text: the changes were made for its length.
          living.open(path, files[path] ?? "");
          living.change(path, changes);
          texts[path] = apply(files[path] ?? "", changes);
          expect(living.text(path)).toBe(texts[path]);
          // Fails on what is kept although it rests on the text that changed.
          expect(seen(living, files)).toEqual(seen(open(texts), texts));
        }
      }),
      runs(60),
    );
  });

  it("is back where it was when the editors are closed", () => {
    fc.assert(
      fc.property(edited, ({ files, steps }) => {
        const living = open(files);
        const before = seen(living, files);
        for (const { path, changes } of steps) living.change(path, changes.slice(0, 1));
        seen(living, files);
        for (const path of Object.keys(files)) living.close(path);
        expect(seen(living, files)).toEqual(before);
      }),
      runs(40),
    );
  });

  it("says the same of a plan when it is asked twice, in any order of files", () => {
    fc.assert(
      fc.property(plans, ({ files }) => {
        const first = open(files);
        const plan = first.diagnostics(PLAN);
        const library = first.diagnostics(LIBRARY);
        expect(first.diagnostics(PLAN)).toEqual(plan);
        const second = open(files);
        expect(second.diagnostics(LIBRARY)).toEqual(library);
        expect(second.diagnostics(PLAN)).toEqual(plan);
      }),
      runs(60),
    );
  });
});
