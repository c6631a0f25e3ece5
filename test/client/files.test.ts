import path from "node:path";
import { describe, expect, it } from "vitest";
import { extendedFiles } from "../../client/src/configs.ts";
import { walk } from "../../client/src/walk.ts";

describe("what a configuration builds on", () => {
  it("is one file or several", () => {
    expect(extendedFiles('{ "extends": "./team.json" }')).toEqual(["./team.json"]);
    expect(extendedFiles('{ "extends": ["./team.json", "../all.json"] }')).toEqual(["./team.json", "../all.json"]);
  });

  it("may stand between comments, and in a text that is half typed", () => {
    expect(extendedFiles('{ // ours\n "extends": ["./team.json",], }')).toEqual(["./team.json"]);
    expect(extendedFiles('{ "extends": ["./team.json", ')).toEqual(["./team.json"]);
  });

  it.each(["", "[]", "null", "7", "{}", '{ "extends": 7 }', '{ "extends": { "a": "./b" } }'])(
    "is nothing in %s",
    (text) => {
      expect(extendedFiles(text)).toEqual([]);
    },
  );

  it("leaves out packages and addresses, which nobody can bring", () => {
    expect(extendedFiles('{ "extends": ["some-package", "https://example.com/a.json", "/etc/a.json"] }')).toEqual([]);
  });
});

/** A tree of folders: a file is `true`, a folder that cannot be listed is `false`. */
interface Folder {
  readonly [name: string]: Folder | boolean;
}

async function found(tree: Folder): Promise<readonly string[]> {
  const at = (place: string): Folder | boolean | undefined =>
    place.split("/").reduce<Folder | boolean | undefined>((folder, name) => {
      return name === "" || typeof folder !== "object" ? folder : folder[name];
    }, tree);
  return walk("", {
    wanted: (name) => name.endsWith(".strategy"),
    list: async (place) => {
      const folder = at(place);
      if (typeof folder !== "object") throw new Error(`${place} cannot be listed.`);
      return Object.entries(folder).map(([name, entry]) => ({ name, isFolder: entry !== true }));
    },
    join: (place, name) => path.posix.join(place, name),
  });
}

describe("looking for plans in folders", () => {
  it("finds them at any depth", async () => {
    const tree = { "a.strategy": true, "b.txt": true, in: { "c.strategy": true, deep: { "d.strategy": true } } };
    expect(await found(tree)).toEqual(["a.strategy", "in/c.strategy", "in/deep/d.strategy"]);
  });

  it("leaves out hidden folders and installed packages", async () => {
    const tree = { ".git": { "a.strategy": true }, node_modules: { p: { "b.strategy": true } }, "c.strategy": true };
    expect(await found(tree)).toEqual(["c.strategy"]);
  });

  it("goes on where a folder cannot be listed", async () => {
    expect(await found({ locked: false, open: { "a.strategy": true } })).toEqual(["open/a.strategy"]);
  });

  it("comes to an end in folders without end", async () => {
    let listed = 0;
    await walk("", {
      wanted: () => false,
      list: async () => {
        listed++;
        return [{ name: "again", isFolder: true }];
      },
      join: (place, name) => `${place}/${name}`.slice(-100),
    });
    expect(listed).toBe(2_000);
  });
});
