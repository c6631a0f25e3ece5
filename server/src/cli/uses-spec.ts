import type { CommandSpec } from "./command.ts";

export const usesFormats = ["text", "json"] as const;

export const usesSpec: CommandSpec = {
  name: "uses",
  takes: "NAME [PATH…]",
  summary: "list the plans in which something is in play",
  details:
    "NAME is that of a value, USP, competitor, segment, service or goal; segment:NAME means only the segment.\n" +
    "PATH limits the plans that are listed to files and folders; without one, all plans of the current folder are.\n" +
    "Exit code: 0 whether any plan uses it or not, 2 the command could not do its work.",
  options: {
    format: { value: "FORMAT", choices: usesFormats, help: "text (default) or json" },
    root: {
      value: "DIR",
      help: "the folder that imports may not leave (default: the current one, if it holds all paths)",
    },
    today: { value: "DATE", help: "the day to compare dates with, as in 2027-03-31" },
    color: {
      value: "WHEN",
      choices: ["auto", "always", "never"],
      help: "colours: auto, always or never (also: NO_COLOR)",
    },
  },
};
