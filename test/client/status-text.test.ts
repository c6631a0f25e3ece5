import { describe, expect, it } from "vitest";
import { checkedText, countsText } from "../../client/src/counts.ts";
import { statusText } from "../../client/src/status-text.ts";

const none = { uri: "file:///plan.strategy", kind: "plan", error: 0, warning: 0, information: 0, hint: 0 } as const;

describe("the status of a plan", () => {
  it("counts what was found, the gravest first, and leads to it", () => {
    const found = statusText("running", { ...none, error: 3, warning: 1, information: 2, hint: 1 });
    expect(found).toEqual({
      text: "3 errors, 1 warning, 2 pieces of information, 1 hint",
      detail: "Plan",
      severity: "error",
      busy: false,
      action: "problems",
    });
  });

  it("is as grave as the gravest that was found", () => {
    expect(statusText("running", { ...none, warning: 1 }).severity).toBe("warning");
    expect(statusText("running", { ...none, hint: 1 }).severity).toBe("information");
  });

  it("is in order where nothing was found", () => {
    const found = statusText("running", { ...none, kind: "library" });
    expect(found).toMatchObject({ text: "In order", detail: "Library", severity: "information", action: undefined });
  });

  it("is busy until there is something to say", () => {
    expect(statusText("running", undefined)).toMatchObject({ text: "Checking…", busy: true });
    expect(statusText("starting", { ...none, error: 1 })).toMatchObject({ text: "Starting…", busy: true });
  });

  it.each(["stopped", "failed"] as const)("offers a restart where the server has %s, and no counts of old", (state) => {
    const found = statusText(state, { ...none, error: 1 });
    expect(found).toMatchObject({ text: "Not checked", busy: false, action: "restart" });
  });
});

describe("what a check of the workspace found", () => {
  it("is one line", () => {
    expect(checkedText({ files: 1, error: 0, warning: 0, information: 0, hint: 0 })).toBe(
      "1 file checked, all in order",
    );
    expect(checkedText({ files: 12, error: 1, warning: 0, information: 1, hint: 0 })).toBe(
      "12 files checked: 1 error, 1 piece of information",
    );
    expect(checkedText({ files: 0, error: 0, warning: 0, information: 0, hint: 0 })).toMatch(/no \.strategy files/);
  });

  it("leaves out what there is none of", () => {
    expect(countsText({ error: 0, warning: 2, information: 0, hint: 0 })).toBe("2 warnings");
    expect(countsText({ error: 0, warning: 0, information: 0, hint: 0 })).toBe("");
  });
});
