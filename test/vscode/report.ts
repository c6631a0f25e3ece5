/**
 * The report in a real browser: that nobody is shut out, that nothing is fetched, and that it fits its page. What it looked
 * like is kept in `.cache/reports`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { root } from "../../scripts/vscode/install.ts";
import { htmlReport } from "../../server/src/report/html.ts";
import { hostile, manySegments, sampleViews, withTexts } from "../support/reports.ts";
import { views } from "../support/views.ts";
import { type Count, say } from "./outcome.ts";

const axe: { readonly source: string } = createRequire(import.meta.url)("axe-core");
const folder = path.join(root, ".cache", "reports");

const looks = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "contrast", colorScheme: "dark", forcedColors: "active" },
] as const;

/** Narrow, as a preview beside the text; a window; a large one. */
const widths = [400, 1000, 1600] as const;

function pages(): Readonly<Record<string, string>> {
  let n = 0;
  const northwind = sampleViews("northwind-roastery");
  return {
    northwind: htmlReport(northwind),
    faulty: htmlReport(sampleViews("faulty")),
    lantern: htmlReport(sampleViews("lantern-tutoring")),
    empty: htmlReport(views('strategy Tea "Tea"')),
    many: htmlReport(views(manySegments(50))),
    hostile: htmlReport(withTexts(northwind, () => hostile[n++ % hostile.length] ?? "")),
  };
}

/** Opens every page in every look; how many of them are as they should be. */
export async function runReports(browser: Browser): Promise<Count> {
  mkdirSync(folder, { recursive: true });
  const count = { passed: 0, failed: 0 };
  for (const [name, html] of Object.entries(pages())) {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, html);
    for (const look of looks) {
      const problems = await problemsOf(browser, name, file, look);
      if (problems.length === 0) count.passed++;
      else {
        count.failed++;
        say(`FAILED  report: ${name}, ${look.name}\n${problems.map((each) => `        ${each}`).join("\n")}`);
      }
    }
  }
  say(`${count.passed} passed, ${count.failed} failed: reports in a browser`);
  return count;
}

async function problemsOf(
  browser: Browser,
  name: string,
  file: string,
  look: (typeof looks)[number],
): Promise<readonly string[]> {
  const { colorScheme, forcedColors } = look;
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, colorScheme, forcedColors });
  const problems: string[] = [];
  try {
    const address = pathToFileURL(file).href;
    page.on("request", (request) => {
      if (request.url() !== address) problems.push(`It fetches ${request.url()}.`);
    });
    page.on("dialog", (dialog) => {
      problems.push("Something in it runs.");
      void dialog.dismiss();
    });
    await page.goto(address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const over = Number(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth"));
      if (over > 0) problems.push(`It is ${over} px too wide for ${width} px.`);
      if (name === "northwind" || name === "faulty") {
        await page.screenshot({ path: path.join(folder, `${name}-${look.name}-${width}.png`) });
      }
      if (width !== 1600) problems.push(...(await violations(page, width)));
    }
  } finally {
    await page.close();
  }
  return problems;
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds. */
async function violations(page: Page, width: number): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const text = String(await page.evaluate("axe.run(document).then((found) => JSON.stringify(found.violations))"));
  const found: readonly Violation[] = JSON.parse(text);
  return found.map(
    ({ id, help, nodes }) => `${id} at ${width} px: ${help}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)}`,
  );
}
