import { say } from "../../base/say.ts";
import { unclear } from "../../model/fields.ts";
import type { GivenList, Service } from "../../model/plan.ts";
import { listed } from "../../model/wording.ts";
import type { WordValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";

/**
 * The services say what they do, and none of them takes complaints.
 *
 * ## Why it matters
 *
 * Complaints are the cheapest research there is: a customer tells you, unasked, what is wrong and that they would
 * rather stay. A complaint that is answered well often makes a more loyal customer than one who never had a reason to
 * complain; one that finds nobody becomes a bad review. If nobody is named for them, everybody hopes that somebody
 * else takes them.
 *
 * The rule needs at least one service that declares its `kind`; services that do not are left aside. It is silent
 * where a `kind` cannot be read.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Keys "Keystone Pianos 2027" { period 2027 }
 *
 * service Lessons "A free first lesson" { mode proactive; kind training; every 1y }
 * service Hotline "The workshop answers" { mode reactive; kind advice; respond 1d }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Keys "Keystone Pianos 2027" { period 2027 }
 *
 * service Lessons "A free first lesson" { mode proactive; kind training; every 1y }
 * service Hotline "The workshop answers" { mode reactive; kind advice, complaints; respond 1d }
 * ```
 *
 * ## Source
 *
 * Handling complaints is among the functions that textbooks of customer service list. That a plan has to name who does
 * it is a rule of this house.
 */
export const complaintsUnhandled = defineRule({
  code: "complaints-unhandled",
  section: "service",
  severity: "warning",
  planOnly: true,
  check(plan, report) {
    const { strategy } = plan;
    // A service that cannot be read may be the one that is looked for.
    if (strategy === undefined || plan.file.mayHold("service")) return;
    const declared: { service: Service; kinds: GivenList<WordValue> }[] = [];
    for (const service of plan.services) {
      const { kinds } = service;
      if (kinds === unclear) return;
      if (kinds === undefined) continue;
      for (const kind of kinds.items) if (kind.value === "complaints") return;
      declared.push({ service, kinds });
    }
    if (declared.length === 0) return;
    const words = new Set(declared.flatMap(({ kinds }) => kinds.items.map((kind) => kind.value)));
    report({
      owner: strategy,
      at: strategy.nameAt,
      about: [],
      message: say`
        The plan's services are for ${listed([...words])}, but none of them handles complaints. Add complaints to the
        kinds of the service that takes them.`,
      related: declared.slice(0, 10).map(({ service, kinds }) => ({
        file: service.file,
        at: kinds.keyword,
        message: say`${service.name} does ${listed(kinds.items.map((kind) => kind.value))}.`,
      })),
    });
  },
});
