import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const plan = `strategy Lido "City Lido 2027" { period 2027; currency EUR }\nvalue Calm "Room to swim"\n`;

describe("competitor-unused", () => {
  it("fires where a competitor has neither scores nor share nor role", () =>
    check(
      "competitor-unused",
      `${plan}competitor Gym "The gym pool" { //~ competitor-unused:H
  premium 20%
  kind substitute
  url "https://example.com/gym"
}`,
    ));

  it.each(["offers Calm 2", "share 40%", "role nicher"])("is silent with one of them: %s", (line) =>
    check("competitor-unused", `${plan}competitor Gym "The gym pool" { ${line} }`),
  );

  it.each([
    ["offers Peace 2", "unknown-name"],
    ["share 40", "wrong-value"],
    ["role niche", "unknown-word"],
  ])("does not call one with an error missing: %s", (line, error) =>
    check("competitor-unused", `${plan}competitor Gym "The gym pool" { ${line} } //~ ${error}`),
  );

  it("is silent in a library", () => check("competitor-unused", `competitor Gym "The gym pool" { premium 20% }`));
});
