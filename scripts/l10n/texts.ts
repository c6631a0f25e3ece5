/** Finds in the source of the server what is said to people, so that no catalogue lacks it and none keeps what is gone. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { globSync } from "tinyglobby";
import { parseSync } from "vite";
import { keyOf } from "../../server/src/base/say.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { pages } from "../../server/src/rules/pages.generated.ts";
import { vocabulary } from "../../server/src/vocabulary/index.ts";

/** The rooms that speak to people in their own language. */
const ROOMS = ["base", "syntax", "model", "rules", "features", "workspace"];
/** Reports are drawn as well as said: a test reads what comes out of them. */
const DRAWN = "server/src/report/**/*.{ts,tsx}";
/** Files of other rooms that say something to people and not to programs. */
const OTHERS = ["server/src/lsp/scan.ts"];

/** What does not speak: editors show it from the manifest, which has translations of its own. */
const SILENT = /\.generated\.ts$|features\/semantic-tokens\.ts$/;

/** Where something stands in the source: `server/src/…/file.ts:12`. */
export interface Place {
  readonly at: string;
  readonly text: string;
}

export interface Texts {
  /** The English texts as catalogues know them, in the order of the source, each with where it is said first. */
  readonly keys: ReadonlyMap<string, string>;
  /** What is said while the code is loaded, before it is known in which language. */
  readonly early: readonly Place[];
  /** What reads like a sentence and goes around `say`. */
  readonly untold: readonly Place[];
}

/** A part of a syntax tree, in which the parser names what it is. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** Everything that the server says, what keywords mean, and the first sentence of each rule's page. */
export function textsOf(root: string): Texts {
  const files = globSync([...ROOMS.map((room) => `server/src/${room}/**/*.ts`), ...OTHERS, DRAWN], {
    cwd: root,
  }).sort();
  const found = { keys: new Map<string, string>(), early: [] as Place[], untold: [] as Place[] };
  for (const file of files) {
    if (SILENT.test(file)) continue;
    const source = readFileSync(path.join(root, file), "utf8");
    const place = (node: Node): Place => ({
      at: `${file}:${source.slice(0, node.start).split("\n").length}`,
      text: source.slice(node.start, node.end),
    });
    const program: unknown = parseSync(file, source, { lang: file.endsWith("x") ? "tsx" : "ts" }).program;
    visit(program, [], (node, parents) => {
      for (const key of keysIn(node)) if (key !== "" && !found.keys.has(key)) found.keys.set(key, place(node).at);
      if (isSay(node) && !parents.some(({ type }) => /Function|Method/.test(type))) found.early.push(place(node));
      if (!file.startsWith("server/src/report/") && isUntold(node, parents)) found.untold.push(place(node));
    });
  }
  for (const { keywords } of vocabulary.values()) {
    for (const { doc, mistake, block } of keywords.values()) {
      for (const text of [doc, mistake ?? doc]) found.keys.set(text, `server/src/vocabulary/blocks/${block}.ts`);
    }
  }
  for (const { code, section } of allRules) {
    const summary = pages.get(code)?.summary;
    if (summary !== undefined) found.keys.set(summary, `server/src/rules/${section}/${code}.ts`);
  }
  return found;
}

function visit(value: unknown, parents: readonly Node[], look: (node: Node, parents: readonly Node[]) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, parents, look);
  if (!isNode(value)) return;
  look(value, parents);
  for (const part of Object.values(value)) {
    if (typeof part === "object" && part !== null) visit(part, [...parents, value], look);
  }
}

/** The texts that a part of the code says: a template, a table of phrases, the two nouns of a count. */
function keysIn(node: Node): readonly string[] {
  if (isSay(node)) {
    const strings = quasisOf(node.quasi);
    return [keyOf(strings)];
  }
  const [first, ...others] = argumentsOf(node);
  if (isCallOf(node, "phrases") && isNode(first)) return listOf(first.properties).flatMap(({ value }) => textOf(value));
  if (isCallOf(node, "translated")) return textOf(first);
  if (!isCallOf(node, "plural")) return [];
  const [one, many = one?.map((noun: string) => `${noun}s`)] = others.map(textOf);
  return [...(one ?? []), ...(many ?? [])];
}

function isSay(node: Node): boolean {
  return node.type === "TaggedTemplateExpression" && isNode(node.tag) && node.tag.name === "say";
}

function isCallOf(node: Node, name: string): boolean {
  return node.type === "CallExpression" && isNode(node.callee) && node.callee.name === name;
}

function argumentsOf(node: Node): readonly Node[] {
  return listOf(node.arguments);
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The one text that a literal is; none for anything else. */
function textOf(node: unknown): readonly string[] {
  return isNode(node) && typeof node.value === "string" ? [node.value] : [];
}

function quasisOf(template: unknown): readonly string[] {
  if (!isNode(template)) return [];
  return listOf(template.quasis).map(({ value }) =>
    typeof value === "object" && value !== null && "cooked" in value && typeof value.cooked === "string"
      ? value.cooked
      : "",
  );
}

/** A line of a plan: it is written into a file, and not said to anybody. */
const CODE =
  /^(?:(?:competitor|service) [\w{}]+ "\{\}" \{[\s\S]*|mode (?:re|pro)active|\/\/\/ - .*|for whom| focus customer|\["one word", "another"\])$/;
/** Two words with a small letter after the blank, or a sentence's end. */
const SENTENCE = /[\p{L}}],? [a-z]{2,}|[a-z]{3}[.?]$/u;

function isUntold(node: Node, parents: readonly Node[]): boolean {
  const text = node.type === "TemplateLiteral" ? quasisOf(node).join("{}") : textOf(node)[0];
  if (text === undefined || !SENTENCE.test(text) || CODE.test(text)) return false;
  if (node.type !== "TemplateLiteral" && node.type !== "Literal") return false;
  // Errors that only we can cause, what goes into the pages and the schema of settings, and names of modules.
  const around = (parent: Node): boolean =>
    isCallOf(parent, "phrases") ||
    isCallOf(parent, "plural") ||
    /^(?:ThrowStatement|Import|Export(?:All|Named)|TS)/.test(parent.type) ||
    (parent.type === "Property" && isNode(parent.key) && /^(?:doc|options)$/.test(String(parent.key.name)));
  const parent = parents.at(-1);
  return (parent === undefined || !isSay(parent)) && !parents.some(around);
}
