import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { textsOf } from "../../scripts/l10n/texts.ts";
import { catalogue } from "../support/german.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { keys, early, untold } = textsOf(root);

/** What is filled in, each once. */
function fillings(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d+\}/g))].sort();
}

describe("the German catalogue", () => {
  it("has everything that the server says: `npm run l10n` lists what is missing", () => {
    expect(keys.size).toBeGreaterThan(900);
    const missing = [...keys].filter(([key]) => !Object.hasOwn(catalogue, key));
    expect(missing.map(([key, at]) => `${at} ${key}`)).toEqual([]);
  });

  it("has nothing that is not said any more, and keeps the order of the source", () => {
    expect(Object.keys(catalogue)).toEqual([...keys.keys()]);
  });

  it("fills in what the English text fills in", () => {
    const wrong = Object.entries(catalogue).filter(([key, text]) => `${fillings(key)}` !== `${fillings(text)}`);
    expect(wrong).toEqual([]);
  });

  it("puts no blank where none is, and none away", () => {
    const ends = (text: string): readonly boolean[] => [/\s$/.test(text), /^\s/.test(text) || /^\s*[,;]/.test(text)];
    const wrong = Object.entries(catalogue).filter(([key, text]) => `${ends(key)}` !== `${ends(text)}`);
    expect(wrong).toEqual([]);
    expect(Object.values(catalogue).filter((text) => text.trim() === "" || / {2}|\n/.test(text))).toEqual([]);
  });

  it("ends a sentence where the English one ends", () => {
    const end = (text: string): string => /[.?:]$/.exec(text)?.[0] ?? "";
    expect(Object.entries(catalogue).filter(([key, text]) => end(key) !== end(text))).toEqual([]);
  });

  it("addresses nobody as Sie or du, and quotes as Germans do", () => {
    const texts = Object.values(catalogue);
    expect(texts.filter((text) => /\b(?:Ihnen|Ihr|Ihre[nmrs]?|du|dein\w*|dir|dich)\b/.test(text))).toEqual([]);
    expect(texts.filter((text) => (text.match(/„/g) ?? []).length !== (text.match(/“/g) ?? []).length)).toEqual([]);
  });
});

describe("the source", () => {
  it("chooses the language in the language server alone: commands and the library speak English everywhere", () => {
    const choosing = globSync("server/src/**/*.{ts,tsx}", { cwd: root }).filter((file) =>
      /\{[^}]*\bspeak\b[^}]*\} from "/.test(readFileSync(path.join(root, file), "utf8")),
    );
    expect(choosing.sort()).toEqual([
      "server/src/lsp/server.ts",
      // The page of the preview, which draws by itself what the server says.
      "server/src/report/language.ts",
    ]);
  });

  it("says nothing while it is loaded, before it is known in which language", () => {
    expect(early).toEqual([]);
  });

  it("says every sentence through `say`", () => {
    expect(untold).toEqual([]);
  });
});
