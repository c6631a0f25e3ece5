import { changeWords } from "../../../server/src/review/diff/phrases.ts";
import type { FileDiff } from "../../../server/src/review/diff/types.ts";
import { inText } from "../../../server/src/review/diff/words.ts";
import { diff, only } from "./states.ts";

/** A plan of two segments that spends its whole budget. */
export const plan = `strategy Lamp "Lamp makers" {
  period 2027
  currency EUR
  status draft
}

value Light "Light without flicker"
value Repair "Repaired for ever"

competitor Glow "Glow" {
  offers Light 3, Repair 1
}

usp Steady "Never flickers" {
  delivers Light 5, Repair 3
  premium 15%
  for Studios
  against Glow
}

segment Studios "Photo studios" {
  size 10_000 companies
  customers 500
  reach 50%
  psychographics {
    values Light 5, Repair 2
    expects Light 5, Repair 3
  }
  economics {
    acquisition 100 EUR
    retention 20 EUR
    revenue 300 EUR
    margin 50%
    lifetime 4y
  }
}

segment Schools "Drawing schools" {
  size 4_000 companies
  psychographics {
    values Repair 5, Light 3
  }
}

goal Grow "1,000 new studios" {
  for Studios
  acquire 1_000
  by 2027-12-31
}

concentration {
  budget 200k EUR
  focus Studios 50% { acquire 100% }
  focus Schools 50%
}
`;

/** The plan with pieces replaced, each of which must be there. */
export function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`The plan does not hold ${from}.`);
    return now.replace(from, to);
  }, plan);
}

export function consequences({ consequences: all }: FileDiff): readonly string[] {
  return all.map(({ words }) => inText(words));
}

export function changes({ changes: all }: FileDiff): readonly string[] {
  return all.map((change) => inText(changeWords(change)));
}

export function afterwards(...edits: readonly (readonly [from: string, to: string])[]): FileDiff {
  return only(diff(plan, edited(...edits)));
}
