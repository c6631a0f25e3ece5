import type { CommandSpec } from "./command.ts";
import { wrapped } from "./wrapped.ts";

/**
 * All commands at a glance.
 *
 * @param columns how wide lines may be on a terminal; without it, each entry is one line.
 */
export function overview(specs: readonly CommandSpec[], columns?: number): string {
  const rows = specs.map((spec) => [`strategy ${spec.name} ${spec.takes}`.trimEnd(), spec.summary] as const);
  return [
    ...flow("Write product strategy as text, and have it checked.", columns),
    "",
    ...table(rows, columns),
    "",
    ...flow("strategy help COMMAND shows the options of a command; strategy --version the version.", columns),
    "",
  ].join("\n");
}

/**
 * One command with its options.
 *
 * @param columns as for `overview`.
 */
export function helpOf(spec: CommandSpec, columns?: number): string {
  const options = Object.entries(spec.options);
  const rows = options.map(([name, option]) => [`--${name} ${option.value ?? ""}`.trimEnd(), option.help] as const);
  const takes = spec.takes === "" ? "" : ` ${spec.takes}`;
  return [
    `strategy ${spec.name}${takes}${options.length > 0 ? " [OPTIONS]" : ""}`,
    "",
    ...flow(`${spec.summary.charAt(0).toUpperCase()}${spec.summary.slice(1)}.`, columns),
    ...(spec.details === undefined ? [] : flow(spec.details, columns)),
    ...(rows.length > 0 ? ["", ...table(rows, columns)] : []),
    "",
  ].join("\n");
}

/** Sentences in lines that fit. A line of the text that ends with its sentence still does. */
function flow(text: string, columns: number | undefined): readonly string[] {
  if (columns === undefined) return [text];
  return text
    .replace(/(?<![.:])\n/g, " ")
    .split("\n")
    .flatMap((line) => wrapped(line, columns));
}

/** The narrowest that a description is beside what it describes; where there is less room, it stands below. */
const NARROWEST = 30;

function table(rows: readonly (readonly [string, string])[], columns: number | undefined): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  if (columns === undefined) return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const room = columns - width - 4;
  if (room < NARROWEST) {
    return rows.flatMap(([left, right]) => [
      `  ${left}`,
      ...wrapped(right, columns - 6).map((line) => `      ${line}`),
    ]);
  }
  return rows.flatMap(([left, right]) =>
    wrapped(right, room).map((line, index) => `  ${(index === 0 ? left : "").padEnd(width)}  ${line}`),
  );
}
