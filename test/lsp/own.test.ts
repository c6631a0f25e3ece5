import { beforeAll, describe, expect, it } from "vitest";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";
import { desk, sample } from "./desk.ts";

const { root, uri, library, connect } = desk();
let client: Client;

beforeAll(async () => {
  client = await connect(full);
});

describe("what our own client asks for", () => {
  it("is the report, the tree, the rules and their pages", async () => {
    const file = { uri: uriIn(root, "sample.strategy") };
    expect(await client.connection.sendRequest("strategy/report", file)).toMatchObject({ version: 1 });
    expect(await client.connection.sendRequest("strategy/report", { uri: library })).toBeNull();
    expect(await client.connection.sendRequest("strategy/report", { uri: "file:///nowhere.strategy" })).toBeNull();
    expect(await client.connection.sendRequest("strategy/outline", file)).toMatchObject({ kind: "plan" });
    expect(await client.connection.sendRequest("strategy/outline", { uri: library })).toMatchObject({
      kind: "library",
    });
    const rules = await client.connection.sendRequest("strategy/rules");
    expect(rules).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: "usp-unvalued", severity: "error" })]),
    );
    const page = await client.connection.sendRequest("strategy/explain", { code: "usp-unvalued" });
    expect(page).toContain("#");
    expect(await client.connection.sendRequest("strategy/explain", { code: "nothing" })).toBeNull();
  });

  it("is a check of everything", async () => {
    const own = await connect(full);
    const counts = await own.connection.sendRequest("strategy/checkWorkspace");
    expect(counts).toMatchObject({ files: 3, error: expect.any(Number), hint: expect.any(Number) });
  });

  it("is told how each open file is, and which reports are new", async () => {
    const own = await connect(full);
    const told = own.sent.filter(({ method }) => method.startsWith("strategy/"));
    expect(told).toEqual([{ method: "strategy/status", params: expect.objectContaining({ uri, kind: "library" }) }]);
    const sampleUri = uriIn(root, "sample.strategy");
    await own.open(sampleUri, sample);
    await own.idle();
    expect(own.sent).toContainEqual({ method: "strategy/reportChanged", params: { uri: sampleUri } });
    expect(own.sent).toContainEqual({
      method: "strategy/status",
      params: { uri: sampleUri, kind: "plan", error: 0, warning: 0, information: 0, hint: expect.any(Number) },
    });
  });

  it("is not told to others", async () => {
    const { client: other } = pair();
    await other.start({ capabilities: full });
    await other.open("untitled:e", sample);
    await other.idle();
    expect(other.sent.filter(({ method }) => method.startsWith("strategy/"))).toEqual([]);
  });
});
