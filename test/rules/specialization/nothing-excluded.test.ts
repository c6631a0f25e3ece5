import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const plan = `strategy Glass "Stained glass 2027" { period 2027; currency EUR }\n`;

describe("nothing-excluded", () => {
  it("fires where a plan's specialization excludes nothing", () =>
    check(
      "nothing-excluded",
      `${plan}specialization "Windows" { product "Glass"; focus product } //~ nothing-excluded:H`,
    ));

  it("is silent where it excludes something, or tries to", () => {
    check("nothing-excluded", `${plan}specialization "Windows" { excludes "New buildings" }`);
    check("nothing-excluded", `${plan}specialization "Windows" { excludes Buildings } //~ unknown-name`);
  });

  it("is silent in a library and without a specialization", () => {
    check("nothing-excluded", `specialization "Windows" { product "Glass"; focus product }`);
    check("nothing-excluded", plan);
  });

  it("offers something to start from", () =>
    fixes(
      "nothing-excluded",
      `${plan}specialization "Windows" {
  product "Glass"
  focus product
}`,
      "Add what you will not serve",
      `${plan}specialization "Windows" {
  product "Glass"
  focus product
  excludes "Requests outside our field"
}`,
    ));
});
