import { block, keyword, ref, scored, text, word } from "../define.ts";

/** What customers of a segment have in mind. */
export const psychographics = block("psychographics", [
  keyword("values", {
    takes: scored(),
    list: true,
    doc:
      "How much each value matters to these customers, from 0 (not at all) to 5 (above all). It is the heart of a " +
      "segment: fit, opportunity and the recommended budget are computed from it.",
    mistake: "Rating everything 4 or 5. Let customers choose between two values, and the levels spread by themselves.",
    example: "values Freshness 5, Speed 4, Price 2",
  }),
  keyword("expects", {
    takes: scored(),
    list: true,
    doc:
      "How well they expect to be served on each value, from 0 to 5. Below it they are dissatisfied, at it " +
      "satisfied, above it delighted; past purchases, friends and our own promises set it.",
    mistake: "Copying the levels of `values`. What matters much is not always expected to be good.",
    example: "expects Freshness 4, Speed 4",
  }),
  keyword("musts", {
    takes: [ref("value")],
    list: true,
    doc:
      "What they take for granted: its absence hurts, and its presence does not win (the must-be class of the Kano " +
      "model). A USP on musts alone is no reason to buy.",
    mistake:
      "Putting what wins customers here. Ask whether they would leave without it, and not notice it when it is " +
      "there.",
    example: "musts Hygiene, Invoicing",
  }),
  keyword("attitudes", {
    takes: [text()],
    list: true,
    doc: "What they hold true about the matter, in sentences to which one can agree or not.",
    example: 'attitudes "Good coffee keeps good people"',
  }),
  keyword("interests", {
    takes: [text()],
    list: true,
    doc:
      "What draws their attention and what they want to know more about. It tells where they would read about " +
      "you.",
    example: 'interests "Design", "Sustainable supply"',
  }),
  keyword("activities", {
    takes: [text()],
    list: true,
    doc: "What they spend their time on, at work or off it. It tells when and where one can meet them.",
    example: 'activities "Client workshops", "Cycling to work"',
  }),
  keyword("opinions", {
    takes: [text()],
    list: true,
    doc: "What they think of the world around them: of brands, prices, politics, themselves.",
    example: 'opinions "Capsules are a waste"',
  }),
  keyword("lifestyle", {
    takes: [text()],
    list: true,
    doc: "How they live, and what they would be recognised by. It tells in which surroundings the offer has to fit.",
    example: 'lifestyle "Urban, informal, guests in the office every week"',
  }),
  keyword("personality", {
    takes: [text()],
    list: true,
    doc: "What sort of people, or what sort of company, they are. It sets the tone in which to speak with them.",
    example: 'personality "Hospitable", "Careful with money"',
  }),
  keyword("motivations", {
    takes: [text()],
    list: true,
    doc: "What drives them: what they hope to gain, or to be seen as.",
    example: 'motivations "Be the office people like to come to"',
  }),
  keyword("pains", {
    takes: [text()],
    list: true,
    doc: "What bothers them today: bad outcomes, risks, obstacles. Each is a chance for an offer that takes it away.",
    mistake: "Writing what your product lacks. Write what bothers them before they know you.",
    example: 'pains "Stale beans", "Yet another supplier to chase"',
  }),
  keyword("jobs", {
    takes: [text()],
    list: true,
    doc: "What they are trying to get done when they buy: practical jobs, and how they want to feel or be seen.",
    mistake: "Taking your product for the job. Nobody wants a subscription; they want a kitchen that is stocked.",
    example: 'jobs "Keep the kitchen stocked without thinking about it"',
  }),
  keyword("vals", {
    takes: [
      word(["innovators", "thinkers", "achievers", "experiencers", "believers", "strivers", "makers", "survivors"]),
    ],
    list: true,
    doc:
      "Groups of the VALS typology: by motivation (ideals: thinkers and believers; achievement: achievers and " +
      "strivers; self-expression: experiencers and makers) and by means, with innovators above and survivors below.",
    example: "vals achievers, experiencers",
  }),
  keyword("adoption", {
    takes: [word(["innovator", "early-adopter", "early-majority", "late-majority", "laggard"])],
    list: true,
    doc: "How soon they take up something new, from the first few (`innovator`) to the last (`laggard`).",
    example: "adoption early-adopter, early-majority",
  }),
]);
