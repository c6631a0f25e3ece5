import { describe, expect, it } from "vitest";
import { answered, choices, type Named, withoutPictures } from "../../client/src/compare-items.ts";

const branch = (name: string): Named => ({ name, kind: "branch" });

describe("what a plan can be compared with", () => {
  it("is the last commit and where the branch began, before all else", () => {
    const names: Named[] = [branch("pricing"), branch("main"), { name: "origin/main", kind: "remote" }];
    const found = choices("pricing", names, []);
    expect(found.slice(0, 2)).toMatchObject([
      { kind: "revision", revision: "HEAD" },
      { kind: "revision", revision: "origin/main...", label: "Where this branch left origin/main" },
    ]);
  });

  it("is no place where the branch began on the main branch itself", () => {
    const found = choices("main", [branch("main")], []);
    expect(found.flatMap((choice) => (choice.kind === "revision" ? choice.revision : []))).toEqual(["HEAD"]);
  });

  it("is each commit that changed it, under the first line of its message", () => {
    const hash = "4f2a9c1d".padEnd(40, "0");
    const commits = [
      { hash, message: "More for Berlin\n\nAs agreed.", author: "Ana", date: "2026-11-02" },
      { hash: "b".repeat(40), message: "\n", author: "", date: "" },
    ];
    const found = choices(undefined, [], commits);
    expect(found).toContainEqual({ kind: "title", label: "commits that changed the plan" });
    expect(found).toContainEqual({
      kind: "revision",
      revision: hash,
      label: "More for Berlin",
      detail: "4f2a9c1d, 2026-11-02, Ana",
    });
    expect(found).toContainEqual({ kind: "revision", revision: "b".repeat(40), label: "bbbbbbbb", detail: "bbbbbbbb" });
  });

  it("is other branches and tags, not all of them, and none twice", () => {
    const names: Named[] = [
      branch("pricing"),
      branch("main"),
      { name: "origin/HEAD", kind: "remote" },
      { name: "v1", kind: "tag" },
      ...Array.from({ length: 80 }, (_, n) => branch(`b${n}`)),
    ];
    const revisions = choices("pricing", names, []).flatMap((choice) =>
      choice.kind === "revision" ? choice.revision : [],
    );
    expect(revisions).toHaveLength(2 + 30);
    expect(revisions).toContain("v1");
    expect(revisions).not.toContain("origin/HEAD");
    expect(new Set(revisions).size).toBe(revisions.length);
  });

  it("is always any revision and any file", () => {
    const found = choices(undefined, [], []);
    expect(found.map(({ kind }) => kind)).toEqual(["revision", "title", "ask", "file"]);
  });
});

describe("an answer that needs texts", () => {
  const files: Readonly<Record<string, string>> = { a: "imports b", b: "imports c" };

  it("gets them, each read once, and null for what is not there", async () => {
    const read: string[] = [];
    const answer = await answered(
      async (texts) => {
        const known = new Map(texts.map(({ uri, text }) => [uri, text]));
        const needs = ["a", "b", "c"].slice(0, known.size + 1).filter((uri) => !known.has(uri));
        return { needs, known: [...known] };
      },
      async (uri) => {
        read.push(uri);
        return files[uri] ?? null;
      },
    );
    expect(read).toEqual(["a", "b", "c"]);
    expect(answer?.known).toEqual([
      ["a", "imports b"],
      ["b", "imports c"],
      ["c", null],
    ]);
  });

  it("comes to an end where it asks for the same again and again, or always for more", async () => {
    const same = await answered(
      async () => ({ needs: ["a"] }),
      async () => null,
    );
    expect(same).toEqual({ needs: ["a"] });
    let asked = 0;
    const more = await answered(
      async () => ({ needs: [`file ${asked++}`] }),
      async () => null,
    );
    expect(more).toBeUndefined();
    expect(asked).toBe(50);
  });

  it("is none where the server gives none", async () => {
    expect(
      await answered(
        async () => null,
        async () => null,
      ),
    ).toBeUndefined();
    expect(
      await answered(
        async () => undefined,
        async () => null,
      ),
    ).toBeUndefined();
  });
});

describe("a page for an editor that draws no pictures", () => {
  it("has all but these", () => {
    const page = "# A\n\n```mermaid\nxychart-beta\n  bar [1]\n```\n\n```text\nkept\n```\n\nB\n";
    expect(withoutPictures(page)).toBe("# A\n\n```text\nkept\n```\n\nB\n");
    expect(withoutPictures("Say ```mermaid\n")).toBe("Say ```mermaid\n");
  });
});
