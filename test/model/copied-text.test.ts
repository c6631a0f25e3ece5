import { describe, expect, it, test } from "vitest";
import { SourceFile } from "../../server/src/model/source.ts";
import { diagnose, fixes } from "../support/kit.ts";

/** What is said of a file that holds one line with an error. */
function said(source: string): string {
  const marks = new SourceFile("plan.strategy", source).marks;
  expect(marks).toHaveLength(1);
  return marks[0]?.message ?? "";
}

describe("what product managers bring along from elsewhere", () => {
  test.each([
    [
      "curly quotes",
      "value A “Fresh”\n",
      /straight quotes.*instead of “/,
      "Write straight quotes",
      'value A "Fresh"\n',
    ],
    [
      "German quotes",
      "value A „Fresh“ // “b”\n",
      /straight quotes/,
      "Write straight quotes",
      'value A "Fresh" // “b”\n',
    ],
    ["angled quotes", "value A »Fresh«\n", /straight quotes/, "Write straight quotes", 'value A "Fresh"\n'],
    ["single quotes", "value A 'It's here'\n", /straight quotes/, "Write straight quotes", 'value A "It\'s here"\n'],
    ["a copied blank", 'value\u00a0A "Fresh"\n', /looks like a blank/, "Type a blank", 'value A "Fresh"\n'],
    ["a sign behind", "concentration { budget 18k€ }\n", /its code/, "Write EUR", "concentration { budget 18k EUR }\n"],
    ["a sign apart", "concentration { budget 18k £ }\n", /its code/, "Write GBP", "concentration { budget 18k GBP }\n"],
    [
      "a sign in front",
      "concentration { budget $18k }\n",
      /its code/,
      "Write 18k USD",
      "concentration { budget 18k USD }\n",
    ],
    [
      "an equals sign",
      "concentration { budget = 9 EUR }\n",
      /Only a blank/,
      "Remove it",
      "concentration { budget  9 EUR }\n",
    ],
    ["a number sign", "# Our core\n", /remark begins with \/\//, "Write //", "// Our core\n"],
  ])("%s", (_, source, message, title, mended) => {
    expect(said(source)).toMatch(message);
    fixes("syntax-error", source, title, mended, { rules: { "*": "off" } });
  });

  test.each([
    ["a dash between numbers", 'segment A "A" { demographics { age 25–45 } }\n', "Write ..", "25..45"],
    ["a long minus", 'competitor A "A" { premium −4% }\n', "Write -", "-4%"],
  ])("%s", (_, source, title, written) => {
    expect(said(source)).toContain("dash");
    fixes("syntax-error", source, title, source.replace(/25–45|−4%/, written), { rules: { "*": "off" } });
  });

  it("a slash within a date says how dates are written", () => {
    expect(said('goal A "A" { by 11/30/2027 }\n')).toContain("2027-03-31");
    expect(said('goal A "A" { by / }\n')).not.toContain("2027-03-31");
  });
});

describe("a comma within a number", () => {
  it("of a list ends no item", () => {
    const source = 'value V "V"\ncompetitor A "A" { offers V 4,5 }\n';
    expect(said(source)).toBe("A comma stands between two values, not within a number. Write 4.5.");
    fixes("wrong-value", source, "Write 4.5", source.replace("4,5", "4.5"), { rules: { "*": "off" } });
  });

  it("with a blank behind it stays the comma of a list", () => {
    expect(said('value V "V"\ncompetitor A "A" { offers V 4, 5 }\n')).toContain("5 does not fit here");
  });
});

describe("a magnitude", () => {
  test.each(["1.5 million EUR", "1.5 Mio EUR", "2 bn USD"])("in words, %s, is told as a letter", (amount) => {
    expect(said(`concentration { budget ${amount} }\n`)).toContain("millions as 1.5M EUR");
  });

  test.each([
    ["18K EUR", "18k", "18k EUR"],
    ["1.5m EUR", "1.5M", "1.5M EUR"],
  ])("in the other case, %s, is mended, and the message says so", (amount, title, written) => {
    const source = `concentration { budget ${amount} }\n`;
    expect(said(source)).toMatch(new RegExp(`as in budget 600k EUR\\. Write ${title}\\.$`));
    fixes("wrong-value", source, `Write ${title}`, source.replace(amount, written), { rules: { "*": "off" } });
  });
});

describe("a list that ends in a comma", () => {
  it("takes the keyword below for a name, and says why", () => {
    const source = 'value V "V"\nusp A "A" {\n  delivers V 5,\n  premium 4%\n}\n';
    expect(diagnose(source).map(({ message }) => message)).toContain(
      "There is no value premium here: the list above ends in a comma, so it goes on with this line. Take the comma away.",
    );
    fixes("unknown-name", source, "Take the comma away", source.replace("5,", "5"), { rules: { "*": "off" } });
  });
});

describe("a declaration within a block", () => {
  it("is told that it belongs outside", () => {
    expect(said('segment A "A" {\n  goal B "B" { acquire 5 }\n}\n')).toBe(
      'The block of segment does not know "goal". It belongs outside of all blocks.',
    );
  });
});
