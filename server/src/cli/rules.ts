import { allRules } from "../rules/index.ts";
import { pages } from "../rules/pages.generated.ts";
import type { Rule } from "../rules/rule.ts";
import type { Settings } from "../rules/settings.ts";
import { docsOf } from "../workspace/diagnostics.ts";
import type { Given } from "./command.ts";
import { type Colors, colorsFor, columns, isTerminalOutput, print } from "./output.ts";
import { printableJson } from "./printable.ts";
import { configHere } from "./session.ts";
import { colorModes } from "./specs.ts";
import { wrapped } from "./wrapped.ts";

/** `strategy rules`. Resolves to the exit code; throws a CommandError where the configuration cannot be read. */
export async function rules(given: Given): Promise<number> {
  const { settings } = configHere(given);
  if (given.get("format") === "json") print(asJson(settings));
  else print(asText(settings, await colorsFor(given.choice("color", colorModes, "auto"))));
  return 0;
}

function severityOf(rule: Rule, settings: Settings): string {
  return settings(rule.code).severity ?? rule.severity;
}

function asJson(settings: Settings): string {
  const listed = allRules.map((rule) => {
    const set = settings(rule.code).options;
    const options = Object.entries(rule.options).map(([name, option]) => [
      name,
      {
        default: option.default,
        value: set[name] ?? option.default,
        doc: option.doc,
        ...(option.unit === undefined ? {} : { unit: option.unit }),
      },
    ]);
    return {
      code: rule.code,
      section: rule.section,
      severity: severityOf(rule, settings),
      options: Object.fromEntries(options),
      fixable: rule.fixable,
      summary: pages.get(rule.code)?.summary ?? "",
      docs: docsOf(rule.code),
    };
  });
  return `${printableJson({ version: 1, rules: listed })}\n`;
}

function asText(settings: Settings, colors: Colors): string {
  const width = Math.max(...allRules.map(({ code }) => code.length));
  const room = isTerminalOutput() ? Math.max(30, columns() - width - 17) : Number.POSITIVE_INFINITY;
  const blocks: string[] = [];
  for (const section of new Set(allRules.map((rule) => rule.section))) {
    const lines = allRules
      .filter((rule) => rule.section === section)
      .map((rule) => {
        const severity = severityOf(rule, settings);
        const [summary = "", ...more] = wrapped(pages.get(rule.code)?.summary ?? "", room);
        const first = `  ${rule.code.padEnd(width)}  ${paint(colors, severity)(severity.padEnd(11))}  ${colors.dim(summary)}`;
        return [first, ...more.map((line) => " ".repeat(width + 17) + colors.dim(line))].join("\n");
      });
    blocks.push([colors.bold(section), ...lines].join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}

function paint(colors: Colors, severity: string): (text: string) => string {
  switch (severity) {
    case "error":
      return colors.red;
    case "warning":
      return colors.yellow;
    case "information":
      return colors.blue;
    case "hint":
      return colors.cyan;
    default:
      return colors.dim;
  }
}
