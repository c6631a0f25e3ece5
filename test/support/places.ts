import type { Span } from "../../server/src/base/span.ts";
import type { Target } from "../../server/src/features/host.ts";

/** Places as tests compare them: `plan.strategy:3 Freshness`, with the line counted from 1. */

/** A place with its file, its line and the text that stands there; of several lines the first. */
export function placeOf({ file, at }: Target): string {
  const text = file.text.slice(at.start, at.end).split(/[\r\n]/, 1)[0] ?? "";
  return `${file.path}:${lineOf(file.text, at)} ${text}`.trimEnd();
}

/** The same for places of one text, without a path. */
export function spanIn(text: string, at: Span): string {
  return `${lineOf(text, at)} ${text.slice(at.start, at.end)}`;
}

/** The line of a place in a text, counted from 1. */
export function lineOf(text: string, { start }: Span): number {
  return text.slice(0, start).split(/\r\n|\r|\n/).length;
}
