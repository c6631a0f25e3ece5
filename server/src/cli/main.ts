import process from "node:process";
import { nearest } from "../base/nearest.ts";
import { check } from "./check.ts";
import { CommandError, type CommandSpec, type Given, list, readArguments, reasonOf } from "./command.ts";
import { diffSpec } from "./diff-spec.ts";
import { mcpSpec } from "./mcp-spec.ts";
import { newSpec } from "./new-spec.ts";
import { columns, complain, isTerminalOutput, print, say } from "./output.ts";
import { pullRequestSpec } from "./pull-request/spec.ts";
import { checkSpec, explainSpec, formatSpec, helpSpec, lspSpec, reportSpec, rulesSpec, specs } from "./specs.ts";
import { usesSpec } from "./uses-spec.ts";

/**
 * The command line. `check` is loaded with it; everything else only when it is asked for, because `check` runs in
 * every save and every commit.
 */

interface Command {
  readonly spec: CommandSpec;
  /** Resolves to the exit code. */
  run(given: Given): Promise<number>;
}

const commands: readonly Command[] = [
  { spec: checkSpec, run: check },
  { spec: formatSpec, run: async (given) => (await import("./format.ts")).format(given) },
  { spec: reportSpec, run: async (given) => (await import("./report.ts")).report(given) },
  { spec: diffSpec, run: async (given) => (await import("./diff.ts")).diff(given) },
  { spec: newSpec, run: async (given) => (await import("./new.ts")).newPlan(given) },
  { spec: pullRequestSpec, run: async (given) => (await import("./pull-request/index.ts")).pullRequest(given) },
  { spec: usesSpec, run: async (given) => (await import("./uses.ts")).uses(given) },
  { spec: explainSpec, run: async (given) => (await import("./explain.ts")).explain(given) },
  { spec: rulesSpec, run: async (given) => (await import("./rules.ts")).rules(given) },
  { spec: lspSpec, run: async (given) => (await import("./lsp.ts")).lsp(given) },
  { spec: mcpSpec, run: async (given) => (await import("./mcp.ts")).mcp(given) },
  { spec: helpSpec, run: (given) => help(given.arguments[0]) },
];

async function help(name: string | undefined): Promise<number> {
  const { overview, helpOf } = await import("./help.ts");
  const spec = specs.find((each) => each.name === name);
  if (name !== undefined && spec === undefined) throw unknown(name);
  const width = isTerminalOutput() ? columns() : undefined;
  print(spec === undefined ? overview(specs, width) : helpOf(spec, width));
  return 0;
}

function unknown(name: string): CommandError {
  const names = specs.map((spec) => spec.name);
  const close = nearest(name, names);
  return new CommandError(
    close.length > 0
      ? `there is no command ${name}: did you mean ${list(close)}?`
      : `there is no command ${name}: the commands are ${names.join(", ")}`,
  );
}

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) {
    // Without a command nothing was done: a script with an empty variable should notice.
    const { overview } = await import("./help.ts");
    say(overview(specs, isTerminalOutput() ? columns() : undefined));
    return 2;
  }
  if (name === "--help" || name === "-h") return help(undefined);
  if (name === "--version") {
    const { version } = await import("./version.ts");
    print(`${version}\n`);
    return 0;
  }
  const command = commands.find(({ spec }) => spec.name === name);
  if (command === undefined) {
    if (name.startsWith("-"))
      throw new CommandError(`${name} is no command: write strategy check ${name}, or see strategy --help`);
    throw unknown(name);
  }
  const given = readArguments(command.spec, rest);
  return given.has("help") ? help(name) : command.run(given);
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    complain(
      error instanceof CommandError ? error.message : `the command failed, which is our fault: ${reasonOf(error)}`,
    );
    process.exitCode = 2;
  },
);
