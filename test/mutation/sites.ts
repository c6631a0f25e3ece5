/** Finds what can be changed in the source of a rule, and builds the changes in. */
import { parseSync, Visitor } from "vite";
import { limitChanges, type Operator, operatorChanges } from "./switch.ts";

export interface Change {
  /** Unique in the project; what is switched on. */
  readonly id: string;
  readonly kind: "if" | "choice" | "logic" | "comparison" | "limit" | "option";
  /** Counts from 1; 0 where the change has no line of its own. */
  readonly line: number;
  /**
   * What is changed into what, with the function it stands in: the name of the change in the list of the allowed
   * ones, so it holds no line.
   */
  readonly text: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Among edits of one place: the lower first. */
  readonly rank: number;
}

interface Site {
  readonly start: number;
  readonly end: number;
}

export interface Instrumented {
  readonly code: string;
  readonly changes: readonly Change[];
}

/**
 * The source with every change built in, each switched off. `file` is its path under `server/src/rules`, with `/`.
 * Throws where the source cannot be parsed.
 */
export function instrument(file: string, source: string): Instrumented {
  const { program, errors } = parseSync(file, source, { lang: "ts", preserveParens: true });
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const edits: Edit[] = [];
  const changes: Change[] = [];
  const functions: string[] = [];
  const seen = new Map<string, number>();
  const enter = (name: string | undefined): void => void functions.push(name ?? functions.at(-1) ?? "");
  const leave = (): void => void functions.pop();
  let wraps = 0;

  const wrap = ({ start, end }: Site, before: string, after: string): void => {
    wraps++;
    edits.push({ start, end: start, text: before, rank: wraps }, { start: end, end, text: after, rank: -wraps });
  };
  const add = (kind: Change["kind"], site: Site, into: string, suffix = "", name = ""): string => {
    const id = `${file}:${kind}:${site.start}-${site.end}`;
    const line = source.slice(0, site.start).split("\n").length;
    const where = functions.at(-1) ?? "";
    const what = name || source.slice(site.start, site.end).replace(/\s+/g, " ");
    const text = `${where}: ${kind} ${what} → ${into}`;
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    changes.push({ id: id + suffix, kind, line, text: times === 1 ? text : `${text} (${times})` });
    return JSON.stringify(id);
  };

  const visitor = new Visitor({
    FunctionDeclaration: (node) => enter(node.id?.name),
    "FunctionDeclaration:exit": leave,
    VariableDeclarator: (node) => enter(functions.at(-1) ?? (node.id.type === "Identifier" ? node.id.name : undefined)),
    "VariableDeclarator:exit": leave,
    IfStatement: ({ test }) => wrap(test, `__mutation.not(${add("if", test, "not")}, `, ")"),
    ConditionalExpression: ({ test }) => wrap(test, `__mutation.not(${add("choice", test, "not")}, `, ")"),
    LogicalExpression: (node) => {
      const { left, right, operator } = node;
      if (operator === "??") return;
      const id = add("logic", node, operator === "&&" ? "||" : "&&");
      wrap(node, `__mutation.logic(${id}, "${operator}", () => (`, "))");
      // The operator is gone; what it stood between are functions, so that the right one is called only where needed.
      edits.push({ start: left.end, end: right.start, text: "), () => (", rank: 0 });
    },
    BinaryExpression: (node) => {
      const { left, right, operator } = node;
      if (!isOperator(operator)) return;
      const ids = operatorChanges[operator].map((each) => add("comparison", node, each, ` ${each}`));
      wrap(node, `__mutation.compare(${ids[0]}, "${operator}", `, ")");
      edits.push({ start: left.end, end: right.start, text: ", ", rank: 0 });
    },
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type !== "Identifier") return;
      const { name } = callee;
      const call = source.slice(node.start, node.end).replace(/\s+/g, " ");
      const ids = (limitChanges[name] ?? []).map((each) => add("limit", callee, each, ` ${each}`, call));
      if (ids[0] === undefined) return;
      edits.push({ ...callee, text: `__mutation.limit(${ids[0]}, "${name}")`, rank: Number.MAX_VALUE });
    },
  });
  visitor.visit(program);
  return { code: apply(source, edits), changes };
}

function isOperator(operator: string): operator is Operator {
  return operator in operatorChanges;
}

/** Where two edits meet, what ends there comes before what stands between, and that before what begins. */
function apply(source: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.rank - b.rank);
  let code = "";
  let at = 0;
  for (const { start, end, text } of sorted) {
    code += source.slice(at, start) + text;
    at = Math.max(at, end);
  }
  return code + source.slice(at);
}
