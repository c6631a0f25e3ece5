import fs from "node:fs";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { ask } from "../../server/src/cli/new-ask.ts";
import { writeNew } from "../../server/src/cli/new-write.ts";
import { readTemplate, type Template } from "../../server/src/features/templates/read.ts";
import { dayOf } from "../../server/src/workspace/today.ts";
import { stall } from "../support/templates.ts";
import { folder } from "./door.ts";

/** The questions on a terminal, and the last look before files are written. */

const today = dayOf("2026-11-22");

function template(text = stall): Template {
  const read = readTemplate([{ path: "stall.strategy", text }]);
  if ("fault" in read) throw new Error(read.fault.message);
  return read;
}

interface Asked {
  readonly answers: Readonly<Record<string, string>> | undefined;
  readonly shown: string;
}

/** Types each text once the words before it are on the screen. */
function typed(
  keys: readonly (readonly [after: string, keys: string])[],
  given = {},
  from = template(),
): Promise<Asked> {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 30 });
  let shown = "";
  let seen = 0;
  const waiting = [...keys];
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString("utf8");
    const [next] = waiting;
    const at = next === undefined ? -1 : shown.indexOf(next[0], seen);
    if (next === undefined || at < 0) return;
    waiting.shift();
    seen = at + next[0].length;
    // The question listens once it has drawn itself.
    setImmediate(() => input.write(next[1]));
  });
  return ask(from, today, given, { input, output }).then((answers) => ({ answers, shown }));
}

const DOWN = "\u001b[B";
const CTRL_C = "\u0003";

describe("questions on a terminal", () => {
  it("take answers, and leave out those that are the default", async () => {
    const { answers, shown } = await typed([
      ["stall called?", "Plum Corner\r"],
      ["in the year?", "\r"],
      ["How far is the plan?", `${DOWN}\r`],
    ]);
    expect(answers).toEqual({ stall: "Plum Corner", status: "review" });
    expect(shown).toContain("A new plan: A market stall");
    expect(shown).toContain("Pear Corner");
    expect(shown).toContain("an amount with its currency code, such as 600k EUR");
  });

  it("refuse what cannot be, and ask again", async () => {
    const { answers, shown } = await typed([
      ["stall called?", "\r"],
      ["in the year?", "much\r"],
      ["budget takes an amount", "\u0015"],
      ["in the year?", "9k EUR\r"],
      ["How far is the plan?", "\r"],
    ]);
    expect(answers).toEqual({ budget: "9k EUR" });
    expect(shown).toContain("budget takes an amount with its currency code, such as 600k EUR.");
  });

  it("are not asked where the answer was given before", async () => {
    const { answers, shown } = await typed([["How far", "\r"]], { stall: "Mine", budget: "1k EUR" });
    expect(answers).toEqual({ stall: "Mine", budget: "1k EUR" });
    expect(shown).not.toContain("stall called?");
  });

  it("can be called off", async () => {
    const { answers, shown } = await typed([
      ["stall called?", "Plum Corner\r"],
      ["in the year?", CTRL_C],
    ]);
    expect(answers).toBeUndefined();
    expect(shown).toContain("Called off. Nothing was written.");
  });
});

describe("files of a template", () => {
  it.each([
    "../out.strategy",
    "/out.strategy",
    "a/../../out.strategy",
    "a\\..\\out.strategy",
    "C:/out.strategy",
    "a//b",
    "",
  ])("are not written to %s", (path) => {
    const files = [
      { path: "plan.strategy", text: "" },
      { path, text: "" },
    ];
    const at = folder();
    const write = () => writeNew(at, files, { force: true, shown: (each) => each });
    expect(write).toThrow(/lies outside of the new folder/);
    expect(fs.readdirSync(at)).toEqual([]);
  });

  it("are all taken back where one of them cannot be made", () => {
    const at = folder();
    const files = [
      { path: "a.strategy", text: "" },
      { path: "a.strategy/b.strategy", text: "" },
    ];
    expect(() => writeNew(at, files, { force: false, shown: (each) => each })).toThrow(/cannot be written/);
    expect(fs.readdirSync(at)).toEqual([]);
  });
});
