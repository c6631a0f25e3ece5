import { beforeEach, describe, expect, it } from "vitest";
import type { DiffResult, FileContent } from "../../server/src/lsp/protocol.ts";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";

/** What a plan says differently from what the client brings. */

const market = 'value Calm "Nobody is laughed at"\nsegment Parents "Parents" {\n  size 4_000\n}\n';
const planOf = (share: number): string => `import "shared/market.strategy"
strategy Lantern "Lantern Tutoring 2027" {
  period 2027
  currency EUR
}
segment Pupils "Pupils who gave up" {
  size 9_000
}
concentration {
  budget 200k EUR
  focus Pupils ${share}% {
    acquire 50%
    retain 50%
  }
  focus Parents ${90 - share}%
}
`;

let root: string;
let uri: string;
let client: Client;

beforeEach(async () => {
  root = folder({
    "plan.strategy": planOf(60),
    "shared/market.strategy": market,
    "other/plan.strategy": planOf(30).replace("shared/", "../shared/"),
  });
  uri = uriIn(root, "plan.strategy");
  client = pair().client;
  await client.start({ capabilities: full, folders: [uriIn(root)], initializationOptions: {} });
  await client.open(uri, planOf(60));
});

function diff(texts: readonly FileContent[], base = uri): Promise<DiffResult | null> {
  return client.connection.sendRequest("strategy/diff", { uri, base, name: "main", texts });
}

/** Brings what is asked for until there is an answer; gives it with what was asked for in each round. */
async function compared(
  files: Readonly<Record<string, string>>,
  base = "plan.strategy",
): Promise<{ markdown: string; asked: string[][] }> {
  const texts: FileContent[] = [];
  const asked: string[][] = [];
  for (;;) {
    const answer = await diff(texts, uriIn(root, base));
    if (answer === null) throw new Error(`There is no answer: ${JSON.stringify(client.sent.slice(-1))}`);
    if (answer.needs.length === 0) return { markdown: answer.markdown, asked };
    expect(answer.markdown).toBe("");
    const paths = answer.needs.map((need) => need.slice(uriIn(root).length).replace(/^\//, ""));
    asked.push(paths);
    for (const [index, path] of paths.entries()) {
      texts.push({ uri: answer.needs[index] ?? "", text: files[path] ?? null });
    }
  }
}

describe("what a plan says differently", () => {
  it("is told from the texts that the client brings, of which each is asked for once", async () => {
    const { markdown, asked } = await compared({ "plan.strategy": planOf(30), "shared/market.strategy": market });
    expect(markdown).toContain("Pupils who gave up");
    expect(markdown).toMatch(/30\s*%[\s\S]*60\s*%/);
    expect(asked[0]).toContain("plan.strategy");
    expect(asked.flat()).toContain("shared/market.strategy");
    expect(new Set(asked.flat()).size).toBe(asked.flat().length);
  });

  it("is nothing where all texts are the same", async () => {
    const { markdown } = await compared({ "plan.strategy": planOf(60), "shared/market.strategy": market });
    expect(markdown).toMatch(/^No |^Nothing /);
  });

  it("is that of the text in the editor, stored or not", async () => {
    await client.change(uri, { text: planOf(30) });
    const { markdown } = await compared({ "plan.strategy": planOf(30), "shared/market.strategy": market });
    expect(markdown).toMatch(/^No |^Nothing /);
  });

  it("comes from what is imported, too", async () => {
    const { markdown } = await compared({
      "plan.strategy": planOf(60),
      "shared/market.strategy": market.replace("4_000", "2_000"),
    });
    expect(markdown).toContain("Parents");
    expect(markdown).toMatch(/2[,_ ]?000/);
  });

  it("is told of another file, too", async () => {
    const other = planOf(30).replace("shared/", "../shared/");
    const { markdown } = await compared(
      { "other/plan.strategy": other, "shared/market.strategy": market },
      "other/plan.strategy",
    );
    expect(markdown).toContain("Pupils who gave up");
  });

  it("is told of a file of elsewhere, which lies beside what it imports", async () => {
    const outside = "file:///somewhere/else/old.strategy";
    const first = await diff([], outside);
    expect(first?.needs).toContain(outside);
    for (const need of first?.needs ?? []) expect(need).toMatch(/^file:\/\/\/somewhere\/else\//);
  });

  it("is all of it where there was no such file", async () => {
    const { markdown } = await compared({});
    expect(markdown).toContain("Lantern Tutoring 2027");
  });

  it.each(["", "strategy {", 'import "plan.strategy"\n', "\u0000\u0001", "}".repeat(500)])(
    "is told of broken text: %j",
    async (text) => {
      const { markdown } = await compared({ "plan.strategy": text });
      expect(markdown).not.toBe("");
    },
  );

  it("is nothing for a file that nobody knows, and refuses what is no question", async () => {
    const ask = (params: object) => client.connection.sendRequest("strategy/diff", params);
    expect(await ask({ uri: "file:///nowhere.strategy", base: uri, name: "main", texts: [] })).toBeNull();
    await expect(ask({ uri, name: "main", texts: [] })).rejects.toThrow("The other side is missing.");
    await expect(ask({ uri, base: uri, name: "main", texts: [{ uri }] })).rejects.toThrow("A text needs");
  });
});
