import { afterEach, describe, expect, it, vi } from "vitest";
import { uspUnvalued } from "../../server/src/rules/differentiation/usp-unvalued.ts";
import type { RuleFailure } from "../../server/src/rules/run.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";

const text = `value Load "Carries a lot"
usp Kids "Carries four children" { delivers Load 5 }
segment Families "Families" { psychographics { values Load 5 } }
`;

describe("a rule that throws", () => {
  afterEach(() => vi.restoreAllMocks());

  it("is told once with its code and costs only its own diagnostics", () => {
    const failures: RuleFailure[] = [];
    const workspace = createWorkspace({
      files: memoryFiles({ "a.strategy": text, "b.strategy": text }),
      today: "2026-11-22",
      onFailure: (failure) => failures.push(failure),
    });
    vi.spyOn(uspUnvalued, "check").mockImplementation((plan, report) => {
      for (const usp of plan.usps) report({ owner: usp, at: usp.nameAt, message: "Said before it failed." });
      throw new Error("Not today.");
    });
    for (const path of ["a.strategy", "b.strategy"]) {
      const codes = workspace.diagnostics(path)?.map(({ code }) => code);
      expect(codes).toContain("demographics-missing");
      expect(codes).not.toContain("usp-unvalued");
    }
    expect(failures.map(({ code }) => code)).toEqual(["usp-unvalued"]);
    expect(failures[0]?.error).toEqual(new Error("Not today."));
  });
});
