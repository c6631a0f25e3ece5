import type { Span } from "../base/span.ts";
import { docOf } from "../model/docs.ts";
import type { SourceFile } from "../model/source.ts";
import { safeMarkdown } from "./markdown.ts";

/** The same as Markdown that may be shown: HTML, pictures and links to anything but web pages do not get through. */
export function docMarkdown(file: SourceFile, statement: Span): string | undefined {
  const doc = docOf(file, statement);
  return doc === undefined ? undefined : safeMarkdown(doc);
}
