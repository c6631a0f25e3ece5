import { block, keyword, percent, word } from "../define.ts";
import { marketRoles } from "./words.ts";

/** The generic strategy that a plan follows. */
export const posture = block("posture", [
  keyword("generic", {
    takes: [word(["cost-leadership", "differentiation", "segmentation"])],
    doc:
      "Porter's generic strategies: the lowest cost for a given quality (`cost-leadership`), being better in what " +
      "customers will pay for (`differentiation`), or serving a narrow part of the market best (`segmentation`).",
    mistake:
      "`differentiation` for wanting to be good. It is the claim that customers will pay more for what you do " +
      "differently.",
    example: "generic segmentation",
  }),
  keyword("scope", {
    takes: [word(["broad", "narrow"])],
    doc:
      "Whether the plan is for the whole market or for a part of it. A narrow plan puts its money on one or two " +
      "segments.",
    example: "scope narrow",
  }),
  keyword("market", {
    takes: [word(marketRoles)],
    doc:
      "Our role in the market: the `leader` has the largest share, a `challenger` attacks it, a `follower` is " +
      "content to imitate, a `nicher` serves a small part that others leave alone.",
    mistake: "Drawing the market so small that you lead it. Shares of everyone have to be of the same market.",
    example: "market challenger",
  }),
  keyword("innovation", {
    takes: [word(["pioneer", "close-follower", "late-follower"])],
    doc:
      "When we come with something new: first, soon after the first, or late. Being first is no safe advantage: in " +
      "one historical study of 50 product categories almost half of the pioneers failed.",
    example: "innovation close-follower",
  }),
  keyword("warfare", {
    takes: [
      word([
        "frontal",
        "flanking",
        "encirclement",
        "bypass",
        "guerrilla",
        "position-defence",
        "flank-defence",
        "preemptive",
        "counteroffensive",
        "mobile-defence",
        "contraction",
      ]),
    ],
    list: true,
    doc:
      "How we mean to compete, after Kotler and after Ries and Trout: five ways to attack, from `frontal` to " +
      "`guerrilla`, and six to defend. Defending is for the leader, flanking and guerrilla for those who are " +
      "smaller.",
    mistake: "A frontal attack on a leader who has more money.",
    example: "warfare flanking",
  }),
  keyword("growth", {
    takes: [
      word([
        "intensification",
        "market-development",
        "product-development",
        "horizontal-integration",
        "vertical-integration",
        "diversification",
      ]),
    ],
    list: true,
    doc:
      "Where growth is to come from, after Ansoff: more from today's market and products (`intensification`), new " +
      "markets, new products, buying rivals or suppliers, or new products in new markets (`diversification`), the " +
      "riskiest.",
    mistake: "Naming all of them. Each needs other people and other money.",
    example: "growth intensification, market-development",
  }),
  keyword("share", {
    takes: [percent()],
    doc: "Our own share of the market, in percent. Together with the competitors' shares it shows who leads.",
    example: "share 12%",
  }),
]);
