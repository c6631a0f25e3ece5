import { CommandError, type Given } from "./command.ts";
import { print, writeFile } from "./output.ts";
import { printableJson } from "./printable.ts";
import { openSession } from "./session.ts";
import { reportFormats } from "./specs.ts";

/** `strategy report`. Resolves to the exit code; throws a CommandError where there is nothing to report of. */
export async function report(given: Given): Promise<number> {
  if (given.arguments.length !== 1) {
    throw new CommandError("report takes one plan: strategy report plans/coffee.strategy --format json");
  }
  const output = given.get("output");
  checkFormat(given.get("format") ?? formatOf(output));
  const session = await openSession(given);
  const { paths } = await session.selection();
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new CommandError(`report takes one plan, not ${given.arguments[0]}`);
  const result = session.workspace.report(path);
  if (result === undefined) {
    const shown = session.shown(path);
    throw new CommandError(
      session.workspace.text(path) === undefined
        ? `${shown} cannot be read`
        : `${shown} is a shared file, not a plan: it has no strategy block, so there is nothing to report`,
    );
  }
  const text = `${printableJson(result)}\n`;
  if (output === undefined) print(text);
  else writeFile(output, text);
  return 0;
}

/** Without `--format` the name of the file says what is wanted. */
function formatOf(output: string | undefined): string {
  const dot = output === undefined ? -1 : output.lastIndexOf(".");
  return output === undefined || dot < 0 ? "json" : output.slice(dot + 1);
}

function checkFormat(format: string): void {
  if (!reportFormats.some((each) => each === format)) {
    throw new CommandError(`there is no report as ${format}: the formats are ${reportFormats.join(", ")}`);
  }
}
