import type { FrameLocator, Locator } from "playwright-core";
import type { Workbench } from "./workbench.ts";

/** The page of the gallery. */
export class GalleryPage {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** Opens the gallery from the command palette, and waits until its templates are there. */
  static async open(workbench: Workbench): Promise<GalleryPage> {
    await workbench.command("Strategy: New Plan…");
    return GalleryPage.there(workbench);
  }

  static async there(workbench: Workbench): Promise<GalleryPage> {
    const gallery = new GalleryPage(workbench);
    await gallery.card("Start with an Empty Plan").waitFor();
    await gallery.page.locator(".gl-card").nth(1).waitFor();
    return gallery;
  }

  get page(): FrameLocator {
    return this.#workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  get search(): Locator {
    return this.page.getByRole("searchbox", { name: "Search templates" });
  }

  card(title: string): Locator {
    return this.page.getByRole("button", { name: title, exact: true });
  }

  get create(): Locator {
    return this.page.getByRole("button", { name: "Create Plan" });
  }

  /** Waits until this has the focus, as the next key goes there. */
  async focused(element: Locator): Promise<void> {
    await this.#workbench.eventually(
      () => element.evaluate((found) => found.ownerDocument.activeElement === found && found.ownerDocument.hasFocus()),
      (hasFocus) => hasFocus,
      () => `${element} has not the focus`,
    );
  }

  /** What the page finds out about itself. */
  look<T>(script: string): Promise<T> {
    return this.page.locator("body").evaluate((_body, text) => {
      // biome-ignore lint/security/noGlobalEval: the script is ours, and runs as if typed into the console.
      return globalThis.eval(text);
    }, script);
  }
}
