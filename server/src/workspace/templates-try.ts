import { say } from "../base/say.ts";
import type { Filled } from "../features/templates/fill.ts";
import type { Report } from "../report/report.ts";
import { viewsOf } from "../report/views/index.ts";
import type { PlanViews } from "../report/views/types.ts";
import { allRules } from "../rules/index.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { createWorkspace, type Workspace } from "./facade.ts";
import type { Files } from "./files.ts";
import { type FoundTemplate, fillFound, inFolder, type TemplateTrouble } from "./templates-found.ts";

/** A template filled and looked at, where it lies: nothing is written. */
export interface Tried {
  readonly filled: Filled;
  /** What the checker says of the plan. */
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where the plan cannot be read. */
  readonly report: Report | undefined;
  /** What its pictures show; `svgPicture` in the report's room paints them. */
  readonly views: PlanViews | undefined;
}

export interface TryOptions {
  readonly answers?: Readonly<Record<string, string>>;
  /** As in `2026-11-22`. */
  readonly today: string;
}

let sections: ReadonlyMap<string, (typeof allRules)[number]["section"]> | undefined;

/** Fills a template, with its defaults where nothing is answered, and checks the plan. */
export function tryTemplate(found: FoundTemplate, { answers = {}, today }: TryOptions): Tried {
  const filled = fillFound(found, { answers, today });
  const { workspace, path } = workspaceWith(found, filled.files, today);
  const plan = workspace.project.plan(path);
  const checked = workspace.project.check(path);
  sections ??= new Map(allRules.map(({ code, section }) => [code, section]));
  const known = sections;
  return {
    filled,
    diagnostics: workspace.diagnostics(path) ?? [],
    report: workspace.report(path),
    views:
      plan === undefined || checked === undefined
        ? undefined
        : viewsOf(plan, checked.findings, (code) => known.get(code)),
  };
}

/** A workspace in which files of a template stand at their places, with what lies around them. */
function workspaceWith(
  { place, base, template }: FoundTemplate,
  texts: readonly { readonly path: string; readonly text: string }[],
  today: string,
): { readonly workspace: Workspace; readonly path: string } {
  const at = (path: string): string => inFolder(base, path);
  const byPath = new Map(texts.map(({ path, text }) => [at(path), text]));
  const files: Files = {
    read: (path) => byPath.get(path) ?? place.files.read(path),
    locate: (path) => (byPath.has(path) ? "file" : place.files.locate(path)),
    list: (folder) => place.files.list(folder),
  };
  return { workspace: createWorkspace({ files, today }), path: at(template.plan.path) };
}

/**
 * What the checker says of a template that is filled with its defaults, once for each template: errors stop it from being
 * used, warnings are told. A placeholder that is left on purpose is neither.
 */
export function faultsOnceFilled(found: FoundTemplate, today: string): readonly TemplateTrouble[] {
  // Of the trial only what the checker says: this is asked of every template whenever they are listed.
  const { workspace, path } = workspaceWith(found, fillFound(found, { today }).files, today);
  const wrong = (workspace.diagnostics(path) ?? []).filter(
    ({ severity, code }) => (severity === "error" || severity === "warning") && code !== "placeholder-left",
  );
  if (wrong.length === 0) return [];
  const { place, base, template } = found;
  const raw = workspaceWith(found, [], today);
  const before = raw.workspace.diagnostics(raw.path) ?? [];
  const errors = wrong.filter(({ severity }) => severity === "error");
  const [first = wrong[0], ...others] = errors.length > 0 ? errors : wrong;
  if (first === undefined) return [];
  return [
    {
      place,
      path: inFolder(base, template.plan.path),
      // The place in the filled plan is none in the template: what the template itself is told has one.
      line: before.find(({ code }) => code === first.code)?.range.start.line ?? 0,
      message:
        others.length === 0
          ? say`Filled with its defaults, the plan is not clean: ${first.message}`
          : say`Filled with its defaults, the plan is not clean (and ${others.length} more): ${first.message}`,
      mild: errors.length === 0,
    },
  ];
}
