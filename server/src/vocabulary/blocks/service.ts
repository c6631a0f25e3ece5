import { block, duration, keyword, ref, scored, word } from "../define.ts";
import { channels } from "./words.ts";

/** What is said of a service. */
export const service = block("service", [
  keyword("mode", {
    takes: [word(["reactive", "proactive"])],
    times: "1",
    doc:
      "`reactive`: the customer starts the contact and we answer. `proactive`: we start it, with onboarding, " +
      "updates, advice or a visit.",
    mistake: "Calling advertising proactive. A service leaves the customer better off even if nothing is bought.",
    example: "mode reactive",
  }),
  keyword("kind", {
    takes: [
      word([
        "advice",
        "training",
        "orders",
        "delivery",
        "requests",
        "complaints",
        "information",
        "accounts",
        "sales",
        "relationship",
        "updates",
        "offers",
        "feedback",
      ]),
    ],
    list: true,
    doc:
      "What the service takes care of. Someone has to handle `complaints`: they are the last chance to keep a " +
      "customer.",
    example: "kind complaints, requests, information",
  }),
  keyword("stage", {
    takes: [word(["before", "during", "after"])],
    list: true,
    doc: "When it serves: before, during or after the purchase. A plan should cover before and after.",
    example: "stage before, after",
  }),
  keyword("channel", {
    takes: [word(channels)],
    list: true,
    doc: "Over which channels it is reached, or reaches out. They should be channels that its segments use.",
    example: "channel email, phone",
  }),
  keyword("respond", {
    takes: [duration()],
    doc: "How soon the customer has a first answer. The best customers should not wait longer than others.",
    mistake: "Writing the average. Write what everyone can count on.",
    example: "respond 2h",
  }),
  keyword("resolve", {
    takes: [duration()],
    doc: "How soon the matter is settled; usually four to ten times as long as the first answer, never shorter.",
    example: "resolve 1d",
  }),
  keyword("every", {
    takes: [duration()],
    doc: "How often a proactive service reaches out to each customer. From it follows how many people it takes.",
    example: "every 3mo",
  }),
  keyword("for", {
    takes: [ref("segment")],
    list: true,
    doc: "The segments that it serves; every segment in play where it does not say.",
    mistake: "Leaving it out where only some segments get the service. Then everyone is promised it.",
    example: "for SmallOffices",
  }),
  keyword("delivers", {
    takes: scored(),
    list: true,
    doc:
      "The values that the service itself delivers, each with a level from 0 to 5. They count towards what its " +
      "segments get, next to the USPs.",
    example: "delivers Care 4",
  }),
]);
