import { printable } from "../../base/printable.ts";

/** What XML 1.0 cannot hold in any way, and `printable` leaves alone. */
const IMPOSSIBLE = /[\ufffe\uffff]/g;

/** A text between two tags. */
export function xmlText(text: string): string {
  return text
    .split("\n")
    .map((line) => printable(line).replace(IMPOSSIBLE, "\ufffd"))
    .join("\n")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The attributes of a tag, each with a blank before it. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(printable(String(value))).replaceAll('"', "&quot;")}"`)
    .join("");
}
