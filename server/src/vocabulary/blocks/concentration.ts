import {
  block,
  duration,
  keyword,
  money,
  number,
  percent,
  percentOrDuration,
  percentOrMoney,
  percentOrNumber,
  ref,
} from "../define.ts";

/** Where money, time and people go. */
export const concentration = block("concentration", [
  keyword("budget", {
    takes: [money()],
    doc: "All the money of the plan, for its whole period. Each focus gets a share or an amount of it.",
    mistake: "A year's budget for a plan that holds two years.",
    example: "budget 600k EUR",
  }),
  keyword("time", {
    takes: [duration()],
    doc:
      "All the working time that the plan has, over its period. Divided among the focuses it shows whether the " +
      "work goes where the money goes.",
    example: "time 4_000h",
  }),
  keyword("people", {
    takes: [number()],
    doc:
      "How many people work on the plan; part of a person is fine. Divided among the focuses it shows whether " +
      "somebody is there for each segment.",
    example: "people 12",
  }),
  keyword("focus", {
    takes: [ref("segment"), percentOrMoney({ optional: true, label: "share" })],
    times: "*",
    opens: "focus",
    doc:
      "A segment that gets money, and how much: a percentage of the budget or an amount. One to three are a focus; " +
      "a budget over many segments is concentrated on none.",
    mistake: "A focus on a product or a region. Money goes to a segment; a region belongs into its `demographics`.",
    example: "focus SmallOffices 90% {\n  acquire 60%\n  retain 40%\n}",
  }),
  keyword("reserve", {
    takes: [percentOrMoney({ label: "share" })],
    doc:
      "What is kept back from the budget for what nobody foresees, as a share or an amount. Recommended shares " +
      "divide only the rest.",
    mistake: "Putting here what could not be decided. Then it is a segment without a name.",
    example: "reserve 10%",
  }),
]);

/** What one focus gets, and what for. */
export const focus = block("focus", [
  keyword("budget", {
    takes: [percentOrMoney({ label: "share" })],
    doc: "The focus's share of the budget, or an amount: the same as the value on its own line. Give one of the two.",
    example: "budget 540k EUR",
  }),
  keyword("time", {
    takes: [percentOrDuration({ label: "share" })],
    doc:
      "The focus's share of the working time, or an amount of it. It should not differ much from its share of the " +
      "money.",
    example: "time 80%",
  }),
  keyword("people", {
    takes: [percentOrNumber({ label: "share" })],
    doc: "The focus's share of the people, or how many of them.",
    example: "people 9",
  }),
  keyword("acquire", {
    takes: [percent()],
    doc:
      "How much of this focus's money goes into winning new customers. Divided by their cost, it says how many it " +
      "wins.",
    mistake: "Forgetting the salaries of those who sell. They belong to this money if `acquisition` counts them, too.",
    example: "acquire 60%",
  }),
  keyword("retain", {
    takes: [percent()],
    doc:
      "How much of this focus's money goes into keeping the customers it has. Surveys find more firms that lean to " +
      "winning than to keeping; the plan's own costs should decide.",
    mistake: "Giving it what is left over. Divide the money by `retention`, and see how many customers that keeps.",
    example: "retain 40%",
  }),
]);
