import { block, code, date, duration, keyword, number, period, text, word } from "../define.ts";

/** What is said of the plan as a whole. */
export const strategy = block("strategy", [
  keyword("period", {
    takes: [period()],
    doc:
      "The time for which the plan holds: a year, a quarter, a month, or from one date to another. Yearly amounts " +
      "are compared with the budget over exactly this time.",
    mistake: "Leaving it out. Then yearly amounts cannot be held against the budget.",
    example: "period 2027-01..2027-12",
  }),
  keyword("currency", {
    takes: [code("currency")],
    doc:
      "The currency of the plan, as a three-letter code such as `EUR` or `USD`. All sums are shown in it; amounts " +
      "in another currency need a `rate`.",
    example: "currency EUR",
  }),
  keyword("rate", {
    takes: [code("currency"), number({ above: true, label: "worth" })],
    times: "*",
    doc:
      "What one unit of another currency is worth in the plan's own: `rate USD 0.92` means that one dollar is 0.92 " +
      "of it. The plan keeps the rate it was made with, so its numbers do not move with the markets.",
    example: "rate USD 0.92",
  }),
  keyword("owner", {
    takes: [text()],
    doc: "Who answers for the plan: a person, a role or a team.",
    example: 'owner "Office coffee team"',
  }),
  keyword("status", {
    takes: [word(["draft", "review", "approved", "retired"])],
    doc:
      "How far the plan has come, from `draft` to `approved`; a `retired` plan is kept for the record and no longer " +
      "reminded of its reviews.",
    example: "status approved",
  }),
  keyword("reviewed", {
    takes: [date()],
    doc:
      "When the plan was last gone through with the people who carry it. Markets and customers move, so each of the " +
      "four principles is to be looked at again from time to time.",
    mistake: "Setting it to today so that the reminder goes away, without having talked to anybody.",
    example: "reviewed 2026-11-02",
  }),
  keyword("review", {
    takes: [duration()],
    doc:
      "How often the plan is to be reviewed; every 12 months where it does not say. Together with `reviewed` it " +
      "tells when the next look is due.",
    example: "review 6mo",
  }),
  keyword("version", {
    takes: [text()],
    doc: "The edition of the plan, in whatever way your team counts.",
    example: 'version "2.1"',
  }),
  keyword("summary", {
    takes: [text()],
    doc: "The plan in a few sentences, for those who read nothing else. It opens the report.",
    mistake: "A mission statement. Say whom you win, with what, and by how much.",
    example: 'summary "Win small offices that treat coffee as a perk, and keep nine in ten."',
  }),
]);
