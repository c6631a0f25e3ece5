import { describe, expect, it } from "vitest";
import type { ExportResult, SegmentShare, ViewsResult, WhatIfResult } from "../../server/src/lsp/protocol.ts";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";

/** What the preview asks for: the pictures of a plan, and those of the same plan with other shares. */

const market = 'value Calm "Nobody is laughed at"\nsegment Parents "Parents" {\n  size 4_000\n}\n';
const plan = `import "market.strategy"
strategy Lantern "Lantern Tutoring 2027" {
  period 2027
  currency EUR
}
segment Pupils "Pupils who gave up" {
  size 9_000
  economics {
    acquisition 100 EUR
  }
}
concentration {
  budget 200k EUR
  focus Pupils 60% {
    acquire 50%
    retain 50%
  }
  focus Parents 30%
}
`;

interface Desk {
  readonly client: Client;
  readonly uri: string;
  readonly library: string;
  views(uri?: string): Promise<ViewsResult | null>;
  tried(shares: readonly SegmentShare[], version?: number | null): Promise<WhatIfResult | null>;
}

async function desk(text = plan): Promise<Desk> {
  const root = folder({ "plan.strategy": text, "market.strategy": market, "closed.strategy": text });
  const { client } = pair();
  await client.start({ capabilities: full, folders: [uriIn(root)], initializationOptions: {} });
  const uri = uriIn(root, "plan.strategy");
  await client.open(uri, text);
  return {
    client,
    uri,
    library: uriIn(root, "market.strategy"),
    views: (of = uri) => client.connection.sendRequest("strategy/views", { uri: of }),
    tried: (shares, version = 1) => client.connection.sendRequest("strategy/whatIf", { uri, version, shares }),
  };
}

function given<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error("There is nothing.");
  return found;
}

describe("the pictures of a plan", () => {
  it("come with its version and the addresses of the files that they lead to", async () => {
    const { views, uri, library } = await desk();
    expect(await views()).toMatchObject({
      views: { version: 1, path: "plan.strategy", title: "Lantern Tutoring 2027" },
      version: 1,
      broken: false,
      files: [
        { path: "plan.strategy", uri, version: 1 },
        { path: "market.strategy", uri: library, version: null },
      ],
    });
  });

  it("follow the text as it is typed", async () => {
    const { client, uri, views } = await desk();
    await client.change(uri, { text: plan.replace("Pupils 60%", "Pupils 45%") });
    const found = given(await views());
    expect(found.version).toBe(2);
    expect(given(found.views).concentration.foci.map(({ share }) => share.text)).toEqual(["45%", "30%"]);
  });

  it("lead to places in the text, also of what it imports", async () => {
    const { views } = await desk();
    const { cards } = given(given(await views()).views).segmentation;
    const texts: Record<string, string> = { "plan.strategy": plan, "market.strategy": market };
    const shown = cards.map(({ at }) => texts[at.path]?.slice(at.start, at.end).split(" ", 2).join(" "));
    expect(shown).toEqual(["segment Pupils", "segment Parents"]);
  });

  it("say that the text is broken, and where", async () => {
    const { client, uri, views } = await desk();
    const broken = plan.replace('"Pupils who gave up"', '"Pupils who gave up');
    await client.change(uri, { text: broken });
    const found = given(await views());
    expect(found.broken).toBe(true);
    expect(found.brokenAt?.path).toBe("plan.strategy");
    expect(broken.slice(found.brokenAt?.start).startsWith('"Pupils who')).toBe(true);
    await client.change(uri, { text: plan });
    expect(given(await views()).broken).toBe(false);
  });

  it("say that what the plan imports is broken", async () => {
    const { client, library, views } = await desk();
    await client.open(library, `${market}value "`);
    expect(await views()).toMatchObject({ broken: true, brokenAt: { path: "market.strategy" } });
  });

  it("are none of a library, and none of nowhere", async () => {
    const { library, views } = await desk();
    expect(await views(library)).toMatchObject({ views: null, version: null, broken: false });
    expect(await views("file:///nowhere/plan.strategy")).toBeNull();
  });

  it("are there of a file that is not open", async () => {
    const { uri, views } = await desk();
    expect(await views(uri.replace("plan.strategy", "closed.strategy"))).toMatchObject({
      views: { title: "Lantern Tutoring 2027" },
      version: null,
    });
    expect(await views(uri.replace("plan.strategy", "gone.strategy"))).toMatchObject({ views: null });
  });

  it("are plain data, whole after their way", async () => {
    const { views } = await desk();
    const found = await views();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe("other shares", () => {
  it("are shown without a change of the text", async () => {
    const { tried, views } = await desk();
    const before = await views();
    const found = given(await tried([{ segment: "Pupils", share: 0.7 }]));
    expect(found.views.concentration.foci.map(({ share }) => share.text)).toEqual(["70%", "30%"]);
    expect(found.views.concentration.foci[0]?.acquire.customers.value).toBe(700);
    expect(found.edits.map(({ start, end, newText }) => [plan.slice(start, end), newText])).toEqual([["60%", "70%"]]);
    expect(await views()).toEqual(before);
  });

  it("tell what the checker would say then, and no longer", async () => {
    const { tried } = await desk();
    const over = given(await tried([{ segment: "Pupils", share: 0.9 }]));
    expect(over.came.map(({ code }) => code)).toContain("budget-overallocated");
    expect(over.went.map(({ code }) => code)).toContain("budget-unallocated");
    const same = given(await tried([{ segment: "Pupils", share: 0.6 }]));
    expect([same.came, same.went, same.edits]).toEqual([[], [], []]);
  });

  it("of one try leave nothing behind for the next", async () => {
    const { tried } = await desk();
    const first = await tried([{ segment: "Pupils", share: 0.5 }]);
    await tried([{ segment: "Parents", share: 0.05 }]);
    await tried([]);
    expect(await tried([{ segment: "Pupils", share: 0.5 }])).toEqual(first);
  });

  it("see what was typed since, in imported files, too", async () => {
    const { client, library, tried } = await desk();
    await tried([{ segment: "Parents", share: 0.4 }]);
    await client.open(library, market.replace('"Parents"', '"Parents of pupils"'));
    const found = given(await tried([{ segment: "Parents", share: 0.4 }]));
    expect(found.views.concentration.foci[1]?.segment?.title).toBe("Parents of pupils");
  });

  it("of an older text are not tried", async () => {
    const { client, uri, tried } = await desk();
    await client.change(uri, { text: `\n${plan}` });
    expect(await tried([{ segment: "Pupils", share: 0.5 }], 1)).toBeNull();
    expect(await tried([{ segment: "Pupils", share: 0.5 }], 2)).not.toBeNull();
  });

  it("that cannot be written are named", async () => {
    const { tried } = await desk();
    const found = given(await tried([{ segment: "Ghosts", share: 0.1 }]));
    expect(found.refused).toEqual([{ segment: "Ghosts", why: expect.stringContaining("Ghosts") }]);
  });

  it("need their parameters", async () => {
    const { client, uri } = await desk();
    for (const params of [
      { uri },
      { uri, version: 1 },
      { uri, version: 1, shares: [{ segment: "Pupils" }] },
      { uri, version: "1", shares: [] },
    ]) {
      await expect(client.connection.sendRequest("strategy/whatIf", params)).rejects.toThrow(/missing|needs/);
    }
  });
});

describe("the report as a file", () => {
  async function exported(format: string, view?: string): Promise<ExportResult> {
    const { client, uri } = await desk();
    const params = { uri, format, ...(view === undefined ? {} : { view }) };
    return given<ExportResult>(await client.connection.sendRequest("strategy/export", params));
  }

  it("is a page, Markdown, a picture or JSON", async () => {
    expect((await exported("html")).text).toMatch(/^<!doctype html>[\s\S]*Lantern Tutoring 2027[\s\S]*<\/html>\n$/);
    expect((await exported("markdown")).text).toMatch(/^# Lantern Tutoring 2027\n/);
    expect((await exported("svg")).text).toMatch(/^<(?:\?xml|svg)[\s\S]*<\/svg>\n?$/);
    expect(JSON.parse((await exported("json")).text)).toMatchObject({ version: 1, plan: { name: "Lantern" } });
  });

  it("is one view where one is asked for", async () => {
    const { text } = await exported("markdown", "concentration");
    expect(text).toContain("## Concentration");
    expect(text).not.toContain("## Posture");
    expect((await exported("svg", "concentration")).text).not.toBe((await exported("svg")).text);
  });

  it("has eight views with titles", async () => {
    const { client } = await desk();
    const found = await client.connection.sendRequest("strategy/exportViews");
    expect(found).toHaveLength(8);
    expect(found).toContainEqual({ name: "service", title: "Service and satisfaction" });
  });

  it("says that the text has an error", async () => {
    const { client, uri } = await desk(`${plan}value "`);
    expect(await client.connection.sendRequest("strategy/export", { uri, format: "json" })).toMatchObject({
      broken: true,
    });
    expect((await exported("json")).broken).toBe(false);
  });

  it("is none of a library, and none in a form that there is not", async () => {
    const { client, uri, library } = await desk();
    expect(await client.connection.sendRequest("strategy/export", { uri: library, format: "html" })).toBeNull();
    for (const params of [{ uri }, { uri, format: "docx" }, { uri, format: "svg", view: "moon" }]) {
      await expect(client.connection.sendRequest("strategy/export", params)).rejects.toThrow(/There is no/);
    }
  });
});
