import path from "node:path";
import { fileURLToPath } from "node:url";
import { viewsOf } from "../server/src/report/views/index.ts";
import type { PlanViews } from "../server/src/report/views/types.ts";
import { allRules } from "../server/src/rules/index.ts";
import { diskFiles } from "../server/src/workspace/disk.ts";
import { createWorkspace } from "../server/src/workspace/facade.ts";

const samples = path.join(fileURLToPath(new URL("..", import.meta.url)), "samples");

/** The day on which the samples are looked at, so that pictures do not change by themselves. */
const TODAY = "2026-11-22";

/** What a sample's pictures show; `sample` is the name of its folder. Throws where there is no such plan. */
export function viewsOfSample(sample: string): PlanViews {
  const { project } = createWorkspace({ files: diskFiles(samples), root: samples, today: TODAY });
  const file = `${sample}/plan.strategy`;
  const plan = project.plan(file);
  const sections = new Map<string, string>(allRules.map(({ code, section }) => [code, section]));
  const views =
    plan === undefined ? undefined : viewsOf(plan, project.check(file)?.findings ?? [], (code) => sections.get(code));
  if (views === undefined) throw new Error(`samples/${file} is no plan.`);
  return views;
}
