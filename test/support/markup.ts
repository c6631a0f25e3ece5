/** Reads the HTML and SVG that reports write, strictly: whatever is no tag, text or entity of ours is an error. */

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const VOID = new Set(["meta", "link", "br", "img", "input", "hr"]);
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z][\w:-]*(?:="[^"<]*")?)*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z][\w:-]*)(?:="([^"<]*)")?/g;

/** The tree of a document; throws where it is not well-formed. */
export function parseMarkup(text: string): Element {
  const root: Element = { tag: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  let at = text.startsWith("<!doctype html>") ? "<!doctype html>".length : 0;
  while (at < text.length) {
    const parent = open.at(-1) ?? root;
    if (parent.tag === "style") {
      const end = text.indexOf("</style>", at);
      parent.children.push(text.slice(at, end));
      at = end;
    }
    if (text[at] !== "<") {
      const end = text.indexOf("<", at);
      const words = text.slice(at, end < 0 ? text.length : end);
      const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(words);
      if (bare !== null) throw new Error(`A bare sign in the text: ${words.slice(0, 80)}`);
      parent.children.push(decode(words));
      at += words.length;
      continue;
    }
    TAG.lastIndex = at;
    const found = TAG.exec(text);
    if (found === null) throw new Error(`No tag of ours: ${text.slice(at, at + 120)}`);
    at = TAG.lastIndex;
    step(open, found);
  }
  if (open.length > 1) throw new Error(`Never closed: ${open.map(({ tag }) => tag).join(" ")}`);
  return root;
}

function step(open: Element[], [, closing = "", tag = "", attributes = "", alone = ""]: RegExpExecArray): void {
  if (closing !== "") {
    const last = open.pop();
    if (last?.tag !== tag) throw new Error(`</${tag}> closes <${last?.tag}>`);
    return;
  }
  const made: Element = { tag, attributes: {}, children: [] };
  const own: Record<string, string> = {};
  for (const [, name = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(own, name)) throw new Error(`${name} stands twice in <${tag}>`);
    own[name] = decode(value);
  }
  const element = { ...made, attributes: own };
  open.at(-1)?.children.push(element);
  if (alone === "" && !VOID.has(tag)) open.push(element);
}

function decode(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d+));/g, (_, name: string | undefined, code: string) =>
    name === undefined ? String.fromCodePoint(Number(code)) : (names[name] ?? ""),
  );
}

export function all(root: Element, tag?: string): readonly Element[] {
  const found: Element[] = [];
  for (const child of root.children) {
    if (typeof child === "string") continue;
    if (tag === undefined || child.tag === tag) found.push(child);
    found.push(...all(child, tag));
  }
  return found;
}

/** What is to be read in an element. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
