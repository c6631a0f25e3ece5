import { describe, expect, it } from "vitest";
import { fill } from "../../server/src/features/templates/fill.ts";
import { readTemplate } from "../../server/src/features/templates/read.ts";
import { dayOf } from "../../server/src/workspace/today.ts";
import { TODAY } from "../support/kit.ts";

/** What an answer about one amount of money means for all others. */

const template = `/// # Small plan
///
/// For whom: those who try it.
///
/// Questions:
///
/// - currency: Which currency do you plan in?
/// - price: What does one pay?
/// - budget: How much money is there?

strategy Small "Small plan" {
  period 2027
  currency EUR // <currency>
}

segment Offices "Offices that pay 5 EUR a week" {
  economics {
    acquisition 500 EUR
    revenue 120 EUR monthly // <price>
  }
}

concentration {
  budget 600k EUR // <budget>
}
`;

/** The lines of the filled plan that hold a currency, without their indentation. */
function amounts(answers: Readonly<Record<string, string>>, text = template): readonly string[] {
  const read = readTemplate([{ path: "small.strategy", text }]);
  if ("fault" in read) throw new Error("The template cannot be read.");
  const { files, problems } = fill(read, { answers, today: dayOf(TODAY) });
  expect(problems).toEqual([]);
  const lines = files[0]?.text.split("\n") ?? [];
  return lines.map((line) => line.trim()).filter((line) => /\b[A-Z]{3}\b/.test(line));
}

const title = 'segment Offices "Offices that pay 5 EUR a week" {';

describe("the currency of a template", () => {
  it("is that of the answer, in every amount and in no text", () => {
    const usd = ["currency USD", title, "acquisition 500 USD", "revenue 120 USD monthly", "budget 600k USD"];
    expect(amounts({ currency: "USD" })).toEqual(usd);
  });

  it("goes for an amount that was typed over and has kept the code of the template", () => {
    expect(amounts({ currency: "USD", budget: "300k EUR", price: "90 EUR yearly" })).toEqual([
      ...["currency USD", title, "acquisition 500 USD", "revenue 90 USD yearly", "budget 300k USD"],
    ]);
  });

  it("is that of the amounts where nobody says which", () => {
    expect(amounts({ budget: "300k CHF" })).toEqual([
      ...["currency CHF", title, "acquisition 500 CHF", "revenue 120 CHF monthly", "budget 300k CHF"],
    ]);
    const unasked = template.replace(" // <currency>", "").replace(/.*- currency:.*\n/, "");
    expect(amounts({ budget: "300k CHF" }, unasked)[0]).toBe("currency CHF");
  });

  it("stays where amounts disagree, and where somebody asked for the template's own", () => {
    const both = amounts({ budget: "300k CHF", price: "90 USD" });
    expect(both).toEqual(["currency EUR", title, "acquisition 500 EUR", "revenue 90 USD", "budget 300k CHF"]);
    expect(amounts({ currency: "EUR", budget: "300k CHF" })[0]).toBe("currency EUR");
  });

  it("stays where the template itself says what an amount in another one is worth", () => {
    const rated = template.replace("// <currency>", "// <currency>\n  rate CHF 1.05");
    expect(amounts({ budget: "300k CHF" }, rated)).toContain("currency EUR");
  });
});
