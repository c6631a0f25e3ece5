import { parse } from "jsonc-parser";

/**
 * The files that a configuration file builds on, as paths from its folder. Packages are left out: where the editor
 * has to bring the files, none are installed.
 */
export function extendedFiles(text: string): readonly string[] {
  const settings: unknown = parse(text, [], { allowTrailingComma: true });
  if (typeof settings !== "object" || settings === null || !("extends" in settings)) return [];
  const names: unknown[] = Array.isArray(settings.extends) ? settings.extends : [settings.extends];
  return names.filter((name) => typeof name === "string").filter((name) => /^\.\.?\//.test(name));
}
