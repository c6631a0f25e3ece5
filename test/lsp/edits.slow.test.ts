import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type Range,
  ReferencesRequest,
  SemanticTokensRequest,
} from "vscode-languageserver-protocol/node";
import { LineIndex } from "../../server/src/base/lines.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { PLAN, TODAY } from "../support/kit.ts";
import { type Client, pair } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";
import { LIBRARY, plans } from "../support/plans.ts";

/** However a text came about, what is shown of it in the end is what a fresh check says. */

const root = "memory://plans";
const severities = ["error", "warning", "information", "hint"];

/** What a check that knows nothing of before says, a line for each diagnostic. */
function fresh(files: Readonly<Record<string, string>>, path: string): string[] {
  const workspace = createWorkspace({ files: memoryFiles(files), today: TODAY });
  return (workspace.diagnostics(path) ?? []).map(
    ({ code, severity, message, range, related }) =>
      `${place(range)} ${severity} ${code} ${message}${related.map((each) => ` [${each.path} ${place(each.range)}]`).join("")}`,
  );
}

function shown(client: Client, path: string): string[] {
  return client
    .shown(`${root}/${path}`)
    .map(
      ({ code, severity, message, range, relatedInformation = [] }) =>
        `${place(range)} ${severities[(severity ?? 1) - 1]} ${code} ${message}${relatedInformation
          .map(({ location }) => ` [${location.uri.slice(root.length + 1)} ${place(location.range)}]`)
          .join("")}`,
    );
}

function place({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** A client with these files open. */
async function opened(files: Readonly<Record<string, string>>): Promise<Client> {
  const { client } = pair();
  await client.start({ capabilities: full, folders: [root], initializationOptions: { virtual: true } });
  await client.connection.sendNotification("strategy/files", { changes: [], complete: true });
  for (const [path, text] of Object.entries(files)) await client.open(`${root}/${path}`, text);
  return client;
}

interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Sends an edit, and makes it. */
function send(client: Client, files: Record<string, string>, { path, start, end, text }: Edit): Promise<void> {
  const before = files[path] ?? "";
  const range = new LineIndex(before).range(start, end);
  files[path] = before.slice(0, start) + text + before.slice(end);
  return client.change(`${root}/${path}`, { range, text });
}

/** Small pieces that people type, and some that they would rather not. */
const pieces = [
  "{",
  "}",
  '"',
  "\n",
  "  ",
  ",",
  "5",
  "Speed",
  "usp ",
  "value X ",
  "//",
  "/*",
  '"""',
  "é",
  "\r\n",
  "delivers",
  "%",
  "",
];

describe("edits", () => {
  it("in any order, of plans and of the library that they import, end in what a fresh check says", async () => {
    const edit = fc.record({
      isLibrary: fc.boolean(),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      text: fc.constantFrom(...pieces),
      waits: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(plans, fc.array(edit, { minLength: 1, maxLength: 25 }), async (plan, edits) => {
        const files = { ...plan.files };
        const client = await opened(files);
        for (const { isLibrary, at, length, text, waits } of edits) {
          const path = isLibrary && LIBRARY in files ? LIBRARY : PLAN;
          const before = files[path] ?? "";
          // A line break is not torn apart by an editor, nor a letter of two units.
          const start = whole(before, Math.floor(at * before.length));
          const sent = send(client, files, {
            path,
            start,
            end: whole(before, Math.min(before.length, start + length)),
            text,
          });
          if (waits) await client.idle();
          await sent;
        }
        await client.idle();
        for (const path of Object.keys(files)) expect(shown(client, path)).toEqual(fresh(files, path));
        client.connection.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it("10,000 of them, quick and with requests between, end in what a fresh check says", async () => {
    const [plan] = fc.sample(
      plans.filter(({ files }) => LIBRARY in files),
      { numRuns: 1, seed: 7 },
    );
    if (plan === undefined) throw new Error("There is no plan.");
    const files = { ...plan.files };
    const client = await opened(files);
    const textDocument = { uri: `${root}/${PLAN}` };
    const range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };
    const position = { line: 12, character: 4 };
    const options = { tabSize: 2, insertSpaces: true };
    const requests = [
      () => client.connection.sendRequest(CompletionRequest.type, { textDocument, position }),
      () => client.connection.sendRequest(HoverRequest.type, { textDocument, position }),
      () => client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
      () => client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
      () => client.connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
      () => client.connection.sendRequest(CodeLensRequest.type, { textDocument }),
      () => client.connection.sendRequest(InlayHintRequest.type, { textDocument, range }),
      () => client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
      () =>
        client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
      () =>
        client.connection.sendRequest(ReferencesRequest.type, {
          textDocument,
          position,
          context: { includeDeclaration: true },
        }),
    ];
    const random = generator(11);
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < 10_000; i++) {
      const path = random(8) === 0 ? LIBRARY : PLAN;
      const before = files[path] ?? "";
      const start = whole(before, random(before.length + 1));
      // As much goes as comes, so that the texts keep their size.
      const text = pieces[random(pieces.length)] ?? "";
      const end = whole(before, Math.min(before.length, start + random(text.length * 2 + 1)));
      const sent = send(client, files, { path, start, end, text });
      if (i % 100 === 0) answers.push(answerOf(requests[(i / 100) % requests.length]?.()));
      if (i % 500 === 0) await sent;
    }
    await Promise.all(answers);
    await client.idle();
    for (const path of Object.keys(files)) expect(shown(client, path)).toEqual(fresh(files, path));
    expect(client.sent.filter(({ method }) => method === "window/logMessage")).toEqual([]);
  }, 120_000);
});

/** An answer, or being told that the text has changed since. */
async function answerOf(request: Promise<unknown> | undefined): Promise<unknown> {
  try {
    return await request;
  } catch (error) {
    expect(error).toMatchObject({ code: -32801 });
    return undefined;
  }
}

/** The offset, or the next one that is not within a line break or a letter of two units. */
function whole(text: string, offset: number): number {
  const isTorn = text[offset - 1] === "\r" && text[offset] === "\n";
  return isTorn || /[\uDC00-\uDFFF]/.test(text[offset] ?? "") ? offset + 1 : offset;
}

/** Numbers below a limit, the same ones in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}
