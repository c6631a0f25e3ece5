import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CommandError } from "../../server/src/cli/command.ts";
import { findRepository } from "../../server/src/cli/git.ts";
import { folder } from "./door.ts";
import { change, commit, git, repository } from "./repository.ts";

const odd = 'a "b"\tc\nd ü 価値.txt';
const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);
const lines = (more = ""): string => `${Array.from({ length: 20 }, (_, i) => `line ${i}\n`).join("")}${more}`;

describe("a repository", () => {
  it("is found from any folder in it, over links, too", () => {
    const cwd = repository({ "sub/deep/a.txt": "a\n" });
    expect(findRepository(path.join(cwd, "sub/deep")).root).toBe(cwd);
    const link = path.join(folder(), "link");
    fs.symlinkSync(path.join(cwd, "sub"), link);
    expect(findRepository(link).root).toBe(cwd);
    expect(findRepository(cwd).pathOf(path.join(cwd, "sub/deep/a.txt"))).toBe("sub/deep/a.txt");
    expect(findRepository(cwd).pathOf(path.dirname(cwd))).toBeUndefined();
  });

  it("is not found where there is none", () => {
    const cwd = folder();
    expect(() => findRepository(cwd)).toThrow(new CommandError(`${cwd} lies in no git repository`));
    expect(() => findRepository(path.join(cwd, "no"))).toThrow(`there is no folder ${path.join(cwd, "no")}`);
    git(cwd, "init", "--quiet", "--bare");
    expect(() => findRepository(cwd)).toThrow("lies in a git repository without files");
  });

  it("knows its revisions", () => {
    const cwd = repository({ "a.txt": "a\n" });
    const found = findRepository(cwd);
    const head = git(cwd, "rev-parse", "HEAD").trim();
    for (const name of ["HEAD", "main", head, head.slice(0, 8), "main...", "...main", "main...HEAD"]) {
      expect(found.resolve(name)).toBe(head);
    }
    expect(found.has("main")).toBe(true);
    for (const name of ["other", "-x", "--all", "main\0", "main:a.txt", "HEAD~1", "0".repeat(40), ""]) {
      expect(found.has(name)).toBe(false);
      expect(() => found.resolve(name)).toThrow(CommandError);
    }
    expect(found.shallow).toBe(false);
  });

  it("lists and reads files of a revision, whatever they are called", () => {
    const cwd = repository({ [odd]: "odd\n", "sub/b.txt": "b\n", "sub2/c.txt": "c\n" });
    fs.symlinkSync("sub/b.txt", path.join(cwd, "link.txt"));
    commit(cwd, { "sub/b.txt": undefined });
    const found = findRepository(path.join(cwd, "sub2"));
    expect(found.files("HEAD~1").map((file) => file.path)).toEqual([odd, "sub/b.txt", "sub2/c.txt"].sort());
    expect(found.files("HEAD").find((file) => file.path === "link.txt")?.kind).toBe("link");
    expect(found.files("HEAD~1", ["sub"]).map((file) => file.path)).toEqual(["sub/b.txt"]);
    expect(found.files("HEAD~1", [""])).toHaveLength(3);
    expect(text(found.read("HEAD~1", "sub/b.txt"))).toBe("b\n");
    expect(text(found.read("HEAD", odd))).toBe("odd\n");
    expect(found.read("HEAD", "sub/b.txt")).toBeUndefined();
    expect(found.read("HEAD", "link.txt")).toBeUndefined();
    expect(found.followed(["*.txt"]).map((file) => [file.path, file.kind])).toContainEqual(["link.txt", "link"]);
  });

  it("reads many contents at once, empty and binary ones among them", () => {
    const cwd = repository({ "empty.txt": "", "a.txt": "no break at the end", "b.txt": "\n\n\n" });
    fs.writeFileSync(path.join(cwd, "c.bin"), Buffer.from([0, 255, 10, 13, 0]));
    commit(cwd, {});
    const found = findRepository(cwd);
    const files = found.files("HEAD");
    const blobs = found.blobs([...files.map(({ blob }) => blob), files[0]?.blob ?? ""]);
    expect(files.map((file) => [file.path, Buffer.from(blobs.get(file.blob) ?? []).toString("hex")])).toEqual([
      ["a.txt", Buffer.from("no break at the end").toString("hex")],
      ["b.txt", "0a0a0a"],
      ["c.bin", "00ff0a0d00"],
      ["empty.txt", ""],
    ]);
    expect(found.blobs([]).size).toBe(0);
    expect(() => found.blobs(["1".repeat(40)])).toThrow("git lacks the content 1111");
  });
});

describe("changes", () => {
  const shown = (cwd: string, from: string, to?: string) =>
    findRepository(cwd)
      .changes(from, to, ["*.txt"])
      .map(({ kind, path: file, from: before }) => (before === undefined ? [kind, file] : [kind, file, before]))
      .sort();

  it("between revisions name what came, went, changed and moved", () => {
    const cwd = repository({ "a.txt": "a\n", "b.txt": "b\n", [odd]: lines(), "x.md": "x\n" });
    commit(cwd, {
      "a.txt": "A\n",
      "b.txt": undefined,
      "c.txt": "c\n",
      [odd]: undefined,
      "moved.txt": lines("more\n"),
      "x.md": "y\n",
    });
    expect(shown(cwd, "HEAD~1", "HEAD")).toEqual([
      ["added", "c.txt"],
      ["deleted", "b.txt", "b.txt"],
      ["modified", "a.txt", "a.txt"],
      ["renamed", "moved.txt", odd],
    ]);
    expect(findRepository(cwd).renames("HEAD~1", "HEAD")).toEqual(new Map([["moved.txt", odd]]));
    expect(shown(cwd, "HEAD", "HEAD")).toEqual([]);
  });

  it("to the files as they are hold those that git does not follow, but not those that it ignores", () => {
    const cwd = repository({ "a.txt": "a\n", "b.txt": "b\n", "c.txt": "c\n", ".gitignore": "ignored.txt\n" });
    change(cwd, { "a.txt": "A\n", "new.txt": "n\n", "ignored.txt": "i\n" });
    git(cwd, "add", "a.txt");
    change(cwd, { "a.txt": "AA\n" });
    git(cwd, "rm", "--quiet", "--cached", "b.txt");
    fs.utimesSync(path.join(cwd, "c.txt"), 1, 1);
    expect(shown(cwd, "HEAD")).toEqual([
      ["added", "new.txt"],
      ["modified", "a.txt", "a.txt"],
      ["modified", "b.txt", "b.txt"],
    ]);
  });

  it("hold the content before", () => {
    const cwd = repository({ "a.txt": "before\n" });
    fs.symlinkSync("a.txt", path.join(cwd, "l.txt"));
    commit(cwd, {});
    change(cwd, { "a.txt": "after\n", "l.txt": undefined });
    const found = findRepository(cwd);
    const changes = found.changes("HEAD", undefined);
    const a = changes.find((each) => each.path === "a.txt");
    expect(text(found.blobs([a?.blob ?? ""]).get(a?.blob ?? ""))).toBe("before\n");
    expect(changes.find((each) => each.path === "l.txt")?.blob).toBeUndefined();
  });
});
