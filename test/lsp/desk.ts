import fs from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { ClientCapabilities, Position, Range } from "vscode-languageserver-protocol/node";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";

/** A plan, what it imports and a whole sample, for tests that use each capability once. */

export const sample = fs.readFileSync(
  path.resolve(import.meta.dirname, "../../samples/northwind-roastery/plan.strategy"),
  "utf8",
);
export const market = 'value Freshness "Roasted this week"\nvalue Speed "On the desk in three days"\n';
export const plan = `import "shared/market.strategy"

usp FreshInThree "Fresh" {
  delivers Freshness 5, Speed 4
  proof "98%" "https://example.com/otd" 2026-09
}

segment Offices "Small offices" {
  psychographics {
    values Freshness 5, Speed 4
  }
}
`;

/** The folder with all three. */
export interface Desk {
  readonly root: string;
  readonly uri: string;
  readonly library: string;
  /** A client that has the plan open, and has been told all that there is to say. */
  connect(capabilities: ClientCapabilities): Promise<Client>;
}

export function desk(): Desk {
  const root = folder({ "plan.strategy": plan, "shared/market.strategy": market, "sample.strategy": sample });
  const uri = uriIn(root, "plan.strategy");
  return {
    root,
    uri,
    library: uriIn(root, "shared/market.strategy"),
    connect: async (capabilities) => {
      const { client } = pair();
      await client.start({ capabilities, folders: [uriIn(root)], initializationOptions: {} });
      await client.open(uri, plan);
      await client.idle();
      return client;
    },
  };
}

/** Where a word of the plan begins, or lies that many letters further on. */
export function place(word: string, further = 0, text = plan): Position {
  const offset = text.indexOf(word) + further;
  expect(text).toContain(word);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: (before.at(-1) ?? "").length };
}

/** The first place of a word. */
export function range(word: string, text = plan): Range {
  return { start: place(word, 0, text), end: place(word, word.length, text) };
}
