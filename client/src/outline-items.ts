import type { OutlineNode, OutlinePrinciple, OutlineVerdict, PlanOutline } from "../../server/src/lsp/protocol.ts";
import { countsText } from "./counts.ts";
import { t } from "./l10n.ts";

/** A row of the tree view. Rows of one plan have the same `id` before and after an edit, so that they stay open. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly verdict: OutlineVerdict;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly isOpen: boolean;
  /** Where a click leads; undefined for a principle, which stands nowhere in particular. */
  readonly target: RowTarget | undefined;
  /** Whether other files can name it, so that one can ask which plans use it. */
  readonly isDeclaration: boolean;
  readonly children: readonly Row[];
}

/** Offsets in a text. */
export interface RowTarget {
  /** Relative to the root; undefined in the file that the tree is about. */
  readonly path: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
}

const verdicts: Readonly<Record<OutlineVerdict, () => string>> = {
  sound: () => t("in order"),
  remarks: () => t("worth a look"),
  warnings: () => t("with warnings"),
  errors: () => t("with errors"),
  missing: () => t("missing"),
};

const kinds: Readonly<Record<OutlineNode["kind"], () => string>> = {
  value: () => t("value"),
  usp: () => t("USP"),
  competitor: () => t("competitor"),
  segment: () => t("segment"),
  persona: () => t("persona"),
  service: () => t("service"),
  goal: () => t("goal"),
  economics: () => t("economics"),
  focus: () => t("focus"),
  specialization: () => t("specialization"),
  posture: () => t("posture"),
  concentration: () => t("concentration"),
};

const declared: readonly OutlineNode["kind"][] = ["value", "usp", "competitor", "segment", "service", "goal"];

/** The rows of a plan or library: one for itself, and all others below it. */
export function rowOf(outline: PlanOutline): Row {
  const { title, counts, verdict, start, end } = outline;
  const kind = outline.kind === "plan" ? t("plan") : t("library");
  const description = countsText(counts) || verdicts[verdict]();
  return {
    id: "plan",
    label: title,
    description,
    tooltip: `**${escaped(title)}** · ${kind}\n\n${description}`,
    verdict,
    spoken: `${title}, ${kind}, ${description}`,
    isOpen: true,
    target: { path: undefined, start, end, nameStart: start, nameEnd: start },
    isDeclaration: false,
    children: outline.principles.map(principleRow),
  };
}

function principleRow(principle: OutlinePrinciple): Row {
  const { label, question, summary, counts, verdict } = principle;
  const counted = countsText(counts);
  const id = `plan/${principle.principle}`;
  return {
    id,
    label,
    description: [summary, counted].filter((part) => part !== "").join(" · "),
    tooltip: `**${escaped(label)}** · ${question}\n\n${capital(counted || verdicts[verdict]())}`,
    verdict,
    spoken: [label, verdicts[verdict](), summary, counted].filter((part) => part !== "").join(", "),
    isOpen: false,
    target: undefined,
    isDeclaration: false,
    children: rowsBelow(id, principle.children),
  };
}

function rowsBelow(parent: string, nodes: readonly OutlineNode[]): Row[] {
  const mixed = new Set(nodes.map(({ kind }) => kind)).size > 1;
  const taken = new Map<string, number>();
  return nodes.map((node) => {
    const own = `${parent}/${node.kind}:${node.name}`;
    const before = taken.get(own) ?? 0;
    taken.set(own, before + 1);
    return nodeRow(node, before === 0 ? own : `${own}#${before + 1}`, mixed);
  });
}

/** @param mixed whether rows of other kinds stand beside it, so that it has to say its own. */
function nodeRow(node: OutlineNode, id: string, mixed: boolean): Row {
  const { title, description, verdict, messages, path, start, end, nameStart, nameEnd } = node;
  const kind = kinds[node.kind]();
  const label = title === "" ? node.name : title;
  const lines = messages.map((message) => `- ${escaped(message)}`);
  return {
    id,
    label,
    description: [mixed ? kind : "", description].filter((part) => part !== "").join(" · "),
    tooltip: [
      `**${escaped(label)}** · ${kind}`,
      ...(description === "" ? [] : [escaped(description)]),
      lines.length === 0 ? capital(verdicts[verdict]()) : lines.join("\n"),
    ].join("\n\n"),
    verdict,
    spoken: [label, kind, verdicts[verdict](), description].filter((part) => part !== "").join(", "),
    isOpen: false,
    target: { path, start, end, nameStart, nameEnd },
    isDeclaration: declared.includes(node.kind),
    children: rowsBelow(id, node.children ?? []),
  };
}

/**
 * The row that holds a place in the file of the tree: the innermost one that is visible.
 *
 * @param isOpen whether the rows below one are shown.
 */
export function rowAt(root: Row, offset: number, isOpen: (row: Row) => boolean): Row | undefined {
  let best: Row | undefined;
  let length = Number.POSITIVE_INFINITY;
  const visit = (row: Row, shown: Row): void => {
    const { target } = row;
    if (target !== undefined && row !== root && target.path === undefined) {
      const { start, end } = target;
      if (start <= offset && offset <= end && end - start <= length) {
        best = shown;
        length = end - start;
      }
    }
    // What is folded away is shown by the row that it is folded into.
    for (const child of row.children) visit(child, shown === row && isOpen(row) ? child : shown);
  };
  visit(root, root);
  return best;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Titles are the user's: nothing in them is Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>&~]/g, "\\$&");
}
