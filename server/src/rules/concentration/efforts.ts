import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import { known } from "../../model/fields.ts";
import type { Concentration, Plan } from "../../model/plan.ts";
import { number } from "../../model/wording.ts";
import type { Allocation } from "./allocation.ts";

/** The division of time or of people. */
export interface Effort extends Allocation {
  readonly name: "time" | "people";
  /** What people call it. */
  readonly called: string;
  /** How much there is of it, where the concentration says so. */
  readonly whole: { readonly at: Span; readonly text: string } | undefined;
}

/** How a concentration divides its time and its people. */
export function efforts(plan: Plan, concentration: Concentration): readonly Effort[] {
  const time = known(concentration.time);
  const people = known(concentration.people);
  return [
    {
      name: "time",
      called: say`time`,
      foci: concentration.foci,
      share: (focus) => plan.numbers.focus(focus).timeShare,
      amount: (focus) => known(focus.time),
      whole: time === undefined ? undefined : { at: time, text: `${number(time.amount)}${time.unit}` },
    },
    {
      name: "people",
      called: say`people`,
      foci: concentration.foci,
      share: (focus) => plan.numbers.focus(focus).peopleShare,
      amount: (focus) => known(focus.people),
      whole: people === undefined ? undefined : { at: people, text: say`${number(people.value)} people` },
    },
  ];
}
