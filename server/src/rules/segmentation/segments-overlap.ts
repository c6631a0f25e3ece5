import { atLeast } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known, unclear } from "../../model/fields.ts";
import { listed, percent, quoted } from "../../model/wording.ts";
import { defineRule, type Remark } from "../rule.ts";
import { findPairs } from "./pairs.ts";
import { alike, alikeDefaults, type Form, type Profile, profilesOf } from "./profiles.ts";

/**
 * Two segments that are largely the same people or companies.
 *
 * ## Why it matters
 *
 * Where two segments describe the same customers, each of them is counted twice, sees two campaigns and gets two
 * prices. Segments divide a market best when a customer belongs to one of them. Demographics are not everything: two
 * segments may overlap in age and region and still want different things, so this is a question and not a fault.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Parents "Parents-to-be" {
 *   demographics {
 *     age 25..45
 *     region DE, AT
 *   }
 * }
 *
 * segment Renovators "Couples who renovate" {
 *   demographics {
 *     age 25..45
 *     region DE, AT, CH
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Parents "Parents-to-be" {
 *   demographics {
 *     age 25..40
 *     region DE, AT
 *   }
 * }
 *
 * segment Renovators "Couples who renovate" {
 *   demographics {
 *     age 40..65
 *     region DE, AT, CH
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The textbook demand that segments do not overlap, next to Philip Kotler's tests of a segment. How the overlap is
 * counted, and the limit of one half, are this house's.
 */
export const segmentsOverlap = defineRule({
  code: "segments-overlap",
  section: "segmentation",
  severity: "information",
  options: {
    minOverlap: {
      default: 0.5,
      doc: "How much of what two segments cover together they must share to be remarked on, from 0 to 1.",
    },
  },
  check(plan, report, { minOverlap }) {
    const compared = profilesOf(plan).filter(hasTwoComparable);
    if (compared.length < 2) return;
    const ranks = ranksBy(compared);
    const { minShared, maxDifference } = alikeDefaults;
    const pairing = {
      profiles: compared,
      keyOf: (profile: Profile) => profile.comparableKey,
      ranksOf: (profile: Profile) => ranks.get(profile) ?? [],
      meets: (a: Profile, b: Profile) => {
        const shared = overlap(a, b);
        return shared !== undefined && atLeast(shared, minOverlap);
      },
      accepts: (first: Profile, second: Profile) => alike(first, second, minShared, maxDifference) === false,
    };
    findPairs(pairing, (second, firsts) => report(remarkOn(second, firsts)));
  },
});

function formsOf(profile: Profile): ReadonlyMap<string, Form> {
  return known(profile.demographics) ?? new Map();
}

/** Whether a form is a range or a list of words or codes; what is not known may be one. */
function isComparable(form: Form): boolean {
  return form === unclear || form.kind === "range" || !form.texts;
}

function hasTwoComparable(profile: Profile): boolean {
  let count = 0;
  for (const form of formsOf(profile).values()) if (form !== unclear && isComparable(form)) count++;
  return count >= 2;
}

/**
 * The product of the overlaps of all attributes that both segments declare, 0 to 1; undefined where fewer than two
 * can be compared, where one pair does not meet, or where one is not known.
 */
function overlap(a: Profile, b: Profile): number | undefined {
  const others = formsOf(b);
  let product = 1;
  let count = 0;
  for (const [name, form] of formsOf(a)) {
    const other = others.get(name);
    if (other === undefined || !isComparable(form) || !isComparable(other)) continue;
    const shared = form === unclear || other === unclear ? undefined : sharedPart(form, other);
    if (shared === undefined) return undefined;
    product *= shared;
    count++;
  }
  return count >= 2 ? product : undefined;
}

type Known = Exclude<Form, typeof unclear>;

/** What two attributes share of what they cover together, 0 to 1; undefined where they do not meet. */
function sharedPart(a: Known, b: Known): number | undefined {
  if (a.kind === "range" && b.kind === "range") return sharedRange(a, b);
  if (a.kind !== "set" || b.kind !== "set") return undefined;
  let shared = 0;
  for (const item of a.items) if (b.items.has(item)) shared++;
  return shared === 0 ? undefined : shared / (a.items.size + b.items.size - shared);
}

interface Ends {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

function sharedRange(a: Ends, b: Ends): number | undefined {
  const from = Math.max(a.low ?? -Infinity, b.low ?? -Infinity);
  const to = Math.min(a.high ?? Infinity, b.high ?? Infinity);
  if (from > to) return undefined;
  const bothOpenBelow = a.low === undefined && b.low === undefined;
  const bothOpenAbove = a.high === undefined && b.high === undefined;
  if (bothOpenBelow || bothOpenAbove) return 1;
  // An open end reaches as far as the other's, so that no end is left without a number.
  const lowest = Math.min(a.low ?? from, b.low ?? from);
  const highest = Math.max(a.high ?? to, b.high ?? to);
  // Two single values that meet are the same one.
  return highest === lowest ? 1 : (to - from) / (highest - lowest);
}

/** Numbers by which segments with similar demographics sort together: one for each of the commonest attributes. */
function ranksBy(profiles: readonly Profile[]): Map<Profile, number[]> {
  const counts = new Map<string, number>();
  for (const profile of profiles) {
    for (const [name, form] of formsOf(profile)) if (isComparable(form)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const ids = new Map<string, number>();
  const rank = (form: Form | undefined): number => {
    if (form === undefined || form === unclear) return -1;
    if (form.kind === "range") return form.low ?? 0;
    const id = ids.get(form.key) ?? ids.size;
    ids.set(form.key, id);
    return id;
  };
  return new Map(
    profiles.map((profile) => [profile, names.slice(0, 4).map((name) => rank(formsOf(profile).get(name)))]),
  );
}

function remarkOn(second: Profile, firsts: readonly Profile[]): Remark {
  const { segment } = second;
  const parts = firsts.map((first) => {
    const shared = percent(overlap(first, second) ?? 0);
    return { first: first.segment, title: quoted(first.segment.title), shared, names: namesShared(first, second) };
  });
  const listedParts = listed(parts.map(({ title, shared }) => say`${title} (by ${shared})`));
  const names = listed([...new Set(parts.flatMap((part) => part.names))]);
  return {
    owner: segment,
    at: segment.nameAt,
    message: say`
      ${quoted(segment.title)} overlaps with ${listedParts} in ${names}, so the same customers are counted twice.
      Narrow one of them, or make them one segment.`,
    related: parts.map(({ first, title, shared }) => ({
      file: first.file,
      at: first.nameAt,
      message: say`${title} shares ${shared} of its demographics.`,
    })),
  };
}

/** The attributes in which two segments are compared. */
function namesShared(a: Profile, b: Profile): string[] {
  const others = formsOf(b);
  const names: string[] = [];
  for (const [name, form] of formsOf(a)) {
    const other = others.get(name);
    if (other !== undefined && isComparable(form) && isComparable(other)) names.push(name);
  }
  return names;
}
