/** What a product manager does, with keyboard and mouse, in the packaged extension. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { type Host, root } from "../../../scripts/vscode/install.ts";
import { type Server, startServer } from "../../../scripts/vscode/server.ts";
import { type Count, say } from "../outcome.ts";
import { firstSteps } from "./first-steps.ts";
import { gallery } from "./gallery.ts";
import { going } from "./going.ts";
import { mending } from "./mending.ts";
import { overview } from "./overview.ts";
import { pictures } from "./pictures.ts";
import { previews } from "./preview.ts";
import { screenshots } from "./screenshots.ts";
import { sharing } from "./sharing.ts";
import { Workbench } from "./workbench.ts";
import { writing } from "./writing.ts";

/** One story, in an editor and a folder of its own. */
export interface Story {
  readonly title: string;
  /** Settings of the folder, before it is opened. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The window has no folder open: its settings hold nowhere then. */
  readonly empty?: boolean;
  /** The editor remembers nothing, as on a new machine. Otherwise it remembers what the stories before did. */
  readonly fresh?: boolean;
  /** The language that the editor speaks, such as `de`. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
  play(workbench: Workbench): Promise<void>;
}

const stories: readonly Story[] = [
  ...writing,
  ...mending,
  ...going,
  ...overview,
  ...previews,
  ...sharing,
  ...pictures,
  ...firstSteps,
  ...gallery,
];

const permissions = ["clipboard-read", "clipboard-write"];

/** Plays every story; how many went as they should. */
export async function runUi(browser: Browser, host: Host, vsix: string): Promise<Count> {
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  const server = await startServer(host, { driver: false, vsix });
  // One for all stories: what the browser has loaded and compiled once serves them all.
  const context = await browser.newContext({ permissions });
  const wanted = process.env.STORY ?? "";
  let [passed, failed] = [0, 0];
  try {
    for (const story of stories.filter(({ title }) => new RegExp(wanted).test(title))) {
      const started = performance.now();
      let error = await played(context, server, story);
      if (error !== undefined) {
        // Keys that are pressed while a frame is still on its way to the focus go nowhere, as they would for a person.
        say(`        played once more: ${story.title}\n${error.replace(/^/gm, "        ")}`);
        error = await played(context, server, story);
      }
      if (process.env.TIMES !== undefined)
        say(`        ${((performance.now() - started) / 1000).toFixed(1)} s  ${story.title}`);
      if (error === undefined) passed++;
      else failed++;
      if (error !== undefined) say(`FAILED  ui: ${story.title}\n${error.replace(/^/gm, "        ")}`);
    }
  } finally {
    await context.close();
    await server.stop();
  }
  say(`${passed} passed, ${failed} failed: the packaged extension in VS Code ${host.version}`);
  return { passed, failed };
}

/** Plays one story; what went wrong. */
async function played(context: BrowserContext, server: Server, story: Story): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), "strategy-ui-"));
  cpSync(path.join(root, "test", "vscode", "workspace", "office"), folder, { recursive: true });
  mkdirSync(path.join(folder, ".vscode"), { recursive: true });
  writeFileSync(path.join(folder, ".vscode", "settings.json"), JSON.stringify(story.settings ?? {}));
  const own = story.fresh === true ? await context.browser()?.newContext({ permissions }) : undefined;
  const page = await (own ?? context).newPage();
  await page.setViewportSize(story.size ?? { width: 1400, height: 900 });
  page.setDefaultTimeout(30_000);
  try {
    const workbench = new Workbench(page, folder);
    if (story.language !== undefined) await speak(page, story.language);
    await page.goto(`${server.url}/?${new URLSearchParams(story.empty === true ? { ew: "true" } : { folder })}`);
    await (story.empty === true ? workbench.readyWithoutFolder() : workbench.ready());
    await story.play(workbench);
    return undefined;
  } catch (error) {
    const picture = path.join(screenshots, `failed-${story.title.replace(/\W+/g, "-")}.png`);
    await page.screenshot({ path: picture }).catch(() => {});
    return `${error instanceof Error ? error.message : String(error)}\nPicture: ${path.relative(root, picture)}`;
  } finally {
    await page.close();
    await own?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Lets the workbench believe that its texts came in a language: with it come the texts of extensions. */
async function speak(page: Page, language: string): Promise<void> {
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
}
