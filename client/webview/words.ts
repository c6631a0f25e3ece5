import { speak, wordsOf } from "../src/l10n.ts";

/** From now on the page speaks with the words that came with it. */
export function speakAs(root: HTMLElement | null): void {
  const words: unknown = JSON.parse(root?.dataset.words ?? "{}");
  const entries = typeof words === "object" && words !== null ? Object.entries(words) : [];
  speak(
    wordsOf(Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"))),
  );
}
