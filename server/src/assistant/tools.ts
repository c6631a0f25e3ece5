import { severities } from "../model/diagnostic.ts";
import { viewNames } from "../report/names.ts";

/**
 * What an assistant can ask, in one table: the server for assistants makes its schemas of it, the manifest of the
 * extension repeats it, and whoever answers reads what was asked by it.
 */

/** What may stand in one place of a question. */
export type Field = { readonly about: string; readonly required?: true } & (
  | { readonly kind: "text" }
  | { readonly kind: "texts" }
  | { readonly kind: "choice"; readonly words: readonly string[] }
  /** A whole number, both ends included. */
  | { readonly kind: "number"; readonly least: number; readonly most: number }
  | { readonly kind: "flag" }
  /** A row of objects. */
  | { readonly kind: "list"; readonly of: Fields }
);

export type Fields = Readonly<Record<string, Field>>;

export interface Tool<Name extends ToolName = ToolName> {
  readonly name: Name;
  readonly title: string;
  /** For an assistant that has never heard of the language. */
  readonly about: string;
  readonly fields: Fields;
}

export type ToolName =
  | "list_plans"
  | "check"
  | "explain_rule"
  | "describe_language"
  | "report"
  | "diff"
  | "propose_edit"
  | "new_plan"
  | "edit_plan";

/** The tools that only answer. */
export type QuestionName = Exclude<ToolName, "edit_plan">;

export const MOST_LISTED = 500;
export const MOST_SHOWN = 200;

/** The limits that hold where a question says none. */
export const usual = { listed: 100, shown: 50 } as const;

const path: Field = {
  kind: "text",
  about: "The plan or shared file, as list_plans names it, such as plans/coffee.strategy.",
  required: true,
};

const offset: Field = {
  kind: "number",
  least: 0,
  most: 1_000_000,
  about: "How many to leave out at the start: what the answer before called next.",
};

export const listPlans: Tool<"list_plans"> = {
  name: "list_plans",
  title: "List plans",
  about:
    "Lists the product strategy plans (.strategy files) and the shared files that they import, with their titles and how " +
    "many errors, warnings and other remarks the checker has for each. Start here to find out which paths the other tools take.",
  fields: {
    folder: { kind: "text", about: "Only what lies in this folder." },
    limit: {
      kind: "number",
      least: 1,
      most: MOST_LISTED,
      about: `How many files at most; ${usual.listed} where it is left out.`,
    },
    offset,
  },
};

export const check: Tool<"check"> = {
  name: "check",
  title: "Check plans",
  about:
    "Checks product strategy plans (.strategy files) as a compiler checks a program: mistakes in the language, and where " +
    "the strategy contradicts itself, such as a selling point that no customer segment values, or a segment that is promised " +
    "something and gets no budget. Each remark has a rule's code (explain_rule says what it means), a severity, a place, " +
    "and often fixes. Lines and characters in ranges count from 0. Give texts to check what is not stored yet.",
  fields: {
    paths: {
      kind: "texts",
      about: "The files and folders to check; everything where neither paths nor texts are given.",
    },
    texts: {
      kind: "list",
      about: "Texts to check in place of what is stored, for instance a plan that you have just written.",
      of: {
        path: {
          kind: "text",
          about: "Where the text would be stored, such as plans/coffee.strategy: imports start there.",
          required: true,
        },
        text: { kind: "text", about: "The whole text of the file.", required: true },
      },
    },
    min_severity: {
      kind: "choice",
      words: severities,
      about: "The least severe remarks to list; information where it is left out. The counts always hold all.",
    },
    limit: {
      kind: "number",
      least: 1,
      most: MOST_SHOWN,
      about: `How many remarks at most; ${usual.shown} where it is left out.`,
    },
    offset,
  },
};

export const explainRule: Tool<"explain_rule"> = {
  name: "explain_rule",
  title: "Explain a rule",
  about:
    "Explains a rule of the checker by its code: what it says, why it matters for the strategy, a plan that breaks it, the " +
    "plan mended, and where the idea comes from. Without a code it lists all rules with one sentence each.",
  fields: {
    code: { kind: "text", about: "The rule's code, as check gives it, such as usp-unvalued." },
  },
};

export const describeLanguage: Tool<"describe_language"> = {
  name: "describe_language",
  title: "Describe the language",
  about:
    "Teaches the language of .strategy files. Without a topic: how plans are written, with a whole example and a list of the " +
    "blocks. Read that before you write or change a plan. With a topic: the page of a block (segment, usp, concentration …) " +
    "with every keyword that it may hold, or what a single keyword (premium, churn …) means.",
  fields: {
    topic: { kind: "text", about: "A block or a keyword, such as segment or premium." },
  },
};

export const report: Tool<"report"> = {
  name: "report",
  title: "Report the numbers of a plan",
  about:
    "Gives the numbers that follow from a plan: for each customer segment its fit, lifetime value, share of the budget and " +
    "the recommended share, customers won and kept; for each selling point (USP) its advantage over competitors; how " +
    "concentrated the budget is. Shares, fits and percents are fractions, money is in the plan's currency, durations " +
    "are years, paybacks months; what cannot be worked out is left out. Never estimate these numbers yourself.",
  fields: {
    path,
    view: {
      kind: "choice",
      words: viewNames,
      about: "One side of the plan, as Markdown with tables, in addition to the numbers.",
    },
  },
};

export const diff: Tool<"diff"> = {
  name: "diff",
  title: "Compare plans",
  about:
    "Says what changed between two states of a plan in the plan's own terms: what was added, removed, renamed or is said " +
    "differently, which numbers follow, what it means for the strategy, and which remarks of the checker come and go. " +
    "Give exactly one of base_path, base_revision and base_text.",
  fields: {
    path: {
      kind: "text",
      about: "The plan as it is now. With base_revision it may be left out: then all plans are compared.",
    },
    base_path: { kind: "text", about: "Another file to compare with, such as last year's plan." },
    base_revision: { kind: "text", about: "A git revision to compare with, such as main, HEAD~3 or v1.2." },
    base_text: { kind: "text", about: "A whole text to compare with." },
    text: { kind: "text", about: "A whole text that counts as the plan now, in place of what is stored." },
  },
};

export const proposeEdit: Tool<"propose_edit"> = {
  name: "propose_edit",
  title: "Try an edit",
  about:
    "Tries an edit of a plan or shared file, or a new file, and writes nothing. Answers what the checker would say that it " +
    "does not say now and the other way round, also in the plans that import the file, which numbers change, the edit as " +
    "a unified diff, and the whole new text in the common layout. Give either text (the whole new text) or replace. Use it " +
    "before every change of a plan, and mend what comes until no new errors are left.",
  fields: {
    path: { ...path, about: "The file to edit, or where a new one would be stored; its name ends in .strategy." },
    text: { kind: "text", about: "The whole new text." },
    replace: {
      kind: "list",
      about: "Replacements, one after the other, each in what the one before left.",
      of: {
        old_text: {
          kind: "text",
          about: "The text to replace. It must stand in the file exactly once: take in enough of the lines around it.",
          required: true,
        },
        new_text: { kind: "text", about: "What stands there afterwards.", required: true },
      },
    },
  },
};

export const newPlan: Tool<"new_plan"> = {
  name: "new_plan",
  title: "Begin a plan from a template",
  about:
    "Begins a new product strategy plan. Without a template it lists the templates, for whom each is, and what it asks. With " +
    "one it gives the text of the plan with the answers in it; where none is given, the template's example stands. Ask the person " +
    "the questions first. Nothing is written.",
  fields: {
    template: { kind: "text", about: "The template's id, as the list names it, such as b2b-software." },
    answers: {
      kind: "list",
      about: "The answers of the person.",
      of: {
        question: { kind: "text", about: "The name of the question, as the list names it.", required: true },
        answer: { kind: "text", about: "The answer, as a person types it.", required: true },
      },
    },
    folder: { kind: "text", about: "The folder that the plan is for; the top one where it is left out." },
  },
};

/** What an editor does with an edit: it is tried first, and then made in the text that is open. */
export const editPlan: Tool<"edit_plan"> = {
  name: "edit_plan",
  title: "Edit a plan",
  about:
    "Edits a plan or shared file in the editor, or makes a new one, after the person has agreed. The edit is checked first, " +
    "and refused where it brings errors that are not there now, unless allow_errors says that this is meant. One step of Undo " +
    "takes it back; nothing is saved. Prefer it to other ways of editing .strategy files. Give either text or replace.",
  fields: {
    ...proposeEdit.fields,
    allow_errors: { kind: "flag", about: "Whether the edit is made although it brings errors." },
  },
};

/** The questions that an editor answers: about the texts in it, stored or not. */
export const editorTools: readonly Tool[] = [
  listPlans,
  check,
  explainRule,
  describeLanguage,
  report,
  proposeEdit,
  newPlan,
  editPlan,
];

/** The questions that are answered about stored files; none of them writes. */
export const tools: readonly Tool<QuestionName>[] = [
  listPlans,
  check,
  explainRule,
  describeLanguage,
  report,
  diff,
  proposeEdit,
  newPlan,
];
