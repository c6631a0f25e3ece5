import { DOCS } from "../base/docs.ts";
import type { CommandSpec } from "./command.ts";

export const mcpSpec: CommandSpec = {
  name: "mcp",
  takes: "",
  summary: "let AI assistants check, explain and propose, over the Model Context Protocol",
  details:
    "Assistants start it and talk to it over standard input and output. Nothing is written without --write, and nothing is\n" +
    `read outside of the folder. How to add it to an assistant: ${DOCS}/assistants.md`,
  options: {
    root: { value: "DIR", help: "the folder of the plans (default: the current one)" },
    today: { value: "DATE", help: "the day to compare dates with, as in 2027-03-31" },
    write: { help: "let the assistant store edits that it has tried, in .strategy files below the folder" },
  },
};
