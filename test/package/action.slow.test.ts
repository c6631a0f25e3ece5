import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The commit of a release: what GitHub Actions and pre-commit check out, packed from `dist/` as it is built. */

const root = path.resolve(import.meta.dirname, "../..");
const plan = 'segment Florists "Flower shops" {\n  size  900\n}\n';
let folder: string;
let release: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "strategy-action-"));
  release = path.join(folder, "release");
  mkdirSync(release);
  const args = ["scripts/package.mjs", "--only", "action", "--to", folder];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const archive = path.join(folder, `strategy-action-${version}.tgz`);
  execFileSync("tar", ["-xzf", archive, "--strip-components=1", "-C", release]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the commit of a release", () => {
  it("holds what GitHub Actions and pre-commit look for, and the built command", () => {
    for (const file of ["action.yml", ".pre-commit-hooks.yaml", "package.json", "bin/strategy.cjs", "dist/cli.cjs"]) {
      expect(existsSync(path.join(release, file)), file).toBe(true);
    }
    expect(existsSync(path.join(release, "templates/gitlab/strategy.yml"))).toBe(true);
    for (const file of [".gitignore", "server", "client", "dist/client.cjs", "dist/preview.js", "dist/types"]) {
      expect(existsSync(path.join(release, file)), file).toBe(false);
    }
    const manifest = JSON.parse(readFileSync(path.join(release, "package.json"), "utf8"));
    for (const key of ["dependencies", "devDependencies", "optionalDependencies", "scripts"]) {
      expect(manifest[key], key).toBeUndefined();
    }
  });

  it("runs as it is, with nothing installed", () => {
    const cwd = path.join(folder, "plans");
    mkdirSync(cwd);
    writeFileSync(path.join(cwd, "plan.strategy"), plan);
    writeFileSync(path.join(folder, "event.json"), "{}");
    const env = {
      ...process.env,
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "acme/plans",
      GITHUB_EVENT_PATH: path.join(folder, "event.json"),
      GITHUB_STEP_SUMMARY: "",
      GITHUB_OUTPUT: "",
      GITHUB_WORKSPACE: cwd,
      STRATEGY_FAIL_ON: "warning",
    };
    const script = path.join(release, "bin/strategy.cjs");
    const ran = spawnSync(process.execPath, [script, "pull-request"], { cwd, env, encoding: "utf8" });
    expect(ran.stdout).toMatch(/^::warning file=plan\.strategy,/m);
    expect(ran.status).toBe(1);
  });

  it("is installed by npm as pre-commit does it, and its hooks run", () => {
    const npm = (...args: readonly string[]) =>
      execFileSync("npm", [...args, "--offline", "--no-audit", "--no-fund"], {
        cwd: release,
        encoding: "utf8",
        stdio: "pipe",
      });
    const prefix = path.join(folder, "environment");
    npm("install", "--include=dev", "--include=prod", "--ignore-prepublish", "--no-progress", "--no-save");
    const packed = npm("pack").trim().split("\n").at(-1) ?? "";
    npm("install", "-g", `--prefix=${prefix}`, path.join(release, packed));
    const cwd = path.join(folder, "hooked");
    mkdirSync(cwd);
    writeFileSync(path.join(cwd, "plan.strategy"), plan);
    const bin = path.join(prefix, "bin");
    expect(readdirSync(bin)).toEqual(["strategy"]);
    const hook = (...args: readonly string[]) =>
      spawnSync(path.join(bin, "strategy"), args, {
        cwd,
        encoding: "utf8",
        env: { ...process.env, GITHUB_ACTIONS: "" },
      });
    expect(hook("check", "--fail-on=warning", "plan.strategy").status).toBe(1);
    expect(hook("format", "plan.strategy").status).toBe(0);
    expect(readFileSync(path.join(cwd, "plan.strategy"), "utf8")).toContain("  size 900\n");
  });
});
