import { block, code, codeOrText, type Entry, keyword, moneyRange, numberRange, text, word } from "../define.ts";

/** Everything countable that can be said of people or companies; a persona takes the same, with one value each. */
export const attributes: readonly Entry[] = [
  keyword("age", {
    takes: [numberRange()],
    doc: "Age in years, as a range or one number. Usual breaks are 12–19, 20–34, 35–49, 50–64 and 65 up.",
    mistake: "A range over half a life, such as 18..65. Then age says nothing, and is better left out.",
    example: "age 25..45",
  }),
  keyword("gender", {
    takes: [word(["any", "female", "male", "nonbinary"])],
    list: true,
    doc: "Gender, where it matters for the offer; `any` says that it was thought about and does not.",
    example: "gender any",
  }),
  keyword("income", {
    takes: [moneyRange()],
    doc: "Income a year, as a range or one amount. Say in a `note` whether it is a person's or a household's.",
    example: "income 40k..90k EUR",
  }),
  keyword("education", {
    takes: [word(["none", "primary", "secondary", "vocational", "bachelor", "master", "doctorate"])],
    list: true,
    doc: "The highest level of education reached. Say it where it changes how you explain, teach or sell.",
    example: "education vocational, bachelor",
  }),
  keyword("occupation", {
    takes: [text()],
    list: true,
    doc:
      "What they do for a living. It tells where to find them and what they know already; who buys inside a " +
      "company is its `role`.",
    example: 'occupation "Graphic designer", "Photographer"',
  }),
  keyword("household", {
    takes: [word(["single", "couple", "family", "single-parent", "empty-nest", "shared"])],
    list: true,
    doc: "Whom they live with; it often decides what is bought, and who has a say.",
    example: "household couple, family",
  }),
  keyword("lifestage", {
    takes: [word(["student", "young-adult", "parent", "midlife", "senior", "retired"])],
    list: true,
    doc: "Where in life they are. It often says more about needs than age does.",
    example: "lifestage young-adult, parent",
  }),
  keyword("language", {
    takes: [code("language")],
    list: true,
    doc: "The languages they want to be spoken to in, as two-letter codes such as `de` or `fr`.",
    example: "language de, fr",
  }),
  keyword("industry", {
    takes: [text()],
    list: true,
    doc: "The industries the companies are in. Name the scheme and its version where you use official codes.",
    mistake: "Listing ten industries. If all of them buy for the same reason, the reason is the segment.",
    example: 'industry "Architecture", "Design"',
  }),
  keyword("employees", {
    takes: [numberRange()],
    doc:
      "How many people the company employs, as a range or one number. In European statistics below 10 is micro, " +
      "below 50 small, below 250 medium.",
    mistake: "Ranges of two segments that overlap. Nobody knows who looks after the companies in between.",
    example: "employees 5..50",
  }),
  keyword("revenue", {
    takes: [moneyRange()],
    doc: "What the company itself turns over in a year, as a range or one amount.",
    mistake: "Writing what they pay you. That is `revenue` in `economics`.",
    example: "revenue 0.5M..10M EUR",
  }),
  keyword("role", {
    takes: [text()],
    list: true,
    doc: "Who in the company buys: who uses it, who decides, who signs, who can stop it.",
    mistake: "Naming only who uses it, where somebody else signs.",
    example: 'role "Office manager", "Founder"',
  }),
  keyword("stage", {
    takes: [word(["startup", "growth", "mature", "declining", "public-sector", "nonprofit"])],
    list: true,
    doc: "How far the company has come in its own life, or whether it is public or not for profit.",
    example: "stage startup, growth",
  }),
  keyword("technology", {
    takes: [text()],
    list: true,
    doc: "What the company already uses and our offer has to work with.",
    example: 'technology "Shared calendars", "Card access"',
  }),
  keyword("region", {
    takes: [codeOrText("region")],
    list: true,
    doc:
      "Where they are: countries (`DE`), their parts (`DE-BY`, `US-CA`), or texts for what has no code. Codes can " +
      "be compared, so personas and overlapping segments are checked by them.",
    mistake: "Writing `UK` or `EU`, which are no codes of countries. It is `GB`, or a list of countries.",
    example: 'region DE, AT, "Greater Zurich"',
  }),
  keyword("urbanity", {
    takes: [word(["urban", "suburban", "rural"])],
    list: true,
    doc: "Town or country. It matters where distance, parking or delivery does.",
    example: "urbanity urban, suburban",
  }),
  keyword("trait", {
    takes: [text({ label: "attribute" }), text({ label: "value" })],
    times: "*",
    doc: "Any other attribute and its value, in your own words, for what has no keyword of its own.",
    example: 'trait "Working hours" "Flexible, most come in before ten"',
  }),
];

/** What can be counted of a segment's customers. */
export const demographics = block("demographics", attributes);
