import * as z from "zod/v4";
import type { Field, Fields, QuestionName } from "../assistant/tools.ts";
import { severities } from "../model/diagnostic.ts";

/** The schemas of what goes in, made from the table of tools, and of what comes out. */

export function inputOf(fields: Fields) {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])));
}

function schemaOf(field: Field): z.ZodType {
  const schema = plainSchema(field).describe(field.about);
  return field.required === true ? schema : schema.optional();
}

function plainSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case "text":
      return z.string();
    case "texts":
      return z.array(z.string());
    case "choice":
      return z.enum(field.words);
    case "number":
      return z.int().min(field.least).max(field.most);
    case "flag":
      return z.boolean();
    case "list":
      return z.array(inputOf(field.of));
  }
}

const severity = z.enum(severities);
const whole = z.int();
const place = z.looseObject({ line: whole, character: whole });
const range = z.looseObject({ start: place, end: place }).describe("Zero-based lines and UTF-16 code units.");
const counts = z.looseObject({ error: whole, warning: whole, information: whole, hint: whole });
const next = whole.optional().describe("The offset to ask for next; absent where nothing is left.");
const numbers = z.record(z.string(), z.number());
const named = z.looseObject({ name: z.string(), title: z.string() });

const diagnostic = z.looseObject({
  code: z.string(),
  severity,
  message: z.string(),
  range,
  related: z.array(z.looseObject({ path: z.string(), range, message: z.string() })),
  fixes: z.array(
    z.looseObject({
      title: z.string(),
      safe: z.boolean().describe("Whether it may be applied without asking."),
      edits: z.array(z.looseObject({ path: z.string(), range, newText: z.string() })),
    }),
  ),
  docs: z.string(),
});

const said = z.looseObject({
  path: z.string(),
  line: whole.describe("Counted from 1."),
  severity,
  code: z.string(),
  message: z.string(),
});

const numberChange = z.looseObject({
  of: z.string(),
  number: z.string(),
  name: z.string().optional(),
  title: z.string().optional(),
  for: z.string().optional(),
  before: z.union([z.number(), z.string()]).optional(),
  after: z.union([z.number(), z.string()]).optional(),
});

export const edit = {
  path: z.string(),
  new_file: z.boolean(),
  changed: z.boolean(),
  laid_out: z.boolean().describe("Whether the new text is in the common layout."),
  came: z.array(said).describe("What the checker would say in addition, the gravest first."),
  went: z.array(said).describe("What it would say no more."),
  counts: z.looseObject({ before: counts, after: counts }),
  numbers: z.array(numberChange),
  consequences: z.array(z.string()),
  diff: z.string(),
  text: z.string().describe("The whole new text."),
};

export const outputs: Readonly<Record<QuestionName, z.ZodObject>> = {
  list_plans: z.looseObject({
    total: whole,
    offset: whole,
    files: z.array(
      counts.extend({
        path: z.string(),
        kind: z.enum(["plan", "shared"]),
        name: z.string().optional(),
        title: z.string().optional(),
        status: z.string().optional(),
      }),
    ),
    next,
  }),
  check: z.looseObject({
    version: z.literal(1),
    files: z.array(z.looseObject({ path: z.string(), diagnostics: z.array(diagnostic) })),
    summary: counts.extend({ files: whole, suppressed: whole }).describe("Of everything that was checked."),
    listed: whole.describe("How many remarks there are to list, over all pages."),
    offset: whole,
    next,
    unread: z.array(z.string()).optional(),
  }),
  explain_rule: z.looseObject({
    code: z.string().optional(),
    section: z.string().optional(),
    severity: severity.optional(),
    page: z.string().optional(),
    docs: z.string().optional(),
    rules: z.array(z.looseObject({ code: z.string(), section: z.string(), severity, summary: z.string() })).optional(),
  }),
  describe_language: z.looseObject({ topic: z.string(), page: z.string() }),
  report: z.looseObject({
    path: z.string(),
    report: z.looseObject({
      version: z.literal(1),
      plan: named,
      segments: z.array(named),
      usps: z.array(named),
      concentration: z.looseObject({ shares: numbers }),
      curves: z.array(z.looseObject({ name: z.string(), levels: numbers })),
      services: z.array(named),
      posture: z.looseObject({}),
      goals: z.array(named),
    }),
    view: z.string().optional(),
    markdown: z.string().optional(),
  }),
  diff: z.looseObject({
    version: z.literal(1),
    base: z.string(),
    head: z.string(),
    files: z.array(z.looseObject({ path: z.string(), kind: z.string(), status: z.string(), title: z.string() })),
    rules: z.array(z.looseObject({ code: z.string() })),
    unchanged: z.array(z.string()),
  }),
  new_plan: z.looseObject({
    templates: z
      .array(
        z.looseObject({
          id: z.string(),
          title: z.string(),
          description: z.string(),
          for_whom: z.string(),
          source: z.string(),
          questions: z.array(
            z.looseObject({ name: z.string(), question: z.string(), initial: z.string(), kind: z.string() }),
          ),
        }),
      )
      .optional(),
    broken: z.array(z.looseObject({ path: z.string(), line: whole, message: z.string() })).optional(),
    template: z.string().optional(),
    files: z.array(z.looseObject({ path: z.string(), text: z.string() })).optional(),
    proposals: z
      .array(z.looseObject({ path: z.string(), proposal: z.string() }))
      .optional()
      .describe("What apply_edit takes, one for each file."),
    wrong_answers: z.array(z.looseObject({ name: z.string(), message: z.string() })).optional(),
    counts: counts.optional(),
    examples_left: whole.optional(),
  }),
  propose_edit: z.looseObject({
    ...edit,
    proposal: z.string().optional().describe("What apply_edit takes, where it is offered."),
  }),
};
