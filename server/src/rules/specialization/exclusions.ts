import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Edit, Fix } from "../../model/diagnostic.ts";
import { removeItem, removeStatement, replace } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type {
  Focus,
  Goal,
  Plan,
  Ref,
  Segment,
  Service,
  Specialization,
  Usp,
  ValueDeclaration,
} from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import type { TextValue } from "../../vocabulary/values.ts";

/** More than this share of the budget left without a place would be a remark of its own. */
const MOST_UNPLACED = 0.05;

/** The items of `excludes` that mean a segment: its name, or a text that is its name or title, case aside. */
export function exclusionsOf(specialization: Specialization, segment: Segment): readonly (Ref<Segment> | TextValue)[] {
  const items = known(specialization.excludes)?.items ?? [];
  const name = folded(segment.name);
  const title = folded(segment.title);
  return items.filter((item) => {
    if ("target" in item) return item.target === segment;
    const text = folded(item.value);
    return text === name || text === title;
  });
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/**
 * Removes a focus. Its share goes into the reserve where the budget would otherwise be left without a place.
 * Nothing is offered where it is the only focus, or where it is not clear what its share is.
 */
export function withoutFocus(plan: Plan, focus: Focus, segment: Segment): Fix | undefined {
  const { concentration } = plan;
  if (concentration === undefined || concentration.foci.length < 2) return undefined;
  const edits = editsWithoutFocus(plan, focus);
  if (edits === undefined) return undefined;
  const kept = edits.length > 1 || edits[0]?.newText.includes("reserve") === true;
  const title = say`Remove the focus on ${quoted(segment.title)}${kept ? say` and keep its share in reserve` : ""}`;
  return { title, safe: false, edits };
}

function editsWithoutFocus(plan: Plan, focus: Focus): readonly Edit[] | undefined {
  const { concentration, numbers } = plan;
  if (concentration === undefined) return undefined;
  const removal = removeStatement(focus.file, focus.statement);
  const reserved = numbers.concentration.reserve;
  let placed = reserved ?? 0;
  for (const other of concentration.foci) {
    if (other === focus) continue;
    const { share } = numbers.focus(other);
    // Where a focus has no share, nobody expects the shares to use up the budget.
    if (share === undefined) return [removal];
    placed += share;
  }
  const unplaced = 1 - placed;
  if (!above(unplaced, MOST_UNPLACED)) return [removal];
  if (isAbsent(concentration.reserve)) return [replace(focus.file, focus.statement, `reserve ${percentOf(unplaced)}`)];
  const reserve = known(concentration.reserve);
  if (reserve?.type !== "percent") return undefined;
  return [removal, replace(focus.file, reserve, percentOf(reserve.value + unplaced))];
}

/** A fraction as it is written in a plan, to a hundredth of a percent. */
function percentOf(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}

/**
 * Takes a segment out of a `for`. Not offered where it is the only one named by a USP or service, which would then be
 * for every segment, or where the `for` stands in another file.
 */
export function noLongerNamed(plan: Plan, owner: Usp | Service | Goal, ref: Ref<Segment>): Fix | undefined {
  const list = known(owner.for);
  if (list === undefined || !plan.isOwn(owner)) return undefined;
  if (list.items.length < 2 && owner.kind !== "goal") return undefined;
  return {
    title: say`Take ${quoted(ref.target.title)} out of ${quoted(owner.title)}`,
    safe: false,
    edits: [removeItem(owner.file, list, ref)],
  };
}

/**
 * Takes a segment out of what is excluded. Offered only where one item excludes it and where the segment is described
 * well enough to take its part in the plan: otherwise the mended plan would have more to mend than before.
 */
export function noLongerExcluded(plan: Plan, specialization: Specialization, segment: Segment): Fix | undefined {
  const list = known(specialization.excludes);
  const items = exclusionsOf(specialization, segment);
  const item = items[0];
  if (list === undefined || item === undefined || items.length > 1 || !isReady(plan, segment)) return undefined;
  return {
    title: say`Take ${quoted(segment.title)} out of what you exclude`,
    safe: false,
    edits: [removeItem(specialization.file, list, item)],
  };
}

/** Whether the segment is described, sized, funded and served as one of the plan's own targets has to be. */
function isReady(plan: Plan, segment: Segment): boolean {
  const described = known(segment.demographics)?.empty === false && known(segment.psychographics)?.empty === false;
  if (!described || known(segment.size) === undefined) return false;
  const foci = plan.concentration?.foci ?? [];
  if (foci.length > 0 && !foci.some((focus) => focus.segment === segment)) return false;
  // Two funded segments are never too many for a posture, and one more than that may be.
  if (plan.funded.length > 1) return false;
  if (plan.services.length > 0 && !plan.services.some((service) => servesIt(service, segment))) return false;
  return isAnswered(plan, segment);
}

/** Whether what the segment values, expects and takes for granted is delivered to it. */
function isAnswered(plan: Plan, segment: Segment): boolean {
  const usps = plan.usps.filter((usp) => servesIt(usp, segment));
  const values = known(segment.values)?.items ?? [];
  const level = (value: ValueDeclaration, owners: readonly (Usp | Service)[]): number =>
    Math.max(0, ...owners.map((owner) => plan.numbers.delivers(owner, value) ?? 0));
  const serving = [...usps, ...plan.services.filter((service) => servesIt(service, segment))];
  const valued = values.filter((scored) => scored.level > 0);
  if (valued.length === 0) return false;
  if (plan.usps.length > 0 && !valued.some((scored) => level(scored.value, usps) > 0)) return false;
  if (valued.some((scored) => scored.level >= 4 && level(scored.value, serving) < 1)) return false;
  if ((known(segment.expects)?.items ?? []).some((scored) => level(scored.value, serving) < scored.level)) return false;
  return (known(segment.musts)?.items ?? []).every((must) => level(must.target, serving) >= 3);
}

function servesIt(owner: Usp | Service, segment: Segment): boolean {
  if (isAbsent(owner.for)) return true;
  return known(owner.for)?.items.some((ref) => ref.target === segment) ?? false;
}
