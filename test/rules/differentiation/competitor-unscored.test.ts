import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const values = `
value Taste "Taste of the garden"
value Tin "A tin worth keeping"
value Price "Low price"`;

describe("competitor-unscored", () => {
  it("fires at each value without a score", () =>
    check(
      "competitor-unscored",
      `${values}
competitor Leafy "Leafy" { offers Taste 3 }
competitor Teabag "Teabag and sons" { share 20% }
usp Tins "Garden tea in a painted tin" {
  delivers Taste 5,
    Tin 4, //~ competitor-unscored:H
    Price 1 //~ competitor-unscored
}`,
    ));

  it("takes 0 for a score, and one competitor's score for enough", () =>
    check(
      "competitor-unscored",
      `${values}
competitor Leafy "Leafy" { offers Taste 3 }
competitor Teabag "Teabag and sons" { offers Tin 0 }
usp Tins "Garden tea in a painted tin" { delivers Taste 5, Tin 4, Price 0 }`,
    ));

  it("looks only at the competitors that it is against", () =>
    check(
      "competitor-unscored",
      `${values}
competitor Leafy "Leafy" { offers Taste 3 }
competitor Teabag "Teabag and sons" { offers Tin 3 }
usp Tins "Garden tea in a painted tin" { delivers Taste 5; against Teabag } //~ competitor-unscored
usp Bags "Garden tea in bags" { delivers Taste 5; against Leafy }`,
    ));

  it("is silent without a competitor", () =>
    check(
      "competitor-unscored",
      `${values}
usp Tins "Garden tea in a painted tin" { delivers Taste 5 }`,
    ));

  it("is silent where offers, deliveries or opponents have an error", () =>
    check(
      "competitor-unscored",
      `${values}
competitor Leafy "Leafy" { offers Taste 3 }
competitor Teabag "Teabag and sons" { offers Tn 3 } //~ unknown-name
usp Tins "Garden tea in a painted tin" { delivers Tin 5 }
usp Bags "Garden tea in bags" { delivers Tin 5, Taste 8; against Leafy } //~ out-of-range
usp Loose "Garden tea by the pound" { delivers Tin 5; against Leafy, Leaf } //~ unknown-name`,
    ));

  it("offers to add the score to what a competitor offers", () =>
    fixes(
      "competitor-unscored",
      `${values}
competitor Leafy "Leafy" { offers Taste 3 }
usp Tins "Garden tea in a painted tin" { delivers Taste 5, Tin 4; because "A tinsmith" }
`,
      'Score "Leafy" on Tin, starting from 2',
      `${values}
competitor Leafy "Leafy" { offers Taste 3, Tin 2 }
usp Tins "Garden tea in a painted tin" { delivers Taste 5, Tin 4; because "A tinsmith" }
`,
    ));

  it("offers a first score, below ours", () =>
    fixes(
      "competitor-unscored",
      `${values}
competitor Teabag "Teabag and sons" {
  share 20%
}
usp Tins "Garden tea in a painted tin" { delivers Tin 2; because "A tinsmith" }
`,
      'Score "Teabag and sons" on Tin, starting from 1',
      `${values}
competitor Teabag "Teabag and sons" {
  share 20%
  offers Tin 1
}
usp Tins "Garden tea in a painted tin" { delivers Tin 2; because "A tinsmith" }
`,
    ));
});
