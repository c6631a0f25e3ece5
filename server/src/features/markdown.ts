/**
 * Markdown for hovers and completion. Titles and texts come from plans, also from plans of strangers, so nothing of them
 * may become a link, a picture, HTML, or break a table.
 */

/** How much of a title is shown. */
const LONGEST = 90;

/** A text of a plan as plain words in Markdown: one line, and every sign with a meaning made to mean itself. */
export function plain(text: string, longest = LONGEST): string {
  const line = clean(text).replace(/\s+/g, " ").trim();
  const cut = [...line].length > longest ? `${[...line].slice(0, longest - 1).join("")}…` : line;
  return (
    cut
      .replace(/[\\`*_[\]<>|~&#!@$]/g, "\\$&")
      // What looks like an address would be made a link.
      .replace(/:(?=\/)/g, "\\:")
      .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
      // At the start of a line these would begin a list.
      .replace(/^[-+=]/, "\\$&")
      .replace(/^(\d+)([.)])/, "$1\\$2")
  );
}

/** A name, a path or a piece of a plan between backticks. */
export function code(text: string): string {
  const line = clean(text).replace(/[`\r\n|]/g, "'");
  return line.trim() === "" ? "" : `\`${line}\``;
}

/** A block of plan text with its colours. */
export function fenced(text: string): string {
  // A fence is longer than every row of backticks in it.
  const rows = text.match(/`{3,}/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...rows.map((row) => row.length + 1)));
  return `${fence}strategy\n${text.replace(/\s+$/, "")}\n${fence}`;
}

/**
 * A doc comment, which is Markdown by definition. Of it, HTML, pictures and links to anything but web pages do not get
 * through: a link to a command of the editor would run it at a click.
 */
export function safeMarkdown(text: string): string {
  const safe = clean(text)
    .replace(/<(?!https?:\/\/[^\s<>]+>)(?=[A-Za-z/!?])/g, "&lt;")
    .replace(/!(?=\[)/g, "&#33;")
    .replace(/\](?=\((?!\s*<?https?:\/\/))/gi, "&#93;")
    .replace(/\](?=:(?!\s*<?https?:\/\/))/gi, "&#93;");
  return withFencesClosed(safe);
}

/** A code block without its end would swallow what follows the comment. */
function withFencesClosed(text: string): string {
  let open: string | undefined;
  for (const line of text.split("\n")) {
    const fence = /^\s*(?:>\s*)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) continue;
    if (open === undefined) open = fence;
    else if (fence[0] === open[0] && fence.length >= open.length) open = undefined;
  }
  return open === undefined ? text : `${text}\n${open}`;
}

/** Without control characters, and without signs that turn the direction of the text after them. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

/** A table; rows with fewer cells than the head are fine. Cells must be safe already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${head.map((_, i) => cells[i] ?? "").join(" | ")} |`;
  const rule = `|${head.map((_, i) => (i === 0 ? " --- " : " :-- ")).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** `- label: **text**`, a line each. */
export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

/** The parts of a page that hold anything, with blank lines between them. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}
