import { phrases } from "../base/say.ts";
import type { Severity, Verdict, ViewName } from "./views/types.ts";

/** What views, verdicts and severities are called, the same in every format. */

export const viewTitles: Readonly<Record<ViewName, string>> = phrases({
  overview: "Overview",
  specialization: "Specialization",
  differentiation: "Differentiation",
  segmentation: "Segmentation",
  concentration: "Concentration",
  service: "Service and satisfaction",
  economics: "Economics and goals",
  posture: "Posture",
});

export const viewQuestions: Readonly<Record<ViewName, string>> = phrases({
  overview: "The plan at a glance",
  specialization: "Where do we focus, and what do we leave out?",
  differentiation: "What do we do better than anyone?",
  segmentation: "Who values that most?",
  concentration: "Do money and time go to exactly those customers?",
  service: "How are they served and kept?",
  economics: "What is a customer worth, and what is promised?",
  posture: "How does the plan compete?",
});

export const severityWords: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: phrases({ one: "error", many: "errors" }),
  warning: phrases({ one: "warning", many: "warnings" }),
  information: phrases({ one: "note", many: "notes" }),
  hint: phrases({ one: "hint", many: "hints" }),
};

export const verdictWords: Readonly<Record<Verdict, string>> = phrases({
  sound: "sound",
  remarks: "notes",
  warnings: "warnings",
  errors: "errors",
  missing: "not declared",
});

/** What is said in place of a chart that has nothing to draw. */
export const empty = phrases({
  canvas: "There is no curve to draw yet: a USP or service says what it delivers, a competitor what it offers.",
  heatmap: "There is nothing to compare yet: it takes segments that value something, and USPs that deliver something.",
  bubbles: "No segment tells enough to be drawn. The table says what is missing.",
  shares: "No share is told yet: a focus says what a segment gets.",
  flow: "There is no flow to draw yet: it takes a budget and foci with shares of it.",
  satisfaction: "No segment says what it expects yet.",
  worth: "What a customer brings and costs is not told yet. The table says what is missing.",
  goals: "No goal says how many to win.",
});
