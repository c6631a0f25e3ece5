import { block, type Entry, keyword, scored, text } from "../define.ts";
import type { Slot } from "../schema.ts";
import { attributes } from "./demographics.ts";

/** Where a segment has a range, its persona has one number or amount. */
function single(slot: Slot): Slot {
  if (slot.form === "number-range") return { form: "number", min: 0 };
  if (slot.form === "money-range") return { form: "money" };
  return slot;
}

/** One value of each attribute as it would stand in a plan; a piece of the segment's example would not read well. */
const examples: Readonly<Record<string, string>> = {
  age: "age 34",
  gender: "gender female",
  income: "income 52k EUR",
  education: "education bachelor",
  occupation: 'occupation "Graphic designer"',
  household: "household couple",
  lifestage: "lifestage young-adult",
  language: "language de",
  industry: 'industry "Architecture"',
  employees: "employees 20",
  revenue: "revenue 2M EUR",
  role: 'role "Office manager"',
  stage: "stage growth",
  technology: 'technology "Shared calendars"',
  region: "region DE-BY",
  urbanity: "urbanity urban",
};

/** The same attribute of one person or company: one value, which has to lie within the segment's own. */
function ofPersona(attribute: Entry): Entry {
  if (attribute.name === "trait") return attribute;
  return {
    ...attribute,
    slots: attribute.slots.map(single),
    list: false,
    doc: `The persona's own ${attribute.name}: one value, within what the segment's \`demographics\` say.`,
    example: examples[attribute.name] ?? attribute.example,
  };
}

/** What is said of a persona. */
export const persona = block("persona", [
  ...attributes.map(ofPersona),
  keyword("quote", {
    takes: [text()],
    doc: "A sentence that the persona could have said, best one that a customer did say.",
    example: 'quote "If the coffee is bad, I hear about it before ten."',
  }),
  keyword("day", {
    takes: [text()],
    doc: "How a day goes in which our offer matters: when the need comes up, and what else is going on.",
    example: 'day "Opens the studio at eight, orders supplies on Mondays, has ten minutes for it."',
  }),
  keyword("values", {
    takes: scored(),
    list: true,
    doc: "What the persona values, each with a level from 0 to 5, where it is worth telling apart from the segment.",
    example: "values Freshness 5, Speed 3",
  }),
]);
