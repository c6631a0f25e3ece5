import type { Catalogue } from "../base/say.ts";

/** The languages beside English, each loaded when a client wants it. */
const catalogues: Readonly<Record<string, () => Promise<Catalogue>>> = {
  de: async () => (await import("../../../l10n/server.de.json", { with: { type: "json" } })).default,
};

/** What is said in the language of a client, such as `de` or `de-AT`; undefined where that is English or none that we know. */
export async function catalogueFor(locale: unknown): Promise<Catalogue | undefined> {
  if (typeof locale !== "string") return undefined;
  const [language = ""] = locale.toLowerCase().split(/[-_]/);
  return Object.hasOwn(catalogues, language) ? catalogues[language]?.() : undefined;
}
