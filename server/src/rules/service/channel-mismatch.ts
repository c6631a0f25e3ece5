import { say } from "../../base/say.ts";
import { unclear } from "../../model/fields.ts";
import type { GivenList, Plan, Segment, Service } from "../../model/plan.ts";
import { either, listed, quoted } from "../../model/wording.ts";
import type { WordValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";

/**
 * A segment is reached on other channels than those on which it is served.
 *
 * ## Why it matters
 *
 * Customers look for help where they met you. Savers who come to the counter do not open a chat; teams who live in an
 * app do not write letters. If no service meets a segment on one of its own channels, the service exists on paper and
 * nobody uses it.
 *
 * All channels of all services for the segment count together, and one in common is enough. The rule needs the
 * channels of both sides: a service that names none is left aside.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Savers "Savers at the counter" { channel store, post }
 *
 * service Chat "Answers around the clock" { mode reactive; respond 5min; channel chat, app }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Savers "Savers at the counter" { channel store, post }
 *
 * service Chat "Answers around the clock" { mode reactive; respond 5min; channel chat, app }
 * service Counter "An adviser in every branch" { mode reactive; respond 10min; channel store }
 * ```
 *
 * ## Source
 *
 * Philip Kotler asks of a segment that it can be reached and served. The check is a rule of this house.
 */
export const channelMismatch = defineRule({
  code: "channel-mismatch",
  section: "service",
  severity: "warning",
  check(plan, report) {
    const served = serviceChannels(plan);
    if (served === undefined) return;
    for (const segment of plan.segments) {
      const reached = segment.channel;
      if (reached === undefined || reached === unclear) continue;
      const own = served.named.get(segment);
      if (own === unclear || (own === undefined && served.everyone.length === 0)) continue;
      if (reached.items.some(({ value }) => served.words.has(value) || own?.words.has(value))) continue;
      const offers = [...(own?.offers ?? []), ...served.everyone];
      const words = [...new Set([...(own?.words ?? []), ...served.words])];
      const shown = offers.slice(0, 5);
      const names = shown.map(({ service }) => quoted(service.title));
      report({
        owner: segment,
        at: reached.keyword,
        message: say`
          ${quoted(segment.title)} is reached by ${listed(reached.items.map((word) => word.value))}, but what serves
          it (${listed(names)}${offers.length > shown.length ? say` and others` : ""}) uses only ${listed(words, 12)}.
          Serve it by ${either(reached.items.map((word) => word.value))} too, or correct the channels of the segment.`,
        related: shown.map(({ service, channel }) => ({
          file: service.file,
          at: channel.keyword,
          message: say`${service.name} uses ${listed(
            channel.items.map((word) => word.value),
            12,
          )}.`,
        })),
      });
    }
  },
});

interface Offer {
  readonly service: Service;
  readonly channel: GivenList<WordValue>;
}

interface Served {
  /** The services for every segment, and the channels of all of them. */
  readonly everyone: readonly Offer[];
  readonly words: ReadonlySet<string>;
  /** Those that name their segments, by segment; unclear where the channels of one of them are. */
  readonly named: ReadonlyMap<Segment, { readonly offers: Offer[]; readonly words: Set<string> } | typeof unclear>;
}

/** The channels of the services, gathered in one pass; nothing where no segment's channels can be told. */
function serviceChannels(plan: Plan): Served | undefined {
  // A service that cannot be read may use the channel that is looked for.
  if (plan.file.mayHold("service")) return undefined;
  const everyone: Offer[] = [];
  const words = new Set<string>();
  const named = new Map<Segment, { readonly offers: Offer[]; readonly words: Set<string> } | typeof unclear>();
  for (const service of plan.services) {
    const { channel } = service;
    if (channel === undefined) continue;
    if (service.for === undefined) {
      if (channel === unclear) return undefined;
      everyone.push({ service, channel });
      for (const word of channel.items) words.add(word.value);
      continue;
    }
    const segments = plan.segmentsOf(service);
    if (segments === undefined) return undefined;
    for (const segment of segments) {
      const before = named.get(segment);
      if (before === unclear) continue;
      if (channel === unclear) {
        named.set(segment, unclear);
        continue;
      }
      const entry = before ?? { offers: [], words: new Set<string>() };
      entry.offers.push({ service, channel });
      for (const word of channel.items) entry.words.add(word.value);
      if (before === undefined) named.set(segment, entry);
    }
  }
  return { everyone, words, named };
}
