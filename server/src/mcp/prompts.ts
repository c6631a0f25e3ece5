import { completable } from "@modelcontextprotocol/sdk/server/completable.js";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import * as z from "zod/v4";
import { everything, fileAt, shown } from "../assistant/house.ts";
import { languagePage, overview } from "../assistant/teach.ts";
import type { Houses } from "./house.ts";

/** Questions that a person starts from a menu. */
export function prompts(server: McpServer, houses: Houses): void {
  const paths = (given: string): string[] =>
    everything(houses.now())
      .map(shown)
      .filter((path) => path.toLowerCase().includes(given.toLowerCase()));
  server.registerPrompt(
    "review_plan",
    {
      title: "Review a plan",
      description: "What is wrong with a plan, what it means, and what to do first.",
      argsSchema: { path: completable(z.string().describe("The plan, such as plans/coffee.strategy."), paths) },
    },
    ({ path }) => {
      const place = fileAt(houses.now(), path);
      return ask(
        `Review the product strategy plan ${shown(place)}. Check it, read the report of its numbers, and explain the rules behind the gravest remarks. ` +
          "Then tell me in plain words, for a product manager: what contradicts itself, where money and promises do not fit, and the three changes " +
          "that matter most. Try each change with propose_edit before you suggest it. Do not change anything yet.\n\n" +
          `The plan:\n\n\`\`\`strategy\n${place.room.workspace.text(place.path) ?? ""}\n\`\`\``,
      );
    },
  );
  server.registerPrompt(
    "write_plan",
    {
      title: "Write a plan",
      description: "A first plan from what you know about your product and market.",
      argsSchema: { about: z.string().describe("Your product, customers, competitors and budget, in your own words.") },
    },
    ({ about }) =>
      ask(
        `Write a product strategy plan as a .strategy file about this: ${about}\n\n` +
          "Go by the four principles in their order. Ask me for what you do not know, above all for levels, prices and budgets, and never invent proof. " +
          "Read describe_language for the blocks that you use, and try the text with propose_edit until it has no errors.\n\n" +
          `How plans are written:\n\n${languagePage(overview) ?? ""}`,
      ),
  );
}

function ask(text: string) {
  return { messages: [{ role: "user" as const, content: { type: "text" as const, text } }] };
}
