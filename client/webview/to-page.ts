import type { ToPage } from "../src/preview/messages.ts";

const kinds: ReadonlySet<unknown> = new Set<ToPage["kind"]>([
  ...(["plan", "words", "picture", "note", "tried", "untried"] as const),
  ...(["applied", "cursor", "away"] as const),
]);

/** What the extension says; the editor's own messages are left out. Only the extension can send messages to this page. */
export function toPage(message: unknown): ToPage | undefined {
  return isOurs(message) ? message : undefined;
}

function isOurs(message: unknown): message is ToPage {
  return typeof message === "object" && message !== null && "kind" in message && kinds.has(message.kind);
}
