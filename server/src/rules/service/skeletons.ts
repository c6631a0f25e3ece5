import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addDeclaration } from "../../model/edits.ts";
import type { Plan } from "../../model/plan.ts";

/** Services that a fix can add: they hold for every segment, so nobody is left out by them. */
type Mode = "reactive" | "proactive";

/**
 * A fix that adds one service of each given mode at the end of the plan. The reactive one takes complaints and
 * covers the time before and after the purchase, so that it never opens a gap that was not there before; the
 * proactive one says nothing about its kind and stage for the same reason.
 */
export function addServices(plan: Plan, title: string, modes: readonly Mode[]): Fix {
  const taken = new Set(plan.services.map((service) => service.name));
  const text = modes.map((mode) => declaration(mode, freeName(mode === "reactive" ? "Helpdesk" : "CheckIn", taken)));
  return { title, safe: false, edits: [addDeclaration(plan.file, text.join("\n\n"))] };
}

function declaration(mode: Mode, name: string): string {
  return mode === "reactive"
    ? `service ${name} "${say`A person answers every question and complaint`}" {
  mode reactive
  kind requests, complaints
  stage before, after
  respond 1d
}`
    : `service ${name} "${say`We ask every quarter how things are going`}" {
  mode proactive
  every 3mo
}`;
}

function freeName(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let next = 2; taken.has(name); next++) name = `${base}${next}`;
  return name;
}
