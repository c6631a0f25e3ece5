import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addStatement } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type { Plan, Segment, Service } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import type { DurationUnit, DurationValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";
import { spoken } from "./durations.ts";
import { type Bounds, boundsOf, within } from "./waiting.ts";

/**
 * A proactive service does not say how often, or a reactive one how fast.
 *
 * ## Why it matters
 *
 * "We get in touch" and "we answer" are intentions. "Every quarter" and "within two hours" are promises: they can be
 * staffed, kept and checked, and customers can rely on them. Without the number nobody can say whether the service
 * works.
 *
 * ## Breaks it
 *
 * ```strategy
 * service Tuning "We come and tune" { mode proactive }
 * service Hotline "The workshop answers" { mode reactive }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * service Tuning "We come and tune" { mode proactive; every 1y }
 * service Hotline "The workshop answers" { mode reactive; respond 1d }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const cadenceMissing = defineRule({
  code: "cadence-missing",
  section: "service",
  severity: "hint",
  fixable: true,
  check(plan, report) {
    let bounds: ((segments: readonly Segment[] | undefined) => Bounds) | undefined;
    for (const service of plan.services) {
      const mode = known(service.mode);
      if (mode?.value === "proactive" && isAbsent(service.every)) {
        report({
          owner: service,
          at: service.nameAt,
          message: say`
            ${quoted(service.title)} is proactive but does not say how often it happens. Add how often, such as every
            3mo.`,
          related: [{ file: service.file, at: mode, message: say`It is proactive here.` }],
          fixes: [{ title: say`Promise it every 3 months`, safe: false, edits: [addStatement(service, "every 3mo")] }],
        });
      } else if (mode?.value === "reactive" && isAbsent(service.respond)) {
        bounds ??= boundsOf(plan);
        report({
          owner: service,
          at: service.nameAt,
          message: say`
            ${quoted(service.title)} is reactive but does not say how fast customers get an answer. Add how fast, such
            as respond 1d.`,
          related: [{ file: service.file, at: mode, message: say`It is reactive here.` }],
          fixes: answerFix(plan, service, bounds),
        });
      }
    }
  },
});

/** A time to answer, with the text that gives it in a file. */
interface Choice {
  readonly years: number;
  readonly amount: number;
  readonly unit: DurationUnit;
  readonly text: string;
}

const day: Choice = { years: 1 / 365.25, amount: 1, unit: "d", text: "1d" };

/**
 * A time to answer that contradicts nothing else in the plan: a day, or as little as the service's `resolve` and
 * what other customers are promised allow. None where nothing fits both.
 */
function answerFix(
  plan: Plan,
  service: Service,
  boundsFor: (segments: readonly Segment[] | undefined) => Bounds,
): readonly Fix[] {
  const bounds = boundsFor(isAbsent(service.for) ? undefined : (plan.segmentsOf(service) ?? []));
  const resolve = known(service.resolve);
  const choices = [day];
  if (resolve !== undefined) choices.push(written(service, resolve));
  for (const wait of [bounds.longest, bounds.shortest]) {
    if (wait !== undefined) choices.push(written(wait.service, wait.respond));
  }
  const fits = choices.find(
    (choice) => within(choice.years, bounds) && (resolve === undefined || !above(choice.years, resolve.years)),
  );
  if (fits === undefined) return [];
  const title = say`Promise an answer within ${spoken(fits)}`;
  return [{ title, safe: false, edits: [addStatement(service, `respond ${fits.text}`)] }];
}

/** A duration as it stands in the file of the service that declares it. */
function written(service: Service, duration: DurationValue): Choice {
  const { years, amount, unit, start, end } = duration;
  return { years, amount, unit, text: service.file.text.slice(start, end) };
}
