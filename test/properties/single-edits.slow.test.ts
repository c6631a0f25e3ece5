import path from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace, type Workspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { PLAN, TODAY } from "../support/kit.ts";
import { cases, samples } from "./corpus.ts";

/**
 * One thing of a plan changes, and then is as it was: a line goes and comes back, a figure is another one. The cases hold
 * every rule at the edge of what it says, so that a rule which is not asked again although it should be is found here.
 */

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function workspaceOf(text: string): Workspace {
  return createWorkspace({
    files: memoryFiles({ [PLAN]: text }),
    today: TODAY,
    onFailure: ({ code, error }) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
  });
}

function shown(workspace: Workspace): unknown {
  return workspace
    .diagnostics(PLAN)
    ?.map(
      ({ code, severity, message, range: { start } }) =>
        `${start.line}:${start.character} ${severity} ${code} ${message}`,
    );
}

function linesOf(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: line } of text.matchAll(/^[ \t]+[a-z][^{}\r\n]*[\r\n]+/gm)) {
    edits.push({ start: index, end: index + line.length, text: "" });
  }
  return edits;
}

const FIGURE = /(?<![\w".-])-?\d[\d_.]*(%|[kM]|h|d|mo|y)?(?![\w.-])/g;

function figuresOf(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: figure, 1: unit = "" } of text.matchAll(FIGURE)) {
    const other = /^0/.test(figure)
      ? "5"
      : /^[1-4]$/.test(figure)
        ? "5"
        : /^5$/.test(figure)
          ? "1"
          : `${figure.charAt(0) === "9" ? "1" : "9"}${figure.slice(1, unit === "" ? undefined : -unit.length)}`;
    edits.push({ start: index, end: index + figure.length, text: `${other}${unit}` });
  }
  return edits;
}

/** Every so many, from another one on in each plan: all of them are tried over some runs of the same plan's siblings. */
const STRIDE = 3;

function tryOut(edits: (text: string) => Edit[]): number {
  let tried = 0;
  for (const [number, { path: file, text }] of plans.entries()) {
    const living = workspaceOf(text);
    living.open(PLAN, text);
    const before = shown(living);
    for (const [i, { start, end, text: typed }] of edits(text).entries()) {
      if ((i + number) % STRIDE !== 0) continue;
      const after = text.slice(0, start) + typed + text.slice(end);
      living.change(PLAN, [{ offset: start, length: end - start, text: typed }]);
      expect(shown(living), `${file}: ${text.slice(start, end)} becomes "${typed}"`).toEqual(shown(workspaceOf(after)));
      living.change(PLAN, [{ offset: start, length: typed.length, text: text.slice(start, end) }]);
      expect(shown(living), `${file}: ${text.slice(start, end)} comes back`).toEqual(before);
      tried++;
    }
  }
  return tried;
}

const plans = [...cases, ...samples].filter(
  ({ path: file }) => path.basename(file) !== PLAN || file.startsWith("samples"),
);

describe("after one thing of a plan has changed, rules say what they say of the new plan", () => {
  it("a line goes and comes back", () => {
    expect(tryOut(linesOf)).toBeGreaterThan(500);
  });

  it("a figure is another one", () => {
    expect(tryOut(figuresOf)).toBeGreaterThan(1000);
  });
});
