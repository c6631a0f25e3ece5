/** The escapes of a text: `\"`, `\\`, `\n`, `\t` and `\u{1F600}`; any other, or one of no character, is an error. */
const ESCAPE = /\\(?:(["\\nt])|u\{([0-9A-Fa-f]{1,6})\}|(u\{[^}"\\\n\r]*\}?|[\s\S]|$))/g;
const simple: Readonly<Record<string, string>> = { '"': '"', "\\": "\\", n: "\n", t: "\t" };

function character(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}

/** The escapes that stand for no character, each with its place in `raw`. */
export function* badEscapes(raw: string): Iterable<{ start: number; end: number; text: string }> {
  for (const match of raw.matchAll(ESCAPE)) {
    const [text, known, hex] = match;
    if (known !== undefined || (hex !== undefined && character(hex) !== undefined)) continue;
    yield { start: match.index, end: match.index + text.length, text };
  }
}

/** `raw` with its escapes resolved; a bad one stays as it stands. */
export function unescaped(raw: string): string {
  if (!raw.includes("\\")) return raw;
  return raw.replace(ESCAPE, (text: string, known: string | undefined, hex: string | undefined) => {
    if (known !== undefined) return simple[known] ?? text;
    return (hex === undefined ? undefined : character(hex)) ?? text;
  });
}

/** What a text between quotes says: `"…"`, or `"""…"""` without its first and last break and its common indentation. */
export function textOf(image: string): string {
  if (!image.startsWith('"""')) {
    const closed = image.length > 1 && image.endsWith('"');
    return unescaped(image.slice(1, closed ? -1 : undefined));
  }
  const closed = image.length >= 6 && image.endsWith('"""');
  const body = image.slice(3, closed ? -3 : undefined).replace(/\r\n?/g, "\n");
  const lines = body.split("\n");
  if (lines.length === 1) return unescaped(body);
  if (/^[ \t]*$/.test(lines[0] ?? "")) lines.shift();
  // The line of the closing quotes counts for the indentation, and is dropped where nothing else stands in it.
  const last = lines[lines.length - 1] ?? "";
  const measured = lines.filter((line, i) => line.trim() !== "" || (i === lines.length - 1 && closed));
  const indent = Math.min(...measured.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  if (/^[ \t]*$/.test(last)) lines.pop();
  return unescaped(lines.map((line) => line.slice(Math.min(indent, line.length))).join("\n"));
}
