import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const usp = (title: string) => `value Warmth "Warm in January"\nusp Claim "${title}" { delivers Warmth 4 }`;

describe("weasel-words", () => {
  it.each([
    "Up to 40 degrees",
    "VIRTUALLY no queue",
    "Helps your back",
    "Helping your back",
    "You can swim",
    "It may be warm",
    "It could be warm",
    "Almost warm",
    "Some pools",
    "Many pools",
    "Various pools",
    "Leverage for your back",
    "Synergy of salt and steam",
    "A seamless stay",
    "Cutting-edge wellness",
    "Next-generation steam",
    "State-of-the-art steam",
  ])("fires at the word in a USP's title: %s", (title) => check("weasel-words", `${usp(title)} //~ weasel-words:H`));

  it("fires at the title of the specialization", () =>
    check("weasel-words", `specialization "Seamless wellness" { product "Various baths" } //~ weasel-words`));

  it("fires at each word", () =>
    check("weasel-words", `${usp("Up to ten, almost always, almost")} //~ weasel-words*3`));

  it.each(["A can-do crew", "The mayor's bath", "up towards the glacier", "Canned quiet", "Germany's spring"])(
    "is silent about parts of words: %s",
    (title) => check("weasel-words", usp(title)),
  );

  it("reads no other texts", () =>
    check(
      "weasel-words",
      `value Warmth "Can be up to 40 degrees"
usp Spring "Our own spring" { delivers Warmth 5; because "Some may be warmer"; note "Maybe many" }
segment Guests "Many guests"`,
    ));

  it("sits at the word in a title over several lines", () =>
    check(
      "weasel-words",
      `value Warmth "Warm in January"
usp Claim """
  Warm water
  of up to 40 degrees""" { delivers Warmth 4 } //~ weasel-words`,
    ));

  it("takes its words from the configuration", () => {
    const rules = { "weasel-words": ["warning", { words: ["cloud"], alsoWords: ["hyper scale"] }] };
    check({ codes: "weasel-words", rules }, usp("Up to the clouds"));
    check({ codes: "weasel-words", rules }, `${usp("Cloud and hyper  scale")} //~ weasel-words*2`);
  });
});
