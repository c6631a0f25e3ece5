import { viewNames } from "../report/names.ts";
import type { ViewName } from "../report/views/types.ts";
import { allRules } from "../rules/index.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { fileAt, type House, type Place, shown } from "./house.ts";
import { Refusal } from "./refusal.ts";

/** The numbers of a plan, and one side of it as Markdown. */
export async function report(asked: Asked, house: House): Promise<Answer> {
  const place = fileAt(house, asked.needed("path"));
  const numbers = place.room.workspace.report(place.path);
  if (numbers === undefined) {
    throw new Refusal(
      `${shown(place)} is a shared file, not a plan: it has no strategy block, so no numbers follow from it. Ask for a plan that imports it.`,
    );
  }
  const view = asked.choice("view", viewNames);
  const markdown = await reportPage(place, view ?? "overview");
  return {
    text: markdown ?? "",
    data: { path: shown(place), report: numbers, ...(view === undefined ? {} : { view, markdown }) },
  };
}

const sections = new Map<string, string>(allRules.map(({ code, section }) => [code, section]));

/**
 * The report of a plan as Markdown; undefined for a shared file. What draws it is loaded with the first.
 *
 * @param view the only side to show.
 */
export async function reportPage({ room, path }: Place, view?: ViewName): Promise<string | undefined> {
  const plan = room.host.plan(path);
  if (plan === undefined) return undefined;
  const [{ viewsOf }, { markdownReport }] = await Promise.all([
    import("../report/views/index.ts"),
    import("../report/markdown.ts"),
  ]);
  const views = viewsOf(plan, room.host.findings(path), (code) => sections.get(code));
  return views === undefined ? undefined : markdownReport(views, view);
}
