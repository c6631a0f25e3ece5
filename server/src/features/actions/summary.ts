import type { Host } from "../host.ts";

/** What a rule says is wrong, as a part of a title: its sentence without the full stop, or else its code. */
export function summaryOf(host: Host, code: string): string {
  const summary = host.rules.find((rule) => rule.code === code)?.summary ?? "";
  return summary === "" ? code : summary.replace(/\.\s*$/, "");
}
