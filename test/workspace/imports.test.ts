import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskFiles } from "../../server/src/workspace/disk.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { check, diagnose } from "../support/kit.ts";

describe("names of imports", () => {
  it("that a file hides by one of its own are not in sight", () => {
    check("usp-not-unique", {
      "plan.strategy": `
import "market.strategy"
strategy P "P" { period 2027; currency EUR }
competitor Rival "Our own rival"
usp Fast "Fast" { delivers Speed 5 }
`,
      "market.strategy": `
value Speed "Speed"
competitor Rival "The market's rival" { offers Speed 5 }
`,
    });
  });

  it("that two imports have are not ambiguous after `use` where the file declares its own", () => {
    check("ambiguous-name", {
      "plan.strategy": `import "a.strategy"\nimport "b.strategy"\nsegment Teams "Our teams"\nuse Teams\n`,
      "a.strategy": `segment Teams "Teams of A"\n`,
      "b.strategy": `segment Teams "Teams of B"\n`,
    });
  });

  it("on a circle are seen, and no file hides its own", () => {
    check("name-shadowed", {
      "plan.strategy": `import "a.strategy"\nuse Cafes, Teams\n`,
      "a.strategy": `import "b.strategy" //~ import-cycle\nsegment Teams "Teams"\n`,
      "b.strategy": `import "a.strategy" //~ import-cycle\nsegment Cafes "Cafés"\ngoal Win "Win" { for Teams, Cafes }\n`,
    });
  });

  it("are hidden for importers even by a file on a circle", () => {
    check(["ambiguous-name", "name-shadowed"], {
      "plan.strategy": `import "a.strategy"\nuse Teams\n`,
      "a.strategy": `import "b.strategy" //~ import-cycle\nsegment Teams "Teams of A" //~ name-shadowed\n`,
      "b.strategy": `import "a.strategy" //~ import-cycle\nsegment Teams "Teams of B" //~ name-shadowed\n`,
    });
  });
});

describe("imports", () => {
  it("of no file are missing each time", () => {
    check("import-missing", `import "no.strategy" //~ import-missing\nimport "no.strategy" //~ import-missing\n`);
  });

  it("of an empty path are told in words that make sense", () => {
    const [found] = diagnose(`import ""\n`);
    expect(found?.code).toBe("import-outside");
    expect(found?.message).toMatch(/^This import names no file\./);
  });

  it("may stand in a row of thousands, in whatever order the files are checked", () => {
    const last = 9999;
    const texts: Record<string, string> = {};
    for (let i = 0; i <= last; i++) {
      const next = i < last ? `import "f${i + 1}.strategy"\ngoal G${i} "G" { for S${i + 1}, S${last} }\n` : "";
      texts[`f${i}.strategy`] = `${next}segment S${i} "S"\n`;
    }
    const found = diagnose(texts);
    expect(found.filter(({ code }) => code === "unknown-name")).toEqual([]);
    expect(found.filter(({ code }) => code === "demographics-missing").length).toBe(last + 1);
  });

  it("may form a circle of thousands", () => {
    const texts: Record<string, string> = {};
    for (let i = 0; i < 5000; i++) texts[`f${i}.strategy`] = `import "f${(i + 1) % 5000}.strategy"\nvalue V${i} "V"\n`;
    const found = diagnose(texts);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["import-cycle"]));
    expect(found.length).toBe(5000);
  });
});

describe("links on disk", () => {
  let folder = "";
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "links-"));
    const root = path.join(folder, "root");
    fs.mkdirSync(path.join(root, "shared"), { recursive: true });
    fs.mkdirSync(path.join(root, "folder.strategy"));
    fs.writeFileSync(path.join(folder, "outside.strategy"), 'value Speed "Speed"\n');
    fs.writeFileSync(path.join(root, "shared", "market.strategy"), 'value Speed "Speed"\n');
    fs.writeFileSync(path.join(root, "library.strategy"), 'import "shared/market.strategy"\n');
    fs.symlinkSync("shared/market.strategy", path.join(root, "link.strategy"));
    fs.symlinkSync("../outside.strategy", path.join(root, "out.strategy"));
    fs.symlinkSync("../nothing.strategy", path.join(root, "dangling.strategy"));
    fs.symlinkSync("nothing.strategy", path.join(root, "lost.strategy"));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  function codesOf(text: string): string[] {
    const root = path.join(folder, "root");
    fs.writeFileSync(path.join(root, "plan.strategy"), text);
    const workspace = createWorkspace({ files: diskFiles(root), today: "2026-11-22" });
    return (workspace.diagnostics("plan.strategy") ?? []).map(({ code, range }) => `${range.start.line + 1} ${code}`);
  }

  it("within the root and the files that they lead to are one", () => {
    expect(codesOf('import "library.strategy"\nimport "link.strategy"\ncompetitor A "A" { offers Speed 5 }\n')).toEqual(
      [],
    );
    expect(codesOf('import "link.strategy"\nimport "shared/market.strategy"\n')).toEqual(["2 repeated-item"]);
  });

  it("out of the root are outside, those that lead nowhere and folders are missing", () => {
    expect(
      codesOf(
        'import "out.strategy"\nimport "dangling.strategy"\nimport "lost.strategy"\nimport "folder.strategy"\nimport "a\\u{0}.strategy"\n',
      ),
    ).toEqual(["1 import-outside", "2 import-outside", "3 import-missing", "4 import-missing", "5 import-missing"]);
  });
});

describe("what files say of each other", () => {
  it("does not depend on which of them is checked first", () => {
    const texts: Readonly<Record<string, string>> = {
      "a.strategy": `import "b.strategy"\ngoal Win "Win" { for Teams }\nsegment Cafes "Cafés"\n`,
      "b.strategy": `import "a.strategy"\ngoal Keep "Keep" { for Cafes }\nsegment Teams "Teams"\n`,
    };
    const reversed = Object.fromEntries(Object.entries(texts).reverse());
    const told = (sources: Readonly<Record<string, string>>): string[] =>
      diagnose(sources)
        .map(({ path: file, line, code }) => `${file}:${line} ${code}`)
        .sort();
    expect(told(reversed)).toEqual(told(texts));
    expect(told(texts).filter((each) => each.includes("psychographics-missing"))).toEqual([
      "a.strategy:3 psychographics-missing",
      "b.strategy:3 psychographics-missing",
    ]);
  });

  it("leaves out the own names of a file that imports itself, for that file alone", () => {
    check("name-shadowed", {
      "a.strategy": `import "a.strategy" //~ import-cycle\nsegment Teams "Teams"\n`,
      "b.strategy": `import "a.strategy"\nuse Teams\n`,
    });
  });
});
