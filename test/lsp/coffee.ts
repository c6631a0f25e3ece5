import fs from "node:fs";
import path from "node:path";
import type { Range } from "vscode-languageserver-protocol/node";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";

/** A plan of a coffee roastery that imports what its market is like. */
export const plan = `import "shared/market.strategy"

strategy Northwind "Northwind Roastery" {
  period 2027
}

usp Fresh "Roasted this week" {
  delivers Freshness 5
}
`;
export const market = 'value Freshness "Roasted this week"\n';
/** A library with an error. */
export const lonely = 'value Speed "On the desk in three days"\nvaleu Price "Cheap"\n';

export const at = (line: number, character: number, end = character): Range => ({
  start: { line, character },
  end: { line, character: end },
});

/** The codes that are shown of a file, sorted. */
export function codes(client: Client, uri: string): unknown[] {
  return client
    .shown(uri)
    .map(({ code }) => code)
    .sort();
}

/** A folder with a plan and the library that it imports, opened by an editor. */
export async function coffee(files: Readonly<Record<string, string>> = {}, capabilities = full) {
  const root = folder({ "plan.strategy": plan, "shared/market.strategy": market, ...files });
  const { client } = pair();
  await client.start({ capabilities, folders: [uriIn(root)] });
  await client.idle();
  return {
    client,
    root,
    plan: uriIn(root, "plan.strategy"),
    market: uriIn(root, "shared/market.strategy"),
    write: (name: string, text: string) => fs.writeFileSync(path.join(root, name), text),
  };
}
