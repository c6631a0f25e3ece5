import { type Severity, severities } from "../model/diagnostic.ts";

/** What the user sets in the editor under `strategy`; what a team sets for its plans stands in `strategy.config.json`. */
export interface Settings {
  readonly diagnostics: {
    /** Whether closed files are checked as well. */
    readonly scope: "workspace" | "openFiles";
    /** The least that is shown. */
    readonly minSeverity: Severity;
  };
  readonly inlayHints: { readonly enabled: boolean };
  readonly codeLens: { readonly enabled: boolean };
}

export const defaultSettings: Settings = {
  diagnostics: { scope: "workspace", minSeverity: "hint" },
  inlayHints: { enabled: true },
  codeLens: { enabled: true },
};

/** Reads what the editor sent; what is missing or no such setting is as it comes. */
export function readSettings(given: unknown): Settings {
  const { diagnostics, inlayHints, codeLens } = defaultSettings;
  const minSeverity = at(given, "diagnostics", "minSeverity");
  return {
    diagnostics: {
      scope: at(given, "diagnostics", "scope") === "openFiles" ? "openFiles" : diagnostics.scope,
      minSeverity: severities.find((each) => each === minSeverity) ?? diagnostics.minSeverity,
    },
    inlayHints: { enabled: flag(at(given, "inlayHints", "enabled"), inlayHints.enabled) },
    codeLens: { enabled: flag(at(given, "codeLens", "enabled"), codeLens.enabled) },
  };
}

/** What stands in an object under these names; undefined where there is nothing. */
export function at(given: unknown, ...names: readonly string[]): unknown {
  let value = given;
  for (const name of names) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
  }
  return value;
}

function flag(given: unknown, otherwise: boolean): boolean {
  return typeof given === "boolean" ? given : otherwise;
}
