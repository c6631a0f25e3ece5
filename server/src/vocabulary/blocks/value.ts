import { block, keyword, text, word } from "../define.ts";

/** What is said of a value. */
export const value = block("value", [
  keyword("role", {
    takes: [word(["quality", "price", "service", "convenience", "experience", "brand"])],
    doc:
      "What sort of value it is. `price` matters most to the checker: a cost leader has to be best on values of " +
      "that role. A high level on it means cheap.",
    mistake: "`price` for a value on which a high level means dear. On a value of that role, 5 means the cheapest.",
    example: "role convenience",
  }),
  keyword("measure", {
    takes: [text()],
    doc:
      "How the level from 0 to 5 is told, so that everyone who rates uses the same yardstick. Ratings of us and of " +
      "rivals mean little without one.",
    example: 'measure "Days from roasting to the desk: 5 is up to 3, 0 is over 60"',
  }),
]);
