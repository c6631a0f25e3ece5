import { phrases, say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import type { Plan } from "../../model/plan.ts";
import type { Import, SourceFile } from "../../model/source.ts";
import { listed, plural } from "../../model/wording.ts";
import { type Comment, CommentKind } from "../../syntax/tree.ts";
import type { Kind } from "../../vocabulary/values.ts";
import type { Host, RuleInfo } from "../host.ts";
import { bullets, code, paragraphs, plain } from "../markdown.ts";

/** Hovers on what is no statement of the plan: a code in a `strategy-ignore` comment, the path of an import. */

const IGNORE = /^\/\/[ \t]*strategy-ignore(?:-file)?(?=[\s:]|$)/;
const CODE = /[a-z][a-z-]*/g;

/** The rule whose code a comment names at an offset. */
export function ruleHover(host: Host, comment: Comment, offset: number): { markdown: string; at: Span } | undefined {
  const head = comment.kind === CommentKind.Line ? IGNORE.exec(comment.text)?.[0].length : undefined;
  if (head === undefined) return undefined;
  const colon = comment.text.indexOf(":", head);
  const codes = comment.text.slice(head, colon < 0 ? undefined : colon);
  for (const match of codes.matchAll(CODE)) {
    const start = comment.start + head + match.index;
    const end = start + match[0].length;
    if (offset < start || offset > end) continue;
    const rule = host.rules.find((each) => each.code === match[0]);
    return rule === undefined ? undefined : { markdown: ruleText(rule), at: { start, end } };
  }
  return undefined;
}

function ruleText(rule: RuleInfo): string {
  const silenced = rule.suppressible ? "" : say`It cannot be silenced.`;
  return paragraphs(
    `${code(rule.code)} · ${rule.severity} · ${rule.section}`,
    rule.summary,
    whyOf(rule.page),
    silenced,
  );
}

/** The first paragraph of a page's reasons. */
function whyOf(page: string): string | undefined {
  const reasons = page.split(/^## Why it matters\s*$/m)[1];
  return reasons?.trim().split(/\n\s*\n/)[0];
}

const kinds: readonly (readonly [Kind, { readonly one: string; readonly many: string }])[] = [
  ["value", phrases({ one: "value", many: "values" })],
  ["usp", phrases({ one: "USP", many: "USPs" })],
  ["competitor", phrases({ one: "competitor", many: "competitors" })],
  ["segment", phrases({ one: "segment", many: "segments" })],
  ["service", phrases({ one: "service", many: "services" })],
  ["goal", phrases({ one: "goal", many: "goals" })],
];

/** How many titles of a kind are shown. */
const MOST_TITLES = 5;

/** What an imported file holds, and what of it is in play in the plan that imports it. */
export function importHover(host: Host, plan: Plan, { path, target }: Import): string | undefined {
  if (path === undefined) return undefined;
  if (target === undefined) return say`There is no file ${code(path.value)} to import.`;
  const strategy = host.plan(target.path)?.strategy;
  const head = strategy === undefined ? say`library` : say`plan **${plain(strategy.title)}**`;
  const lines = contents(target);
  const used = [...plan.values, ...plan.usps, ...plan.competitors, ...plan.segments, ...plan.services, ...plan.goals];
  const count = used.filter(({ file }) => file === target).length;
  const total = target.declarations.length;
  return paragraphs(
    `${code(target.path)} · ${head}`,
    total === 0 ? say`It declares nothing.` : bullets(lines),
    total === 0 ? undefined : say`In play here: ${count} of ${plural(total, "declaration")}.`,
  );
}

function contents(file: SourceFile): string[] {
  const lines: string[] = [];
  for (const [kind, { one, many }] of kinds) {
    const titles = file.declarations.filter((each) => each.kind === kind).map(({ title }) => plain(title, 40));
    if (titles.length > 0) lines.push(`${plural(titles.length, one, many)}: ${listed(titles, MOST_TITLES)}`);
  }
  return lines;
}
