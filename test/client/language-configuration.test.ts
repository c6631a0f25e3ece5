import { describe, expect, it } from "vitest";
import { languageConfiguration } from "../../scripts/language/configuration.ts";

const { indentationRules, onEnterRules, autoClosingPairs, folding } = languageConfiguration();

/** What Enter does at `<|>`: the rule that an editor would take, as its action. */
function enter(text: string): { indent: string; appendText?: string } | undefined {
  const [before, after] = text.split("<|>");
  if (before === undefined || after === undefined) throw new Error(`No cursor in ${JSON.stringify(text)}.`);
  const rule = onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText.pattern, "u").test(before) &&
      (afterText === undefined || new RegExp(afterText.pattern, "u").test(after)),
  );
  return rule?.action;
}

describe("Enter", () => {
  it.each(["/// Our core.<|>", "  ///Our core.<|>", "/// Our <|>core."])("carries a doc comment on: %s", (text) => {
    expect(enter(text)).toEqual({ indent: "none", appendText: "/// " });
  });

  it.each(["<|>/// Our core.", "/// <|>", "  ///<|>", "//// ruler<|>", 'url "https:///x"<|>'])(
    "starts no doc comment: %s",
    (text) => {
      expect(enter(text)?.appendText).not.toBe("/// ");
    },
  );

  it("keeps what it cuts off from a comment a comment", () => {
    expect(enter("  // why we <|>do this")?.appendText).toBe("// ");
    expect(enter("  // why we do this<|>")).toBeUndefined();
    expect(enter('proof "98%" "https://example.com<|>/otd"')).toBeUndefined();
  });

  it.each(["posture {<|>}", "/*<|> */"])("makes room between %s", (text) => {
    expect(enter(text)).toEqual({ indent: "indentOutdent" });
  });
});

describe("indentation", () => {
  const carriedOn = new RegExp(indentationRules.indentNextLinePattern.pattern, "u");

  it.each(["  delivers Freshness 5,", '  pains "Stale beans", // and', "  region DE, AT,  "])(
    "carries %s on in the next line",
    (line) => {
      expect(carriedOn.test(line)).toBe(true);
    },
  );

  it.each(["  delivers Freshness 5, Speed 4", "// first, second,", '  note "one,', "  delivers Freshness 5 // more,"])(
    "does not carry %s on",
    (line) => {
      expect(carriedOn.test(line)).toBe(false);
    },
  );

  it("steps back at a closing brace", () => {
    const back = new RegExp(indentationRules.decreaseIndentPattern.pattern, "u");
    expect(back.test("  }")).toBe(true);
    expect(back.test("  posture { }")).toBe(false);
  });
});

describe("pairs and folding", () => {
  it("closes nothing within texts and comments", () => {
    for (const { open, notIn } of autoClosingPairs) expect(notIn, open).toEqual(["string", "comment"]);
  });

  it("folds between region marks", () => {
    expect(new RegExp(folding.markers.start, "u").test("  // #region Customers")).toBe(true);
    expect(new RegExp(folding.markers.end, "u").test("// #endregion")).toBe(true);
    expect(new RegExp(folding.markers.start, "u").test("/// #regional")).toBe(false);
  });
});
