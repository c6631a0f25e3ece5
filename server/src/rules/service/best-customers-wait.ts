import { above, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import type { Service } from "../../model/plan.ts";
import { listed, money, quoted } from "../../model/wording.ts";
import type { DurationValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";
import { spoken } from "./durations.ts";
import { type Wait, waitsByValue } from "./waiting.ts";

/**
 * More valuable customers wait longer for an answer than less valuable ones.
 *
 * ## Why it matters
 *
 * A plan that concentrates knows which customers bring in the most over the years. If exactly these wait longer when
 * they ask for something, the service works against the strategy: it is quickest where there is least to lose. It
 * happens easily, as when a cheap self-service answers at once and the personal contact for the best customers has
 * office hours.
 *
 * Compared are segments whose lifetime value (what one customer brings in over the years) is known, by the fastest
 * `respond` of the reactive services for each. It is said once for each service that is too slow.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
 * segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50%; lifetime 5y } }
 *
 * service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls }
 * service Chat "Answers in the app" { mode reactive; respond 10min; for Homes }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
 * segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50%; lifetime 5y } }
 *
 * service Desk "The tuner calls back" { mode reactive; respond 10min; for Halls }
 * service Chat "Answers in the app" { mode reactive; respond 10min; for Homes }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's principle of concentration: energy goes to winning and keeping the best customers. The check is a rule
 * of this house.
 */
export const bestCustomersWait = defineRule({
  code: "best-customers-wait",
  section: "service",
  severity: "warning",
  check(plan, report) {
    for (const [service, slow] of slowServices(waitsByValue(plan))) {
      const { currency } = plan.numbers;
      const waiting = slow.more.slice(-shown).reverse();
      const quicker = slow.less.slice(0, shown);
      const fastest = quicker[0];
      if (fastest === undefined) continue;
      const respond = spoken(slow.respond);
      const best = waiting.map(({ segment, ltv }) => say`${quoted(segment.title)} (${money(ltv, currency)} each)`);
      const rest = quicker.map(
        (wait) => `${quoted(wait.segment.title)} (${money(wait.ltv, currency)}, ${spoken(wait.respond)})`,
      );
      report({
        owner: service,
        at: service.nameAt,
        message: say`
          Over the years a customer brings in more in
          ${listed(best)}${slow.more.length > shown ? say` and others` : ""}, yet waits ${respond} for an answer,
          longer than in ${listed(rest)}${slow.less.length > shown ? say` and others` : ""}. Let
          ${quoted(service.title)} answer within ${spoken(fastest.respond)}, or give its customers a faster service.`,
        related: [
          ...waiting.map((wait) => worth(wait, money(wait.ltv, currency))),
          ...quicker.flatMap((wait) => [worth(wait, money(wait.ltv, currency)), answered(wait)]),
        ],
      });
    }
  },
});

/** How many segments a message names on either side. */
const shown = 5;

interface Slow {
  readonly respond: DurationValue;
  /** Those who wait here though others who are worth less do not, by rising lifetime value. */
  readonly more: Wait[];
  /** The quickest of those who are worth less, quickest first; one more than is shown, to know whether there are more. */
  less: readonly Wait[];
}

/** The services that let more valuable customers wait longer, from waits by rising lifetime value. */
function slowServices(waits: readonly Wait[]): ReadonlyMap<Service, Slow> {
  const slow = new Map<Service, Slow>();
  const quickest: Wait[] = [];
  let next = 0;
  for (const wait of waits) {
    for (let other = waits[next]; other !== undefined && below(other.ltv, wait.ltv); other = waits[++next]) {
      keep(quickest, other);
    }
    const fastest = quickest[0];
    if (fastest === undefined || !above(wait.respond.years, fastest.respond.years)) continue;
    const found = slow.get(wait.service) ?? { respond: wait.respond, more: [], less: [] };
    found.more.push(wait);
    // Who comes later is worth more and waits for the same service, so has at least the same ones before them.
    found.less = quickest.filter((other) => above(wait.respond.years, other.respond.years));
    slow.set(wait.service, found);
  }
  return slow;
}

/** Keeps the quickest few, in order; of two alike, the one that came first. */
function keep(quickest: Wait[], wait: Wait): void {
  const last = quickest[shown];
  if (last !== undefined && wait.respond.years >= last.respond.years) return;
  const place = quickest.findIndex((other) => wait.respond.years < other.respond.years);
  quickest.splice(place < 0 ? quickest.length : place, 0, wait);
  if (quickest.length > shown + 1) quickest.pop();
}

function worth(wait: Wait, value: string): Related {
  const { file, nameAt, name } = wait.segment;
  return { file, at: nameAt, message: say`A customer of ${name} brings in ${value} over the years.` };
}

function answered(wait: Wait): Related {
  const message = say`${wait.service.name} answers ${wait.segment.name} within ${spoken(wait.respond)}.`;
  return { file: wait.service.file, at: wait.respond, message };
}
