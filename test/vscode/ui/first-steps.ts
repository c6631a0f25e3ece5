import type { Locator } from "playwright-core";
import type { Story } from "./index.ts";
import { Preview } from "./preview-page.ts";
import type { Workbench } from "./workbench.ts";

/** The first minutes of somebody who has never seen the extension. */

/** The sign of a step of the walkthrough. */
function sign({ page }: Workbench, step: string): Locator {
  return page.locator(`[data-done-step-id="strategy-lang.strategy#firstSteps#${step}"]`);
}

async function isTaken(workbench: Workbench, step: string, taken: boolean): Promise<void> {
  await workbench.eventually(
    () => sign(workbench, step).first().getAttribute("aria-checked"),
    (checked) => checked === String(taken),
    (checked) => `The step ${step} says ${checked}.`,
  );
}

/**
 * Does something again until it has succeeded. Pages that were just opened take the focus in their own time, and then a list
 * that was opened meanwhile goes away.
 */
async function insist(workbench: Workbench, what: string, attempt: (soon: Soon) => Promise<void>): Promise<void> {
  const once = async (): Promise<boolean> => {
    try {
      await attempt({ timeout: 3_000 });
      return true;
    } catch {
      await workbench.press("Escape");
      return false;
    }
  };
  await workbench.eventually(once, Boolean, () => `It is not possible to ${what}.`);
}

interface Soon {
  readonly timeout: number;
}

/** Opens the walkthrough by the command, and a step of it. */
async function open(workbench: Workbench, step: string): Promise<Locator> {
  const { page } = workbench;
  // The list of commands does not grow any more once it is open.
  await workbench.strategyTree();
  const row = page.locator(`.getting-started-step[data-step-id$="#${step}"]`);
  await insist(workbench, "open the walkthrough", async (soon) => {
    await workbench.press("F1");
    await page.locator(".quick-input-widget input").first().fill(">Strategy: Get Started", soon);
    await workbench.row(".quick-input-list", "Strategy: Get Started").click(soon);
    await row.waitFor(soon);
  });
  if ((await row.getAttribute("aria-expanded")) !== "true") await row.locator(".step-title").click();
  // The page takes the focus in its own time, which would close what is opened from it meanwhile.
  await page.locator(".getting-started-step.expanded:focus").waitFor();
  return row;
}

export const firstSteps: readonly Story[] = [
  {
    title: "first steps: an empty window has a view that says how to begin",
    empty: true,
    fresh: true,
    async play(workbench) {
      const view = await workbench.strategyTree();
      await view.getByRole("button", { name: "New Plan" }).waitFor();
      await workbench.picture("welcome-empty-window");
      await view.getByText("Get started").click();
      await workbench.page.locator(".getting-started-step").first().waitFor();
      await workbench.picture("welcome-walkthrough");
      // Whoever goes ahead without a plan is shown the ways to one.
      const look = await open(workbench, "look");
      await look.getByRole("button", { name: "Open Preview to the Side" }).click();
      const notice = workbench.page.locator(".notification-toast", { hasText: "Open a plan first" });
      await notice.getByRole("button", { name: "Open a Sample Plan" }).click();
      await workbench.row(".quick-input-list", "A plan in order").waitFor();
      await workbench.press("Escape");
      await view.getByText("look at a sample plan").click();
      await workbench.row(".quick-input-list", "A plan that contradicts itself").waitFor();
      await workbench.picture("welcome-samples");
      await workbench.row(".quick-input-list", "A plan in order").click();
      await workbench.line("strategy Northwind").waitFor();
      await view.locator(".monaco-list-row", { hasText: "Northwind Roastery" }).first().waitFor();
    },
  },
  {
    title: "first steps: a folder with plans has the view before one is open",
    async play(workbench) {
      const view = await workbench.strategyTree();
      await view.getByRole("button", { name: "New Plan" }).waitFor();
      await workbench.picture("welcome-folder");
      await view.getByRole("button", { name: "Open a Plan" }).click();
      await workbench.row(".quick-input-list", "plan.strategy").waitFor();
    },
  },
  {
    title: "first steps: the steps of the walkthrough are done when what they are about has happened",
    fresh: true,
    async play(workbench) {
      const { page } = workbench;
      await open(workbench, "create");
      for (const step of ["create", "mend", "look", "try", "team"]) await isTaken(workbench, step, false);
      await workbench.picture("walkthrough-create");
      const create = await open(workbench, "create");
      await create.getByRole("button", { name: "New Plan" }).click();
      await new Preview(workbench).page.getByRole("button", { name: "Start with an Empty Plan" }).click();
      await workbench.line("strategy").waitFor();
      await open(workbench, "create");
      await isTaken(workbench, "create", true);
      await isTaken(workbench, "mend", false);

      await workbench.openPlan("plan.strategy");
      await workbench.selectWord("SmallOffices", "for SmallOffices");
      await workbench.type("SmallOfices");
      await workbench.squiggles.first().waitFor();
      await open(workbench, "mend");
      await workbench.picture("walkthrough-mend");
      await isTaken(workbench, "mend", false);
      await page.locator('.tab[data-resource-name="plan.strategy"]').click();
      await workbench.clickOn("SmallOfices", "for SmallOfices");
      await workbench.press("Control+Period");
      await page.locator(".action-widget .monaco-list-row", { hasText: "Change to SmallOffices" }).first().click();
      await workbench.line("for SmallOffices").waitFor();
      await open(workbench, "mend");
      await isTaken(workbench, "mend", true);
      await isTaken(workbench, "look", false);

      const look = await open(workbench, "look");
      await workbench.picture("walkthrough-look");
      await look.getByRole("button", { name: "Open Preview to the Side" }).click();
      const preview = new Preview(workbench);
      await preview.page.locator("h1").waitFor();
      await workbench.picture("walkthrough-preview");
      await preview.slider.press("ArrowLeft");
      await preview.page.locator(".sw-trying").waitFor();
      await open(workbench, "try");
      await isTaken(workbench, "look", true);
      await isTaken(workbench, "try", true);
      await isTaken(workbench, "team", false);
      await workbench.picture("walkthrough-try");

      const team = await open(workbench, "team");
      await workbench.picture("walkthrough-team");
      await insist(workbench, "export a report", async (soon) => {
        await team.getByRole("button", { name: "Export Report" }).click(soon);
        await workbench.row(".quick-input-list", "Markdown").click(soon);
      });
      // The list of formats gives way to the question for a file.
      await workbench.eventually(
        () => page.locator(".quick-input-widget input").first().inputValue(),
        (file) => file.endsWith("plan.md"),
        (file) => `It asks for the file ${file}.`,
      );
      await page.locator(".quick-input-widget .monaco-button", { hasText: "OK" }).first().click();
      await page.locator(".notification-toast", { hasText: "plan.md is written." }).waitFor();
      await open(workbench, "team");
      await isTaken(workbench, "team", true);
    },
  },
  {
    title: "first steps: the walkthrough has pictures for dark themes, and room in a narrow window",
    settings: { "workbench.colorTheme": "Default Dark Modern" },
    async play(workbench) {
      const { page } = workbench;
      for (const step of ["create", "try"]) {
        await open(workbench, step);
        const picture = page.locator(".getting-started-media img").first();
        await workbench.eventually(
          () => picture.getAttribute("srcset"),
          (src) => src?.includes(`${step}-dark.svg`) === true,
          (src) => `The picture is ${src}.`,
        );
        await workbench.picture(`walkthrough-${step}-dark`);
      }
      await page.setViewportSize({ width: 700, height: 900 });
      await page.locator(".getting-started-step.expanded").waitFor();
      await workbench.picture("walkthrough-narrow");
    },
  },
  {
    title: "first steps: an editor that speaks German has a German extension",
    fresh: true,
    language: "de",
    async play(workbench) {
      const { page } = workbench;
      const view = await workbench.strategyTree();
      await view.getByRole("button", { name: "Neuer Plan" }).waitFor();
      await workbench.picture("german-welcome");
      await workbench.openPlan("plan.strategy");
      await view
        .locator(".monaco-list-row", { hasText: /in Ordnung|Hinweis|Information/ })
        .first()
        .waitFor();
      // The server says what it says in it, too.
      await page
        .locator(".codelens-decoration", { hasText: /Fehler|Warnung/ })
        .first()
        .waitFor();
      await workbench.command("Strategy: Vorschau an der Seite öffnen");
      const preview = new Preview(workbench);
      await preview.page.getByRole("heading", { name: "Andere Anteile probieren" }).waitFor();
      await preview.page.getByRole("heading", { name: "Segmentierung", level: 2 }).waitFor();
      await workbench.picture("german-preview");
      await workbench.command("Strategy: Erste Schritte");
      await page.locator(".getting-started-step", { hasText: "Mit einer Vorlage beginnen" }).first().waitFor();
      await workbench.picture("german-walkthrough");
    },
  },
];
