import type { CommandSpec } from "./command.ts";

/** All commands at a glance. */
export function overview(specs: readonly CommandSpec[]): string {
  const rows = specs.map((spec) => [`strategy ${spec.name} ${spec.takes}`.trimEnd(), spec.summary] as const);
  return [
    "Write product strategy as text, and have it checked.",
    "",
    ...table(rows),
    "",
    "strategy help COMMAND shows the options of a command; strategy --version the version.",
    "",
  ].join("\n");
}

/** One command with its options. */
export function helpOf(spec: CommandSpec): string {
  const options = Object.entries(spec.options);
  const rows = options.map(([name, option]) => [`--${name} ${option.value ?? ""}`.trimEnd(), option.help] as const);
  const takes = spec.takes === "" ? "" : ` ${spec.takes}`;
  return [
    `strategy ${spec.name}${takes}${options.length > 0 ? " [OPTIONS]" : ""}`,
    "",
    `${spec.summary.charAt(0).toUpperCase()}${spec.summary.slice(1)}.`,
    ...(spec.details === undefined ? [] : [spec.details]),
    ...(rows.length > 0 ? ["", ...table(rows)] : []),
    "",
  ].join("\n");
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
