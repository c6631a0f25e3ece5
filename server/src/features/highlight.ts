import type { Span } from "../base/span.ts";
import type { Host, Place } from "./host.ts";
import { alike, standingAt } from "./names.ts";

/** A place to mark in the file: where a name is given (`write`) or named (`read`). */
export interface Highlight {
  readonly at: Span;
  readonly kind: "write" | "read";
}

/** Where the file names what stands at a place, in the order of the text; nothing for keywords, words and figures. */
export function highlights(host: Host, at: Place): readonly Highlight[] {
  const file = host.plan(at.path)?.file;
  const standing = file === undefined ? undefined : standingAt(file, at.offset);
  if (file === undefined || standing === undefined) return [];
  return alike(file, standing).map((each) => ({ at: each.at, kind: each.role === "declaration" ? "write" : "read" }));
}
