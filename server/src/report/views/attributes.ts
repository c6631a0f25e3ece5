import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import type { Entry } from "../../model/content.ts";
import { docOf } from "../../model/docs.ts";
import { TextNode } from "../../model/nodes.ts";
import type { Persona } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { type Context, given } from "./context.ts";
import { Lines, valuesOf } from "./lines.ts";
import { label } from "./readable.ts";
import type { AttributeLine, PersonaCard, TextLine } from "./types.ts";

/** What is no attribute in `demographics` and in a persona. */
const noAttributes: ReadonlySet<string> = new Set(["note", "quote", "day", "values"]);
/** What is no text in `psychographics`: values are drawn by their levels. */
const noTexts: ReadonlySet<string> = new Set(["note", "values", "expects", "musts"]);
const yearly: ReadonlySet<string> = new Set(["income", "revenue"]);

/** The lines of `demographics`, or of a persona, as people read them; one with an error as it is written. */
export function attributeLines(context: Context, lines: Lines): readonly AttributeLine[] {
  const found: AttributeLine[] = [];
  for (const entry of lines.content?.entries ?? []) {
    const keyword = entry.meaning.name;
    if (noAttributes.has(keyword) || entry.surplus) continue;
    found.push({ keyword, ...said(entry, lines), ...context.drawable(lines.file, entry) });
  }
  return found;
}

function said(entry: Entry, lines: Lines): { readonly label: string; readonly text: string } {
  const keyword = entry.meaning.name;
  const values = valuesOf(entry);
  if (entry.faulty || values.length === 0) return { label: label(keyword), text: asWritten(entry, lines.file) };
  if (keyword === "trait") {
    const [name, ...rest] = values;
    return { label: name instanceof TextNode ? name.value : say`Trait`, text: lines.listed(rest) };
  }
  return { label: label(keyword), text: `${lines.listed(values)}${yearly.has(keyword) ? say` a year` : ""}` };
}

/** What stands after the keyword. */
function asWritten(entry: Entry, file: SourceFile): string {
  const keyword: Span = entry.keyword ?? entry;
  return file.text.slice(keyword.end, entry.block?.open ?? entry.end).trim();
}

/** Attitudes, pains, jobs and the like, in the order of the text. */
export function textLines(context: Context, lines: Lines): readonly TextLine[] {
  const found: TextLine[] = [];
  for (const entry of lines.content?.entries ?? []) {
    const keyword = entry.meaning.name;
    if (noTexts.has(keyword) || entry.surplus) continue;
    const texts = entry.faulty ? [asWritten(entry, lines.file)] : lines.list(keyword);
    found.push({
      keyword,
      label: keyword === "vals" ? "VALS" : label(keyword),
      texts,
      ...context.drawable(lines.file, entry),
    });
  }
  return found;
}

export function personaCard(context: Context, persona: Persona): PersonaCard {
  const { file, statement, name, title } = persona;
  const lines = new Lines(context, persona);
  return {
    name,
    title,
    ...context.drawable(file, statement),
    ...given("doc", docOf(file, statement)),
    attributes: attributeLines(context, lines),
    ...given("quote", lines.quotes("quote")[0]),
    ...given("day", lines.quotes("day")[0]),
    values: lines.levels(persona.values),
  };
}
