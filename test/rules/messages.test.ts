import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "../../server/src/base/utf8.ts";
import { CASES, casesOf } from "../support/conformance.ts";
import { diagnose } from "../support/kit.ts";

/** What a message looks like without the plan's own words, whose stops are none of the checker's. */
function withoutQuotes(message: string): string {
  return message.replace(/"[^"]*"/g, "“”");
}

function sentences(message: string): number {
  return withoutQuotes(message)
    .split(/[.?](?=\s|$)/)
    .filter((part) => part.trim() !== "").length;
}

/** Every text that the checker says of the cases of a group and of the places that belong to it. */
function saidOf(group: string): { messages: Set<string>; related: Set<string> } {
  const messages = new Set<string>();
  const related = new Set<string>();
  for (const { root, files } of casesOf(group)) {
    const texts = files
      .filter((file) => file.endsWith(".strategy"))
      .map((file) => [file, decode(fs.readFileSync(path.join(root, file))).text] as const);
    for (const { message, diagnostic } of diagnose(Object.fromEntries(texts))) {
      messages.add(message);
      for (const place of diagnostic.related) related.add(place.message);
    }
  }
  return { messages, related };
}

describe("what the checker says reads as sentences", () => {
  for (const group of fs.readdirSync(CASES).filter((name) => !name.includes("."))) {
    it(group, () => {
      const { messages, related } = saidOf(group);
      expect([...messages].filter((message) => !/[.?]$/.test(message))).toEqual([]);
      expect([...messages].filter((message) => sentences(message) > 2)).toEqual([]);
      expect([...related].filter((message) => !/[.?]$/.test(message))).toEqual([]);
      expect([...related].filter((message) => /^(?:the|what|our|its|expected|how|here)\b/.test(message))).toEqual([]);
    });
  }
});
