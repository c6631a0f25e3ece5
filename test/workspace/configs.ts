/** What the tests of the configuration share. */
import { allRules } from "../../server/src/rules/index.ts";
import { Configs, type ResolvedConfig } from "../../server/src/workspace/config.ts";

export type Texts = Readonly<Record<string, string>>;

export function configs(texts: Texts, override?: string): Configs {
  return new Configs({ read: (path) => texts[path] }, allRules, override === undefined ? {} : { override });
}

/** What holds for a plan in the root whose configuration is `text`, with other files beside it. */
export function resolve(text: string, others: Texts = {}): ResolvedConfig {
  return configs({ "strategy.config.json": text, ...others }).for("plan.strategy");
}

/** The characters at which each problem sits. */
export function places({ problems }: ResolvedConfig): string[] {
  return problems.map(({ file, at }) => file.text.slice(at.start, at.end));
}

export function severity(config: ResolvedConfig, code: string): string | undefined {
  return config.settings(code).severity;
}
