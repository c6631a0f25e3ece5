import { describe, it } from "vitest";
import { check, fixes } from "../support/kit.ts";

const LANGUAGE: readonly string[] = [];

function errors(source: string): void {
  check(LANGUAGE, source);
}

describe("a value that does not fit", () => {
  it("leaves unknown what stands after it in its statement, and nothing else", () => {
    errors(`
value Speed "Speed"
usp Fast "Fast" {
  delivers Speed "x", Foo 9, Speed 9 //~ wrong-value
  premium 5000% //~ out-of-range
}
usp Slow "Slow" {
  delivers Foo 9, Speed "x" //~ unknown-name out-of-range wrong-value
}
segment A "A" { demographics { region 5, 6, XX } } //~ wrong-value
segment B "B" { reach fast { slow } } //~ wrong-value
`);
  });

  it("is a range where none may stand, as a whole", () => {
    errors(`
segment A "A" { customers -5..10 } //~ wrong-value
segment B "B" { reach -5..10% } //~ wrong-value
segment C "C" { demographics { age -5..10% } } //~ wrong-value
goal D "D" { by 2027-01..2027-02 } //~ wrong-value
`);
  });

  it("is an amount whose code stands at the first end of a range alone", () => {
    errors(`
segment A "A" { demographics { income 40k EUR..90k } } //~ wrong-value
segment B "B" { demographics { income 40k EUR..; revenue 1M..2M EUR } }
`);
  });

  it("is a word too many after the last one that is due", () => {
    errors(
      `segment A "A" { economics { revenue 5 EUR monthly yearly; churn 2% weekly } } //~ wrong-value unknown-word`,
    );
  });

  it("in a declaration does not take away its name", () => {
    errors(`
segment "Small offices" Small //~ wrong-value
segment 5 Large "x" //~ wrong-value
value @ Speed "Speed" //~ syntax-error
usp Fast "Fast" { delivers Speed 5; for Small, Large }
`);
  });

  it("is turned into one where it is clear what was meant", () => {
    fixes("wrong-value", `concentration { budget EUR 5 }\n`, "Write 5 EUR", `concentration { budget 5 EUR }\n`);
    fixes(
      "wrong-value",
      `segment A "A" { demographics { income EUR 5 } }\n`,
      "Write 5 EUR",
      `segment A "A" { demographics { income 5 EUR } }\n`,
    );
    fixes("wrong-value", `strategy P "P" { version 1.2 }\n`, 'Write "1.2"', `strategy P "P" { version "1.2" }\n`);
  });
});

describe("a comma within a number", () => {
  it("is one error, with the number that is meant", () => {
    errors(`
segment A "A" { size 48,000 companies } //~ wrong-value
segment B "B" { economics { revenue 1,200,000.50 EUR } } //~ wrong-value
`);
    fixes("wrong-value", `segment A "A" { size 48,000 }\n`, "Write 48_000", `segment A "A" { size 48_000 }\n`);
    fixes("wrong-value", `usp A "A" { premium 12,5% }\n`, "Write 12.5%", `usp A "A" { premium 12.5% }\n`);
  });
});

describe("a level", () => {
  it("is a number with one decimal at most, and out of range beyond 5", () => {
    errors(`
value Speed "Speed"
competitor A "A" { offers Speed 1k } //~ out-of-range
competitor B "B" { offers Speed 5_0 } //~ out-of-range
competitor C "C" { offers Speed 4.50 } //~ wrong-value
competitor D "D" { offers Speed -0.5 } //~ out-of-range
competitor E "E" { offers Speed 5.0 }
competitor F "F" { offers Speed +5 }
`);
  });
});

describe("a range of dates", () => {
  it("has one error where both ends are impossible", () => {
    errors(`strategy P "P" { period 2027-13..2027-14 } //~ out-of-range`);
    errors(`strategy P "P" { period 2027-13..2027-12 } //~ out-of-range`);
  });

  it("ends before it starts only where its last day lies before its first", () => {
    errors(`strategy P "P" { period 2027-03-15..2027-03 }`);
    errors(`strategy P "P" { period 2027-03..2027-02-28 } //~ out-of-range`);
  });
});

describe("rates", () => {
  it("need a currency of the plan's own, at its name", () => {
    errors(`
strategy P "P" { //~ missing-keyword
  rate USD 0.9
  rate CHF 1.1
}
`);
    fixes(
      "missing-keyword",
      `strategy P "P" {\n  rate USD 0.9\n}\n`,
      "Add currency EUR",
      `strategy P "P" {\n  currency EUR\n  rate USD 0.9\n}\n`,
      // The plan has no more than that: what else it lacks sits at its name, too, and shows once the error is gone.
      { rules: { "structure/*": "off", "service/*": "off" } },
    );
  });

  it("do not miss a currency that is there with an error", () => {
    errors(`strategy P "P" { currency EURO; rate USD 1 } //~ unknown-code`);
    errors(`strategy P "P" { curency EUR; rate USD 1 } //~ unknown-keyword`);
  });

  it("are none for the plan's own currency, wherever it stands", () => {
    errors(`
strategy P "P" {
  rate EUR 1 //~ wrong-value
  rate USD 0.9
  currency EUR
}
`);
    errors(`strategy P "P" { currency EUR; rate EUR 0 } //~ wrong-value`);
  });

  it("with an error are not missing", () => {
    errors(`
strategy P "P" {
  currency EUR
  rate USD 0 //~ out-of-range
}
concentration {
  budget 5 USD
  reserve 5 CHF //~ rate-missing
}
`);
    errors(`
strategy P "P" {
  currency EUR
  rate UDS 1.1 //~ unknown-code
}
concentration { budget 5 USD }
`);
  });
});

describe("escapes of no character", () => {
  it("are told once a line of a text of several lines", () => {
    errors(`
value A """
  one \\q
//~^ syntax-error
  two
  three \\q \\z
//~^ syntax-error
"""
`);
  });
});

describe("mends of stray characters", () => {
  it("join a percent sign to its number and give a point its digit", () => {
    fixes("syntax-error", `segment A "A" { reach 5 % }\n`, "Take the blank away", `segment A "A" { reach 5% }\n`);
    fixes("syntax-error", `segment A "A" { size .5M }\n`, "Write 0 before the point", `segment A "A" { size 0.5M }\n`);
  });
});

describe("a USP that does not say what it delivers", () => {
  it("can be given what the first segment values", () =>
    fixes(
      "missing-keyword",
      `value Price "Price"\nvalue Load "Load"\nusp Kids "Four children" {\n  because "Two wheels more"\n  proof "Weighed" 2026-10\n}\nsegment Families "Families" { psychographics { values Load 5 } }\n`,
      "Add delivers Load 5",
      `value Price "Price"\nvalue Load "Load"\nusp Kids "Four children" {\n  delivers Load 5\n  because "Two wheels more"\n  proof "Weighed" 2026-10\n}\nsegment Families "Families" { psychographics { values Load 5 } }\n`,
    ));
});

describe("a keyword in the wrong block", () => {
  it("can be moved into the block beside it that knows it", () =>
    fixes(
      "unknown-keyword",
      `segment Farms "Farms" {\n  employees 1..9\n  demographics {\n    region DE\n  }\n}\n`,
      "Move it into demographics",
      `segment Farms "Farms" {\n  demographics {\n    employees 1..9\n    region DE\n  }\n}\n`,
    ));

  it("can be moved up, and gets a block where there is none", () => {
    fixes(
      "unknown-keyword",
      `segment Farms "Farms" { demographics { region DE }; employees 1..9 }\n`,
      "Move it into demographics",
      `segment Farms "Farms" { demographics { employees 1..9; region DE }; }\n`,
    );
    fixes(
      "unknown-keyword",
      `value Load "Load"\nsegment Farms "Farms" {\n  demographics { region DE }\n  values Load 5\n}\n`,
      "Move it into psychographics",
      `value Load "Load"\nsegment Farms "Farms" {\n  demographics { region DE }\n  psychographics { values Load 5 }\n}\n`,
    );
  });
});
