import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { type ESTree, parseSync, Visitor } from "vite";

/** Finds what the editor's side says to its users, and what of it is not said in their language. */

const root = fileURLToPath(new URL("..", import.meta.url));

export interface Texts {
  /** The texts that can be translated, in the order of their letters. */
  readonly keys: readonly string[];
  /** `client/src/rules.ts:12: what is wrong there`. */
  readonly problems: readonly string[];
}

/** All texts of the editor's side. */
export function clientTexts(): Texts {
  const files = globSync(["client/src/**/*.ts", "client/webview/**/*.{ts,tsx}"], { cwd: root }).sort();
  const all = files.map((file) => textsIn(file, readFileSync(path.join(root, file), "utf8")));
  const keys = new Set(all.flatMap((each) => each.keys));
  return { keys: [...keys].sort(byLetters), problems: all.flatMap(({ problems }) => problems) };
}

/** What of an object or a tag is shown, by the name of the property. */
const SHOWN =
  /^(?:title|placeHolder|prompt|label|detail|description|openLabel|saveLabel|tooltip|text|message|word|loss|placeholder|alt|aria-label|aria-description|aria-roledescription|aria-valuetext|documentation|validationMessage)$/;

/** Names of products and formats, which are the same everywhere. */
const NAMES = /^(?:Strategy:?|HTML|Markdown|SVG|JSON|PDF|PNG)$/;

/** The texts of one file, which may be a made-up one. Throws where it is no TypeScript. */
export function textsIn(file: string, source: string): Texts {
  const { program, errors } = parseSync(file, source, { lang: file.endsWith("x") ? "tsx" : "ts" });
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const found = new Found(file, source);
  let depth = 0;
  const enter = (): void => void depth++;
  const leave = (): void => void depth--;
  new Visitor({
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
    // What a field begins with is worked out when the object is made.
    PropertyDefinition: ({ static: isStatic }) => (isStatic ? undefined : enter()),
    "PropertyDefinition:exit": ({ static: isStatic }) => (isStatic ? undefined : leave()),
    CallExpression: (node) => found.call(node, depth),
    NewExpression: ({ callee, arguments: given }) => {
      const name = nameOf(callee);
      if (name === "TreeItem") found.shown(given[0]);
    },
    Property: ({ key, value }) => {
      const name = key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
      if (SHOWN.test(name)) found.shown(value);
    },
    AssignmentExpression: ({ left, right }) => {
      if (left.type === "MemberExpression" && SHOWN.test(nameOf(left))) found.shown(right);
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type === "JSXIdentifier" && SHOWN.test(name.name) && value !== null) found.shown(value);
    },
    JSXText: (node) => found.shown(node),
    JSXElement: ({ children }) => {
      for (const child of children) if (child.type === "JSXExpressionContainer") found.shown(child);
    },
  }).visit(program);
  return { keys: found.keys, problems: found.problems };
}

class Found {
  readonly keys: string[] = [];
  readonly problems: string[] = [];
  readonly #file: string;
  readonly #source: string;

  constructor(file: string, source: string) {
    this.#file = file;
    this.#source = source;
  }

  /** @param depth how many functions stand around it. */
  call(node: ESTree.CallExpression, depth: number): void {
    const name = nameOf(node.callee);
    if (isTranslation(node)) {
      const [text] = node.arguments;
      if (text?.type !== "Literal" || typeof text.value !== "string")
        this.#problem(node, "a text must be written out, so that it can be found and translated");
      else this.keys.push(text.value);
      if (depth === 0) this.#problem(node, "a text that is asked for while the file is loaded is always English");
    }
    if (/^show(?:Information|Warning|Error)Message$|^setStatusBarMessage$|^createWebviewPanel$/.test(name)) {
      for (const each of node.arguments.slice(name === "createWebviewPanel" ? 1 : 0)) this.shown(each);
    }
  }

  /** Looks for words in what is shown. */
  shown(shown: ESTree.Node | null | undefined): void {
    for (const { node, text } of wordsIn(shown)) {
      const said = text.trim();
      if (/\p{L}{2}/u.test(said) && !NAMES.test(said)) this.#problem(node, `"${said}" is shown untranslated`);
    }
  }

  #problem({ start }: ESTree.Node, what: string): void {
    this.problems.push(`${this.#file}:${this.#source.slice(0, start).split("\n").length}: ${what}`);
  }
}

interface Words {
  readonly node: ESTree.Node;
  readonly text: string;
}

/** What is written out in a value. What is worked out elsewhere is looked at there. */
function wordsIn(node: ESTree.Node | null | undefined): readonly Words[] {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "string" ? [{ node, text: node.value }] : [];
    case "JSXText":
      return [{ node, text: node.value }];
    case "TemplateLiteral":
      return [...node.quasis.map(({ value }) => ({ node, text: value.raw })), ...node.expressions.flatMap(wordsIn)];
    case "ConditionalExpression":
      return [...wordsIn(node.consequent), ...wordsIn(node.alternate)];
    case "LogicalExpression":
    case "BinaryExpression":
      if (node.operator === "&&") return wordsIn(node.right);
      return /^(?:\|\||\?\?|\+)$/.test(node.operator) ? [...wordsIn(node.left), ...wordsIn(node.right)] : [];
    case "ArrayExpression":
      return node.elements.flatMap(wordsIn);
    case "ParenthesizedExpression":
    case "JSXExpressionContainer":
      return wordsIn(node.expression);
    default:
      return [];
  }
}

function isTranslation({ callee }: ESTree.CallExpression): boolean {
  if (callee.type === "Identifier") return callee.name === "t";
  return callee.type === "MemberExpression" && nameOf(callee) === "t" && nameOf(callee.object) === "l10n";
}

function nameOf(node: ESTree.Node): string {
  if (node.type === "Identifier") return node.name;
  return node.type === "MemberExpression" && node.property.type === "Identifier" ? node.property.name : "";
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
