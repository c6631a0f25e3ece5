import { nearest } from "../../base/nearest.ts";
import { say } from "../../base/say.ts";
import { RefNode } from "../../model/nodes.ts";
import { takes } from "../../model/reading/expected.ts";
import { SourceFile } from "../../model/source.ts";
import { either } from "../../model/wording.ts";
import { withoutCommas } from "../../vocabulary/figures.ts";
import { everyEntry, type ValueMark } from "./places.ts";
import { takesOneText, takesTexts } from "./questions.ts";
import type { TemplateFile } from "./read.ts";
import { quotedText } from "./texts.ts";

/** An answer as it is written into the plan, or what is wrong with it, for people. */
export type Written = { readonly text: string } | { readonly wrong: string };

/**
 * An answer in the place of the values of a mark. It has to be what the keyword takes: it is put into the template, and
 * what the reading says of the statement then is what is wrong with it.
 */
export function written(file: TemplateFile, mark: ValueMark, answer: string): Written {
  if (takesOneText(mark)) return { text: quotedText(answer.trim()) };
  const bare = answer.trim();
  const text = takesTexts(mark) && !bare.includes('"') ? listOfTexts(bare) : plain(bare, mark.entry.meaning.list);
  const general = say`${mark.entry.meaning.name} takes ${takes(mark.entry.meaning)}.`;
  if (!isOneStatement(text)) return { wrong: general };
  const small = takesMoneyOrCount(mark) ? /(?<![\w.])[1-9]\d{0,2}\.\d{3}(?![\w.%])/.exec(text)?.[0] : undefined;
  if (small !== undefined) {
    const large = small.replace(".", "_");
    return { wrong: say`${small} is ${Number(small)} here, for a point stands before decimals. Write ${large}.` };
  }
  const { source } = file;
  const { start, end } = mark.values;
  const filled = new SourceFile(source.path, source.text.slice(0, start) + text + source.text.slice(end));
  const known = new Set(source.marks.map(({ message }) => message));
  const fault = filled.marks.find(({ message }) => !known.has(message));
  if (fault !== undefined) return { wrong: fault.code === "wrong-value" ? general : fault.message };
  const strange = unknownName(filled, mark.entry.start);
  return strange === undefined ? { text } : { wrong: strange };
}

/** Figures as people write them, `48,000` or `48 000`, as the language has them. In a list, commas stand between values. */
function plain(answer: string, list: boolean): string {
  const joined = answer.replace(/(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?!\w)/g, (figure) =>
    figure.replace(/\D/g, "_"),
  );
  return list ? joined : joined.replace(/(?<![\w.,])[+-]?\d+(?:,\d+)+(?:\.\d+)?/g, withoutCommas);
}

function takesMoneyOrCount({ slots }: ValueMark): boolean {
  return slots.some(({ form }) => form.startsWith("money") || form.startsWith("number"));
}

function listOfTexts(answer: string): string {
  return answer
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "")
    .map(quotedText)
    .join(", ");
}

/** Whether some values stay within their statement: on its line, without a block and without a comment. */
function isOneStatement(values: string): boolean {
  if (values === "" || /[\r\n]/.test(values)) return false;
  const text = `note ${values}`;
  const { tree } = new SourceFile("answer.strategy", text);
  const [only, second] = tree.statements;
  const isWhole = only !== undefined && only.block === undefined && only.end === text.length;
  return isWhole && second === undefined && tree.comments.length === 0 && tree.errors.length === 0;
}

/** A name in a statement that stands for nothing; in a file with imports what it stands for is not known. */
function unknownName(file: SourceFile, statement: number): string | undefined {
  if (file.imports.length > 0) return undefined;
  for (const entry of everyEntry(file.content)) {
    if (entry.start !== statement) continue;
    for (const value of entry.values) {
      if (!(value instanceof RefNode) || file.own[value.kind].has(value.name)) continue;
      const names = [...file.own[value.kind].keys()];
      const close = nearest(value.name, names);
      const known = close.length > 0 ? close : names;
      const hint = known.length === 0 ? "" : say` Write ${either(known)}.`;
      return say`There is no ${value.kind} ${value.name} in this plan.${hint}`;
    }
  }
  return undefined;
}
