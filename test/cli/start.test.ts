import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, strategy, TODAY } from "./door.ts";

beforeAll(build);

const plan = 'strategy Coffee "Coffee" {\n  period 2027\n}\n';

/** Checks a small plan, with compiled code kept in a folder. */
async function checkWith(kept: string, cwd = folder({ "plan.strategy": plan })): Promise<string> {
  const args = ["check", "plan.strategy", "--today", TODAY, "--fail-on", "never"];
  const { code, out, err } = await strategy(args, { cwd, env: { NODE_COMPILE_CACHE: kept } });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

/** The files of ours: Node keeps what it compiles by itself in the same folder. */
function ours(kept: string): string[] {
  return fs.readdirSync(kept).filter((name) => name.startsWith("strategy-"));
}

function only(kept: string): string {
  const names = ours(kept);
  expect(names).toHaveLength(1);
  return path.join(kept, names[0] ?? "");
}

describe("compiled code", () => {
  it("is kept by the first start and left alone by the next", async () => {
    const kept = path.join(folder(), "compiled");
    const first = await checkWith(kept);
    const before = fs.statSync(only(kept)).mtimeMs;
    expect(await checkWith(kept)).toBe(first);
    expect(fs.statSync(only(kept)).mtimeMs).toBe(before);
  });

  it("that is damaged is not used, and is made anew", async () => {
    const kept = folder();
    const first = await checkWith(kept);
    const file = only(kept);
    const sound = fs.readFileSync(file);
    const turned = Buffer.from(sound);
    for (let at = 1_000; at < turned.length; at += 5_003) turned.writeUInt8(turned.readUInt8(at) ^ 0xff, at);
    for (const damaged of [turned, sound.subarray(0, sound.length >> 1), sound.subarray(0, 11), Buffer.alloc(0)]) {
      fs.writeFileSync(file, damaged);
      expect(await checkWith(kept)).toBe(first);
      expect(fs.readFileSync(file).length).toBeGreaterThan(100_000);
    }
  });

  it("of another build makes room", async () => {
    const kept = folder();
    await checkWith(kept);
    const current = path.basename(only(kept));
    const old = current.replace(/-[0-9a-f]{16}-/, "-0123456789abcdef-");
    fs.renameSync(path.join(kept, current), path.join(kept, old));
    await checkWith(kept);
    expect(ours(kept)).toEqual([current]);
  });

  it("is not needed where nothing can be kept", async () => {
    const file = path.join(folder({ taken: "" }), "taken");
    expect(await checkWith(file)).toContain("in 1 file");
  });
});
