import { type Severity, severities } from "../model/diagnostic.ts";
import type { RelatedPlace } from "../workspace/diagnostics.ts";
import { count } from "./command.ts";
import { type Cell, type Excerpt, excerptOf, type Layout, layOut, needsWidths } from "./excerpt.ts";
import type { Colors } from "./output.ts";
import { printable } from "./printable.ts";
import { type FileResult, type Fixed, type Results, reaches, type ShownText, type TextOf } from "./results.ts";

/** How many related places are shown under a finding. */
const MOST_RELATED = 5;
/** Beyond this column places are counted in UTF-16 code units: nobody counts them, and a long line would take long. */
const EXACT_COLUMNS = 10_000;

/** A finding, taken out of its file while the file's text is still there. */
interface Shown {
  /** `path:line:column` */
  readonly place: string;
  readonly severity: Severity;
  readonly message: string;
  readonly code: string;
  readonly excerpt: Excerpt | undefined;
  readonly related: readonly { readonly place: string; readonly message: string }[];
  /** How many related places are not shown. */
  readonly more: number;
}

export interface TextOptions {
  readonly minSeverity: Severity;
  /** Without the last line. */
  readonly quiet: boolean;
  readonly colors: Colors;
  readonly columns: number;
  /** A path relative to the root, as it is shown to people. */
  readonly shownPath: (path: string) => string;
}

/** Text for people: what was found, where, and the line it stands in. */
export class TextReport {
  readonly #options: TextOptions;
  readonly #byFile = new Map<string, readonly Shown[]>();

  constructor(options: TextOptions) {
    this.#options = options;
  }

  /** Takes what will be shown of a file; its text may be forgotten afterwards. */
  see(result: FileResult, textOf: TextOf): void {
    const { minSeverity } = this.#options;
    const shown = result.diagnostics
      .filter(({ severity }) => reaches(severity, minSeverity))
      .map((diagnostic): Shown => {
        const { severity, message, code, range, related } = diagnostic;
        const file = textOf(result.path);
        return {
          place: this.#placeOf(result.path, range, file),
          severity,
          message: printable(message),
          code,
          excerpt: file === undefined ? undefined : excerptOf(file, range),
          related: related.slice(0, MOST_RELATED).map((place) => ({
            place: this.#placeOf(place.path, place.range, textOf(place.path)),
            message: printable(place.message),
          })),
          more: Math.max(0, related.length - MOST_RELATED),
        };
      });
    if (shown.length > 0) this.#byFile.set(result.path, shown);
  }

  /** The whole text. Widths of characters are loaded only where a line needs them. */
  async text({ summary, since }: Results): Promise<string> {
    const { colors, columns, quiet } = this.#options;
    const files = [...this.#byFile].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, shown]) => shown);
    const wide = files.some((shown) => shown.some(({ excerpt }) => excerpt !== undefined && needsWidths(excerpt)));
    const cellsOf: ((line: string) => Cell[]) | undefined = wide ? (await import("./width.ts")).cellsOf : undefined;
    const layout: Layout = { colors, columns, cellsOf };
    const blocks = files.map((shown) => shown.map((each) => this.#lines(each, layout).join("\n")).join("\n\n"));
    const fixed = (since?.fixed ?? []).filter(({ severity }) => reaches(severity, this.#options.minSeverity));
    if (fixed.length > 0) blocks.push(fixed.map((finding) => this.#fixedLine(finding)).join("\n"));
    if (!quiet) blocks.push(this.#lastLine(summary, since?.revision));
    return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
  }

  #lines(shown: Shown, layout: Layout): string[] {
    const { colors } = this.#options;
    const paint = painter(colors, shown.severity);
    const head = `${colors.bold(shown.place)} ${paint(shown.severity)} ${shown.message} ${colors.dim(shown.code)}`;
    const { lines, indent } = layOut(shown.excerpt, layout, paint);
    const related = shown.related.map(({ place, message }) => `${indent}${colors.dim(place)} ${message}`);
    if (shown.more > 0) related.push(`${indent}${colors.dim(`and ${shown.more} more`)}`);
    return [head, ...lines, ...related];
  }

  /**
   * What a change mends, where it stood before. Without a column: whoever turns lines with places into problems must not
   * take it for one.
   */
  #fixedLine({ path, range, severity, message, code }: Fixed): string {
    const { colors } = this.#options;
    const place = `${printable(this.#options.shownPath(path))}:${range.start.line + 1}`;
    return `${colors.green("Fixed:")} ${place} ${severity} ${printable(message)} ${colors.dim(code)}`;
  }

  #lastLine(summary: Results["summary"], since: string | undefined): string {
    const { colors, minSeverity } = this.#options;
    const seen = severities.filter((severity) => reaches(severity, minSeverity) && summary[severity] > 0);
    const parts = seen.map((severity) => painter(colors, severity)(count(summary[severity], severity)));
    const none = since === undefined ? "No problems" : "No new problems";
    const compared = since === undefined ? "" : ` since ${printable(since)}`;
    const fresh = since === undefined ? "" : " new";
    const found = `${parts.length > 0 ? `${parts.join(", ")}${fresh}` : colors.green(none)}${compared}`;
    const hidden = severities.filter((severity) => !seen.includes(severity) && summary[severity] > 0);
    const aside: string[] = [];
    if (summary.known !== undefined && summary.known > 0) aside.push(`${summary.known} known before`);
    if (summary.baselined !== undefined && summary.baselined > 0) aside.push(`${summary.baselined} in the baseline`);
    if (summary.suppressed > 0) aside.push(`${summary.suppressed} suppressed`);
    if (hidden.length > 0) {
      aside.push(`${hidden.map((severity) => count(summary[severity], severity)).join(", ")} not shown`);
    }
    const remarks = aside.length > 0 ? colors.dim(` (${aside.join("; ")})`) : "";
    return `${found} in ${count(summary.files, "file")}${remarks}`;
  }

  #placeOf(path: string, range: RelatedPlace["range"], file: ShownText | undefined): string {
    const { line, character } = range.start;
    const column =
      file === undefined || character > EXACT_COLUMNS ? character : charactersBefore(file, line, character);
    return `${printable(this.#options.shownPath(path))}:${line + 1}:${column + 1}`;
  }
}

/** How many characters stand before a place in its line; a pair of surrogates is one. */
function charactersBefore({ text, lines }: ShownText, line: number, character: number): number {
  const start = lines.offset({ line, character: 0 });
  const before = text.slice(start, start + character);
  let pairs = 0;
  for (const char of before) if (char.length === 2) pairs++;
  return character - pairs;
}

function painter(colors: Colors, severity: Severity): (text: string) => string {
  switch (severity) {
    case "error":
      return colors.red;
    case "warning":
      return colors.yellow;
    case "information":
      return colors.blue;
    case "hint":
      return colors.cyan;
  }
}
