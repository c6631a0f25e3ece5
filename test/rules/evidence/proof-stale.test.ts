import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const usp = (proofs: string) => `value Warmth "Warm in January"
usp Spring "Water from our own spring" {
  delivers Warmth 5
${proofs}
}`;

describe("proof-stale", () => {
  it("fires the day after the newest proof has become a year old, at its date", () => {
    const text = (mark: string) =>
      usp(`  proof "Old" 2024-05
  proof "New" 2026-06-30${mark}
  proof "Undated"`);
    check({ codes: "proof-stale", today: "2027-07-01" }, text(" //~ proof-stale:I"));
    check({ codes: "proof-stale", today: "2027-06-30" }, text(""));
  });

  it("counts a month from its last day", () => {
    check({ codes: "proof-stale", today: "2027-06-30" }, usp(`  proof "New" 2026-06`));
    check({ codes: "proof-stale", today: "2027-07-01" }, usp(`  proof "New" 2026-06 //~ proof-stale`));
  });

  it("takes the newest wherever it stands", () =>
    check(
      { codes: "proof-stale", today: "2028-01-01" },
      usp(`  proof "Newest" "https://example.com" 2026-08 //~ proof-stale
  proof "Older" 2026-07`),
    ));

  it("is silent without a date, and where a proof with an error may be the newest", () => {
    check({ codes: "proof-stale", today: "2030-01-01" }, usp(`  proof "Guest book"`));
    check(
      { codes: "proof-stale", today: "2030-01-01" },
      usp(`  proof "Old" 2024-05
  proof "New" 2029-13 //~ out-of-range`),
    );
  });

  it("takes the age from the configuration", () => {
    const rules = { "proof-stale": ["warning", { maxAge: "1mo" }] };
    check({ codes: "proof-stale", rules, today: "2026-11-22" }, usp(`  proof "P" 2026-10-21 //~ proof-stale:W`));
    check({ codes: "proof-stale", rules, today: "2026-11-22" }, usp(`  proof "P" 2026-10-22`));
  });
});
