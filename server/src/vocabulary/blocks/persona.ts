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

/** What each attribute is of one person or company; those of a segment speak of ranges. */
const docs: Readonly<Record<string, string>> = {
  age: "How old the persona is, in years.",
  gender: "The persona's gender, where it matters for the offer.",
  income: "What the persona, or its household, earns a year.",
  education: "The highest level of education that the persona reached.",
  occupation: "What the persona does for a living.",
  household: "Whom the persona lives with, and so who has a say.",
  lifestage: "Where in life the persona is.",
  language: "The language in which you would speak with the persona.",
  industry: "The industry of the persona's company.",
  employees: "How many people the persona's company employs.",
  revenue: "What the persona's company turns over in a year.",
  role: "What the persona is in the company, and so its say in the purchase.",
  stage: "How far the persona's company has come.",
  technology: "What the persona works with already.",
  region: "Where the persona lives, or its company is.",
  urbanity: "Whether the persona lives in town or in the country.",
};

/** The same attribute of one person or company: one value, which has to lie within the segment's own. */
function ofPersona(attribute: Entry): Entry {
  if (attribute.name === "trait") return attribute;
  return {
    ...attribute,
    slots: attribute.slots.map(single),
    list: false,
    doc: `${docs[attribute.name] ?? attribute.doc} One value, within what the segment's \`demographics\` say.`,
    mistake: undefined,
    example: examples[attribute.name] ?? attribute.example,
  };
}

/** What is said of a persona. */
export const persona = block("persona", [
  ...attributes.map(ofPersona),
  keyword("quote", {
    takes: [text()],
    doc: "A sentence that the persona could have said, best one that a customer did say.",
    mistake: "A sentence that you would like to hear. Take one that you did hear.",
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
