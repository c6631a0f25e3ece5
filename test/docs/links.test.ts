import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { allRules } from "../../server/src/rules/index.ts";
import { anchorsOf, linksOf, pages, root } from "./pages.ts";

/** Where the links of the guide lead. */

const byPath = new Map(pages.map((page) => [page.path, page]));

/** Why a link leads nowhere; undefined where it leads somewhere. */
function faultOf(from: string, target: string): string | undefined {
  const [file = "", anchor] = target.split("#");
  const to = file === "" ? from : path.posix.join(path.posix.dirname(from), file);
  if (!existsSync(path.join(root, to))) return `there is no ${to}`;
  if (anchor === undefined) return undefined;
  const page = byPath.get(to);
  return page !== undefined && anchorsOf(page).has(anchor) ? undefined : `${to} has no heading for #${anchor}`;
}

describe("the guide", () => {
  it("links only to files and headings that there are", () => {
    const faults = pages.flatMap((page) =>
      linksOf(page).flatMap(({ target, line }) => {
        const fault = faultOf(page.path, target);
        return fault === undefined ? [] : `${page.path}:${line}: ${fault}`;
      }),
    );
    expect(faults).toEqual([]);
  });

  it("notices a link that leads nowhere", () => {
    expect(faultOf("docs/check.md", "nowhere.md")).toBe("there is no docs/nowhere.md");
    expect(faultOf("docs/check.md", "diff.md#no-such")).toBe("docs/diff.md has no heading for #no-such");
    expect(faultOf("docs/check.md", "diff.md#what-is-told")).toBeUndefined();
  });

  it("can be reached from its map: every page", () => {
    const reached = new Set(["README.md", "docs/README.md"]);
    for (const name of reached) {
      const page = byPath.get(name);
      if (page === undefined || /^docs\/(?:rules|language)\/./.test(name)) continue;
      for (const { target } of linksOf(page)) {
        const [file = ""] = target.split("#");
        if (file.endsWith(".md")) reached.add(path.posix.join(path.posix.dirname(name), file));
      }
    }
    const own = pages.filter(({ path: name }) => !/^docs\/(?:rules|language)\/(?!index)/.test(name));
    expect(own.filter(({ path: name }) => !reached.has(name)).map(({ path: name }) => name)).toEqual([]);
  });

  it("speaks of every rule in exactly one place of the pages about the principles", () => {
    const times = new Map(allRules.map(({ code }) => [code, 0]));
    for (const page of pages) {
      if (!page.path.startsWith("docs/principles/")) continue;
      for (const { target } of linksOf(page)) {
        const [, code] = /^\.\.\/rules\/([\w-]+)\.md$/.exec(target) ?? [];
        if (code !== undefined && code !== "index") times.set(code, (times.get(code) ?? 0) + 1);
      }
    }
    expect([...times].filter(([, count]) => count !== 1)).toEqual([]);
  });
});
