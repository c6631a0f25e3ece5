import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { expect } from "vitest";
import type { AssistantIo } from "../../server/src/assistant/io.ts";
import { createMcpServer } from "../../server/src/mcp/server.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { TODAY } from "../support/kit.ts";

/** What tests of the server for assistants are written with: the SDK's own client, and plans in memory. */

export const market = `value Freshness "Roasted this week"
value Speed "On the desk in three days"

segment Offices "Small offices" {
  size 48_000 companies
  psychographics {
    values Freshness 5, Speed 4
  }
}
`;

export const coffee = `import "shared/market.strategy"

strategy Coffee "Coffee 2027" {
  period 2027
  currency EUR
}

usp Fresh "Roasted to order" {
  delivers Freshness 5
  because "We roast every morning"
  for Offices
}

concentration {
  budget 100k EUR
  focus Offices 90%
  reserve 10%
}
`;

export const files = { "coffee.strategy": coffee, "shared/market.strategy": market };

/** What a tool answered. */
export interface Told {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly refused: boolean;
}

export interface Desk {
  readonly client: Client;
  /** What the server wrote to its log. */
  readonly log: readonly string[];
  /** Asks a tool, and holds what comes back against the tool's own schema, as the client does. */
  ask(tool: string, input?: Record<string, unknown>): Promise<Told>;
  /** The same, for an answer that must be one. */
  data(tool: string, input?: Record<string, unknown>): Promise<Readonly<Record<string, unknown>>>;
  /** The same, for a question that must be refused. */
  refusal(tool: string, input?: Record<string, unknown>): Promise<string>;
}

/** Connects a client to a server over files in memory, or over what `io` says. */
export async function desk(
  texts: Readonly<Record<string, string | Uint8Array>> = files,
  io: Partial<AssistantIo> = {},
): Promise<Desk> {
  const log: string[] = [];
  const server = createMcpServer({
    files: memoryFiles(texts),
    roots: ["/plans"],
    today: TODAY,
    version: "1.0.0",
    log: (message) => log.push(message),
    ...io,
  });
  const client = new Client({ name: "test", version: "1.0.0" });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(theirs), client.connect(ours)]);
  // The client knows what answers look like only of tools that it has listed.
  await client.listTools();
  const ask = (tool: string, input: Record<string, unknown> = {}) => told(client, tool, input);
  return {
    client,
    log,
    ask,
    data: async (tool, input) => {
      const { data, refused, text } = await ask(tool, input);
      expect(refused, text).toBe(false);
      return data;
    },
    refusal: async (tool, input) => {
      const { text, refused } = await ask(tool, input);
      expect(refused, text).toBe(true);
      return text;
    },
  };
}

export async function told(client: Client, tool: string, input: Record<string, unknown>): Promise<Told> {
  const { content, structuredContent, isError } = await client.callTool({ name: tool, arguments: input });
  const [first]: unknown[] = Array.isArray(content) ? content : [];
  const text = typeof first === "object" && first !== null && "text" in first ? String(first.text) : "";
  const data = typeof structuredContent === "object" && structuredContent !== null ? { ...structuredContent } : {};
  return { text, data, refused: isError === true };
}
