/**
 * What the generated plans are built from, so that one plan can be written as `.strategy`, as JSON and as YAML with the
 * same content.
 */
export interface Node {
  readonly keyword: string;
  readonly name?: string;
  readonly title?: string;
  /** As the plan writes them: `48_000 companies`, `"Mid-sized offices"`, `Freshness 5`. */
  readonly values: readonly string[];
  readonly block?: readonly Node[];
  /** Whether the block stands on the line of its keyword. */
  readonly short?: boolean;
}

/** Keywords whose values are lists of names with levels. */
const scored = new Set(["values", "expects", "delivers", "offers"]);

/** Keywords that may stand more than once in their block, so that JSON holds them as arrays. */
const repeated = new Set([
  ...["import", "use", "value", "usp", "competitor", "segment", "service", "goal", "persona", "focus"],
  ...["because", "proof"],
]);

/** `keyword VALUE, VALUE`. */
export function line(keyword: string, ...values: string[]): Node {
  return { keyword, values };
}

/** `keyword VALUE { … }`. */
export function block(keyword: string, values: readonly string[], statements: readonly Node[]): Node {
  return { keyword, values, block: statements };
}

/** `keyword Name "Title" { … }`, without a block where there are no statements. */
export function declare(keyword: string, name: string, title: string, statements?: readonly Node[]): Node {
  return { keyword, name, title, values: [], ...(statements === undefined ? {} : { block: statements }) };
}

/** The plan as text, with a blank line between statements of the file that have blocks. */
export function toText(nodes: readonly Node[]): string {
  const lines: string[] = [];
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    if (before !== undefined && (isTall(before) || before.keyword !== node.keyword)) lines.push("");
    write(node, "", lines);
  });
  return `${lines.join("\n")}\n`;
}

function isTall(node: Node): boolean {
  return node.block !== undefined && node.short !== true;
}

function write(node: Node, indent: string, lines: string[]): void {
  const head = [node.keyword];
  if (node.name !== undefined) head.push(node.name);
  if (node.title !== undefined) head.push(JSON.stringify(node.title));
  if (node.values.length > 0) head.push(node.values.join(", "));
  if (node.block === undefined) {
    lines.push(indent + head.join(" "));
    return;
  }
  if (node.short) {
    const inner: string[] = [];
    for (const each of node.block) write(each, "", inner);
    lines.push(`${indent}${head.join(" ")} { ${inner.join("; ")} }`);
    return;
  }
  lines.push(`${indent}${head.join(" ")} {`);
  for (const each of node.block) write(each, `${indent}  `, lines);
  lines.push(`${indent}}`);
}

export type Data = string | number | Data[] | { [key: string]: Data };

/** The plan as the data that a YAML or JSON dialect of it would hold. */
export function toData(nodes: readonly Node[]): { [key: string]: Data } {
  const data: { [key: string]: Data } = {};
  for (const node of nodes) {
    const value = dataOf(node);
    if (!isRepeated(node)) {
      data[node.keyword] = value;
      continue;
    }
    const there = data[node.keyword];
    if (Array.isArray(there)) there.push(value);
    else data[node.keyword] = [value];
  }
  return data;
}

function isRepeated({ keyword, values }: Node): boolean {
  // A specialization has one `focus`, which is a word; those of a concentration have a share beside it.
  return repeated.has(keyword) && (keyword !== "focus" || (values[0] ?? "").includes(" "));
}

function dataOf(node: Node): Data {
  if (node.block !== undefined || node.name !== undefined) {
    return {
      ...(node.name === undefined ? {} : { name: node.name }),
      ...(node.title === undefined ? {} : { title: node.title }),
      ...(node.values[0] === undefined ? {} : { value: scalarOf(node.values[0]) }),
      ...toData(node.block ?? []),
    };
  }
  if (scored.has(node.keyword)) {
    return Object.fromEntries(
      node.values.map((item): [string, Data] => {
        const [name = "", level = "0"] = item.split(" ");
        return [name, Number(level)];
      }),
    );
  }
  const [only] = node.values;
  return node.values.length === 1 && only !== undefined ? scalarOf(only) : node.values.map(scalarOf);
}

function scalarOf(value: string): Data {
  const atoms = value.match(/"[^"]*"|[^\s"]+/g) ?? [];
  if (atoms.length > 1 && value.startsWith('"')) return atoms.map(scalarOf);
  if (/^"[^"]*"$/.test(value)) return value.slice(1, -1);
  return /^-?[\d_]+(\.\d+)?$/.test(value) ? Number(value.replaceAll("_", "")) : value;
}

/** The plan as YAML, as people write it: two blanks a level, texts in quotes, short lists on their line. */
export function toYaml(data: { [key: string]: Data }): string {
  const lines: string[] = [];
  writeMembers(data, "", lines);
  return `${lines.join("\n")}\n`;
}

function writeMembers(data: { [key: string]: Data }, indent: string, lines: string[]): void {
  for (const [key, value] of Object.entries(data)) {
    if (!isNested(value)) {
      lines.push(`${indent}${key}: ${inline(value)}`);
    } else if (Array.isArray(value)) {
      lines.push(`${indent}${key}:`);
      for (const item of value) writeItem(item, `${indent}  `, lines);
    } else {
      lines.push(`${indent}${key}:`);
      writeMembers(value, `${indent}  `, lines);
    }
  }
}

function writeItem(item: Data, indent: string, lines: string[]): void {
  if (typeof item !== "object" || Array.isArray(item)) {
    lines.push(`${indent}- ${inline(item)}`);
    return;
  }
  const members: string[] = [];
  writeMembers(item, `${indent}  `, members);
  lines.push(`${indent}- ${(members[0] ?? "{}").trimStart()}`, ...members.slice(1));
}

function isNested(value: Data): value is Data[] | { [key: string]: Data } {
  if (typeof value !== "object") return false;
  return Array.isArray(value) ? value.some((item) => typeof item === "object") : true;
}

function inline(value: Data): string {
  if (typeof value === "number") return String(value);
  return typeof value === "string"
    ? JSON.stringify(value)
    : `[${(Array.isArray(value) ? value : []).map(inline).join(", ")}]`;
}
