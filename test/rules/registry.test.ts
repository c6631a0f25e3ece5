import { describe, expect, it } from "vitest";
import { allRules, checkedRules } from "../../server/src/rules/index.ts";
import { isConfigurable, isSuppressible, type OptionValue, type Rule } from "../../server/src/rules/rule.ts";

/**
 * What teams, scripts and configurations rely on, written out a second time: a code, a severity or a default that
 * changes by accident changes what the checks of other people say.
 */

/** A section, then its rules: code, severities, `plan` for plans only, `fix` where a fix is offered. */
const reference = `
  # language
  syntax-error error fix
  unknown-keyword error fix
  repeated-keyword error fix
  missing-keyword error fix
  wrong-value error fix
  unknown-word error fix
  unknown-code error fix
  out-of-range error fix
  unknown-name error fix
  repeated-name error fix
  ambiguous-name error fix
  repeated-item error fix
  import-missing error fix
  import-cycle error fix
  import-outside error fix
  rate-missing error fix
  name-shadowed hint

  # structure
  principle-missing warning plan fix
  value-unused hint plan fix
  competitor-unused hint plan
  placeholder-left warning

  # specialization
  specialization-empty warning fix
  focus-undescribed warning fix
  focus-missing hint fix
  everyone-is-target warning
  nothing-excluded hint plan fix
  excluded-but-served error fix

  # differentiation
  usp-unvalued error fix
  usp-undervalued warning
  usp-for-indifferent warning fix
  usp-not-unique warning fix
  advantage-unvalued warning
  usp-on-musts warning
  must-unmet warning
  need-unanswered warning fix
  premium-unbacked warning
  premium-above-willingness warning fix
  competitor-missing information plan fix
  competitor-unscored hint fix
  dominated warning
  curve-me-too information
  curve-unfocused information plan
  reason-missing hint fix

  # segmentation
  demographics-missing warning fix
  psychographics-missing warning fix
  values-missing warning fix
  segment-unserved warning
  segment-unsized information plan fix
  segment-unreachable warning
  reach-missing hint plan fix
  customers-exceed-size error
  segment-insubstantial warning
  segments-alike warning
  segments-overlap information
  too-many-segments information
  persona-missing hint fix
  persona-outside error fix

  # concentration
  budget-overallocated error fix
  budget-unallocated information fix
  effort-overallocated error fix
  split-overallocated error fix
  split-incomplete information fix
  segment-unfunded warning plan fix
  money-unaimed warning plan fix
  budget-diluted information|warning
  budget-misaligned warning fix
  effort-misaligned information fix
  acquisition-exceeds-segment error fix
  retention-unfunded warning
  retention-overfunded information fix
  retention-underfunded information
  five-times-differs hint

  # service
  reactive-missing warning plan fix
  proactive-missing warning plan fix
  service-missing hint plan fix
  complaints-unhandled warning plan
  stage-uncovered information plan
  segment-uncared warning fix
  channel-mismatch warning
  expectation-unmet warning
  sla-order error fix
  best-customers-wait warning
  cadence-missing hint fix

  # posture
  cost-leader-premium warning
  cost-leader-not-cheapest warning
  differentiation-unbacked warning
  segmentation-too-broad information
  scope-mismatch warning
  two-leaders warning
  role-against-share warning fix
  move-not-for-role information
  attack-without-opponent warning
  growth-against-concentration information
  pioneer-follows warning

  # economics
  ltv-below-cac error
  ltv-cac-thin information
  payback-long information|warning
  lifetime-churn-mismatch warning fix
  goal-unmeasurable warning fix
  goal-outside-period warning
  goal-unfunded warning plan
  goal-past information
  goal-revenue-unreachable warning
  goal-underfunded warning fix
  goal-exceeds-segment error

  # evidence
  review-overdue warning fix
  plan-ended information
  date-ahead warning
  claim-unproven information fix
  superlative-unproven warning
  proof-stale information
  claim-generic hint
  weasel-words hint

  # suppression
  suppression-unused warning
  suppression-unexplained information
  suppression-expired warning
  config-invalid error
`;

/** Every number and duration that a team can set, by rule. */
const options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>> = {
  "usp-undervalued": { minImportance: 3 },
  "advantage-unvalued": { minImportance: 3 },
  "must-unmet": { minLevel: 3 },
  "need-unanswered": { minImportance: 4, minLevel: 1 },
  "premium-unbacked": { maxPremium: 5, minImportance: 4 },
  "curve-me-too": { minShared: 5, minDistance: 0.5 },
  "curve-unfocused": { minValues: 6, maxHigh: 60 },
  "segments-alike": { minShared: 3, maxDifference: 0.5 },
  "segments-overlap": { minOverlap: 0.5 },
  "too-many-segments": { maxSegments: 4 },
  "budget-unallocated": { maxUnplaced: 5 },
  "budget-diluted": { maxSegments: 3, minHhi: 0.18 },
  "budget-misaligned": { minFitGap: 0.1, maxShareGap: 10 },
  "retention-overfunded": { maxRatio: 1.5 },
  "effort-misaligned": { maxDifference: 25 },
  "retention-underfunded": { minRatio: 5, minRetain: 30 },
  "five-times-differs": { minRatio: 5, maxRatio: 25 },
  "cost-leader-premium": { maxPremium: 5 },
  "differentiation-unbacked": { minAdvantage: 1, minImportance: 4 },
  "segmentation-too-broad": { maxSegments: 2 },
  "scope-mismatch": { maxSegments: 2 },
  "ltv-cac-thin": { minRatio: 3 },
  "payback-long": { maxMonths: 12, warnMonths: 24 },
  "lifetime-churn-mismatch": { maxDifference: 10 },
  "review-overdue": { every: "12mo" },
  "proof-stale": { maxAge: "12mo" },
};

/** The lists of words, by rule. */
const words: Readonly<Record<string, string>> = {
  "everyone-is-target":
    "everyone, everybody, anyone, anybody, all customers, any customer, all businesses, any business, general public, mass market",
  "superlative-unproven":
    "best, the first, the only, fastest, cheapest, leading, number one, no. 1, #1, unique, unrivalled, unbeatable, the most, lowest, highest, world-class",
  "claim-generic":
    "quality, great, good, excellent, superior, best, service, customer, customers, support, care, value, innovative, innovation, solution, solutions, reliable, trusted, professional, friendly",
  "weasel-words":
    "up to, virtually, helps, helping, can, may, could, almost, some, many, various, leverage, synergy, seamless, cutting-edge, next-generation, state-of-the-art",
};

/** The rules in the form of the reference above. */
function listed(rules: readonly Rule[]): string {
  const sections = [...new Set(rules.map((rule) => rule.section))];
  return sections
    .map((section) => {
      const lines = rules.filter((rule) => rule.section === section).map(line);
      return [`  # ${section}`, ...lines].join("\n");
    })
    .join("\n\n");
}

function line(rule: Rule): string {
  const severities = (rule.severities ?? [rule.severity]).join("|");
  return ["", rule.code, severities, rule.planOnly && "plan", rule.fixable && "fix"]
    .filter((part) => part !== false)
    .join(" ")
    .replace(/^/, " ");
}

/** What the options of a rule come to. */
function defaultsOf(rule: Rule): Record<string, OptionValue> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
}

describe("the rules", () => {
  it("have the codes, sections and severities of the reference, in its order", () => {
    expect(listed(allRules)).toBe(reference.replace(/^\n|\n$/g, ""));
  });

  it("are checked in this order, without those that are found elsewhere", () => {
    const found = allRules.filter((rule) => rule.section !== "language" && rule.section !== "suppression");
    expect(checkedRules).toEqual(found);
  });

  it("have the options and defaults of the reference", () => {
    const lists = Object.entries(words).map(([code, list]) => [code, { words: list.split(", "), alsoWords: [] }]);
    const expected = { ...options, ...Object.fromEntries(lists) };
    const withOptions = allRules.filter((rule) => Object.keys(rule.options).length > 0);
    expect(Object.fromEntries(withOptions.map((rule) => [rule.code, defaultsOf(rule)]))).toEqual(expected);
  });

  it("say of every option in a sentence what it decides", () => {
    for (const rule of allRules) {
      for (const [name, option] of Object.entries(rule.options)) {
        expect(option.doc, `${rule.code}.${name}`).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it("let a team decide on all but the language's errors and what is said of its own decisions", () => {
    const codes = (wanted: (rule: Rule) => boolean): string[] => allRules.filter(wanted).map((rule) => rule.code);
    const errors = codes((rule) => rule.section === "language").filter((code) => code !== "name-shadowed");
    const settings = codes((rule) => rule.section === "suppression");
    expect(codes((rule) => !isConfigurable(rule))).toEqual([...errors, "config-invalid"]);
    expect(codes((rule) => !isSuppressible(rule))).toEqual([...errors, ...settings]);
  });
});
