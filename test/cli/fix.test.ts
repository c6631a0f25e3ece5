import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { applyFixes } from "../../server/src/cli/fix.ts";
import type { Session } from "../../server/src/cli/session.ts";
import type { Diagnostic } from "../../server/src/workspace/diagnostics.ts";
import { diskFiles } from "../../server/src/workspace/disk.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { build, check, folder, read, TODAY } from "./door.ts";

beforeAll(build);

describe("--fix", () => {
  it("applies what is safe, writes it and says how much it was", async () => {
    const cwd = folder({
      "a.strategy": 'value A "A" { rolle price }\nvalue B "B" {\n  rol prise\n}\n',
      "b.strategy": 'value C "C"\n',
    });
    const ran = await check(cwd, "--fix");
    expect(read(cwd, "a.strategy")).toBe('value A "A" { role price }\nvalue B "B" {\n  role price\n}\n');
    expect(ran).toMatchObject({ code: 0, err: "fixed 3 problems in 1 file\n" });
    expect(ran.out).toBe("No problems in 2 files\n");
  });

  it("straightens copied quotes and blanks, but not where the text may end elsewhere", async () => {
    const cwd = folder({
      "a.strategy": "value A “Fresh”\nvalue B „Fast“ {\n\u00a0\u00a0measure »Days«\n}\nvalue C 'The teachers' room'\n",
    });
    const ran = await check(cwd, "--fix");
    expect(read(cwd, "a.strategy")).toBe(
      'value A "Fresh"\nvalue B "Fast" {\n  measure "Days"\n}\nvalue C \'The teachers\' room\'\n',
    );
    expect(ran.err).toBe("fixed 4 problems in 1 file\n");
    expect(ran.out).toContain("1 error in 1 file");
  });

  it("leaves files alone in which there is nothing to fix", async () => {
    const cwd = folder({ "a.strategy": 'value A "A"\n' });
    const before = fs.statSync(path.join(cwd, "a.strategy")).mtimeMs;
    expect((await check(cwd, "--fix")).err).toBe("nothing to fix\n");
    expect((await check(cwd, "--fix", "--quiet")).err).toBe("");
    expect(fs.statSync(path.join(cwd, "a.strategy")).mtimeMs).toBe(before);
  });

  it("keeps byte-order mark, line ends and everything else", async () => {
    const cwd = folder({ "a.strategy": '\ufeffvalue A "A" {\r\n\trolle price // x\r\n}\r\n' });
    await check(cwd, "--fix");
    expect(read(cwd, "a.strategy")).toBe('\ufeffvalue A "A" {\r\n\trole price // x\r\n}\r\n');
  });

  it("does not write a file that would lose what is no UTF-8", async () => {
    const bytes = Buffer.from('value A "\xff" {\n  rolle price\n}\n', "latin1");
    const cwd = folder({ "a.strategy": bytes });
    const ran = await check(cwd, "--fix");
    expect(fs.readFileSync(path.join(cwd, "a.strategy"))).toEqual(bytes);
    expect(ran.err).toContain("strategy: a.strategy is not UTF-8, so nothing is fixed in it\n");
    expect(ran.code).toBe(1);
  });

  it("fixes the files that are named, and no others", async () => {
    const wrong = 'value A "A" { rolle price }\n';
    const cwd = folder({ "a.strategy": `import "b.strategy"\n${wrong}`, "b.strategy": wrong.replaceAll("A", "B") });
    await check(cwd, "a.strategy", "--fix");
    expect(read(cwd, "a.strategy")).toContain("{ role price }");
    expect(read(cwd, "b.strategy")).toContain("{ rolle price }");
  });

  it("comes to an end on every sample, and never makes errors", async () => {
    const samples = path.resolve(import.meta.dirname, "../../samples");
    const cwd = folder({ "plan.strategy": read(samples, "faulty/plan.strategy") });
    const errors = async (...args: string[]): Promise<number> =>
      JSON.parse((await check(cwd, "--format", "json", ...args)).out).summary.error;
    const before = await errors();
    expect(await errors("--fix")).toBeLessThanOrEqual(before);
    const once = read(cwd, "plan.strategy");
    const again = await check(cwd, "--fix");
    expect(again.err).toBe("nothing to fix\n");
    expect(read(cwd, "plan.strategy")).toBe(once);
  });
});

describe("fixes that do not go well together", () => {
  /** Fixes one file in a workspace whose diagnostics offer other fixes than those of the rules. */
  function fixed(text: string, change: (diagnostic: Diagnostic, text: string) => Diagnostic): [string, number] {
    const root = folder({ "a.strategy": text });
    const files = diskFiles(root);
    const real = createWorkspace({ files, root, today: TODAY });
    const workspace = {
      ...real,
      diagnostics: (path: string) => real.diagnostics(path)?.map((each) => change(each, real.text(path) ?? "")),
    };
    const session: Session = {
      cwd: root,
      root,
      workspace,
      files,
      over: () => workspace,
      selection: () => Promise.resolve({ paths: ["a.strategy"], trouble: [], means: () => Promise.resolve(false) }),
      shown: (path) => path,
    };
    const { fixes } = applyFixes(session, ["a.strategy"]);
    return [read(root, "a.strategy"), fixes];
  }

  const replacing = (diagnostic: Diagnostic, newText: string): Diagnostic => ({
    ...diagnostic,
    fixes: [{ title: newText, safe: true, edits: [{ path: "a.strategy", range: diagnostic.range, newText }] }],
  });

  it("are taken back one by one where they make more errors, and the others stay", () => {
    const text = 'value A "A" { rolle price }\nvalue B "B" { rol price }\n';
    const result = fixed(text, (each) => (each.message.includes('"rolle"') ? replacing(each, "rolle x; rolle") : each));
    expect(result).toEqual(['value A "A" { rolle price }\nvalue B "B" { role price }\n', 1]);
  });

  it("wait for the next round where they touch", () => {
    const text = 'value A "A" { rolle price; rol price }\n';
    let offered = 0;
    const [result] = fixed(text, (each) => {
      offered++;
      const whole = { start: { line: 0, character: 14 }, end: { line: 0, character: 36 } };
      return {
        ...replacing(each, "role price"),
        fixes: [{ title: "x", safe: true, edits: [{ path: "a.strategy", range: whole, newText: "role price" }] }],
      };
    });
    expect(result).toBe('value A "A" { role price }\n');
    expect(offered).toBeGreaterThan(0);
  });

  it("come to an end where one undoes the other", () => {
    const [result, fixes] = fixed('value A "A" { rolle price }\n', (each, text) =>
      replacing(each, text.includes("rolle") ? "rollo" : "rolle"),
    );
    expect(result).toMatch(/^value A "A" \{ roll[eo] price \}\n$/);
    expect(fixes).toBe(10);
  });

  it("are left to the user where they are not safe", () => {
    const text = 'value A "A" { rolle price }\n';
    const unsafe = (each: Diagnostic): Diagnostic => ({
      ...each,
      fixes: each.fixes.map((fix) => ({ ...fix, safe: false })),
    });
    expect(fixed(text, unsafe)).toEqual([text, 0]);
  });
});
