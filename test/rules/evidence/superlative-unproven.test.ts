import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const value = `value Warmth "Warm in January"\n`;
const codes = ["superlative-unproven", "claim-unproven", "claim-generic"];

describe("superlative-unproven", () => {
  it.each([
    "The best water of the valley",
    "The FIRST bath with salt",
    "the only pool at this height",
    "Fastest queue",
    "The cheapest ticket",
    "Leading in salt",
    "Number  one for swimmers",
    "No. 1 in the Alps",
    "The #1 bath",
    "A unique view",
    "Unrivalled quiet",
    "Unbeatable steam",
    "The most springs",
    "Lowest waiting time",
    "Highest pool",
    "World-class saunas",
  ])("fires once at the name: %s", (title) =>
    check(codes, `${value}usp Claim "${title}" { delivers Warmth 5 } //~ superlative-unproven:W`),
  );

  it.each([
    "Almost as warm as at home",
    "Bestowed by the mountain",
    "Second-best on purpose",
    "First month free",
    "Pay only for what you use",
    "Ask for bath no. 12",
    "Most springs are ours",
  ])("leaves the claim to the milder rule: %s", (title) =>
    check(codes, `${value}usp Claim "${title}" { delivers Warmth 5 } //~ claim-unproven`),
  );

  it("is silent with a proof, and where the proof has an error", () => {
    check(codes, `${value}usp Best "The best water" { delivers Warmth 5; proof "Test of 12 baths" }`);
    check(codes, `${value}usp Best "The best water" { delivers Warmth 5; proof 12 } //~ wrong-value`);
  });

  it("silences the remark that the title says nothing", () => {
    check(codes, `${value}usp Best "The best service" { delivers Warmth 5 } //~ superlative-unproven`);
    check(codes, `${value}usp Best "The best service" { delivers Warmth 5; proof "Test" } //~ claim-generic`);
  });

  it("takes its words from the configuration", () => {
    const text = (best: string, warm: string) => `${value}usp A "The best water" { delivers Warmth 5 }${best}
usp B "The warmest water" { delivers Warmth 5 }${warm}`;
    const mark = " //~ superlative-unproven";
    check(
      { codes: "superlative-unproven", rules: { "superlative-unproven": ["error", { words: ["warmest"] }] } },
      text("", mark),
    );
    check(
      { codes: "superlative-unproven", rules: { "superlative-unproven": ["error", { alsoWords: ["warmest"] }] } },
      text(mark, mark),
    );
  });
});
