import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("everyone-is-target", () => {
  it.each([
    "Everyone",
    "Glass for EVERYBODY",
    "Anyone with windows",
    "anybody",
    "All customers",
    "Any  customer",
    "all businesses",
    "Any business with windows",
    "The general public",
    "The mass market of home owners",
  ])("fires at a segment's title: %s", (title) =>
    check("everyone-is-target", `segment Target "${title}" //~ everyone-is-target:W`),
  );

  it.each(["Every body of wardens", "Parishes that any architect knows", "Mass marketing clubs", "Everyone-else"])(
    "is silent about parts of words: %s",
    (title) => check("everyone-is-target", `segment Target "${title}"`),
  );

  it("fires once at each text of the specialization", () =>
    check(
      "everyone-is-target",
      `specialization "Coaches for everyone" { //~ everyone-is-target
  domain "Travel for anyone" //~ everyone-is-target
  product "Seats for everybody, yes: everyone" //~ everyone-is-target
  service "Rides for all customers" //~ everyone-is-target
  customer "Anybody" //~ everyone-is-target
  market "The mass market" //~ everyone-is-target
  excludes "The general public"
  note "Not for everyone"
}`,
    ));

  it("leaves excluded segments alone", () =>
    check(
      "everyone-is-target",
      `specialization "Coaches" { product "Seats"; excludes All }
segment All "All customers"`,
    ));

  it("takes its words from the configuration", () => {
    const also = { "everyone-is-target": ["warning", { alsoWords: ["all Vienna"] }] };
    check(
      { codes: "everyone-is-target", rules: also },
      `segment S "Everyone" //~ everyone-is-target
segment T "All Vienna and Graz" //~ everyone-is-target`,
    );
    const only = { "everyone-is-target": ["warning", { words: ["all Vienna"] }] };
    check(
      { codes: "everyone-is-target", rules: only },
      `segment S "Everyone"
segment T "All Vienna and Graz" //~ everyone-is-target`,
    );
  });
});
