import nodePath from "node:path";
import { viewNames } from "../report/names.ts";
import type { PlanViews, ViewName } from "../report/views/types.ts";
import { CommandError, type Given, list } from "./command.ts";
import { isTerminalOutput, print, printBytes, say, writeFile } from "./output.ts";
import { printable, printableJson } from "./printable.ts";
import { openSession, type Session } from "./session.ts";
import { reportFormats } from "./specs.ts";

type Format = (typeof reportFormats)[number];

/** `strategy report`. Resolves to the exit code; throws a CommandError where there is nothing to report of. */
export async function report(given: Given): Promise<number> {
  if (given.arguments.length !== 1) {
    throw new CommandError("report takes one plan: strategy report plans/coffee.strategy --format html");
  }
  const output = given.get("output");
  const format = formatOf(given.get("format"), output);
  const options = optionsOf(given, format);
  if (output === undefined && (format === "png" || format === "pdf") && isTerminalOutput()) {
    throw new CommandError(`a ${format.toUpperCase()} is nothing to read on a terminal: give --output FILE`);
  }
  const session = await openSession(given);
  const path = await planOf(given, session);
  const made =
    format === "json"
      ? `${printableJson(session.workspace.report(path))}\n`
      : await draw(session, path, format, options);
  if (output !== undefined) {
    writeFile(output, made);
    say(`Wrote ${printable(output)}.\n`);
  } else if (typeof made === "string") print(made);
  else printBytes(made);
  return 0;
}

/** The path of the one plan that the arguments name. */
async function planOf(given: Given, session: Session): Promise<string> {
  const { paths } = await session.selection();
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new CommandError(`report takes one plan, not ${given.arguments[0]}`);
  if (session.workspace.report(path) === undefined) {
    const shown = session.shown(path);
    throw new CommandError(
      session.workspace.text(path) === undefined
        ? `${shown} cannot be read`
        : `${shown} is a shared file, not a plan: it has no strategy block, so there is nothing to report`,
    );
  }
  return path;
}

interface Options {
  readonly view?: ViewName;
  readonly scale: number;
  readonly fonts: readonly string[];
}

function optionsOf(given: Given, format: Format): Options {
  const name = given.get("view");
  const view = viewNames.find((each) => each === name);
  if (name !== undefined && format === "json")
    throw new CommandError("--view goes with pictures and pages: JSON always holds the whole plan");
  for (const option of ["scale", "font"]) {
    if (given.has(option) && format !== "png") throw new CommandError(`--${option} goes with --format png`);
  }
  const fonts = given.options.filter((option) => option.name === "font").map(({ value }) => value);
  return { ...(view === undefined ? {} : { view }), scale: scaleOf(given.get("scale")), fonts };
}

function scaleOf(text: string | undefined): number {
  const scale = Number(text ?? "2");
  if (scale >= 0.1 && scale <= 8) return scale;
  throw new CommandError(`--scale ${text} is no factor from 0.1 to 8`);
}

async function draw(
  session: Session,
  path: string,
  format: Exclude<Format, "json">,
  { view, scale, fonts }: Options,
): Promise<string | Uint8Array> {
  const views = await viewsOfPlan(session, path);
  switch (format) {
    case "html":
      return (await import("../report/html.ts")).htmlReport(views, view);
    case "markdown":
      return (await import("../report/markdown.ts")).markdownReport(views, view);
    case "svg":
      return (await import("../report/svg.ts")).svgPicture(views, view ?? "overview");
    case "png":
      return (await import("./png.ts")).pngPicture(views, view ?? "overview", { scale, fonts });
    case "pdf": {
      const html = (await import("../report/html.ts")).htmlReport(views, view);
      return (await import("./pdf.ts")).printPdf(html);
    }
  }
}

async function viewsOfPlan({ workspace, shown }: Session, path: string): Promise<PlanViews> {
  const { viewsOf } = await import("../report/views/index.ts");
  const { sectionOf } = await import("./sections.ts");
  const plan = workspace.project.plan(path);
  const views =
    plan === undefined ? undefined : viewsOf(plan, workspace.project.check(path)?.findings ?? [], sectionOf);
  if (views === undefined) throw new CommandError(`${shown(path)} cannot be read`);
  return views;
}

/** Without `--format` the name of the file says what is wanted. */
function formatOf(given: string | undefined, output: string | undefined): Format {
  const named = given ?? (output === undefined ? "json" : endings(nodePath.extname(output).slice(1).toLowerCase()));
  const format = reportFormats.find((each) => each === named);
  if (format !== undefined) return format;
  throw new CommandError(
    given === undefined && (named === "" || output === undefined)
      ? `${output} does not say what to write: give --format, which is ${list(reportFormats)}`
      : `there is no report as ${named}: the formats are ${reportFormats.join(", ")}`,
  );
}

function endings(ending: string): string {
  if (ending === "md") return "markdown";
  return ending === "htm" ? "html" : ending;
}
