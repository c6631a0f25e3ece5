import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, check, folder, type Ran, read } from "./door.ts";

beforeAll(build);

const clean = 'value Speed "There within the hour"\n';
const faulty = (name: string): string => `${clean}usp ${name} "Roasted to order" {\n  delivers Nothing 5\n}\n`;
const file = "strategy.baseline.json";

const update = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  check(cwd, "--baseline", file, "--update-baseline", ...args);
const against = (cwd: string, ...args: readonly string[]): Promise<Ran> => check(cwd, "--baseline", file, ...args);

describe("--baseline", () => {
  it("leaves out what was put aside, and counts it", async () => {
    const cwd = folder({ "a.strategy": faulty("A"), "b.strategy": clean });
    const made = await update(cwd);
    expect(made.code).toBe(0);
    expect(made.err).toMatch(/^strategy\.baseline\.json: (\d+) problems put aside \(\1 added\)\n$/);
    expect(made.out).toMatch(/^No problems in 2 files \(\d+ in the baseline\)\n$/);
    const ran = await against(cwd, "--format", "json", "--fail-on", "hint");
    const { summary, files, baseline } = JSON.parse(ran.out);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe("");
    expect(summary).toMatchObject({ error: 0, warning: 0, information: 0, hint: 0 });
    expect(summary.baselined).toBe(JSON.parse(read(cwd, file)).findings.length);
    expect(files).toEqual([
      { path: "a.strategy", diagnostics: [] },
      { path: "b.strategy", diagnostics: [] },
    ]);
    expect(baseline).toEqual({ expired: [] });
  });

  it("shows what is new", async () => {
    const cwd = folder({ "a.strategy": faulty("A") });
    await update(cwd);
    fs.writeFileSync(path.join(cwd, "a.strategy"), `${faulty("A")}sgment X\n`);
    const ran = await against(cwd);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("a.strategy:5:1 error");
    expect(ran.out).not.toContain("unknown-name");
    expect(ran.out).toMatch(/1 error in 1 file \(\d+ in the baseline\)\n$/);
  });

  it("is the same while lines shift, line ends change and files are renamed", async () => {
    const cwd = folder({ "plans/a.strategy": faulty("A") });
    await update(cwd);
    const before = read(cwd, file);
    fs.writeFileSync(path.join(cwd, "plans/a.strategy"), `// More.\n\n${faulty("A")}`.replaceAll("\n", "\r\n"));
    expect((await against(cwd)).code).toBe(0);
    expect((await update(cwd)).err).toContain("(nothing changed)");
    expect(read(cwd, file)).toBe(before);
    fs.renameSync(path.join(cwd, "plans/a.strategy"), path.join(cwd, "plans/b.strategy"));
    const ran = await against(cwd);
    expect(ran).toMatchObject({ code: 0, err: "" });
    await update(cwd);
    expect(read(cwd, file)).toBe(before.replaceAll("plans/a.strategy", "plans/b.strategy"));
  });

  it("says what has expired, and drops it when it is written anew", async () => {
    const cwd = folder({ "a.strategy": faulty("A"), "b.strategy": faulty("B") });
    await update(cwd);
    const all = JSON.parse(read(cwd, file)).findings;
    fs.writeFileSync(path.join(cwd, "a.strategy"), clean);
    const ran = await against(cwd);
    const gone = all.filter((entry: { path: string }) => entry.path === "a.strategy");
    expect(gone.length).toBeGreaterThan(1);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(
      `strategy: ${gone.length} entries of ${file} match nothing any more; --update-baseline removes them\n`,
    );
    expect(ran.err).toContain("strategy:   a.strategy unknown-name in usp A\n");
    expect((await against(cwd, "--quiet")).err).toBe("");
    expect(JSON.parse((await against(cwd, "--format", "json")).out).baseline.expired).toEqual(gone);
    expect((await update(cwd)).err).toContain(`${gone.length} removed`);
    expect(JSON.parse(read(cwd, file)).findings).toHaveLength(all.length - gone.length);
  });

  it("keeps what it holds of files that were not checked", async () => {
    const cwd = folder({ "a.strategy": faulty("A"), "b.strategy": faulty("B") });
    await update(cwd);
    const before = read(cwd, file);
    expect((await against(cwd, "a.strategy")).err).toBe("");
    expect((await update(cwd, "a.strategy")).code).toBe(0);
    expect(read(cwd, file)).toBe(before);
  });

  it("means the same from every folder", async () => {
    const cwd = folder({ "plans/a.strategy": faulty("A") });
    await update(cwd);
    const inside = path.join(cwd, "plans");
    expect((await check(inside, "--baseline", `../${file}`)).code).toBe(0);
    expect(JSON.parse(read(cwd, file)).findings[0].path).toBe("plans/a.strategy");
  });

  it("goes with other formats, which list it as put aside", async () => {
    const cwd = folder({ "a.strategy": faulty("A") });
    await update(cwd);
    const { runs } = JSON.parse((await against(cwd, "--format", "sarif")).out);
    expect(runs[0].results.length).toBeGreaterThan(0);
    for (const { suppressions } of runs[0].results) expect(suppressions).toEqual([{ kind: "external" }]);
  });

  it("says why it cannot be used", async () => {
    const cwd = folder({ "a.strategy": clean, "bad.json": "{", "old.json": '{"version":9}' });
    const err = async (...args: string[]): Promise<string> => {
      const ran = await check(cwd, ...args);
      expect(ran).toMatchObject({ code: 2, out: "" });
      return ran.err;
    };
    expect(await err("--baseline", "no.json")).toBe(
      "strategy: --baseline no.json cannot be read: there is no such file or folder; --update-baseline makes it\n",
    );
    expect(await err("--baseline", "bad.json")).toBe("strategy: --baseline bad.json cannot be used: it is not JSON\n");
    expect(await err("--baseline", "old.json", "--update-baseline")).toContain('it does not say "version": 1');
    expect(read(cwd, "old.json")).toBe('{"version":9}');
    expect(await err("--update-baseline")).toBe(
      "strategy: --update-baseline writes the file of --baseline FILE, which is missing\n",
    );
    expect(await err("--baseline", "no/where.json", "--update-baseline")).toContain("cannot be written");
  });
});
