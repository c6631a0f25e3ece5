import { nearest } from "../base/nearest.ts";
import { pages } from "../rules/pages.generated.ts";
import { CommandError, type Given, list } from "./command.ts";
import { type Colors, colorsFor, print } from "./output.ts";
import { colorModes } from "./specs.ts";

/** `strategy explain`. Resolves to the exit code; throws a CommandError for a code that no rule has. */
export async function explain(given: Given): Promise<number> {
  const [code] = given.arguments;
  if (code === undefined || given.arguments.length > 1) {
    throw new CommandError("explain takes the code of one rule, such as usp-unvalued: strategy rules lists them");
  }
  const page = pages.get(code)?.page;
  if (page === undefined) {
    const close = nearest(code, pages.keys());
    const hint = close.length > 0 ? `did you mean ${list(close)}?` : "strategy rules lists them all";
    throw new CommandError(`there is no rule ${code}: ${hint}`);
  }
  print(forTerminal(page, await colorsFor(given.choice("color", colorModes, "auto"))));
  return 0;
}

/** A page as a terminal shows it best. Without colours it stays Markdown, whose signs then carry the meaning. */
function forTerminal(page: string, colors: Colors): string {
  if (!colors.isColorSupported) return page;
  let code = false;
  const lines: string[] = [];
  for (const line of page.split("\n")) {
    if (line.startsWith("```")) {
      code = !code;
      continue;
    }
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (code) lines.push(`    ${line}`.trimEnd());
    else if (heading !== undefined) lines.push(colors.bold(heading.replaceAll("`", "")));
    else lines.push(inline(line, colors));
  }
  return lines.join("\n");
}

function inline(line: string, colors: Colors): string {
  return line
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, (_, text: string, url: string) => `${text} (${colors.underline(url)})`)
    .replace(/\[([^\]]+)\]\([^)]+\)/g, (_, text: string) => text)
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => colors.bold(text))
    .replace(/`([^`]+)`/g, (_, text: string) => colors.cyan(text));
}
