import type { Stop } from "./layout.ts";

/**
 * A text as a snippet of VS Code: each stop can be typed over, and those that stand for the same are typed over at once.
 * The cursor ends up behind the last one.
 */
export function snippetOf(text: string, stops: readonly Stop[]): string {
  const numbers = new Map<string, number>();
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, name } of [...stops].sort((a, b) => a.start - b.start || b.end - a.end)) {
    // A place within another is typed over with it.
    if (start < done) continue;
    const shown = text.slice(start, end);
    // Only what looks the same can stay the same while it is typed.
    const key = `${name}\n${shown}`;
    const known = numbers.get(key);
    const number = known ?? numbers.size + 1;
    if (known === undefined) numbers.set(key, number);
    parts.push(stay(text.slice(done, start)), `\${${number}:${stay(shown)}}`);
    done = end;
  }
  parts.push(stay(text.slice(done)), "$0");
  return parts.join("");
}

/** Text that is nothing but itself. */
function stay(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
