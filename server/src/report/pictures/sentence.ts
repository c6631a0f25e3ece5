import { clean, escaped, wrap } from "../text.ts";
import { light } from "../theme.ts";
import { type Block, round } from "./blocks.ts";

/** A part of a sentence: what the plan says stands out from the words that join it. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
}

const SIZE = 14;
const LEADING = 20;

/** A sentence of parts, with blanks between, that wraps as one text, over at most `most` lines. */
export function sentence(parts: readonly Part[], most: number): Block {
  const said = parts.map(({ text, strong }) => ({ text: clean(text), strong })).filter(({ text }) => text !== "");
  const tidy = said.map(({ text, strong }, i) => ({ text: i === 0 ? text : ` ${text}`, strong }));
  const whole = tidy.map(({ text }) => text).join("");
  // Laid out as if all of it were bold: it is never wider than that.
  return (width) => {
    const lines = wrap(whole, width, { size: SIZE, bold: true }, most);
    return {
      height: lines.length * LEADING,
      at: (x, y) => {
        let from = 0;
        return lines
          .map((line, i) => {
            const found = whole.indexOf(line.replace(/…$/, ""), from);
            const start = found < 0 ? from : found;
            from = start + line.length;
            return `<text x="${round(x)}" y="${round(y + SIZE + i * LEADING)}" font-size="${SIZE}" xml:space="preserve">${spans(line, start, tidy)}</text>`;
          })
          .join("\n");
      },
    };
  };
}

/** A line of the sentence that begins at `start` of it, part by part. */
function spans(line: string, start: number, parts: readonly Part[]): string {
  let [svg, from, at] = ["", 0, 0];
  for (const [i, { text, strong }] of parts.entries()) {
    const end = at + text.length;
    const to = i === parts.length - 1 ? line.length : Math.min(line.length, Math.max(0, end - start));
    if (to > from) svg += span(line.slice(from, to), strong);
    from = Math.max(from, to);
    at = end;
  }
  return svg;
}

function span(text: string, strong: boolean): string {
  return `<tspan${strong ? ' font-weight="600"' : ""} fill="${light(strong ? "ink" : "soft")}">${escaped(text)}</tspan>`;
}
