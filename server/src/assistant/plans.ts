import { known } from "../model/fields.ts";
import type { Plan } from "../model/plan.ts";
import { type Answer, count, pageOf } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { type Counts, countsOf, inWords } from "./counts.ts";
import { everything, filesAt, type House, type Place, shown } from "./house.ts";
import { usual } from "./tools.ts";

interface Listed extends Counts {
  readonly path: string;
  readonly kind: "plan" | "shared";
  readonly name?: string;
  readonly title?: string;
  readonly status?: string;
}

/** The plans and shared files, a stretch of them. */
export function listPlans(asked: Asked, house: House): Answer {
  const folder = asked.text("folder");
  const all = folder === undefined ? everything(house) : filesAt(house, folder);
  const offset = asked.number("offset") ?? 0;
  const { items, next } = pageOf(all, offset, asked.number("limit") ?? usual.listed);
  const files = items.flatMap((place) => listed(place) ?? []);
  const lines = files.map(
    (file) => `- ${file.path}: ${file.title ?? ""}${file.kind === "shared" ? "shared file" : ""} (${inWords(file)})`,
  );
  const head = all.length === 0 ? "There are no plans here yet." : `${count(all.length, "file")}:`;
  const more = next === undefined ? [] : [`… and ${all.length - next} more: ask again with offset ${next}.`];
  return {
    text: [head, ...lines, ...more].join("\n"),
    data: { total: all.length, offset, files, ...(next === undefined ? {} : { next }) },
  };
}

function listed(place: Place): Listed | undefined {
  const { room, path } = place;
  const plan = room.host.plan(path);
  if (plan === undefined) return undefined;
  const counts = countsOf(room.host.findings(path));
  return { path: shown(place), ...aboutOf(plan), ...counts };
}

function aboutOf(plan: Plan): Pick<Listed, "kind" | "name" | "title" | "status"> {
  const { strategy } = plan;
  if (strategy === undefined) return { kind: "shared" };
  const status = known(strategy.status)?.value;
  return {
    kind: "plan",
    name: strategy.name,
    title: strategy.title,
    ...(status === undefined ? {} : { status }),
  };
}
