import { block, keyword, refOrText, text, word } from "../define.ts";
import { areas } from "./words.ts";

/** Where the plan specializes. */
export const specialization = block("specialization", [
  keyword("domain", {
    takes: [text()],
    doc: "The field of knowledge or industry in which we want to be the ones to ask.",
    example: 'domain "Coffee at work"',
  }),
  keyword("product", {
    takes: [text()],
    doc: "The product, or the few products, that we want to be best at; everything else is a distraction from it.",
    example: 'product "Single-origin subscription"',
  }),
  keyword("service", {
    takes: [text()],
    doc: "What we do for customers beyond the product, better than those who sell the same thing.",
    example: 'service "Machine, beans and cleaning from one hand"',
  }),
  keyword("customer", {
    takes: [text()],
    doc: "The kind of customer whom we serve best; described closely enough that one can say who is not meant.",
    mistake: '"Small and medium companies", which is nearly all of them. Add what makes them yours.',
    example: 'customer "Offices of 5 to 50 people"',
  }),
  keyword("market", {
    takes: [text()],
    doc: "The place or market in which we want to win: a region, a channel, an industry.",
    example: 'market "DACH"',
  }),
  keyword("focus", {
    takes: [word(areas)],
    doc: "The one area in which the plan is narrowest: what it would give up last. That area has to be described.",
    mistake: "Naming the area that you know best. Ask which one you would give up last.",
    example: "focus customer",
  }),
  keyword("excludes", {
    takes: [refOrText("segment")],
    list: true,
    doc:
      "Whom and what we will not serve: segments by name, or texts. A strategy says what not to do; a segment named " +
      "here gets no money, and nothing may be `for` it.",
    mistake: "Excluding only what nobody has asked for. It should hurt a little.",
    example: 'excludes Hotels, "Instant coffee"',
  }),
]);
