import { describe, expect, it } from "vitest";
import {
  DocumentSymbolRequest,
  PublishDiagnosticsNotification,
  type WorkDoneProgressBegin,
} from "vscode-languageserver-protocol/node";
import { folder } from "../cli/door.ts";
import { pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";

const market = 'value Freshness "Roasted this week"\n';

function plan(index: number): string {
  return `import "../shared/market.strategy"

strategy Plan${index} "Plan ${index}" {
  period 2027
}

usp Fresh${index} "Fresh" {
  delivers Freshness 5
}

segment Offices${index} "Offices" {
  size 4_000 companies
  psychographics {
    values Freshness 5
  }
}
${index % 100 === 0 ? "valeu Wrong\n" : ""}`;
}

const files = {
  "shared/market.strategy": market,
  ...Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`plans/p${index}.strategy`, plan(index)])),
};

type Value = WorkDoneProgressBegin | { readonly kind: "report" | "end" };

function progressOf(params: unknown): Value | undefined {
  if (typeof params !== "object" || params === null || !("value" in params)) return undefined;
  const { value } = params;
  return isValue(value) ? value : undefined;
}

function isValue(value: unknown): value is Value {
  return typeof value === "object" && value !== null && "kind" in value;
}

describe("a folder of 1,000 files", () => {
  it("shows how far its first check is, and serves the open file before all others", async () => {
    const root = folder(files);
    const uri = uriIn(root, "plans/p500.strategy");
    const { client } = pair();
    await client.start({ capabilities: full, folders: [uriIn(root)] });
    await client.open(uri, plan(500));
    const wrong = await client.diagnosticsOf(uri);
    expect(wrong.map(({ code }) => code)).toContain("unknown-keyword");
    const ended = ({ method, params }: { method: string; params: unknown }) =>
      method === "$/progress" && progressOf(params)?.kind === "end";
    expect(client.sent.some(ended)).toBe(false);
    // A request is answered while the check goes on.
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(found?.length).toBeGreaterThan(2);
    expect(client.sent.some(ended)).toBe(false);
    await client.until(ended);
    await client.idle();
    const steps = client.sent.flatMap(({ method, params }) =>
      method === "$/progress" ? [progressOf(params)?.kind] : [],
    );
    expect(steps[0]).toBe("begin");
    expect(steps.at(-1)).toBe("end");
    expect(steps.filter((kind) => kind === "report").length).toBeGreaterThan(5);
    const published = client.sent.filter(({ method }) => method === PublishDiagnosticsNotification.type.method);
    expect(client.published[0]?.uri).toBe(uri);
    expect(new Set(client.published.map((each) => each.uri)).size).toBe(published.length);
    for (let index = 0; index < 1_000; index += 100) {
      const codes = client.shown(uriIn(root, `plans/p${index}.strategy`)).map(({ code }) => code);
      expect(codes).toContain("unknown-keyword");
    }
  });

  it("has one open plan checked after an edit, and no other file", async () => {
    const root = folder(files);
    const { client } = pair();
    await client.start({ capabilities: full, folders: [uriIn(root)] });
    const uri = uriIn(root, "plans/p1.strategy");
    await client.open(uri, plan(1));
    await client.until(({ method, params }) => method === "$/progress" && progressOf(params)?.kind === "end");
    await client.idle();
    const before = client.published.length;
    await client.change(uri, { text: `${plan(1)}valeu Wrong\n` });
    await client.diagnosticsOf(uri, 2);
    await client.idle();
    expect(client.published.slice(before).map((each) => each.uri)).toEqual([uri]);
  });
});
