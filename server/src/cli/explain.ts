import { nearest } from "../base/nearest.ts";
import { pages } from "../rules/pages.generated.ts";
import { CommandError, type Given, list } from "./command.ts";
import { type Colors, colorsFor, columns, isTerminalOutput, print } from "./output.ts";
import { colorModes } from "./specs.ts";
import { wrapped } from "./wrapped.ts";

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
  const fitting = isTerminalOutput() ? inColumns(page, columns()) : page;
  print(forTerminal(fitting, await colorsFor(given.choice("color", colorModes, "auto"))));
  return 0;
}

/** The paragraphs and list items of a page in lines that fit; code, tables and headings stay as they are. */
export function inColumns(page: string, width: number): string {
  let code = false;
  const lines: string[] = [];
  /** The paragraph so far, and what its other lines begin with. */
  let paragraph = "";
  let indent = "";
  const close = (): void => {
    const [first, ...others] = wrapped(paragraph, width - indent.length);
    if (first !== undefined) lines.push(first, ...others.map((line) => `${indent}${line}`));
    paragraph = "";
  };
  for (const line of page.split("\n")) {
    const fence = line.startsWith("```");
    const item = /^(?:[-*]|\d+\.) +/.exec(line)?.[0];
    const isText = !code && !fence && line !== "" && !/^[#|<]/.test(line);
    if (!isText || item !== undefined) close();
    if (fence) code = !code;
    if (!isText) lines.push(line);
    else {
      if (paragraph === "") indent = " ".repeat(item?.length ?? 0);
      paragraph = paragraph === "" ? line : `${paragraph} ${line.trim()}`;
    }
  }
  close();
  return lines.join("\n");
}

/** A page as a terminal shows it best. Without colours it stays Markdown, whose signs then carry the meaning. */
function forTerminal(page: string, colors: Colors): string {
  if (!colors.isColorSupported) return page;
  let code = false;
  const lines: string[] = [];
  /** Lines of one paragraph: what is marked in it may begin on one line and end on the next. */
  let text: string[] = [];
  const close = (): void => {
    if (text.length > 0) lines.push(inline(text.join("\n"), colors));
    text = [];
  };
  for (const line of page.split("\n")) {
    if (code || line === "" || /^(?:#|```)/.test(line)) close();
    if (line.startsWith("```")) {
      code = !code;
      continue;
    }
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (code) lines.push(`    ${line}`.trimEnd());
    else if (heading !== undefined) lines.push(colors.bold(heading.replaceAll("`", "")));
    else if (line === "") lines.push(line);
    else text.push(line);
  }
  close();
  return lines.join("\n");
}

function inline(line: string, colors: Colors): string {
  return line
    .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, (_, text: string, url: string) => `${text} (${colors.underline(url)})`)
    .replace(/\[([^\]]+)\]\([^)]+\)/g, (_, text: string) => text)
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => colors.bold(text))
    .replace(/`([^`]+)`/g, (_, text: string) => colors.cyan(text));
}
