import { block, duration, keyword, money, percent, rhythm } from "../define.ts";

/** What one customer of a segment costs and brings. */
export const economics = block("economics", [
  keyword("acquisition", {
    takes: [money()],
    doc:
      "What it costs to win one customer: all marketing and sales money, divided by the customers it won. Lifetime " +
      "value should be well above it; three times is a common target in subscription software, not a law.",
    example: "acquisition 500 EUR",
  }),
  keyword("retention", {
    takes: [money(), rhythm()],
    doc:
      "What it costs to keep one customer, a year unless it says `monthly`. That winning costs five times as much " +
      "as keeping is an old and disputed rule of thumb, so the plan's own two numbers lead.",
    example: "retention 100 EUR",
  }),
  keyword("revenue", {
    takes: [money(), rhythm()],
    doc: "What one customer pays, a year unless it says `monthly`.",
    example: "revenue 120 EUR monthly",
  }),
  keyword("margin", {
    takes: [percent()],
    doc: "What is left of the revenue after the direct costs of serving the customer, in percent.",
    example: "margin 45%",
  }),
  keyword("lifetime", {
    takes: [duration()],
    doc: "How long a customer stays on average. Give this or `churn`; each follows from the other.",
    example: "lifetime 4y",
  }),
  keyword("churn", {
    takes: [percent(), rhythm()],
    doc:
      "How many customers leave, in percent a year unless it says `monthly`. Without a `lifetime`, customers stay " +
      "one divided by it: 25% a year makes four years.",
    example: "churn 25%",
  }),
]);
