import { severities } from "../model/diagnostic.ts";
import { viewNames } from "../report/names.ts";
import type { CommandSpec, OptionSpec } from "./command.ts";
import { diffSpec } from "./diff-spec.ts";
import { mcpSpec } from "./mcp-spec.ts";
import { newSpec } from "./new-spec.ts";
import { pullRequestSpec } from "./pull-request/spec.ts";
import { usesSpec } from "./uses-spec.ts";

/** What each command takes: read by the parser of command lines and by the help. */

export const checkFormats = [
  "text",
  "json",
  "sarif",
  "github",
  "gitlab",
  "junit",
  "checkstyle",
  "rdjson",
  "markdown",
] as const;
export const reportFormats = ["html", "markdown", "svg", "png", "pdf", "json"] as const;
export const rulesFormats = ["text", "json"] as const;
export const limits = [...severities, "never"] as const;
export const colorModes = ["auto", "always", "never"] as const;

const root: OptionSpec = {
  value: "DIR",
  help: "the folder that imports may not leave (default: the current one, if it holds all paths)",
};
const today: OptionSpec = { value: "DATE", help: "the day to compare dates with, as in 2027-03-31" };
const color: OptionSpec = {
  value: "WHEN",
  choices: colorModes,
  help: "colours: auto, always or never (also: NO_COLOR)",
};
const config: OptionSpec = { value: "FILE", help: "a configuration in place of the strategy.config.json files" };
const stdin: OptionSpec = { help: "read one plan from standard input" };
const stdinPath: OptionSpec = { value: "PATH", help: "where the plan from standard input would be saved" };

export const checkSpec: CommandSpec = {
  name: "check",
  takes: "[PATH…]",
  summary: "check plans and shared files",
  details:
    'PATH is a file, a folder or a pattern such as "plans/**/*.strategy"; without one, the current folder is checked.\n' +
    "Exit code: 0 nothing at or above --fail-on, 1 something is, 2 the command could not do its work.",
  options: {
    format: {
      value: "FORMAT",
      choices: checkFormats,
      help: `the format: ${checkFormats.join(", ")} (default: text, or github in a GitHub workflow); may be given several times`,
    },
    output: { value: "FILE", help: "write the format before it to a file" },
    "min-severity": { value: "SEVERITY", choices: severities, help: "the least that is shown (default: information)" },
    "fail-on": { value: "SEVERITY", choices: limits, help: "the least that fails, or never (default: error)" },
    "max-warnings": { value: "N", help: "fail on more than N warnings" },
    since: {
      value: "REV",
      help: "only what is new against a git revision; main... is where this branch left main",
    },
    baseline: { value: "FILE", help: "leave out what the file holds: problems that are put aside for later" },
    "update-baseline": { help: "write all problems to the file of --baseline" },
    fix: { help: "apply the fixes that are safe" },
    config,
    root,
    today,
    stdin,
    "stdin-path": stdinPath,
    watch: { help: "check again after every change; Ctrl-C ends it" },
    quiet: { help: "findings only: no last line, no progress" },
    color,
  },
};

export const formatSpec: CommandSpec = {
  name: "format",
  takes: "[PATH…]",
  summary: "lay out plans and shared files in the one common style",
  details: "Writes the files in place. Lines that cannot be read stay as they are.",
  options: {
    check: { help: "only list the files that would change; exit code 1 where there are any" },
    stdin: { help: "read one plan from standard input and print the result" },
    "stdin-path": stdinPath,
    config,
    root,
  },
};

export const reportSpec: CommandSpec = {
  name: "report",
  takes: "PLAN",
  summary: "write a plan's report: as a page, as pictures, or as numbers",
  details:
    "html and markdown hold all views, or the one that --view names; svg and png are one picture (default: overview).\n" +
    "pdf is printed by an installed Chrome, Chromium or Edge. Without --format the ending of FILE decides, or else it is json.",
  options: {
    format: { value: "FORMAT", help: `the format: ${reportFormats.join(", ")}` },
    view: { value: "VIEW", choices: viewNames, help: `the only view: ${viewNames.join(", ")}` },
    output: { value: "FILE", help: "write to a file" },
    scale: { value: "FACTOR", help: "of png: pixels for one of the picture (default: 2)" },
    font: { value: "FILE", help: "of png: one more font, for scripts such as Chinese; may be given several times" },
    root,
    today,
  },
};

export const explainSpec: CommandSpec = {
  name: "explain",
  takes: "CODE",
  summary: "show the page of a rule",
  options: { color },
};

export const rulesSpec: CommandSpec = {
  name: "rules",
  takes: "",
  summary: "list all rules with their severity here",
  options: {
    format: { value: "FORMAT", choices: rulesFormats, help: "text (default) or json" },
    config,
    root,
    color,
  },
};

export const lspSpec: CommandSpec = {
  name: "lsp",
  takes: "",
  summary: "run the language server, for any editor",
  details:
    "Editors start it and talk to it over standard input and output. It ends when its input does, or with --clientProcessId.",
  options: {
    stdio: { help: "talk over standard input and output" },
    clientProcessId: { value: "ID", help: "end when this process is gone" },
  },
};

export const helpSpec: CommandSpec = {
  name: "help",
  takes: "[COMMAND]",
  summary: "show this help, or that of a command",
  options: {},
};

export const specs: readonly CommandSpec[] = [
  checkSpec,
  formatSpec,
  reportSpec,
  diffSpec,
  newSpec,
  pullRequestSpec,
  usesSpec,
  explainSpec,
  rulesSpec,
  lspSpec,
  mcpSpec,
  helpSpec,
];
