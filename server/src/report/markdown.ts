import { say } from "../base/say.ts";
import { code, messageLines, paragraphs, plain, words } from "./markdown/text.ts";
import { bodies, verdict } from "./markdown/views.ts";
import { viewNames } from "./names.ts";
import type { PlanViews, ViewName } from "./views/types.ts";
import { viewQuestions, viewTitles } from "./words.ts";

/**
 * The report as Markdown: tables that every wiki shows, and charts that GitHub and GitLab draw.
 *
 * @param only the only view to write.
 */
export function markdownReport(views: PlanViews, only?: ViewName): string {
  const shown = only === undefined ? viewNames : [only];
  const sections = shown.map((name) => section(views, name));
  return `${paragraphs(header(views), shown.length > 1 && contents(shown), ...sections)}\n`;
}

function header({ overview }: PlanViews): string {
  const { header: of } = overview;
  const facts = [
    [say`Period`, of.period],
    [say`Status`, of.status],
    [say`Owner`, of.owner],
    [say`Reviewed`, of.reviewed],
    [say`Version`, of.version],
  ] as const;
  return paragraphs(
    `# ${plain(of.title) || code(of.name)}`,
    of.summary.text !== undefined && `> ${plain(of.summary.text)}`,
    facts.map(([label, text]) => `${label}: ${words(text)}`).join(" · "),
  );
}

function contents(names: readonly ViewName[]): string {
  return names
    .map((name) => `- [${viewTitles[name]}](#${viewTitles[name].toLowerCase().replaceAll(" ", "-")})`)
    .join("\n");
}

function section(views: PlanViews, name: ViewName): string {
  const view = views[name];
  const own = name === "overview" ? views.overview.rest : view.messages;
  return paragraphs(
    `## ${viewTitles[name]}`,
    name === "overview" ? undefined : `*${viewQuestions[name]}* ${verdict(view.verdict)}`,
    view.missing !== undefined && say`The plan says nothing of it yet. It begins with ${code(view.missing)}.`,
    messageLines(own),
    bodies[name](views),
  );
}
