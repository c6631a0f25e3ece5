import { block, duration, keyword, money, percent, rhythm } from "../define.ts";

/** What one customer of a segment costs and brings. */
export const economics = block("economics", [
  keyword("acquisition", {
    takes: [money()],
    doc:
      "What it costs to win one customer: all marketing and sales money, divided by the customers it won. Lifetime " +
      "value should be well above it; three times is a common target in subscription software, not a law.",
    mistake:
      "Counting the advertising alone. Sales people, agencies and discounts on the first order win customers, " +
      "too.",
    example: "acquisition 500 EUR",
  }),
  keyword("retention", {
    takes: [money(), rhythm()],
    doc:
      "What it costs to keep one customer, a year unless it says `monthly`. That winning costs five times as much " +
      "as keeping is an old and disputed rule of thumb, so the plan's own two numbers lead.",
    mistake:
      "Leaving it out because nobody has a budget for it. Support, renewals and discounts for staying all cost " +
      "something.",
    example: "retention 100 EUR",
  }),
  keyword("revenue", {
    takes: [money(), rhythm()],
    doc: "What one customer pays, a year unless it says `monthly`.",
    mistake: "A yearly amount with `monthly` behind it, or the other way round: it makes a factor of twelve.",
    example: "revenue 120 EUR monthly",
  }),
  keyword("margin", {
    takes: [percent()],
    doc: "What is left of the revenue after the direct costs of serving the customer, in percent.",
    mistake: "Taking the profit margin of the whole company. Only the direct costs of serving the customer count here.",
    example: "margin 45%",
  }),
  keyword("lifetime", {
    takes: [duration()],
    doc: "How long a customer stays on average. Give this or `churn`; each follows from the other.",
    mistake:
      "Thinking of the customers who stayed longest. The average is one divided by the share that leaves in a " +
      "year.",
    example: "lifetime 4y",
  }),
  keyword("churn", {
    takes: [percent(), rhythm()],
    doc:
      "How many customers leave, in percent a year unless it says `monthly`. Without a `lifetime`, customers stay " +
      "one divided by it: 25% a year makes four years.",
    mistake: "Taking the monthly churn times twelve. 5% a month is 46% a year, not 60%.",
    example: "churn 25%",
  }),
]);
