import { describe, expect, it } from "vitest";
import { declarationRows, fileRows, previewRows, type Row } from "../../client/src/sharing/import-items.ts";
import type { Arrival, ImportableUri, ImportPreviewResult } from "../../server/src/lsp/protocol.ts";

const said = <T>(rows: readonly Row<T>[]): string[] =>
  rows.map(({ label, description, detail }) => [label, description ?? "", detail ?? ""].join(" | "));

const file: ImportableUri = {
  uri: "file:///shared/market.strategy",
  path: "shared/market.strategy",
  importPath: "shared/market.strategy",
  imported: true,
  declarations: [
    { kind: "value", name: "Calm", title: "Quiet telephone", about: "Asked for by all.", standing: "new" },
    { kind: "value", name: "Price", title: "Price", about: "", standing: "clash" },
    { kind: "segment", name: "Dentists", title: "Dentists", about: "", standing: "play" },
    { kind: "segment", name: "Physios", title: "Physios", about: "", standing: "excluded" },
    { kind: "competitor", name: "Paper", title: "Paper", about: "", standing: "hidden" },
    { kind: "usp", name: "Fast", title: "Fast", about: "", standing: "sight" },
  ],
};

function arrival(over: Partial<Arrival>): Arrival {
  const declared = { kind: "value", name: "Calm", title: "Quiet", path: "m.strategy", start: 6, end: 10 } as const;
  return { ...declared, chosen: false, why: "", ...over };
}

const nothing: ImportPreviewResult = {
  version: 1,
  edits: [],
  comes: [],
  waits: [],
  leaves: [],
  came: [],
  went: [],
  uris: {},
};

describe("what is shown at the steps of an import", () => {
  it("are the files, shared ones before plans, with what they hold", () => {
    const plan = { ...file, importPath: "last.strategy", plan: "Last year", imported: false };
    expect(said(fileRows([file, plan]))).toEqual([
      "Shared files |  | ",
      "$(file) shared/market.strategy | imported | Segments: 2 · Values: 2 · USPs: 1 · Competitors: 1",
      "Plans |  | ",
      "$(file) last.strategy | Last year | Segments: 2 · Values: 2 · USPs: 1 · Competitors: 1",
    ]);
    expect(said(fileRows([plan]))[0]).toBe("Plans |  | ");
  });

  it("are the declarations by kind, each with what it is to the plan, and what is in play at the end", () => {
    expect(said(declarationRows(file))).toEqual([
      "Segments |  | ",
      "$(symbol-class) Physios | the plan excludes it | ",
      "Values |  | ",
      "$(symbol-property) Quiet telephone | Calm | Asked for by all.",
      "$(symbol-property) Price | another one of this name is imported | ",
      "USPs |  | ",
      "$(symbol-function) Fast | imported, not in play yet | ",
      "Competitors |  | ",
      "$(symbol-interface) Paper | the plan has its own of this name | ",
      "In play already |  | ",
      "$(symbol-class) Dentists | segment | ",
    ]);
  });

  it("is at last what comes into play and what the checker says, below the row that does it", () => {
    const rows = previewRows(
      {
        ...nothing,
        edits: [
          { start: 0, end: 0, newText: 'import "m.strategy"\r\nuse Dentists\r\n\r\n' },
          { start: 40, end: 40, newText: ", Fast" },
        ],
        comes: [
          arrival({ kind: "segment", title: "Dentists", chosen: true, why: "`use` names it" }),
          arrival({ why: '"Dentists" values it' }),
        ],
        waits: [arrival({ kind: "competitor", title: "Paper", chosen: true, why: "In sight." })],
        leaves: [arrival({ kind: "goal", title: "Grow", why: "Gone." })],
        came: [{ severity: "warning", code: "need-unanswered", text: 'Nothing delivers "Dr. No". Deliver it.' }],
        went: [
          { severity: "error", code: "unknown-name", text: "There is no Dentists. Declare it." },
          { severity: "hint", code: "unknown-name", text: "There is no Physios." },
          { severity: "error", code: "unknown-name", text: "There is no Dentists. Declare it." },
        ],
      },
      "m.strategy",
    );
    expect(said(rows)).toEqual([
      '$(check) Import from m.strategy | import "m.strategy" · use Dentists · use …, Fast | ',
      "Comes into play: chosen |  | ",
      "$(symbol-class) Dentists | segment | ",
      "Comes into play with it |  | ",
      '$(symbol-property) Quiet | value | Because "Dentists" values it',
      "Not in play yet |  | ",
      "$(symbol-interface) Paper | competitor | In sight.",
      "No longer in play |  | ",
      "$(symbol-event) Grow | goal | Gone.",
      "The checker then also says |  | ",
      '$(warning) Nothing delivers "Dr. No". |  | Deliver it.',
      "The checker no longer says |  | ",
      "$(error) There is no Dentists. | 2 times | ",
      "$(lightbulb) There is no Physios. |  | ",
    ]);
    expect(rows[0]?.value).toBe("import");
  });

  it("offers nothing to do where all is there", () => {
    const rows = previewRows(nothing, "m.strategy");
    expect(said(rows)).toEqual(["There is nothing to add | The plan imports and uses all of it. | "]);
    expect(rows.map(({ value }) => value)).toEqual([undefined]);
  });
});
