import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/vscode/install.ts";
import { GalleryPage } from "./gallery-page.ts";
import type { Story } from "./index.ts";
import type { Workbench } from "./workbench.ts";

/** From no plan at all to one's own. */

/** A team's template, with a question of each kind and something left to fill in. */
const team = `/// # Office coffee
///
/// A **subscription** that offices share.
///
/// For whom: our own product teams.
///
/// Questions:
///
/// - product: What is it called? "Moka Desk"
/// - budget: How much money is there?
/// - status: How far is the plan?
///
/// Examples:
///
/// - pain: "Nobody cleans the machine"

/// What the plan is about.
strategy MokaDesk "<product>" {
  period 2027
  currency EUR
  status draft // <status>
}

value Care "Somebody looks after it"

usp Weekly "We come every week" {
  delivers Care 5
  because "We live two streets away"
  proof "All of 2026" "https://example.com/weekly" 2026-09
}

segment Offices "Small offices" {
  size 900 companies
  psychographics {
    values Care 5
    pains "<pain>"
  }
}

specialization "Coffee for offices" {
  product "Coffee"
  customer "Offices"
  focus customer
}

concentration {
  budget 100k EUR // <budget>
  focus Offices 90% {
    acquire 60%
    retain 40%
  }
  reserve 10%
}
`;

/** Puts templates into the folder, one of which is broken. */
function withTemplates({ folder }: Workbench): void {
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write("strategy.config.json", '{ "templates": ["./templates"] }\n');
  write("templates/office-coffee.strategy", team);
  write("templates/broken.strategy", '/// # Broken\n///\n/// It never ends.\n\nstrategy Broken "Broken" {\n  period\n');
  write("templates/pair/plan.strategy", team.replace("# Office coffee", "# Coffee with a market"));
  write("templates/pair/notes/market.strategy", 'value Price "Low price"\n');
}

/** Takes an entry of the menu of new files. In a window that has just opened, the editor has no such menu yet and says so. */
async function newFile(workbench: Workbench, title: string): Promise<void> {
  const row = workbench.row(".quick-input-list", title);
  const failed = workbench.page.locator(".monaco-dialog-box", { hasText: "resulted in an error" });
  // With nothing else to choose from, the editor opens an empty text at once.
  await workbench.knows("Strategy: New Plan…");
  await workbench.eventually(
    async () => {
      await workbench.command("Create: New File...");
      await row.or(failed).first().waitFor();
      if (await row.isVisible()) return true;
      await workbench.press("Escape");
      await failed.waitFor({ state: "detached" });
      return false;
    },
    (isThere) => isThere,
    () => `There is no ${title} among new files`,
  );
  await row.click();
}

const making: readonly Story[] = [
  {
    title: "gallery: from an empty window to a clean plan of one's own, with the keyboard",
    empty: true,
    fresh: true,
    async play(workbench) {
      await newFile(workbench, "Strategy Plan…");
      const gallery = await GalleryPage.there(workbench);
      await gallery.focused(gallery.search);
      await workbench.type("software subscribe");
      await gallery.card("B2B software").waitFor();
      await workbench.press("ArrowDown");
      await gallery.focused(gallery.card("B2B software"));
      await workbench.press("Enter");
      const product = gallery.page.getByLabel("What is your product called?");
      await gallery.focused(product);
      await workbench.type("Mole Desk");
      const budget = gallery.page.getByLabel("How much money");
      await budget.fill("lots");
      await gallery.page.locator(".gl-wrong", { hasText: "amount" }).waitFor();
      await workbench.picture("gallery-wrong-answer");
      await budget.fill("900k EUR");
      await gallery.page.locator(".gl-wrong", { hasText: "amount" }).waitFor({ state: "detached" });
      await gallery.page.getByText("Opens as a new plan.").waitFor();
      await workbench.press("Enter");
      await workbench.line("Mole Desk").waitFor();
      await workbench.page.locator(".tab", { hasText: "New Plan" }).waitFor({ state: "detached" });
      // The cursor is where something is left to fill in: what is typed goes there, and Tab leads on.
      await workbench.editor.locator(".snippet-placeholder").first().waitFor({ state: "attached" });
      await workbench.type("Written at the first stop");
      await workbench.line("Written at the first stop").waitFor();
      await workbench.press("Tab");
      await workbench.type("Written at the second stop");
      await workbench.line("Written at the second stop").waitFor();
      await workbench.picture("gallery-plan");
      await workbench.command("Problems: Focus on Problems View");
      await workbench.page.getByText("No problems have been detected in the workspace.").waitFor();
    },
  },
  {
    title: "gallery: templates of the workspace, a broken one named, all of it there after a reload",
    async play(workbench) {
      const { page } = workbench;
      withTemplates(workbench);
      let gallery = await GalleryPage.open(workbench);
      await gallery.card("Office coffee").waitFor();
      await gallery.page
        .getByRole("button", { name: /broken\.strategy, line \d/ })
        .first()
        .click();
      await workbench.isOpen("broken.strategy");
      gallery = await GalleryPage.open(workbench);
      await gallery.card("Office coffee").click();
      await gallery.page.getByLabel("What is it called?").fill("Siphon");
      await gallery.page.getByLabel("How far is the plan?").selectOption("review");
      await gallery.page.getByText("Opens as siphon.strategy.").waitFor();
      const loaded = page.waitForEvent("load");
      await workbench.command("Developer: Reload Window");
      await loaded;
      await workbench.ready();
      await gallery.page.getByText("Opens as siphon.strategy.").waitFor();
      await gallery.create.click();
      await workbench.isOpen("siphon.strategy");
      await workbench.line("status review").waitFor();
      await workbench.editor.locator(".snippet-placeholder").first().waitFor({ state: "attached" });
      await workbench.type("The filter is never clean");
      const text = await workbench.saved("siphon.strategy", (found) => found.includes("never clean"));
      for (const part of ['strategy Siphon "Siphon"', 'pains "The filter is never clean"']) {
        if (!text.includes(part)) throw new Error(`It lacks ${part}:\n${text}`);
      }
    },
  },
  {
    title: "gallery: a plan that is not saved yet is exported under its name, and saved before it is compared",
    async play(workbench) {
      const { page, folder } = workbench;
      // The list of commands does not grow any more once it is open.
      await workbench.strategyTree();
      const gallery = await GalleryPage.open(workbench);
      await gallery.card("B2B software").click();
      const product = gallery.page.getByLabel("What is your product called?");
      await product.fill("");
      // An answer that is left out is the example of the template, and the field says so.
      await product.and(gallery.page.getByPlaceholder("Harbour Desk")).waitFor();
      await gallery.page.getByText("Opens as harbour-desk-2027.strategy.").waitFor();
      await gallery.create.click();
      await workbench.isOpen("harbour-desk-2027.strategy");
      await workbench.editor.locator(".snippet-placeholder").first().waitFor({ state: "attached" });
      await workbench.command("Strategy: Export Report…");
      await workbench.row(".quick-input-list", "HTML").click();
      const place = page.locator(".quick-input-widget input").first();
      await workbench.eventually(
        () => place.inputValue(),
        (value) => value === path.join(folder, "harbour-desk-2027.html"),
        (value) => `It proposes ${value}`,
      );
      await workbench.press("Escape");
      await workbench.command("Strategy: Compare with…");
      const notice = page.locator(".notification-toast", { hasText: "Save the plan first" });
      await notice.getByRole("button", { name: "Save the Plan" }).click();
      await workbench.eventually(
        () => existsSync(path.join(folder, "harbour-desk-2027.strategy")),
        (isThere) => isThere,
        () => "The plan is not saved",
      );
    },
  },
  {
    title: "gallery: a template of several files asks for a folder, and before it replaces something",
    async play(workbench) {
      const { page, folder } = workbench;
      withTemplates(workbench);
      mkdirSync(path.join(folder, "new"));
      const before = readFileSync(path.join(folder, "plan.strategy"), "utf8");
      const gallery = await GalleryPage.open(workbench);
      await gallery.card("Coffee with a market").click();
      await gallery.page.getByText("2 files are written into it.").waitFor();
      await gallery.create.click();
      const place = page.locator(".quick-input-widget input").first();
      await place.waitFor();
      await page.locator(".quick-input-widget .monaco-button", { hasText: "Create Here" }).click();
      const dialog = page.locator(".monaco-dialog-box");
      await dialog.getByText("plan.strategy exists already.").waitFor();
      await workbench.picture("gallery-replace");
      await dialog.getByText("Cancel").click();
      await gallery.create.click();
      // What is typed before the folder is listed would be overwritten, and the button takes what is listed.
      const listed = page.locator(".quick-input-list .monaco-list-row", { hasText: "templates" });
      await listed.waitFor();
      await place.fill(path.join(folder, "new", "/"));
      await listed.waitFor({ state: "detached" });
      await page.locator(".quick-input-widget .monaco-button", { hasText: "Create Here" }).click();
      await page.locator(".tab.active", { hasText: "plan.strategy" }).waitFor();
      await workbench.line("Moka Desk").waitFor();
      if (readFileSync(path.join(folder, "plan.strategy"), "utf8") !== before) throw new Error("A plan was replaced.");
      for (const name of ["new/plan.strategy", "new/notes/market.strategy"]) {
        if (!existsSync(path.join(folder, name))) throw new Error(`There is no ${name}.`);
      }
    },
  },
];

/** Pictures to be looked at, and what axe finds: the list, a template's page and an answer that cannot be. */
function look(name: string, theme: string): Story {
  return {
    title: `gallery: axe finds nothing, it keeps to its policy, and a picture: ${name}`,
    settings: { "workbench.colorTheme": theme },
    async play(workbench) {
      const refused: string[] = [];
      workbench.page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      withTemplates(workbench);
      const gallery = await GalleryPage.open(workbench);
      const axe = readFileSync(path.join(root, "node_modules", "axe-core", "axe.min.js"), "utf8");
      const sound = async (): Promise<void> => {
        const found =
          await gallery.look<string>(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
          violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 4).map(({ html, failureSummary }) => html.slice(0, 200) + " " + failureSummary).join(" | ")).join("\\n"))`);
        const over = await gallery.look<number>("document.documentElement.scrollWidth - window.innerWidth");
        if (found !== "") throw new Error(found);
        if (over > 0) throw new Error(`It is ${over} px too wide.`);
      };
      await gallery.look(axe);
      await gallery.page.locator(".gl-card img").first().waitFor();
      await workbench.picture(`gallery-${name}`);
      await sound();
      await workbench.press("ArrowDown");
      await workbench.press("Enter");
      await gallery.page.locator(".gl-large img").waitFor();
      await gallery.page.getByText("Opens as").waitFor();
      await workbench.picture(`gallery-${name}-template`);
      await sound();
      await workbench.press("Control+KeyB");
      await workbench.page.setViewportSize({ width: 400, height: 900 });
      await workbench.picture(`gallery-${name}-narrow-template`);
      await sound();
      await workbench.press("Escape");
      await gallery.card("Start with an Empty Plan").waitFor();
      await workbench.picture(`gallery-${name}-narrow`);
      await sound();
      if (refused.length > 0) throw new Error(refused[0]);
    },
  };
}

export const gallery: readonly Story[] = [
  ...making,
  look("light", "Default Light Modern"),
  look("dark", "Default Dark Modern"),
  look("high-contrast", "Default High Contrast"),
];
