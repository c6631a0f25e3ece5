import { describe, expect, it } from "vitest";
import { uriIn } from "../support/lsp-client.ts";
import { codes, coffee, plan } from "./coffee.ts";

describe("a document that the editor will save in a folder", () => {
  it("sees what lies beside its place, and gives way to the file once that is there", async () => {
    const { client, root, plan: uri } = await coffee();
    const unsaved = uriIn(root, "new.strategy").replace("file:", "untitled:");
    await client.open(unsaved, `${plan}value Other "Other"\nvalue Other "Again"\n`);
    await client.idle();
    expect(codes(client, unsaved)).not.toContain("import-missing");
    expect(codes(client, unsaved)).toContain("repeated-name");
    expect(codes(client, uri)).not.toContain("repeated-name");
    // Saving: the editor opens the file, and closes the document that it was made from.
    const saved = uriIn(root, "new.strategy");
    await client.open(saved, plan);
    await client.close(unsaved);
    await client.idle();
    expect(client.shown(unsaved)).toEqual([]);
    expect(codes(client, saved)).not.toContain("repeated-name");
    await client.change(saved, { text: `${plan}valeu\n` });
    await client.idle();
    expect(codes(client, saved)).toContain("unknown-keyword");
  });

  it("lies beside nothing while its place is in no folder", async () => {
    const { client } = await coffee();
    await client.open("untitled:/elsewhere/new.strategy", plan);
    await client.open("untitled:Untitled-1", plan);
    await client.idle();
    expect(codes(client, "untitled:/elsewhere/new.strategy")).toContain("import-missing");
    expect(codes(client, "untitled:Untitled-1")).toContain("import-missing");
  });
});
