/** What holds for every block, as it stands in `docs/language/index.md` before the vocabulary: Markdown, in parts. */
export const reference: readonly string[] = [
  `A \`.strategy\` file is a plan that reads like a plan. It answers, in order, the four questions of
customer-centric strategy:`,
  `| principle | question | declared with |
|---|---|---|
| Specialization | Where do we focus: domain, product, service, customer, market? | [\`specialization\`](specialization.md) |
| Differentiation | What do we do better than anyone, and who says so? | [\`value\`](value.md), [\`usp\`](usp.md), [\`competitor\`](competitor.md) |
| Segmentation | Who values that most and will pay more for it? Who is the perfect customer? | [\`segment\`](segment.md) |
| Concentration | Do energy, money and time go to winning and keeping exactly those customers? | [\`concentration\`](concentration.md) |`,
  `Around them stand how customers are served and kept ([\`service\`](service.md)), what the plan promises to reach
([\`goal\`](goal.md)), and the generic posture it takes ([\`posture\`](posture.md)).`,
  `\`\`\`strategy
/// Subscriptions for offices that treat coffee as a perk.
strategy Northwind "Northwind Roastery 2027" {
  period 2027
  currency EUR
}

value Freshness "Roasted this week"

usp RoastedToOrder "Roasted to order, on your desk in three days" {
  delivers Freshness 5
  premium 15%
  for SmallOffices
}

segment SmallOffices "Small offices" {
  size 48_000 companies
  demographics {
    employees 5..50
    region DE, AT, CH
  }
  psychographics {
    values Freshness 5
  }
}

concentration {
  budget 600k EUR
  focus SmallOffices 90%
  reserve 10%
}
\`\`\``,
  "## Text",
  `Files are UTF-8. Upper and lower case matter in keywords, words, codes and names.`,
  `| what | how it is written | examples |
|---|---|---|
| comment | \`//\` to the end of the line, or \`/* … */\` over as many lines as you like | \`// ask sales\` |
| documentation | \`///\` to the end of the line; the lines directly above a declaration describe it, in Markdown | \`/// Our core.\` |
| name | a letter or \`_\`, then letters, digits, \`_\` and \`-\`, of any script; does not end in \`-\` | \`Freshness\` \`fresh-in-three\` \`Größe\` \`价格\` |
| text | \`"…"\` on one line, with \`\\"\` \`\\\\\` \`\\n\` \`\\t\` \`\\u{1F600}\` for what cannot stand there itself; or \`"""…"""\` over several lines, whose common indentation does not count | \`"Small offices"\` |
| number | digits, with \`_\` between them where you like, a decimal point, and \`k\`, \`M\` or \`B\` for thousands, millions and billions | \`5\` \`48_000\` \`0.5M\` \`-3\` |
| percent | a number with \`%\` right after it | \`15%\` \`-2.5%\` |
| money | a number, a blank, a currency code (ISO 4217) | \`600k EUR\` \`19.90 USD\` |
| duration | a number with \`min\`, \`h\`, \`d\`, \`w\`, \`mo\` or \`y\` right after it | \`2h\` \`30min\` \`6mo\` \`4y\` |
| date | a day, a month, a quarter or a year | \`2027-03-31\` \`2027-03\` \`2027-Q1\` \`2027\` |
| range | two numbers, percentages, amounts or dates with \`..\` between, or one of them for a range with an open end; a unit at the end serves both | \`25..45\` \`18..\` \`40k..90k EUR\` \`2027-01..2027-06\` |`,
  `A day has 24 hours, a week 7 days, a month is a twelfth of a year, and a year 365.25 days. Added to a date,
months and years go by the calendar: six months after 31 August 2026 is 28 February 2027. A date that is longer
than a day counts from its last day: \`by 2027-Q1\` means by 31 March.`,
  "## Statements",
  `Everything is a statement: a keyword, then values, then perhaps a block in braces.`,
  `\`\`\`strategy
segment Studios "Design studios" {
  size 9_000 companies
  channel email, community,
    social
  growth 4%; willingness 20%
}
\`\`\``,
  `A statement ends with its line, with \`;\`, or with the \`}\` of its block. A line that ends in a comma goes on
in the next one. The opening brace may stand on a line of its own. Keywords are not reserved: a segment may be
called \`segment\`.`,
  `A mistake never spreads beyond its statement: everything else in the file is still read and checked.`,
  "## Names, files and plans",
  `A declaration's name comes first, then its title: \`segment SmallOffices "Small offices"\`. Names live per kind,
so a value and a service may share one; a persona's name lives in its segment.`,
  `A file with a \`strategy\` statement is a plan, any other a library. A file sees its own declarations and those
of the files that it imports, and of those that they import; its own win over imported ones of the same name.
The parts of an imported plan that have no name, its specialization, posture and concentration, are not seen.`,
  `A plan is judged by what is *in play* in it: its own declarations, what \`use\` names, and the imported
segments, values and competitors that these name. Everything else that it imports is a menu. A segment that
\`excludes\` names is no part of "every segment".`,
  "## Accepting a remark",
  `A comment directly above a statement, or at the end of its first line, accepts what a rule says of it, with a
reason, and until a date if you like. At the top of a file, \`strategy-ignore-file\` does it for the whole file.`,
  `\`\`\`strategy
// strategy-ignore claim-unproven until 2027-03-31: the survey is under way
usp Quiet "The quietest grinder you will not hear" {
  delivers Calm 5
}
\`\`\``,
];
