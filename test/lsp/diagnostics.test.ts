import { describe, expect, it } from "vitest";
import { pair, uriIn } from "../support/lsp-client.ts";
import { full, minimal } from "../support/lsp-clients.ts";
import { at, codes, coffee, lonely, market, plan } from "./coffee.ts";

describe("diagnostics that are sent", () => {
  it("say what, where, how grave, and where to read on", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    await client.open("untitled:Untitled-1", 'value Speed "Fast"\nvalue Speed "Quick"\n');
    const [found] = await client.diagnosticsOf("untitled:Untitled-1");
    expect(found).toEqual({
      range: at(1, 6, 11),
      severity: 1,
      code: "repeated-name",
      codeDescription: { href: expect.stringMatching(/^https:\/\/.*\/repeated-name\.md$/) },
      source: "strategy",
      message: expect.stringContaining("There is a value Speed already"),
      relatedInformation: [
        { location: { uri: "untitled:Untitled-1", range: at(0, 6, 11) }, message: "The first value Speed." },
      ],
      data: expect.stringMatching(/^repeated-name \w+$/),
    });
  });

  it("have no more than the client announces", async () => {
    const { client } = pair();
    await client.start({ capabilities: minimal });
    await client.open("untitled:Untitled-1", 'value Speed "Fast"\nvalue Speed "Quick"\n');
    await client.until(({ method }) => method === "textDocument/publishDiagnostics");
    expect(client.published).toEqual([
      {
        uri: "untitled:Untitled-1",
        diagnostics: [
          {
            range: at(1, 6, 11),
            severity: 1,
            code: "repeated-name",
            source: "strategy",
            message: expect.stringContaining("There is a value Speed already"),
          },
        ],
      },
    ]);
  });

  it("have the version of the text that they are about", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    const uri = "untitled:Untitled-1";
    await client.open(uri, "valeu Speed", 7);
    expect(await client.diagnosticsOf(uri, 7)).toHaveLength(1);
    await client.change(uri, { range: at(0, 0, 5), text: "value" }, { range: at(0, 11), text: ' "Fast"' });
    expect(await client.diagnosticsOf(uri, 8)).toEqual([]);
  });

  it("fade what is not needed, where the client can show it", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    const uri = "untitled:Untitled-1";
    const unused = 'strategy Coffee "Coffee" {\n  period 2027\n}\nvalue Speed "Fast"\nsegment Offices "Offices" {\n}\n';
    await client.open(uri, unused);
    const found = await client.diagnosticsOf(uri);
    expect(found.filter(({ tags }) => tags?.includes(1)).map(({ code }) => code)).toEqual(["value-unused"]);
  });

  it("of a row of quick edits are sent once, for the last", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    const uri = "untitled:Untitled-1";
    await client.open(uri, "");
    await client.idle();
    const before = client.published.length;
    const edits = [..."valeu Speed"].map((letter, index) => client.change(uri, { range: at(0, index), text: letter }));
    await Promise.all(edits);
    await client.diagnosticsOf(uri, 12);
    expect(client.published.slice(before).map(({ version }) => version)).toEqual([12]);
  });

  it("are those of an open plan and nothing else after an edit of a library that it imports", async () => {
    const { client, plan: uri, market: library } = await coffee({ "lonely.strategy": lonely });
    await client.open(uri, plan);
    await client.open(library, market);
    await client.diagnosticsOf(library);
    await client.idle();
    expect(codes(client, uri)).not.toContain("unknown-name");
    const before = client.published.length;
    await client.change(library, { range: at(0, 6, 15), text: "Aroma" });
    await client.diagnosticsOf(library, 2);
    await client.idle();
    expect(client.published.slice(before).map((each) => each.uri)).toEqual([uri, library]);
    expect(codes(client, uri)).toContain("unknown-name");
  });

  it("of a plan that imports nothing of what changed are not sent again", async () => {
    const { client, root, market: library } = await coffee({ "lonely.strategy": lonely });
    const other = uriIn(root, "lonely.strategy");
    await client.open(other, lonely);
    await client.open(library, market);
    await client.idle();
    const before = client.published.length;
    await client.change(library, { range: at(0, 6, 15), text: "Aroma" });
    await client.diagnosticsOf(library, 2);
    await client.idle();
    expect(client.published.slice(before).map((each) => each.uri)).toEqual([library]);
  });

  it("come for closed files too, and for a closed one again from what is stored", async () => {
    const { client, root, plan: uri, market: library, write } = await coffee({ "lonely.strategy": lonely });
    expect(codes(client, uriIn(root, "lonely.strategy"))).toContain("unknown-keyword");
    await client.open(library, market);
    await client.change(library, { range: at(0, 0, 5), text: "valeu" });
    await client.diagnosticsOf(library, 2);
    expect(codes(client, library)).toContain("unknown-keyword");
    await client.close(library);
    await client.idle();
    expect(codes(client, library)).not.toContain("unknown-keyword");
    write("shared/market.strategy", "");
    await client.stored(library);
    await client.idle();
    expect(codes(client, uri)).toContain("unknown-name");
  });

  it("come for open files alone where the user wants that", async () => {
    const { client, root } = await coffee({ "lonely.strategy": lonely });
    const closed = uriIn(root, "lonely.strategy");
    expect(client.shown(closed)).not.toEqual([]);
    client.settings = { diagnostics: { scope: "openFiles" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.until(({ params }) => JSON.stringify(params) === JSON.stringify({ uri: closed, diagnostics: [] }));
    client.settings = {};
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.idle();
    expect(client.shown(closed)).not.toEqual([]);
  });

  it("are only as slight as the user wants", async () => {
    const { client, plan: uri } = await coffee();
    await client.open(uri, plan);
    await client.idle();
    expect(client.shown(uri).some(({ severity }) => severity !== 1)).toBe(true);
    client.settings = { diagnostics: { minSeverity: "error" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.idle();
    expect(client.shown(uri).filter(({ severity }) => severity !== 1)).toEqual([]);
  });
});

describe("another day", () => {
  it("begins while the editor is open, and rules about time follow", async () => {
    let today = "2026-11-22";
    const { client } = pair({ today: () => today });
    await client.start({ capabilities: full });
    const uri = "untitled:Untitled-1";
    const text = 'strategy Coffee "Coffee" {\n  period 2026\n}\n';
    await client.open(uri, text);
    await client.diagnosticsOf(uri);
    const before = codes(client, uri);
    today = "2027-01-01";
    await client.change(uri, { text: `${text}\n` });
    await client.diagnosticsOf(uri, 2);
    expect(codes(client, uri)).not.toEqual(before);
  });
});
