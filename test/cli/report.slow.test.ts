import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, folder, type Ran, read, strategy, TODAY } from "./door.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");
const plan = path.join(samples, "northwind-roastery", "plan.strategy");

beforeAll(build);

function report(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return strategy(["report", plan, "--today", TODAY, ...args], { cwd });
}

async function refusal(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await report(folder(), ...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^strategy: [^\n]+\n$/);
  return err.slice("strategy: ".length, -1);
}

describe("strategy report", () => {
  it.each([
    ["plan.html", /^<!doctype html>\n[\s\S]*id="sr-posture"/],
    ["plan.htm", /^<!doctype html>/],
    ["plan.md", /^# Northwind Roastery 2027 to 2028\n[\s\S]*\n## Posture\n/],
    ["plan.markdown", /^# Northwind/],
    ["plan.SVG", /^<svg xmlns[^>]*aria-label="Overview: Northwind/],
    ["plan.json", /^\{\n {2}"version": 1/],
  ])("takes the format from the ending of the file: %s", async (file, begins) => {
    const cwd = folder();
    expect(await report(cwd, "--output", file)).toEqual({ code: 0, out: "", err: `Wrote ${file}.\n` });
    expect(read(cwd, file)).toMatch(begins);
  });

  it("prints the same as it writes, and the same in other surroundings", async () => {
    const cwd = folder();
    for (const format of ["html", "markdown", "svg"]) {
      const { out } = await report(cwd, "--format", format);
      await report(cwd, "--format", format, "--output", "file");
      expect(read(cwd, "file")).toBe(out);
      const env = {
        TZ: "Pacific/Auckland",
        LANG: "tr_TR.UTF-8",
        LC_ALL: "tr_TR.UTF-8",
        COLUMNS: "40",
        FORCE_COLOR: "1",
      };
      const elsewhere = await strategy(["report", plan, "--today", TODAY, "--format", format], { cwd: samples, env });
      expect(elsewhere.out).toBe(out);
    }
  });

  it("writes one view alone", async () => {
    const cwd = folder();
    const html = (await report(cwd, "--format", "html", "--view", "economics")).out;
    expect(html).toContain('id="sr-economics"');
    expect(html).not.toContain('id="sr-posture"');
    expect((await report(cwd, "--format", "svg", "--view", "economics")).out).toContain(
      'aria-label="Economics and goals: ',
    );
  });

  it("paints a PNG without a browser and without fonts of the system", async () => {
    const cwd = folder();
    const size = (file: string): number => fs.readFileSync(path.join(cwd, file)).readUInt32BE(16);
    const painted = await report(cwd, "--view", "posture", "--output", "a.png");
    expect(painted).toEqual({ code: 0, out: "", err: "Wrote a.png.\n" });
    expect(size("a.png")).toBe(1920);
    await report(cwd, "--view", "posture", "--scale", "0.5", "--output", "b.png");
    expect(size("b.png")).toBe(480);
    await report(cwd, "--view", "posture", "--output", "c.png");
    expect(fs.readFileSync(path.join(cwd, "c.png"))).toEqual(fs.readFileSync(path.join(cwd, "a.png")));
  });

  it("refuses what it cannot follow", async () => {
    expect(await refusal("--output", "plan")).toBe(
      "plan does not say what to write: give --format, which is html, markdown, svg, png, pdf or json",
    );
    expect(await refusal("--view", "posture")).toMatch(/^--view goes with pictures and pages/);
    expect(await refusal("--format", "svg", "--view", "canvas")).toMatch(/^--view cannot be canvas: use overview, /);
    expect(await refusal("--format", "png", "--scale", "100")).toBe("--scale 100 is no factor from 0.1 to 8");
    expect(await refusal("--format", "svg", "--scale", "2")).toBe("--scale goes with --format png");
    expect(await refusal("--format", "png", "--font", "none.ttf")).toBe(
      "--font none.ttf cannot be read: there is no such file or folder",
    );
  });
});

/** A program that speaks as a browser does: answers each request, and prints a small PDF. */
const browser = `#!${process.execPath}
const fs = require("node:fs");
const input = fs.createReadStream("", { fd: 3 });
const send = (message) => fs.writeSync(4, JSON.stringify(message) + "\\0");
let rest = "";
input.setEncoding("utf8");
input.on("data", (chunk) => {
  const parts = (rest + chunk).split("\\0");
  rest = parts.pop();
  for (const part of parts) {
    const { id, method, params } = JSON.parse(part);
    if (process.env.NO_PRINTING && method === "Page.printToPDF") { send({ id, error: { message: "Printing is switched off" } }); continue; }
    const page = method === "Page.navigate" ? fs.readFileSync(new URL(params.url), "utf8") : "";
    if (page !== "") globalThis.title = /<title>(.*)<\\/title>/.exec(page)[1];
    const pdf = "%PDF /CreationDate (D:" + Date.now() + "0+00'00') " + globalThis.title;
    send({ id, result: { targetId: "t", sessionId: "s", data: Buffer.from(pdf).toString("base64") } });
    if (method === "Page.navigate") send({ method: "Page.loadEventFired" });
  }
});
`;

describe.skipIf(process.platform === "win32")("strategy report --format pdf", () => {
  function withBrowser(text: string): { cwd: string; program: string } {
    const cwd = folder({ "browser.cjs": text });
    const program = path.join(cwd, "browser.cjs");
    fs.chmodSync(program, 0o755);
    return { cwd, program };
  }

  function print(cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
    return strategy(["report", plan, "--today", TODAY, "--output", "plan.pdf"], { cwd, env });
  }

  it("says what it takes where there is no browser", async () => {
    const { code, out, err } = await print(folder(), { PATH: "", CHROME_PATH: "" });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    if (process.platform === "linux") {
      expect(err).toBe(
        "strategy: a PDF is printed by Chrome, Chromium or Edge, and none of them was found: install one, name it in CHROME_PATH, or write --format html and print that\n",
      );
    }
  });

  it("prints with the browser that is named, and says the same day each time", async () => {
    const { cwd, program } = withBrowser(browser);
    expect(await print(cwd, { CHROME_PATH: program })).toEqual({ code: 0, out: "", err: "Wrote plan.pdf.\n" });
    expect(read(cwd, "plan.pdf")).toBe("%PDF /CreationDate (D:20000101000000+00'00') Northwind Roastery 2027 to 2028");
  });

  it("finds a browser on the path", async () => {
    const { cwd, program } = withBrowser(browser);
    fs.renameSync(program, path.join(cwd, "chromium"));
    expect((await print(cwd, { PATH: cwd, CHROME_PATH: "" })).code).toBe(0);
  });

  it("says what went wrong, and leaves no file", async () => {
    const { cwd, program } = withBrowser(browser);
    const refused = await print(cwd, { CHROME_PATH: program, NO_PRINTING: "1" });
    expect(refused).toMatchObject({
      code: 2,
      err: `strategy: ${program} could not print the PDF: Printing is switched off\n`,
    });
    const gone = withBrowser(`#!${process.execPath}\nprocess.exit(3);`);
    expect(await print(gone.cwd, { CHROME_PATH: gone.program })).toMatchObject({
      code: 2,
      err: `strategy: ${gone.program} ended before the PDF was printed\n`,
    });
    const missing = await print(cwd, { CHROME_PATH: "/nowhere/chrome" });
    expect(missing).toMatchObject({
      code: 2,
      err: "strategy: CHROME_PATH names /nowhere/chrome, which is not there\n",
    });
    expect(fs.existsSync(path.join(cwd, "plan.pdf"))).toBe(false);
  });
});
