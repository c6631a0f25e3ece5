import { phrases, say } from "../../base/say.ts";
import type { ValueNode } from "../../model/nodes.ts";
import { day, money, number, percent, plural } from "../../model/wording.ts";
import type { DurationUnit, RangeValue } from "../../vocabulary/values.ts";

/** Values of a plan as people read them. */

const units: Readonly<Record<DurationUnit, string>> = {
  min: "minute",
  h: "hour",
  d: "day",
  w: "week",
  mo: "month",
  y: "year",
};

/** `2h` is `2 hours`, `4_000h` is `4,000 hours`. */
export function duration({ amount, unit }: { readonly amount: number; readonly unit: DurationUnit }): string {
  return plural(amount, units[unit]);
}

/** From and to, where an end may be open. */
export function between(low: string | undefined, high: string | undefined): string {
  if (low !== undefined && high !== undefined) return low === high ? low : say`${low} to ${high}`;
  if (low !== undefined) return say`${low} and above`;
  return high === undefined ? say`any` : say`up to ${high}`;
}

function range({ of, low, high, currency }: RangeValue): string {
  if (of === "date") return period(low, high);
  const text = between(low === undefined ? undefined : number(low), high === undefined ? undefined : number(high));
  return currency === undefined ? text : `${text} ${currency}`;
}

/** Whole years as `2027` or `2027 to 2028`, other days as `2027-04-01 to 2027-12-31`, an open end as `open`. */
export function period(first: number | undefined, last: number | undefined): string {
  const [from, to] = [first, last].map((at) => (at === undefined ? "" : day(at)));
  if (from?.endsWith("-01-01") && to?.endsWith("-12-31")) return between(from.slice(0, -6), to.slice(0, -6));
  return say`${first === undefined ? say`open` : day(first)} to ${last === undefined ? say`open` : day(last)}`;
}

/** One value; dates as they are written, for which `source` is the text of the file. */
export function readable(value: ValueNode, source: string): string {
  switch (value.type) {
    case "number":
      return number(value.value);
    case "percent":
      return percent(value.value);
    case "money":
      return money(value.value, value.currency);
    case "duration":
      return duration(value);
    case "date":
      return source.slice(value.start, value.end);
    case "range":
      return range(value);
    case "ref":
      return value.name;
    case "text":
    case "word":
    case "code":
    case "name":
      return value.value;
  }
}

const labels: Readonly<Record<string, string>> = phrases({
  domain: "Domain",
  product: "Product",
  service: "Service",
  customer: "Customer",
  market: "Market",
  age: "Age",
  gender: "Gender",
  income: "Income",
  education: "Education",
  occupation: "Occupation",
  household: "Household",
  lifestage: "Lifestage",
  language: "Language",
  industry: "Industry",
  employees: "Employees",
  revenue: "Revenue",
  role: "Role",
  stage: "Stage",
  technology: "Technology",
  region: "Region",
  urbanity: "Urbanity",
  attitudes: "Attitudes",
  interests: "Interests",
  activities: "Activities",
  opinions: "Opinions",
  lifestyle: "Lifestyle",
  personality: "Personality",
  motivations: "Motivations",
  pains: "Pains",
  jobs: "Jobs",
  adoption: "Adoption",
});

/** A keyword as a label: `single-parent` is `Single parent`. */
export function label(keyword: string): string {
  const words = keyword.replaceAll("-", " ");
  return labels[keyword] ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
