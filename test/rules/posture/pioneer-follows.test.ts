import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("pioneer-follows", () => {
  it("fires at innovation", () =>
    check(
      "pioneer-follows",
      `
posture {
  innovation pioneer //~ pioneer-follows:W
  market follower
}
`,
    ));

  it("is silent for other roles and other timing", () => {
    for (const role of ["leader", "challenger", "nicher"]) {
      check("pioneer-follows", `posture { market ${role}; innovation pioneer }`);
    }
    for (const timing of ["close-follower", "late-follower"]) {
      check("pioneer-follows", `posture { market follower; innovation ${timing} }`);
    }
  });

  it("is silent where one of the two is not declared or has an error", () => {
    check("pioneer-follows", "posture { innovation pioneer }");
    check("pioneer-follows", "posture { market follower }");
    check("pioneer-follows", "posture { market follow; innovation pioneer } //~ unknown-word");
    check("pioneer-follows", "posture { market follower; innovation first } //~ unknown-word");
  });
});
