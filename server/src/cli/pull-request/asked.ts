import { Given, readArguments } from "../command.ts";
import type { Environment } from "./ci.ts";
import { pullRequestSpec } from "./spec.ts";

/**
 * What was asked for on the command line or, where nothing was said there, in the environment.
 *
 * @throws CommandError for a value in the environment that the option cannot have.
 */
export function withEnvironment(given: Given, env: Environment): Given {
  const words = Object.keys(pullRequestSpec.options).flatMap((name) => {
    const value = env[`STRATEGY_${name.toUpperCase().replaceAll("-", "_")}`]?.trim() ?? "";
    return value === "" ? [] : [`--${name}=${value}`];
  });
  const paths = (env.STRATEGY_PATHS ?? "").split("\n").map((line) => line.trim());
  const options = [...readArguments(pullRequestSpec, words).options, ...given.options];
  return new Given(given.arguments.length > 0 ? given.arguments : paths.filter((path) => path !== ""), options);
}
