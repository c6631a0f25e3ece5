import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeInside } from "../../server/src/cli/write-inside.ts";
import { diskFiles } from "../../server/src/workspace/disk.ts";
import { folder, read } from "../cli/door.ts";
import { coffee, type Desk, desk, files, market } from "./desk.ts";

const replace = (old_text: string, new_text: string) => [{ old_text, new_text }];

describe("propose_edit", () => {
  it("says what an edit breaks and mends, which numbers change, and shows it line by line", async () => {
    const plain = await desk();
    const { data, text } = await plain.ask("propose_edit", {
      path: "coffee.strategy",
      replace: [...replace("focus Offices 90%", "focus Offices 80%"), ...replace("Freshness 5", "Freshnes 5")],
    });
    expect(data).toMatchObject({
      path: "coffee.strategy",
      new_file: false,
      changed: true,
      came: [{ severity: "error", code: "unknown-name", path: "coffee.strategy", line: 9 }, {}],
      counts: { before: { error: 0 }, after: { error: 1 } },
      text: coffee.replace("90%", "80%").replace("Freshness 5", "Freshnes 5"),
    });
    expect(data.numbers).toContainEqual(expect.objectContaining({ number: "share", before: 0.9, after: 0.8 }));
    expect(data.diff).toBe(`--- a/coffee.strategy
+++ b/coffee.strategy
@@ -6,13 +6,13 @@
 }
 
 usp Fresh "Roasted to order" {
-  delivers Freshness 5
+  delivers Freshnes 5
   because "We roast every morning"
   for Offices
 }
 
 concentration {
   budget 100k EUR
-  focus Offices 90%
+  focus Offices 80%
   reserve 10%
 }
`);
    expect(text).toMatch(/^coffee\.strategy with the edit: 1 error.*Nothing is written\.$/s);
    expect(text).toMatch(/^- concentration, share for Offices: 0\.9 → 0\.8$|^- segment Offices, share: 0\.9 → 0\.8$/m);
    expect(data).not.toHaveProperty("proposal");
  });

  it("says what an edit of a shared file does to the plans that import it", async () => {
    const plain = await desk();
    const { came } = await plain.data("propose_edit", {
      path: "shared/market.strategy",
      text: market.replace("value Freshness", "value Freshly").replace("values Freshness", "values Freshly"),
    });
    expect(came).toContainEqual(expect.objectContaining({ path: "coffee.strategy", code: "unknown-name" }));
  });

  it("lays a text out where the file was laid out, and leaves other files as they are", async () => {
    const sloppy = 'value   A "a"\nvalue B "b"\n';
    const plain = await desk({ ...files, "sloppy.strategy": sloppy });
    const neat = await plain.data("propose_edit", { path: "new.strategy", text: sloppy });
    expect(neat).toMatchObject({ new_file: true, laid_out: true, text: 'value A "a"\nvalue B "b"\n' });
    expect(neat.diff).toMatch(/^--- \/dev\/null\n\+\+\+ b\/new\.strategy\n@@ -0,0 \+1,2 @@\n\+value A "a"\n/);
    const edited = await plain.data("propose_edit", { path: "sloppy.strategy", replace: replace('"b"', '"c"') });
    expect(edited).toMatchObject({ laid_out: false, text: sloppy.replace('"b"', '"c"') });
  });

  it("keeps the line ends of a file", async () => {
    const windows = await desk({ "coffee.strategy": 'value A "a"\r\nvalue B "b"\r\n' });
    const edit = { path: "coffee.strategy", replace: replace('"a"\nvalue B', '"c"\nvalue D') };
    expect(await windows.data("propose_edit", edit)).toMatchObject({ text: 'value A "c"\r\nvalue D "b"\r\n' });
    const whole = { path: "coffee.strategy", text: 'value X "x"\n' };
    expect(await windows.data("propose_edit", whole)).toMatchObject({ text: 'value X "x"\r\n' });
  });

  it("says so where nothing changes", async () => {
    const { data, text } = await (await desk()).ask("propose_edit", { path: "coffee.strategy", text: coffee });
    expect(data).toMatchObject({ changed: false, diff: "", came: [], went: [], numbers: [] });
    expect(text).toMatch(/stays as it is/);
  });

  it("replaces only what stands there exactly once", async () => {
    const plain = await desk();
    const refused = (edit: object) => plain.refusal("propose_edit", { path: "coffee.strategy", ...edit });
    expect(await refused({ replace: replace("no such words", "x") })).toMatch(/does not stand in coffee\.strategy\./);
    expect(await refused({ replace: replace("Offices", "x") })).toMatch(/stands in coffee\.strategy 2 times, so/);
    expect(await refused({ replace: replace("", "x") })).toMatch(/old_text is empty/);
    expect(await refused({ replace: [...replace("100k", "1k"), ...replace("100k", "2k")] })).toMatch(
      /\(replacement 2\)/,
    );
    expect(await refused({})).toMatch(/What is the edit\?/);
    expect(await refused({ text: coffee, replace: replace("100k", "1k") })).toMatch(/What is the edit\?/);
    expect(await plain.refusal("propose_edit", { path: "new.strategy", replace: replace("a", "b") })).toMatch(
      /There is no new\.strategy in which/,
    );
    expect(await plain.refusal("propose_edit", { path: "notes.md", text: "x" })).toMatch(/end in \.strategy/);
  });

  it("takes text that is no plan at all", async () => {
    const plain = await desk();
    for (const text of ["", "{{{{", '"""', "\u0000\ud800", "}".repeat(5_000), "a ".repeat(20_000)])
      expect((await plain.ask("propose_edit", { path: "coffee.strategy", text })).refused).toBe(false);
    expect(plain.log).toEqual([]);
  });
});

/** A folder of the disk, and an assistant that may write in it. */
async function writable(
  texts: Readonly<Record<string, string | Uint8Array>> = files,
): Promise<Desk & { root: string }> {
  const root = folder(texts);
  const io = {
    files: diskFiles(root),
    roots: [root],
    write: (to: string, text: string) => writeInside(root, to, text),
  };
  return { ...(await desk({}, io)), root };
}

async function proposed(at: Desk, edit: Record<string, unknown>): Promise<string> {
  const { proposal } = await at.data("propose_edit", edit);
  expect(proposal).toMatch(/^edit-\d+$/);
  return String(proposal);
}

const raise = { path: "coffee.strategy", replace: replace("100k EUR", "120k EUR") };

describe("apply_edit", () => {
  it("is there only where it may write, and says that it does", async () => {
    const at = await writable();
    const { tools } = await at.client.listTools();
    expect(tools.find(({ name }) => name === "apply_edit")?.annotations).toMatchObject({
      readOnlyHint: false,
      destructiveHint: true,
    });
    expect((await (await desk()).client.listTools()).tools.map(({ name }) => name)).not.toContain("apply_edit");
  });

  it("writes what was proposed, once, and nothing before", async () => {
    const at = await writable();
    const proposal = await proposed(at, raise);
    expect(read(at.root, "coffee.strategy")).toBe(coffee);
    const { text, data } = await at.ask("apply_edit", { proposal });
    expect(text).toBe("coffee.strategy is written.");
    expect(data).toMatchObject({ path: "coffee.strategy", new_file: false });
    expect(read(at.root, "coffee.strategy")).toBe(coffee.replace("100k", "120k"));
    expect(fs.readdirSync(at.root).sort()).toEqual(["coffee.strategy", "shared"]);
    expect(await at.refusal("apply_edit", { proposal })).toMatch(/no proposal edit-1/);
    expect(await at.refusal("apply_edit", { proposal: "edit-99" })).toMatch(/no proposal edit-99/);
  });

  it("makes a new file, with the folders that it lies in", async () => {
    const at = await writable();
    const proposal = await proposed(at, { path: "plans/2028/tea.strategy", text: 'value A "a"\n' });
    expect((await at.ask("apply_edit", { proposal })).text).toMatch(/a new file/);
    expect(read(at.root, "plans/2028/tea.strategy")).toBe('value A "a"\n');
  });

  it("refuses where the file is another one since, or is gone, or has come", async () => {
    const at = await writable();
    const changed = await proposed(at, raise);
    const gone = await proposed(at, { path: "shared/market.strategy", text: 'value A "a"\n' });
    const come = await proposed(at, { path: "new.strategy", text: 'value A "a"\n' });
    fs.writeFileSync(path.join(at.root, "coffee.strategy"), `${coffee}\n// more\n`);
    fs.rmSync(path.join(at.root, "shared/market.strategy"));
    fs.writeFileSync(path.join(at.root, "new.strategy"), "");
    for (const proposal of [changed, gone, come])
      expect(await at.refusal("apply_edit", { proposal })).toMatch(/is not the text any more/);
    expect(read(at.root, "coffee.strategy")).toBe(`${coffee}\n// more\n`);
    expect(read(at.root, "new.strategy")).toBe("");
  });

  it("refuses new errors unless they are meant", async () => {
    const at = await writable();
    const wrong = { path: "coffee.strategy", replace: replace("Freshness 5", "Freshnes 5") };
    const proposal = await proposed(at, wrong);
    expect(await at.refusal("apply_edit", { proposal })).toMatch(
      /would bring 1 error that is not there now.*allow_errors/,
    );
    expect(read(at.root, "coffee.strategy")).toBe(coffee);
    expect((await at.ask("apply_edit", { proposal, allow_errors: true })).refused).toBe(false);
    expect(read(at.root, "coffee.strategy")).toMatch(/Freshnes 5/);
  });

  it.skipIf(process.platform === "win32")("never writes or reads over a link out of the folder", async () => {
    const at = await writable();
    const outside = folder({ "secret.strategy": 'value Secret "secret"\n' });
    fs.symlinkSync(path.join(outside, "secret.strategy"), path.join(at.root, "link.strategy"));
    fs.symlinkSync(outside, path.join(at.root, "way"));
    fs.symlinkSync(path.join(outside, "nowhere.strategy"), path.join(at.root, "dangling.strategy"));
    for (const to of ["link.strategy", "way/secret.strategy", "way/new.strategy", "dangling.strategy"]) {
      expect(await at.refusal("propose_edit", { path: to, text: 'value A "a"\n' }), to).toMatch(/leads out of/);
      expect(await at.refusal("check", { paths: [to] }), to).toMatch(/leads out of|no plan/);
    }
    expect(await at.data("list_plans")).toMatchObject({ total: 2 });
    expect(JSON.stringify(await at.client.listResources())).not.toMatch(/link\.strategy|secret/);
    await expect(at.client.readResource({ uri: "strategy://plan/link.strategy" })).rejects.toThrow(/leads out of/);
    // A link that comes after the proposal, out of the folder or within it.
    const late = await proposed(at, { path: "late.strategy", text: 'value A "a"\n' });
    fs.symlinkSync(path.join(outside, "nowhere.strategy"), path.join(at.root, "late.strategy"));
    expect(await at.refusal("apply_edit", { proposal: late })).toMatch(/leads out of/);
    const inner = await proposed(at, raise);
    fs.renameSync(path.join(at.root, "coffee.strategy"), path.join(at.root, "moved.strategy"));
    fs.symlinkSync("moved.strategy", path.join(at.root, "coffee.strategy"));
    expect(await at.refusal("apply_edit", { proposal: inner })).toMatch(/it is a link/);
    expect(read(at.root, "moved.strategy")).toBe(coffee);
    expect(fs.readdirSync(outside)).toEqual(["secret.strategy"]);
    expect(read(outside, "secret.strategy")).toBe('value Secret "secret"\n');
  });

  it("leaves a file alone that it could not write back as it is", async () => {
    const at = await writable({ "latin.strategy": Buffer.from('value A "caf\xe9"\n', "latin1") });
    const proposal = await proposed(at, { path: "latin.strategy", text: 'value A "a"\n' });
    expect(await at.refusal("apply_edit", { proposal, allow_errors: true })).toMatch(/not UTF-8/);
  });

  it("keeps a mark at the start of a file, and who may run it", async () => {
    const at = await writable({ "marked.strategy": '\ufeffvalue A "a"\n' });
    const file = path.join(at.root, "marked.strategy");
    fs.chmodSync(file, 0o660);
    const proposal = await proposed(at, { path: "marked.strategy", replace: replace('"a"', '"b"') });
    await at.data("apply_edit", { proposal });
    expect(read(at.root, "marked.strategy")).toBe('\ufeffvalue A "b"\n');
    if (process.platform !== "win32") expect(fs.statSync(file).mode & 0o777).toBe(0o660);
  });
});

describe("new_plan", () => {
  const answers = [{ question: "product", answer: "Kite Club" }];

  it("lists the templates with what each asks, those of the folder, too", async () => {
    const shop = fs.readFileSync(
      path.resolve(import.meta.dirname, "../../templates/plans/local-shop.strategy"),
      "utf8",
    );
    const at = await desk({
      "strategy.config.json": '{ "templates": ["./mine"] }',
      "mine/kites.strategy": shop.replace(/^\/\/\/ # .*/, "/// # Kites"),
      "mine/broken.strategy": 'value A "a"\n',
    });
    const { text, data } = await at.ask("new_plan");
    const { templates } = data;
    expect(templates).toContainEqual(expect.objectContaining({ id: "b2b-software", source: "Strategy" }));
    expect(templates).toContainEqual(expect.objectContaining({ id: "kites", title: "Kites", source: "mine" }));
    expect(data.broken).toContainEqual(expect.objectContaining({ path: "mine/broken.strategy" }));
    expect(await at.refusal("new_plan", { template: "broken" })).toMatch(/cannot be used: mine\/broken\.strategy:1 /);
    expect(text).toMatch(/^- b2b-software: .*\n {2}- product: /m);
  });

  it("fills a template, says what is left to do, and writes nothing", async () => {
    const at = await writable({});
    const { data, text } = await at.ask("new_plan", { template: "b2b-software", answers, folder: "plans" });
    expect(data).toMatchObject({ template: "b2b-software", wrong_answers: [], counts: { error: 0, warning: 0 } });
    expect(text).toMatch(/Nothing is written/);
    expect(text).toMatch(/Kite Club/);
    expect(fs.readdirSync(at.root)).toEqual([]);
    const { proposals } = data;
    expect(proposals).toEqual([{ path: expect.stringMatching(/^plans\/kite-club.*\.strategy$/), proposal: "edit-1" }]);
    const stored = await at.data("apply_edit", { proposal: "edit-1" });
    expect(stored).toMatchObject({ new_file: true });
    expect(read(at.root, String(stored.path))).toContain("Kite Club");
    expect(await at.refusal("new_plan", { template: "b2b-software", answers, folder: "plans" })).toMatch(
      /is there already\. Name another folder/,
    );
  });

  it("stores a template of several files, each by itself", async () => {
    const at = await writable({});
    const { proposals } = await at.data("new_plan", { template: "market-and-plan", folder: "new" });
    const edits = Array.isArray(proposals) ? proposals : [];
    expect(edits.length).toBeGreaterThan(1);
    for (const { proposal } of edits) await at.data("apply_edit", { proposal });
    expect(await at.data("check", { min_severity: "warning" })).toMatchObject({
      summary: { files: edits.length, error: 0, warning: 0 },
    });
  });

  it("says which answers cannot be, and which templates and questions there are", async () => {
    const at = await desk({});
    const wrong = [{ question: "budget", answer: "a lot" }];
    const { data, text } = await at.ask("new_plan", { template: "b2b-software", answers: wrong });
    expect(data).toMatchObject({ wrong_answers: [{ name: "budget" }] });
    expect(data).not.toHaveProperty("proposals");
    expect(text).toMatch(/- budget takes an amount/);
    expect(await at.refusal("new_plan", { template: "b2b-sofware" })).toMatch(/Did you mean b2b-software\?/);
    const nobody = [{ question: "nobody-asks", answer: "x" }];
    expect(await at.refusal("new_plan", { template: "b2b-software", answers: nobody })).toMatch(/It asks product, /);
    expect(await at.refusal("new_plan", { template: "b2b-software", folder: "../x" })).toMatch(/outside/);
  });
});
