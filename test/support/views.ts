import { readdirSync, readFileSync } from "node:fs";
import type { Report } from "../../server/src/report/report.ts";
import { reportOf } from "../../server/src/report/report.ts";
import { viewsOf } from "../../server/src/report/views/index.ts";
import type { PlanViews, Spot } from "../../server/src/report/views/types.ts";
import { type Scene, scene } from "./features.ts";
import { PLAN, type Sources } from "./kit.ts";

/** What tests of the pictures are written with: texts in, view models out. */

export interface Drawn {
  readonly views: PlanViews;
  readonly report: Report;
  readonly scene: Scene;
  /** The text that a place leads to. */
  text(at: Spot | undefined): string;
}

/** The views of a file; undefined where it is a library or cannot be read. */
export function viewsAt(from: Scene, path = PLAN): PlanViews | undefined {
  const plan = from.host.plan(path);
  if (plan === undefined) return undefined;
  const sections = new Map(from.host.rules.map(({ code, section }) => [code, section]));
  return viewsOf(plan, from.host.findings(path), (code) => sections.get(code));
}

/** The views of a plan with the report of the same plan; throws where there is none. */
export function draw(sources: Sources, path = PLAN): Drawn {
  const from = scene(sources);
  const plan = from.host.plan(path);
  const views = viewsAt(from, path);
  const report = plan === undefined ? undefined : reportOf(plan);
  if (views === undefined || report === undefined) throw new Error("There is no plan to draw.");
  return {
    views,
    report,
    scene: from,
    text: (at) => (at === undefined ? "" : (from.texts[at.path] ?? "").slice(at.start, at.end)),
  };
}

export function views(sources: Sources): PlanViews {
  return draw(sources).views;
}

/** The only item of a list, or the one that a test asks for; throws where it is not there. */
export function item<T>(list: readonly T[], index = 0): T {
  const found = list[index];
  if (found === undefined) throw new Error(`There is no item ${index} among ${list.length}.`);
  return found;
}

/** The files below `samples/`, by path. */
export function sampleFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of readdirSync("samples", { recursive: true, encoding: "utf8" })) {
    const unix = path.replaceAll("\\", "/");
    if (unix.endsWith(".strategy")) files[unix] = readFileSync(`samples/${unix}`, "utf8");
  }
  return files;
}

/** Every object in a view that has all of some keys. */
export function withKeys(root: unknown, ...keys: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  const found: Record<string, unknown>[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (isRecord(value)) {
      if (keys.every((key) => key in value)) found.push(value);
      for (const each of Object.values(value)) walk(each);
    }
  };
  walk(root);
  return found;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
