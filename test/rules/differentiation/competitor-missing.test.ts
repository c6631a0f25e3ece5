import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("competitor-missing", () => {
  it("fires once, at the name of the plan", () =>
    check(
      "competitor-missing",
      `
strategy Tea "Tea house 2027" { //~ competitor-missing:I
  period 2027
}
value Taste "Taste of the garden"
usp Garden "Tea from a single garden" { delivers Taste 5 }
usp Tin "A tin worth keeping" { delivers Taste 2 }`,
    ));

  it("is silent with any competitor", () =>
    check(
      "competitor-missing",
      `
strategy Tea "Tea house 2027" { period 2027 }
value Taste "Taste of the garden"
competitor Leafy "Leafy"
usp Garden "Tea from a single garden" { delivers Taste 5 }`,
    ));

  it("is silent where the competitor's own line has an error", () =>
    check(
      "competitor-missing",
      `
strategy Tea "Tea house 2027" { period 2027 }
value Taste "Taste of the garden"
competitor Leafy //~ wrong-value
usp Garden "Tea from a single garden" { delivers Taste 5 }`,
    ));

  it("is silent where a name after against has an error", () =>
    check(
      "competitor-missing",
      `
strategy Tea "Tea house 2027" { period 2027 }
value Taste "Taste of the garden"
usp Garden "Tea from a single garden" {
  delivers Taste 5
  against Laefy //~ unknown-name
}`,
    ));

  it("is silent without a USP", () =>
    check(
      "competitor-missing",
      `
strategy Tea "Tea house 2027" { period 2027 }
value Taste "Taste of the garden"`,
    ));

  it("is silent in a library", () =>
    check(
      "competitor-missing",
      `
value Taste "Taste of the garden"
usp Garden "Tea from a single garden" { delivers Taste 5 }`,
    ));

  it("offers to declare what customers do today", () =>
    fixes(
      "competitor-missing",
      `strategy Tea "Tea house 2027" {
  period 2027
}
value Taste "Taste of the garden"
usp Garden "Tea from a single garden" { delivers Taste 5; because "The whole harvest" }
`,
      "Declare what customers do today as a competitor",
      `strategy Tea "Tea house 2027" {
  period 2027
}
value Taste "Taste of the garden"
usp Garden "Tea from a single garden" { delivers Taste 5; because "The whole harvest" }

competitor Alternative "What customers do today" {
  kind substitute
}
`,
    ));
});
