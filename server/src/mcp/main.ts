import process from "node:process";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { AssistantIo } from "../assistant/io.ts";
import { createMcpServer } from "./server.ts";

/** The longest message that is read, in bytes: several of the longest plans. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Serves one assistant over standard input and output, which carry the protocol and nothing else. Settles when the
 * assistant is gone, or has sent something longer than can be read.
 */
export async function serve(io: AssistantIo): Promise<void> {
  const server = createMcpServer(io);
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: LONGEST });
  process.on("uncaughtException", (error) => io.log(`a fault of ours: ${error.stack ?? error.message}`));
  process.on("unhandledRejection", (reason) => io.log(`a fault of ours: ${String(reason)}`));
  // Whoever started it may be gone without a word.
  process.stdout.on("error", () => void server.close());
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  server.server.onerror = (error) => io.log(`a message was left out: ${error.message.split("\n")[0]}`);
  process.stdin.once("end", () => void server.close());
  process.stdin.once("close", () => void server.close());
  await server.connect(transport);
  await closed;
}
