import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("sla-order", () => {
  it("fires at resolve where it is shorter", () =>
    check(
      "sla-order",
      `
service Workshop "We repair what we sell" {
  mode reactive
  resolve 1d //~ sla-order:E
  respond 25h
}
`,
    ));

  it("fires for a proactive service as well", () =>
    check(
      "sla-order",
      `
service Checks "We find it first" {
  mode proactive
  respond 2w
  resolve 13d //~ sla-order
}
`,
    ));

  it("is silent where both are the same, or resolve is longer", () =>
    check(
      "sla-order",
      `
service Workshop "We repair what we sell" { mode reactive; respond 24h; resolve 1d }
service Returns "We take it back" { mode reactive; respond 24h; resolve 25h }
service Weekly "Once a week" { mode reactive; respond 1w; resolve 7d }
`,
    ));

  it("is silent where one of the two is missing or has an error", () =>
    check(
      "sla-order",
      `
service Workshop "We repair what we sell" { mode reactive; resolve 1h }
service Returns "We take it back" { mode reactive; respond 2d }
service Desk "We answer" {
  mode reactive
  respond 24 //~ wrong-value
  resolve 1h
}
`,
    ));

  it("offers to swap the two", () =>
    fixes(
      "sla-order",
      `service Workshop "We repair what we sell" {
  mode reactive
  respond 2d // in the season
  resolve 36h
}
`,
      "Swap the times to answer and to solve",
      `service Workshop "We repair what we sell" {
  mode reactive
  respond 36h // in the season
  resolve 2d
}
`,
    ));
});
