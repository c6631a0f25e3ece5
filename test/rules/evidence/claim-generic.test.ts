import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const usp = (title: string) =>
  `value Warmth "Warm in January"\nusp Claim "${title}" { delivers Warmth 4; proof "Guest book" }`;

describe("claim-generic", () => {
  it.each([
    "Quality",
    "Great quality and excellent service",
    "The trusted, professional customer care",
    "A RELIABLE & an innovative solution",
  ])("fires where every word fits every company: %s", (title) =>
    check("claim-generic", `${usp(title)} //~ claim-generic:H`),
  );

  it.each([
    "Great quality at 38 degrees",
    "A friendly bath",
    "24 service",
    "Customer-care",
    "The and a",
    "Goods and services",
  ])("is silent where one word says something, or none is on the list: %s", (title) =>
    check("claim-generic", usp(title)),
  );

  it("is silent where the claim is a superlative without proof", () =>
    check(
      ["claim-generic", "superlative-unproven"],
      `value Warmth "Warm in January"
usp Best "The best service" { delivers Warmth 4 } //~ superlative-unproven`,
    ));

  it("takes its words from the configuration", () => {
    const words = { "claim-generic": ["hint", { words: ["warm", "one-stop shop"] }] };
    check({ codes: "claim-generic", rules: words }, `${usp("The warm one-stop shop")} //~ claim-generic`);
    check({ codes: "claim-generic", rules: words }, usp("Great service"));
    const also = { "claim-generic": ["hint", { alsoWords: ["warm"] }] };
    check({ codes: "claim-generic", rules: also }, `${usp("Warm and friendly")} //~ claim-generic`);
  });
});
