import { whatIf } from "../../features/what-if.ts";
import { walk } from "../../model/imported.ts";
import type { SourceFile } from "../../model/source.ts";
import { viewNames } from "../../report/names.ts";
import { viewsOf } from "../../report/views/index.ts";
import type { PlanViews, Spot, ViewName } from "../../report/views/types.ts";
import { viewTitles } from "../../report/words.ts";
import { allRules } from "../../rules/index.ts";
import type { Project } from "../../workspace/workspace.ts";
import type { Door } from "../door.ts";
import { BadParams, uriIn } from "../from-proto.ts";
import {
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  type ExportView,
  exportFormats,
  exportMethod,
  exportViewsMethod,
  type FileParams,
  type PictureFile,
  type PlainEdit,
  type SegmentShare,
  type ViewsResult,
  viewsMethod,
  type WhatIfParams,
  type WhatIfResult,
  whatIfMethod,
} from "../protocol.ts";
import type { Located, Root } from "../roots.ts";
import { Scratches } from "../scratch.ts";
import type { Session } from "../session.ts";
import { edited, without } from "../trial.ts";

const sections = new Map(allRules.map(({ code, section }) => [code, section]));

/** What the preview of a plan shows, and what it would show with other shares of the money. */
export function pictures(door: Door): void {
  const scratches = new Scratches();
  door.ownRequest<FileParams, ViewsResult | null>(viewsMethod, null, (params, session) => {
    const located = session.roots.locate(uriIn(params));
    // Before the client has brought its files, what is imported would seem to be missing.
    return located === undefined || !session.isReady ? null : viewsAt(located, session);
  });
  door.ownRequest<WhatIfParams, WhatIfResult | null>(whatIfMethod, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const shares = sharesIn(params);
    if (located === undefined || versionOf(located) !== params.version) return null;
    return tried(located, shares, session, scratches);
  });
  door.ownQuestion<readonly ExportView[]>(exportViewsMethod, [], () =>
    viewNames.map((name) => ({ name, title: viewTitles[name] })),
  );
  door.ownRequest<ExportParams, ExportResult | null>(exportMethod, null, async (params, session) => {
    const located = session.locate(uriIn(params));
    const { format, view } = formatIn(params);
    const plan = located?.root.host.plan(located.path);
    if (located === undefined || plan?.isPlan !== true) return null;
    const broken = firstFault(walk(plan.file)) !== undefined;
    return { text: await exported(located, format, view), broken };
  });
}

/** The report as a file. What draws it is loaded when the first is asked for: nobody types slower for its sake. */
async function exported({ root, path }: Located, format: ExportFormat, view: ViewName | undefined): Promise<string> {
  if (format === "json") return `${JSON.stringify(root.workspace.report(path), undefined, 2)}\n`;
  const views = drawn(root.workspace.project, path);
  if (views === undefined) throw new BadParams("There is no plan to export.");
  switch (format) {
    case "html":
      return (await import("../../report/html.ts")).htmlReport(views, view);
    case "markdown":
      return (await import("../../report/markdown.ts")).markdownReport(views, view);
    case "svg":
      return (await import("../../report/svg.ts")).svgPicture(views, view ?? "overview");
  }
}

function formatIn({ format, view }: ExportParams): { format: ExportFormat; view: ViewName | undefined } {
  const known = exportFormats.find((each) => each === format);
  if (known === undefined) throw new BadParams(`There is no report as ${String(format)}.`);
  const only = viewNames.find((each) => each === view);
  if (view !== undefined && only === undefined) throw new BadParams(`There is no view ${String(view)}.`);
  return { format: known, view: only };
}

/** The pictures of a plan as the project has it; undefined for a library and for a file that cannot be read. */
function drawn(project: Project, path: string): PlanViews | undefined {
  const plan = project.plan(path);
  const checked = plan?.isPlan === true ? project.check(path) : undefined;
  return plan === undefined || checked === undefined
    ? undefined
    : viewsOf(plan, checked.findings, (code) => sections.get(code));
}

function viewsAt(located: Located, session: Session): ViewsResult {
  const { root, path } = located;
  const views = drawn(root.workspace.project, path) ?? null;
  const file = root.host.plan(path)?.file;
  const files = file === undefined ? [] : walk(file);
  const brokenAt = firstFault(files);
  return {
    views,
    version: versionOf(located),
    broken: brokenAt !== undefined,
    ...(brokenAt === undefined ? {} : { brokenAt }),
    files: files.map((each) => pictureFile(root, each.path, session)),
  };
}

function pictureFile(root: Root, path: string, session: Session): PictureFile {
  return { path, uri: session.roots.uriOf(root, path), version: versionOf({ root, path }) };
}

/** The first place that could not be read, in the plan or else in what it imports. */
function firstFault(files: readonly SourceFile[]): Spot | undefined {
  for (const { path, marks } of files) {
    const mark = marks.find(({ code }) => code === "syntax-error");
    if (mark !== undefined) return { path, start: mark.start, end: mark.end };
  }
  return undefined;
}

function versionOf({ root, path }: Located): number | null {
  return root.open.get(path)?.version ?? null;
}

function tried(
  located: Located,
  shares: readonly SegmentShare[],
  session: Session,
  scratches: Scratches,
): WhatIfResult | null {
  const { root, path } = located;
  const plan = root.host.plan(path);
  if (plan?.isPlan !== true) return null;
  const { edits, refused } = whatIf(plan, shares);
  const plain = edits.map(({ start, end, newText }): PlainEdit => ({ start, end, newText }));
  const before = root.host.findings(path);
  const scratch = scratches.of(root, session);
  scratch.show(path, edited(plan.file.text, plain));
  const views = drawn(scratch.project, path);
  if (views === undefined) return null;
  const after = scratch.project.check(path)?.findings ?? [];
  return {
    views,
    version: versionOf(located),
    edits: plain,
    refused,
    came: without(after, before),
    went: without(before, after),
  };
}

function sharesIn({ shares, version }: WhatIfParams): readonly SegmentShare[] {
  if (typeof version !== "number" && version !== null) throw new BadParams("The version of the text is missing.");
  if (!Array.isArray(shares)) throw new BadParams("The shares are missing.");
  for (const each of shares) {
    if (typeof each?.segment !== "string" || typeof each.share !== "number") {
      throw new BadParams("A share needs the name of a segment and a number.");
    }
  }
  return shares;
}
