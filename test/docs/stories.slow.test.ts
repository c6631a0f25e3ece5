import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../cli/door.ts";
import { pageOf, pages, root } from "./pages.ts";
import { isStory, play } from "./story.ts";

/**
 * The pages that tell their readers what to do, done word by word: what the commands print is what the pages show.
 * `npx vitest run test/docs -u` writes what they print anew.
 */

const stories = pages.filter(isStory);

beforeAll(build);

describe("stories", () => {
  it("are told by these pages, at least", () => {
    const names = stories.map((page) => page.path);
    for (const name of ["README.md", "docs/tutorial.md", "docs/guide.md", "docs/cookbook.md"]) {
      expect(names).toContain(name);
    }
  });

  it.each(stories.map((page) => [page.path, page] as const))("%s shows what happens", async (name, page) => {
    await expect(play(page)).toMatchFileSnapshot(path.join(root, name));
  });

  it("notice an output that is another one, a wrong exit code, and a change that does not fit", () => {
    const sh = (command: string, mark = ""): string => `${mark}\`\`\`sh\n${command}\n\`\`\`\n`;
    const text = `${sh("echo new; echo lines")}\n\`\`\`text\nold\n…\n\`\`\`\n`;
    expect(play(pageOf("a.md", text))).toBe(text.replace("old\n…", "new\nlines"));
    expect(play(pageOf("a.md", text.replace("old", "new")))).toBe(text.replace("old", "new"));
    expect(() => play(pageOf("a.md", sh("exit 3", "<!-- run -->\n")))).toThrow("a.md:3: ended with 3 instead of 0");
    const change = "<!-- change: a.txt -->\n```diff\n-old\n+new\n```\n";
    expect(() => play(pageOf("a.md", change))).toThrow("a.md:3: what is changed stands in the file 0 times");
  });
});
