import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const segments = `
segment A "Skiers"
segment B "Students"
segment C "Consultants"
segment D "Cyclists"
segment E "Choirs"
`;

describe("too-many-segments", () => {
  it("fires at five funded segments", () =>
    check(
      "too-many-segments",
      `${segments}
concentration { //~ too-many-segments:I
  focus A 20%; focus B 20%; focus C 20%; focus D 20%; focus E 20%
}
`,
    ));

  it("is silent at four, however many there are", () =>
    check("too-many-segments", `${segments}concentration { focus A 25%; focus B 25%; focus C 25%; focus D 25% }\n`));

  it("does not count a focus on a name with an error", () =>
    check(
      "too-many-segments",
      `${segments}
concentration {
  focus A 20%; focus B 20%; focus C 20%; focus D 20%
  focus Nobody 20% //~ unknown-name
}
`,
    ));

  it("follows its option", () =>
    check(
      { codes: "too-many-segments", rules: { "too-many-segments": ["information", { maxSegments: 2 }] } },
      `${segments}concentration { focus A 30%; focus B 30%; focus C 30% } //~ too-many-segments\n`,
    ));
});
