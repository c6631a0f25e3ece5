import { block, date, keyword, money, number, numberOrPercent, percent, ref, text } from "../define.ts";

/** What is said of a goal. */
export const goal = block("goal", [
  keyword("for", {
    takes: [ref("segment")],
    list: true,
    doc: "The segments in which the goal is to be reached. A goal for one segment can be checked against its money.",
    mistake:
      "Naming several segments where one is meant. Only a goal for exactly one is held against that segment's " +
      "money.",
    example: "for SmallOffices",
  }),
  keyword("acquire", {
    takes: [number()],
    doc: "How many new customers to win. There have to be that many left, and the money has to be enough to win them.",
    mistake: "Counting renewals. Here only new customers count; for the others there is `retain`.",
    example: "acquire 600",
  }),
  keyword("retain", {
    takes: [percent()],
    doc: "How many of the customers to keep, in percent a year. 90% means that one in ten leaves each year.",
    example: "retain 90%",
  }),
  keyword("revenue", {
    takes: [money()],
    doc: "How much to sell over the plan's period, to the customers that there are and to those that are won.",
    example: "revenue 2.5M EUR",
  }),
  keyword("satisfaction", {
    takes: [percent()],
    doc: "How many customers are to be satisfied, in percent. Say in a `note` how they are asked.",
    mistake: "Asking only customers who stayed.",
    example: "satisfaction 85%",
  }),
  keyword("measure", {
    takes: [text()],
    doc: "Anything else that is to be reached, in words; with `to`, and best also `from`, it can be measured.",
    mistake: "Something that grows by itself, such as all visits since the beginning.",
    example: 'measure "Share of orders placed without a call"',
  }),
  keyword("from", {
    takes: [numberOrPercent()],
    doc:
      "Where the measure stands today, as a number or in percent. Without it nobody can tell how far there is to " +
      "go.",
    example: "from 40%",
  }),
  keyword("to", {
    takes: [numberOrPercent()],
    doc:
      "Where the measure is to stand, as a number or in percent. It is what makes the goal one that can be " +
      "missed.",
    example: "to 75%",
  }),
  keyword("by", {
    takes: [date()],
    doc:
      "By when the goal is to be reached: a day, a month, a quarter or a year, the last day of it. It lies within " +
      "the plan's period.",
    example: "by 2027-12-31",
  }),
]);
