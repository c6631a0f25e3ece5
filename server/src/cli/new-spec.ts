import type { CommandSpec } from "./command.ts";

export const newFormats = ["text", "json"] as const;

export const newSpec: CommandSpec = {
  name: "new",
  takes: "[TEMPLATE]",
  summary: "make a new plan from a template",
  details:
    "Without TEMPLATE, lists the templates: those that come with the program, your team's, and your own.\n" +
    "On a terminal it asks the template's questions; elsewhere the defaults hold. No file is overwritten.",
  options: {
    set: { value: "NAME=VALUE", help: "answer a question; may be given several times" },
    output: {
      value: "FILE",
      help: "the file for the plan, or - to print it; a folder where the template makes several files",
    },
    force: { help: "overwrite files that are there" },
    format: { value: "FORMAT", choices: newFormats, help: "of the list: text (default) or json" },
    root: { value: "DIR", help: "the folder with your team's configuration (default: the current one)" },
    today: { value: "DATE", help: "the day that the plan is made on, as in 2027-03-31" },
  },
};
