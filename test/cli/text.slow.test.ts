import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { printable } from "../../server/src/cli/printable.ts";
import { build, check, folder, strategy } from "./door.ts";

beforeAll(build);

const plan = `value Speed "There within the hour"
value Price "Low price"

service Dispatch "The dispatcher answers" {
  mode reactive
  respond 3d
  resolve 1d
}

usp OneHour "Across town within the hour" {
  delivers Sped 5
  premum 12%
}
`;

/** The lines under a finding: the source line and its mark. */
const lines = (out: string): string[] => out.split("\n").filter((line) => /^ *\d* \|/.test(line));

describe("the text for people", () => {
  it("shows each place with its line, what it is compared with, and a sum", async () => {
    const { out } = await check(
      folder({ "plans/a.strategy": plan, "plans/b.strategy": 'value A "A" {\n  role prise\n}\n' }),
    );
    expect(out).toMatchInlineSnapshot(`
      "plans/a.strategy:7:3 error "The dispatcher answers" promises a solution within 1 day, but the first answer only within 3 days. Make the answer as fast as the solution or faster; perhaps the two were swapped. sla-order
         7 |   resolve 1d
           |   ^^^^^^^
             plans/a.strategy:6:3 The first answer comes within 3 days.

      plans/a.strategy:10:5 information Nothing proves "Across town within the hour". Add a proof that customers can check: a measurement, a test, a certificate or what customers say. claim-unproven
        10 | usp OneHour "Across town within the hour" {
           |     ^^^^^^^

      plans/a.strategy:11:12 error There is no value Sped here. Did you mean Speed? unknown-name
        11 |   delivers Sped 5
           |            ^^^^

      plans/a.strategy:12:3 error The block of usp does not know "premum". Did you mean premium? unknown-keyword
        12 |   premum 12%
           |   ^^^^^^

      plans/b.strategy:2:8 error role does not know "prise". Did you mean price? unknown-word
         2 |   role prise
           |        ^^^^^

      4 errors, 1 information in 2 files (1 hint not shown)
      "
    `);
  });

  it("shows five related places and counts the others", async () => {
    const segments = Array.from(
      { length: 9 },
      (_, i) => `segment S${i} "S${i}" {\n  psychographics { values Other 5 }\n}\n`,
    );
    const text = `value Speed "Speed"\nvalue Other "Other"\nusp Fast "Fast" {\n  delivers Speed 5\n}\n${segments.join("")}`;
    const { out } = await check(folder({ "a.strategy": text }), "--min-severity", "error");
    expect(out.match(/^ {7}a\.strategy:\d+:\d+ .*/gm)).toHaveLength(5);
    expect(out).toMatch(/^ {7}and 4 more$/m);
  });

  it("counts characters, not code units", async () => {
    const { out } = await check(folder({ "a.strategy": 'value A "🚲🚲" { rolle price }\n' }));
    expect(out).toMatch(/^a\.strategy:1:16 error /);
  });

  it("does not count a byte-order mark", async () => {
    const { out } = await check(folder({ "a.strategy": '\ufeffvalue A "A" { rolle price }\n' }));
    expect(out).toMatch(/^a\.strategy:1:15 error /);
    expect(lines(out)).toEqual(['   1 | value A "A" { rolle price }', `     | ${" ".repeat(14)}^^^^^`]);
  });

  it("marks the place under characters of any width", async () => {
    const { out } = await check(folder({ "a.strategy": 'value A "価値e\u0301🚲" { rolle price }\n' }));
    // Two characters of two columns, one with a mark that takes none, one picture of two columns.
    expect(lines(out)[1]).toBe(`     | ${" ".repeat(20)}^^^^^`);
  });

  it("takes a tab for one blank", async () => {
    const { out } = await check(folder({ "a.strategy": 'value A "A" {\n\t\trolle\tprice\n}\n' }));
    expect(out).toMatch(/^a\.strategy:2:3 /);
    expect(lines(out)).toEqual(["   2 |   rolle price", "     |   ^^^^^"]);
  });

  it("cuts long lines around the place", async () => {
    const text = `value A "${"x".repeat(400)}" { rolle price; note "${"y ".repeat(900)}" }\n`;
    const { out } = await check(folder({ "a.strategy": text }));
    const [line = "", mark = ""] = lines(out);
    expect(line.length).toBeLessThanOrEqual(120);
    expect(line).toMatch(/\| …x+" \{ rolle price; note "[y ]+…$/);
    expect(line.slice(mark.indexOf("^"), mark.lastIndexOf("^") + 1)).toBe("rolle");
  });

  it("cuts a place that is longer than the line may be", async () => {
    const { out } = await check(folder({ "a.strategy": `value A "A" { role "${"x".repeat(400)}" }\n` }));
    const [line = "", mark = ""] = lines(out);
    expect(line).toHaveLength(120);
    expect(line).toMatch(/^ {3}1 \| value A "A" \{ role "x+…$/);
    expect(mark).toHaveLength(120);
  });

  it("comes through a line of a million characters", async () => {
    const text = `value A "A" { ${"rolle price; ".repeat(2000)}note "${"z".repeat(1_000_000)}" }\n`;
    const { out, code } = await check(folder({ "a.strategy": text }));
    expect(code).toBe(1);
    expect(out.length).toBeLessThan(2_000_000);
  });

  it("names files from where one stands", async () => {
    const cwd = folder({ "plans/a.strategy": 'value A "A" { rolle price }\n', "notes/x.txt": "" });
    const from = async (place: string, ...args: string[]): Promise<string> =>
      (await strategy(["check", ...args], { cwd: `${cwd}/${place}` })).out;
    expect(await from("plans")).toMatch(/^a\.strategy:1:15 /);
    expect(await from("notes", "../plans")).toMatch(/^\.\.\/plans\/a\.strategy:1:15 /);
    expect(await from("notes", "../plans", "--root", "..", "--format", "json")).toContain('"path": "plans/a.strategy"');
  });
});

describe("what a file could do to a terminal", () => {
  it("is made visible, one sign for one", () => {
    expect(printable("a\tb\u001b[2J\u0007\u007f\u009b\u202e\u2028\ufeff")).toBe("a b␛[2J␇␡����");
    expect(printable("\ud83d and \ude00 but 🚲")).toBe("� and � but 🚲");
    expect(printable("plain text, naïve, 価値")).toBe("plain text, naïve, 価値");
  });

  it("does not reach it: messages, lines and names of files", async () => {
    const name = process.platform === "win32" ? "a.strategy" : "a\u001b[31m.strategy";
    const text =
      'value A "\u001b]0;title\u0007" {\n  rolle\u009b31m price // \u202e\n}\nimport "\u001b[2J\u200f.strategy"\n';
    const cwd = folder({ [name]: text });
    for (const args of [[], [name], ["--color", "always"]]) {
      const { out, err } = await check(cwd, ...args);
      const said = `${out}${err}`;
      const plain = args.includes("--color") ? stripVTControlCharacters(said) : said;
      expect(plain).toContain("error");
      expect(plain.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u200f\u202e]/u);
    }
    const missing = await check(cwd, "\u001bno.strategy");
    expect(missing.err).toBe("strategy: there is no file or folder ␛no.strategy\n");
  });
});

describe("colours", () => {
  const cwd = (): string => folder({ "a.strategy": plan });

  it("stay away where the output is no terminal", async () => {
    expect((await check(cwd())).out).not.toContain("\u001b");
    expect((await check(cwd(), "--color", "never")).out).not.toContain("\u001b");
    expect((await strategy(["check"], { cwd: cwd(), env: { FORCE_COLOR: "" } })).out).not.toContain("\u001b");
  });

  it("come when they are asked for, also against NO_COLOR", async () => {
    const { out } = await strategy(["check", "--color", "always"], { cwd: cwd(), env: { NO_COLOR: "1" } });
    expect(out).toContain("\u001b[31merror\u001b[39m");
    expect(out).toContain("\u001b[31m^^^^");
    expect(stripVTControlCharacters(out)).toBe((await strategy(["check"], { cwd: cwd() })).out);
  });
});
