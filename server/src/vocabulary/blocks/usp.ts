import { block, change, date, keyword, ref, scored, text } from "../define.ts";

/** What is said of a USP. */
export const usp = block("usp", [
  keyword("delivers", {
    takes: scored(),
    list: true,
    times: "1",
    doc:
      "The values that the USP delivers, each with a level from 0 (none) to 5 (best in the market). From it come " +
      "the fit with each segment and the advantage over each competitor.",
    mistake: "A 5 on everything. No customer believes it, and it is the dearest curve there is.",
    example: "delivers Freshness 5, Speed 4",
  }),
  keyword("premium", {
    takes: [change()],
    doc:
      "How far our price lies above the market's average, in percent; negative below. Being different pays only " +
      "where customers will pay more than the difference costs us.",
    mistake: "Writing a discount as a positive number. 10% cheaper is `-10%`.",
    example: "premium 15%",
  }),
  keyword("because", {
    takes: [text()],
    times: "*",
    doc:
      "The advantage that makes the claim possible: a skill, a place, a contract, a patent. It is what rivals would " +
      "have to copy first.",
    mistake: "Saying the claim again in other words. Name what a rival would have to build, buy or learn.",
    example: 'because "We roast every morning, two streets from the parcel hub"',
  }),
  keyword("proof", {
    takes: [text(), text({ optional: true, label: "url" }), date({ optional: true, label: "date" })],
    times: "*",
    doc:
      "Evidence for the claim, with its source and date where there are any. Advertising codes ask for proof before " +
      "the claim is made, above all for words such as *best* or *fastest*.",
    mistake: 'An opinion, such as "customers love it". Give a number, where it is from, and when it was measured.',
    example: 'proof "98% of 2026 orders arrived within 72 hours" "https://example.com/otd" 2026-09',
  }),
  keyword("for", {
    takes: [ref("segment")],
    list: true,
    doc: "The segments whom the USP is meant for; every segment in play where it does not say.",
    mistake: "Aiming it at everyone so as not to lose anybody. Those who do not care will not pay the premium.",
    example: "for SmallOffices, Studios",
  }),
  keyword("against", {
    takes: [ref("competitor")],
    list: true,
    doc: "The competitors whom the USP is measured against; every competitor in play where it does not say.",
    example: "against BigBean",
  }),
]);
