import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Plan } from "../../model/plan.ts";
import { listed, number, quoted } from "../../model/wording.ts";
import { defineRule, type Remark } from "../rule.ts";
import { findPairs } from "./pairs.ts";
import { alike, alikeDefaults, type Profile, profilesOf } from "./profiles.ts";

/**
 * Two segments that want the same and are described the same.
 *
 * ## Why it matters
 *
 * Segments are worth the trouble when they respond differently: to another offer, another price, another word. Two
 * that value the same things as much, and that nothing in their demographics tells apart, will respond alike. Serving
 * them as two costs twice the work and splits the money.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Cover "Covers in one coat"
 * value Smell "No smell"
 * value Price "Low price"
 *
 * segment Tenants "Tenants who paint" {
 *   demographics { age 20..40 }
 *   psychographics { values Cover 4, Smell 3, Price 5 }
 * }
 *
 * segment Movers "People who have just moved" {
 *   demographics { age 20..40 }
 *   psychographics { values Cover 4, Smell 3.5, Price 4.5 }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Cover "Covers in one coat"
 * value Smell "No smell"
 * value Price "Low price"
 *
 * segment Tenants "Tenants who paint" {
 *   demographics { age 20..40 }
 *   psychographics { values Cover 4, Smell 3, Price 5 }
 * }
 *
 * segment Movers "People who have just moved" {
 *   demographics { age 20..40 }
 *   psychographics { values Cover 5, Smell 4.5, Price 1 }
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler's tests of a segment: it must be *differentiable*, responding differently to different offers. The
 * limits of three values and half a level are this house's.
 */
export const segmentsAlike = defineRule({
  code: "segments-alike",
  section: "segmentation",
  severity: "warning",
  options: {
    minShared: {
      default: alikeDefaults.minShared,
      doc: "How many values two segments must share to be called alike.",
      unit: "values",
    },
    maxDifference: {
      default: alikeDefaults.maxDifference,
      doc: "How far the levels of a shared value may be apart.",
      unit: "levels",
    },
  },
  check(plan, report, { minShared, maxDifference }) {
    for (const profiles of bucketsOf(plan, minShared)) {
      findPairs(
        {
          profiles,
          keyOf: (profile) => `${levelsOf(profile).join(",")}|${profile.demographicsKey}|${profile.traits}`,
          ranksOf: levelsOf,
          meets: (a, b) => alike(a, b, minShared, maxDifference) === true,
          accepts: (first, second) => alike(first, second, minShared, maxDifference) === true,
        },
        (second, firsts) => report(remarkOn(second, firsts)),
      );
    }
  },
});

/** The segments that may be alike: those that value the same set of values. */
function bucketsOf(plan: Plan, minShared: number): Profile[][] {
  const buckets = new Map<string, Profile[]>();
  for (const profile of profilesOf(plan)) {
    const values = known(profile.values);
    if (values === undefined || values.levels.length < minShared) continue;
    const bucket = buckets.get(values.key);
    if (bucket === undefined) buckets.set(values.key, [profile]);
    else bucket.push(profile);
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

function levelsOf(profile: Profile): readonly number[] {
  return known(profile.values)?.levels ?? [];
}

function remarkOn({ segment }: Profile, firsts: readonly Profile[]): Remark {
  const titles = firsts.map((first) => quoted(first.segment.title));
  const items = known(segment.values)?.items ?? [];
  const wanted = items.filter(({ level }) => level > 0).map(({ value, level }) => `${value.name} ${number(level)}`);
  return {
    owner: segment,
    at: segment.nameAt,
    message: say`
      ${quoted(segment.title)} values the same as ${listed(titles)} (${listed(wanted)}), and nothing in the
      demographics tells them apart. Make them one segment, or say what sets them apart.`,
    related: firsts.map((first, i) => ({
      file: first.segment.file,
      at: first.segment.nameAt,
      message: say`${titles[i] ?? ""} values the same.`,
    })),
  };
}
