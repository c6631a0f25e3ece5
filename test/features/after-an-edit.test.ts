import { describe, expect, it } from "vitest";
import { foldingRanges } from "../../server/src/features/folding.ts";
import type { Host } from "../../server/src/features/host.ts";
import { inlayHints } from "../../server/src/features/inlay-hints.ts";
import { codeLenses } from "../../server/src/features/lenses.ts";
import { documentLinks } from "../../server/src/features/links.ts";
import { outline } from "../../server/src/features/outline.ts";
import { selectionRanges } from "../../server/src/features/selection.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { documentSymbols } from "../../server/src/features/symbols.ts";
import { samples } from "../properties/corpus.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

/** What all the features that give places say of the file. */
function said(host: Host): unknown {
  const length = host.source(PLAN)?.text.length ?? 0;
  const whole = { start: 0, end: length };
  const spots = [0.1, 0.35, 0.6, 0.85].map((part) => Math.floor(length * part));
  const results = {
    folds: foldingRanges(host, PLAN),
    hints: inlayHints(host, PLAN, whole),
    lenses: codeLenses(host, PLAN),
    links: documentLinks(host, PLAN),
    outline: outline(host, PLAN),
    selections: spots.map((offset) => selectionRanges(host, { path: PLAN, offset })),
    symbols: documentSymbols(host, PLAN),
    tokens: semanticTokens(host, PLAN),
  };
  // A place names its file, and a file holds everything.
  return JSON.parse(JSON.stringify(results, (key, value) => (key === "file" ? value.path : value)));
}

/** Edits in the middle of a plan, so that something stands before and after them. */
const edits: readonly { readonly name: string; readonly change: (line: string) => string }[] = [
  { name: "a longer word", change: (line) => line.replace(/^(\s*)(\w+)/, "$1$2andmore") },
  { name: "a new line", change: (line) => `${line}\n  note "More to say"\n` },
  { name: "a line less", change: () => "" },
  { name: "an open brace", change: (line) => `${line} {` },
  { name: "an open text", change: (line) => `${line} "open` },
];

describe("after an edit, what is said of places is what is said of the same text read afresh", () => {
  for (const { path, text } of samples) {
    it.each(edits)(`${path}: $name`, ({ change }) => {
      const { host, workspace } = scene(text);
      workspace.open(PLAN, text);
      said(host);
      let now = text;
      for (const part of [0.25, 0.5, 0.75]) {
        const start = now.indexOf("\n", Math.floor(now.length * part)) + 1;
        const end = now.indexOf("\n", start);
        if (start <= 0 || end < 0) continue;
        const line = change(now.slice(start, end));
        workspace.change(PLAN, [{ offset: start, length: end - start, text: line }]);
        now = now.slice(0, start) + line + now.slice(end);
        expect(said(host)).toEqual(said(scene(now).host));
      }
    });
  }
});
