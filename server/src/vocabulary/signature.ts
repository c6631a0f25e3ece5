import type { Keyword, Slot } from "./schema.ts";

/** What a slot is called where no label says it better; several forms have a bar between them. */
function formName(slot: Slot): string {
  switch (slot.form) {
    case "word":
      return slot.words.join("|");
    case "title":
    case "text":
      return `"${(slot.label ?? slot.form).toUpperCase()}"`;
    case "period":
      return "DATE|RANGE";
    case "number-range":
      return "NUMBER|RANGE";
    case "money-range":
      return "MONEY|RANGE";
    case "ref-or-text":
      return `${slot.kind.toUpperCase()}|"TEXT"`;
    case "code-or-text":
      return `${slot.codes.toUpperCase()}|"TEXT"`;
    case "percent-or-money":
      return "PERCENT|MONEY";
    case "percent-or-duration":
      return "PERCENT|DURATION";
    case "percent-or-number":
      return "PERCENT|NUMBER";
    case "number-or-percent":
      return "NUMBER|PERCENT";
    default:
      return (slot.label ?? slot.form).toUpperCase();
  }
}

/** One place of an item as people read it: `LEVEL`, `yearly|monthly`, `["URL"]` where it may be left out. */
export function slotText(slot: Slot): string {
  const name = formName(slot);
  return slot.optional === true ? `[${name}]` : name;
}

/**
 * A keyword's signature as people read it: `delivers VALUE LEVEL, …`, `size NUMBER [UNIT]`, `posture { … }`.
 * Capitals stand for what the plan's author writes, words with bars for a choice, brackets for what may be left out.
 */
export function signatureOf(keyword: Keyword): string {
  const items = keyword.slots.map(slotText).join(" ");
  const head = items === "" ? keyword.name : `${keyword.name} ${items}`;
  return `${head}${keyword.list ? ", …" : ""}${keyword.opens === undefined ? "" : " { … }"}`;
}
