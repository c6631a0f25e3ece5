import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Move, renameFiles } from "../../server/src/features/rename-files.ts";
import { runs } from "../properties/corpus.ts";
import { after as edited, scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

/** The texts of the files that change, by the paths that they have before the move. */
function changed(files: Readonly<Record<string, string>>, ...moves: readonly Move[]): Record<string, string> {
  const { host, texts } = scene(files);
  return edited(texts, renameFiles(host, moves));
}

const files = {
  [PLAN]: 'import "shared/market.strategy"\nimport "shared/more.strategy"\n',
  "shared/market.strategy": 'import "more.strategy"\nvalue A "A"\n',
  "shared/more.strategy": 'value B "B"\n',
  "deep/er/other.strategy": 'import "../../shared/market.strategy"\n',
};

describe("moving files", () => {
  it("makes the imports of a moved file follow", () => {
    expect(changed(files, { from: "shared/market.strategy", to: "lib/base.strategy" })).toEqual({
      [PLAN]: 'import "lib/base.strategy"\nimport "shared/more.strategy"\n',
      "shared/market.strategy": 'import "../shared/more.strategy"\nvalue A "A"\n',
      "deep/er/other.strategy": 'import "../../lib/base.strategy"\n',
    });
  });

  it("makes the imports within a moved file follow", () => {
    expect(changed(files, { from: PLAN, to: "plans/2027/plan.strategy" })).toEqual({
      [PLAN]: 'import "../../shared/market.strategy"\nimport "../../shared/more.strategy"\n',
    });
  });

  it("takes a folder as a whole and leaves imports within it", () => {
    expect(changed(files, { from: "shared", to: "lib/shared" })).toEqual({
      [PLAN]: 'import "lib/shared/market.strategy"\nimport "lib/shared/more.strategy"\n',
      "deep/er/other.strategy": 'import "../../lib/shared/market.strategy"\n',
    });
    expect(changed(files, { from: "shared/", to: "lib/" })).toEqual({
      [PLAN]: 'import "lib/market.strategy"\nimport "lib/more.strategy"\n',
      "deep/er/other.strategy": 'import "../../lib/market.strategy"\n',
    });
  });

  it("takes no folder along whose name only begins the same", () => {
    expect(changed(files, { from: "share", to: "lib" })).toEqual({});
  });

  it("takes several moves at once, a swap too", () => {
    const moves = [
      { from: "shared/market.strategy", to: "shared/more.strategy" },
      { from: "shared/more.strategy", to: "shared/market.strategy" },
    ];
    expect(changed(files, ...moves)).toEqual({
      [PLAN]: 'import "shared/more.strategy"\nimport "shared/market.strategy"\n',
      "shared/market.strategy": 'import "market.strategy"\nvalue A "A"\n',
      "deep/er/other.strategy": 'import "../../shared/more.strategy"\n',
    });
  });

  it("lets a move of a file count before that of its folder", () => {
    const moves = [
      { from: "shared/more.strategy", to: "more.strategy" },
      { from: "shared", to: "lib" },
    ];
    expect(changed(files, ...moves)[PLAN]).toBe('import "lib/market.strategy"\nimport "more.strategy"\n');
  });

  it("leaves imports alone that still lead where they led", () => {
    expect(changed(files, { from: PLAN, to: "renamed.strategy" })).toEqual({});
    expect(changed(files, { from: "notes.md", to: "shared/notes.md" })).toEqual({});
    expect(changed(files, { from: "", to: "x" })).toEqual({});
    expect(changed(files)).toEqual({});
  });

  it.each([
    "../market.strategy",
    "/tmp/market.strategy",
    "file:///market.strategy",
    "C:\\market.strategy",
    "",
    "old/market.txt",
  ])("leaves imports alone where the file goes out of reach: %s", (to) => {
    expect(changed(files, { from: "shared/market.strategy", to })).toEqual({});
  });

  it("leaves imports alone that lead nowhere", () => {
    const text =
      'import "C:\\\\a.strategy"\nimport "https://example.com/a.strategy"\nimport "/a.strategy"\nimport "../../x.strategy"\nimport\n';
    expect(changed({ [PLAN]: text }, { from: PLAN, to: "a/plan.strategy" })).toEqual({});
  });

  it("keeps a ./ at the beginning where one fits", () => {
    const dotted = { [PLAN]: 'import "./shared/a.strategy"\n', "shared/a.strategy": "" };
    expect(changed(dotted, { from: "shared", to: "lib" })[PLAN]).toBe('import "./lib/a.strategy"\n');
    expect(changed(dotted, { from: PLAN, to: "deep/plan.strategy" })[PLAN]).toBe('import "../shared/a.strategy"\n');
  });

  it("writes paths with quotes, backslashes of escapes and letters of any script", () => {
    const odd = { [PLAN]: 'import "a \\"b\\".strategy" // so\n', 'a "b".strategy': 'value A "A"\n' };
    const result = changed(odd, { from: 'a "b".strategy', to: 'größe/价 "格".strategy' });
    expect(result).toEqual({ [PLAN]: 'import "größe/价 \\"格\\".strategy" // so\n' });
    expect(scene({ [PLAN]: result[PLAN] ?? "", 'größe/价 "格".strategy': "" }).host.findings(PLAN)).toEqual([]);
  });

  it("sees texts of open editors, and text around with a mark, other line ends and errors", () => {
    const { host, workspace } = scene(files);
    const text = '\ufeffvalue "\r\nimport "shared/more.strategy"\r\nsegment {';
    workspace.open("new.strategy", text);
    const edits = renameFiles(host, [{ from: "shared/more.strategy", to: "m.strategy" }]);
    expect(
      edited(
        { "new.strategy": text },
        edits.filter(({ file }) => file.path === "new.strategy"),
      ),
    ).toEqual({
      "new.strategy": '\ufeffvalue "\r\nimport "m.strategy"\r\nsegment {',
    });
  });

  it("leaves everything importing what it imported, whatever moves where", () => {
    const names = ["a", "b", "c/a", "c/b", "c/d/a", "e/a"];
    const path = fc.constantFrom("a", "b", "c", "c/a", "c/d", "c/d/a", "e", "f/g", "c/h", "é x");
    const links = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 12 });
    fc.assert(
      fc.property(links, fc.uniqueArray(fc.tuple(path, path), { maxLength: 3 }), (imports, raw) => {
        const texts = Object.fromEntries(
          names.map((name) => {
            const own = imports.filter(([from, to]) => from === name && to !== name).map(([, to]) => to);
            const up = "../".repeat(name.split("/").length - 1);
            return [`${name}.strategy`, [...new Set(own)].map((to) => `import "${up}${to}.strategy"\n`).join("")];
          }),
        );
        const moves = raw.map(([from, to]) =>
          names.includes(from) && from.length % 2 === 1
            ? { from: `${from}.strategy`, to: `${to}.strategy` }
            : { from, to: `moved/${to}` },
        );
        const { host } = scene(texts);
        const now = { ...texts, ...edited(texts, renameFiles(host, moves)) };
        const home = (old: string): string => {
          const [closest] = moves
            .filter(({ from }) => old === from || old.startsWith(`${from}/`))
            .sort((a, b) => b.from.length - a.from.length);
          return closest === undefined ? old : closest.to + old.slice(closest.from.length);
        };
        const homes = Object.keys(texts).map(home);
        // Two files at one path are no question of imports.
        fc.pre(new Set(homes).size === homes.length);
        const later = scene(Object.fromEntries(Object.entries(now).map(([old, text]) => [home(old), text]))).host;
        for (const old of Object.keys(texts)) {
          const before = (host.plan(old)?.file.imports ?? []).map(({ target }) => home(target?.path ?? "none"));
          const after = (later.plan(home(old))?.file.imports ?? []).map(({ target }) => target?.path);
          expect(after).toEqual(before);
        }
      }),
      runs(300),
    );
  });
});
