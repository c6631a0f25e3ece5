import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, start } from "./door.ts";

beforeAll(build);

describe.skipIf(process.platform === "win32")("--watch", () => {
  it("checks again after every change, until it is interrupted", async () => {
    const cwd = folder({ "a.strategy": 'value A "A"\n' });
    const child = start(["check", "--watch"], { cwd });
    let out = "";
    let err = "";
    const waiting = new Set<() => void>();
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      for (const look of waiting) look();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
      for (const look of waiting) look();
    });
    /** Resolves as soon as the command has said something. */
    const said = (what: RegExp): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!what.test(out + err)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });

    try {
      await said(/No problems in 1 file\n$/);
      fs.writeFileSync(path.join(cwd, "a.strategy"), 'value A "A" { rolle price }\n');
      await said(/a\.strategy:1:15 error [\s\S]*1 error in 1 file\n$/);
      fs.writeFileSync(path.join(cwd, "b.strategy"), 'value B "B"\n');
      await said(/1 error in 2 files\n$/);
      fs.writeFileSync(path.join(cwd, "strategy.config.json"), '{ "exclude": ["*.strategy"] }');
      await said(/strategy: no \.strategy file that the configuration includes lies in the current folder\n$/);
      fs.rmSync(path.join(cwd, "strategy.config.json"));
      await said(/(1 error in 2 files\n[\s\S]*){2}/);
      fs.writeFileSync(path.join(cwd, "a.strategy"), 'value A "A"\n');
      await said(/No problems in 2 files\n/);
    } finally {
      child.kill("SIGINT");
    }
    const [code] = await once(child, "close");
    expect(code).toBe(0);
    expect(out).not.toContain("Waiting");
  });
});
