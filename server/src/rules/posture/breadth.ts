import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import type { Plan } from "../../model/plan.ts";
import { listed, quoted } from "../../model/wording.ts";

/** How many segments a message names. */
const shown = 5;

/** The titles of the funded segments, as a list for a message. */
export function fundedTitles(plan: Plan): string {
  return listed(
    plan.funded.map((segment) => quoted(segment.title)),
    shown,
  );
}

/** Where the money goes, for the first few segments. */
export function fundedPlaces(plan: Plan): readonly Related[] {
  const related: Related[] = [];
  for (const segment of plan.funded.slice(0, shown)) {
    const focus = plan.focusOn(segment);
    if (focus === undefined) continue;
    related.push({ file: focus.file, at: focus.nameAt ?? focus.at, message: say`Here money goes to ${segment.name}.` });
  }
  return related;
}
