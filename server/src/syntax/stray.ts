import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import { visible } from "./errors.ts";
import type { Repair } from "./tree.ts";

/**
 * Characters that make no statement, mostly copied or typed as elsewhere: what is said of them, and what to write instead.
 * Both look at their line alone, so that they stay true when other lines change.
 */

const DOUBLE = "“”„‟«»″";
const SINGLE = "'‘’‚‛‹›`´";
const untilDouble = new RegExp(`^([^"\\\\]*?)[${DOUBLE}](?=[\\s,;{}]|$)`);
const untilSingle = new RegExp(`^([^"\\\\]*?)[${SINGLE}](?=[\\s,;{}]|$)`);
const currencies: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY", "₹": "INR" };

/** What is wrong with the characters at a place, and what to do. */
export function strayMessage(text: string, at: Span): string {
  const stray = text.slice(at.start, at.end);
  const first = stray.charAt(0);
  const shown = visible(stray.length > 12 ? `${stray.slice(0, 12)}…` : stray);
  if (stray === "%") return say`A percent sign follows its number at once, as in 60%. Take the blank away.`;
  if (stray === ".") return say`A point needs a digit on both sides, as in 0.5. Add the digit, or take the point away.`;
  if (isQuote(first)) return say`A text stands in straight quotes, as in "Small offices". Write " instead of ${first}.`;
  if (/^\p{Sc}/u.test(stray)) {
    return say`A currency is written as its code after the amount, as in 600k EUR. Write the code instead of ${first}.`;
  }
  if (/^\p{Z}+$/u.test(stray)) {
    return say`
      This looks like a blank, but is another character (${visible(first)}), as it comes along with copied text. Type a
      blank instead.`;
  }
  if (/^[\u2012-\u2015\u2212]$/.test(stray)) {
    return say`
      The dash ${stray} means nothing here. Write .. between two numbers, as in 25..45, - in front of one, or // in front
      of a remark.`;
  }
  if (first === "#" || stray === "<!") return say`${shown} means nothing here. A remark begins with //.`;
  if (stray === ":" || stray === "=") {
    return say`${shown} means nothing here. Only a blank stands between a keyword and its value, as in premium 15%.`;
  }
  if (stray === "/" && /\d$/.test(before(text, at)) && /^\d/.test(after(text, at))) {
    return say`${shown} means nothing here. Write a date as in 2027-03-31, and a level as one number from 0 to 5.`;
  }
  return say`${shown} means nothing here. Remove it, or put quotes around it if it is text.`;
}

/** What was meant in place of them, where that is clear; else they go. */
export function strayRepair(text: string, at: Span): Repair {
  const stray = text.slice(at.start, at.end);
  const left = before(text, at);
  const right = after(text, at);
  const blank = /\d[ \t]+$/.exec(left)?.[0];
  if (stray === "%" && blank !== undefined) {
    return { title: say`Take the blank away`, start: at.start - blank.length + 1, end: at.start, newText: "" };
  }
  if (stray === "." && /^\d/.test(right) && !/\d$/.test(left)) {
    return { title: say`Write 0 before the point`, start: at.start, end: at.start, newText: "0" };
  }
  const remove = { title: say`Remove it`, ...at, newText: "" };
  if (isQuote(stray.charAt(0))) return straight(text, at);
  if (/^\p{Sc}/u.test(stray)) return withCode(at, currencies[stray], left, right) ?? remove;
  if (/^\p{Z}+$/u.test(stray))
    return { title: say`Type a blank`, safe: true, ...at, newText: " ".repeat(stray.length) };
  if (/^[\u2012-\u2015\u2212]$/.test(stray) && /^\d/.test(right)) {
    const newText = /\d$/.test(left) ? ".." : "-";
    return { title: say`Write ${newText}`, ...at, newText };
  }
  if (stray.charAt(0) === "#" && left.trim() === "") {
    const newText = "//";
    return { title: say`Write ${newText}`, start: at.start, end: at.start + 1, newText };
  }
  return remove;
}

function isQuote(character: string): boolean {
  return character !== "" && (DOUBLE.includes(character) || SINGLE.includes(character));
}

/** The quotes of a text, both of them where the other one is found; an apostrophe within a word closes nothing. */
function straight(text: string, at: Span): Repair {
  const rest = after(text, { start: at.start, end: at.start + 1 });
  const isDouble = DOUBLE.includes(text.charAt(at.start));
  const inner = (isDouble ? untilDouble : untilSingle).exec(rest);
  const title = say`Write straight quotes`;
  if (inner === null) return { title, start: at.start, end: at.start + 1, newText: '"' };
  const end = at.start + 1 + inner[0].length;
  const words = inner[1] ?? "";
  const repair = { title, start: at.start, end, newText: `"${words}"` };
  // With more quotes within, or apostrophes, the text may end elsewhere.
  return isDouble && ![...words].some(isQuote) ? { ...repair, safe: true } : repair;
}

/** The code of a currency where its sign stands: behind an amount that may have its sign on either side. */
function withCode(at: Span, code: string | undefined, left: string, right: string): Repair | undefined {
  if (code === undefined) return undefined;
  const behind = /(?<=\d[kMB]?)[ \t]*$/.exec(left);
  if (behind !== null) {
    return { title: say`Write ${code}`, start: at.start - behind[0].length, end: at.end, newText: ` ${code}` };
  }
  const [all, amount] = /^[ \t]*(\d[\d_]*(?:\.\d+)?[kMB]?)(?![\w.,])/.exec(right) ?? [];
  if (all === undefined) return undefined;
  const newText = `${amount} ${code}`;
  return { title: say`Write ${newText}`, start: at.start, end: at.end + all.length, newText };
}

/** The longest part of a line that is looked at: a file of one long line is not read again for each of its errors. */
const NEAR = 400;

function before(text: string, at: Span): string {
  return /[^\r\n]*$/.exec(text.slice(Math.max(0, at.start - 20), at.start))?.[0] ?? "";
}

function after(text: string, at: Span): string {
  return /^[^\r\n]*/.exec(text.slice(at.end, at.end + NEAR))?.[0] ?? "";
}
