import { say } from "../base/say.ts";
import type { Mark } from "./mark.ts";
import type { Declaration } from "./plan.ts";
import { lineEndAfter } from "./reading/repairs.ts";

/** A second declaration of one kind and name. */
export function repeatedName(declaration: Declaration, first: Declaration, freeName: () => string): Mark {
  const { start, end } = declaration.nameAt;
  const taken = say`There is a ${declaration.kind} ${declaration.name} already: "${first.title}".`;
  return {
    code: "repeated-name",
    start,
    end,
    message: say`${taken} Give this one a name of its own.`,
    repairs: () => {
      const newText = freeName();
      return [{ title: say`Rename to ${newText}`, start, end, newText, safe: false }];
    },
    related: { start: first.nameAt.start, end: first.nameAt.end, message: say`The first ${first.kind} ${first.name}.` },
  };
}

/** One error for all bytes that are no UTF-8, at the first; no line has two. */
export function withBadBytes(text: string, marks: readonly Mark[], at: number): Mark[] {
  const lineStart = Math.max(text.lastIndexOf("\n", at), text.lastIndexOf("\r", at)) + 1;
  const lineEnd = lineEndAfter(text, at);
  const kept = marks.filter(({ code, start, end }) =>
    code === "syntax-error" ? !/^\ufffd+$/.test(text.slice(start, end)) : start < at || start >= lineEnd,
  );
  if (kept.some(({ code, start }) => code === "syntax-error" && start >= lineStart && start <= at)) return kept;
  return [
    {
      code: "syntax-error",
      start: at,
      end: at + 1,
      message: say`
        From here on the file is not UTF-8, so some letters are lost. Save it again with the encoding UTF-8.`,
      repairs: [],
    },
    ...kept,
  ];
}
