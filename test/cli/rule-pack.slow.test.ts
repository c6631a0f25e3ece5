import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, strategy, TODAY } from "./door.ts";

/** A team's rules in an npm package: packed, installed and extended as people do it. */

beforeAll(build);

const files = {
  "pack/package.json": JSON.stringify({
    name: "@wrenfield/plans",
    version: "1.0.0",
    strategy: "rules.config.json",
    strategyTemplates: "begin-with",
  }),
  "pack/begin-with/product.strategy": `/// # A product of ours
///
/// One product on one page.
///
/// For whom: everybody who owns a product.
///
/// Questions:
///
/// - product: What is it called? "Queue"

strategy Queue "<product> 2027" { period 2027 }
specialization "Small practices" { customer "Dentists"; market "Germany"; focus market; excludes "Hospitals" }
`,
  "pack/rules.config.json":
    '{ "rules": { "nothing-excluded": "error", "too-many-segments": ["error", { "maxSegments": 1 }] } }',
  "product/package.json": '{ "name": "product", "private": true }',
  "product/strategy.config.json": '{ "extends": ["@wrenfield/plans"] }',
  "product/plans/a.strategy": `strategy A "A" { period 2027 }
specialization "Small practices" { customer "Dentists"; market "Germany"; focus market }
segment B "B" { size 10 }
segment C "C" { size 10 }
concentration { budget 10k EUR; focus B 50%; focus C 50% }
`,
};

/** The workshop's folder, with the package installed from what `source` names. */
function installed(source: (cwd: string) => string): string {
  const cwd = folder(files);
  const product = path.join(cwd, "product");
  npm(product, "install", "--offline", "--no-audit", "--no-fund", source(cwd));
  return product;
}

function npm(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  expect(status, stderr).toBe(0);
}

function packed(cwd: string): string {
  npm(cwd, "pack", "./pack");
  return path.join(cwd, "wrenfield-plans-1.0.0.tgz");
}

async function codes(cwd: string, ...args: readonly string[]): Promise<string[]> {
  const { out } = await strategy(["check", "--today", TODAY, "--format", "json", ...args], { cwd });
  const { files: found }: { files: { diagnostics: { code: string; severity: string }[] }[] } = JSON.parse(out);
  const errors = found.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"));
  return errors.map(({ code }) => code).sort();
}

describe("a rule pack", () => {
  it.each([
    ["packed and installed", packed],
    ["linked from a folder", () => "../pack"],
  ])("holds for plans whose configuration extends it: %s", async (_how, source) => {
    const product = installed(source);
    expect(await codes(product)).toEqual(["nothing-excluded", "too-many-segments"]);
    const { out } = await strategy(["rules", "--format", "json"], { cwd: product });
    const { rules }: { rules: { code: string; severity: string; options: object }[] } = JSON.parse(out);
    expect(rules.find(({ code }) => code === "too-many-segments")).toMatchObject({
      severity: "error",
      options: { maxSegments: { value: 1, default: 4 } },
    });
  });

  it("counts less than what the configuration itself says, and than a file that is extended after it", async () => {
    const product = installed(packed);
    const config = path.join(product, "strategy.config.json");
    fs.writeFileSync(path.join(product, "team.json"), '{ "rules": { "nothing-excluded": "off" } }');
    fs.writeFileSync(config, '{ "extends": ["@wrenfield/plans", "./team.json"] }');
    expect(await codes(product)).toEqual(["too-many-segments"]);
    fs.writeFileSync(config, '{ "extends": ["@wrenfield/plans"], "rules": { "too-many-segments": "off" } }');
    expect(await codes(product)).toEqual(["nothing-excluded"]);
  });

  it("brings templates, which the configuration names", async () => {
    const product = installed(packed);
    const config = '{ "extends": ["@wrenfield/plans"], "templates": ["@wrenfield/plans"] }';
    fs.writeFileSync(path.join(product, "strategy.config.json"), config);
    const { templates }: { templates: { id: string }[] } = JSON.parse(
      (await strategy(["new", "--format", "json"], { cwd: product })).out,
    );
    expect(templates.find(({ id }) => id === "product")).toMatchObject({
      title: "A product of ours",
      source: "package",
      sourceName: "@wrenfield/plans",
    });
    const args = ["new", "product", "--set", "product=Recall", "--output", "plans/recall.strategy", "--today", TODAY];
    expect(await strategy(args, { cwd: product })).toMatchObject({ code: 0 });
    expect(fs.readFileSync(path.join(product, "plans/recall.strategy"), "utf8")).toContain(
      'strategy Recall2027 "Recall 2027"',
    );
    // The package's rules judge what its templates make.
    expect(await codes(product, "plans/recall.strategy")).toEqual([]);
  });

  it("that is not installed is a problem of the configuration, at its place, and all else still holds", async () => {
    const product = path.join(folder(files), "product");
    const { code, out } = await strategy(["check", "--today", TODAY], { cwd: product });
    expect(code).toBe(1);
    expect(out).toContain('strategy.config.json:1:15 error There is no package "@wrenfield/plans"');
    expect(out).toContain("demographics-missing");
  });
});
