import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorkspace, type Workspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { PLAN, TODAY } from "../support/kit.ts";
import { cases, runs, samples } from "./corpus.ts";

/**
 * What an edit leaves alone must be what a fresh look would give. The plans are those that people wrote, the cases of
 * every rule among them, and the edits are those that typing makes: single characters and words, each taken back.
 */

function workspaceOf(text: string): Workspace {
  return createWorkspace({
    files: memoryFiles({ [PLAN]: text }),
    today: TODAY,
    onFailure: ({ code, error }) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
  });
}

/** Everything that is shown of the plan, as a tool would print it. */
function shown(workspace: Workspace): unknown {
  const file = workspace.project.source(PLAN);
  const tree = file?.tree;
  return JSON.parse(
    JSON.stringify({
      diagnostics: workspace.diagnostics(PLAN),
      report: workspace.report(PLAN),
      comments: tree?.comments.map(({ start, end, text }) => [start, end, text]),
      errors: tree?.errors,
      statements: tree?.statements.map(({ start, end }) => [start, end]),
      names: file?.declarations.map(({ kind, name, nameAt }) => [kind, name, nameAt.start, nameAt.end]),
      refs: file?.refs.map(({ name, start, target }) => [name, start, target?.nameAt.start]),
    }),
  );
}

const whole = [...samples, ...cases].filter(
  ({ path: file }) => path.basename(file) !== PLAN || file.startsWith("samples"),
);

const typed = fc.constantFrom(
  ...["a", "5", "0", " ", "\n", "{", "}", '"', ",", ";", "%", "x ", "-", "."],
  ...["//", "/*", "*/", '"""', "\r\n", "\u{feff}", "é", "// strategy-ignore usp-unvalued: so\n"],
  ...["values Freshness 5\n", '\nvalue Extra "Extra"\n', '\nsegment Extra "Extra" {\n  size 5\n}\n', "usp ", "TBD "],
  ...['\nstrategy Second "Second" {}\n', 'import "other.strategy"\n', "use Extra\n", '  note "so"\n'],
);

const keystrokes = fc.record({
  plan: fc.constantFrom(...whole),
  steps: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(2) }, fc.nat(40)),
      text: fc.oneof({ weight: 4, arbitrary: typed }, fc.constant("")),
      back: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

describe("typing in a plan", () => {
  it("shows after every keystroke what a fresh look at the text shows", () => {
    fc.assert(
      fc.property(keystrokes, ({ plan, steps }) => {
        let text = plan.text;
        const living = workspaceOf(text);
        living.open(PLAN, text);
        shown(living);
        const change = (start: number, end: number, typed: string): void => {
          living.change(PLAN, [{ offset: start, length: end - start, text: typed }]);
          text = text.slice(0, start) + typed + text.slice(end);
          expect(living.text(PLAN)).toBe(text);
          expect(shown(living)).toEqual(shown(workspaceOf(text)));
        };
        for (const { at, length, text: typed, back } of steps) {
          const start = Math.floor(at * text.length);
          const end = Math.min(text.length, start + length);
          const gone = text.slice(start, end);
          change(start, end, typed);
          if (back) change(start, start + typed.length, gone);
        }
      }),
      runs(150),
    );
  });
});
