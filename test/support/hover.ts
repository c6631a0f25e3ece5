import { expect } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { atCursor } from "./features.ts";
import type { Sources } from "./kit.ts";

/** What the hover at the cursor says; throws where it says nothing. */
export function said(sources: Sources): string {
  const { host, at } = atCursor(sources);
  const found = hover(host, at);
  if (found === undefined) throw new Error("There is no hover.");
  return found.markdown;
}

export function nothing(sources: Sources): void {
  const { host, at } = atCursor(sources);
  expect(hover(host, at)).toBeUndefined();
}

/** A whole plan; `|x|` in the marker's place is where the cursor goes. */
const BODY = `/// What people taste first.
value Freshness "Roasted this week" {
  role quality
  measure "Days since roasting"
}
value Speed "In three days"
value Price "Costs less"
competitor BigBean "Big Bean" {
  offers Freshness 1, Price 5
  share 30%
  role leader
  premium -10%
}
usp Fresh "Fresh in three days" {
  delivers Freshness 5, Speed 4
  premium 15%
  for Offices
}
segment Offices "Small offices" {
  size 1_000 companies
  customers 100
  reach 60%
  growth -4%
  willingness 20%
  demographics { region DE, AT; language de }
  psychographics {
    values Freshness 5, Speed 5
    expects Freshness 4, Speed 5
    adoption early-majority
  }
  persona Mara "Office manager" {
    employees 20
    quote "Stale coffee is heard of."
  }
  economics {
    acquisition 200 EUR
    retention 50 USD
    revenue 40 EUR monthly
    margin 50%
    lifetime 4y
  }
}
service Desk "A human answers" {
  mode reactive
  kind complaints, requests
  stage after
  channel phone
  respond 2h
  resolve 2d
  for Offices
}
goal Grow "Grow" {
  for Offices
  acquire 100
  retain 90%
  revenue 1k USD
  from 41
  to 50
  by 2027-Q2
}
concentration {
  budget 100k EUR
  time 1_000h
  focus Offices 80% {
    acquire 50%
    retain 50%
  }
  reserve 20%
}
`;
export const HEAD = `/// Beans by the month.
strategy Roast "Roastery 2027" {
  period 2027
  currency EUR
  rate USD 0.9
}
`;
export const WHOLE = HEAD + BODY;

/** The hover in the whole plan at the end of the first place where the text stands. */
export function at(text: string, source = WHOLE): string {
  const found = source.indexOf(text);
  if (found < 0) throw new Error(`"${text}" does not stand in the plan.`);
  const offset = found + text.length;
  return said(`${source.slice(0, offset)}<|>${source.slice(offset)}`);
}
