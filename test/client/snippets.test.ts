import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { diagnose } from "../support/kit.ts";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const file = path.resolve(import.meta.dirname, "../../client/snippets/strategy.json");
const snippets: Record<string, Snippet> = JSON.parse(readFileSync(file, "utf8"));

/** What stands in the editor where the user takes everything as it comes. */
function taken({ body }: Snippet): string {
  const chosen = new Map<string, string>();
  const variables = body
    .join("\n")
    .replaceAll("$CURRENT_YEAR", "2027")
    .replaceAll("$" + "{TM_SELECTED_TEXT}", "");
  const filled = variables.replaceAll(/\$\{(\d+):([^}]*)\}/g, (_all, stop: string, text: string) => {
    chosen.set(stop, text);
    return text;
  });
  return filled.replaceAll(/\$(\d+)/g, (_all, stop: string) => chosen.get(stop) ?? "");
}

function snippet(name: string): Snippet {
  const found = snippets[name];
  if (found === undefined) throw new Error(`There is no snippet ${name}.`);
  return found;
}

describe("the snippets", () => {
  it.each(["Plan", "Library"])("%s is in order as it comes", (name) => {
    const found = diagnose(taken(snippet(name)), { today: "2027-01-15" });
    const grave = found.filter(({ severity }) => severity === "error" || severity === "warning");
    expect(grave.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  it.each(["Accept a risk", "Accept a risk in the whole file"])("%s silences the rule that is named", (name) => {
    const usp = 'usp Fast "Fast" {\n  delivers Speed 5\n}\n';
    const plan = `value Speed "Speed"\n\n${usp}segment A "A" {\n  psychographics {\n    values Other 1\n  }\n}\n`;
    const comment = taken(snippet(name)).replace(/ rule /, " usp-unvalued ");
    const codes = (text: string): string[] => diagnose(text, { today: "2027-01-15" }).map(({ code }) => code);
    const values = `value Other "Other"\n${plan}`;
    expect(codes(values)).toContain("usp-unvalued");
    const silenced = codes(values.replace("usp Fast", `${comment}\nusp Fast`));
    expect(silenced).not.toContain("usp-unvalued");
    expect(silenced.filter((code) => code.startsWith("suppression"))).toEqual([]);
  });

  it("say what they are for, and are never one word that the language has", () => {
    for (const { prefix, description } of Object.values(snippets)) {
      expect(description).toMatch(/\.$/);
      for (const word of prefix) expect(["strategy", "value", "usp", "segment", "goal"]).not.toContain(word);
    }
  });
});
