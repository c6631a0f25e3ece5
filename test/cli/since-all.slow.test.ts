import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { build, check, folder } from "./door.ts";
import { commit, git } from "./repository.ts";

beforeAll(build);

const samples = path.resolve(import.meta.dirname, "../../samples");

interface FileResult {
  readonly path: string;
  readonly diagnostics: readonly object[];
}

async function everything(cwd: string): Promise<ReadonlyMap<string, readonly object[]>> {
  const { files }: { files: FileResult[] } = JSON.parse((await check(cwd, "--format", "json")).out);
  return new Map(files.map((file) => [file.path, file.diagnostics]));
}

function plansOf(cwd: string): string[] {
  const names = fs.readdirSync(cwd, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".strategy")).sort();
}

/** Does something to a file: takes a line out, moves it, removes it, renames a declaration in it. */
function disturb(cwd: string, { which, how, where }: { which: number; how: string; where: number }): void {
  const all = plansOf(cwd);
  const name = all[which % all.length] ?? "";
  const file = path.join(cwd, name);
  const text = fs.readFileSync(file, "utf8");
  const lines = text.split("\n");
  if (how === "line") fs.writeFileSync(file, lines.toSpliced(where % lines.length, 1).join("\n"));
  else if (how === "number") fs.writeFileSync(file, text.replace(/\d+%/, `${where % 100}%`));
  else if (how === "move") fs.renameSync(file, path.join(path.dirname(file), `moved-${where}.strategy`));
  else if (how === "remove" && all.length > 5) fs.rmSync(file);
  else if (how === "config") {
    fs.writeFileSync(
      path.join(path.dirname(file), "strategy.config.json"),
      '{ "rules": { "claim-unproven": "hint", "suppression-unexplained": "off" } }',
    );
  }
}

it("what --since does not look at says the same as before, and what it looks at is complete", async () => {
  const step = fc.record({
    which: fc.nat(1000),
    how: fc.constantFrom("line", "number", "move", "remove", "config"),
    where: fc.nat(1000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      const cwd = folder();
      fs.cpSync(samples, cwd, { recursive: true });
      // All are to be checked, the faulty one, too.
      fs.rmSync(path.join(cwd, "strategy.config.json"));
      git(cwd, "init", "--quiet", "--initial-branch=main");
      commit(cwd, {});
      const before = await everything(cwd);
      for (const each of steps) disturb(cwd, each);
      const now = await everything(cwd);
      const { files, summary, since } = JSON.parse((await check(cwd, "--since", "HEAD", "--format", "json")).out);
      const looked = new Set<string>(files.map((file: FileResult) => file.path));
      for (const [file, diagnostics] of now)
        if (!looked.has(file)) expect([file, diagnostics]).toEqual([file, before.get(file)]);
      // What is new, was known, or was mended adds up.
      const count = (side: ReadonlyMap<string, readonly object[]>, paths: Iterable<string>): number =>
        [...paths].reduce((sum, file) => sum + (side.get(file)?.length ?? 0), 0);
      const fresh = files.reduce((sum: number, file: FileResult) => sum + file.diagnostics.length, 0);
      expect(fresh + summary.known).toBe(count(now, looked));
      expect(count(before, before.keys()) - since.fixed.length + fresh).toBe(count(now, now.keys()));
    }),
    { numRuns: 12 },
  );
}, 120_000);
