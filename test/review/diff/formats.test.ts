import { describe, expect, it } from "vitest";
import { diffJson } from "../../../server/src/review/diff/json.ts";
import { diffMarkdown } from "../../../server/src/review/diff/markdown.ts";
import { diffText } from "../../../server/src/review/diff/text.ts";
import type { Diff } from "../../../server/src/review/diff/types.ts";
import { plainPaints } from "./formats.ts";
import { edited, plan } from "./lamps.ts";
import { diff, only, type Texts } from "./states.ts";

describe("texts of strangers", () => {
  const nasty = [
    "</details><script>alert(1)</script>",
    "a | b | c",
    "`code` **bold** [link](https://example.com) ![x](y)",
    "@someone #12 <!-- -->",
    "\u001b[31mred\u0007\u202e",
    "```mermaid",
    "::error::",
  ];

  const withTitle = (title: string, share: number): string =>
    plan
      .replace('"Photo studios"', JSON.stringify(title).replace(/\\u00(..)/g, "\\u{$1}"))
      .replace('"Lamp makers"', JSON.stringify(title).replace(/\\u00(..)/g, "\\u{$1}"))
      .replace("focus Studios 50%", `focus Studios ${share}%`);

  it("stay texts in Markdown, in terminals and in JSON", () => {
    for (const title of nasty) {
      const found = diff(withTitle(title, 50), withTitle(title, 40));
      const markdown = diffMarkdown(found);
      expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)<!--|@someone|#12|\n::/);
      expect(markdown.match(/<\/details>/g)?.length ?? 0).toBe(markdown.match(/<details>/g)?.length ?? 0);
      expect(markdown.match(/^```/gm)).toHaveLength(2);
      for (const row of markdown.split("\n").filter((line) => line.startsWith("|"))) {
        expect(row.replaceAll("\\|", "").split("|"), row).toHaveLength(6);
      }
      const text = diffText(found, plainPaints);
      expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
      expect(JSON.parse(JSON.stringify(diffJson(found)))).toMatchObject({ version: 1 });
    }
  });
});

describe("much that changed", () => {
  /** So many plans that nobody reads a comment about all of them. */
  function many(count: number, share: number): Record<string, string> {
    return Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `plans/${String(i).padStart(4, "0")}.strategy`,
        plan.replace("focus Studios 50%", `focus Studios ${share}%`).replaceAll("Lamp", `Lamp${i}`),
      ]),
    );
  }

  it("fits into a comment, with a count of what is left out", () => {
    for (const count of [3, 40, 400]) {
      const found = diff(many(count, 50), many(count, 40));
      const markdown = diffMarkdown(found);
      expect(markdown.length).toBeLessThan(60_001);
      expect(markdown).toContain(`${count} plans changed`);
      if (count === 400) expect(markdown).toMatch(/\*\*\d+ more files changed\.\*\*/);
      else expect(markdown).not.toContain("more files changed");
    }
  });

  it("fits where one plan changes in a thousand places", () => {
    const values = (level: number): Texts =>
      `${Array.from({ length: 1_500 }, (_, i) => `value V${i} "The ${i}th ${level}"`).join("\n")}\n`;
    const found = diff(values(1), values(2));
    expect(only(found).changes).toHaveLength(1_500);
    const markdown = diffMarkdown(found);
    expect(markdown.length).toBeLessThan(60_001);
    expect(markdown).toMatch(/- and 1,?4\d\d more/);
  });
});

describe("JSON", () => {
  it("has the documented shape", () => {
    const found: Diff = diff(plan, edited(["focus Studios 50%", "focus Studios 40%"]));
    const json = JSON.parse(JSON.stringify(diffJson(found)));
    expect(Object.keys(json)).toEqual(["version", "base", "head", "files", "rules", "unchanged"]);
    expect(Object.keys(json.files[0]).sort()).toEqual(
      "accepted affects changes consequences currency findings kind numbers path status through title".split(" "),
    );
    expect(json.files[0].consequences[0]).toEqual({
      about: "share",
      names: ["Studios"],
      text: "Photo studios 50% → 40% of the money (−20,000 EUR, wins 200 fewer customers).",
    });
    expect(json.files[0].numbers).toContainEqual({
      of: "segment",
      name: "Studios",
      title: "Photo studios",
      number: "share",
      before: 0.5,
      after: 0.4,
    });
  });
});
