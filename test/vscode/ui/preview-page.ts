import { readFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { root } from "../../../scripts/vscode/install.ts";
import type { Workbench } from "./workbench.ts";

/** The page of the preview that is shown. */
export class Preview {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** Opens a plan with the preview beside it. */
  static async beside(workbench: Workbench, file = "plan.strategy"): Promise<Preview> {
    await workbench.openPlan(file);
    await workbench.page.locator('.editor-actions a[aria-label^="Open Preview to the Side"]').first().click();
    const preview = new Preview(workbench);
    await preview.page.locator("h1").waitFor();
    return preview;
  }

  get page(): FrameLocator {
    return this.#workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  section(name: string): Locator {
    return this.page.locator(`#sr-${name}`);
  }

  get slider(): Locator {
    return this.page.getByRole("slider", { name: "Share of Small offices" });
  }

  get note(): Locator {
    return this.page.locator(".sw-note");
  }

  /** What the page finds out about itself. */
  look<T>(script: string): Promise<T> {
    return this.page.locator("body").evaluate((_body, text) => {
      // biome-ignore lint/security/noGlobalEval: the script is ours, and runs as if typed into the console.
      return globalThis.eval(text);
    }, script);
  }
}

/** The line of the cursor, as the status bar tells it. */
export async function cursorLine(workbench: Workbench, line: number): Promise<void> {
  const shown = workbench.page.locator("#status\\.editor\\.selection");
  // The status bar tells of the text only while it has the focus, and a busy machine gives that back to the preview.
  await workbench.page.locator(".monaco-editor .current-line, .monaco-editor .cursor").first().waitFor();
  if (!(await shown.isVisible())) await workbench.press("Control+1");
  await shown.filter({ hasText: new RegExp(`^Ln ${line},`) }).waitFor();
}

export function lineOf(workbench: Workbench, file: string, text: string): number {
  const lines = readFileSync(path.join(workbench.folder, file), "utf8").split("\n");
  return lines.findIndex((line) => line.includes(text)) + 1;
}

/** A plan of some length. */
export const sample = readFileSync(path.join(root, "samples", "northwind-roastery", "plan.strategy"), "utf8");
