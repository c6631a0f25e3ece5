import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

const head = `
value Taste "Taste of the garden"
value Tin "A tin worth keeping"
competitor Leafy "Leafy" { offers Taste 4, Tin 2 }`;

describe("premium-unbacked", () => {
  it("fires at a premium above 5% without a lead on what is valued at 4", () =>
    check(
      "premium-unbacked",
      `${head}
usp Tins "Garden tea in a painted tin" {
  delivers Taste 4, Tin 5
  premium 5.1% //~ premium-unbacked:W
}
segment Gifts "Buyers of gifts" { psychographics { values Taste 5, Tin 3.9 } }`,
    ));

  it("is silent at 5%", () =>
    check(
      "premium-unbacked",
      `${head}
usp Tins "Garden tea in a painted tin" { delivers Taste 4, Tin 5; premium 5% }
segment Gifts "Buyers of gifts" { psychographics { values Taste 5, Tin 3 } }`,
    ));

  it("is silent with any lead on a value at 4, for any segment", () =>
    check(
      "premium-unbacked",
      `${head}
usp Tins "Garden tea in a painted tin" { delivers Taste 4, Tin 2.1; premium 40% }
segment Gifts "Buyers of gifts" { psychographics { values Taste 5, Tin 1 } }
segment Friends "Friends of tins" { psychographics { values Tin 4 } }`,
    ));

  it("looks only at its own segments and competitors", () =>
    check(
      "premium-unbacked",
      `${head}
competitor Teabag "Teabag and sons" { offers Taste 1 }
usp Tins "Garden tea in a painted tin" { delivers Taste 4, Tin 5; premium 40%; for Gifts } //~ premium-unbacked
usp Bags "Garden tea in bags" { delivers Taste 4; premium 40%; for Gifts; against Teabag }
segment Gifts "Buyers of gifts" { psychographics { values Taste 5, Tin 1 } }
segment Friends "Friends of tins" { psychographics { values Tin 4 } }`,
    ));

  it("takes a value that no competitor scores for a lead", () =>
    check(
      "premium-unbacked",
      `${head}
value Story "A story to tell"
usp Tale "Tea with a tale" { delivers Story 2; premium 40% }
segment Gifts "Buyers of gifts" { psychographics { values Story 4 } }`,
    ));

  it("is silent without scores, and where nobody says what it values", () =>
    check(
      "premium-unbacked",
      `
value Taste "Taste of the garden"
competitor Teabag "Teabag and sons" { share 20% }
competitor Leafy "Leafy" { offers Taste 4 }
usp Tins "Garden tea" { delivers Taste 4; premium 40%; against Teabag; for Gifts }
usp Bags "Garden tea in bags" { delivers Taste 4; premium 40%; against Leafy; for Clubs }
segment Gifts "Buyers of gifts" { psychographics { values Taste 3 } }
segment Clubs "Sports clubs"`,
    ));

  it("is silent where values, offers or the premium have an error", () =>
    check(
      "premium-unbacked",
      `${head}
competitor Teabag "Teabag and sons" { offers Taste 9 } //~ out-of-range
usp Tins "Garden tea in a painted tin" { delivers Taste 4; premium 40%; against Leafy }
usp Bags "Garden tea in bags" { delivers Taste 4; premium 40%; for Gifts; against Leafy, Teabag }
usp Loose "Garden tea by the pound" { delivers Taste 4; premium 40; for Gifts; against Leafy } //~ wrong-value
segment Gifts "Buyers of gifts" { psychographics { values Taste 5 } }
segment Friends "Friends of tins" { psychographics { values Tinn 4 } } //~ unknown-name`,
    ));

  it("takes its limits from the options", () =>
    check(
      { codes: "premium-unbacked", rules: { "premium-unbacked": ["warning", { maxPremium: 20, minImportance: 3 }] } },
      `${head}
usp Tins "Garden tea in a painted tin" { delivers Taste 4, Tin 5; premium 40% }
usp Bags "Garden tea in bags" { delivers Taste 4; premium 20% }
usp Loose "Garden tea by the pound" { delivers Taste 4; premium 21% } //~ premium-unbacked
segment Gifts "Buyers of gifts" { psychographics { values Taste 5, Tin 3 } }`,
    ));

  it("names what they value most only where that matters enough to carry a premium", () => {
    const remedies = [5, 4, 3.9].map((level) =>
      messages(
        "premium-unbacked",
        `${head}
usp Tins "Garden tea in a tin" { delivers Taste 4, Tin 2; premium 6% }
segment Gifts "Buyers of gifts" { psychographics { values Taste ${level} } }`,
      ).map((message) => /Get ahead on \w+|Aim it/.exec(message)?.[0]),
    );
    expect(remedies).toEqual([["Get ahead on Taste"], ["Get ahead on Taste"], ["Aim it"]]);
  });
});
