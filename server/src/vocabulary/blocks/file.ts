import { block, declaredName, keyword, text, title, usedName } from "../define.ts";

/** What stands at the top level of a file. */
export const file = block("file", [
  keyword("import", {
    takes: [text({ label: "path" })],
    times: "*",
    doc:
      "Brings the declarations of another `.strategy` file into sight, so that plans can share values, segments and " +
      "competitors. The path is relative to this file, with `/` between folders.",
    mistake:
      "Importing another plan to get at its segments. Put what both need into a file without a `strategy` block, " +
      "and import that from both.",
    example: 'import "shared/market.strategy"',
  }),
  keyword("use", {
    takes: [usedName()],
    list: true,
    times: "*",
    doc:
      "Brings imported USPs, services, goals and segments of these names into play in this plan. What is imported " +
      "but not used is a menu: it is offered, and no rule judges the plan by it.",
    mistake:
      "Using everything that is imported, just in case. What is used is a promise, and the plan is judged by it.",
    example: "use FreshInThree, Helpdesk",
  }),
  keyword("strategy", {
    takes: [declaredName(), title()],
    opens: "strategy",
    doc:
      "Makes this file a plan, and says what it is called, when it holds and who answers for it. Without it the " +
      "file is a library of declarations for other plans.",
    mistake:
      "One plan for everything that the company does. A plan is for one business, with one budget and one " + "period.",
    example:
      'strategy Northwind "Northwind Roastery 2027" {\n  period 2027\n  currency EUR\n  owner "Office coffee team"\n}',
  }),
  keyword("value", {
    takes: [declaredName(), title()],
    times: "*",
    opens: "value",
    doc:
      "Something that customers can value, such as freshness, speed or a low price. Values are the common measure " +
      "of a plan: segments rate how much each matters to them, USPs and competitors are rated on how well they " +
      "deliver it.",
    mistake:
      'Naming a feature, such as "Open interface", where customers value what it does for them: "Works with what ' +
      'we have".',
    example: 'value Freshness "Roasted this week" {\n  role quality\n}',
  }),
  keyword("specialization", {
    takes: [title()],
    opens: "specialization",
    doc:
      "The first principle: where do we focus? Nobody can be all things to all customers, so it says in which " +
      "domain, product, service, customer or market we want to be best, and what we leave to others.",
    mistake:
      "A sentence that fits every company of the industry. If a rival could sign it unchanged, nothing has been " +
      "chosen.",
    example:
      'specialization "Single-origin coffee subscriptions for small offices" {\n' +
      '  customer "Offices of 5 to 50 people"\n  focus customer\n  excludes "Retail cafés"\n}',
  }),
  keyword("usp", {
    takes: [declaredName(), title()],
    times: "*",
    opens: "usp",
    doc:
      "A unique selling proposition, the second principle: what do we do better than anyone? Its title is the " +
      "claim. A good one passes three tests: it is a definite benefit, rivals cannot or do not offer it, and it is " +
      "strong enough to sell.",
    mistake:
      "A claim that rivals make as well, such as quality or good service. Rate them on the same values, and see " +
      "what is left.",
    example:
      'usp FreshInThree "Roasted to order, on your desk in three days" {\n  delivers Freshness 5, Speed 4\n' +
      '  because "We roast every morning, two streets from the parcel hub"\n  for SmallOffices\n}',
  }),
  keyword("competitor", {
    takes: [declaredName(), title()],
    times: "*",
    opens: "competitor",
    doc:
      "Someone, or something, that customers can choose instead of us. Rated on the same values as our USPs, it " +
      "shows where our advantage is real and where rivals claim the same.",
    mistake:
      "Leaving out what customers do today without any of you: a spreadsheet, a friend, nothing at all. It is " +
      "often the strongest.",
    example:
      'competitor BigBean "Big Bean Inc." {\n  offers Price 5, Speed 3, Freshness 1\n  share 30%\n  role leader\n}',
  }),
  keyword("segment", {
    takes: [declaredName(), title()],
    times: "*",
    opens: "segment",
    doc:
      "A group of customers who value the same things and can be reached the same way, the third principle: who " +
      "values our difference most and will pay for it? It is described from outside (`demographics`) and from " +
      "inside (`psychographics`).",
    mistake: "Calling an industry or an age group a segment. What makes a segment is that its customers want the same.",
    example:
      'segment SmallOffices "Small offices" {\n  size 48_000 companies\n  demographics {\n    employees 5..50\n  }\n' +
      "  psychographics {\n    values Freshness 5, Speed 4\n  }\n}",
  }),
  keyword("service", {
    takes: [declaredName(), title()],
    times: "*",
    opens: "service",
    doc:
      "How customers are cared for before, during and after the purchase. A plan wants both kinds: reactive " +
      "services that answer, and proactive ones that start the contact themselves.",
    mistake: "Listing only services that answer. Customers who never call leave without a word.",
    example:
      'service Helpdesk "A human answers, fast" {\n  mode reactive\n  channel email, phone\n' +
      "  respond 2h\n  resolve 1d\n}",
  }),
  keyword("goal", {
    takes: [declaredName(), title()],
    times: "*",
    opens: "goal",
    doc:
      "What the plan promises to reach: a number and a date. The checker compares it with the money behind it and " +
      "with how many customers there are to win.",
    mistake: 'Writing an activity, such as "Launch the new site", where a result is meant.',
    example: 'goal Grow "600 new offices" {\n  for SmallOffices\n  acquire 600\n  by 2027-12-31\n}',
  }),
  keyword("posture", {
    opens: "posture",
    doc:
      "The generic strategy that the plan follows, its role in the market, and how it means to compete and grow. " +
      "The checker holds the rest of the plan against these words.",
    mistake: "Choosing the words that sound best. They are held against the plan's own shares, scores and money.",
    example: "posture {\n  generic segmentation\n  market challenger\n  growth intensification\n}",
  }),
  keyword("concentration", {
    takes: [title({ optional: true })],
    opens: "concentration",
    doc:
      "The fourth principle: do money, time and people go to winning and keeping exactly the customers that the " +
      "plan is for? It divides the budget among segments, one `focus` for each.",
    mistake: "Dividing the money by department. Here it goes to segments, so that each amount is for somebody.",
    example: "concentration {\n  budget 600k EUR\n  focus SmallOffices 90%\n  reserve 10%\n}",
  }),
]);
