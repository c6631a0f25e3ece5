import type { Answer } from "./answer.ts";
import { Asked } from "./asked.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import type { House } from "./house.ts";
import { listPlans } from "./plans.ts";
import { propose } from "./propose.ts";
import { report } from "./report.ts";
import { describeLanguage, explainRule } from "./teach.ts";
import { type Tool, type ToolName, tools } from "./tools.ts";

const work: Readonly<Record<ToolName, (asked: Asked, house: House) => Answer | Promise<Answer>>> = {
  list_plans: listPlans,
  check,
  explain_rule: explainRule,
  describe_language: describeLanguage,
  report,
  diff,
  propose_edit: (asked, house) => propose(asked, house).answer,
};

/**
 * Answers a question of an assistant. Nothing is written.
 *
 * @throws Refusal where it cannot be answered, in words for the assistant and for people.
 */
export async function answer(tool: Tool, input: unknown, house: House): Promise<Answer> {
  return await work[tool.name](new Asked(input, tool.fields), house);
}

/** The tool of a name, if there is one. */
export function toolNamed(name: string): Tool | undefined {
  return tools.find((tool) => tool.name === name);
}
