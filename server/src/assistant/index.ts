import type { Answer } from "./answer.ts";
import { Asked } from "./asked.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import type { House } from "./house.ts";
import { listPlans } from "./plans.ts";
import { needNoErrors, type Proposal, propose } from "./propose.ts";
import { report } from "./report.ts";
import { describeLanguage, explainRule } from "./teach.ts";
import { editPlan, type QuestionName, type Tool } from "./tools.ts";

const work: Readonly<Record<QuestionName, (asked: Asked, house: House) => Answer | Promise<Answer>>> = {
  list_plans: listPlans,
  check,
  explain_rule: explainRule,
  describe_language: describeLanguage,
  report,
  diff,
  // The templates are long texts, which are read when somebody asks for them.
  new_plan: async (asked, house) => (await import("./new-plan.ts")).newPlan(asked, house).answer,
  propose_edit: (asked, house) => propose(asked, house).answer,
};

/**
 * Answers a question of an assistant. Nothing is written: an edit is tried.
 *
 * @throws Refusal where it cannot be answered, in words for the assistant and for people.
 */
export async function answer({ name, fields }: Tool, input: unknown, house: House): Promise<Answer> {
  const asked = new Asked(input, fields);
  return name === "edit_plan" ? propose(asked, house).answer : await work[name](asked, house);
}

/**
 * An edit that is to be made in an editor.
 *
 * @throws Refusal where it cannot be told what is meant, or it brings errors that nobody agreed to.
 */
export function editToMake(input: unknown, house: House): Proposal {
  const asked = new Asked(input, editPlan.fields);
  const proposal = propose(asked, house);
  if (!asked.flag("allow_errors")) needNoErrors(proposal);
  return proposal;
}
