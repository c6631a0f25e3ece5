import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const dist = path.resolve(import.meta.dirname, "../../dist");

describe("the script of the preview's page", () => {
  it("is below 800 kB", () => {
    expect(statSync(path.join(dist, "preview.js")).size).toBeLessThan(800_000);
  });

  it("stands by itself, and is no part of what starts with the editor", () => {
    const script = readFileSync(path.join(dist, "preview.js"), "utf8");
    expect(script).toContain("sr-page");
    expect(script).not.toMatch(/\brequire\("|\bimport\(/);
    for (const file of ["client.cjs", "client.web.js"]) {
      expect(readFileSync(path.join(dist, file), "utf8")).not.toMatch(/sr-page|echarts/);
    }
  });
});

describe("the script of the gallery's page", () => {
  it("is below 60 kB, and draws no chart by itself", () => {
    expect(statSync(path.join(dist, "gallery.js")).size).toBeLessThan(60_000);
    const script = readFileSync(path.join(dist, "gallery.js"), "utf8");
    expect(script).toContain("gl-card");
    expect(script).not.toMatch(/\brequire\("|\bimport\(|echarts/);
  });
});
