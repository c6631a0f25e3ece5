import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

describe("budget-misaligned", () => {
  it("fires where the better fit gets eleven points less", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration {
  focus Adults 39% //~ budget-misaligned:W
  focus Children 50%
  reserve 10%
}
`,
    ));

  it("is silent at exactly ten points less", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration {
  focus Adults 40%
  focus Children 50%
  reserve 10%
}
`,
    ));

  it("fires just above ten points", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration {
  focus Adults 39.9% //~ budget-misaligned
  focus Children 50%
  reserve 10%
}
`,
    ));

  it("is silent just below ten points", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration {
  focus Adults 40.1%
  focus Children 50%
  reserve 10%
}
`,
    ));

  it("is silent where the better fit gets more", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration { focus Adults 90%; focus Children 10% }
`,
    ));

  it("is silent where both fit: less than a tenth apart", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 4.5, Patience 0.5 } }
concentration { focus Adults 10%; focus Children 90% }
`,
    ));

  it("is silent where there is less to win in the better fit", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 850; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration { focus Adults 10%; focus Children 90% }
`,
    ));

  it("fires where there is just as much to win", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 100; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration {
  focus Adults 10% //~ budget-misaligned
  focus Children 90%
}
`,
    ));

  it("is silent where there is just less to win", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 101; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration { focus Adults 10%; focus Children 90% }
`,
    ));

  it("is silent where an opportunity is not known", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { reach 50%; psychographics { values Price 5 } }
concentration { focus Adults 10%; focus Children 90% }
`,
    ));

  it("is silent where a share has an error in it", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration {
  focus Adults 10 //~ wrong-value
  focus Children 90%
}
`,
    ));

  it("names all that fit less and get more in one diagnostic", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; psychographics { values Price 5 } }
segment Bands "School bands" { size 500; psychographics { values Price 4 } }
concentration {
  focus Adults 20% //~ budget-misaligned
  focus Children 45%
  focus Bands 35%
}
`,
    ));

  it("looks past a larger segment that gets the most", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
segment Children "Children" { size 9_000; psychographics { values Price 5 } }
segment Bands "School bands" { size 500; psychographics { values Price 4 } }
concentration {
  focus Adults 10% //~ budget-misaligned
  focus Children 60%
  focus Bands 30%
}
`,
    ));

  it("speaks for each segment that gets too little", () =>
    check(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; psychographics { values Price 5 } }
segment Bands "School bands" { size 1_000; psychographics { values Patience 4 } }
concentration {
  focus Adults 10% //~ budget-misaligned
  focus Children 80%
  focus Bands 10% //~ budget-misaligned
}
`,
    ));

  it("takes its limits from the configuration", () =>
    check(
      { codes: "budget-misaligned", rules: { "budget-misaligned": ["warning", { maxShareGap: 11 }] } },
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration { focus Adults 39%; focus Children 50%; reserve 10% }
`,
    ));

  it("takes the gap of the fits from the configuration", () =>
    check(
      { codes: "budget-misaligned", rules: { "budget-misaligned": ["warning", { minFitGap: 0.2 }] } },
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration { focus Adults 10%; focus Children 90% }
`,
    ));

  it("offers the recommended shares", () =>
    fixes(
      "budget-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration {
  focus Adults 39%
  focus Children { budget 50% }
  reserve 10%
}
`,
      "Set the recommended shares",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4.5 }
segment Adults "Adult beginners" { size 1_000; customers 0; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; customers 0; psychographics { values Price 5 } }
concentration {
  focus Adults 47.4%
  focus Children { budget 42.6% }
  reserve 10%
}
`,
    ));

  it("says by how much each of the others fits less and gets more", () =>
    expect(
      messages(
        "budget-misaligned",
        `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; psychographics { values Price 5 } }
segment Bands "School bands" { size 500; psychographics { values Price 4 } }
concentration { focus Adults 20%; focus Children 45%; focus Bands 35% }`,
      ),
    ).toEqual([
      '"Adult beginners" gets 20% of the money although what you deliver fits it better (1 of 1) and there is no less to win, clearly less than "School bands" (fit 0.4, 35%) and "Children" (fit 0.4, 45%). Move money to it, or record why not.',
    ]));

  it("offers a share to a focus without one", () =>
    fixes(
      "budget-misaligned",
      `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4 }
segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; psychographics { values Price 5 } }
segment Bands "School bands" { size 500; psychographics { values Patience 4 } }
concentration { focus Adults 20%; focus Children 70%; focus Bands }`,
      `Set the recommended shares`,
      `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 4 }
segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; psychographics { values Price 5 } }
segment Bands "School bands" { size 500; psychographics { values Patience 4 } }
concentration { focus Adults 43.5%; focus Children 34.8%; focus Bands 21.7% }`,
    ));
});
