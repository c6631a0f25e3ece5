import { afterEach, describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  HoverRequest,
  InlayHintRequest,
} from "vscode-languageserver-protocol/node";
import { speak } from "../../server/src/base/say.ts";
import { type Client, pair } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";
import { at } from "./coffee.ts";
import { sample } from "./desk.ts";

const uri = "untitled:Untitled-1";
const faulty = 'value Speed "Fast"\nvalue Speed "Quick"\n';

describe("the language of the editor", () => {
  afterEach(() => speak(undefined));

  async function connect(locale: string | undefined, text: string): Promise<Client> {
    const { client } = pair();
    await client.start({ capabilities: full, initializationOptions: {}, ...(locale === undefined ? {} : { locale }) });
    await client.open(uri, text);
    await client.idle();
    return client;
  }

  it.each(["de", "de-AT", "DE_ch"])("%s is spoken: what is found, and what is near it", async (locale) => {
    const client = await connect(locale, faulty);
    const [found] = client.shown(uri);
    expect(found?.message).toBe("value Speed gibt es schon: „Fast“. Diesem Eintrag einen eigenen Namen geben.");
    expect(found?.relatedInformation?.[0]?.message).toBe("Der erste Eintrag value Speed.");
  });

  it.each([undefined, "en", "en-GB", "fr", "den", ""])("%s is answered in English", async (locale) => {
    const client = await connect(locale, faulty);
    const [found] = client.shown(uri);
    expect(found?.message).toBe('There is a value Speed already: "Fast". Give this one a name of its own.');
  });

  it("is that of mends, lenses, hints and hovers", async () => {
    const client = await connect("de", sample);
    const textDocument = { uri };
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    const titles = (lenses ?? []).flatMap(({ command }) => command?.title ?? []);
    expect(titles).toContain("keine Fehler, keine Warnungen · Geld konzentriert, wie auf 1.8 gleichen Segmenten");
    expect(titles).toContain("2,400 neue, das Geld gewinnt 2,400 · 90% halten");
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 500, character: 0 } };
    const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range: everywhere });
    expect((hints ?? []).map(({ label }) => String(label))).toContainEqual(expect.stringMatching(/erreichbar$/));
    const line = sample.split("\n").findIndex((each) => each.startsWith("segment "));
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line, character: "segment ".length + 1 },
    });
    expect(JSON.stringify(hover)).toContain("Passung des Plans: **");
    await client.open("untitled:Untitled-2", faulty);
    await client.idle();
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: "untitled:Untitled-2" },
      range: at(1, 6, 11),
      context: { diagnostics: [...client.shown("untitled:Untitled-2")] },
    });
    expect((actions ?? []).map(({ title }) => title)).toContain("In Speed2 umbenennen");
  });

  it("is that of reports, and pages that draw them get the words", async () => {
    const client = await connect("de", sample);
    const exported = await client.connection.sendRequest("strategy/export", { uri, format: "markdown" });
    expect(JSON.stringify(exported)).toMatch(/## Segmentierung/);
    const views = await client.connection.sendRequest("strategy/views", { uri });
    expect(JSON.stringify(views)).toMatch(/Beste Passung/);
    expect(await client.connection.sendRequest("strategy/words")).toMatchObject({ Segmentation: "Segmentierung" });
    const english = await connect("en", sample);
    expect(await english.connection.sendRequest("strategy/words")).toBeNull();
  });

  it("is not that of comparisons, which are in English throughout", async () => {
    const client = await connect("de", sample.replace("reserve 10%", "reserve 40%"));
    const diff = await client.connection.sendRequest("strategy/diff", {
      uri,
      base: "untitled:/Untitled-1",
      name: "before",
      texts: [
        { uri: "untitled:/Untitled-1", text: sample },
        { uri: "untitled:/strategy.config.json", text: null },
      ],
    });
    expect(JSON.stringify(diff)).not.toMatch(/ und |Budgets|Anteile/);
    expect(JSON.stringify(diff)).toMatch(/add\s+up to 100%/);
    // What was said before in German is still said in it.
    const said = (): string =>
      client
        .shown(uri)
        .map(({ message }) => message)
        .join("\n");
    expect(said()).toMatch(/ des Budgets/);
    await client.change(uri, { range: at(0, 0, 0), text: "// Ein Kommentar.\n" });
    await client.idle();
    expect(said()).toMatch(/ des Budgets/);
  });

  it("ends with the server, as other clients may want another", async () => {
    const { client } = pair();
    await client.start({ locale: "de" });
    await client.stop();
    const other = await connect(undefined, faulty);
    expect(other.shown(uri)[0]?.message).toMatch(/^There is/);
  });
});
