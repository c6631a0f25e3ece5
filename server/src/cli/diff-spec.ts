import type { CommandSpec } from "./command.ts";

export const diffFormats = ["text", "markdown", "json"] as const;

export const diffSpec: CommandSpec = {
  name: "diff",
  takes: "BASE [HEAD] [PATH…]",
  summary: "tell what a change means for the strategy",
  details:
    "BASE and HEAD are two files, two folders or two git revisions; without HEAD, a revision is compared with the files\n" +
    "as they are. A...B is B since it left A. PATH limits revisions to files and folders.\n" +
    "Exit code: 0 whether anything differs or not, 2 the command could not do its work.",
  options: {
    format: { value: "FORMAT", choices: diffFormats, help: "text (default), markdown or json" },
    output: { value: "FILE", help: "write to a file" },
    path: { value: "PATH", help: "only this file or folder; may be given several times" },
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
