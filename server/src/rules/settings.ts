import type { Severity } from "../model/diagnostic.ts";
import type { OptionValue } from "./rule.ts";

/** How a team wants one rule to behave in one file. */
export interface Setting {
  /** In place of every severity of the rule; `off` where it is not to run; undefined where it stays as it is. */
  readonly severity: Severity | "off" | undefined;
  /** Options that differ from their defaults, each checked to have its default's type. */
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** The settings of every rule for one file. */
export type Settings = (code: string) => Setting;

const plain: Setting = { severity: undefined, options: {} };

/** Every rule as it comes. */
export const defaultSettings: Settings = () => plain;
