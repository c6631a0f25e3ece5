import { beforeAll, describe, expect, it } from "vitest";
import type { AssistantResult } from "../../server/src/lsp/protocol.ts";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";
import { desk, market, plan } from "./desk.ts";

/** What assistants in the editor ask, as our client passes it on. */

const { root, uri, connect } = desk();
let client: Client;

beforeAll(async () => {
  client = await connect(full);
});

async function ask(tool: string, input: unknown = {}, of: Client = client): Promise<AssistantResult> {
  return of.connection.sendRequest("strategy/assistant", { tool, input });
}

async function refused(tool: string, input: unknown, of: Client = client): Promise<string> {
  const { refused: isRefused, texts } = await ask(tool, input, of);
  expect(isRefused, texts.join("\n")).toBe(true);
  return texts.join("\n");
}

describe("an assistant in the editor", () => {
  it("sees the open text, by any of its names", async () => {
    const own = await connect(full);
    await own.change(uri, { text: plan.replace("delivers Freshness", "delivers Freshnes") });
    for (const given of ["plan.strategy", uri, `${root}/plan.strategy`]) {
      const { texts } = await ask("check", { paths: [given] }, own);
      expect(texts[0], given).toMatch(/plan\.strategy:4:12 error .*Freshnes.* \[unknown-name\]/);
    }
  });

  it("gets the numbers as they are", async () => {
    const { texts, refused: isRefused } = await ask("report", { path: "sample.strategy" });
    expect(isRefused).toBe(false);
    expect(texts[0]).toMatch(/^# Northwind Roastery/);
    expect(JSON.parse(texts[1] ?? "")).toMatchObject({ path: "sample.strategy", report: { version: 1 } });
  });

  it("is told what an edit takes, and the text stays as it is", async () => {
    const replace = [{ old_text: "Freshness 5, Speed 4\n  proof", new_text: "Freshness 4, Speed 4\n  proof" }];
    const { texts, edit } = await ask("edit_plan", { path: "plan.strategy", replace });
    const offset = plan.indexOf("5, Speed");
    expect(edit).toEqual({
      uri,
      path: "plan.strategy",
      isNew: false,
      version: 1,
      start: offset,
      end: offset + 1,
      newText: "4",
    });
    expect(texts[0]).toMatch(/^plan\.strategy with the edit: (?!.*Nothing is written)/s);
    const created = await ask("edit_plan", { path: "new/tea.strategy", text: 'value A "a"\n' });
    expect(created.edit).toMatchObject({ uri: uriIn(root, "new/tea.strategy"), isNew: true, version: null });
    expect((await ask("propose_edit", { path: "plan.strategy", replace })).edit).toBeUndefined();
    expect((await ask("check", { paths: ["plan.strategy"] })).texts[0]).not.toMatch(/Freshness 4/);
  });

  it("is refused what is outside, what is wrong, and errors that nobody agreed to", async () => {
    const wrong = { path: "plan.strategy", text: plan.replace("delivers Freshness", "delivers Freshnes") };
    expect(await refused("edit_plan", wrong)).toMatch(/would bring 1 error/);
    expect((await ask("edit_plan", { ...wrong, allow_errors: true })).edit).toBeDefined();
    expect(await refused("edit_plan", { path: "plan.strategy", text: plan })).toMatch(/changes nothing/);
    expect(await refused("edit_plan", { path: "../x.strategy", text: plan })).toMatch(/outside/);
    expect(await refused("report", { path: "file:///etc/x.strategy" })).toMatch(/outside/);
    expect(await refused("check", "everything")).toMatch(/no object/);
    expect(await refused("check", { limit: 0.5 })).toMatch(/limit must be a whole number from 1 to 200/);
    expect(await refused("check", { texts: [{ path: "a.strategy" }] })).toMatch(/text in texts is missing/);
    expect(await refused("check", { path: "a" })).toMatch(/There is no path: it takes paths/);
    await expect(ask("apply_edit", {})).rejects.toThrow(/There is no tool apply_edit/);
  });

  it("tells the folders of an editor apart", async () => {
    const [one, two] = [
      folder({ "plan.strategy": plan, "shared/market.strategy": market }),
      folder({ "a.strategy": market }),
    ];
    const { client: both } = pair();
    await both.start({ capabilities: full, folders: [uriIn(one), uriIn(two)], initializationOptions: {} });
    const [first, second] = [one, two].map((each) => each.split(/[\\/]/).at(-1));
    const { texts } = await ask("list_plans", {}, both);
    expect(texts[0]).toContain(`- ${first}/plan.strategy: `);
    expect(texts[0]).toContain(`- ${second}/a.strategy: `);
    expect((await ask("check", { paths: [`${second}/`] }, both)).texts[0]).toMatch(/^1 file checked/);
    expect((await ask("check", { paths: ["a.strategy"] }, both)).texts[0]).toMatch(/^1 file checked/);
    const broken = { path: `${first}/plan.strategy`, text: plan.replace("delivers Freshness", "delivers Freshnes") };
    expect((await ask("propose_edit", broken, both)).texts[0]).toContain(`- ${first}/plan.strategy:4 error`);
  });

  it("sees of a file outside of all folders what is open, and no more", async () => {
    const loose = folder({ "open.strategy": market, "closed.strategy": market });
    const own = pair().client;
    await own.start({ capabilities: full, folders: [], initializationOptions: {} });
    expect((await ask("list_plans", {}, own)).texts[0]).toMatch(/no plans here/);
    await own.open(uriIn(loose, "open.strategy"), market);
    await own.open("untitled:Untitled-1", 'value A "a"\n');
    const { texts } = await ask("list_plans", {}, own);
    expect(await refused("check", { paths: ["closed.strategy"] }, own)).toMatch(/no plan closed\.strategy/);
    expect(texts[0]).toMatch(/^2 files:\n- open\.strategy: .*\n- Untitled-1\.strategy: /);
  });
});
