import { say } from "../../base/say.ts";
import { contentOf } from "../../model/declaration-node.ts";
import { addStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Segment } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import type { RangeValue, Value } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";
import { figure } from "./shared.ts";

/**
 * A funded segment without a persona.
 *
 * ## Why it matters
 *
 * A range of ages is nobody in particular. One invented but typical customer, with a name, an age and a sentence she
 * might say, lets a team ask "would Mara want this?" and get one answer. Personas are contested where they are made
 * up at a desk: draw them from talks with real customers.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Skiers "Skiers" {
 *   demographics { age 20..60 }
 * }
 *
 * concentration {
 *   focus Skiers 100%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Skiers "Skiers" {
 *   demographics { age 20..60 }
 *   persona Nina "Skis every weekend" {
 *     age 29
 *     quote "I sleep on the train and stand on skis at nine."
 *   }
 * }
 *
 * concentration {
 *   focus Skiers 100%
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's third principle asks for the perfect customer; the persona as a tool of design is Alan Cooper's.
 */
export const personaMissing = defineRule({
  code: "persona-missing",
  section: "segmentation",
  severity: "hint",
  fixable: true,
  check(plan, report) {
    for (const segment of plan.funded) {
      if (segment.personas.length > 0 || triesPersona(segment)) continue;
      const title = quoted(segment.title);
      const focus = plan.focusOn(segment);
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          Money goes to ${title}, but no persona shows who its perfect customer is. Add a persona, drawn from a
          customer whom you know.`,
        related: focus === undefined ? [] : [{ file: focus.file, at: focus.at, message: say`Focus on ${title}.` }],
        fixes: [
          { title: say`Add a persona to ${title}`, safe: false, edits: [addStatement(segment, personaText(segment))] },
        ],
      });
    }
  },
});

/** Whether the segment has a persona whose line has an error: unknown is not missing. */
function triesPersona(segment: Segment): boolean {
  const content = contentOf(segment);
  return content !== undefined && (content.find("persona") !== undefined || content.misspelt.includes("persona"));
}

/** A persona from the middle of the segment's ranges and the first of its words and codes; texts are left to people. */
function personaText(segment: Segment): string {
  const lines: string[] = [];
  for (const [name, field] of known(segment.demographics)?.attributes ?? []) {
    const value = known(field)?.values[0];
    const text = value === undefined ? undefined : typical(value);
    if (text !== undefined) lines.push(`  ${name} ${text}`);
  }
  const head = `persona Typical "${say`A typical customer`}"`;
  return lines.length === 0 ? head : `${head} {\n${lines.join("\n")}\n}`;
}

function typical(value: Value): string | undefined {
  switch (value.type) {
    case "word":
    case "code":
      return value.value;
    case "number":
      return figure(value.value);
    case "money":
      return `${figure(value.value)} ${value.currency}`;
    case "range": {
      const middle = middleOf(value);
      if (middle === undefined) return undefined;
      return value.currency === undefined ? figure(middle) : `${figure(middle)} ${value.currency}`;
    }
    default:
      return undefined;
  }
}

/** The middle, in whole numbers where one lies within; of a range with an open end the other end. */
function middleOf({ low, high }: RangeValue): number | undefined {
  if (low === undefined || high === undefined) return low ?? high;
  const middle = (low + high) / 2;
  const whole = Math.round(middle);
  return whole >= low && whole <= high ? whole : middle;
}
