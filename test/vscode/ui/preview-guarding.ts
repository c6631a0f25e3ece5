import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/vscode/install.ts";
import type { Story } from "./index.ts";
import { Preview, sample } from "./preview-page.ts";

/** What no plan may do to the page, and what the page owes to everybody who uses it. */
const hostile = `strategy Evil "<img src=x onerror=globalThis.struck=1></script><script>globalThis.struck=1</script>" {
  currency EUR
  summary "<svg onload=globalThis.struck=1>{a|b}"
}
value Calm "<b onclick=globalThis.struck=1>Calm</b>"
competitor Other "\u{202e}<iframe src=javascript:globalThis.struck=1>" {
  offers Calm 2
  url "javascript:globalThis.struck=1"
}
usp Best "<a href=javascript:globalThis.struck=1>Best</a>" {
  delivers Calm 5
  because "\\"><script>globalThis.struck=1</script>"
  proof "Proof" "javascript:globalThis.struck=1" 2026-09
  proof "Data" "data:text/html,<script>globalThis.struck=1</script>" 2026-09
}
segment Some "</text></svg><script>globalThis.struck=1</script>" {
  size 100
  psychographics { values Calm 5; expects Calm 3 }
  economics { acquisition 5 EUR; revenue 9 EUR; margin 50%; lifetime 2y }
}
concentration {
  budget 1k EUR
  focus Some 90% { acquire 50%; retain 50% }
}
`;

export const guarding: readonly Story[] = [
  {
    title: "preview: hostile titles stay text",
    async play(workbench) {
      const { page } = workbench;
      const violations: string[] = [];
      page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text()) && message.location().url.includes("preview"))
          violations.push(message.text());
      });
      writeFileSync(path.join(workbench.folder, "evil.strategy"), hostile);
      const preview = await Preview.beside(workbench, "evil.strategy");
      await preview.page.locator("h1", { hasText: "<img src=x onerror=globalThis.struck=1></script>" }).waitFor();
      await preview.section("differentiation").locator("button", { hasText: "<a href=javascript:" }).first().waitFor();
      await preview.section("segmentation").locator(".sr-chart:visible").first().waitFor();
      await preview.note.waitFor({ state: "detached" });
      const found = await preview.look<string>(`JSON.stringify({
        struck: globalThis.struck ?? null,
        foreign: [...document.querySelectorAll("#root :is(script, img, iframe, object, embed, form, style, link, base, meta)")].length,
        handlers: [...document.querySelectorAll("#root *")].filter((each) => [...each.attributes].some(({ name }) => name.startsWith("on"))).length,
        links: [...document.querySelectorAll("#root [href], #root [src]")].map((each) => each.getAttribute("href") ?? each.getAttribute("src")).filter((address) => !/^(https?:|#)/.test(address)),
      })`);
      const clean = JSON.stringify({ struck: null, foreign: 0, handlers: 0, links: [] });
      if (found !== clean) throw new Error(`The page holds ${found}`);
      if (violations.length > 0) throw new Error(violations[0]);
      await workbench.picture("preview-hostile");
    },
  },
  sound("Default Light Modern"),
  sound("Default Dark Modern"),
  sound("Default High Contrast"),
];

/** The page with shares being tried, looked at by axe. */
function sound(theme: string): Story {
  return {
    title: `preview: it keeps to its policy, and axe finds nothing wrong in it: ${theme}`,
    settings: { "workbench.colorTheme": theme },
    size: { width: 1600, height: 1000 },
    async play(workbench) {
      const refused: string[] = [];
      workbench.page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      writeFileSync(path.join(workbench.folder, "roastery.strategy"), sample);
      const preview = await Preview.beside(workbench, "roastery.strategy");
      await preview.slider.focus();
      await workbench.press("PageDown");
      await preview.page.locator(".sw-what-if .sr-message").first().waitFor();
      await preview.look(readFileSync(path.join(root, "node_modules", "axe-core", "axe.min.js"), "utf8"));
      const found =
        await preview.look<string>(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 4).map(({ html, failureSummary }) => html.slice(0, 200) + " " + failureSummary).join(" | ")).join("\\n"))`);
      if (found !== "") throw new Error(found);
      if (refused.length > 0) throw new Error(refused[0]);
    },
  };
}
