import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const codes = ["specialization-empty", "focus-undescribed", "focus-missing"];

describe("specialization-empty", () => {
  it("fires where none of the five areas is described, at the title", () =>
    check(codes, `specialization "Windows for old churches" //~ specialization-empty:W`));

  it("fires where only a focus and exclusions are named, and silences what follows from it", () =>
    check(
      codes,
      `specialization "Windows for old churches" { //~ specialization-empty
  focus customer
  excludes "New buildings"
  note "Agreed"
}`,
    ));

  it.each(["domain", "product", "service", "customer", "market"])("is silent where the %s is described", (area) =>
    check(codes, `specialization "Windows" { ${area} "Described"; focus ${area} }`),
  );

  it("does not call an area with an error missing", () =>
    check("specialization-empty", `specialization "Windows" { market 5 } //~ wrong-value`));

  it("is silent without a specialization", () => check(codes, `value Light "Light"`));

  it("offers the five areas", () =>
    fixes(
      "specialization-empty",
      `specialization "Windows for old churches" {
  excludes "New buildings"
}`,
      "Describe the five areas",
      `specialization "Windows for old churches" {
  excludes "New buildings"
  domain "The field that we know best"
  product "Our core product"
  service "Our core service"
  customer "The customers whom we serve best"
  market "Our home market"
}`,
    ));
});
