import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("budget-diluted", () => {
  it("remarks on four equal shares", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
concentration { //~ budget-diluted:I
  focus A 25%; focus B 25%; focus C 25%; focus D 25%
}
`,
    ));

  it("warns of six equal shares, once", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
segment E "Therapists"
segment F "Libraries"
concentration { //~ budget-diluted:W
  focus A 15%; focus B 15%; focus C 15%; focus D 15%; focus E 15%; focus F 15%; reserve 10%
}
`,
    ));

  it("is silent at exactly three, whatever is kept back", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
concentration { focus A 30%; focus B 30%; focus C 30%; reserve 10% }
`,
    ));

  it("remarks on just more than three", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
concentration { //~ budget-diluted:I
  focus A 33%; focus B 33%; focus C 33%; focus D 1%
}
`,
    ));

  it("is silent where nearly all goes to one of five", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
segment E "Therapists"
concentration { focus A 80%; focus B 5%; focus C 5%; focus D 5%; focus E 5% }
`,
    ));

  it("does not warn where five are equal: their index is 0.2", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
segment E "Therapists"
concentration { //~ budget-diluted:I
  focus A 20%; focus B 20%; focus C 20%; focus D 20%; focus E 20%
}
`,
    ));

  it("speaks of amounts without a budget, too", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
concentration { //~ budget-diluted
  focus A 5k EUR; focus B 5k EUR; focus C 5k EUR; focus D 5k EUR
}
`,
    ));

  it("takes its limit from the configuration", () =>
    check(
      { codes: "budget-diluted", rules: { "budget-diluted": ["warning", { maxSegments: 4 }] } },
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
concentration {
  focus A 25%; focus B 25%; focus C 25%; focus D 25%
}
`,
    ));

  it("takes the index of the warning from the configuration", () =>
    check(
      { codes: "budget-diluted", rules: { "budget-diluted": ["information", { maxSegments: 4, minHhi: 0.3 }] } },
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
concentration { //~ budget-diluted
  focus A 25%; focus B 25%; focus C 25%; focus D 25%
}
`,
    ));

  it("is silent where a share has an error in it", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
segment A "Grandparents"
segment B "Kindergartens"
segment C "Museums"
segment D "Godparents"
segment E "Therapists"
concentration {
  focus A 20%; focus B 20%; focus C 20%; focus D 20%
  focus E 20 //~ wrong-value
}
`,
    ));

  it("is no warning at an index of exactly 0.18", () =>
    check(
      "budget-diluted",
      `
strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
${["A", "B", "C", "D", "E", "F", "G"].map((name) => `segment ${name} "Buyers ${name}"`).join("\n")}
concentration { //~ budget-diluted:I
  focus A 30%; focus B 20%; focus C 10%; focus D 10%; focus E 10%; focus F 10%; focus G 10%
}
`,
    ));
});
