import type { Plan, Segment, Usp } from "../../model/plan.ts";
import { count, money, number, percent } from "../../model/wording.ts";
import { moneyConsequences, spreadConsequences } from "./consequences-money.ts";
import type { PlanNumbers } from "./numbers.ts";
import { asNamed, type Naming } from "./said.ts";
import { type BothSides, moved, type Sides, segmentPairs, type Told } from "./sides.ts";
import type { Consequence } from "./types.ts";
import { joined, say, strong, text, title, type Words } from "./words.ts";

/** What a change means for the strategy, in sentences, the gravest first. */

export function consequencesOf(sides: Sides): readonly Consequence[] {
  const { before, after } = sides;
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [whole(after, "This plan is new")];
  if (after === undefined) return [whole(before, "This plan is gone")];
  const both = { ...sides, before, after };
  return [
    ...moneyConsequences(both),
    ...uspConsequences(both),
    ...satisfaction(both),
    ...goals(both),
    ...excluded(both),
    ...segments(both),
    ...advantages(both),
    ...spreadConsequences(both),
  ];
}

/** What a plan that came or went holds, in one sentence. */
function whole(side: Told | undefined, lead: string): Consequence {
  const { concentration, segments: all } = side?.numbers ?? { concentration: { shares: {} }, segments: [] };
  const titles = new Map(all.map((segment) => [segment.name, segment.title]));
  const shares = Object.entries(concentration.shares).map(
    ([name, share]) => say`${title(titles.get(name) ?? name)} ${percent(share)}`,
  );
  const budget =
    concentration.budget === undefined ? "" : `: ${money(concentration.budget, side?.numbers.plan.currency)}`;
  const words = shares.length === 0 ? [] : say`${budget === "" ? ": " : " for "}${joined(shares.slice(0, 6))}`;
  return { about: "plan", names: [], words: [lead, budget, ...words, "."].filter((piece) => piece !== "") };
}

/** Whom USPs are for: none any more, others than before; and segments that nothing is promised to any more. */
function uspConsequences(sides: BothSides): readonly Consequence[] {
  const { before, after, naming } = sides;
  const old = new Map(before.plan.usps.map((usp) => [naming("usp", usp.name), usp]));
  const segmentsNow = new Map(after.plan.segments.map((segment) => [segment.name, segment]));
  const wasThere = new Set(before.plan.segments.map(({ name }) => naming("segment", name)));
  const found: Consequence[] = [];
  for (const usp of after.plan.usps) {
    const now = namesFor(after.plan, usp, asNamed);
    const former = old.get(usp.name);
    const was = former === undefined ? [] : namesFor(before.plan, former, naming);
    if (now === undefined || was === undefined) continue;
    const tell = (words: Words): void => void found.push({ about: "usp", names: [usp.name], words });
    if (former === undefined) {
      const fits = fitsOf(after.numbers, usp.name, segmentsNow);
      if (fits.length > 0) tell(say`The new USP ${title(usp.title)} fits ${joined(fits.slice(0, 4))}.`);
    } else if (now.length === 0 && was.length > 0) {
      tell(say`${title(usp.title)} lost ${was.length === 1 ? "its only segment" : `all its ${was.length} segments`}.`);
    } else {
      const gone = was.filter((name) => !now.includes(name)).map((name) => title(titleFor(sides, name)));
      // What is new altogether is told as such.
      const come = now
        .filter((name) => !was.includes(name) && (wasThere.has(name) || usp.for !== undefined))
        .map((name) => title(titleFor(sides, name)));
      if (gone.length > 0) tell(say`${title(usp.title)} is no longer for ${joined(gone.map((each) => [each]))}.`);
      if (come.length > 0) tell(say`${title(usp.title)} is now for ${joined(come.map((each) => [each]))}, too.`);
    }
  }
  return [...found, ...unserved(sides)];
}

function namesFor(plan: Plan, usp: Usp, naming: Naming): readonly string[] | undefined {
  return plan.segmentsOf(usp)?.map(({ name }) => naming("segment", name));
}

function fitsOf(numbers: PlanNumbers, usp: string, segmentsNow: ReadonlyMap<string, Segment>): Words[] {
  const fit = numbers.usps.find(({ name }) => name === usp)?.fit ?? {};
  return Object.entries(fit).map(
    ([name, value]) => say`${title(segmentsNow.get(name)?.title ?? name)} by ${percent(value)}`,
  );
}

function titleFor({ before, after, naming }: BothSides, name: string): string {
  const now = after.plan.segments.find((segment) => segment.name === name);
  const excludedNow = [...after.plan.excluded].find((segment) => segment.name === name);
  const was = before.plan.segments.find((segment) => naming("segment", segment.name) === name);
  return (now ?? excludedNow ?? was)?.title ?? name;
}

/** Segments that USPs were meant for, and none is any more. */
function unserved({ before, after, naming }: BothSides): readonly Consequence[] {
  const old = new Map(before.plan.segments.map((segment) => [naming("segment", segment.name), segment]));
  return after.plan.segments.flatMap((segment): Consequence[] => {
    const was = old.get(segment.name);
    const now = after.plan.uspsFor(segment);
    const then = was === undefined ? undefined : before.plan.uspsFor(was);
    if (now === undefined || now.length > 0 || then === undefined || then.length === 0) return [];
    return [{ about: "unserved", names: [segment.name], words: say`No USP is for ${title(segment.title)} any more.` }];
  });
}

/** Expectations whose verdict is another one: `Coworking spaces went from satisfied to dissatisfied on Speed.` */
function satisfaction(sides: BothSides): readonly Consequence[] {
  return segmentPairs(sides).flatMap(({ was, now }): Consequence[] => {
    const old = new Map(was.satisfaction.map(({ value, result }) => [sides.naming("value", value), result]));
    const moves = new Map<string, string[]>();
    for (const { value, result } of now.satisfaction) {
      const former = old.get(value);
      if (result === former || result === undefined) continue;
      // A new expectation is news where it is not met.
      if (former === undefined && result !== "dissatisfied") continue;
      const move = former === undefined ? "" : `went from ${former} to ${result}`;
      moves.set(move, [...(moves.get(move) ?? []), value]);
    }
    return [...moves].map(([move, values]) => {
      const on = joined(values.map((value) => [text(value)]));
      const words =
        move === ""
          ? say`${strong(now.title)}: dissatisfied on ${on}, which they expect now.`
          : say`${strong(now.title)} ${move} on ${on}.`;
      return { about: "satisfaction", names: [now.name, ...values], words };
    });
  });
}

/** Goals that the money now covers, or covers no more. */
function goals({ before, after, naming }: BothSides): readonly Consequence[] {
  const old = new Map(before.numbers.goals.map((goal) => [naming("goal", goal.name), goal]));
  return after.numbers.goals.flatMap((goal): Consequence[] => {
    const was = coverage(old.get(goal.name));
    const now = coverage(goal);
    if (now === undefined || was === now) return [];
    if (was === undefined && now) return [];
    const amounts = `it wins ${count(goal.reachableAcquire ?? 0)} of ${number(goal.acquire ?? 0)}`;
    const lead =
      was === undefined ? "The money does not reach" : now ? "The money now reaches" : "The money no longer reaches";
    return [{ about: "goal", names: [goal.name], words: say`${lead} the goal ${title(goal.title)}: ${amounts}.` }];
  });
}

function coverage(goal: PlanNumbers["goals"][number] | undefined): boolean | undefined {
  if (goal?.acquire === undefined || goal.reachableAcquire === undefined) return undefined;
  return goal.reachableAcquire + 1e-9 * goal.acquire >= goal.acquire;
}

function excluded({ before, after, naming }: BothSides): readonly Consequence[] {
  const was = new Set([...before.plan.excluded].map(({ name }) => naming("segment", name)));
  const now = new Set([...after.plan.excluded].map(({ name }) => name));
  const come = [...after.plan.excluded].filter(({ name }) => !was.has(name));
  const back = after.plan.segments.filter(({ name }) => was.has(name) && !now.has(name));
  return [
    ...come.map((segment) => excludedWords(segment, "left out on purpose now")),
    ...back.map((segment) => excludedWords(segment, "no longer left out")),
  ];
}

function excludedWords({ name, title: own }: Segment, what: string): Consequence {
  return { about: "excluded", names: [name], words: say`${strong(own)}: ${what}.` };
}

/** What a customer is worth, and how well the plan fits them. */
function segments(sides: BothSides): readonly Consequence[] {
  return segmentPairs(sides).flatMap(({ was, now }): Consequence[] => {
    const found: Consequence[] = [];
    const ratio = moved(was.ltvToCac, now.ltvToCac, (value) => number(value, 1));
    const payback = moved(was.paybackMonths, now.paybackMonths, (value) => number(value, 1));
    const parts = [
      ...(ratio === undefined ? [] : [`a customer brings ${ratio[0]} → ${ratio[1]} times what winning one costs`]),
      ...(payback === undefined ? [] : [`pays back in ${payback[0]} → ${payback[1]} months`]),
    ];
    if (parts.length > 0) {
      found.push({ about: "worth", names: [now.name], words: say`${strong(now.title)}: ${parts.join("; ")}.` });
    }
    const fit = moved(was.fit, now.fit, percent);
    if (fit !== undefined) {
      const words = say`${strong(now.title)}: what we deliver fits what they value by ${fit[0]} → ${fit[1]}.`;
      found.push({ about: "fit", names: [now.name], words });
    }
    return found;
  });
}

/** Values on which a USP now beats its competitors, or beats them no more. */
function advantages({ before, after, naming }: BothSides): readonly Consequence[] {
  const old = new Map(before.numbers.usps.map((usp) => [naming("usp", usp.name), usp]));
  return after.numbers.usps.flatMap(({ name, title: own, advantage }): Consequence[] => {
    const former = new Map(
      Object.entries(old.get(name)?.advantage ?? {}).map(([value, by]) => [naming("value", value), by]),
    );
    const [won, lost]: [Words[], Words[]] = [[], []];
    for (const [value, by] of Object.entries(advantage)) {
      const was = former.get(value);
      if (was === undefined || was > 0 === by > 0) continue;
      (by > 0 ? won : lost).push([text(value)]);
    }
    const tell = (what: string, values: readonly Words[]): Consequence[] =>
      values.length === 0
        ? []
        : [{ about: "advantage", names: [name], words: say`${title(own)} ${what} on ${joined(values)}.` }];
    return [...tell("no longer beats its competitors", lost), ...tell("now beats its competitors", won)];
  });
}
