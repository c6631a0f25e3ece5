import type { Span } from "../base/span.ts";
import type { Host, Place } from "./host.ts";
import { alike, standingAt } from "./names.ts";

/** Places of one file that change together while one of them is typed in. */
export interface LinkedEditing {
  readonly ranges: readonly Span[];
  /** What a name looks like while it is typed, as the source of a JavaScript pattern without flags. */
  readonly pattern: string;
}

/**
 * Without flags a pattern knows no `\p{L}`, so of what lies beyond ASCII it leaves out only the signs of Latin-1, general
 * punctuation, and the signs of Chinese and Japanese. A `-` at the end is let through: more of the name may follow.
 */
const beyond =
  "\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2070-\\u2fef\\u3005-\\ufefe\\uff10-\\uffff";
const PATTERN = `[A-Za-z_${beyond}][A-Za-z0-9_${beyond}-]*`;

/**
 * A name with all places of the file that name the same thing; undefined where there is no other, and where a name after
 * `use` stands for several kinds, as a change would tear these apart. For names that other files use there is renaming.
 */
export function linkedEditing(host: Host, at: Place): LinkedEditing | undefined {
  const file = host.plan(at.path)?.file;
  const standing = file === undefined ? undefined : standingAt(file, at.offset);
  if (file === undefined || standing === undefined || standing.role === "text") return undefined;
  const places = alike(file, standing).filter(({ role }) => role !== "text");
  const spans = places.map((each) => each.at);
  if (spans.length < 2) return undefined;
  const shared = file.uses.some(
    ({ name, targets }) => targets.length > 1 && spans.some(({ start }) => start === name.start),
  );
  // Editors type into places of equal text only; a name may be written with composed and with single letters.
  const written = new Set(spans.map(({ start, end }) => file.text.slice(start, end)));
  return shared || written.size > 1 ? undefined : { ranges: spans, pattern: PATTERN };
}
