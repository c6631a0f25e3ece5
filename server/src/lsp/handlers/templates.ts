import { URI } from "vscode-uri";
import type { Files } from "../../workspace/files.ts";
import type { FoundTemplate, TemplatesPlace, TemplateTrouble } from "../../workspace/templates-found.ts";
import type { Door } from "../door.ts";
import { BadParams } from "../from-proto.ts";
import {
  type FillParams,
  type FillResult,
  fillTemplateMethod,
  type TemplateList,
  type TemplateProblem,
  type TemplateSummary,
  type TemplatesParams,
  templatesMethod,
} from "../protocol.ts";
import type { Root } from "../roots.ts";
import type { Session } from "../session.ts";
import { folderUri, join, keyOf, within } from "../uris.ts";

/** Templates of new plans: which there are, and what comes of one. What does the work is loaded with the first request. */
export function templates(door: Door): void {
  const nothing: TemplateList = { templates: [], problems: [] };
  door.ownRequest<TemplatesParams, TemplateList>(templatesMethod, nothing, (params, session) =>
    listed(wellFormed(params), session),
  );
  door.ownRequest<FillParams, FillResult | null>(fillTemplateMethod, null, (params, session) =>
    filled(answersIn(params), session),
  );
}

async function listed(params: TemplatesParams, session: Session): Promise<TemplateList> {
  const { findTemplates } = await import("../../workspace/templates.ts");
  const { asked } = await import("../../features/templates/fill.ts");
  const { dayOf } = await import("../../workspace/today.ts");
  const where = await placesFor(params, session);
  const today = session.roots.day;
  const { templates: found, problems } = findTemplates(where.places, today);
  return {
    templates: found.map(({ id, place, template, isFolder }): TemplateSummary => {
      const { title, description, forWhom } = template.head;
      const questions = asked(template, dayOf(today));
      return {
        id,
        title,
        description,
        forWhom,
        source: place.source,
        sourceName: place.name,
        folder: isFolder,
        questions,
      };
    }),
    problems: problems.map((trouble) => problemOf(trouble, where, session)),
  };
}

async function filled(params: FillParams, session: Session): Promise<FillResult | null> {
  const { findTemplates } = await import("../../workspace/templates.ts");
  const { fillFound } = await import("../../workspace/templates-found.ts");
  const { places, root } = await placesFor(params, session);
  const today = session.roots.day;
  const { answers } = params;
  const found = findTemplates(places, today, params.id).templates.find(({ id }) => id === params.id);
  if (found === undefined) return null;
  const target = params.target === undefined ? "" : targetIn(root, params.target);
  const { problems, files, snippet, name } = fillFound(found, {
    answers,
    today,
    ...(target === undefined ? {} : { target }),
  });
  const [plan, ...others] = files;
  if (plan === undefined) return null;
  const picture = params.picture === true ? await pictureOf(found, answers, today) : undefined;
  return {
    problems,
    files: [
      { path: found.isFolder ? plan.path : name, text: plan.text },
      ...others.map(({ path, text }) => ({ path, text })),
    ],
    snippet,
    name,
    ...(picture === undefined ? {} : { picture }),
  };
}

/** The overview of what a template gives. */
async function pictureOf(
  found: FoundTemplate,
  answers: Readonly<Record<string, string>>,
  today: string,
): Promise<string | undefined> {
  const { tryTemplate } = await import("../../workspace/templates-try.ts");
  const { views } = tryTemplate(found, { answers, today });
  return views === undefined ? undefined : (await import("../../report/svg.ts")).svgPicture(views, "overview");
}

interface Where {
  readonly places: readonly TemplatesPlace[];
  /** The folder whose templates count. */
  readonly root: Root | undefined;
  /** The user's own folder. */
  readonly users: URI | undefined;
}

async function placesFor({ uri, folder }: TemplatesParams, session: Session): Promise<Where> {
  const { placesOf } = await import("../../workspace/templates.ts");
  const { root, path } = rootFor(uri, session);
  const users = session.usersTemplates(folder);
  const workspace = root === undefined ? undefined : { files: asShown(root), config: root.workspace.config(path) };
  return { places: placesOf(workspace, users), root, users: users === undefined ? undefined : URI.file(users.folder) };
}

/** The workspace folder that a file or folder is in, with a path for which its configuration holds. */
function rootFor(uri: string | undefined, session: Session): { root: Root | undefined; path: string } {
  const usual = "plan.strategy";
  const { roots } = session;
  const first = { root: roots.folders()[0], path: usual };
  if (uri === undefined) return first;
  const same = roots.folders().find(({ folder }) => keyOf(folder.toString()) === keyOf(folderUri(uri).toString()));
  if (same !== undefined) return { root: same, path: usual };
  const located = roots.locate(uri);
  if (located === undefined || !located.root.isFolder) return first;
  const isFile = located.path.endsWith(".strategy");
  return { root: located.root, path: isFile ? located.path : `${located.path}/${usual}` };
}

/** Where a plan will lie in a root; undefined where it will lie outside of it. */
function targetIn(root: Root | undefined, target: string): string | undefined {
  if (root === undefined) return undefined;
  const folder = folderUri(target);
  return keyOf(folder.toString()) === keyOf(root.folder.toString()) ? "" : within(root.folder, folder);
}

/** Files as the editor shows them: the text of an open one counts. */
function asShown({ files, open }: Root): Files {
  return { ...files, read: (path) => open.get(path)?.text ?? files.read(path) };
}

function problemOf(
  { place, path, line, message }: TemplateTrouble,
  { root, users }: Where,
  session: Session,
): TemplateProblem {
  if (place.source === "user") return { uri: users === undefined ? null : join(users, path), path, line, message };
  const uri = root === undefined || place.source === "shipped" ? null : session.roots.uriOf(root, path);
  return { uri, path, line, message };
}

function wellFormed<P extends TemplatesParams>(params: P): P {
  const { uri, folder } = params;
  if (uri !== undefined && typeof uri !== "string") throw new BadParams("The address is no text.");
  if (folder !== undefined && typeof folder !== "string") throw new BadParams("The folder is no text.");
  return params;
}

function answersIn(params: FillParams): FillParams {
  const { id, answers, target } = wellFormed(params);
  if (typeof id !== "string") throw new BadParams("The template's id is missing.");
  if (target !== undefined && typeof target !== "string") throw new BadParams("The folder for the plan is no text.");
  if (
    typeof answers !== "object" ||
    answers === null ||
    Object.values(answers).some((each) => typeof each !== "string")
  ) {
    throw new BadParams("The answers are missing, or one of them is no text.");
  }
  return params;
}
