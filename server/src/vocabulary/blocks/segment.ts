import { block, change, declaredName, freeName, keyword, number, percent, title, word } from "../define.ts";
import { channels } from "./words.ts";

/** What is said of a segment. */
export const segment = block("segment", [
  keyword("size", {
    takes: [number(), freeName({ optional: true, label: "unit" })],
    doc:
      "How many such customers exist, whether they buy from us or not, and perhaps what is counted. A segment worth " +
      "serving is large and profitable enough for an offer of its own.",
    mistake: "Counting everyone who could ever buy. Count those who fit the lines below.",
    example: "size 48_000 companies",
  }),
  keyword("customers", {
    takes: [number()],
    doc: "How many of them are our customers today. They cannot be more than `size`.",
    mistake: "Counting everyone who ever bought. Count those who would call themselves your customers today.",
    example: "customers 1_200",
  }),
  keyword("reach", {
    takes: [percent()],
    doc:
      "How many of them we can reach at all, by the channels, languages and places that we have; all where it does " +
      "not say. `size` times `reach` is the ceiling for every goal.",
    mistake: "Leaving it at all of them because everyone is on the internet.",
    example: "reach 60%",
  }),
  keyword("channel", {
    takes: [word(channels)],
    list: true,
    doc:
      "Where these customers are reached, so where to look for more of them. At least one service for them " +
      "should answer on one of these channels.",
    example: "channel email, community",
  }),
  keyword("growth", {
    takes: [change()],
    doc: "How fast the number of such customers grows in a year, in percent; negative where it shrinks.",
    example: "growth 4%",
  }),
  keyword("willingness", {
    takes: [change()],
    doc:
      "How much more than the market's average they will pay for what they value most, in percent. A USP's " +
      "`premium` above it prices these customers out.",
    mistake: "Asking people whether they would pay more. Watch what they pay today, or let them choose between offers.",
    example: "willingness 20%",
  }),
  keyword("demographics", {
    opens: "demographics",
    doc:
      "The segment seen from outside: what one could count from a list of people or companies. It tells how to find " +
      "these customers, not why they buy.",
    mistake: "Stopping here. Who they are does not say why they buy.",
    example: "demographics {\n  employees 5..50\n  region DE, AT, CH\n}",
  }),
  keyword("psychographics", {
    opens: "psychographics",
    doc:
      "The segment seen from inside: what these customers value, expect, fear and want. It tells why they buy, and " +
      "it is what USPs are held against.",
    mistake: "Adjectives about people. Sentences that they said are worth more.",
    example: 'psychographics {\n  values Freshness 5, Speed 4, Price 2\n  pains "Stale beans"\n}',
  }),
  keyword("persona", {
    takes: [declaredName(), title()],
    times: "*",
    opens: "persona",
    doc:
      "The perfect customer of the segment as one invented person or company, with one value for each attribute. " +
      "The checker makes sure that it belongs to its own segment.",
    mistake: "A portrait with hobbies that decide nothing. Keep what would change how you serve this customer.",
    example: 'persona Mara "Office manager of a 20-person studio" {\n  age 34\n  employees 20\n}',
  }),
  keyword("economics", {
    opens: "economics",
    doc:
      "What one customer of the segment costs and brings. From it come the lifetime value, its ratio to the cost of " +
      "winning a customer, the months until that cost is back, and how many customers a budget wins.",
    mistake:
      "Copying the numbers of one segment to all. Where they really are the same, ask whether the segments are two.",
    example: "economics {\n  acquisition 500 EUR\n  revenue 120 EUR monthly\n  margin 45%\n  lifetime 4y\n}",
  }),
]);
