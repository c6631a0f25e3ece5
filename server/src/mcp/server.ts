import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Answer } from "../assistant/answer.ts";
import { Asked } from "../assistant/asked.ts";
import { answer } from "../assistant/index.ts";
import type { AssistantIo } from "../assistant/io.ts";
import { propose } from "../assistant/propose.ts";
import { Refusal } from "../assistant/refusal.ts";
import { newPlan, proposeEdit, tools } from "../assistant/tools.ts";
import { Houses } from "./house.ts";
import { prompts } from "./prompts.ts";
import { resources } from "./resources.ts";
import { inputOf, outputs } from "./schemas.ts";
import { Writing } from "./writing.ts";

const instructions =
  "Plans are product strategies as text (.strategy files) that a checker verifies. Begin with list_plans. Before you " +
  "write or change a plan, read describe_language, and try every change with propose_edit: it says what the change " +
  "breaks and mends. Take numbers from report, never from your own arithmetic.";

/** The server for assistants, not connected yet. It reads below one folder, and writes only where the io can. */
export function createMcpServer(io: AssistantIo): McpServer {
  const server = new McpServer(
    { name: "strategy", title: "Strategy", version: io.version },
    { instructions, capabilities: { tools: {}, resources: { listChanged: true }, prompts: {} } },
  );
  const houses = new Houses(io);
  const writing = io.write === undefined ? undefined : new Writing(houses, io.write);
  const list = resources(server, houses);
  for (const tool of tools) {
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.about,
        inputSchema: inputOf(tool.fields),
        outputSchema: outputs[tool.name],
        annotations: {
          title: tool.title,
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
      },
      (input: unknown) =>
        told(io, houses, async () => {
          const house = houses.now();
          list.look(house);
          if (writing !== undefined && tool === proposeEdit)
            return writing.keep(propose(new Asked(input, tool.fields), house));
          if (writing !== undefined && tool === newPlan) {
            const begun = await import("../assistant/new-plan.ts");
            return writing.keepNew(begun.newPlan(new Asked(input, tool.fields), house));
          }
          return answer(tool, input, house);
        }),
    );
  }
  writing?.offer(server, (work) => told(io, houses, work), list);
  prompts(server, houses);
  return server;
}

/** An answer as the protocol has it; what goes wrong is said, and never ends the server. */
async function told(io: AssistantIo, houses: Houses, work: () => Promise<Answer>): Promise<CallToolResult> {
  try {
    const { text, data } = await work();
    return { content: [{ type: "text", text }], structuredContent: { ...data } };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      io.log(`a question failed, which is our fault: ${stackOf(error)}`);
      houses.forget();
    }
    const text =
      error instanceof Refusal
        ? error.message
        : "The question could not be answered, which is a fault of the server. Ask in another way, or about less at once.";
    return { content: [{ type: "text", text }], isError: true };
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
