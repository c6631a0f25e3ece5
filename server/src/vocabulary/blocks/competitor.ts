import { block, change, keyword, percent, scored, text, word } from "../define.ts";
import { marketRoles } from "./words.ts";

/** What is said of a competitor. */
export const competitor = block("competitor", [
  keyword("offers", {
    takes: scored(),
    list: true,
    doc:
      "How well the competitor delivers each value, from 0 (not at all) to 5 (best in the market), as customers see " +
      "it. Leave out what you do not know: what is not rated is not compared.",
    mistake: "Rating rivals as you see them. Ask customers who chose them.",
    example: "offers Price 5, Speed 3, Freshness 1",
  }),
  keyword("share", {
    takes: [percent()],
    doc:
      "The competitor's share of the market, in percent. Together with the others' shares and your own (`share` " +
      "in `posture`) it shows who leads.",
    mistake: "Mixing shares of revenue with shares of customers, or shares of different regions.",
    example: "share 30%",
  }),
  keyword("role", {
    takes: [word(marketRoles)],
    doc:
      "The competitor's role in the market: the `leader` has the largest share, a `challenger` attacks it, a " +
      "`follower` is content to imitate, a `nicher` serves a small part that others leave alone.",
    mistake: "Calling the rival that annoys you most the leader. The leader is the one with the largest share.",
    example: "role leader",
  }),
  keyword("kind", {
    takes: [word(["rival", "substitute"])],
    doc:
      "A `rival` sells the same sort of thing; a `substitute` is what customers do instead, such as a spreadsheet " +
      "or nothing at all. A rival where it does not say.",
    example: "kind substitute",
  }),
  keyword("premium", {
    takes: [change()],
    doc: "How far the competitor's price lies above the market's average, in percent; negative below.",
    mistake: "Writing a price. It is the distance to the market's average: 90 where the average is 100 is `-10%`.",
    example: "premium -10%",
  }),
  keyword("url", {
    takes: [text()],
    doc: "Where to read about the competitor: its site, its price list, your own notes.",
    example: 'url "https://example.com/big-bean"',
  }),
]);
