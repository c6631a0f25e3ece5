import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { diffMarkdown } from "../../../server/src/review/diff/markdown.ts";
import { diffText } from "../../../server/src/review/diff/text.ts";
import { plainPaints } from "./formats.ts";
import { diff } from "./states.ts";

/**
 * Three realistic changes of a sample, as a reviewer with one minute gets them. `npx vitest run test/review/diff -u`
 * writes the files anew; read them before they are kept.
 */

const sample = path.resolve(import.meta.dirname, "../../../samples/northwind-roastery/plan.strategy");
const text = fs.readFileSync(sample, "utf8");
const where = "northwind-roastery/plan.strategy";

/** The sample with pieces replaced, each of which must be there. */
function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`The sample does not hold ${from}.`);
    return now.replaceAll(from, to);
  }, text);
}

const clinics = `/// Wards drink most of their coffee at night.
segment Clinics "Small clinics" {
  size 1_900 companies
  reach 40%
  channel field, phone
  willingness 10%
  demographics {
    employees 20..80
    region DE, AT
  }
  psychographics {
    values Speed 5, Ease 4, Price 2
    expects Speed 4, Ease 4
    pains "The machine is empty at three in the morning"
  }
  economics {
    acquisition 800 EUR
    retention 90 EUR
    revenue 3_000 EUR
    margin 48%
    lifetime 6y
  }
}

service Helpdesk`;

const nightShift = `usp NightShift "Coffee that arrives before the night shift" {
  delivers Speed 5, Ease 4
  because "Our couriers start at six in the evening"
  proof "Twelve wards in a trial of 2026 never ran out" "https://example.com/wards" 2026-10
  for Clinics
  against BigBean
}

usp OneInvoice`;

const changes: Readonly<Record<string, string>> = {
  rebalance: edited(
    ["focus SmallOffices 60%", "focus SmallOffices 75%"],
    ["focus CoworkingSpaces 30%", "focus CoworkingSpaces 15%"],
    ["    acquire 65%\n    retain 35%", "    acquire 50%\n    retain 50%"],
  ),
  "new-segment": edited(
    ["usp OneInvoice", nightShift],
    ["service Helpdesk", clinics],
    ["focus SmallOffices 60%", "focus SmallOffices 50%"],
    ["focus CoworkingSpaces 30%", "focus CoworkingSpaces 25%"],
    ["  reserve 10%", "  focus Clinics 15% {\n    time 10%\n    acquire 70%\n    retain 30%\n  }\n  reserve 10%"],
  ),
  rename: edited(["SmallOffices", "Studios"], ['"Small offices"', '"Studios and small offices"']),
};

describe("a change of the roastery's plan", () => {
  for (const [name, after] of Object.entries(changes)) {
    it(`reads well as Markdown and as text: ${name}`, async () => {
      const found = diff({ [where]: text }, { [where]: after });
      await expect(diffMarkdown(found)).toMatchFileSnapshot(`golden/${name}.md`);
      await expect(diffText(found, plainPaints)).toMatchFileSnapshot(`golden/${name}.txt`);
    });
  }
});
