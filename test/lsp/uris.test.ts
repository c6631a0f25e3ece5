import { describe, expect, it } from "vitest";
import { URI } from "vscode-uri";
import { folderUri, join, keyOf, nameOf, parentOf, parse, within } from "../../server/src/lsp/uris.ts";

describe("addresses", () => {
  it.each([
    ["file:///northwind/mara/plan.strategy", "plan.strategy"],
    ["file:///northwind/mara/a%20b/pl%C3%A4ne/plan.strategy", "a b/pläne/plan.strategy"],
    ["file:///northwind/mara/a b/pläne/plan.strategy", "a b/pläne/plan.strategy"],
    ["file:///northwind/mara/100%25/%23.strategy", "100%/#.strategy"],
    ["file:///northwind/marathon/plan.strategy", undefined],
    ["file:///northwind/mara", undefined],
    ["vscode-vfs://github/northwind/mara/plan.strategy", undefined],
    ["untitled:Untitled-1", undefined],
    ["no address", undefined],
  ])("%s lies in /northwind/mara as %s", (uri, path) => {
    for (const folder of ["file:///northwind/mara", "file:///northwind/mara/"]) {
      expect(within(folderUri(folder), parse(uri))).toBe(path);
    }
  });

  it("of drives are the same in either case", () => {
    const folder = folderUri("file:///C%3A/plans");
    expect(within(folder, parse("file:///c:/plans/a.strategy"))).toBe("a.strategy");
    expect(within(folderUri("file:///c:/"), parse("file:///C:/a.strategy"))).toBe("a.strategy");
    expect(keyOf("file:///C:/a")).toBe(keyOf("file:///c%3A/a"));
  });

  it("of virtual folders keep their scheme and host", () => {
    const folder = folderUri("vscode-vfs://github/northwind/plans");
    expect(within(folder, parse("vscode-vfs://github/northwind/plans/x/a.strategy"))).toBe("x/a.strategy");
    expect(within(folder, parse("vscode-vfs://gitlab/northwind/plans/x/a.strategy"))).toBeUndefined();
    expect(join(folder, "x/a.strategy")).toBe("vscode-vfs://github/northwind/plans/x/a.strategy");
  });

  it("are made as editors write them", () => {
    for (const path of ["a b.strategy", "Größe/計画.strategy", "100%/#1?.strategy"]) {
      expect(join(folderUri("file:///northwind/mara"), path)).toBe(URI.file(`/northwind/mara/${path}`).toString());
      expect(within(folderUri("file:///northwind/mara"), parse(join(folderUri("file:///northwind/mara"), path)))).toBe(
        path,
      );
    }
  });

  it("have a folder and a name", () => {
    expect(parentOf(parse("file:///plan.strategy")).path).toBe("/");
    expect(parentOf(parse("file:///a/b.strategy")).path).toBe("/a");
    expect(nameOf(parse("untitled:Untitled-1"))).toBe("Untitled-1");
    expect(within(folderUri("file:///"), parse("file:///plan.strategy"))).toBe("plan.strategy");
  });
});
