import german from "../../l10n/server.de.json" with { type: "json" };
import { type Catalogue, speak } from "../../server/src/base/say.ts";

/** What the server says, by the English text. */
export const catalogue: Catalogue = german;

/** Does something in German, and speaks English again whatever happens. */
export function inGerman<T>(work: () => T): T {
  speak(catalogue);
  try {
    return work();
  } finally {
    speak(undefined);
  }
}
